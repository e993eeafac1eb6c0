"""PDF files laid out as those that report systems give, with what a person reads off each: for every activity its sign,
the sign's colour and how much is done; for those beside a picture that is no status, nothing.

``python tests/tools/layouts.py [FOLDER]`` prints how many are right, unknown and wrong in each, and writes the files.
"""

from __future__ import annotations

import io
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from reportlab.lib.pagesizes import A4, landscape
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

if __name__ == "__main__":
    sys.path += [str(Path(__file__).parents[2]), str(Path(__file__).parents[1])]
from tools import drawn_signs as signs
from tools.drawn_signs import COLOURS, Draw, canvas_image, image_of

from ingest.pipeline import digest
from ingest.readers.dispatch import opened
from ingest.records import Item, Reading, Source
from ontology.terms import ClaimType, DocumentType, Kind, Symbol

GREEN, YELLOW, RED = (COLOURS[name] for name in ("grön", "gul", "röd"))
VERBS = ("Räkna", "Måla", "Laga", "Rensa", "Klippa", "Städa", "Bygga", "Flytta", "Märka", "Öppna", "Vattna", "Gräva")
THINGS = ("träden i parken", "bänkarna vid ån", "staketet runt skolan", "diken längs vägen", "häckarna på torget")


@dataclass(frozen=True)
class Wanted:
    """What stands beside an activity: a sign, its colour, how much is done (percent); nothing for an ornament."""

    sign: str | None = None
    colour: str | None = None
    done: float | None = None
    meaning: str | None = None


@dataclass
class Layout:
    """A file, and what is wanted of the activities in it by their words."""

    name: str
    data: bytes = b""
    wanted: dict[str, Wanted] = field(default_factory=dict)

    def activity(self, wanted: Wanted) -> str:
        """Words for another activity."""
        number = len(self.wanted)
        words = f"{VERBS[number % len(VERBS)]} {THINGS[number // len(VERBS) % len(THINGS)]}."
        if number >= len(VERBS) * len(THINGS):
            words = f"{words[:-1]} del {number}."
        self.wanted[words] = wanted
        return words


Cells = Sequence[str | Draw | None]


class Sheet:
    """Tables and words from the top of a page downwards."""

    def __init__(self, canvas: Canvas, size: tuple[float, float], header: Draw | None = None) -> None:
        self.canvas, self.size, self.header, self.page = canvas, size, header, 0
        self.begin()

    def begin(self) -> None:
        self.page += 1
        self.y = self.size[1] - 90
        if self.header:
            self.header(self.canvas, 60, self.size[1] - 60)
        self.canvas.setFillColorRGB(0, 0, 0)
        self.canvas.setFont("Helvetica", 8)
        self.canvas.drawRightString(self.size[0] - 60, 30, f"Sida {self.page}")

    def turn(self) -> None:
        self.canvas.showPage()
        self.begin()

    def text(self, words: str, size: float = 10, bold: bool = False, left: float = 60) -> None:
        self.y -= size * 1.6
        self.canvas.setFillColorRGB(0, 0, 0)
        self.canvas.setFont("Helvetica-Bold" if bold else "Helvetica", size)
        self.canvas.drawString(left, self.y, words)

    def table(
        self,
        widths: Sequence[float],
        heading: Cells,
        rows: Sequence[Cells],
        fills: Sequence[Sequence[signs.RGB | None]] = (),
        height: float = 24,
        lines: bool = True,
        band: signs.RGB | None = None,
    ) -> None:
        self.row(widths, heading, height, lines, [(40, 70, 120)] * len(widths), bold=True)
        for number, row in enumerate(rows):
            if self.y - height < 60:
                self.turn()
                self.row(widths, heading, height, lines, [(40, 70, 120)] * len(widths), bold=True)
            shade = [band if number % 2 else None] * len(widths)
            self.row(widths, row, height, lines, fills[number] if fills else shade)

    def row(
        self,
        widths: Sequence[float],
        cells: Cells,
        height: float,
        lines: bool,
        fills: Sequence[signs.RGB | None],
        bold: bool = False,
    ) -> None:
        x = 60.0
        for width, cell, fill in zip(widths, cells, fills, strict=True):
            if fill:
                self.canvas.setFillColorRGB(*(part / 255 for part in fill))
                self.canvas.rect(x, self.y - height, width, height, stroke=0, fill=1)
            if lines:
                self.canvas.setStrokeColorRGB(0.6, 0.6, 0.6)
                self.canvas.setLineWidth(0.5)
                self.canvas.rect(x, self.y - height, width, height, stroke=1, fill=0)
            if isinstance(cell, str):
                self.canvas.setFillColorRGB(*((1, 1, 1) if bold else (0, 0, 0)))
                self.canvas.setFont("Helvetica-Bold" if bold else "Helvetica", 9)
                self.canvas.drawString(x + 4, self.y - height / 2 - 3, cell)
            elif cell:
                cell(self.canvas, x + 6, self.y - height / 2 - 5.5)
            x += width
        self.y -= height


