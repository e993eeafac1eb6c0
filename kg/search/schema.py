"""How Whoosh is told what an entry holds: finished tokens for each field, counted and, for phrases, with positions."""

from __future__ import annotations

from collections.abc import Iterator
from struct import pack

from whoosh.fields import FieldType, Schema
from whoosh.formats import Frequency, Positions

from kg.search.engine import FIELDS, POSITIONED


class AnalysedField(FieldType):  # type: ignore[misc]
    """A field that is handed its tokens instead of text."""

    def __init__(self, with_positions: bool) -> None:
        super().__init__(Positions() if with_positions else Frequency(), None, scorable=True)

    def index(self, value: str, **_options: object) -> Iterator[tuple[bytes, int, float, bytes]]:
        """Term, frequency, weight and posting of each term, as Whoosh stores them."""
        places: dict[str, list[int]] = {}
        for position, term in enumerate(value.split(" ")):
            places.setdefault(term, []).append(position)
        located = isinstance(self.format, Positions)
        for term, positions in places.items():
            count = len(positions)
            posting = self.format.encode(positions) if located else pack("!I", count)
            yield term.encode(), count, float(count), posting


def schema() -> Schema:
    """The fields of the index."""
    return Schema(**{name: AnalysedField(name in POSITIONED) for name in FIELDS})
