"""What reading a table gives: typed columns, and rows whose cells keep their raw text beside the number."""

from __future__ import annotations

from dataclasses import dataclass

from ingest.records import Cell, Place
from ontology.terms import ColumnMeaning


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table: its headings as printed, outermost first, and what they mean.

    ``year`` is as printed; without one, that of the document (the year before where the heading says so). ``group``
    is the printed word of a column about women, men or all.
    """

    headings: tuple[Cell, ...]
    meaning: ColumnMeaning | None = None
    group: str | None = None
    year: int | None = None
    unit: str | None = None


@dataclass(frozen=True, slots=True)
class Value:
    """A cell under a column: its raw text, where it stands, and its number when the text is one.

    An empty cell has no text, no number and no place.
    """

    text: str
    number: float | None = None
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table; ``section`` is the line above it that holds for the rows below, until the next."""

    label: Cell
    values: tuple[Value, ...]
    section: str | None = None
    unit: str | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """A table: ``corner`` is the heading above the row labels, ``notes`` the lines in it that are no rows.

    ``verified`` counts the sums and differences of the table's own that were worked out and agree; those that do
    not agree are issues.
    """

    id: str
    document: str
    year: int
    caption: Cell
    corner: tuple[Cell, ...]
    unit: str | None
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    place: Place
    notes: tuple[Cell, ...] = ()
    heading_path: tuple[str, ...] = ()
    verified: int = 0
