"""What stands on a slide of a presentation, in reading order: boxes of words, tables and pictures, with where they are.

A placeholder that says nothing of its place, or of its bullets, has them from the slide's layout or master.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from ingest.readers import glyphs
from ingest.readers.drawings import HIGHEST, WIDEST, A, Drawings, R
from ingest.readers.grids import Begun, GridCell
from ingest.readers.inline import arranged
from ingest.readers.package import Element, Package
from ingest.readers.pictures import Seen
from ingest.readers.slide_words import Paragraph, number_of, paragraphs_of

P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
DGM = "{http://schemas.openxmlformats.org/drawingml/2006/diagram}"
_MARGINS = {"dt": "datum", "ftr": "sidfot", "sldNum": "sidnummer", "hdr": "sidhuvud"}
_TITLES = ("title", "ctrTitle")
_BODIES = ("body", "obj", "subTitle", None)
_OPENS = ("title", "secHead")
DEEPEST = 20  # groups within one another
LINE = 180_000  # boxes that begin within this height of one another (half a centimetre) stand side by side

Rectangle = tuple[float, float, float, float]


@dataclass(slots=True, eq=False)
class Shape:
    """Something on a slide; ``box`` is left, top, right, bottom in EMU, if known."""

    box: Rectangle | None

    @property
    def middle(self) -> tuple[float, float]:
        """Its middle; somewhere off the slide when that is not known."""
        if self.box is None:
            return -1.0, -1.0
        return (self.box[0] + self.box[2]) / 2, (self.box[1] + self.box[3]) / 2


@dataclass(slots=True, eq=False)
class Worded(Shape):
    """A box of words: a title, one that ``opens`` a section, one of the slide's ``margin`` (why), or any other."""

    paragraphs: list[Paragraph] = field(default_factory=list)
    title: bool = False
    opens: bool = False
    margin: str | None = None


@dataclass(slots=True, eq=False)
class Tabled(Shape):
    """A table: its rows, whether the first is a heading, and where its columns and rows end."""

    rows: list[list[Begun]] = field(default_factory=list)
    heading: bool = False
    right_edges: list[float] = field(default_factory=list)
    bottom_edges: list[float] = field(default_factory=list)

    def cell_at(self, x: float, y: float) -> tuple[int, int] | None:
        """Row and column of the cell at a place; None outside the table."""
        if self.box is None or x < self.box[0] or y < self.box[1]:
            return None
        row = next((i for i, edge in enumerate(self.bottom_edges) if y < edge), None)
        column = next((i for i, edge in enumerate(self.right_edges) if x < edge), None)
        if row is None or column is None or row >= len(self.rows):
            return None
        begun = next((one for one in self.rows[row] if one.column <= column < one.column + one.cell.across), None)
        return (row, begun.column) if begun else None


@dataclass(slots=True, eq=False)
class Picture(Shape):
    """A picture or drawn symbol."""

    seen: Seen


