"""Collecting blocks while reading: places from offsets, heading paths from levels."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.places import Lines
from ingest.readers import glyphs
from ingest.records import Block, BlockKind, Cell, Picture, Place
from ingest.text import MappedText, concat, inserted

_LINE_END = re.compile(r"\s*<br\s*/?>\s*")


class HeadingPath:
    """The headings above a place in a document, outermost first, as it is read on."""

    def __init__(self) -> None:
        self._path: list[tuple[int, str]] = []

    def above(self, level: int | None) -> tuple[str, ...]:
        """The headings above a block; one with a ``level`` is a heading itself and ends those of its own and below."""
        if level is not None:
            self._path = [(other, title) for other, title in self._path if other < level]
        return tuple(title for _, title in self._path)

    def begin(self, level: int, title: str) -> None:
        """A heading: it is above what follows."""
        self._path.append((level, title))


class Builder:
    """Takes mapped texts in reading order and gives blocks with place and heading path."""

    def __init__(self, lines: Lines) -> None:
        self.lines = lines
        self._blocks: list[Block] = []
        self._headings = HeadingPath()

    def add(self, kind: BlockKind, body: MappedText, level: int | None = None, ignored: str | None = None) -> None:
        """Add a block; a heading becomes part of the path of those that follow."""
        body, pictures = self._parted(body.strip(), alone=False) if ignored is None else (body.strip(), ())
        if not body.text:
            return
        path = self._headings.above(level)
        self._blocks.append(
            Block(kind, body.text, body.offsets, self.place(body), path, level, ignored=ignored, pictures=pictures)
        )
        if level is not None:
            self._headings.begin(level, body.text)

    def margin(self, body: MappedText, why: str) -> None:
        """Add a page header, page number or contents line: kept, and said to be ignored and why."""
        self.add(BlockKind.MARGIN, body, ignored=why)

    def row(self, cells: Sequence[MappedText], columns: tuple[str, ...] = ()) -> None:
        """Add a table row; its text is the cells' texts parted by tabs. ``columns`` names the cells, if known."""
        signed = [self._parted(cell, alone=True) for cell in cells]
        cells = [cell for cell, _ in signed]
        filled = [cell for cell in cells if cell.text]
        if not filled:
            return
        parts: list[MappedText] = []
        for cell in filled:
            if parts:
                parts.append(inserted("\t", parts[-1].offsets[-1] + 1))
            parts.append(cell)
        body = concat(parts)
        made = tuple(Cell(cell.text, self.place(cell) if cell.text else None, pictures) for cell, pictures in signed)
        path = self._headings.above(None)
        self._blocks.append(
            Block(BlockKind.TABLE_ROW, body.text, body.offsets, self.place(body), path, cells=made, columns=columns)
        )

    def pipe_row(self, body: MappedText) -> None:
        """Add a Markdown table row, ``| a | b |``; the line of dashes under a header row is left out.

        A ``<br>`` is a line end inside a cell.
        """
        if not body.text.strip("|-: "):
            return
        cells, start = [], 1
        inner = body.text.rstrip().removesuffix("|")
        for end in [i for i, character in enumerate(inner) if character == "|" and i > 0] + [len(inner)]:
            cells.append(_one_line(body[start:end].strip()))
            start = end + 1
        self.row(cells)

    def _parted(self, body: MappedText, alone: bool) -> tuple[MappedText, tuple[Picture, ...]]:
        """Words without the signs before and after them (🟢 ✔ ▲), and those as pictures. In a cell (``alone``) more
        kinds are signs than before a line."""
        before, words, after = glyphs.parted(body.text, alone)
        if not before and not after:
            return body, ()
        start = body.text.index(words) if words else len(body.text)
        pictures = []
        for at, sign in enumerate(body.text):
            if not start <= at < start + len(words) and (seen := glyphs.seen(sign)):
                place = self.place(body[at : at + 1])
                pictures.append(Picture(place, seen.digest, seen.symbol, seen.colour))
        return body[start : start + len(words)], tuple(pictures)

    def place(self, body: MappedText) -> Place:
        """Where a mapped text stands in the source."""
        return self.lines.place_of(body.offsets)

    def blocks(self) -> tuple[Block, ...]:
        """All blocks so far, in the order they stand in the source."""
        return tuple(sorted(self._blocks, key=lambda block: block.place.start))


def _one_line(cell: MappedText) -> MappedText:
    """A cell with its line ends made spaces."""
    ends = [match.span() for match in _LINE_END.finditer(cell.text)]
    parts, start = [], 0
    for stop, after in ends:
        parts += [cell[start:stop], inserted(" ", cell.offsets[max(stop - 1, 0)])]
        start = after
    return concat([*parts, cell[start:]]).strip()
