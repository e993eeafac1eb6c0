"""The comparisons, each a pure function of two profiles that gives evidence or None.

``CARRYING`` can make a match; ``SUPPORTING`` only strengthens one. Numbers are not among them: they are used
anew each year and prove nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from difflib import SequenceMatcher

from kg.align.profiles import GOALS, Profile
from kg.align.terms import RARE, Terms, cosine
from kg.records import Evidence
from ontology.terms import Kind

Comparison = Callable[[Profile, Profile], Evidence | None]

SAME = 0.97  # likeness of letters from which two wordings are all but the same
LEAST_SHARED = 0.5  # rarity from which a word counts in a run of shared words
RUN = 2.2  # summed rarity at which a run of shared words is as good as sure


def same_wording(one: Profile, other: Profile) -> Evidence | None:
    """Word for word the same, whatever the spacing, capitals and punctuation; or all but the same.

    A wording with another word in it ("minska" for "öka", "inte") is never called the same.
    """
    left, right = _plain(one.item.text), _plain(other.item.text)
    if left == right:
        return Evidence("same_wording", 1.0, 1.0, "Ordalydelsen är densamma.")
    if _near_in_length(left, right) and _ratio(left, right) >= SAME:
        return Evidence("same_wording", 1.0, 0.99, "Ordalydelsen är nästan densamma.")
    return None


def like_wording(one: Profile, other: Profile) -> Evidence | None:
    """Cosine over terms weighted by rarity."""
    score = cosine(one.vector, other.vector)
    shared = naming(one, one.terms.weights.keys() & other.terms.weights.keys())
    if score <= 0 or not shared:
        return None
    return Evidence("like_wording", score, 0.95, f"Båda ordalydelserna nämner {_listed(shared)}.")


def shared_run(one: Profile, other: Profile) -> Evidence | None:
    """The longest run of words that stand together in both wordings."""
    run = _run(one, other.terms)
    if not run:
        return None
    return Evidence("shared_run", _weight(one, run), 0.6, f"I båda står ”{' '.join(_words(one, run))}” samlat.")


def told_of(one: Profile, other: Profile) -> Evidence | None:
    """A sentence of the later item's comment that speaks of the earlier one, in the earlier one's own words."""
    if one.item.kind is not Kind.UPPDRAG or not other.is_report:
        return None
    best, words = 0.0, ""
    mass = sum(one.vector.values()) or 1.0
    for sentence, there in other.told:
        common = one.vector.keys() & there.weights.keys()
        rare = naming(one, common)
        run = _run(one, there)
        score = 0.5 * sum(one.vector[term] for term in common) / mass + 0.5 * (_weight(one, run) if run else 0.0)
        if len(rare) >= 2 and run and score > best:
            best, words = score, sentence
    if not best:
        return None
    return Evidence("told_of", best, 0.9, f"Kommentaren talar om det: ”{_shortened(words)}”")


def same_goal(one: Profile, other: Profile) -> Evidence | None:
    """Both stand under goals of like wording."""
    if one.goal is None or other.goal is None:
        return None
    score = cosine(one.rarity.vector(one.goal.weights), other.rarity.vector(other.goal.weights))
    if score < 0.6 or one.item.parent is None:
        return None
    parent = one.item.parent
    noun = "mål" if parent.kind in GOALS else parent.kind.value
    which = f" ({parent.kind.value} {parent.number})" if parent.number else ""
    return Evidence("same_goal", score, 0.10, f"Båda står under samma {noun}{which}.")


def same_recipient(one: Profile, other: Profile) -> Evidence | None:
    """The same body is to carry it out, or one whose name holds the other's."""
    left, right = _plain(one.item.recipient or ""), _plain(other.item.recipient or "")
    if not left or not right or _ratio(left, right) < 0.75:
        return None
    return Evidence("same_recipient", 1.0, 0.10, f"Samma mottagare: {other.item.recipient}.")


def same_perspective(one: Profile, other: Profile) -> Evidence | None:
    """The same perspective."""
    if not one.item.perspective or one.item.perspective != other.item.perspective:
        return None
    return Evidence("same_perspective", 1.0, 0.05, f"Samma perspektiv: {one.item.perspective}.")


CARRYING: tuple[Comparison, ...] = (same_wording, like_wording, shared_run, told_of)
SUPPORTING: tuple[Comparison, ...] = (same_goal, same_recipient, same_perspective)


def naming(profile: Profile, stems: set[str]) -> list[str]:
    """The rare words among ``stems``, as the wording spells them, rarest first, each once."""
    rare = sorted((s for s in stems if profile.rarity(s) >= RARE), key=lambda s: (-profile.rarity(s), s))
    return list(dict.fromkeys(profile.terms.surface[stem] for stem in rare))


def _run(one: Profile, other: Terms) -> tuple[str, ...]:
    """The heaviest run of stems common to both texts, at least two of them carrying meaning."""
    left, right = one.terms.sequence, other.sequence
    matcher = SequenceMatcher(None, left, right, autojunk=False)
    runs = [left[block.a : block.a + block.size] for block in matcher.get_matching_blocks() if block.size >= 2]
    carrying = [run for run in runs if sum(one.rarity(stem) >= LEAST_SHARED for stem in run) >= 2]
    return max(carrying, key=lambda run: _weight(one, run), default=())


def _weight(one: Profile, run: tuple[str, ...]) -> float:
    return min(1.0, sum(one.rarity(stem) for stem in run if one.rarity(stem) >= LEAST_SHARED) / RUN)


def _words(one: Profile, run: tuple[str, ...]) -> list[str]:
    return [one.terms.surface[stem] for stem in run]


def _plain(text: str) -> str:
    return re.sub(r"[\W_]+", " ", text).strip().lower()


def _near_in_length(left: str, right: str) -> bool:
    """Whether two texts could be as alike as :data:`SAME` at all; their ratio is costly."""
    return 2 * min(len(left), len(right)) >= SAME * (len(left) + len(right))


def _ratio(left: str, right: str) -> float:
    """How alike two texts are, letter by letter, whichever comes first (difflib's own measure depends on it)."""
    first, second = sorted((left, right))
    return SequenceMatcher(None, first, second, autojunk=False).ratio()


def _listed(words: list[str]) -> str:
    shown = [f"”{word}”" for word in words[:4]]
    return shown[0] if len(shown) == 1 else ", ".join(shown[:-1]) + " och " + shown[-1]


def _shortened(text: str, most: int = 160) -> str:
    return text if len(text) <= most else text[: most - 1].rsplit(" ", 1)[0] + " …"