class Shapes:
    """Reads the slides of a presentation."""

    def __init__(self, package: Package) -> None:
        self.package = package
        self.drawings = Drawings(package)
        self._trees: dict[str, Element] = {}

    def of(self, part: str) -> list[Shape]:
        """What stands on a slide, titles first, then from top to bottom and left to right."""
        layout = self.package.related(part, "slideLayout")
        root = self.package.xml(part)
        opens = layout is not None and self._tree(layout).get("type") in _OPENS
        found = list(self._in(root.find(f"{P}cSld/{P}spTree"), part, layout, (1.0, 1.0, 0.0, 0.0), 0))
        for shape in found:
            if isinstance(shape, Worded) and shape.title:
                shape.opens = opens
        titles = [one for one in found if isinstance(one, Worded) and one.title]
        rest = [one for one in found if one not in titles]
        if all(one.box for one in rest):
            rest = _from_the_top(rest)
        return [*titles, *rest]

    def notes(self, part: str) -> Iterator[str]:
        """What the speaker noted beside a slide."""
        notes = self.package.related(part, "notesSlide")
        for shape in self.package.xml(notes).iter(f"{P}sp") if notes else ():
            placeholder = shape.find(f"{P}nvSpPr/{P}nvPr/{P}ph")
            if placeholder is not None and placeholder.get("type") == "body":
                yield from ("".join(one.text or "" for one in line.iter(f"{A}t")) for line in shape.iter(f"{A}p"))

    def _tree(self, part: str) -> Element:
        if part not in self._trees:
            self._trees[part] = self.package.xml(part)
        return self._trees[part]

    def _in(
        self, tree: Element | None, part: str, layout: str | None, moved: tuple[float, float, float, float], depth: int
    ) -> Iterator[Shape]:
        if depth > DEEPEST:
            raise self.package.damaged(f"mer än {DEEPEST} grupper i varandra")
        for one in tree if tree is not None else ():
            if one.tag == f"{P}grpSp":
                yield from self._in(one, part, layout, _within(one, moved), depth + 1)
            elif one.tag == f"{P}sp":
                yield from self._shape(one, layout, moved)
            elif one.tag == f"{P}pic":
                box = _box(one.find(f"{P}spPr/{A}xfrm"), moved)
                told = glyphs.told(_alternative(one))
                blip = one.find(f"{P}blipFill/{A}blip")
                if blip is not None:
                    yield Picture(box, self.drawings.picture(part, blip.get(f"{R}embed"), _small(box), told))
            elif one.tag == f"{P}graphicFrame":
                yield from self._frame(one, part, moved)
            elif isinstance(one.tag, str) and one.tag.endswith("}AlternateContent"):
                yield from self._in(next(iter(one), None), part, layout, moved, depth + 1)

    def _shape(self, shape: Element, layout: str | None, moved: tuple[float, float, float, float]) -> Iterator[Shape]:
        placeholder = shape.find(f"{P}nvSpPr/{P}nvPr/{P}ph")
        kind = placeholder.get("type") if placeholder is not None else None
        box = _box(shape.find(f"{P}spPr/{A}xfrm"), moved)
        if box is None and placeholder is not None and layout:
            box = self._placed(placeholder, layout)
        body = shape.find(f"{P}txBody")
        listed = placeholder is not None and kind in _BODIES and kind != "subTitle"
        paragraphs = paragraphs_of(body, listed)
        if any(one.pieces for one in paragraphs):
            yield Worded(box, paragraphs, kind in _TITLES, margin=_MARGINS.get(kind or ""))
        elif _small(box) and (found := self.drawings.shape(shape.find(f"{P}spPr"))):
            yield Picture(box, found)

    def _placed(self, placeholder: Element, layout: str) -> Rectangle | None:
        """Where the layout, or the master, has a placeholder."""
        for part in (layout, self.package.related(layout, "slideMaster")):
            if part is None:
                continue
            for other in self._tree(part).iter(f"{P}sp"):
                theirs = other.find(f"{P}nvSpPr/{P}nvPr/{P}ph")
                if theirs is None:
                    continue
                key, otherwise = ("idx", "0") if part == layout else ("type", "body")
                box = _box(other.find(f"{P}spPr/{A}xfrm"), (1.0, 1.0, 0.0, 0.0))
                if box and theirs.get(key, otherwise) == placeholder.get(key, otherwise):
                    return box
        return None

    def _frame(self, frame: Element, part: str, moved: tuple[float, float, float, float]) -> Iterator[Shape]:
        box = _box(frame.find(f"{P}xfrm"), moved)
        for table in frame.iter(f"{A}tbl"):
            yield self._table(table, box)
        for diagram in frame.iter(f"{DGM}relIds"):
            relation = self.package.relations(part).get(diagram.get(f"{R}dm", ""))
            if relation and relation.target and relation.target in self.package:
                points = self.package.xml(relation.target).iter(f"{DGM}t")
                lines = [line for point in points for line in paragraphs_of(point, True)]
                yield Worded(box, lines)

    def _table(self, table: Element, box: Rectangle | None) -> Tabled:
        properties = table.find(f"{A}tblPr")
        heading = properties is not None and properties.get("firstRow") in ("1", "true")
        left, top = (box[0], box[1]) if box else (0.0, 0.0)
        made = Tabled(box, heading=heading)
        for column in table.iter(f"{A}gridCol"):
            left += number_of(column.get("w"))
            made.right_edges.append(left)
        for row in table.iterchildren(f"{A}tr"):
            top += number_of(row.get("h"))
            made.bottom_edges.append(top)
            cells = []
            for number, cell in enumerate(row.iterchildren(f"{A}tc")):
                if cell.get("hMerge") in ("1", "true"):
                    continue
                pieces = [
                    piece
                    for line in paragraphs_of(cell.find(f"{A}txBody"), False)
                    for piece in ((f"{line.number} ", *line.pieces, "\n") if line.number else (*line.pieces, "\n"))
                ]
                fill = self.drawings.colour(cell.find(f"{A}tcPr/{A}solidFill"))
                across = int(number_of(cell.get("gridSpan", "1"))) or 1
                shown = GridCell(tuple(arranged(pieces, in_cell=True)), across, fill=fill)
                cells.append(Begun(number, shown, cell.get("vMerge") in ("1", "true")))
            made.rows.append(cells)
        return made