def drawn(name: str, draw: Callable[[Layout, Sheet], None], size: tuple[float, float] = A4,
          header: Draw | None = None, turn: int = 0) -> Layout:  # fmt: skip
    """A layout of the pages that ``draw`` draws."""
    layout, data = Layout(name), io.BytesIO()
    canvas = Canvas(data, pagesize=size, invariant=True)
    if turn:
        canvas.setPageRotation(turn)
    draw(layout, Sheet(canvas, size, header))
    canvas.showPage()
    canvas.save()
    layout.data = data.getvalue()
    return layout


# ---------------------------------------------------------------- signs

SIGNED = (
    ("bock", "grön"), ("kryss", "röd"), ("pil upp", "grön"), ("pil ner", "röd"), ("pil höger", "gul"),
)  # fmt: skip
DISCS = (("grön", "grön"), ("gul", "gul"), ("röd", "röd"), ("grå", "grå"))

Signs = list[tuple[Wanted, Draw]]


def _wanted(sign: str, colour: str) -> Wanted:
    return Wanted(sign, colour)


def vectors() -> Signs:
    made: Signs = []
    for _, colour in DISCS[:3]:
        rgb = COLOURS[colour]
        for draw in (signs.disc(rgb), signs.square(rgb), signs.square(rgb, 3), signs.disc(rgb, 8),
                     signs.polygon(((0.5, 1), (1, 0.5), (0.5, 0), (0, 0.5)), rgb)):  # fmt: skip
            made.append((_wanted(colour, colour), draw))
    made.append((_wanted("bock", "grön"), signs.strokes([signs.TICK], GREEN)))
    made.append((_wanted("bock", "grön"), signs.strokes([signs.TICK], GREEN, 2.5)))
    made.append((_wanted("kryss", "röd"), signs.strokes(signs.CROSS, RED)))
    for sign, degrees in signs.TURNS.items():
        made.append((_wanted(sign, "grön"), signs.polygon(signs.turned(signs.ARROW, degrees), GREEN)))
        made.append((_wanted(sign, "röd"), signs.polygon(signs.turned(signs.TRIANGLE, degrees), RED)))
        lines = (((0.5, 0), (0.5, 0.95)), ((0.15, 0.6), (0.5, 0.97), (0.85, 0.6)))
        shaft = [signs.turned(part, degrees) for part in lines]
        made.append((_wanted(sign, "gul"), signs.strokes(shaft, YELLOW)))
    return made


def images(form: str) -> Signs:
    made: Signs = []
    for sign, colour in (*DISCS, *SIGNED):
        plain = "" if sign in COLOURS else sign
        for size in (14, 40, 200):
            made.append((_wanted(sign, colour), signs.picture(image_of(plain, colour, size), form=form)))
    return made


