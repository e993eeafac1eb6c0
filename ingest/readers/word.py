"""Word documents (DOCX): paragraphs, lists with their numbers, tables, text boxes, in the order they stand.

What was deleted while changes were tracked is not read, what was inserted is; hidden text is not. Headers, footers,
footnotes and contents lists are kept, set aside. Macros are never run, and nothing outside the file is fetched. The
document is walked as XML: python-docx leaves out inserted text, text boxes, content controls and footnotes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from ingest.layout import contents_line
from ingest.readers import grids
from ingest.readers.compose import Composer, Content, Found
from ingest.readers.drawings import Drawings
from ingest.readers.inline import Piece, arranged, text_of
from ingest.readers.package import Element, Package, worded
from ingest.readers.word_runs import BREAK, Runs
from ingest.readers.word_styles import Looks, Numbering, Styles, W, child, on, value
from ingest.records import BlockKind

#: what holds blocks without being one
_HOLDERS = frozenset(W + name for name in ("sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag", "body"))
_CONTENTS = "innehållsförteckning"
_ASIDE = (("header", "sidhuvud"), ("footer", "sidfot"), ("footnotes", "fotnot"), ("endnotes", "slutnot"))
DEEPEST = 40  # tables and boxes within one another


def content(data: bytes, name: str) -> Content:
    """What a Word document holds. Raises InputError naming the file."""
    package = Package(data, name)
    main = package.main()
    reader = _Reader(package, main)
    body = child(package.xml(main), "body")
    if body is None:
        raise package.damaged("dokumentet har ingen text")
    reader.walk(body)
    reader.aside()
    return worded(reader.composer.content(found=reader.found), name)


@dataclass(slots=True)
class _Reader:
    package: Package
    main: str
    composer: Composer = field(default_factory=Composer)
    found: list[Found] = field(default_factory=list)
    looks: Looks = field(init=False)
    drawings: Drawings = field(init=False)
    counted: dict[str, int] = field(default_factory=lambda: {"stycke": 0, "tabell": 0})
    waiting: list[Piece] = field(default_factory=list)
    depth: int = 0

    def __post_init__(self) -> None:
        parts = {kind: self.package.related(self.main, kind) for kind in ("styles", "numbering")}
        roots = {kind: self.package.xml(part) if part else None for kind, part in parts.items()}
        self.looks = Looks(Styles(roots["styles"]), Numbering(roots["numbering"]))
        self.drawings = Drawings(self.package)

    def walk(self, holder: Element, aside: str | None = None) -> None:
        """Add all blocks in an element, set ``aside`` for a reason or not."""
        self.depth += 1
        if self.depth > DEEPEST:
            raise self.package.damaged(f"mer än {DEEPEST} tabeller eller rutor i varandra")
        for element in holder:
            if element.tag == f"{W}p":
                self.paragraph(element, aside)
            elif element.tag == f"{W}tbl":
                self.table(element, aside)
            elif element.tag in _HOLDERS:
                self.walk(element, aside or (_CONTENTS if _is_contents(element) else None))
            elif element.tag == f"{W}altChunk":
                message = "En inbäddad fil i dokumentet lästes inte. Öppna dokumentet i Word, spara om det och läs det."
                self.found.append(Found("part-not-read", message))
        self.depth -= 1

    def paragraph(self, element: Element, aside: str | None) -> None:
        """Add a paragraph, and after it the text boxes anchored in it."""
        shape = self.looks.of(element)
        runs = Runs(self.drawings, self.main, self.looks.styles)
        pieces = [*self.waiting, *runs.of(element)]
        self.waiting = []
        if child(element, "pPr", "rPr", "del") is not None and not aside:
            self.waiting = [*pieces, " "]  # its end was deleted: it goes on in the next one
        elif not shape.hidden:
            self._add(shape.level, shape.listed, shape.number, pieces, aside or _aside(element, shape.contents, pieces))
        for box in runs.boxes:
            self.walk(box, aside)

    def _add(self, level: int | None, listed: bool, number: str, pieces: list[Piece], aside: str | None) -> None:
        made = arranged([f"{number} ", *pieces] if number and text_of(pieces).strip() else pieces, in_cell=False)
        if not made:
            return
        self.counted["stycke"] += 1
        self.composer.path(f"stycke {self.counted['stycke']}")
        if aside:
            self.composer.add(BlockKind.MARGIN, made, ignored=aside)
        elif level is not None and text_of(pieces).strip():
            self.composer.add(BlockKind.HEADING, made, level=level)
        else:
            self.composer.add(BlockKind.LIST_ITEM if listed else BlockKind.PARAGRAPH, made)

    def table(self, element: Element, aside: str | None) -> None:
        """Add a table; one of a single cell is a frame around what stands in it."""
        rows = [(row, list(_cells(row))) for row in _rows(element)]
        cells = [cell for _, row in rows for cell in row]
        if len(cells) == 1 or aside:
            for cell in cells:
                self.walk(cell.element, aside)
            return
        self.counted["tabell"] += 1
        path = f"tabell {self.counted['tabell']}"
        inner: list[Element] = []
        made = []
        for number, (row, within) in enumerate(rows, 1):
            begun = []
            for cell in within:
                inner += [one for one in _blocks(cell.element) if one.tag == f"{W}tbl"]
                pieces = tuple(arranged(self._in_cell(cell.element, inner), in_cell=True))
                shown = grids.GridCell(pieces, cell.across, fill=cell.fill)
                begun.append(grids.Begun(cell.column, shown, cell.goes_on))
            made.append((begun, on(child(row, "trPr"), "tblHeader"), f"{path}, rad {number}"))
        grids.put(self.composer, grids.merged(made))
        for table in inner:
            self.table(table, aside)

    def _in_cell(self, cell: Element, inner: list[Element]) -> Iterator[Piece]:
        """The pieces of a cell's paragraphs, with their numbers, a space between them."""
        for element in _blocks(cell):
            if element.tag != f"{W}p":
                continue
            shape = self.looks.of(element)
            runs = Runs(self.drawings, self.main, self.looks.styles)
            pieces = list(runs.of(element))
            if shape.number and text_of(pieces).strip():
                yield f"{shape.number} "
            yield from pieces
            for box in runs.boxes:
                yield " "
                yield from self._in_cell(box, inner)
            yield BREAK

    def aside(self) -> None:
        """Add headers, footers and notes, set aside, each text once."""
        told: set[str] = set()
        for kind, name in _ASIDE:
            for relation in self.package.relations(self.main).values():
                if relation.kind.removesuffix("s") != kind.removesuffix("s") or not relation.target:
                    continue
                if relation.target not in self.package:
                    continue
                root = self.package.xml(relation.target)
                self.main, before = relation.target, self.main
                notes = list(root) if kind.endswith("notes") else [root]
                for note in notes:
                    words = "".join(one.text or "" for one in note.iter(f"{W}t"))
                    if words.strip() and words not in told:
                        told.add(words)
                        self.walk(note, name)
                self.main = before


