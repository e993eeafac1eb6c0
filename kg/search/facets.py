"""The columns that entries are narrowed by, for an engine that holds them in memory; and counts of their values."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from kg.records import Entry
from kg.search.engine import COLUMNS, Facets, facet

Values = tuple[str, ...]


def values(entry: Entry, column: str) -> Values:
    """What an entry has in a column, as text; "" is nothing."""
    held = getattr(entry, column)
    return tuple(filter(None, held if isinstance(held, tuple) else (str(held),)))


class Columns:
    """The values that entries are filtered by, one list a column."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        self._values = {name: [values(entry, name) for entry in entries] for name in COLUMNS}
        self._known = {name: sorted({value for each in held for value in each}) for name, held in self._values.items()}

    def known(self, name: str) -> list[str]:
        """The values that occur under ``name``, sorted."""
        return self._known[name]

    def narrowed(
        self, found: Iterable[int], filters: Mapping[str, Values], counted: Iterable[str] = COLUMNS
    ) -> tuple[list[int], Facets]:
        """The entries of ``found`` that pass every filter, and the facets of the columns ``counted``, largest count
        first."""
        wanted = {name: frozenset(allowed) for name, allowed in filters.items() if allowed}
        entries = list(found)
        facets = {name: self._count(name, self._passing(entries, wanted, name)) for name in counted}
        return self._passing(entries, wanted), facets

    def _passing(self, entries: list[int], wanted: Mapping[str, frozenset[str]], but: str = "") -> list[int]:
        for name, allowed in wanted.items():
            if name != but:
                held = self._values[name]
                entries = [entry for entry in entries if not allowed.isdisjoint(held[entry])]
        return entries

    def _count(self, name: str, entries: list[int]) -> tuple[tuple[str, int], ...]:
        held = self._values[name]
        counts = Counter(value for entry in entries for value in held[entry])
        return facet(counts)
