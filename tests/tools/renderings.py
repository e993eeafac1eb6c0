"""A text document as the files that people really have: DOCX, PPTX and PDF, with a symbol beside each indicator and
assignment and a legend that explains them.

``python tests/tools/renderings.py FOLDER`` writes the bundled documents as such files; with ``--office`` also the PDF
that LibreOffice makes of each DOCX.
"""

from __future__ import annotations

import io
import itertools
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from xml.sax.saxutils import escape

import docx
import pptx
from docx.shared import Mm
from PIL import Image, ImageDraw
from pptx.util import Emu, Pt
from reportlab.lib import colors
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import Flowable, ListFlowable, ListItem, Paragraph, SimpleDocTemplate, Table, TableStyle
from reportlab.platypus import Image as Drawn

from ingest.records import Block, BlockKind, Cell, Reading
from ontology.terms import Kind

#: sign, colour, what the reader should make of it, and what the legend says
ICONS = (
    ("disc", "#00963F", "grön", "Målet är uppfyllt"),
    ("disc", "#F5B400", "gul", "Målet är delvis uppfyllt"),
    ("disc", "#D2141E", "röd", "Målet är inte uppfyllt"),
    ("tick", "#00963F", "bock", "Arbetet är klart"),
    ("cross", "#D2141E", "kryss", "Arbetet är avbrutet"),
    ("up", "#00963F", "pil upp", "Utvecklingen är positiv"),
    ("down", "#D2141E", "pil ner", "Utvecklingen är negativ"),
    ("right", "#F5B400", "pil höger", "Utvecklingen är oförändrad"),
)
MARKED = (Kind.INDIKATOR, Kind.UPPDRAG)
LEGEND = "Symbolförklaringar"
SIDE = 96  # pixels
TICK = ((20, 50), (40, 70), (76, 28))
UP = ((48, 10), (80, 46), (58, 46), (58, 86), (38, 86), (38, 46), (16, 46))
TURNED = {"up": 0, "down": 180, "right": 270}
PER_SLIDE = 12  # boxes


@dataclass(frozen=True)
class Piece:
    """A block to render, and the number of its icon."""

    block: Block
    icon: int | None


@cache
def icon(number: int) -> bytes:
    """A PNG."""
    sign, colour, *_ = ICONS[number]
    image = Image.new("RGBA", (SIDE, SIDE), (0, 0, 0, 0))
    draw = ImageDraw.Draw(image)
    if sign == "disc":
        draw.ellipse((8, 8, 88, 88), fill=colour)
    elif sign == "tick":
        draw.line(TICK, fill=colour, width=14)
    elif sign == "cross":
        draw.line(((22, 22), (74, 74)), fill=colour, width=14)
        draw.line(((74, 22), (22, 74)), fill=colour, width=14)
    else:
        draw.polygon(UP, fill=colour)
        image = image.rotate(TURNED[sign])
    file = io.BytesIO()
    image.save(file, "PNG")
    return file.getvalue()


def pieces(reading: Reading) -> list[Piece]:
    """The blocks that have content, those where an indicator or assignment begins with an icon, each in its turn."""
    turns = itertools.cycle(range(len(ICONS)))
    marked = {item.place.start for item in reading.items if item.kind in MARKED}
    made = []
    for block in with_risks(reading):
        if block.ignored is None and block.text:
            starts = marked.intersection(block.offsets)
            marked -= starts
            made.append(Piece(block, next(turns) if len(starts) == 1 else None))
    return made


def with_risks(reading: Reading) -> list[Block]:
    """The blocks; where the text has a table of risks flattened to lines, the table that it was made from."""
    blocks = list(reading.document.blocks)
    risks = {item.place.start: item for item in reading.items if item.rule.endswith(".flat")}
    flat = [number for number, block in enumerate(blocks) if risks.keys() & set(block.offsets)]
    if not flat:
        return blocks
    start, end = flat[0], flat[-1] + 1
    while blocks[start - 1].text.startswith("Verksamhet Risk"):
        start -= 1
    rows = [["Verksamhet", "Risk", "Åtgärd"]]
    held = {offset for number in flat for offset in blocks[number].offsets}
    for item in (risks[at] for at in sorted(risks.keys() & held)):
        if item.kind is Kind.RISK:
            rows.append([item.fields[0].value if item.fields else "", item.text, ""])
        elif item.parent is None:
            rows.append(["–", "", item.text])
        elif rows[-1][1] == item.parent.text and not rows[-1][2]:
            rows[-1][2] = item.text
        else:
            rows.append(["", "", item.text])
    return [*blocks[:start], *(_row(blocks[start], row) for row in rows), *blocks[end:]]


def _row(block: Block, texts: Sequence[str]) -> Block:
    made = tuple(Cell(text, None) for text in texts)
    return replace(block, kind=BlockKind.TABLE_ROW, text="\t".join(filter(None, texts)), cells=made, level=None)


def planted(reading: Reading) -> dict[str, int]:
    """The text of each item that has an icon, and the icon's number."""
    found = {}
    for piece in pieces(reading):
        if piece.icon is not None:
            within = set(piece.block.offsets)
            (item,) = [one for one in reading.items if one.kind in MARKED and one.place.start in within]
            found[item.text] = piece.icon
    return found


