"""The embedded engine for small corpora: Whoosh finds and scores tokens; entries and columns are held in memory."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from heapq import nsmallest
from pathlib import Path

from whoosh.index import EmptyIndexError

from ingest.errors import SnapshotError
from kg.search import files
from kg.search.engine import YEAR, Asked, Clause, Found, Scored
from kg.search.facets import Columns
from kg.search.postings import Postings


class WhooshEngine:
    """An opened index folder. Safe to share between threads."""

    name = "whoosh"

    def __init__(self, folder: Path) -> None:
        self._entries = files.read_entries(folder)
        self._columns = Columns(self._entries)
        try:
            self._postings = Postings(folder)
        except EmptyIndexError:
            raise SnapshotError(f"{folder}: sökindexet är ofullständigt. Kör `trad build`.") from None

    def find(self, asked: Asked, limit: int, offset: int = 0) -> Found:
        """See :class:`kg.search.engine.Engine`."""
        scores = self._scores(asked)
        passing, facets = self._columns.narrowed(scores, asked.filters, asked.counted)
        years = {entry: -self._entries[entry].year for entry in passing} if asked.sort == YEAR else {}
        best = nsmallest(offset + limit, passing, key=lambda entry: (years.get(entry, 0), -scores[entry], entry))
        hits = tuple(Scored(self._entries[entry], scores[entry]) for entry in best[offset:])
        return Found(len(passing), hits, facets)

    def known(self, column: str) -> Sequence[str]:
        """See :class:`kg.search.engine.Engine`."""
        return self._columns.known(column)

    def size(self) -> int:
        """See :class:`kg.search.engine.Engine`."""
        return len(self._entries)

    def warm(self) -> None:
        """Nothing is left to read."""

    def _scores(self, asked: Asked) -> dict[int, float]:
        """Entry number to score of what is found, before any filter."""
        if asked.some or asked.every:
            total = self._summed((*asked.some, *asked.every))
        else:
            total = dict.fromkeys(range(len(self._entries)), 0.0)
        for clause in asked.every:
            held = self._worth(clause)
            total = {entry: score for entry, score in total.items() if entry in held}
        if asked.some and asked.every:
            held = self._summed(asked.some)
            total = {entry: score for entry, score in total.items() if entry in held}
        for clause in asked.never:
            for entry in self._worth(clause):
                total.pop(entry, None)
        for clause in asked.extra:
            worth = self._worth(clause)
            for entry in total.keys() & worth.keys():
                total[entry] += worth[entry]
        return total

    def _summed(self, clauses: Iterable[Clause]) -> dict[int, float]:
        total: dict[int, float] = {}
        for clause in clauses:
            for entry, score in self._worth(clause).items():
                total[entry] = total.get(entry, 0.0) + score
        return total

    def _worth(self, clause: Clause) -> dict[int, float]:
        """Entry number to what the clause is worth there, for each entry that holds it."""
        total: dict[int, float] = {}
        for term in clause.terms:
            for entry, score in self._postings.scores(term.field, term.tokens).items():
                total[entry] = total.get(entry, clause.bonus) + term.weight * score
        shares = [self._postings.scores(term.field, term.tokens) for term in clause.together]
        for entry in set(shares[0]).intersection(*shares[1:]) if shares else ():
            worth = sum(term.weight * share[entry] for term, share in zip(clause.together, shares, strict=True))
            total[entry] = total.get(entry, clause.bonus) + worth
        return total
