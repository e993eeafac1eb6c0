"""From evidence to a score and a level."""

from __future__ import annotations

from collections.abc import Iterable

from kg.align.features import AGAINST, CARRYING, SUPPORTING, Comparison
from kg.align.profiles import Profile
from kg.align.reading import naming
from kg.align.weights import CARRYING as CARRIES
from kg.align.wordings import SAME_WORDS, on_one_word, other_measure, same_wording
from kg.records import Evidence
from ontology.terms import Level

LEVELS = ((Level.SAKER, 0.95), (Level.SANNOLIK, 0.5), (Level.MOJLIG, 0.3))
"""The least score of each level. ``säker`` is in practice reached by the same wording only."""

NOT_SAME = 0.94  # the most that wordings which are not the same can score
ON_WORDS = {"like_wording", "only_here", "own_words"}  # what says no more than that words are common to both
#: what only a comment says: on another assignment, the status that it gives is that one's
IN_COMMENT = {"told_of", "only_told"}
UNSURE = 0.49
"""The most that wordings can score which have one telling word in common, when either says more; and indicators that
each say a good deal that the other does not."""

AT_LENGTH, MUCH = ("same_wording", "nearly_same_wording", "contained_wording", "shared_run"), 0.9
"""What shows that two indicators are one though more is said of each: many words that stand together in both."""

HIGHEST, BAND = 1.25, 0.02  # what evidence can come to at most; what is above a limit is put in order just below it


def compare(one: Profile, other: Profile) -> tuple[float, tuple[Evidence, ...]]:
    """The score (0..1) and the evidence, heaviest first.

    Evidence that carries is joined as independent hints (noisy or); what supports can then raise the score by at
    most a quarter of itself, and can never make a match alone. What speaks against takes its share of the score away.
    """
    same = same_wording(one, other)
    whole = same is not None and same.reason == SAME_WORDS  # nothing that the words have in common can add to that
    carrying = [same] if same and whole else _given(CARRYING, one, other)
    missed = 1.0
    for made in carrying:
        missed *= 1 - made.score * made.weight
    base = 1 - missed
    if not base:
        return 0.0, ()
    supporting = _given(SUPPORTING, one, other)
    against = [] if whole else _given(AGAINST, one, other)
    score = base * (1 + sum(made.score * made.weight for made in supporting))
    score = 1.0 if carrying[0].score * carrying[0].weight == 1.0 else _within(score, NOT_SAME)
    alone = {made.feature for made in carrying} <= ON_WORDS and on_one_word(one, other)
    at_length = any(made.feature in AT_LENGTH and made.score >= MUCH for made in carrying)
    elsewhere = {made.feature for made in carrying} <= IN_COMMENT and one.family == other.family
    if alone or elsewhere or (not at_length and score > UNSURE and other_measure(one, other)):
        score = _within(score, UNSURE)
    for made in against:
        score *= 1 - made.score * made.weight
    found = sorted((*carrying, *supporting, *against), key=lambda made: (-made.score * made.weight, made.feature))
    return round(score, 3), tuple(found)


def _within(score: float, most: float) -> float:
    """A score that is at most ``most``; of two scores the higher stays the higher.

    >>> _within(0.4, 0.49), _within(0.6, 0.49) < _within(0.9, 0.49) < 0.49
    (0.4, True)
    """
    least = most - BAND
    return score if score <= least else least + BAND * (score - least) / (HIGHEST - least)


def strengthened(
    found: tuple[float, tuple[Evidence, ...]], more: tuple[Evidence, ...]
) -> tuple[float, tuple[Evidence, ...]]:
    """A score and its evidence with more that carries, joined in the same way; but words counted once more make nothing
    likely that was not."""
    score, evidence = found
    missed = 1 - score
    for made in more:
        missed *= 1 - made.score * made.weight
    carrying = {made.feature for made in (*evidence, *more)} & CARRIES.keys()
    most = UNSURE if carrying <= ON_WORDS else NOT_SAME
    joined = sorted((*evidence, *more), key=lambda made: (-made.score * made.weight, made.feature))
    return max(score, round(_within(1 - missed, most), 3)), tuple(joined)


def _given(comparisons: Iterable[Comparison], one: Profile, other: Profile) -> list[Evidence]:
    return [made for comparison in comparisons if (made := comparison(one, other))]


def level(score: float) -> Level | None:
    """The level of a score, None below the lowest.

    >>> level(1.0).value, level(0.1)
    ('säker', None)
    """
    return next((name for name, least in LEVELS if score >= least), None)


def why_not(one: Profile, other: Profile) -> str:
    """A Swedish sentence on why two profiles are not held to be the same thing."""
    shared = one.terms.weights.keys() & other.terms.weights.keys()
    rare = naming(one, shared)
    if rare:
        return f"Delar bara {', '.join(f'”{word}”' for word in rare[:3])}; det räcker inte."
    common = sorted({one.terms.surface[stem] for stem in shared})
    if common:
        return f"Delar bara ord som är vanliga i sådana texter: {', '.join(f'”{word}”' for word in common[:4])}."
    return "Delar inga ord."
