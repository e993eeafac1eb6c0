"""PDF files made for the tests, laid out as the systems that boards report in lay them out. Their words are made up."""

from __future__ import annotations

import io
from collections.abc import Callable
from itertools import pairwise

from PIL import Image, ImageDraw
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from ingest.readers.dispatch import opened
from ingest.records import Document, DocumentType, Source

BLUE, TINT, PALE = (0, 0.41, 0.7), (0.74, 0.89, 1), (0.88, 0.95, 1)
GREEN, YELLOW, RED, DARK = (153, 204, 0), (255, 192, 0), (214, 30, 40), (50, 50, 50)
WIDTH, HEIGHT = A4


def made(draw: Callable[[Canvas], None], **how: object) -> bytes:
    """The bytes of a PDF that ``draw`` draws."""
    data = io.BytesIO()
    canvas = Canvas(data, pagesize=A4, invariant=True, **how)  # type: ignore[arg-type]
    draw(canvas)
    canvas.save()
    return data.getvalue()


def source(data: bytes) -> Source:
    return Source("prov", "prov.pdf", opened(data, "prov.pdf").sha256, "Prov", "Prov kommun", "Provnämnden",
                  DocumentType.VERKSAMHETSBERATTELSE, 2031, "2031")  # fmt: skip


def read(data: bytes) -> Document:
    return opened(data, "prov.pdf").read(source(data))[0]


