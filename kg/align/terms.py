"""The words and expressions that carry a wording's meaning, and how rare each is where two documents are compared.

Rarity is inverse document frequency scaled to 0..1 (the measure: Spärck Jones 1972; the scaling is ours), taken over
the items and over the running text of *the two documents compared*, the lower of the two: a word that is common in
either ("jämförelse" in indicators, "bland" in prose) says little about what a wording is about. No other document has
a say, so adding one changes no link between two that are there. Since two documents may be short, a prior stands
beside them: ``PRIOR`` more units, in which only the words of ``genre.tsv`` occur.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache, lru_cache
from pathlib import Path

from kg.search.analysis import analysed, word

PART = 0.5  # a compound's part weighs half of a word of its own
RARE = 0.6  # rarity from which a word is worth naming as a reason
WINDOW = 3  # how far on the other word of an expression may stand, function words not counted
PRIOR = 40  # units of running text of the genre that are taken for granted
IN_GENRE = 0.4  # share of those that a word of the genre stands in
SHORTEST_ROOT = 4
# Endings that words of one root differ by (ekonomi, ekonomisk; digital, digitalisering), the longest first.
DERIVED = tuple("isering iserad isera iser andet ande ning else isk lig het ing era ad en i a".split())
# Words that stand between the two of an expression without parting them.
BINDING = frozenset("kring inom bland mellan genom samt både dels utifrån gentemot avseende gällande mer".split())

Expression = tuple[str, str]
Said = tuple[str, str, str]  # the words of the text, and the two stems


@dataclass(frozen=True, slots=True)
class Terms:
    """The terms of a text: ``weights`` by stem, in order of the text; ``sequence`` its stems without stop words;
    ``surface`` the word that each stem was read from; ``expressions`` the pairs of roots that stand together in it,
    whatever their order and form, with the words and stems they were read from."""

    weights: Mapping[str, float]
    sequence: tuple[str, ...]
    surface: Mapping[str, str]
    expressions: Mapping[Expression, Said] = field(default_factory=dict)


def terms(text: str) -> Terms:
    """The terms of ``text``, by the same analysis as the search.

    >>> terms("Att följa årlig avgiftsöversyn").weights["avgift"]
    0.5
    >>> terms("ekonomisk balans").expressions.keys() == terms("balans i ekonomin").expressions.keys()
    True
    """
    weights: dict[str, float] = {}
    surface: dict[str, str] = {}
    sequence: list[str] = []
    spoken: list[tuple[str, tuple[str, ...]]] = []
    for token in analysed(text):
        if token.common:
            continue
        for stem in token.stems:
            weights[stem] = 1.0
            surface.setdefault(stem, token.forms[0])
            sequence.append(stem)
        for part in token.parts:
            weights.setdefault(part, PART)
            surface.setdefault(part, token.forms[0])
        if token.forms[0] not in BINDING:
            spoken.append((token.forms[0], token.parts or token.stems[:1]))
    return Terms(weights, tuple(sequence), surface, _expressions(spoken))


def _expressions(spoken: list[tuple[str, tuple[str, ...]]]) -> dict[Expression, Said]:
    """Pairs of roots within a compound, or in words near one another; none of two words of the genre, nor numbers."""
    found: dict[Expression, Said] = {}
    for here, (form, parts) in enumerate(spoken):
        for one in range(len(parts)):
            for other in range(one + 1, len(parts)):
                _put(found, parts[one], parts[other], form)
        for there in range(here + 1, min(here + 1 + WINDOW, len(spoken))):
            between = " ".join(word for word, _ in spoken[here : there + 1])
            for left in parts:
                for right in spoken[there][1]:
                    _put(found, left, right, between)
    return found


def _put(found: dict[Expression, Said], one: str, other: str, said: str) -> None:
    left, right = root(one), root(other)
    if left != right and not (left[:1].isdigit() or right[:1].isdigit()) and not (common(one) and common(other)):
        found.setdefault((left, right) if left < right else (right, left), (said, one, other))


@cache
def root(stem: str) -> str:
    """What a stem has in common with words derived from the same.

    >>> root("ekonomisk") == root("ekonomi"), root("balans")
    (True, 'balans')
    """
    for ending in DERIVED:
        if stem.endswith(ending) and len(stem) - len(ending) >= SHORTEST_ROOT:
            return stem.removesuffix(ending)
    return stem


@cache
def _genre() -> frozenset[str]:
    lines = (Path(__file__).parent / "genre.tsv").read_text("utf-8").splitlines()
    words = [each for line in lines if not line.startswith("#") for each in line.split("\t")]
    return frozenset(word(each).stem for each in words)


def common(stem: str) -> bool:
    """Whether a stem is a word of the genre."""
    return stem in _genre()


def stems(text: str) -> set[str]:
    """The stems and parts of the plain words of ``text``: all that counting needs, at a third of the cost of reading.

    >>> sorted(stems("Årlig avgiftsöversyn"))
    ['avgift', 'avgiftsöversyn', 'årl', 'översyn']
    """
    found = [word(form) for form in set(re.findall(r"\w+", text.lower()))]
    return {stem for each in found for stem in (each.stem, *each.parts)}


class Counts:
    """In how many items, and in how many pieces of running text, of one document each term stands."""

    def __init__(
        self, items: Iterable[Iterable[str | Expression]], prose: Iterable[Iterable[str]], own: Iterable[str] = ()
    ) -> None:
        """``items`` and ``prose``: the terms (and, of items, the expressions) of each item and of each passage.
        ``own``: those of the publisher's name, which in its own documents say nothing."""
        self.own = frozenset(own)
        self.scales = [_counted(items), _counted(prose)]


