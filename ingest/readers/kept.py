"""Tables of items kept as layout: columns stand where their headings do, parted by wide gaps.

    Uppdrag                                 Status        Kommentar

    Kulturnämnden får i uppdrag att         Pågående      Ritningarna är klara. Bygget
    bygga en scen.                                        väntar på virke.

A cell's column is the one whose heading stands above it. Rows are told apart by empty lines, each with one line of
values; else by their first column: a row begins on a line that begins with a capital and does not go on from the line
before. A row must have exactly one line of values, else the table is left as it was; so it is where a line runs across
the columns.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ingest.column_names import COMMENT, OTHER, ColumnRole, heads_items, roles
from ingest.cues import MID_SENTENCE, begins_something, field_line
from ingest.layout import NUMBERED_HEADING, PAGE_MARK, Line
from ingest.readers.blocks import Builder
from ingest.readers.seams import glued
from ingest.records import Issue
from ingest.text import clean
from ontology.terms import Kind

LONGEST = 300  # characters of a line
_PIECE = re.compile(r"\S+(?:[ \u00a0]\S+)*")


@dataclass(frozen=True, slots=True)
class _Column:
    name: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Cells:
    """A line's cells by column: where each begins and ends in the line."""

    line: Line
    spans: dict[int, tuple[int, int]]

    def text(self, column: int) -> str:
        start, end = self.spans.get(column, (0, 0))
        return self.line.text[start:end]


@dataclass(frozen=True, slots=True)
class Kept:
    """Lines ``start:end`` of a document are such a table, ``heading`` of them its headings."""

    start: int
    end: int
    heading: int
    columns: tuple[_Column, ...]
    rows: tuple[tuple[_Cells, ...], ...]

    def put(self, builder: Builder, text: str, lines: Sequence[Line], document: str) -> list[Issue]:
        """Add the table's blocks to a document."""
        first = self.start + self.heading
        builder.margin(clean(text, lines[self.start].start, lines[first - 1].end), "tabellhuvud")
        for row in self.rows:
            cells = [
                glued(
                    clean(text, part.line.start + part.spans[k][0], part.line.start + part.spans[k][1])
                    for part in row
                    if k in part.spans
                )
                for k in range(len(self.columns))
            ]
            builder.row(cells, tuple(column.name for column in self.columns))
        return []


def find(text: str, lines: Sequence[Line]) -> dict[int, Kept]:
    """The tables of a text, by the number of their first line."""
    found: dict[int, Kept] = {}
    done = 0
    for at in range(len(lines)):
        if at >= done and (table := _table(lines, at)):
            found[at], done = table, table.end
    return found


def pieces(line: str) -> list[tuple[int, int]]:
    """Where the pieces of a line that wide gaps part begin and end.

    >>> pieces("Uppdrag    Status")
    [(0, 7), (11, 17)]
    """
    return [match.span() for match in _PIECE.finditer(line)] if len(line) <= LONGEST else []


def _columns(lines: Sequence[Line], at: int) -> tuple[tuple[_Column, ...], int]:
    """The headings in the line, or in it and the next, and how many lines they take up; none if they are no table's."""
    upper = [_Column(lines[at].text[a:b], a, b) for a, b in pieces(lines[at].text)]
    if len(upper) < 2:
        return (), 0
    if heads_items([column.name for column in upper]):
        return tuple(upper), 1
    lower = pieces(lines[at + 1].text) if at + 1 < len(lines) else []
    joined = list(upper)
    for a, b in lower:
        over = [i for i, column in enumerate(joined) if a < column.end and column.start < b]
        if len(over) != 1:
            return (), 0
        column = joined[over[0]]
        name = f"{column.name} {lines[at + 1].text[a:b]}"
        joined[over[0]] = _Column(name, min(a, column.start), max(b, column.end))
    return (tuple(joined), 2) if lower and heads_items([column.name for column in joined]) else ((), 0)


def _table(lines: Sequence[Line], at: int) -> Kept | None:
    columns, heading = _columns(lines, at)
    if not columns:
        return None
    known = roles([column.name for column in columns])
    rows: list[tuple[_Cells, ...]] = []
    run: list[_Cells] = []
    end = at + heading
    for number in range(at + heading, len(lines) + 1):
        line = lines[number] if number < len(lines) else None
        cells = _cells(line, columns) if line and not line.blank and not _stops(line, lines[at]) else None
        if cells:
            run.append(cells)
            continue
        if run:
            made = _rows(run, known)
            if not made:
                break
            rows += made
            end, run = number, []
        if line is None or not line.blank:
            break
    return Kept(at, end, heading, columns, tuple(rows)) if rows else None


def _stops(line: Line, heading: Line) -> bool:
    text = line.text.strip()
    if PAGE_MARK.match(line.text) or line.text.strip() == heading.text.strip() or text[:1] in ("*", "•", "|"):
        return True
    parts = [line.text[a:b] for a, b in pieces(line.text)]
    if len(parts) > 1 and not re.search(r"\d", text) and sum(role is not None for role in roles(parts)) > 1:
        return True  # the heading row of another table
    alone = len(parts) == 1
    return alone and bool(NUMBERED_HEADING.match(text) or (begins_something(text) and not field_line(text)))


def _cells(line: Line, columns: Sequence[_Column]) -> _Cells | None:
    """The line's cells, or None when a piece of it runs across columns."""
    spans: dict[int, tuple[int, int]] = {}
    for start, end in pieces(line.text):
        column = _column(start, end, columns)
        if column is None:
            return None
        before = spans.get(column)
        spans[column] = (before[0], end) if before else (start, end)
    return _Cells(line, spans) if spans else None


def _column(start: int, end: int, columns: Sequence[_Column]) -> int | None:
    crossed = [k for k, column in enumerate(columns) if k and start < column.start - 1 and end > column.end]
    over = [k for k, column in enumerate(columns) if start < column.end and column.start < end]
    if crossed or len(over) > 1:
        return None
    if over:
        return over[0]
    return max((k for k, column in enumerate(columns) if column.start <= start + 1), default=None)


def _rows(run: Sequence[_Cells], known: Sequence[ColumnRole | None]) -> list[tuple[_Cells, ...]]:
    """The rows of a run of lines; none when it does not show where they begin."""
    first = max(k for k, role in enumerate(known) if isinstance(role, Kind))  # a goal's cell may be empty below it
    short = [k for k, role in enumerate(known) if not isinstance(role, Kind) and role not in (COMMENT, OTHER, None)]
    valued = [any(k in cells.spans for k in short) for cells in run]
    if not any(first in cells.spans for cells in run) or not any(len(cells.spans) > 1 for cells in run):
        return []
    if sum(valued) <= 1:
        return [tuple(run)] if sum(valued) or not short else []
    capital = [cells.text(first)[:1].isupper() or cells.text(first)[:1].isdigit() for cells in run]
    top = all(big for big, has in zip(capital, valued, strict=True) if has)
    begins = [
        valued[i] if top else capital[i] and not (i and run[i - 1].text(first).endswith(MID_SENTENCE))
        for i in range(len(run))
    ]
    if not begins[0]:
        return []
    starts = [i for i, here in enumerate(begins) if here]
    made = [tuple(run[a:b]) for a, b in zip(starts, [*starts[1:], len(run)], strict=True)]
    return made if all(sum(valued[a:b]) == 1 for a, b in zip(starts, [*starts[1:], len(run)], strict=True)) else []