def plates() -> Signs:
    """Signs in white on a disc or square, as those are that the colour-blind can tell apart."""
    made: Signs = []
    for plate in ("disc", "square"):
        for sign, colour in SIGNED:
            made.append((_wanted(sign, colour), signs.picture(image_of(sign, colour, 40, plate))))
        for sign, colour in (("utrop", "gul"), ("streck", "röd"), ("paus", "gul")):
            made.append((_wanted(colour, colour), signs.picture(image_of(sign, colour, 40, plate))))
    for colour, mood in (("grön", 1), ("gul", 0), ("röd", -1)):
        made.append((_wanted(colour, colour), signs.picture(signs.smiley(colour, mood))))
    for colour, inner in (("grön", signs.TICK), ("röd", None)):
        white = signs.strokes([inner] if inner else signs.CROSS, (255, 255, 255), 1.4, 6)
        centred: Draw = lambda canvas, x, y, white=white: white(canvas, x + 2.5, y + 2.5)  # noqa: E731
        made.append((_wanted("bock" if inner else "kryss", colour), signs.both(signs.disc(COLOURS[colour]), centred)))
    return made


def glyphs() -> Signs:
    made: Signs = []
    for character, sign, colour in (
        ("✔", "bock", "grön"), ("✓", "bock", "grön"), ("✘", "kryss", "röd"), ("●", "grön", "grön"), ("●", "gul", "gul"),
        ("●", "röd", "röd"), ("■", "grön", "grön"), ("▲", "pil upp", "grön"), ("▼", "pil ner", "röd"),
    ):  # fmt: skip
        made.append((_wanted(sign, colour), signs.glyph(character, COLOURS[colour])))
    face = _face()
    for character, sign, colour in (
        ("✔", "bock", "grön"), ("✗", "kryss", "röd"), ("●", "gul", "gul"), ("▲", "pil upp", "grön"),
        ("▼", "pil ner", "röd"), ("→", "pil höger", "gul"), ("↑", "pil upp", "grön"), ("↓", "pil ner", "röd"),
        ("■", "röd", "röd"),
    ):  # fmt: skip
        made.append((_wanted(sign, colour), signs.glyph(character, COLOURS[colour], face)))
    for character, sign in (("✔", "bock"), ("✗", "kryss"), ("▲", "pil upp"), ("▼", "pil ner"), ("→", "pil höger")):
        made.append((Wanted(sign), signs.glyph(character, (0, 0, 0), face)))
    return made


def traffic() -> Signs:
    return [
        (_wanted(lit, lit), signs.picture(signs.lamps(lit, level), 22 if not level else 9))
        for lit in ("grön", "gul", "röd")
        for level in (False, True)
    ]


def _face() -> str:
    for path in ("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf",):
        if Path(path).exists():
            pdfmetrics.registerFont(TTFont("Dejavu", path))
            return "Dejavu"
    return "ZapfDingbats"


def bars() -> list[tuple[Wanted, Draw]]:
    made: list[tuple[Wanted, Draw]] = []
    for share in (0.0, 0.1, 0.35, 0.5, 0.8, 0.9, 1.0):
        done = Wanted(done=100 * share)
        made += [
            (done, signs.picture(signs.bar_image(share), 9)), (done, signs.picture(signs.bar_image(share), 9, "JPEG")),
            (done, signs.bar(share)), (done, signs.bar(share, corner=3.9)), (done, signs.bar(share, outline=True)),
            (done, signs.bar(share, wide=150, high=12)),
        ]  # fmt: skip
        if round(share * 10) == share * 10:
            made.append((done, signs.blocks(share)))
        made.append((done, signs.glyph(f"{100 * share:.0f} %", font="Helvetica", size=9)))
    return made


HEADING = ("Aktivitet", "Status", "Kommentar")
WIDTHS = (250.0, 60.0, 165.0)


def table_of(listed: Signs, heading: Cells = HEADING) -> Callable[[Layout, Sheet], None]:
    def draw(layout: Layout, sheet: Sheet) -> None:
        sheet.text("Uppföljning av aktiviteter", 16, bold=True)
        sheet.y -= 10
        rows = [(layout.activity(wanted), mark, "Det går som det går.") for wanted, mark in listed]
        sheet.table(WIDTHS, heading, rows)

    return draw


