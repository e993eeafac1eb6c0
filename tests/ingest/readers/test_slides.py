"""Presentations: reading order, lists, tables, and the pictures that lie over them."""

from __future__ import annotations

from office_example import aside, blocks, cells, kinds, presentation
from pptx.dml.color import RGBColor
from pptx.enum.shapes import MSO_SHAPE
from pptx.util import Inches

TITLE_AND_TEXT, SECTION, TWO_COLUMNS, TITLE_ONLY, BLANK = 1, 2, 3, 5, 6
HEAD = ["Uppdrag", "Status", "Kommentar"]


def slide(made, layout, title, *texts):
    one = made.slides.add_slide(made.slide_layouts[layout])
    if title:
        one.shapes.title.text = title
    for placeholder, text in zip(list(one.placeholders)[1:], texts, strict=False):
        placeholder.text = text
    return one


def grid(one, rows, left=1.0, top=2.0):
    table = one.shapes.add_table(len(rows), len(rows[0]), Inches(left), Inches(top), Inches(6), Inches(3)).table
    for r, row in enumerate(rows):
        for c, words in enumerate(row):
            table.cell(r, c).text = words
    return table


def dot(one, shape, left, top, colour, turned=0):
    made = one.shapes.add_shape(shape, Inches(left), Inches(top), Inches(0.3), Inches(0.3))
    made.fill.solid()
    made.fill.fore_color.rgb = RGBColor.from_string(colour)
    made.rotation = turned


def test_a_title_is_a_heading_and_its_text_a_list_and_each_has_its_slide() -> None:
    data = presentation(
        lambda made: slide(made, SECTION, "Målområden"),
        lambda made: slide(made, TITLE_AND_TEXT, "Skola", "Bättre skola\nFler lärare"),
    )
    assert kinds(data) == [
        ("heading", "Målområden"), ("heading", "Skola"), ("list item", "Bättre skola"), ("list item", "Fler lärare"),
    ]  # fmt: skip
    assert [(one.level, one.place.slide) for one in blocks(data)][:2] == [(7, 1), (8, 2)]
    assert blocks(data)[-1].heading_path == ("Målområden", "Skola")


def test_two_columns_are_read_one_after_the_other() -> None:
    data = presentation(lambda made: slide(made, TWO_COLUMNS, "Två", "v1\nv2", "h1\nh2"))
    assert [text for _, text in kinds(data)] == ["Två", "v1", "v2", "h1", "h2"]


def test_boxes_are_read_from_the_top_whatever_their_order_in_the_file() -> None:
    def make(made):
        one = slide(made, BLANK, None)
        for text, left, top in [("sist", 1, 5), ("höger", 5, 1), ("vänster", 1, 1.1)]:
            one.shapes.add_textbox(Inches(left), Inches(top), Inches(2), Inches(0.5)).text_frame.text = text

    assert [text for _, text in kinds(presentation(make))] == ["vänster", "höger", "sist"]


def test_a_repeated_title_hidden_slides_and_notes_are_set_aside() -> None:
    def make(made):
        slide(made, TITLE_AND_TEXT, "Mål", "Ett")
        slide(made, TITLE_AND_TEXT, "Mål, forts.", "Två")
        hidden = slide(made, TITLE_AND_TEXT, "Utkast", "Gammalt")
        hidden._element.set("show", "0")
        made.slides[0].notes_slide.notes_text_frame.text = "Säg detta."

    data = presentation(make)
    assert [text for _, text in kinds(data)] == ["Mål", "Ett", "Två"]
    assert aside(data) == [
        ("talarens anteckningar", "Säg detta."), ("rubriken upprepas", "Mål, forts."),
        ("dold bild", "Utkast"), ("dold bild", "Gammalt"),
    ]  # fmt: skip


def test_pictures_over_a_table_belong_to_the_cell_under_them() -> None:
    def make(made):
        one = slide(made, TITLE_ONLY, "Uppföljning")
        grid(one, [HEAD, ["Att bygga", "", "Bra"], ["Att rita", "🟡", "Snart"]])
        dot(one, MSO_SHAPE.OVAL, 3.5, 3.3, "00B050")
        dot(one, MSO_SHAPE.RIGHT_ARROW, 5.3, 3.3, "FFC000", turned=270)

    assert cells(presentation(make)) == [
        HEAD, ["Att bygga", "<grön>", "<pil upp> Bra"], ["Att rita", "<gul>", "Snart"],
    ]  # fmt: skip


def test_a_dot_beside_a_line_of_text_belongs_to_it_and_one_by_itself_to_none() -> None:
    def make(made):
        one = slide(made, BLANK, None)
        one.shapes.add_textbox(Inches(1), Inches(1), Inches(5), Inches(0.5)).text_frame.text = "Att bygga skolor"
        dot(one, MSO_SHAPE.OVAL, 0.6, 1.1, "FF0000")
        dot(one, MSO_SHAPE.OVAL, 8, 6, "00B050")

    found = blocks(presentation(make))
    assert [(one.text, [str(picture.symbol) for picture in one.pictures]) for one in found] == [
        ("Att bygga skolor", ["röd"]), ("", ["grön"]),
    ]  # fmt: skip


def test_merged_cells_and_automatic_numbers() -> None:
    def make(made):
        one = slide(made, TITLE_AND_TEXT, "Lista", "Ett\nTvå")
        for line in one.placeholders[1].text_frame.paragraphs:
            properties = line._p.get_or_add_pPr()
            properties.append(properties.makeelement(
                "{http://schemas.openxmlformats.org/drawingml/2006/main}buAutoNum", {"type": "arabicPeriod"}
            ))  # fmt: skip
        table = grid(slide(made, TITLE_ONLY, "T"), [HEAD, ["Att bygga", "Klart", "a"], ["", "Klart", "b"]])
        table.cell(1, 0).merge(table.cell(2, 0))

    data = presentation(make)
    assert kinds(data)[1:3] == [("list item", "1. Ett"), ("list item", "2. Två")]
    assert cells(data)[1:] == [["Att bygga", "Klart", "a"], ["", "Klart", "b"]]