def runs(listed: Sequence[Piece]) -> Iterator[list[Piece]]:
    """Table rows that stand together; anything else alone."""
    for row, group in itertools.groupby(listed, lambda piece: piece.block.kind is BlockKind.TABLE_ROW):
        if row:
            yield list(group)
        else:
            yield from ([piece] for piece in group)


def cells(piece: Piece, width: int) -> list[str]:
    texts = [cell.text for cell in piece.block.cells]
    return texts + [""] * (width - len(texts))


def as_docx(reading: Reading) -> bytes:
    """The document as Word would have it."""
    made = docx.Document()
    for group in runs(pieces(reading)):
        first = group[0].block
        if first.kind is BlockKind.TABLE_ROW:
            width = max(len(piece.block.cells) for piece in group)
            grid = made.add_table(len(group), width, "Table Grid")
            for row, piece in zip(grid.rows, group, strict=True):
                for number, (cell, text) in enumerate(zip(row.cells, cells(piece, width), strict=True)):
                    if number == 0 and piece.icon is not None:
                        _inline(cell.paragraphs[0], piece.icon)
                    cell.paragraphs[0].add_run(text)
            continue
        style = {BlockKind.HEADING: f"Heading {first.level}", BlockKind.LIST_ITEM: "List Bullet"}.get(first.kind)
        paragraph = made.add_paragraph(style=style)
        if group[0].icon is not None:
            _inline(paragraph, group[0].icon)
        paragraph.add_run(first.text)
    made.add_heading(LEGEND, 1)
    grid = made.add_table(len(ICONS), 2)
    for number, row in enumerate(grid.rows):
        _inline(row.cells[0].paragraphs[0], number)
        row.cells[1].text = ICONS[number][3]
    return _saved(made)


def _inline(paragraph, number: int) -> None:
    paragraph.add_run().add_picture(io.BytesIO(icon(number)), Mm(4))
    paragraph.add_run(" ")


def _saved(made) -> bytes:
    file = io.BytesIO()
    made.save(file)
    return file.getvalue()


TOP, LEFT, WIDTH, ROW = Emu(1_500_000), Emu(900_000), Emu(7_500_000), Emu(400_000)


class _Deck:
    """Slides being filled from the top; a full one goes on in the next, its title repeated."""

    def __init__(self) -> None:
        self.made = pptx.Presentation()
        self.title = ""
        self.rows = PER_SLIDE
        self.slide = None

    def begin(self, title: str) -> None:
        self.title, self.rows = title, 0
        self.slide = self.made.slides.add_slide(self.made.slide_layouts[5])
        self.slide.shapes.title.text = title

    def room(self, rows: int = 1) -> Emu:
        if self.slide is None or self.rows + rows > PER_SLIDE:
            self.begin(f"{self.title} forts." if self.title and "forts." not in self.title else self.title or " ")
        at = Emu(TOP + self.rows * ROW)
        self.rows += rows
        return at

    def icon(self, number: int, top: int, left: int = LEFT - 300_000) -> None:
        self.slide.shapes.add_picture(io.BytesIO(icon(number)), Emu(left), Emu(top + 60_000), Emu(200_000))

    def words(self, text: str, number: int | None, listed: bool) -> None:
        top = self.room()
        if number is not None:
            self.icon(number, top)
        box = self.slide.shapes.add_textbox(LEFT, top, WIDTH, Emu(ROW - 20_000))
        box.text_frame.word_wrap = True
        paragraph = box.text_frame.paragraphs[0]
        paragraph.add_run().text = text
        paragraph.font.size = Pt(10)
        if listed:
            properties = paragraph._p.get_or_add_pPr()
            space = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
            properties.append(properties.makeelement(f"{space}buChar", {"char": "•"}))

    def table(self, group: Sequence[Piece]) -> None:
        width = max(len(piece.block.cells) for piece in group)
        rows = min(len(group), PER_SLIDE)
        top = self.room(rows)
        grid = self.slide.shapes.add_table(len(group), width, LEFT, top, WIDTH, Emu(len(group) * ROW)).table
        grid.first_row = False
        for number, piece in enumerate(group):
            for cell, text in zip(grid.rows[number].cells, cells(piece, width), strict=True):
                cell.text = text
            if piece.icon is not None:
                self.icon(piece.icon, top + number * ROW, LEFT + 50_000)


def as_pptx(reading: Reading) -> bytes:
    """The document as slides: each heading a slide, each block a box."""
    deck = _Deck()
    for group in runs(pieces(reading)):
        first = group[0].block
        if first.kind is BlockKind.TABLE_ROW:
            deck.table(group)
        elif first.kind is BlockKind.HEADING and first.level < 9:
            deck.begin(first.text)
            if group[0].icon is not None:
                deck.icon(group[0].icon, 600_000, 100_000)
        else:
            deck.words(first.text, group[0].icon, first.kind is BlockKind.LIST_ITEM)
    deck.begin(LEGEND)
    for number, (*_, meaning) in enumerate(ICONS):
        deck.words(meaning, number, False)
    return _saved(deck.made)