def icon(colour: tuple[int, int, int], sign: str = "", size: int = 31) -> Image.Image:
    """A disc, with a white tick, cross or arrow on it."""
    large = size * 4
    image = Image.new("RGBA", (large, large))
    pen = ImageDraw.Draw(image)
    pen.ellipse((2, 2, large - 3, large - 3), fill=colour)
    marks = {"tick": ((0.27, 0.52), (0.43, 0.68), (0.73, 0.34)), "down": ((0.3, 0.5), (0.5, 0.75), (0.7, 0.5))}
    if sign == "cross":
        for one in (((0.33, 0.33), (0.67, 0.67)), ((0.67, 0.33), (0.33, 0.67))):
            pen.line([(x * large, y * large) for x, y in one], fill="white", width=large // 9)
    elif sign:
        pen.line([(x * large, y * large) for x, y in marks[sign]], fill="white", width=large // 9)
        if sign == "down":
            pen.line([(0.5 * large, 0.25 * large), (0.5 * large, 0.72 * large)], fill="white", width=large // 9)
    return image.resize((size, size), Image.Resampling.LANCZOS)


def bar(share: float) -> Image.Image:
    """A progress bar with round ends."""
    image = Image.new("RGBA", (177, 31))
    pen = ImageDraw.Draw(image)
    pen.rounded_rectangle((0, 0, 176, 30), 15, fill=DARK)
    whole = Image.new("RGBA", (177, 31))
    ImageDraw.Draw(whole).rounded_rectangle((0, 0, 176, 30), 15, fill=GREEN)
    image.paste(whole.crop((0, 0, round(177 * share), 31)), (0, 0))
    return image


class Sheet:
    """Draws from the top of a page downwards: headings, wrapped paragraphs and tables of shaded cells."""

    def __init__(self, canvas: Canvas, footer: str = "UPPFÖLJNING 2031 SID") -> None:
        self.canvas, self.footer, self.page = canvas, footer, 1
        self.y = HEIGHT - 80

    def text(self, words: str, size: float = 11, bold: bool = False, left: float = 71, right: float = 524) -> None:
        for line in self._wrapped(words, size, bold, right - left):
            self.room(size * 1.3)
            self.y -= size * 1.3
            self.canvas.setFont("Helvetica-Bold" if bold else "Helvetica", size)
            self.canvas.setFillColorRGB(0, 0, 0)
            self.canvas.drawString(left, self.y, line)
        self.y -= size * 0.8

    def room(self, height: float) -> None:
        if self.y - height < 70:
            self.turn()

    def turn(self) -> None:
        self.canvas.setFont("Helvetica", 8)
        self.canvas.drawString(90, 34, f"{self.footer} {self.page} (9)")
        self.canvas.showPage()
        self.page += 1
        self.y = HEIGHT - 80

    def row(
        self, widths: list[float], cells: list[object], fill: tuple[float, float, float], bold: bool = False
    ) -> None:
        """A row: each cell holds words, a picture, or what draws itself at a place."""
        size = 10.0
        lines = [
            self._wrapped(cell, size, bold, width - 8) if isinstance(cell, str) else []
            for cell, width in zip(cells, widths, strict=True)
        ]
        height = max(18.0, 8 + 12.5 * max(map(len, lines)))
        self.room(height)
        x = 71.0
        for cell, wrapped, width in zip(cells, lines, widths, strict=True):
            self.canvas.setFillColorRGB(*fill)
            self.canvas.rect(x, self.y - height, width, height, stroke=0, fill=1)
            self.canvas.setFillColorRGB(*((1, 1, 1) if fill == BLUE else (0, 0, 0)))
            self.canvas.setFont("Helvetica-Bold" if bold else "Helvetica", size)
            for i, line in enumerate(wrapped):
                self.canvas.drawString(x + 3, self.y - 13 - 12.5 * i, line)
            if isinstance(cell, Image.Image):
                shown = (11.3 * cell.width / cell.height, 11.3)
                self.canvas.drawImage(ImageReader(cell), x + 3, self.y - 15, *shown, mask="auto")
            elif callable(cell):
                cell(self.canvas, x + 3, self.y - 15)
            x += width
        self.y -= height

    def _wrapped(self, words: str, size: float, bold: bool, width: float) -> list[str]:
        font, lines, line = ("Helvetica-Bold" if bold else "Helvetica"), [], ""
        for word in words.split():
            longer = f"{line} {word}".strip()
            if line and self.canvas.stringWidth(longer, font, size) > width:
                lines.append(line)
                line = word
            else:
                line = longer
        return [*lines, line] if line else lines


def disc(colour: tuple[int, int, int]) -> Callable[[Canvas, float, float], None]:
    """A disc that is drawn, not a picture."""

    def draw(canvas: Canvas, x: float, y: float) -> None:
        canvas.setFillColorRGB(*(part / 255 for part in colour))
        canvas.circle(x + 6, y + 6, 5.5, stroke=0, fill=1)

    return draw


def drawn_bar(share: float) -> Callable[[Canvas, float, float], None]:
    """A progress bar of two rectangles."""

    def draw(canvas: Canvas, x: float, y: float) -> None:
        canvas.setFillColorRGB(0.85, 0.85, 0.85)
        canvas.rect(x, y, 60, 10, stroke=0, fill=1)
        canvas.setFillColorRGB(*(part / 255 for part in GREEN))
        canvas.rect(x, y, 60 * share, 10, stroke=0, fill=1)

    return draw


def arrow(
    colour: tuple[int, int, int], points: tuple[tuple[float, float], ...]
) -> Callable[[Canvas, float, float], None]:
    """A drawn polygon, its corners from 0 to 12."""

    def draw(canvas: Canvas, x: float, y: float) -> None:
        canvas.setFillColorRGB(*(part / 255 for part in colour))
        path = canvas.beginPath()
        path.moveTo(x + points[0][0], y + points[0][1])
        for _, (right, up) in pairwise(points):
            path.lineTo(x + right, y + up)
        path.close()
        canvas.drawPath(path, stroke=0, fill=1)

    return draw


UP = ((6, 12), (11, 6), (8, 6), (8, 0), (4, 0), (4, 6), (1, 6))
DOWN = tuple((x, 12 - y) for x, y in UP)
RIGHT = tuple((y, x) for x, y in UP)
GOALS, ACTIVITIES = [380.0, 73.0], [307.0, 73.0, 73.0]


def export(canvas: Canvas) -> None:
    """Goals and activities in tables of shaded cells, their assessments pictures, explained at the end."""
    sheet = Sheet(canvas)
    sheet.text("Måluppföljning", 20, bold=True)
    sheet.text("01 Grönare orter", 11, bold=True)
    sheet.text("Orterna växer och behöver mer grönska. Fler träd ger svalare gator och plats för fåglar. " * 3)
    sheet.row(GOALS, ["Nämndmål", "Bedömning"], BLUE, bold=True)
    sheet.row(GOALS, ["Fler träd längs gatorna i hela kommunen, så att alla har nära till skugga under sommaren.",
                      icon(GREEN)], TINT)  # fmt: skip
    sheet.row(GOALS, ["Parkerna ska vara hela och rena.", icon(YELLOW)], PALE)
    sheet.row(GOALS, ["Sjöarna ska gå att bada i.", icon(RED)], TINT)
    sheet.row([453.0], ["Kommentar: Algerna blommade redan i juni och två badplatser stängdes."], PALE)
    sheet.turn()
    header = ["Aktivitet", "Status", "Färdiggrad"]
    sheet.row(ACTIVITIES, header, BLUE, bold=True)
    sheet.row([453.0], ["Fler träd längs gatorna i hela kommunen, så att alla har nära till skugga under sommaren."],
              TINT, bold=True)  # fmt: skip
    for i, (words, share) in enumerate(PLANTED):
        if i == 3:
            sheet.turn()
            sheet.row(ACTIVITIES, header, BLUE, bold=True)
        sign = icon(GREEN, "tick") if share == 1 else icon(RED, "cross") if share < 0.3 else icon(YELLOW, "down")
        sheet.row(ACTIVITIES, [words, sign, bar(share)], PALE)
        sheet.row([453.0], [f"Kommentar: Arbetet med nummer {i + 1} gick som det gick."], TINT)
    sheet.text("Efter tabellen kommer löpande text som inte hör till någon kommentar. " * 2)
    sheet.text("Symbolförklaringar", 14, bold=True)
    for sign, words in (
        (icon(GREEN), "Målet är uppnått"), (icon(YELLOW), "Målet är delvis uppnått"),
        (icon(RED), "Målet är inte uppnått"), (icon(GREEN, "tick"), "Avslutad"),
        (icon(YELLOW, "down"), "Försenad"), (icon(RED, "cross"), "Avbruten"),
    ):  # fmt: skip
        sheet.row([30.0, 300.0], [sign, words], (1, 1, 1))
    sheet.turn()


PLANTED = (
    ("Plantera hundra lindar på torget och längs ån, och se till att de vattnas under de första tre åren.", 1.0),
    ("Räkna träden.", 0.5),
    ("Utbilda skötselpersonalen i hur unga träd beskärs.", 0.25),
    ("Bjuda in skolorna till planteringsdagar.", 0.9),
    ("Märka ut gamla ekar.", 0.1),
)
