"""How a search engine is asked and what it answers, whichever it is.

An engine holds entries as tokens that :mod:`kg.search.fields` made; it knows no Swedish. It is asked with tokens,
weights and filters, and answers with entries, scores and counts. Reading the query, words without dots, typing errors,
marking and grouping are done once, outside (:mod:`kg.search.searcher`), so that engines can be exchanged.

Scores are sums of BM25 with the same parameters in every engine, so that they agree but for rounding::

    idf · tf · (K1 + 1) / (tf + K1 · (1 − B + B · length / mean length)),  idf = ln(1 + (N − n + 0.5) / (n + 0.5))

N entries, n of them with the term in that field, length in tokens of that field, rounded down to three significant
bits from 41 on, as Lucene and Tantivy keep it (:mod:`kg.search.lengths`).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from math import log
from operator import itemgetter
from typing import Protocol

from kg.records import Entry

# Fields of tokens. Phrases run in EXACT and HEAD_EXACT only, so only these need positions.
EXACT, STEM, PARTS, GRAMS, HEAD, HEAD_EXACT = "exact", "stem", "parts", "grams", "head", "head_exact"
FIELDS = (EXACT, STEM, PARTS, GRAMS, HEAD, HEAD_EXACT)
POSITIONED = (EXACT, HEAD_EXACT)

# What entries are narrowed by and counted by: attributes of Entry. "body" holds several values.
COLUMNS = ("kind", "year", "document", "body", "status", "attainment")

K1, B = 1.2, 0.75

RELEVANCE, YEAR = "relevance", "year"


@dataclass(frozen=True, slots=True)
class Term:
    """One token in a field, or several that follow each other there (a phrase), worth ``weight`` times its BM25.

    The BM25 of a phrase is the sum of its tokens'. A weight of 0 only finds.
    """

    field: str
    tokens: tuple[str, ...]
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class Clause:
    """One thing asked for, and the ways to hold it: any of ``terms``, or all of ``together``. What is held adds up
    (``together`` counts only where all of it is held), and ``bonus`` is added once to the score of an entry that holds
    the clause in any way."""

    terms: tuple[Term, ...]
    bonus: float = 0.0
    together: tuple[Term, ...] = ()


@dataclass(frozen=True, slots=True)
class Asked:
    """A question to an engine.

    An entry is found when it holds at least one clause of ``some`` (when there are any), each one of ``every``, none
    of ``never``, and passes the filters. ``extra`` only adds to the score of what is found. Without ``some`` and
    ``every``, all entries are found. ``filters`` maps a column to the values that pass, as text; they exist or not.
    ``sort`` is RELEVANCE (score, then reading order) or YEAR (latest first, then as by relevance). ``counted`` are the
    columns whose values are counted, which takes time when there are many entries.
    """

    some: tuple[Clause, ...] = ()
    every: tuple[Clause, ...] = ()
    never: tuple[Clause, ...] = ()
    extra: tuple[Clause, ...] = ()
    filters: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    sort: str = RELEVANCE
    counted: tuple[str, ...] = COLUMNS


@dataclass(frozen=True, slots=True)
class Scored:
    """An entry that was found, and its score."""

    entry: Entry
    score: float


def rarity(holding: int, size: int) -> float:
    """How much it tells that an entry holds a word that ``holding`` of ``size`` entries do: the idf of BM25."""
    held = min(holding, size)
    return log(1 + (size - held + 0.5) / (held + 0.5))


Facets = dict[str, tuple[tuple[str, int], ...]]


def facet(counts: Mapping[str, int]) -> tuple[tuple[str, int], ...]:
    """Values and how many entries have each, the largest count first, then by value."""
    return tuple(sorted(sorted(counts.items()), key=itemgetter(1), reverse=True))


@dataclass(frozen=True, slots=True)
class Found:
    """``hits`` are those asked for of ``total``, in order. ``facets`` maps each counted column to (value, count), the
    largest count first, then by value, each counted with the other columns' filters applied but not its own; "" is not
    counted."""

    total: int
    hits: tuple[Scored, ...]
    facets: Facets


class Engine(Protocol):
    """A finished index, opened read-only. Safe to share between threads."""

    name: str  # "whoosh", "tantivy", "opensearch"

    def find(self, asked: Asked, limit: int, offset: int = 0) -> Found:
        """Hits ``offset`` to ``offset + limit`` of those that answer to ``asked``, and the facets."""
        ...

    def known(self, column: str) -> Sequence[str]:
        """The values that occur in a column, sorted, as text; without ""."""
        ...

    def size(self) -> int:
        """How many entries there are."""
        ...

    def warm(self) -> None:
        """Read what the first question would otherwise wait for."""
        ...
