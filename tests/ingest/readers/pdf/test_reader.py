"""PDF files: headings, paragraphs, tables, margins and icons, each with its page and box; and what cannot be read."""

from __future__ import annotations

import io

import pypdfium2
import pytest
from pdf_example import (
    DOWN,
    GREEN,
    HEIGHT,
    PLANTED,
    RED,
    RIGHT,
    UP,
    WIDTH,
    YELLOW,
    Sheet,
    arrow,
    disc,
    drawn_bar,
    export,
    icon,
    made,
    read,
    source,
)  # fmt: skip
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from ingest.errors import Damaged, EmptyFile, Encrypted, NeedsOcr
from ingest.pipeline import digest
from ingest.readers.dispatch import opened
from ingest.records import BlockKind, Item
from ontology.terms import Basis, ClaimType, Kind

EXPORT = made(export)


@pytest.fixture(scope="module")
def items() -> tuple[Item, ...]:
    return digest(source(EXPORT), EXPORT).items


def claims(item: Item, kind: ClaimType) -> list[str]:
    return [claim.value for claim in item.claims if claim.type is kind]


def test_goals_and_activities_of_an_export(items: tuple[Item, ...]) -> None:
    assert [(item.kind, item.label) for item in items] == [(Kind.MAL, "nämndmål")] * 3 + [(Kind.AKTIVITET, None)] * 5
    assert [item.text for item in items[3:]] == [words for words, _ in PLANTED]
    assert {item.parent.text[:9] for item in items[3:] if item.parent} == {"Fler träd"}
    assert items[2].comment == "Algerna blommade redan i juni och två badplatser stängdes."
    assert [item.comment for item in items[3:]] == [
        f"Arbetet med nummer {number} gick som det gick." for number in range(1, 6)
    ]


def test_the_legend_says_what_symbols_mean(items: tuple[Item, ...]) -> None:
    assert [claims(item, ClaimType.SYMBOL) for item in items[:3]] == [["grön"], ["gul"], ["röd"]]
    assert [claims(item, ClaimType.ATTAINMENT) for item in items[:3]] == [
        ["uppnått"], ["delvis uppnått"], ["ej uppnått"],
    ]  # fmt: skip
    assert [claims(item, ClaimType.SYMBOL) for item in items[3:]] == [
        ["bock"], ["pil ner"], ["kryss"], ["pil ner"], ["kryss"],
    ]  # fmt: skip
    assert [claims(item, ClaimType.STATUS) for item in items[3:]] == [
        ["genomfört"], [], ["avbrutet"], [], ["avbrutet"],
    ]  # fmt: skip
    symbol = next(claim for claim in items[4].claims if claim.type is ClaimType.SYMBOL)
    assert (symbol.basis, symbol.meaning, symbol.colour) == (Basis.SYMBOL, "Försenad", "gul")


def test_bars_are_read_within_five_in_a_hundred(items: tuple[Item, ...]) -> None:
    read_ = [claim.number for item in items for claim in item.claims if claim.type is ClaimType.COMPLETION]
    assert read_ == [pytest.approx(100 * share, abs=5) for _, share in PLANTED]


def test_a_symbol_has_the_page_and_box_of_its_picture(items: tuple[Item, ...]) -> None:
    symbol = next(claim for claim in items[0].claims if claim.type is ClaimType.SYMBOL)
    assert (symbol.verbatim, symbol.place.page) == ("[image: grön]", 1)
    assert symbol.place.box is not None
    left, top, right, bottom = symbol.place.box
    assert left == pytest.approx(454, abs=1)
    assert (right - left, bottom - top) == pytest.approx((11.3, 11.3), abs=0.5)
    assert items[-1].place.page == 3


def test_words_stand_where_places_say() -> None:
    document = read(EXPORT)
    for block in document.blocks:
        standing = "".join(document.text[at] for at in block.offsets)
        assert standing == block.text
        if block.text:
            assert block.place.box is not None
            assert 0 <= block.place.box[0] < block.place.box[2] <= WIDTH
            assert 0 <= block.place.box[1] < block.place.box[3] <= HEIGHT
    assert [page.number for page in document.pages] == [1, 2, 3]