@cache
def _font(face: str = "Vera") -> str:
    pdfmetrics.registerFont(TTFont(face, f"{face}.ttf"))
    return face


def as_pdf(reading: Reading) -> bytes:
    """The document as pages, with page numbers and a running head."""
    body = ParagraphStyle("body", fontName=_font(), fontSize=9, leading=12, spaceAfter=5, splitLongWords=0)
    face = _font("VeraBd")
    bold = [
        ParagraphStyle(f"h{level}", fontName=face, fontSize=size, leading=size + 4, spaceBefore=8, spaceAfter=4)
        for level, size in enumerate((18, 15, 13, 12, 11, 11, 11, 10, 10), 1)
    ]
    story: list[Flowable] = []
    for group in runs(pieces(reading)):
        first = group[0].block
        if first.kind is BlockKind.TABLE_ROW:
            story.append(_pdf_table(group, body))
        elif first.kind is BlockKind.HEADING:
            story.append(Paragraph(_marked(group[0], first.text), bold[first.level - 1]))
        elif first.kind is BlockKind.LIST_ITEM:
            entry = ListItem(Paragraph(_marked(group[0], first.text), body), value="•")
            story.append(ListFlowable([entry], bulletType="bullet", start="•", leftIndent=14, bulletFontSize=9))
        else:
            story.append(Paragraph(_marked(group[0], first.text), body))
    story.append(Paragraph(LEGEND, bold[0]))
    for number, (*_, meaning) in enumerate(ICONS):
        row = [Drawn(io.BytesIO(icon(number)), 10, 10), Paragraph(meaning, body)]
        story.append(Table([row], colWidths=[20, 300], hAlign="LEFT"))
    file = io.BytesIO()

    def margins(canvas, page) -> None:
        canvas.setFont(_font(), 8)
        canvas.drawString(60, 800, "Verksamhetsdokument")
        canvas.drawRightString(540, 30, f"Sida {page.page}")

    pages = SimpleDocTemplate(file, pagesize=A4, leftMargin=60, rightMargin=60, invariant=True)
    pages.build(story, onFirstPage=margins, onLaterPages=margins)
    return file.getvalue()


def _marked(piece: Piece, text: str) -> str:
    if piece.icon is None:
        return escape(text)
    return f'<img src="{_file(piece.icon)}" width="9" height="9" valign="-1"/> {escape(text)}'


@cache
def _file(number: int) -> str:
    """Where reportlab finds an icon that stands in a paragraph."""
    path = Path(_folder().name) / f"{number}.png"
    path.write_bytes(icon(number))
    return str(path)


@cache
def _folder() -> tempfile.TemporaryDirectory[str]:
    return tempfile.TemporaryDirectory()


def _pdf_table(group: Sequence[Piece], body: ParagraphStyle) -> Table:
    width = max(len(piece.block.cells) for piece in group)
    rows = []
    for piece in group:
        texts = cells(piece, width)
        rows.append([
            Paragraph(_marked(piece, text) if number == 0 else escape(text), body) for number, text in enumerate(texts)
        ])  # fmt: skip
    share = 475 / (width + 1)
    grid = TableStyle([("GRID", (0, 0), (-1, -1), 0.5, colors.grey), ("VALIGN", (0, 0), (-1, -1), "TOP")])
    return Table(rows, colWidths=[2 * share, *[share] * (width - 1)], style=grid, hAlign="LEFT")


def as_office_pdf(reading: Reading) -> bytes:
    """The PDF that LibreOffice makes of the DOCX: words broken in narrow cells, rows that run over the end of pages."""
    return converted(as_docx(reading), "docx")


def converted(data: bytes, ending: str) -> bytes:
    """A file of an Office format as the PDF that LibreOffice exports."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / f"made.{ending}"
        file.write_bytes(data)
        own = f"-env:UserInstallation=file://{folder}/profile"  # so that several may run at once
        command = ["soffice", own, "--headless", "--convert-to", "pdf", "--outdir", folder, str(file)]
        subprocess.run(command, check=True, capture_output=True, timeout=120)
        return file.with_suffix(".pdf").read_bytes()


RENDERERS = {"docx": as_docx, "pptx": as_pptx, "pdf": as_pdf}
OFFICE = {"office.pdf": as_office_pdf} if shutil.which("soffice") else {}


def main(arguments: Sequence[str]) -> None:
    """Write the bundled documents in every format."""
    from ingest.manifest import read_document, read_manifest
    from ingest.pipeline import digest

    corpus, folder = Path(__file__).parents[2] / "corpus", Path(arguments[0])
    folder.mkdir(parents=True, exist_ok=True)
    for source in read_manifest(corpus):
        reading = digest(source, read_document(corpus, source))
        for ending, render in (RENDERERS | (OFFICE if "--office" in arguments else {})).items():
            (folder / f"{source.id}.{ending}").write_bytes(render(reading))


__all__ = ["ICONS", "MARKED", "OFFICE", "RENDERERS", "converted", "planted"]

if __name__ == "__main__":
    main(sys.argv[1:])
