"""Writing down the text of a file that is no text itself (PDF, Word, PowerPoint, web page), and its blocks with it.

The reader hands over pieces in reading order, words mended (no hyphen at a line's end, no page header in a sentence);
the text gets a line a block, a tab between a row's cells, and a mark for each picture, ``[image: grön]``. So every
block's characters stand together in the text, just as they are in the block.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from ingest.places import Lines
from ingest.readers.blocks import HeadingPath
from ingest.readers.legend import explained
from ingest.readers.pictures import Seen
from ingest.records import Block, BlockKind, Box, Cell, Document, Issue, Layout, Page, Picture, Place, Source
from ingest.text import DROPPED, clean

_UNPRINTED = dict.fromkeys(map(ord, DROPPED))
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Run:
    """Some words, with the spaces before and after them; on which page and where on it, if that is known."""

    text: str
    page: int | None = None
    box: Box | None = None


@dataclass(frozen=True, slots=True)
class Drawn:
    """A picture, and where it stands. It goes before or after the words of a block or cell, never between them."""

    seen: Seen
    page: int | None = None
    box: Box | None = None


Pieces = str | Sequence[Run | Drawn]


@dataclass(frozen=True, slots=True)
class Found:
    """What a person should look at in a file: a stable code, a Swedish sentence, the words and their place."""

    code: str
    message: str
    text: str = ""
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class Content:
    """What a file holds, whatever a corpus says of it."""

    text: str = field(repr=False)
    blocks: tuple[Block, ...] = field(repr=False)
    layout: Layout = field(repr=False)
    pages: tuple[Page, ...] = ()
    found: tuple[Found, ...] = ()
    note: str = ""  # what whoever quotes the text should know of how it was read

    def read(self, source: Source) -> tuple[Document, tuple[Issue, ...]]:
        """The document that a source describes, and its issues."""
        issues = tuple(Issue(one.code, source.id, one.message, one.text, one.place) for one in self.found)
        said = self.note in source.note  # a manifest has it from when the document was added
        noted = source if said else replace(source, note=f"{source.note} {self.note}".strip())
        return Document(noted, self.text, self.blocks, self.layout, self.pages), issues


@dataclass(frozen=True, slots=True)
class _Written:
    """Pieces in the text: ``start:end`` holds them all, ``pictures`` are (start, end, what it shows)."""

    start: int
    end: int
    pictures: tuple[tuple[int, int, Seen], ...]


@dataclass(frozen=True, slots=True)
class _Draft:
    kind: BlockKind
    cells: tuple[_Written, ...]
    level: int | None = None
    ignored: str | None = None
    columns: tuple[str, ...] = ()


class Composer:
    """Takes what a file holds, in reading order; :meth:`content` gives the text and the blocks."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._at = 0
        self._drafts: list[_Draft] = []
        self._pages: list[tuple[int, int]] = []
        self._slides: list[tuple[int, int]] = []
        self._paths: list[tuple[int, str]] = []
        self._boxes = array("d")

    def slide(self, number: int) -> None:
        """What follows stands on this slide, counted from 1."""
        self._slides.append((self._at, number))

    def path(self, name: str) -> None:
        """What follows stands there: "stycke 12", "tabell 2, rad 3, cell 1"."""
        self._paths.append((self._at, name))

    def add(self, kind: BlockKind, pieces: Pieces, level: int | None = None, ignored: str | None = None) -> None:
        """Add a block that is no row. A heading has a ``level`` (1 is topmost); a block of a page's margin has the
        reason why it is ``ignored``. One with neither words nor pictures is none."""
        self._put(_Draft(kind, (self._write(pieces),), level, ignored))

    def row(
        self,
        cells: Sequence[Pieces],
        columns: tuple[str, ...] = (),
        paths: Sequence[str] = (),
        ignored: str | None = None,
    ) -> None:
        """Add a table row, a cell for each column; ``columns`` names them when the table has a heading row, and
        ``paths`` says where each stands."""
        written = []
        for i, cell in enumerate(cells):
            if i:
                self._append("\t")
            if paths:
                self.path(paths[i])
            written.append(self._write(cell))
        self._put(_Draft(BlockKind.TABLE_ROW, tuple(written), ignored=ignored, columns=columns))

    def content(self, pages: Sequence[Page] = (), found: Sequence[Found] = ()) -> Content:
        """The text and blocks of all that was added. ``pages`` are the file's; those without words are left out."""
        text = "".join(self._parts)
        layout = Layout(tuple(self._pages), tuple(self._slides), tuple(self._paths), self._boxes)
        lines, headings = Lines(text, layout), HeadingPath()
        blocks = []
        for draft in self._drafts:
            block = _block(lines, draft, headings.above(draft.level))
            blocks.append(block)
            if draft.level is not None:
                headings.begin(draft.level, block.text)
        starts = {number: offset for offset, number in reversed(self._pages)}
        sheets = tuple(replace(page, start=starts[page.number]) for page in pages if page.number in starts)
        return Content(text, explained(blocks), layout, sheets, tuple(found))

    def _put(self, draft: _Draft) -> None:
        if any(cell.start < cell.end for cell in draft.cells):
            self._drafts.append(draft)
            self._append("\n")
        elif self._parts and len(draft.cells) > 1:  # the tabs of an empty row
            del self._parts[1 - len(draft.cells) :]
            self._at -= len(draft.cells) - 1

    def _append(self, text: str) -> None:
        self._parts.append(text)
        self._at += len(text)

    def _write(self, pieces: Pieces) -> _Written:
        """Write down pieces, single spaces between words and none at the ends."""
        start, pictures, space = self._at, [], False
        for piece in [Run(pieces)] if isinstance(pieces, str) else pieces:
            if isinstance(piece, Drawn):
                space, text = True, f"[image: {piece.seen.name}]"
            elif piece.text.isascii() and piece.text.isprintable():
                text, space = piece.text, space or piece.text[:1] == " "
            else:
                text = _CONTROL.sub("", unicodedata.normalize("NFC", piece.text.translate(_UNPRINTED)))
                space = space or text[:1].isspace()
            words = " ".join(text.split())
            if not words:
                continue
            if space and self._at > start:
                self._append(" ")
            if piece.page is not None and (not self._pages or self._pages[-1][1] != piece.page):
                self._pages.append((self._at, piece.page))
            begun = self._at
            self._append(words)
            if piece.box is not None:
                box = piece.box if isinstance(piece, Run) else (round(side, 1) for side in piece.box)
                self._boxes.extend((begun, self._at, piece.page or 0, *box))
            if isinstance(piece, Drawn):
                pictures.append((begun, self._at, piece.seen))
            space = isinstance(piece, Drawn) or text[-1].isspace()
        return _Written(start, self._at, tuple(pictures))


