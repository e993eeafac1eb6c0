"""From a grid to a table: caption, id, units, numbers; and the issues of its sums."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ingest.identifiers import Taken, slug
from ingest.layout import NUMBERED_HEADING, looks_like_heading
from ingest.places import Lines
from ingest.records import Block, BlockKind, Cell, Document, Issue, Place
from ingest.tables.checks import check
from ingest.tables.columns import column, unit
from ingest.tables.flat import flat
from ingest.tables.grid import EMPTY, Grid, GridRow, Kept, grid, runs
from ingest.tables.numbers import number
from ingest.tables.records import Row, Table, Value

KEPT = "table-kept-as-text"


def tables(document: Document) -> tuple[tuple[Table, ...], tuple[Issue, ...]]:
    """All tables of a document in reading order, and what a person should look at in them."""
    lines = Lines.of(document)
    grids = [grid(first, run) for first, run in runs([_printed(document.text, block) for block in document.blocks])]
    grids += flat(document, lines)
    found = sorted((one for one in grids if isinstance(one, Grid)), key=lambda one: one.block)
    issues = [_kept(document, one) for one in grids if isinstance(one, Kept)]
    made: list[Table] = []
    taken = Taken()
    begun = [one.block for one in found]
    for one in found:
        table = _table(document, lines, one, begun)
        table = replace(table, id=taken.give(_stem(table)))
        verified, doubts = check(table)
        made.append(replace(table, verified=verified))
        issues += doubts
    return tuple(made), tuple(issues)


def _printed(text: str, block: Block) -> Block:
    """A row with the line ends that a Markdown export wrote inside its cells, which the reader has made spaces: where a
    heading and the first row are in one cell, they tell where it ends."""
    if not any(cell.place and "<br" in text[cell.place.start : cell.place.end] for cell in block.cells):
        return block
    cells = [
        replace(cell, text=text[cell.place.start : cell.place.end]) if cell.place else cell for cell in block.cells
    ]
    return replace(block, cells=tuple(cells))


def _kept(document: Document, kept: Kept) -> Issue:
    message = f"En tabell läses bara som text: {kept.why}."
    first, last = kept.first.place, kept.last.place
    assert first and last
    place = Place(first.start, last.end, first.line, last.line_end, first.page, first.slide)
    return Issue(KEPT, document.source.id, message, kept.first.text, place)


def _table(document: Document, lines: Lines, one: Grid, begun: Sequence[int]) -> Table:
    source = document.source
    caption = _caption(document, lines, one, begun)
    lead = list(one.lead)
    if not caption.text and lead:
        caption = lead.pop(0)
    columns = tuple(column(headings, source.year) for headings in one.headings)
    named = next((sense for cell in reversed(one.corner) if (sense := unit(cell.text))), None)
    cells = [*one.corner, *one.lead, *(cell for headings in one.headings for cell in headings)]
    cells += [cell for row in one.rows for cell in (row.label, *row.cells)]
    places = [cell.place for cell in cells if cell.place]
    first, last = min(places, key=lambda place: place.start), max(places, key=lambda place: place.end)
    return Table(
        id="",
        document=source.id,
        year=source.year,
        caption=caption,
        corner=tuple(cell for cell in one.corner if cell.text),
        unit=named,
        columns=columns,
        rows=tuple(_row(row) for row in one.rows),
        place=replace(first, end=last.end, line_end=last.line_end, spans=()),
        notes=(*lead, *one.notes),
        heading_path=document.blocks[one.block].heading_path,
    )


def _row(row: GridRow) -> Row:
    values = tuple(Value(cell.text, number(cell.text), cell.place) for cell in row.cells)
    own = unit(row.label.text) or (unit(row.section.text) if row.section else None)
    return Row(row.label, values, row.section.text if row.section else None, own)


def _stem(table: Table) -> str:
    """Made of the caption, else of the headings: an id that outlives a better reader."""
    name = table.caption.text or " ".join(cell.text for cell in (*table.corner, *table.columns[0].headings))
    return f"{table.document}/tabell-{slug(name, 8)}"


def _caption(document: Document, lines: Lines, one: Grid, begun: Sequence[int]) -> Cell:
    """The line above a table, or else the heading of its section when no other table stands between.

    A line that only names the document's own body says whose table it is, not what it shows.
    """
    above = [block for block in document.blocks[: one.block] if block.ignored is None]
    own = document.source.body.lower()
    body = bool(above) and bool(own) and own.startswith(above[-1].text.lower())
    if body and len(above) > 1 and _captions(above[-2]):
        above.pop()
    if above and _captions(above[-1]):
        return _cell(lines, above[-1])
    since = max((block for block in begun if block < one.block), default=-1)
    for i in range(one.block - 1, since, -1):
        block = document.blocks[i]
        if block.kind is BlockKind.TABLE_ROW:
            break
        if block.kind is BlockKind.HEADING and block.ignored is None:
            return _cell(lines, block)
    return EMPTY


def _captions(block: Block) -> bool:
    return block.kind is BlockKind.HEADING or (
        block.kind is BlockKind.PARAGRAPH and looks_like_heading(block.text)
    )


def _cell(lines: Lines, block: Block) -> Cell:
    numbered = NUMBERED_HEADING.match(block.text)
    start = numbered.start("title") if numbered else 0
    return Cell(block.text[start:], lines.place_of(block.offsets[start:]))
