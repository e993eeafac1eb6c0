"""What an entry is worth to a question: the sum over its words, raised for entries that hold more of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from math import log
from typing import NamedTuple

from kg.search.analysis import Token
from kg.search.schema import EXACT, PARTS, STEM

Scores = Mapping[int, float]
Reader = Callable[[str, str], Scores]  # field, term -> entry number to score

EXACT_WEIGHT = 0.6
STEM_WEIGHT = 1.0
PART_WEIGHT = 0.4  # the word is part of a compound in the text
SPLIT_WEIGHT = 0.4  # the word is a compound, and the text has all its parts
COMMON_WEIGHT = 0.1  # stop words, and the document's year, only order what other words found
YEAR_SCORE = 10.0  # before COMMON_WEIGHT: for entries of a document of a year that the question names
SHARE_POWER = 2  # a short entry with one of two words must not come before a long one with both


class QueryWord(NamedTuple):
    """A word of a question as the analysis knows it."""

    text: str
    forms: tuple[str, ...]
    stems: tuple[str, ...]
    parts: tuple[str, ...] = ()
    common: bool = False


def query_word(token: Token, text: str) -> QueryWord:
    """The word that ``token`` is, shown as ``text``."""
    return QueryWord(text, token.forms, token.stems, token.parts, token.common)


def _best(read: Reader, field: str, terms: Iterable[str]) -> Scores:
    """The best score of each entry that has any of ``terms``."""
    found = [scores for term in terms if (scores := read(field, term))]
    if len(found) < 2:
        return found[0] if found else {}
    best = dict(found[0])
    for scores in found[1:]:
        for entry, score in scores.items():
            if score > best.get(entry, 0.0):
                best[entry] = score
    return best


def _all_parts(read: Reader, parts: tuple[str, ...]) -> Scores:
    """The lowest score among the parts of a compound, for entries that have them all, alone or in others."""
    found = [{**_best(read, PARTS, (part,)), **_best(read, STEM, (part,))} for part in parts]
    shared = set(found[0]).intersection(*found[1:])
    return {entry: min(scores[entry] for scores in found) for entry in shared}


def word_scores(word: QueryWord, read: Reader) -> dict[int, float]:
    """Entry number to score for each entry that one word finds, in any of its forms."""
    total: dict[int, float] = {}
    ways: list[tuple[float, Scores]] = [
        *((EXACT_WEIGHT, read(EXACT, form)) for form in word.forms),  # an acronym's twin counts besides it
        (STEM_WEIGHT, _best(read, STEM, word.stems)),
        (PART_WEIGHT, _best(read, PARTS, word.stems)),
    ]
    if len(word.parts) > 1:
        ways.append((SPLIT_WEIGHT, _all_parts(read, word.parts)))
    for weight, scores in ways:
        for entry, score in scores.items():
            total[entry] = total.get(entry, 0.0) + weight * score
    return total


def _rarity(scores: Scores, entries: int) -> float:
    """How much it tells that an entry holds the word: much for a rare one. 0 for one that is nowhere."""
    return log(1 + entries / (1 + len(scores))) if scores else 0.0


def combined(content: Sequence[Scores], common: Iterable[Scores], entries: int) -> dict[int, float]:
    """The score of every entry that some content word finds; ``common`` adds to those only.

    The sum is multiplied by (a power of) the share of the question's words that the entry holds, counted by
    their rarity among all ``entries``: of "storå vårdcentral", Storå answers to more than vårdcentral does.
    """
    total: dict[int, float] = {}
    share: dict[int, float] = {}
    rarities = [_rarity(scores, entries) for scores in content]
    whole = sum(rarities)
    for scores, rarity in zip(content, rarities, strict=True):
        for entry, score in scores.items():
            total[entry] = total.get(entry, 0.0) + score
            share[entry] = share.get(entry, 0.0) + rarity
    for scores in common:
        for entry in total.keys() & scores.keys():
            total[entry] += COMMON_WEIGHT * scores[entry]
    return {entry: score * (share[entry] / whole) ** SHARE_POWER for entry, score in total.items()}