def _counted(units: Iterable[Iterable[str | Expression]]) -> tuple[Counter[str | Expression], int]:
    counts: Counter[str | Expression] = Counter()
    size = 0
    for unit in units:
        counts.update(set(unit))
        size += 1
    return counts, size


class Rarity:
    """How rare each term is in some documents, 0 (everywhere) to 1 (nowhere)."""

    def __init__(self, *documents: Counts) -> None:
        """``documents``: the one or two that are compared."""
        self._scales = [
            ([counted[0] for counted in scale], PRIOR + sum(counted[1] for counted in scale))
            for scale in zip(*(document.scales for document in documents), strict=True)
        ]
        self._own = frozenset[str]().union(*(document.own for document in documents))
        self._known: dict[str, float] = {}

    def __call__(self, term: str) -> float:
        """The rarity of a term."""
        known = self._known.get(term)
        if known is None:
            taken = PRIOR * IN_GENRE if common(term) or term in self._own else 0.0
            rarity = min(_scaled(_sum(counts, term) + taken, size) for counts, size in self._scales)
            known = self._known[term] = rarity / 2 if term[:1].isdigit() else rarity  # years and percentages recur
        return known

    def of_pair(self, pair: Expression) -> float:
        """The rarity of two words standing together, among the items alone."""
        counts, size = self._scales[0]
        return _scaled(_sum(counts, pair), size)

    def vector(self, weights: Mapping[str, float]) -> dict[str, float]:
        """Each term's weight times its rarity squared, so that a few rare words outweigh many common ones."""
        return {term: weight * self(term) ** 2 for term, weight in weights.items()}


def _sum(counts: list[Counter[str | Expression]], unit: str | Expression) -> int:
    held = 0
    for counted in counts:
        held += counted.get(unit, 0)  # a Counter's own answer for what is missing is slow
    return held


@lru_cache(maxsize=65_536)
def _scaled(count: float, size: int) -> float:
    return max(0.0, min(1.0, math.log(size / (count + 0.5)) / math.log(size / 1.5)))


def cosine(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    """How alike two vectors are, 0 to 1.

    >>> cosine({"a": 1.0}, {"a": 2.0}), cosine({"a": 1.0}, {"b": 1.0})
    (1.0, 0.0)
    """
    common = sum(weight * other[term] for term, weight in one.items() if term in other)
    if not common:
        return 0.0
    return min(1.0, common / math.sqrt(sum(w * w for w in one.values()) * sum(w * w for w in other.values())))
