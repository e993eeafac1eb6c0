"""A wording against the one before it in its thread: what differs, word by word and in what it demands of whom."""

from __future__ import annotations

from collections.abc import Callable

from ingest.records import Item
from kg.identity import GOALS
from kg.search.analysis import analysed
from kg.wording.demands import changes
from kg.wording.records import Change
from kg.wording.words import compared, same
from ontology.terms import Alteration

SameGoal = Callable[[str, str], bool]


def change(earlier: Item, later: Item, same_goal: SameGoal) -> Change:
    """How ``later`` differs from ``earlier``. ``same_goal`` tells whether two goals' ids are of one thread.

    What only one of the two says (a recipient, a goal, a target) is no change: the other may have left it out.
    """
    targets = changes(earlier, later)
    recipients, goals = _recipients(earlier, later), _goals(earlier, later, same_goal)
    held = {
        Alteration.OMFORMULERAD: not same(earlier.text, later.text),
        Alteration.MALVARDE: bool(targets),
        Alteration.MOTTAGARE: recipients is not None,
        Alteration.FLYTTAD: goals is not None,
    }
    classes = tuple(name for name, holds in held.items() if holds) or (Alteration.OFORANDRAD,)
    words = compared(earlier.text, later.text)
    return Change(earlier.id, later.id, classes, words, targets, recipients, goals)


def _recipients(earlier: Item, later: Item) -> tuple[str, str] | None:
    left, right = earlier.recipients, later.recipients
    if not left or not right or (_all_among(left, right) and _all_among(right, left)):
        return None
    return earlier.recipient or ", ".join(left), later.recipient or ", ".join(right)


def _all_among(names: tuple[str, ...], others: tuple[str, ...]) -> bool:
    return all(any(same_body(name, other) for other in others) for name in names)


def same_body(name: str, other: str) -> bool:
    """Whether two names are of one body: the same words in whatever form, with or without the body above it in front.

    >>> same_body("Parknämndens beredning för lek", "beredningen för lek"), same_body("Område lek", "Område sand")
    (True, False)
    """
    shorter, longer = sorted((_stems(name), _stems(other)), key=len)
    return bool(shorter) and longer[-len(shorter) :] == shorter


def _stems(name: str) -> list[str]:
    return [stem for token in analysed(name)[0] if not token.common for stem in token.stems[:1]]


def _goals(earlier: Item, later: Item, same_goal: SameGoal) -> tuple[str, str] | None:
    left, right = earlier.parent, later.parent
    if left is None or right is None or left.kind not in GOALS or right.kind not in GOALS:
        return None
    if same_goal(left.id, right.id) or same(left.text, right.text):
        return None
    return left.id, right.id
