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
from functools import lru_cache

from kg.align.roots import common, empty, often, root
from kg.align.synonyms import group, label
from kg.align.things import Heard, Name, names
from kg.search.analysis import analysed, word

PART = 0.5  # a compound's part weighs half of a word of its own
RARE = 0.6  # rarity from which a word is worth naming as a reason
WINDOW = 3  # how far on the other word of an expression may stand, function words not counted
SEVERAL = 4  # items, of which it says something that only one has a word
PRIOR = 40  # units of running text of the genre that are taken for granted
IN_GENRE = 0.4  # share of those that a word of the genre stands in
OFTEN = 0.2  # the same, of a word for what such texts often are about
# Words that stand between the two of an expression without parting them.
BINDING = frozenset("kring inom bland mellan genom samt både dels utifrån gentemot avseende gällande mer".split())

Expression = tuple[str, str]
Unit = tuple[tuple[str, ...], tuple[str, ...]]
"""A word: its stems, and its parts when it is a compound."""

Counted = str | tuple[str, ...]
"""What is counted in items: a term, an expression or a name."""


@dataclass(frozen=True, slots=True, order=True)
class Expressed:
    """How a text puts an expression: its words, the two stems, and the other parts of the compounds it stands in."""

    words: str
    stems: tuple[str, str]
    beside: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Terms:
    """The terms of a text: ``weights`` by stem, in order of the text; ``sequence`` its stems without stop words;
    ``surface`` the word that each stem was read from; ``expressions`` the pairs of roots that stand together in it,
    whatever their order and form; ``units`` its words, each once; ``names`` the named plans and the like in it."""

    weights: Mapping[str, float]
    sequence: tuple[str, ...]
    surface: Mapping[str, str]
    expressions: Mapping[Expression, Expressed] = field(default_factory=dict)
    units: tuple[Unit, ...] = ()
    names: Mapping[Name, str] = field(default_factory=dict)


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
    heard: list[Heard] = []
    for token in analysed(text):
        capital = token.start > 0 and text[token.start].isupper()
        heard.append(Heard(token.forms[0], token.stems[0], token.parts, token.common, capital))
        if token.common:
            continue
        for stem in _called(token.stems):
            weights[stem] = 1.0
            surface.setdefault(stem, label(stem) or token.forms[0])
            sequence.append(stem)
        for part in token.parts:
            weights.setdefault(part, PART)
            surface.setdefault(part, token.forms[0])
        if token.forms[0] not in BINDING:
            spoken.append((token.forms[0], token.parts or token.stems[:1]))
    units = dict.fromkeys((_called(token.stems), token.parts) for token in analysed(text) if not token.common)
    return Terms(weights, tuple(sequence), surface, _expressions(spoken), tuple(units), names(heard))


def _expressions(spoken: list[tuple[str, tuple[str, ...]]]) -> dict[Expression, Expressed]:
    """Pairs of roots within a compound, or in words near one another; none of two words of the genre, nor numbers."""
    found: dict[Expression, Expressed] = {}
    for here, (form, parts) in enumerate(spoken):
        for one in range(len(parts)):
            for other in range(one + 1, len(parts)):
                _put(found, parts[one], parts[other], form, parts)
        for there in range(here + 1, min(here + 1 + WINDOW, len(spoken))):
            between = " ".join(word for word, _ in spoken[here : there + 1])
            for left in parts:
                for right in spoken[there][1]:
                    _put(found, left, right, between, (*parts, *spoken[there][1]))
    return found


def _put(found: dict[Expression, Expressed], one: str, other: str, said: str, parts: tuple[str, ...]) -> None:
    left, right = root(one), root(other)
    number = left[:1].isdigit() or right[:1].isdigit()
    if left != right and not number and not (common(one) and common(other)) and not (empty(one) or empty(other)):
        beside = tuple(part for part in parts if part not in (one, other) and not _within(part, one, other))
        pair = (left, right) if left < right else (right, left)
        if pair not in found or len(beside) < len(found[pair].beside):  # the plainest way that it is put
            found[pair] = Expressed(said, (one, other), beside)


def _within(part: str, *stems: str) -> bool:
    """Whether a part is a part of one of the stems, or holds one: compounds are given with parts of parts."""
    return any(part in stem or stem in part for stem in stems)


def stems(text: str) -> set[str]:
    """The stems and parts of the plain words of ``text``: all that counting needs, at a third of the cost of reading.

    >>> sorted(stems("Årlig avgiftsöversyn"))
    ['avgift', 'avgiftsöversyn', 'årl', 'översyn']
    """
    found = [word(form) for form in set(re.findall(r"\w+", text.lower()))]
    return {stem for each in found for stem in (*_called((each.stem,)), *each.parts)}


def _called(stems: tuple[str, ...]) -> tuple[str, ...]:
    """The stems of a word; of one that has synonyms, the name of their group."""
    return tuple(dict.fromkeys(filter(None, map(group, stems)))) or stems


class Counts:
    """In how many items, and in how many pieces of running text, of one document each term stands."""

    def __init__(
        self,
        items: Iterable[Iterable[Counted]],
        prose: Iterable[Iterable[str]],
        own: Iterable[str] = (),
        sorts: Iterable[tuple[str, Iterable[str]]] = (),
        told: Iterable[Iterable[str]] = (),
    ) -> None:
        """``items`` and ``prose``: the terms (and, of items, the expressions and names) of each item and of
        each passage.
        ``own``: those of the publisher's name, which in its own documents say nothing.
        ``sorts``: the family and the terms of each item; ``told``: the terms of each item's comment."""
        self.own = frozenset(own)
        self._sorts = Counter((family, each) for family, terms in sorts for each in {"", *map(root, terms)})
        self._told = Counter(each for terms in told if (said := {root(term) for term in terms}) for each in {"", *said})
        self.scales = [_counted(items), _counted(prose)]


    def alone(self, family: str, term: str) -> bool:
        """Whether one item of its family, of several, and no other has a term in its wording, in any form."""
        return self._sorts[family, root(term)] == 1 and self._sorts[family, ""] >= SEVERAL

    def told_once(self, term: str) -> bool:
        """Whether one comment, of several, and no other has a term."""
        return self._told[root(term)] == 1 and self._told[""] >= SEVERAL


def _counted(units: Iterable[Iterable[Counted]]) -> tuple[Counter[Counted], int]:
    counts: Counter[Counted] = Counter()
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
            own = term in self._own or term.removesuffix("s") in self._own
            taken = PRIOR * (IN_GENRE if own or common(term) else OFTEN if often(term) else 0.0)
            rarity = min(_scaled(_sum(counts, term) + taken, size) for counts, size in self._scales)
            known = self._known[term] = rarity / 2 if term[:1].isdigit() else rarity  # years and percentages recur
        return known

    def of_pair(self, pair: Expression | Name) -> float:
        """The rarity of two words standing together, or of a name, among the items alone."""
        counts, size = self._scales[0]
        return _scaled(_sum(counts, pair), size)

    def vector(self, weights: Mapping[str, float]) -> dict[str, float]:
        """Each term's weight times its rarity squared, so that a few rare words outweigh many common ones."""
        return {term: weight * self(term) ** 2 for term, weight in weights.items()}


def _sum(counts: list[Counter[Counted]], unit: Counted) -> int:
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
