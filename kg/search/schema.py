"""What is indexed of an entry, and how Whoosh is told.

Three fields: ``exact`` (spellings, with positions for phrases), ``stem`` and ``parts``. Each holds all zones
of an entry, an occurrence weighing what its zone weighs: few lists of postings a word keep a search quick.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from struct import pack
from typing import NamedTuple

from whoosh.fields import FieldType, Schema
from whoosh.formats import Frequency, Positions

from kg.records import Entry
from kg.search.analysis import analysed
from kg.search.query import TEXT_KIND

EXACT, STEM, PARTS = "exact", "stem", "parts"

ITEM_TEXT = 1.5  # an item's own words weigh more than running text
RUNNING_TEXT = 1.0
TITLE = 0.6
HEADING = 0.7  # at .5, "hyrpersonal kostnad" does not put first the passage under that heading
DESCRIPTION = 0.3  # an item's kind, number and recipient
ZONE_GAP = 10_000  # between positions of two zones, so that no phrase runs from one into the next


class Occurrences(NamedTuple):
    """Of one term in one entry: the summed weight, and the positions."""

    weight: float
    positions: tuple[int, ...]


class AnalysedField(FieldType):  # type: ignore[misc]
    """A field that is handed finished terms (a mapping of term to Occurrences) instead of text."""

    def __init__(self, with_positions: bool) -> None:
        super().__init__(Positions() if with_positions else Frequency(), None, scorable=True)

    def index(
        self, value: Mapping[str, Occurrences], **_options: object
    ) -> Iterator[tuple[bytes, int, float, bytes]]:
        """Term, frequency, weight and posting of each term, as Whoosh stores them."""
        for term, (weight, positions) in value.items():
            count = len(positions)
            located = isinstance(self.format, Positions)
            posting = self.format.encode(positions) if located else pack("!I", count)
            yield term.encode(), count, weight, posting


def schema() -> Schema:
    """The fields of the index."""
    return Schema(**{EXACT: AnalysedField(True), STEM: AnalysedField(False), PARTS: AnalysedField(False)})


def _zones(entry: Entry) -> tuple[tuple[str, float], ...]:
    kind = "" if entry.kind == TEXT_KIND else entry.kind
    named = (
        entry.title if kind or entry.about else ""
    )  # running text on its own has no name, only a word for it
    described = (kind, entry.number and f"nr {entry.number}", entry.recipient)
    return (
        (entry.text, RUNNING_TEXT if entry.kind == TEXT_KIND else ITEM_TEXT),
        (named, TITLE),
        (entry.heading, HEADING),
        (", ".join(filter(None, described)), DESCRIPTION),
    )


def words(entry: Entry) -> Iterator[str]:
    """The words that reading an entry looks up."""
    return (word for text, _ in _zones(entry) for word in analysed(text)[1])


def terms(entry: Entry) -> dict[str, dict[str, Occurrences]]:
    """Field name to term to occurrences: all that is searchable of an entry."""
    found: dict[str, dict[str, list[tuple[float, int]]]] = {}
    for name in (EXACT, STEM, PARTS):
        found[name] = defaultdict(list)
    for number, (text, weight) in enumerate(_zones(entry)):
        for position, token in enumerate(analysed(text)[0], number * ZONE_GAP):
            for name, values in ((EXACT, token.forms), (STEM, token.stems), (PARTS, token.parts)):
                for value in values:
                    found[name][value].append((weight, position))
    return {
        name: {
            term: Occurrences(sum(weight for weight, _ in places), tuple(place for _, place in places))
            for term, places in occurrences.items()
        }
        for name, occurrences in found.items()
    }
