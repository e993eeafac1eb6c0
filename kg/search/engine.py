"""What a search engine must be able to do, whichever it is."""

from __future__ import annotations

from typing import Protocol

from kg.records import ParsedQuery, SearchResult


class Engine(Protocol):
    """A finished index, opened read-only."""

    def search(self, query: ParsedQuery, limit: int, offset: int = 0) -> SearchResult:
        """Hits ``offset`` to ``offset + limit`` of those that answer to ``query``, best first, with facets.

        The query of the result may carry more notes: words looked up without dots, words that occur nowhere.
        Raises QueryError for a document that the index does not hold.
        """
        ...

    def warm(self) -> None:
        """Read what the first question would otherwise wait for."""
        ...
