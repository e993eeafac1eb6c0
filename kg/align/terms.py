"""The words that carry a wording's meaning, and how rare each is in the corpus.

Rarity is inverse document frequency scaled to 0..1, taken over all items and over all running text, the lower of
the two: a word that is common in either ("jämförelse" in indicators, "bland" in prose) says little about what a
wording is about. Source of the measure: Spärck Jones (1972); the scaling is ours.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kg.search.analysis import analysed, word

PART = 0.5  # a compound's part weighs half of a word of its own
RARE = 0.6  # rarity from which a word is worth naming as a reason


@dataclass(frozen=True, slots=True)
class Terms:
    """The terms of a text: ``weights`` by stem, in order of the text; ``sequence`` its stems without stop words;
    ``surface`` the word that each stem was read from."""

    weights: Mapping[str, float]
    sequence: tuple[str, ...]
    surface: Mapping[str, str]


def terms(text: str) -> Terms:
    """The terms of ``text``, by the same analysis as the search.

    >>> terms("Att följa årlig avgiftsöversyn").weights["avgift"]
    0.5
    """
    weights: dict[str, float] = {}
    surface: dict[str, str] = {}
    sequence: list[str] = []
    for token in analysed(text)[0]:
        if token.common:
            continue
        for stem in token.stems:
            weights[stem] = 1.0
            surface.setdefault(stem, token.forms[0])
            sequence.append(stem)
        for part in token.parts:
            weights.setdefault(part, PART)
            surface.setdefault(part, token.forms[0])
    return Terms(weights, tuple(sequence), surface)


def stems(text: str) -> set[str]:
    """The stems and parts of the plain words of ``text``: all that counting needs, at a third of the cost of reading.

    >>> sorted(stems("Årlig avgiftsöversyn"))
    ['avgift', 'avgiftsöversyn', 'årl', 'översyn']
    """
    found = [word(form) for form in set(re.findall(r"\w+", text.lower()))]
    return {stem for each in found for stem in (each.stem, *each.parts)}


class Rarity:
    """How rare each term is, 0 (everywhere) to 1 (once)."""

    def __init__(self, items: Iterable[Iterable[str]], prose: Iterable[Iterable[str]]) -> None:
        """``items`` and ``prose``: the terms of each item and of each passage."""
        self._scales = [_Scale(items), _Scale(prose)]
        self._known: dict[str, float] = {}

    def __call__(self, term: str) -> float:
        """The rarity of a term."""
        if term not in self._known:
            rarity = min(scale.of(term) for scale in self._scales)
            self._known[term] = rarity / 2 if term[:1].isdigit() else rarity  # years and percentages recur
        return self._known[term]

    def vector(self, weights: Mapping[str, float]) -> dict[str, float]:
        """Each term's weight times its rarity squared, so that a few rare words outweigh many common ones."""
        return {term: weight * self(term) ** 2 for term, weight in weights.items()}


class _Scale:
    def __init__(self, units: Iterable[Iterable[str]]) -> None:
        self.counts: Counter[str] = Counter()
        self.size = 0
        for unit in units:
            self.counts.update(set(unit))
            self.size += 1

    def of(self, term: str) -> float:
        if self.size < 2:
            return 1.0
        top = math.log(self.size / 1.5)
        return max(0.0, min(1.0, math.log(self.size / (self.counts[term] + 0.5)) / top)) if top > 0 else 1.0


def cosine(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    """How alike two vectors are, 0 to 1.

    >>> cosine({"a": 1.0}, {"a": 2.0}), cosine({"a": 1.0}, {"b": 1.0})
    (1.0, 0.0)
    """
    common = sum(weight * other[term] for term, weight in one.items() if term in other)
    if not common:
        return 0.0
    return min(1.0, common / math.sqrt(sum(w * w for w in one.values()) * sum(w * w for w in other.values())))