def bar_table(layout: Layout, sheet: Sheet) -> None:
    rows = [(layout.activity(wanted), mark, "Det går.") for wanted, mark in bars()]
    sheet.table((240.0, 170.0, 65.0), ("Aktivitet", "Färdiggrad", "Kommentar"), rows)


def filled_cells(layout: Layout, sheet: Sheet) -> None:
    """Cells painted in a colour, empty or with a word."""
    rows, fills = [], []
    for colour, words in (
        ("grön", None), ("gul", None), ("röd", None), ("grön", "Ja"), ("röd", "Nej"), ("gul", "Delvis"), ("grön", None),
    ):  # fmt: skip
        rows.append((layout.activity(_wanted(colour, colour)), words, "Det går."))
        fills.append((None, COLOURS[colour], None))
    sheet.table(WIDTHS, HEADING, rows, fills)


def banded(layout: Layout, sheet: Sheet) -> None:
    """Rows in pale colours, every other one: an ornament."""
    for band in ((226, 240, 217), (255, 242, 204), (252, 228, 214)):
        rows = [(layout.activity(Wanted()), "Pågår", "Det går.") for _ in range(4)]
        sheet.table(WIDTHS, HEADING, rows, band=band)
        sheet.y -= 20


def stripes(layout: Layout, sheet: Sheet) -> None:
    """A stripe in the colour of the goal's area to the left of each row: an ornament."""
    for colour in ("grön", "röd", "gul"):
        top = sheet.y
        rows = [(layout.activity(Wanted()), "Pågår", "Det går.") for _ in range(3)]
        sheet.table(WIDTHS, HEADING, rows)
        sheet.canvas.setFillColorRGB(*(part / 255 for part in COLOURS[colour]))
        for number in range(4):
            sheet.canvas.rect(54, top - 24 * (number + 1), 5, 24, stroke=0, fill=1)
        sheet.y -= 20


def tiles(layout: Layout, sheet: Sheet) -> None:
    """Tiles of the global goals, targets, a picture and a logo beside activities: ornaments."""
    photo = canvas_image(lambda pen, s: [pen.line((0, i, s, i), fill=(i * 7 % 256, i * 3 % 256, 90)) for i in range(s)])
    goals = {1: (229, 36, 59), 3: (76, 159, 56), 7: (252, 195, 11), 13: (63, 126, 68), 11: (253, 157, 36)}
    marks = [signs.picture(signs.pictogram(rgb, str(number)), 22) for number, rgb in goals.items()]
    marks += [signs.picture(signs.target(rgb), 18) for rgb in (RED, GREEN, (0, 80, 160))]
    marks += [signs.picture(photo, 20), signs.picture(signs.logo(), 20), signs.picture(signs.logo(), 14, "JPEG")]
    rows = [(layout.activity(Wanted()), mark, "Det går.") for mark in marks]
    sheet.table(WIDTHS, ("Aktivitet", "Globalt mål", "Kommentar"), rows, height=30)


def between(layout: Layout, sheet: Sheet) -> None:
    """Arrows that lead from one column to the next, all alike: ornaments."""
    for mark in (signs.glyph("→", font=_face()), signs.polygon(signs.turned(signs.ARROW, 90), (40, 70, 120)),
                 signs.polygon(signs.turned(signs.ARROW, 90), GREEN)):  # fmt: skip
        rows = [(layout.activity(Wanted()), mark, "Fler träd") for _ in range(4)]
        sheet.table(WIDTHS, ("Aktivitet", "", "Kommentar"), rows)
        sheet.y -= 20


def bulleted(layout: Layout, sheet: Sheet) -> None:
    """Lists whose bullets are ticks, arrows, dots and pictures: ornaments."""
    marks = [
        signs.glyph("✔"), signs.glyph("✔", GREEN), signs.glyph("●", GREEN), signs.glyph("■", RED),
        signs.polygon(signs.turned(signs.ARROW, 90), GREEN, 7), signs.picture(image_of("bock", "grön"), 8),
        signs.picture(image_of("", "grön"), 7),
    ]  # fmt: skip
    for mark in marks:
        sheet.text("Aktiviteter", 12, bold=True)
        for _ in range(3):
            sheet.text(f"Aktivitet: {layout.activity(Wanted())}", left=80)
            mark(sheet.canvas, 62, sheet.y - 2)
        sheet.y -= 6