def _small(box: Rectangle | None) -> bool:
    """Whether something is no larger than a symbol."""
    return box is None or (box[2] - box[0] <= WIDEST and box[3] - box[1] <= HIGHEST)


def _from_the_top(shapes: list[Shape]) -> list[Shape]:
    """Shapes from top to bottom; those that begin about equally high, from left to right."""
    made: list[Shape] = []
    row: list[Shape] = []
    for shape in sorted(shapes, key=lambda one: one.box[1] if one.box else 0.0):
        if row and shape.box and row[0].box and shape.box[1] - row[0].box[1] > LINE:
            made += sorted(row, key=lambda one: one.box[0] if one.box else 0.0)
            row = []
        row.append(shape)
    return made + sorted(row, key=lambda one: one.box[0] if one.box else 0.0)


def _box(transform: Element | None, moved: tuple[float, float, float, float]) -> Rectangle | None:
    """Where a shape stands on the slide; ``moved`` is its group's scale and offset."""
    if transform is None:
        return None
    offset, extent = transform.find(f"{A}off"), transform.find(f"{A}ext")
    if offset is None or extent is None:
        return None
    across, down, right, below = moved
    left, top = number_of(offset.get("x")) * across + right, number_of(offset.get("y")) * down + below
    return left, top, left + number_of(extent.get("cx")) * across, top + number_of(extent.get("cy")) * down


def _within(group: Element, moved: tuple[float, float, float, float]) -> tuple[float, float, float, float]:
    """The scale and offset of what stands in a group."""
    transform = group.find(f"{P}grpSpPr/{A}xfrm")
    names = ("off", "ext", "chOff", "chExt")
    found = [transform.find(A + name) if transform is not None else None for name in names]
    offset, extent, inner, size = found
    if offset is None or extent is None or inner is None or size is None:
        return moved
    across = number_of(extent.get("cx")) / (number_of(size.get("cx")) or 1)
    down = number_of(extent.get("cy")) / (number_of(size.get("cy")) or 1)
    right, below = number_of(offset.get("x")) - number_of(inner.get("x")) * across, (
        number_of(offset.get("y")) - number_of(inner.get("y")) * down
    )
    return moved[0] * across, moved[1] * down, moved[0] * right + moved[2], moved[1] * below + moved[3]


def _alternative(shape: Element) -> str:
    named = next((one for one in shape.iter(f"{P}cNvPr")), None)
    return "" if named is None else f"{named.get('descr', '')} {named.get('title', '')}"


