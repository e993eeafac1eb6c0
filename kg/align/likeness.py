"""How alike two wordings are, word by word: a compound is like another as far as their parts cover one another.

*Avgiftsöversyn* and *hjälpmedelsavgift* share a part, but the parts that they do not share are as telling; of
*ambulansorganisation* and *ambulansverksamhet* what is not shared says nothing. So likeness of two compounds is the
rarity of what they share over that of the one that says more, squared. Wordings are then compared by the soft cosine
(the measure: Sidorov et al. 2014), words weighted by rarity squared.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kg.align.terms import Rarity, Unit


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a wording: its stems, its weight, and what each of its parts is worth."""

    stems: frozenset[str]
    weight: float
    parts: Mapping[str, float]
    whole: float


@dataclass(frozen=True, slots=True)
class Said:
    """A wording ready for comparison: its words, those that have each stem or part, and its length as a vector."""

    words: tuple[Word, ...]
    holding: Mapping[str, tuple[int, ...]]
    length: float


def said(units: Iterable[Unit], rarity: Rarity) -> Said:
    """A wording's words, weighted by how rare they are."""
    words = tuple(_word(stems, parts, rarity) for stems, parts in units)
    holding: dict[str, list[int]] = {}
    for place, one in enumerate(words):
        for term in {*one.stems, *one.parts}:
            holding.setdefault(term, []).append(place)
    held = {term: tuple(places) for term, places in holding.items()}
    return Said(words, held, math.sqrt(_product(words, words, held)))


def _word(stems: tuple[str, ...], parts: tuple[str, ...], rarity: Rarity) -> Word:
    worth = {part: rarity(part) ** 2 for part in parts or stems[:1]}
    return Word(frozenset(stems), rarity(stems[0]) ** 2, worth, sum(worth.values()))


def soft_cosine(one: Said, other: Said) -> float:
    """How alike two wordings are, 0 to 1, whichever comes first."""
    if not one.length or not other.length:
        return 0.0
    return min(1.0, _product(one.words, other.words, other.holding) / (one.length * other.length))


def _product(one: tuple[Word, ...], other: tuple[Word, ...], holding: Mapping[str, tuple[int, ...]]) -> float:
    total = 0.0
    for word in one:
        if word.weight:
            near = {place for term in (*word.stems, *word.parts) for place in holding.get(term, ())}
            for place in sorted(near):
                total += word.weight * other[place].weight * alike(word, other[place])
    return total


def alike(one: Word, other: Word) -> float:
    """How alike two words are: 1 with a stem in common, else by the parts they share."""
    if not one.stems.isdisjoint(other.stems):
        return 1.0
    most = max(one.whole, other.whole)
    shared = sum(worth for part, worth in one.parts.items() if part in other.parts)
    return (shared / most) ** 2 if most else 0.0
