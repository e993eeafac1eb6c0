"""Counts for narrowing a search, each counted with the other filters applied but not its own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from kg.records import Entry, Filters

Facets = dict[str, tuple[tuple[str, int], ...]]
NAMES = ("kind", "year", "document", "status")


class Columns:
    """The values that entries are filtered by, as text, one list a filter."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        self._values = {name: [str(getattr(entry, name)) for entry in entries] for name in NAMES}
        self._known = {name: sorted(set(values) - {""}) for name, values in self._values.items()}

    def known(self, name: str) -> list[str]:
        """The values that occur under ``name``, sorted."""
        return self._known[name]

    def entries(self, name: str, value: str) -> list[int]:
        """The entries with that value."""
        return [entry for entry, held in enumerate(self._values[name]) if held == value]

    def narrowed(self, found: Iterable[int], filters: Filters) -> tuple[list[int], Facets]:
        """The entries of ``found`` that pass every filter, and the facets, largest count first."""
        wanted = {name: {str(value) for value in getattr(filters, name)} for name in NAMES}
        active = [name for name in NAMES if wanted[name]]
        entries = list(found)
        facets = {name: self._count(name, self._passing(entries, active, wanted, name)) for name in NAMES}
        return self._passing(entries, active, wanted), facets

    def _passing(
        self, entries: list[int], active: list[str], wanted: dict[str, set[str]], but: str = ""
    ) -> list[int]:
        for name in active:
            if name != but:
                values, allowed = self._values[name], wanted[name]
                entries = [entry for entry in entries if values[entry] in allowed]
        return entries

    def _count(self, name: str, entries: list[int]) -> tuple[tuple[str, int], ...]:
        counts = Counter(map(self._values[name].__getitem__, entries))
        del counts[""]
        return tuple(sorted(counts.items(), key=lambda pair: (-pair[1], pair[0])))