def listed(layout: Layout, sheet: Sheet) -> None:
    """A list in which each activity has a sign of its own before it."""
    sheet.text("Aktiviteter", 12, bold=True)
    for wanted, mark in images("PNG")[1::3]:
        sheet.text(f"Aktivitet: {layout.activity(wanted)}", left=80)
        mark(sheet.canvas, 62, sheet.y - 2)


def headed(layout: Layout, sheet: Sheet) -> None:
    """A logo in the header of every page, at the height of a table's rows too."""
    for _ in range(3):
        rows = [(layout.activity(_wanted("grön", "grön")), signs.disc(GREEN), "Det går.") for _ in range(9)]
        rows += [(layout.activity(Wanted()), None, "Det går.") for _ in range(9)]
        sheet.table(WIDTHS, HEADING, rows)
        sheet.turn()


def merged_goals(layout: Layout, sheet: Sheet) -> None:
    """A goal's cell beside several activities, and two heading rows."""
    canvas, widths = sheet.canvas, (110.0, 190.0, 60.0, 60.0, 60.0)
    edges = [60.0]
    for width in widths:
        edges.append(edges[-1] + width)
    y = sheet.y
    canvas.setFont("Helvetica-Bold", 9)
    for at, words in ((0, "Mål"), (1, "Aktivitet"), (2, "Status"), (4, "Färdiggrad")):
        canvas.drawString(edges[at] + 4, y - 14, words)
    canvas.drawString(edges[2] + 4, y - 36, "Delår")
    canvas.drawString(edges[3] + 4, y - 36, "Helår")
    canvas.rect(edges[0], y - 44, edges[-1] - edges[0], 44)
    canvas.line(edges[2], y - 22, edges[4], y - 22)
    for at in (1, 2, 4):
        canvas.line(edges[at], y, edges[at], y - 44)
    canvas.line(edges[3], y - 22, edges[3], y - 44)
    y -= 44
    for goal, rows in (("Fler träd i kommunen.", 3), ("Rena badsjöar.", 2)):
        canvas.setFont("Helvetica", 9)
        canvas.drawString(edges[0] + 4, y - 14, goal)
        canvas.rect(edges[0], y - 24 * rows, widths[0], 24 * rows)
        for number in range(rows):
            share = (number + 1) / 4
            words = layout.activity(Wanted("grön" if number else "gul", "grön" if number else "gul", 100 * share))
            canvas.setFillColorRGB(0, 0, 0)
            canvas.setFont("Helvetica", 9)
            canvas.drawString(edges[1] + 4, y - 14, words)
            (signs.disc(GREEN) if number else signs.disc(YELLOW))(canvas, edges[3] + 6, y - 18)
            signs.bar(share, wide=45)(canvas, edges[4] + 6, y - 16)
            for at in range(1, 5):
                canvas.rect(edges[at], y - 24, widths[at], 24)
            y -= 24


MEANINGS = (("grön", "Målet är uppnått"), ("gul", "Målet är delvis uppnått"), ("röd", "Målet är inte uppnått"))
DRAWERS: dict[str, Callable[[str], Draw]] = {
    "bild": lambda colour: signs.picture(image_of("", colour)),
    "ritad": lambda colour: signs.disc(COLOURS[colour]),
    "tecken": lambda colour: signs.glyph("●", COLOURS[colour]),
}