@dataclass(frozen=True, slots=True)
class _Cell:
    element: Element
    column: int
    across: int
    goes_on: bool
    fill: str | None


def _cells(row: Element) -> Iterator[_Cell]:
    column = _count(value(child(row, "trPr"), "gridBefore"), 0)
    for element in _within(row, f"{W}tc"):
        properties = child(element, "tcPr")
        across = max(1, _count(value(properties, "gridSpan"), 1))
        goes_on = child(properties, "vMerge") is not None and value(properties, "vMerge") in (None, "continue")
        shading = child(properties, "shd")
        yield _Cell(element, column, across, goes_on, None if shading is None else shading.get(f"{W}fill"))
        column += across


def _within(element: Element, tag: str) -> Iterator[Element]:
    """The elements with a tag in another, also inside content controls and insertions, but no deeper."""
    for one in element:
        if one.tag == tag:
            yield one
        elif one.tag in _HOLDERS:
            yield from _within(one, tag)


def _rows(table: Element) -> Iterator[Element]:
    return (row for row in _within(table, f"{W}tr") if child(row, "trPr", "del") is None)


def _blocks(cell: Element) -> Iterator[Element]:
    for one in cell:
        if one.tag in (f"{W}p", f"{W}tbl"):
            yield one
        elif one.tag in _HOLDERS:
            yield from _blocks(one)


def _count(text: str | None, otherwise: int) -> int:
    return min(int(text), grids.MOST_COLUMNS) if text and text.isdigit() and len(text) < 9 else otherwise


def _is_contents(element: Element) -> bool:
    gallery = value(element, "sdtPr", "docPartObj", "docPartGallery")
    return gallery is not None and gallery.lower() == "table of contents"


def _aside(element: Element, contents: bool, pieces: Iterable[Piece]) -> str | None:
    """Why a paragraph of the body is set aside: it is a line of a contents list."""
    linked = any(link.get(f"{W}anchor", "").startswith("_Toc") for link in element.iter(f"{W}hyperlink"))
    return _CONTENTS if contents or linked or contents_line(text_of(pieces)) else None
