"""A Word document dumped as text."""

from __future__ import annotations

import pytest
from reading_example import blocks, kinds, lines, misquoted, numbers, of, only, report

from ingest.records import BlockKind
from ontology.terms import Kind

P, H, L, M, R = "paragraph", "heading", "list item", "margin", "table row"
MARK = "[image: ]\n"

REPORT = lines("""
    [image: ]
    \t\t\tDNR: 25-1
    Verksamhetsberättelse

    Innehållsförteckning
    1\tInledning\t3
    3\tMål\t4
    3.1\tPerspektiv: Barn\t4
    3.2\tPerspektiv: Ekonomi\t9

    [bookmark: _Toc1][bookmark: _Toc2]Inledning
    Vi berättar om året.
    [bookmark: _Toc3]Mål
    [bookmark: _Toc4]Perspektiv: Barn
    Effektmål\u00a01. Barn mår bra och
    \u00a0Kommentar
    De flesta barn mår bra.
    \tIndikatorer
    \tUtfall
    \tMålvärde
    \t
    \t

    \tAndel barn som mår bra.
    \t80\u00a0%
    \t90\u00a0%
     \tKommentar
    Det går bra.
    Det går bättre än förut.

    \tAndel barn som leker på e-tid
    se effektmål 2.
     \tAndel barn som sover gott.
     \tKommentar
    Svaren dröjer

    [bookmark: _Toc5]Perspektiv: Ekonomi
    Uppdrag: Nr 1. Att spara.
     Kommentar
    [bookmark: _Toc6]Uppdraget har startat.
    image1.png
    Uppdrag: Nr 99. Att måla med datorn.
    image2.png
""")


def test_a_toc_mark_and_the_contents_list_give_headings_their_levels() -> None:
    made = [
        (block.text, block.level) for block in blocks(REPORT) if block.kind is BlockKind.HEADING and block.level != 9
    ]
    assert made == [("Inledning", 1), ("Mål", 1), ("Perspektiv: Barn", 2), ("Perspektiv: Ekonomi", 2)]


def test_a_toc_mark_left_behind_in_a_paragraph_makes_no_heading() -> None:
    assert (P, "Uppdraget har startat.") in kinds(REPORT)


def test_the_contents_list_is_set_aside() -> None:
    made = [block.text for block in blocks(REPORT) if block.kind is BlockKind.MARGIN]
    assert made == ["1 Inledning 3", "3 Mål 4", "3.1 Perspektiv: Barn 4", "3.2 Perspektiv: Ekonomi 9"]


def test_cells_one_to_a_line_are_put_together_to_rows() -> None:
    rows = [[cell.text for cell in block.cells if cell.text] for block in blocks(REPORT) if block.cells]
    assert rows == [
        ["DNR: 25-1"],
        ["Indikatorer", "Utfall", "Målvärde"],
        ["Andel barn som mår bra.", "80 %", "90 %"],
        ["Kommentar"],
        ["Andel barn som leker på e-tid se effektmål 2."],
        ["Andel barn som sover gott."],
        ["Kommentar"],
    ]


def test_a_merged_cell_before_the_tab_begins_a_new_row() -> None:
    made = kinds(MARK + "\tAndel\n\t80\n \tKommentar\n\u00a0\tAntal\n\t70\n")[0:]
    assert made == [(R, "Andel\t80"), (R, "Kommentar"), (R, "Antal\t70")]


@pytest.mark.parametrize(
    ("cell", "line", "rows"),
    [
        ("Andel barn som leker", "ute varje dag.", ["Andel barn som leker ute varje dag."]),
        ("Andel barn som leker.", "ute varje dag.", ["Andel barn som leker."]),
        ("Andel barn som leker", "Det går bra.", ["Andel barn som leker"]),
    ],
)
def test_a_cells_second_paragraph_has_no_tab_and_goes_on_in_mid_sentence(cell: str, line: str, rows: list[str]) -> None:
    assert [text for kind, text in kinds(f"{MARK}\t{cell}\n{line}\n") if kind == R] == rows


def test_a_blank_line_ends_a_row() -> None:
    assert kinds(MARK + "\tAndel\n\t80\n\n\tAntal\n") == [(R, "Andel\t80"), (R, "Antal")]