def explained(where: str, mark: Callable[[str], Draw]) -> Callable[[Layout, Sheet], None]:
    """Activities with discs in colours, and what those mean: before, after, in the footer, in a row of a table."""

    def legend(sheet: Sheet) -> None:
        sheet.text("Symbolförklaringar", 12, bold=True)
        for colour, words in MEANINGS:
            sheet.text(words, left=80)
            mark(colour)(sheet.canvas, 60, sheet.y - 2)
        sheet.y -= 20

    def line(canvas: Canvas, x: float, y: float) -> None:
        canvas.setFont("Helvetica", 8)
        for number, (colour, words) in enumerate(MEANINGS):
            mark(colour)(canvas, x + 140 * number, y)
            canvas.setFillColorRGB(0, 0, 0)
            canvas.setFont("Helvetica", 8)
            canvas.drawString(x + 16 + 140 * number, y + 2, words)

    def draw(layout: Layout, sheet: Sheet) -> None:
        if where == "före":
            legend(sheet)
        if where == "i rad":
            line(sheet.canvas, 60, sheet.y - 20)
            sheet.y -= 40
        rows = []
        for number in range(12):
            colour, words = MEANINGS[number % 3]
            meant = Wanted(colour, colour, meaning=words)
            rows.append((layout.activity(meant), mark(colour), "Det går som det går."))
        sheet.table(WIDTHS, HEADING, rows[:6])
        if where == "sidfot":
            line(sheet.canvas, 60, 45)
        sheet.turn()
        sheet.table(WIDTHS, HEADING, rows[6:])
        sheet.y -= 30
        if where == "sidfot":
            line(sheet.canvas, 60, 45)
        if where == "efter":
            legend(sheet)
        if where == "tabell":
            cells = [part for colour, words in MEANINGS for part in (mark(colour), words)]
            sheet.row((20, 140) * 3, cells, 24, True, [None] * 6)

    return draw


def numbered(layout: Layout, sheet: Sheet) -> None:
    """Goals numbered in discs in the colours of their areas: ornaments."""
    for number, colour in enumerate(("grön", "röd", "gul", "grön"), 1):
        sheet.text(f"Aktivitet: {layout.activity(Wanted())}", left=90)
        if number % 2:
            signs.picture(image_of(str(number), colour, 40, "disc"), 14)(sheet.canvas, 62, sheet.y - 3)
        else:
            signs.disc(COLOURS[colour], 14)(sheet.canvas, 62, sheet.y - 3)
            sheet.canvas.setFillColorRGB(1, 1, 1)
            sheet.canvas.drawString(66, sheet.y, str(number))
        sheet.y -= 10
        sheet.text("Arbetet går som det går.")
        sheet.y -= 10


def upright(draw: Callable[[Layout, Sheet], None]) -> Callable[[Layout, Sheet], None]:
    """What is drawn turned back on a page that is shown turned."""

    def turned(layout: Layout, sheet: Sheet) -> None:
        sheet.canvas.translate(A4[0], 0)
        sheet.canvas.rotate(90)
        sheet.size = (A4[1], A4[0])
        sheet.y = A4[0] - 90
        draw(layout, sheet)

    return turned


def two_columns(layout: Layout, sheet: Sheet) -> None:
    """Running text in two columns, an activity with a sign now and then."""
    canvas = sheet.canvas
    for column, left in enumerate((60.0, 310.0)):
        y = sheet.y - 20
        for part in range(3):
            canvas.setFillColorRGB(0, 0, 0)
            canvas.setFont("Helvetica", 9)
            for line in range(6):
                canvas.drawString(left, y, f"Nämnden har under året följt arbetet noga och i del {line}")
                y -= 12
            y -= 8
            colour = ("grön", "gul", "röd")[(part + column) % 3]
            words = layout.activity(_wanted(colour, colour))
            signs.disc(COLOURS[colour], 9)(canvas, left, y - 2)
            canvas.setFillColorRGB(0, 0, 0)
            canvas.drawString(left + 14, y, f"Aktivitet: {words}")
            y -= 20


