"""A Word document dumped as text: one paragraph a line, table cells one to a line behind a tab.

Layout traps, all seen in real documents: ``[bookmark: _Toc…]`` marks a heading, but also stays behind in
paragraphs; a row's first, empty, merged cell shows as a space before the tab; an empty cell is a line with nothing
but its tab; rows run together, and only a heading row that is understood tells how long they are; a cell's second
paragraph has no tab; the contents list gives the headings' levels; after the text come the names of the pictures and
what OCR made of them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from ingest.column_names import width
from ingest.cues import begins_something
from ingest.layout import (
    BULLET,
    LOOKS,
    PICTURE_NAME,
    SENTENCE_END,
    UNLISTED,
    Line,
    contents_line,
    depth,
    lines_of,
    looks_like_heading,
)
from ingest.places import Lines
from ingest.readers.blocks import Builder
from ingest.records import BlockKind, Document, Issue, Source
from ingest.risk_cues import question
from ingest.text import MappedText, clean, concat, inserted

_CELL = re.compile(r"(?P<merged>[ \u00a0]*)\t+")
_TOC_MARK = re.compile(r"\[bookmark: _Toc\d+\]")
_PAGE_FOOT = re.compile(r".*\t\d+ ?\(\d+\)\s*$")


@dataclass(slots=True)
class _Row:
    cells: list[MappedText] = field(default_factory=list)


def read(source: Source, text: str) -> tuple[Document, tuple[Issue, ...]]:
    """Read a Word dump. Returns the document and what a person should look at."""
    lines = list(lines_of(text))
    levels = _contents(lines)
    builder = Builder(Lines(text))
    row = _Row()
    picture = False
    filled = [line for line in lines if not line.blank]
    following = dict(zip((line.start for line in filled), [*filled[1:], None], strict=True))
    marked = any(_TOC_MARK.search(line.text) for line in lines)
    for line in lines:
        if line.blank and "\t" not in line.text:
            row = _end_row(builder, row)
            continue
        picture = picture or bool(PICTURE_NAME.match(line.text))
        cell = _CELL.match(line.text)
        body = clean(text, line.start, line.end)
        if picture:
            row = _end_row(builder, row)
            builder.add(BlockKind.IMAGE, body, ignored="bildnamn och maskinläst text ur en bild")
        elif _PAGE_FOOT.match(line.text) or (not cell and contents_line(line.text)):
            row = _end_row(builder, row)
            builder.margin(body, "innehållsförteckning eller sidfot")
        elif cell:
            if cell["merged"]:
                row = _end_row(builder, row)
            row.cells.append(body)
        elif row.cells and row.cells[-1].text and _continues(row.cells[-1].text, body.text):
            last = row.cells[-1]
            row.cells[-1] = concat([last, inserted(" ", last.offsets[-1] + 1), body])
        else:
            row = _end_row(builder, row)
            toc = bool(_TOC_MARK.search(line.text))
            level = levels.get(body.text) if toc or not marked else None
            if toc and level is None and looks_like_heading(body.text) and not begins_something(body.text):
                level = UNLISTED
            _paragraph(builder, body, level, following[line.start])
    _end_row(builder, row)
    return Document(source, text, builder.blocks()), ()


def _end_row(builder: Builder, row: _Row) -> _Row:
    count = width([cell.text for cell in row.cells]) or max(1, len(row.cells))
    for start in range(0, len(row.cells), count):
        builder.row(row.cells[start : start + count])
    return _Row()


def _continues(cell: str, text: str) -> bool:
    """Whether a line without a tab goes on with the cell before it ("… under e-hälsa" / "se effektmål 8.")."""
    return text[:1].islower() and not cell.endswith(SENTENCE_END)


def _paragraph(builder: Builder, body: MappedText, level: int | None, following: Line | None) -> None:
    bullet = BULLET.match(body.text)
    if level is not None:
        builder.add(BlockKind.HEADING, body, level=level)
    elif bullet:
        builder.add(BlockKind.LIST_ITEM, body[bullet.end() :])
    elif (
        looks_like_heading(body.text)
        and not begins_something(body.text)
        and not question(body.text)
        and following is not None
        and len(following.text.strip()) > len(body.text)
    ):
        builder.add(BlockKind.HEADING, body, level=LOOKS)
    else:
        builder.add(BlockKind.PARAGRAPH, body)


def _contents(lines: list[Line]) -> dict[str, int]:
    """Title to level, from the contents list."""
    levels = {}
    for line in lines:
        number, title = contents_line(line.text) or (None, "")
        if number:
            levels[clean(title, 0, len(title)).text] = depth(number)
    return levels