def test_footers_are_set_aside_and_headings_have_levels() -> None:
    document = read(EXPORT)
    margins = [block.text for block in document.blocks if block.ignored == "sidnummer eller sidhuvud"]
    assert margins == [f"UPPFÖLJNING 2031 SID {number} (9)" for number in (1, 2, 3)]
    headings = [(block.text, block.level) for block in document.blocks if block.kind is BlockKind.HEADING]
    assert headings[0] == ("Måluppföljning", 1)
    assert ("Symbolförklaringar", 2) in headings


def test_symbols_may_be_drawn() -> None:
    def draw(canvas: Canvas) -> None:
        sheet = Sheet(canvas)
        widths = [300.0, 70.0, 80.0]
        sheet.row(widths, ["Aktivitet", "Status", "Färdiggrad"], (0.4, 0.4, 0.4), bold=True)
        for words, sign, share in (
            ("Måla bänkarna.", disc(GREEN), 0.8), ("Laga staketet.", disc(YELLOW), 0.35),
            ("Rensa diket.", disc(RED), 1.0), ("Klippa häcken.", arrow(GREEN, UP), 0.6),
            ("Så gräs.", arrow(RED, DOWN), 0.2), ("Gräva.", arrow(YELLOW, RIGHT), 0.5),
        ):  # fmt: skip
            sheet.row(widths, [words, sign, drawn_bar(share)], (0.97, 0.97, 0.97))

    data = made(draw)
    found = digest(source(data), data).items
    assert [claims(item, ClaimType.SYMBOL) for item in found] == [
        ["grön"], ["gul"], ["röd"], ["pil upp"], ["pil ner"], ["pil höger"],
    ]  # fmt: skip
    numbers = [claim.number for item in found for claim in item.claims if claim.type is ClaimType.COMPLETION]
    assert numbers == pytest.approx([80, 35, 100, 60, 20, 50], abs=5)


def test_a_colour_without_a_legend_is_no_verdict() -> None:
    def draw(canvas: Canvas) -> None:
        sheet = Sheet(canvas)
        sheet.row([380.0, 73.0], ["Mål", "Bedömning"], (0, 0, 0.6), bold=True)
        sheet.row([380.0, 73.0], ["Alla ska kunna simma.", icon(GREEN)], (1, 1, 1))

    data = made(draw)
    (goal,) = digest(source(data), data).items
    assert [(claim.type, claim.value, claim.meaning) for claim in goal.claims] == [(ClaimType.SYMBOL, "grön", None)]


def lined(canvas: Canvas, x: list[float], y: list[float], cells: dict[tuple[int, int], str]) -> None:
    """A table of lines; a cell that is not named goes on from the one to its left."""
    for row in y:
        canvas.line(x[0], row, x[-1], row)
    for r in range(len(y) - 1):
        for c in range(len(x)):
            if c in (0, len(x) - 1) or (r, c) in cells:
                canvas.line(x[c], y[r], x[c], y[r + 1])
    for (r, c), words in cells.items():
        canvas.drawString(x[c] + 3, y[r] - 12, words)


def test_two_heading_rows_are_one_name_a_column() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 10)
        lined(canvas, [70, 270, 340, 410, 480], [700, 680, 660, 640, 620], {
            (0, 0): "Indikator", (0, 1): "Utfall", (0, 3): "Målvärde",
            (1, 0): "", (1, 1): "2030", (1, 2): "2031", (1, 3): "",
            (2, 0): "Antal träd", (2, 1): "120", (2, 2): "140", (2, 3): "150",
            (3, 0): "Andel hela bänkar", (3, 1): "70 %", (3, 2): "80 %", (3, 3): "90 %",
        })  # fmt: skip

    rows = [block for block in read(made(draw)).blocks if block.columns]
    assert rows[0].columns[:3] == ("Indikator", "Utfall 2030", "Utfall 2031")
    assert [[cell.text for cell in row.cells][:4] for row in rows] == [
        ["Antal träd", "120", "140", "150"], ["Andel hela bänkar", "70 %", "80 %", "90 %"],
    ]  # fmt: skip