def _block(lines: Lines, draft: _Draft, path: tuple[str, ...]) -> Block:
    cells = tuple(_cell(lines, written) for written in draft.cells)
    pictures = tuple(picture for cell in cells for picture in cell.pictures)
    place = lines.place(draft.cells[0].start, draft.cells[-1].end)
    texts: list[str] = []
    offsets: list[int] = []
    for written in draft.cells:
        body = clean(lines.text, written.start, written.end)
        if body.text:
            if texts:
                texts.append("\t")
                offsets.append(offsets[-1] + 1)
            texts.append(body.text)
            offsets.extend(body.offsets)
    if not texts:
        ignored = draft.ignored or "bild"
        return Block(BlockKind.IMAGE, "", (), place, path, ignored=ignored, cells=cells, pictures=pictures)
    row = draft.kind is BlockKind.TABLE_ROW
    return Block(
        draft.kind, "".join(texts), tuple(offsets), lines.place_of(offsets), path, draft.level,
        cells if row else (), draft.ignored, draft.columns, () if row else pictures,
    )  # fmt: skip


def _cell(lines: Lines, written: _Written) -> Cell:
    body = clean(lines.text, written.start, written.end)
    pictures = tuple(
        Picture(lines.place(start, end), seen.digest, seen.symbol, seen.colour, seen.number, thumbnail=seen.thumbnail)
        for start, end, seen in written.pictures
    )
    return Cell(body.text, lines.place_of(body.offsets) if body.text else None, pictures)
