"""A wording against the one before it in its thread: what differs, word by word and in what it demands of whom."""

from __future__ import annotations

import re
from collections.abc import Callable

from ingest.records import Item
from kg.wording.demands import changes
from kg.wording.records import Change
from kg.wording.words import compared, same
from ontology.terms import GOALS, Alteration

_WORD = re.compile(r"[^\W\d_]+")
DEFINITE = ("en", "n", "et", "t")  # endings of a certain body: "beredningen"
AND = ("och", "samt")

OtherGoal = Callable[[str, str], bool]


def change(earlier: Item, later: Item, other_goal: OtherGoal) -> Change:
    """How ``later`` differs from ``earlier``. ``other_goal`` tells whether two goals' ids are surely
    of different threads.

    What only one of the two says (a recipient, a goal, a target) is no change: the other may have left it out.
    """
    targets = changes(earlier, later)
    recipients, goals = _recipients(earlier, later), _goals(earlier, later, other_goal)
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
    >>> same_body("Barn- och skolnämnden", "Skolnämnden")
    False
    """
    shorter, longer = sorted((_WORD.findall(name.casefold()), _WORD.findall(other.casefold())), key=len)
    before, last = longer[: len(longer) - len(shorter)], longer[len(longer) - len(shorter) :]
    if before and before[-1] in AND:
        return False
    return bool(shorter) and all(_same_word(one, another) for one, another in zip(shorter, last, strict=True))


def _same_word(one: str, other: str) -> bool:
    return one == other or one in (other + ending for ending in DEFINITE) or other in (one + end for end in DEFINITE)


def _goals(earlier: Item, later: Item, other_goal: OtherGoal) -> tuple[str, str] | None:
    left, right = earlier.parent, later.parent
    if left is None or right is None or left.kind not in GOALS or right.kind not in GOALS:
        return None
    if same(left.text, right.text) or not other_goal(left.id, right.id):
        return None
    return left.id, right.id
