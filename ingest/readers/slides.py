"""Presentations (PPTX): each slide's title, then its other boxes from top to bottom, lists, tables and pictures.

A title that is repeated ("forts.") is set aside, and so are hidden slides, notes, footers and slide numbers. A picture
that lies over a table belongs to the cell under it; one beside a line of text belongs to that line.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from ingest.readers import grids
from ingest.readers.compose import Composer, Content, Drawn, Run
from ingest.readers.drawings import R
from ingest.readers.inline import arranged
from ingest.readers.package import Package, worded
from ingest.readers.slide_shapes import P, Picture, Shape, Shapes, Tabled, Worded
from ingest.records import BlockKind

TITLE = 8  # a slide's title: above looks-only headings, below numbered ones
SECTION = 7  # the title of a slide that opens a section
_AGAIN = re.compile(r"[\s,–-]*(?:\(?(?:forts\.?|fortsättning|\d{1,2}\s*(?:/|av)\s*\d{1,2})\)?)\s*$", re.I)
NEAR = 360_000  # how far from a box, in EMU, a picture may stand that belongs to it


def content(data: bytes, name: str) -> Content:
    """What a presentation holds. Raises InputError naming the file."""
    package = Package(data, name)
    main = package.main()
    reader = _Reader(package)
    for number, (part, shown) in enumerate(_slides(package, main), 1):
        reader.slide(number, part, shown)
    return worded(reader.composer.content(), name)


def _slides(package: Package, main: str) -> list[tuple[str, bool]]:
    """The slides' parts in the order they are shown, and whether each is shown."""
    relations = package.relations(main)
    found = []
    for one in package.xml(main).iter(f"{P}sldId"):
        relation = relations.get(one.get(f"{R}id", ""))
        if relation is None or relation.target is None or relation.target not in package:
            raise package.damaged("en bild som ska visas saknas")
        found.append((relation.target, package.xml(relation.target).get("show", "1") not in ("0", "false")))
    return found


@dataclass(slots=True)
class _Reader:
    package: Package
    composer: Composer = field(default_factory=Composer)
    title: str = ""
    shapes: Shapes = field(init=False)

    def __post_init__(self) -> None:
        self.shapes = Shapes(self.package)

    def slide(self, number: int, part: str, shown: bool) -> None:
        """Add a slide's blocks."""
        self.composer.slide(number)
        shapes = self.shapes.of(part)
        aside = None if shown else "dold bild"
        owned: dict[Shape, list[Picture]] = {}
        for picture in shapes:
            if isinstance(picture, Picture) and (owner := _owner(picture, shapes)):
                owned.setdefault(owner, []).append(picture)
        within = [picture for pictures in owned.values() for picture in pictures]
        for shape in shapes:
            if isinstance(shape, Tabled):
                self._table(shape, owned.get(shape, ()), aside)
            elif isinstance(shape, Worded):
                self._words(shape, owned.get(shape, ()), aside)
            elif isinstance(shape, Picture) and shape not in within:
                self.composer.add(BlockKind.IMAGE, [Drawn(shape.seen)])
        for notes in self.shapes.notes(part):
            self.composer.add(BlockKind.MARGIN, notes, ignored="talarens anteckningar")

    def _words(self, shape: Worded, beside: Sequence[Picture], aside: str | None) -> None:
        reason = aside or shape.margin
        for paragraph in shape.paragraphs:
            made = [*arranged(paragraph.pieces, in_cell=False), *(Drawn(picture.seen) for picture in beside)]
            if not made:
                continue
            if paragraph.number:
                made.insert(0, Run(f"{paragraph.number} "))
            if reason:
                self.composer.add(BlockKind.MARGIN, made, ignored=reason)
            elif shape.title:
                self._title(made, shape.opens)
            else:
                self.composer.add(BlockKind.LIST_ITEM if paragraph.listed else BlockKind.PARAGRAPH, made)

    def _title(self, made: list[Run | Drawn], opens: bool) -> None:
        words = " ".join("".join(one.text for one in made if isinstance(one, Run)).split())
        same = _AGAIN.sub("", words)
        if same == self.title and self.title:
            self.composer.add(BlockKind.MARGIN, made, ignored="rubriken upprepas")
        else:
            self.composer.add(BlockKind.HEADING, made, level=SECTION if opens else TITLE)
            self.title = same

    def _table(self, shape: Tabled, inside: Sequence[Picture], aside: str | None) -> None:
        over: dict[tuple[int, int], list[Drawn]] = {}
        for picture in inside:
            at = shape.cell_at(*picture.middle)
            assert at is not None
            over.setdefault(at, []).append(Drawn(picture.seen))
        rows = []
        for number, row in enumerate(shape.rows):
            cells = []
            for begun in row:
                drawn = over.pop((number, begun.column), [])
                cell = grids.GridCell((*begun.cell.pieces, *drawn), begun.cell.across, fill=begun.cell.fill)
                cells.append(grids.Begun(begun.column, cell, begun.goes_on))
            rows.append((cells, shape.heading and number == 0, f"tabellrad {number + 1}"))
        if aside:
            for row in shape.rows:
                self.composer.row([begun.cell.pieces for begun in row], ignored=aside)
        else:
            grids.put(self.composer, grids.merged(rows))


def _owner(picture: Picture, shapes: Sequence[Shape]) -> Shape | None:
    """What a picture belongs to: the table that it lies over, or the one line of words that it stands level with."""
    tables = [one for one in shapes if isinstance(one, Tabled) and one.cell_at(*picture.middle)]
    if tables:
        return tables[-1]
    lines = [one for one in shapes if isinstance(one, Worded) and not one.margin and _level(one, picture)]
    single = [one for one in lines if not one.title and sum(bool(line.pieces) for line in one.paragraphs) == 1]
    return single[0] if lines == single and len(single) == 1 else None


def _level(shape: Worded, picture: Picture) -> bool:
    """Whether a picture stands in a box or close beside it, level with it."""
    if shape.box is None or picture.box is None:
        return False
    left, top, right, bottom = shape.box
    x, y = picture.middle
    half = (picture.box[2] - picture.box[0]) / 2
    return top <= y <= bottom and left - NEAR - half <= x <= right + NEAR + half