def test_names_of_pictures_and_what_was_read_from_them_are_set_aside() -> None:
    made = [block for block in blocks(REPORT) if block.kind is BlockKind.IMAGE]
    assert [block.text for block in made] == ["image1.png", "Uppdrag: Nr 99. Att måla med datorn.", "image2.png"]
    assert all(block.ignored for block in made)
    assert [number for number, _ in numbers(report(REPORT))] == ["1"]


def test_no_break_spaces_are_spaces_and_image_marks_are_gone() -> None:
    text = MARK + "[image: Bild]Effektmål\u00a01.\u00a0Barn\u00a0mår bra.\n"
    item = only(report(text), Kind.EFFEKTMAL)
    assert (item.number, item.text) == ("1", "Barn mår bra.")
    assert misquoted(report(text)) == []


def test_a_mark_in_the_middle_of_words_does_not_part_them() -> None:
    assert kinds("Upp[bookmark: _Hlk1]drag: Nr 1. Att bygga.\n") == [(P, "Uppdrag: Nr 1. Att bygga.")]


def test_a_whole_report() -> None:
    reading = report(REPORT)
    found = {item.text: (item.kind.value, item.perspective, item.comment) for item in reading.items}
    assert found == {
        "Barn": ("perspektiv", "Barn", None),
        "Barn mår bra och": ("effektmål", "Barn", "De flesta barn mår bra."),
        "Andel barn som mår bra.": ("indikator", "Barn", "Det går bra.\nDet går bättre än förut."),
        "Andel barn som leker på e-tid se effektmål 2.": ("hänvisning", "Barn", None),
        "Andel barn som sover gott.": ("indikator", "Barn", "Svaren dröjer"),
        "Ekonomi": ("perspektiv", "Ekonomi", None),
        "Att spara.": ("uppdrag", "Ekonomi", "Uppdraget har startat."),
    }
    assert misquoted(reading) == []
    assert [claim.value for claim in only(reading).claims] == ["pågår"]


def test_a_marked_heading_that_no_contents_list_has_still_ends_a_comment() -> None:
    text = MARK + lines("""
        Uppdrag: Nr 1. Att spara.
         Kommentar
        Uppdraget pågår.
        [bookmark: _Toc5]Framtida utmaningar
        Uppdraget är genomfört.
    """)
    item = only(report(text))
    assert item.comment == "Uppdraget pågår."
    assert [claim.value for claim in item.claims] == ["pågår"]


def test_a_heading_known_only_by_its_looks_does_not_end_a_comment() -> None:
    text = MARK + lines("""
        Uppdrag: Nr 1. Att spara.
         Kommentar
        Uppdraget pågår.
        Inköp
        Inköpen har minskat under hela året.
    """)
    assert only(report(text)).comment == "Uppdraget pågår.\nInköp\nInköpen har minskat under hela året."


def test_headings_of_a_dump_without_marks_are_those_of_the_contents_list() -> None:
    text = MARK + "1\tInledning\t3\n1.1\tSyfte\t3\nInledning\nVi börjar.\nSyfte\nVi vet.\n"
    assert [(block.text, block.level) for block in blocks(text) if block.level] == [("Inledning", 1), ("Syfte", 2)]


def test_bulleted_lines_are_list_items() -> None:
    assert kinds(MARK + "• Att leda.\n·\u00a0Att lära.\n") == [(L, "Att leda."), (L, "Att lära.")]


def test_a_page_foot_is_set_aside() -> None:
    made = blocks(MARK + "Storby kommun\t\t3 (20)\nVi berättar.\n")
    assert [(block.kind, block.text) for block in made] == [
        (BlockKind.MARGIN, "Storby kommun 3 (20)"),
        (BlockKind.PARAGRAPH, "Vi berättar."),
    ]


def test_the_comment_of_a_row_belongs_to_the_indicator_of_the_row_before() -> None:
    reading = report(REPORT)
    (first, second) = of(reading, Kind.INDIKATOR)
    assert (first.comment or "").startswith("Det går bra")
    assert second.comment == "Svaren dröjer"
