"""How tests make small Word documents and presentations, and look at what the readers make of them."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Sequence
from typing import Any

import docx
import pptx
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from ingest.readers import slides, word
from ingest.readers.compose import Content
from ingest.records import Block


def document(*make: Callable[[Any], object]) -> bytes:
    """A Word document that each of the functions has added something to."""
    made = docx.Document()
    for one in make:
        one(made)
    file = io.BytesIO()
    made.save(file)
    return file.getvalue()


def heading(text: str, level: int = 1) -> Callable[[Any], object]:
    return lambda made: made.add_heading(text, level)


def paragraph(text: str = "", style: str | None = None) -> Callable[[Any], object]:
    return lambda made: made.add_paragraph(text, style)


def raw(inner: str) -> Callable[[Any], object]:
    """A paragraph as XML."""
    xml = f"<w:p {nsdecls('w', 'r', 'wp', 'a', 'pic')}>{inner}</w:p>"
    return lambda made: made.element.body.insert(len(made.element.body) - 1, parse_xml(xml))


def table(*rows: Sequence[str], **merged: tuple[tuple[int, int], tuple[int, int]]) -> Callable[[Any], object]:
    """A table; ``merged`` are corners of cells made one."""

    def make(made: Any) -> None:
        grid = made.add_table(len(rows), max(map(len, rows)))
        for first, last in merged.values():
            grid.cell(*first).merge(grid.cell(*last))
        for r, row in enumerate(rows):
            for c, words in enumerate(row):
                if words:
                    grid.cell(r, c).text = words

    return make


def presentation(*make: Callable[[Any], object]) -> bytes:
    """A presentation that each of the functions has added something to."""
    made = pptx.Presentation()
    for one in make:
        one(made)
    file = io.BytesIO()
    made.save(file)
    return file.getvalue()


def read(data: bytes) -> Content:
    return (slides if b"ppt/presentation.xml" in data else word).content(data, "prov")


def blocks(data: bytes) -> tuple[Block, ...]:
    return read(data).blocks


def kinds(data: bytes) -> list[tuple[str, str]]:
    """Kind and text of each block that is not set aside."""
    return [(one.kind.value, one.text) for one in blocks(data) if one.ignored is None]


def aside(data: bytes) -> list[tuple[str | None, str]]:
    """Why and what of each block that is set aside."""
    return [(one.ignored, one.text) for one in blocks(data) if one.ignored is not None]


def cells(data: bytes) -> list[list[str]]:
    """The cells of each row, pictures as what they show."""
    return [
        [" ".join([*(f"<{one.symbol}>" for one in cell.pictures), cell.text]).strip() for cell in one.cells]
        for one in blocks(data)
        if one.cells
    ]


def changed(data: bytes, part: str, change: Callable[[bytes], bytes]) -> bytes:
    """The file with one part changed."""
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as before, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as after:
        for info in before.infolist():
            after.writestr(info.filename, change(before.read(info)) if info.filename == part else before.read(info))
    return file.getvalue()
