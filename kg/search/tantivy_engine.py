"""The embedded engine for large corpora: Tantivy finds, scores, counts and keeps the entries, all on the disk."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from tantivy import DocAddress, Index, Order, Query

from ingest.errors import SnapshotError
from kg.records import Entry
from kg.search import files
from kg.search.engine import YEAR, Asked, Found, Scored, Term, facet, rarity
from kg.search.tantivy_query import Queries
from kg.search.tantivy_store import ENTRY, FOLDER, NUMBER

ALWAYS = "kind"  # a column in which every entry has one value; its counts add up to all that is found
MOST_VALUES = 65_000  # of a column; Tantivy counts no more
EXACTLY = 2_000  # so many entries are scored whole; of more, only the candidates
CANDIDATES = 50  # those that are best by about what they are worth

Scores = list[tuple[float, DocAddress]]  # best first


class TantivyEngine:
    """An opened index folder. Safe to share between threads."""

    name = "tantivy"

    def __init__(self, folder: Path) -> None:
        """Raises SnapshotError when the index is missing or damaged."""
        try:
            index = Index.open(str(folder / FOLDER))
            self._searcher = index.searcher()
        except ValueError as error:
            raise SnapshotError(f"{folder}: sökindexet är ofullständigt ({error}). Kör `trad build`.") from None
        self._queries = Queries(index.schema)
        self._known = files.read_columns(folder)

    def known(self, column: str) -> Sequence[str]:
        """See :class:`kg.search.engine.Engine`."""
        return self._known[column]

    def size(self) -> int:
        """See :class:`kg.search.engine.Engine`."""
        return int(self._searcher.num_docs)

    def warm(self) -> None:
        """Read the columns, and the entries' directory."""
        self.find(Asked(), 1)

    def find(self, asked: Asked, limit: int, offset: int = 0) -> Found:
        """See :class:`kg.search.engine.Engine`.

        Of more than EXACTLY entries only candidates are scored whole.
        """
        total, counts = self._counted(asked, {*asked.counted, YEAR} if asked.sort == YEAR else asked.counted)
        if asked.sort == YEAR:
            scores = self._by_year(asked, counts[YEAR], offset, limit)
        else:
            scores = self._best(asked, total, offset, limit)
        hits = tuple(Scored(self._entry(address), score) for score, address in scores)
        return Found(total, hits, {column: facet(counts[column]) for column in asked.counted})

    def _entry(self, address: DocAddress) -> Entry:
        return files.entry_from(self._searcher.doc(address)[ENTRY][0])

    def _counted(self, asked: Asked, columns: Collection[str]) -> tuple[int, dict[str, dict[str, int]]]:
        """How many entries are found, and for each column how many of each value without its own filter."""
        plain = [column for column in columns if not asked.filters.get(column)]
        answer = self._aggregate(self._queries.finding(asked), {ALWAYS, *plain})
        counts = {column: _buckets(answer, column) for column in plain}
        for column in columns:
            if column not in counts:
                found = self._aggregate(self._queries.finding(asked, but=column), [column])
                counts[column] = _buckets(found, column)
        return sum(_buckets(answer, ALWAYS).values()), counts

    def _aggregate(self, query: Query, columns: Iterable[str]) -> dict[str, Any]:
        wanted = {column: {"terms": {"field": column, "size": MOST_VALUES}} for column in columns}
        return dict(self._searcher.aggregate(query, wanted))

    def _best(self, asked: Asked, total: int, offset: int, limit: int) -> Scores:
        last = min(offset + limit, total)
        if last <= offset:
            return []
        if not (asked.some or asked.every or asked.extra):
            return self._in_order(asked, offset, last)
        best = self._candidates(asked) if total > EXACTLY and last <= CANDIDATES else []
        if best:
            query = self._queries.among(self._numbers(best), (*asked.some, *asked.every, *asked.extra))
        else:
            query = self._queries.query(asked)
        return list(self._searcher.search(query, last, count=False).hits[offset:])

    def _candidates(self, asked: Asked) -> list[DocAddress]:
        """Entries that may be among the best: the CANDIDATES that are best by about what they are worth, and those that
        are called what was asked for. None where too few are worth anything."""
        called = [clause for clause in asked.extra if any(len(term.tokens) > 1 for term in clause.terms)]
        about = self._queries.about(asked, self._rarity)
        ways = [about, self._queries.holding(about, called)] if called else [about]
        best = [self._searcher.search(query, CANDIDATES, count=False).hits for query in ways]
        return [address for hits in best for _, address in hits] if len(best[0]) == CANDIDATES else []

    def _rarity(self, term: Term) -> float:
        return min(rarity(self._searcher.doc_freq(term.field, token), self.size()) for token in term.tokens)

    def _numbers(self, addresses: list[DocAddress]) -> set[int]:
        numbers = self._searcher.fast_field_values(NUMBER, addresses)
        return {int(number) for number in numbers if number is not None}

    def _in_order(self, asked: Asked, offset: int, last: int) -> Scores:
        query = self._queries.query(asked)
        found = self._searcher.search(query, last - offset, offset=offset, order_by_field=NUMBER, order=Order.Asc)
        return [(0.0, address) for _, address in found.hits]

    def _by_year(self, asked: Asked, years: Mapping[str, int], offset: int, limit: int) -> Scores:
        """Year by year, the latest first, until the page is full."""
        allowed = asked.filters.get(YEAR) or tuple(years)
        scores: Scores = []
        for year in sorted(set(allowed) & set(years), key=int, reverse=True):
            if offset < years[year]:
                of_year = replace(asked, filters={**asked.filters, YEAR: (year,)})
                scores += self._best(of_year, years[year], offset, limit - len(scores))
            offset = max(0, offset - years[year])
            if len(scores) == limit:
                break
        return scores


def _buckets(answer: Mapping[str, Any], column: str) -> dict[str, int]:
    return {each["key"]: each["doc_count"] for each in answer[column]["buckets"]}