@pytest.mark.parametrize("ruled", [True, False])
def test_a_table_without_upright_lines(ruled: bool) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 10)
        rows = [
            ("Indikator", "Utfall", "Målvärde"), ("Antal träd", "120", "150"), ("Hela bänkar", "70", "90"),
            ("Rena sjöar", "3", "5"),
        ]  # fmt: skip
        for r, row in enumerate(rows):
            y = 700 - 18 * r
            if ruled:
                canvas.line(70, y + 12, 480, y + 12)
            for x, words in zip((73, 300, 400), row, strict=True):
                canvas.drawString(x, y, words)
        if ruled:
            canvas.line(70, 640, 480, 640)

    rows = [block for block in read(made(draw)).blocks if block.columns]
    assert [[cell.text for cell in row.cells] for row in rows] == [
        ["Antal träd", "120", "150"], ["Hela bänkar", "70", "90"], ["Rena sjöar", "3", "5"],
    ]  # fmt: skip


def test_columns_of_running_text_are_read_one_after_the_other() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica-Bold", 18)
        canvas.drawString(70, 760, "En rubrik över båda spalterna på sidan")
        canvas.setFont("Helvetica", 10)
        for column, x in (("vänster", 70), ("höger", 310)):
            for line in range(12):
                canvas.drawString(x, 730 - 13 * line, f"rad {line} i den {column} spalten som går")

    text = read(made(draw)).text
    assert text.startswith("En rubrik över båda spalterna på sidan\n")
    assert text.index("rad 11 i den vänster") < text.index("rad 0 i den höger")


def test_a_word_broken_at_a_line_end_is_mended() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 10)
        lines = ("Nämnden arbetar med samhälls-", "byggnad och hälso-", "och sjukvård i hela kom-", "munen.")
        for i, line in enumerate(lines):
            canvas.drawString(70, 700 - 13 * i, line)

    assert read(made(draw)).text == "Nämnden arbetar med samhällsbyggnad och hälso- och sjukvård i hela kommunen.\n"


def test_a_word_that_a_narrow_cell_broke_without_a_hyphen_is_mended() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 10)
        canvas.drawString(70, 780, "Alla följer samhällsbyggnadsförvaltningens arbete med träd och parker.")
        lined(canvas, [70, 171, 300], [700, 660, 620, 580], {
            (0, 0): "Ansvarig", (0, 1): "Mål", (1, 0): "Samhällsbyggnadsfö", (1, 1): "Fler träd",
            (2, 0): "Kommunfullmäkti", (2, 1): "Rena parker",
        })  # fmt: skip
        canvas.drawString(73, 636, "rvaltningens chef")
        canvas.drawString(73, 596, "som alla andra")

    data = made(draw)
    rows = [[cell.text for cell in block.cells] for block in read(data).blocks if block.cells]
    assert rows[1:] == [
        ["Samhällsbyggnadsförvaltningens chef", "Fler träd"], ["Kommunfullmäkti som alla andra", "Rena parker"],
    ]  # fmt: skip


def over_pages(rows: list[list[str]], at: int, heading: bool) -> bytes:
    """A table of three columns that goes on over the end of a page before row ``at``."""

    def draw(canvas: Canvas) -> None:
        for number, part in enumerate((rows[:at], rows[at:])):
            canvas.setFont("Helvetica", 10)
            if number and heading:
                part = [rows[0], *part]
            top = 780.0 if number else 90.0 + 30 * len(part)
            edges = [top - 30 * i for i in range(len(part) + 1)]
            lined(canvas, [70, 240, 410, 520], edges, {
                (r, c): words for r, row in enumerate(part) for c, words in enumerate(row)
            })  # fmt: skip
            canvas.drawString(70, 30, f"Sida {number + 1}")
            canvas.showPage()

    return made(draw)


@pytest.mark.parametrize("heading", [True, False])
def test_a_row_goes_on_over_the_page(heading: bool) -> None:
    rows = [
        ["Aktivitet", "Ansvarig", "Status"], ["Alla träd i parkerna ska räknas", "Parkchefen och alla i", "Klar"],
        ["och märkas ut på kartan.", "hans förvaltning", ""], ["Måla bänkarna.", "Parkchefen", "Klar"],
    ]  # fmt: skip
    data = over_pages(rows, 2, heading)
    read_ = [[cell.text for cell in block.cells] for block in read(data).blocks if block.columns]
    assert read_ == [
        ["Alla träd i parkerna ska räknas och märkas ut på kartan.", "Parkchefen och alla i hans förvaltning", "Klar"],
        ["Måla bänkarna.", "Parkchefen", "Klar"],
    ]  # fmt: skip
    assert [item.text for item in digest(source(data), data).items] == [row[0] for row in read_]