def layouts() -> Iterator[Layout]:
    """All of them."""
    yield drawn("vektor", table_of(vectors()))
    for form in ("PNG", "JPEG", "P"):
        yield drawn(f"bild {form}", table_of(images(form)))
    yield drawn("tecken på platta", table_of(plates()))
    yield drawn("teckensnitt", table_of(glyphs()))
    yield drawn("trafikljus", table_of(traffic()))
    yield drawn("liggande", table_of(vectors()), landscape(A4))
    yield drawn("vriden", upright(table_of(images("PNG")[13:])), turn=90)
    for where in ("före", "efter", "i rad", "tabell", "sidfot"):
        for how, mark in DRAWERS.items():
            yield drawn(f"förklaring {where}, {how}", explained(where, mark))
    yield drawn("numrerade cirklar", numbered)
    yield drawn("okänd kolumnrubrik", table_of(images("PNG"), ("Aktivitet", "Läge", "Kommentar")))
    yield drawn("sammanslagna celler", merged_goals)
    yield drawn("förloppsmätare", bar_table)
    yield drawn("färgade celler", filled_cells)
    yield drawn("lista", listed)
    yield drawn("två spalter", two_columns)
    yield drawn("logotyp i sidhuvud", headed, header=signs.picture(signs.logo(), 30))
    yield drawn("randiga rader", banded)
    yield drawn("färgade kanter", stripes)
    yield drawn("bilder utan betydelse", tiles)
    yield drawn("pilar mellan kolumner", between)
    yield drawn("punkter i listor", bulleted)


# ---------------------------------------------------------------- measuring


def read(layout: Layout) -> Reading:
    opened_ = opened(layout.data, "prov.pdf")
    source = Source("prov", "prov.pdf", opened_.sha256, "Prov", "Prov kommun", "Provnämnden",
                    DocumentType.VERKSAMHETSBERATTELSE, 2031, "2031")  # fmt: skip
    return digest(source, layout.data)


def judged(layout: Layout, reading: Reading) -> dict[str, list[str]]:
    """Right, unknown, wrong, lost: the activities of each, with what was read."""
    items = {item.text: item for item in reading.items if item.kind is Kind.AKTIVITET}
    made: dict[str, list[str]] = {"rätt": [], "okänd": [], "fel": [], "saknas": []}
    for words, wanted in layout.wanted.items():
        item = items.get(words) or items.get(words.rstrip("."))
        if item is None:
            made["saknas"].append(words)
            continue
        made[_judged(item, wanted)].append(f"{words} {wanted} {_told(item)}")
    return made


def _told(item: Item) -> list[tuple[str, str | None, str | float | None]]:
    kinds = (ClaimType.SYMBOL, ClaimType.COMPLETION)
    return [(claim.value, claim.colour, claim.meaning or claim.number) for claim in item.claims if claim.type in kinds]


def _judged(item: Item, wanted: Wanted) -> str:
    signs_ = [c for c in item.claims if c.type is ClaimType.SYMBOL and c.value != Symbol.OKAND.value]
    done = [c for c in item.claims if c.type is ClaimType.COMPLETION]
    for claim in signs_:
        shown = claim.colour or (claim.value if claim.value in COLOURS else None)
        if claim.value != wanted.sign or (shown and wanted.colour and shown != wanted.colour):
            return "fel"
    for claim in done:
        if wanted.done is None or claim.number is None or abs(claim.number - wanted.done) > 5:
            return "fel"
    if len(signs_) > 1 or len(done) > 1 or any(claim.meaning not in (None, wanted.meaning) for claim in signs_):
        return "fel"
    if wanted.meaning and not any(claim.meaning for claim in signs_):
        return "okänd"
    found = bool(signs_) == (wanted.sign is not None) and bool(done) == (wanted.done is not None)
    return "rätt" if found else "okänd"


def main(arguments: Sequence[str]) -> None:
    folder = next((one for one in arguments if one != "-v"), None)
    for layout in layouts():
        if folder:
            Path(folder).mkdir(parents=True, exist_ok=True)
            (Path(folder) / f"{layout.name}.pdf").write_bytes(layout.data)
        found = judged(layout, read(layout))
        print(f"{layout.name:28}", *(f"{name} {len(listed)}" for name, listed in found.items()))
        for name in ("okänd", "fel", "saknas"):
            for line in found[name][:3] if "-v" in arguments else ():
                print("   ", name, line)


if __name__ == "__main__":
    main(sys.argv[1:])
