"""Tables of indicators in text where they have been flattened to lines: rows with named cells, or an issue.

A table is only taken over when its heading is understood to the last word and its rows come out by their layout
(:mod:`ingest.readers.centred`, :mod:`ingest.readers.numbered_rows`); else its lines stay ordinary text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ingest.column_names import heads_items
from ingest.cues import begins_something, field_line
from ingest.layout import NUMBERED_HEADING, PAGE_MARK, Line
from ingest.readers import capitals, centred, numbered_rows, woven
from ingest.readers.blocks import Builder
from ingest.readers.headings import Heading, begins_heading, heading
from ingest.readers.seams import glued
from ingest.records import Issue
from ingest.text import MappedText, clean, concat

LONGEST = 200  # characters that a line of such a table may have
MOST_NUMBERS = 24  # and numbers
UNSURE_NAME = "Raden i tabellen kan inte delas säkert i namn och kolumner; bara säkra ord togs med. Läs originalet."
UNSURE_CELLS = "Radens värden kan inte fördelas säkert på kolumnerna; inga av dem togs med. Läs originalet."

#: a row's cells by column, and what is doubted about it
Cells = tuple[tuple[MappedText | None, ...], str | None]


@dataclass(frozen=True, slots=True)
class Table:
    """Lines ``start:end`` of a document are a table with these rows."""

    start: int
    end: int
    heading: Heading
    rows: tuple[Cells, ...]

    def put(self, builder: Builder, text: str, lines: Sequence[Line], document: str) -> list[Issue]:
        """Add the table's blocks to a document; returns what a person should look at."""
        first = self.start + self.heading.lines
        builder.margin(clean(text, lines[self.start].start, lines[first - 1].end), "tabellhuvud")
        issues = []
        for cells, doubt in self.rows:
            empty = MappedText("", ())
            filled = [cell or empty for cell in cells]
            builder.row(filled, self.heading.columns)
            if doubt:
                place = builder.place(filled[0])
                issues.append(Issue("table-row-unsure", document, doubt, filled[0].text, place))
        return issues


def find(text: str, lines: Sequence[Line]) -> dict[int, Table]:
    """The tables of a text, by the number of their first line."""
    found: dict[int, Table] = {}
    woven_at: dict[int, tuple[Heading, list[MappedText]]] = {}
    for at, line in enumerate(lines):
        made = heading([each.text.strip() for each in lines[at : at + 3]]) if begins_heading(line.text) else None
        if made is None:
            continue
        body, start = _body(text, lines, at + made.lines), at + made.lines
        numbered, count = numbered_rows.rows(body, made)
        if numbered:
            found[at] = Table(at, start + count, made, tuple(_numbered_cells(row, made) for row in numbered))
        elif made.column("dataSource"):
            woven_at[at] = (made, body)
        elif (plain := capitals.rows(body, made))[0] and heads_items(made.columns):
            found[at] = Table(at, start + plain[1], made, tuple(((name, *cells), None) for name, cells in plain[0]))
        elif rows := centred.rows(body, centred.anchors(body, made)):
            end = start + sum(row.height for row in rows)
            found[at] = Table(at, end, made, tuple(_cells(made, row) for row in rows))
    return found | _woven(woven_at)


def _body(text: str, lines: Sequence[Line], start: int) -> list[MappedText]:
    """The lines of a table after its heading, up to whatever cannot be in it."""
    body = []
    for line in lines[start:]:
        here = clean(text, line.start, line.end)
        stops = line.blank or PAGE_MARK.match(line.text) or here.text.startswith("*") or here.text.startswith("•")
        stops = stops or len(here) > LONGEST or len(re.findall(r"\d+", here.text)) > MOST_NUMBERS
        numbered = NUMBERED_HEADING.match(here.text) and not numbered_rows.START.match(here.text)
        inside = numbered_rows.START.match(here.text) or field_line(here.text)
        if stops or numbered or (begins_something(here.text) and not inside):
            break
        body.append(here)
    return body


def _numbered_cells(row: numbered_rows.NumberedRow, made: Heading) -> Cells:
    cells: list[MappedText | None] = [None] * len(made.columns)
    begun = row.lines[0]
    start = numbered_rows.START.match(begun.text)
    cells[0] = concat([begun[: start.end() if start else 0], row.name])
    for column, cell in row.cells:
        cells[column] = cell
    return tuple(cells), None if row.sure else UNSURE_NAME


def _woven(tables: dict[int, tuple[Heading, list[MappedText]]]) -> dict[int, Table]:
    """The tables with two wrapped columns, all together: what is certain in one helps with the others."""
    anchors = {at: centred.anchors(body, made) for at, (made, body) in tables.items()}
    every = [anchor for one in anchors.values() for anchor in one.values()]
    learnt = woven.learn(every, [])
    rows: dict[int, list[tuple[centred.Row, woven.Parted]]] = {}
    for _ in range(3):
        rows = {at: woven.cut(body, anchors[at], learnt, made.column("target")) for at, (made, body) in tables.items()}
        learnt = woven.learn(every, [parted for one in rows.values() for _, parted in one])
    return {
        at: Table(at, at + made.lines + sum(row.height for row, _ in rows[at]), made,
                  tuple(_cells(made, row, parted) for row, parted in rows[at]))
        for at, (made, _) in tables.items()
        if rows[at]
    }


def _cells(made: Heading, row: centred.Row, parted: woven.Parted | None = None) -> Cells:
    cells: list[MappedText | None] = [None] * len(made.columns)
    cells[0] = glued(parted.name if parted else [*row.above, row.anchor.before, *row.below])
    for column, cell in row.anchor.cells:
        cells[column] = cell
    source = made.column("dataSource")
    if source is not None and parted and parted.sure and parted.other:
        cells[source] = glued(parted.other)
    if row.anchor.unsure:
        return tuple(cells), UNSURE_CELLS
    return tuple(cells), UNSURE_NAME if parted and not parted.sure else None
