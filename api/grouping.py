"""How hits can be grouped, as requests and the page name it."""

from __future__ import annotations

from kg.groups import grouped
from kg.held import Snapshot
from kg.records import Filters, SearchResult

GROUPS = ("thread", "document")
"""What hits can be put under."""

GROUPINGS = {"tråd": "thread", "dokument": "document"}
"""Groups as the page names them."""


def answered(
    snapshot: Snapshot, query: str, narrowed: Filters, by: str, limit: int, offset: int, sort: str
) -> SearchResult:
    """The search, its hits for themselves or, with ``by``, in groups. Raises QueryError."""
    if by:
        return grouped(snapshot, query, narrowed, by, limit, offset, sort)
    return snapshot.search(query, narrowed, limit, offset, sort)