@pytest.mark.parametrize(
    "following",
    [["måla bänkarna i alla parker", "ingen", "nej"], ["Måla alla bänkar", "två", "nej"], ["", "Gatuchefen", "nej"]],
)
def test_rows_that_begin_on_the_next_page_stay_rows(following: list[str]) -> None:
    rows = [["Aktivitet", "Ansvarig", "Status"], ["Räkna träden i alla parker", "ingen", "ja"], following]
    read_ = [[cell.text for cell in block.cells] for block in read(over_pages(rows, 2, True)).blocks if block.columns]
    assert read_ == rows[1:]


def test_a_single_row_at_the_end_of_a_page_is_part_of_the_table_that_goes_on() -> None:
    rows = [["Räkna träden.", "", ""], ["", "Parkchefen", "Klar"], ["Måla bänkarna.", "Parkchefen", "Klar"]]
    read_ = [[cell.text for cell in block.cells] for block in read(over_pages(rows, 1, False)).blocks if block.cells]
    assert read_ == rows
    alone = read(over_pages(rows[:1], 1, False))
    assert [block.kind for block in alone.blocks if block.ignored is None] == [BlockKind.PARAGRAPH]


def test_a_paragraph_goes_on_over_the_page_and_its_footer() -> None:
    def draw(canvas: Canvas) -> None:
        for page, words in enumerate(("En mening som börjar här,", "fortsätter på nästa sida."), 1):
            canvas.setFont("Helvetica", 10)
            canvas.drawString(70, 100 if page == 1 else 780, words)
            canvas.drawString(70, 30, f"Sida {page} av 2")
            canvas.showPage()

    paragraph, *margins = read(made(draw)).blocks
    assert paragraph.text == "En mening som börjar här, fortsätter på nästa sida."
    assert (paragraph.place.page, [block.text for block in margins]) == (1, ["Sida 1 av 2", "Sida 2 av 2"])


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_boxes_are_those_of_the_page_as_it_is_shown(turn: int) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setPageRotation(turn)
        if turn in (90, 270):  # written so that it is level when the page, which lies on its side, is turned
            canvas.rotate(90 if turn == 90 else -90)
            canvas.translate(*((0, -HEIGHT) if turn == 90 else (-WIDTH, 0)))
        elif turn == 180:
            canvas.rotate(180)
            canvas.translate(-WIDTH, -HEIGHT)
        canvas.setFont("Helvetica", 10)
        canvas.drawString(100, 400, "Orden står rätt.")

    (block,) = read(made(draw)).blocks
    assert block.text == "Orden står rätt."
    assert block.place.box is not None
    assert block.place.box[0] == pytest.approx(100, abs=1)
    assert block.place.box[1] < HEIGHT - 400 < block.place.box[3]


def test_files_that_cannot_be_read_say_why() -> None:
    def photo(canvas: Canvas) -> None:
        canvas.drawImage(ImageReader(Image.new("RGB", (400, 600), "grey")), 0, 0, WIDTH, HEIGHT)

    def words(canvas: Canvas) -> None:
        canvas.drawString(70, 700, "Hemligt")

    with pytest.raises(NeedsOcr, match=r"^prov\.pdf: sidorna är bilder"):
        opened(made(photo), "prov.pdf")
    with pytest.raises(Encrypted, match=r"^prov\.pdf: är låst med lösenord"):
        opened(made(words, encrypt="lösen"), "prov.pdf")
    with pytest.raises(EmptyFile):
        opened(made(lambda canvas: canvas.showPage()), "prov.pdf")
    with pytest.raises(Damaged, match=r"^prov\.pdf: är en PDF-fil som inte går att öppna"):
        opened(EXPORT[:200], "prov.pdf")


def test_what_is_read_is_what_is_seen() -> None:
    """The page rendered has ink where the boxes are."""
    document = read(EXPORT)
    with pypdfium2.PdfDocument(io.BytesIO(EXPORT)) as pdf:
        image = pdf[0].render(scale=1).to_pil().convert("L")
    block = next(block for block in document.blocks if block.text == "Måluppföljning")
    assert block.place.box is not None
    darkest, _ = image.crop(tuple(map(round, block.place.box))).getextrema()
    assert isinstance(darkest, int)
    assert darkest < 100
