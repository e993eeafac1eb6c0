"""A table as cells only: which stand above which, before anybody asks what they mean.

Runs of table rows become grids here; flattened rows in :mod:`ingest.tables.flat`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cache

from ingest.cues import list_heading
from ingest.records import Block, BlockKind, Cell
from ingest.tables.columns import meaning, unit
from ingest.tables.numbers import YEAR, number
from ontology.labels import class_of, words
from ontology.terms import Kind

EMPTY = Cell("", None)


@dataclass(slots=True)
class GridRow:
    """A row: its label, its cells under the columns, and the line above that holds for it."""

    label: Cell
    cells: tuple[Cell, ...]
    section: Cell | None = None


@dataclass(slots=True)
class Grid:
    """Headings by column, outermost first, and the rows under them; ``block`` is where it begins in the document."""

    block: int
    corner: tuple[Cell, ...]
    headings: tuple[tuple[Cell, ...], ...]
    rows: list[GridRow] = field(default_factory=list)
    lead: list[Cell] = field(default_factory=list)
    notes: list[Cell] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Kept:
    """Rows of numbers that are kept as text, and why no table could be made of them."""

    why: str
    first: Cell
    last: Cell


def runs(blocks: Sequence[Block]) -> Iterator[tuple[int, list[Block]]]:
    """Table rows that stand together, with the index of the first. What is ignored does not part them.

    Rows whose columns the reader knows are items, not rows of a table.
    """
    run: list[Block] = []
    first = 0
    for i, block in enumerate(blocks):
        if block.ignored is not None:
            continue
        if block.kind is BlockKind.TABLE_ROW and block.cells and not block.columns:
            if run and _opens_another(block, run):
                yield first, run
                run = []
            first = first if run else i
            run.append(block)
        elif run:
            yield first, run
            run = []
    if run:
        yield first, run


def grid(first: int, run: Sequence[Block]) -> Grid | Kept | None:
    """The table that a run of rows is; None when it is none, or one whose rows are items."""
    rows = [row for block in run for row in unfused(block.cells)]
    at = next((i for i, cells in enumerate(rows) if len(_filled(cells)) > 1), None)
    if at is None or any(list_heading(cell.text) for cell in rows[at]):
        return None
    many = sum(any(number(cell.text) is not None for cell in cells[1:]) for cells in rows) > 1
    header = rows[at]
    if many and any(_fused(cell.text) for cell in header):
        return Kept("rubriker och tal står i samma celler", *_ends(rows))
    if not _heading(header) or (len(header) == 2 and many and not _tells(header[1].text)):
        return Kept("den har ingen rad med kolumnrubriker", *_ends(rows)) if many else None
    made = Grid(first, (header[0],), tuple((cell,) for cell in header[1:]))
    made.lead = [cell for cells in rows[:at] for cell in _filled(cells)]
    body = rows[at + 1 :]
    if body and _heading(body[0]) and len(_filled(body[0])) > 1 and len(body[0]) > len(header):
        spread = _spread(header, body[0])
        if spread is None:
            return Kept("det framgår inte vilka kolumner de övre rubrikerna står över", *_ends(rows)) if many else None
        made = replace(made, corner=spread[0], headings=spread[1])
        body = body[1:]
    return _with_rows(made, [cells for cells in body if _texts(cells) != _texts(header)], rows, many)


def _with_rows(
    made: Grid, body: list[tuple[Cell, ...]], rows: list[tuple[Cell, ...]], many: bool
) -> Grid | Kept | None:
    width = len(made.headings) + 1
    section: Cell | None = None
    for i, cells in enumerate(body):
        filled = _filled(cells)
        if len(cells) == width:
            made.rows.append(GridRow(cells[0], cells[1:], section))
        elif len(filled) == 1 and i + 1 < len(body) and len(body[i + 1]) == width:
            section = filled[0]
        elif len(filled) == 1:
            made.notes.append(filled[0])
        elif many:
            why = f"en rad har {len(cells)} celler där rubrikerna har {width}"
            return Kept(why, *_ends(rows))
    numeric = any(number(cell.text) is not None for row in made.rows for cell in row.cells)
    return made if numeric or (len(made.rows) > 1 and _of_words(made)) else None


def _of_words(made: Grid) -> bool:
    """Whether a grid without numbers is a table all the same: an empty form, or comments on its rows.

    One whose columns are named for kinds of items is a list of such.
    """
    headings = [*made.corner, *(cell for cells in made.headings for cell in cells)]
    if any(cell.text.lower() in _kinds() for cell in headings):
        return False
    cells = [cell for row in made.rows for cell in row.cells]
    return not any(cell.text for cell in cells) or any(meaning(cell.text) for cell in headings)


@cache
def _kinds() -> frozenset[str]:
    return frozenset(
        word.lower() for kind in Kind for name in ("prefLabel", "hiddenLabel") for word in words(class_of(kind), name)
    )


def unfused(cells: Sequence[Cell]) -> list[tuple[Cell, ...]]:
    """A row, or the two that a Markdown export put in one: every cell "heading<br>number"."""
    parts = [re.split(r"\s*<br ?/?>\s*", cell.text) for cell in cells]
    if any(len(part) != 2 for part in parts) or any(number(part[1]) is None for part in parts[1:]):
        return [tuple(cells)]
    first = [_cut(cell, 0, len(part[0])) for cell, part in zip(cells, parts, strict=True)]
    second = [_cut(cell, len(cell.text) - len(part[1]), None) for cell, part in zip(cells, parts, strict=True)]
    return [tuple(first), tuple(second)]


def _cut(cell: Cell, start: int, end: int | None) -> Cell:
    """A piece of a cell whose characters stand one after the other in the source, as in Markdown they do."""
    place = cell.place
    if place is None or place.end - place.start != len(cell.text):
        return cell
    end = len(cell.text) if end is None else end
    return Cell(cell.text[start:end], replace(place, start=place.start + start, end=place.start + end))


def _fused(text: str) -> bool:
    return "<br" in text and any(number(part) is not None and not YEAR.fullmatch(part) for part in text.split())


def _filled(cells: Sequence[Cell]) -> list[Cell]:
    return [cell for cell in cells if cell.text]


def _texts(cells: Sequence[Cell]) -> list[str]:
    return [cell.text for cell in cells]


def _heading(cells: Sequence[Cell]) -> bool:
    """Whether a row could hold headings: no cell but the first is a number, unless it is a year."""
    return all(YEAR.fullmatch(cell.text) or number(cell.text) is None for cell in cells[1:])


def _tells(heading: str) -> bool:
    """Whether the one heading over numbers says what they are; else it may be the first of a list of facts."""
    return bool(meaning(heading) or unit(heading) or YEAR.search(heading))


def _opens_another(block: Block, run: Sequence[Block]) -> bool:
    """Whether a row after rows of numbers has headings of its own, others than those the run began with."""
    cells = block.cells
    if not _heading(cells) or _heading(run[-1].cells) or len(_filled(cells)) < len(cells):
        return False
    known = [cell for cell in cells[1:] if meaning(cell.text)]
    return len(known) > 1 and all(_texts(cells) != _texts(other.cells) for other in run)


def _spread(
    outer: Sequence[Cell], inner: Sequence[Cell]
) -> tuple[tuple[Cell, ...], tuple[tuple[Cell, ...], ...]] | None:
    """Corner and headings of two heading rows, when the inner one repeats itself once under each outer heading."""
    groups = len(outer) - 1
    under = inner[1:] if (len(inner) - 1) % groups == 0 else inner
    size, rest = divmod(len(under), groups)
    first = _texts(under[:size])
    if rest or size < 2 or any(_texts(under[i : i + size]) != first for i in range(0, len(under), size)):
        return None
    corner = (outer[0], inner[0]) if under is not inner and inner[0].text else (outer[0],)
    return corner, tuple((outer[1 + i // size], cell) for i, cell in enumerate(under))


def _ends(rows: Sequence[Sequence[Cell]]) -> tuple[Cell, Cell]:
    return _filled(rows[0])[0], _filled(rows[-1])[-1]
