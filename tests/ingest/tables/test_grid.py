"""Rows of cells: headings in one row or two, empty cells, sections, notes, and what is no table."""

from __future__ import annotations

import pytest
from tables_example import cells, dump, issues, one, pipes, plan, report, told

from ontology.terms import ColumnMeaning

HEAD = ("Belopp i mnkr", "Utfall", "Budget", "Utfall fg år", "Budget- avvikelse")
ROWS = (("Löner", "-1 200.5", "-1 100.0", "-1 000", "-100.5"), ("Hyror", "-20.0", "-25.0", "-19.0", "5.0"))


@pytest.mark.parametrize("layout", [dump, pipes])
def test_a_table_has_raw_text_number_and_place_of_each_cell(layout) -> None:
    text = layout(HEAD, *ROWS)
    table = one(report(text))
    assert cells(table) == [list(row) for row in ROWS]
    assert [[value.number for value in row.values] for row in table.rows] == [
        [-1200.5, -1100.0, -1000.0, -100.5],
        [-20.0, -25.0, -19.0, 5.0],
    ]
    for row in table.rows:
        for value in row.values:
            assert value.place and text[value.place.start : value.place.end] == value.text


def test_columns_have_meaning_year_and_the_table_its_unit_and_caption() -> None:
    table = one(report(dump(HEAD, *ROWS), year=2031))
    assert (table.unit, table.caption.text, table.id) == ("mnkr", "Kostnader", "prov/tabell-kostnader")
    assert [(column.meaning, column.year) for column in table.columns] == [
        (ColumnMeaning.UTFALL, 2031),
        (ColumnMeaning.BUDGET, 2031),
        (ColumnMeaning.FOREGAENDE, 2030),
        (ColumnMeaning.AVVIKELSE, 2031),
    ]


def test_an_empty_cell_is_empty_and_keeps_its_column() -> None:
    table = one(report(dump(("", "Utfall 2031", "Utfall 2030", "Relation (%)"), ("Antal besök", "", "", "-100"))))
    (row,) = table.rows
    assert [(value.text, value.number, value.place is None) for value in row.values] == [
        ("", None, True),
        ("", None, True),
        ("-100", -100.0, False),
    ]


def test_a_form_without_any_value_is_a_table_of_empty_cells() -> None:
    table = one(
        report(dump(("BARN", "Platser i snitt", "Väntande i snitt"), ("Område A", "", ""), ("Område B", "", "")))
    )
    assert cells(table) == [["Område A", "", ""], ["Område B", "", ""]]


def test_two_rows_of_headings_are_crossed() -> None:
    inner = ("", "Kvinnor", "Män", "Totalt", "Kvinnor", "Män", "Totalt")
    text = dump(("Yrke", "Antal den 1 maj 2031", "Antal den 1 maj 2030"), inner, ("Kock", "1", "2", "3", "2", "2", "4"))
    table = one(report(text))
    assert [[cell.text for cell in column.headings] for column in table.columns][3] == [
        "Antal den 1 maj 2030",
        "Kvinnor",
    ]
    assert [(column.group, column.year) for column in table.columns][2:4] == [("Totalt", 2031), ("Kvinnor", 2030)]
    assert cells(table) == [["Kock", "1", "2", "3", "2", "2", "4"]]


def test_two_rows_of_headings_that_cannot_be_matched_are_kept_as_text_and_said_why() -> None:
    inner = ("", "Kvinnor", "Män", "Totalt", "Män", "Kvinnor", "Totalt")
    row = ("Kock", "1", "2", "3", "2", "2", "4")
    reading = report(dump(("Yrke", "Den 1 maj 2031", "Den 1 maj 2030"), inner, row, row))
    assert reading.tables == ()
    (issue,) = issues(reading)
    assert (issue.code, issue.text) == ("table-kept-as-text", "Yrke")
    assert "övre rubrikerna" in issue.message


def test_a_line_over_some_rows_is_their_section_and_a_line_after_them_a_note() -> None:
    rows = (("Antal personer",), ("Anställda", "5", "4"), ("Pengar (tkr)",), ("Löner", "7", "6"), ("*) Utan vikarier",))
    table = one(report(dump(("Slag", "Utfall 2031", "Utfall 2030"), *rows)))
    assert [(row.label.text, row.section, row.unit) for row in table.rows] == [
        ("Anställda", "Antal personer", None),
        ("Löner", "Pengar (tkr)", "tkr"),
    ]
    assert [note.text for note in table.notes] == ["*) Utan vikarier"]


def test_a_row_of_another_width_leaves_the_whole_table_as_text() -> None:
    reading = report(dump(HEAD, *ROWS, ("Övrigt", "1", "2")))
    assert (reading.tables, told(reading)) == ((), [("table-kept-as-text", "Belopp i mnkr")])


@pytest.mark.parametrize(
    "rows",
    [
        (("Indikatorer", "Utfall", "Målvärde"), ("Andel nöjda", "80", "90"), ("Andel trygga", "70", "75")),
        (("Status", "Åtgärd"), ("", "Se över rutinen."), ("Kommentar",)),
        (("Risk", "Åtgärd", "Kommentar"), ("Brand", "Öva", "Klart"), ("Stöld", "Låsa", "Klart")),
        (("Namn", "Ort"), ("Ada", "Storby"), ("Bo", "Lillby")),
    ],
)
def test_rows_that_are_items_or_just_words_are_no_table_and_no_issue(rows) -> None:
    reading = report(dump(*rows))
    assert (reading.tables, told(reading)) == ((), [])


def test_numbers_without_headings_are_kept_as_text_and_said_so() -> None:
    reading = report(dump(("Löner", "5", "6"), ("Hyror", "7", "8")))
    assert (reading.tables, told(reading)) == ((), [("table-kept-as-text", "Löner")])


def test_a_list_of_facts_is_not_a_table_under_its_first_fact() -> None:
    reading = report(dump(("Namn", "Ada"), ("Antal barn", "5"), ("Antal platser", "8")))
    assert (reading.tables, [code for code, _ in told(reading)]) == ((), ["table-kept-as-text"])


def test_headings_glued_to_the_first_row_are_parted_when_every_cell_shows_where() -> None:
    table = one(
        report(pipes(("mnkr<br>Intäkter", "Utfall 2030<br>5,5", "Utfall 2031<br>6,5"), ("Kostnader", "-4,0", "-5,0")))
    )
    assert cells(table) == [["Intäkter", "5,5", "6,5"], ["Kostnader", "-4,0", "-5,0"]]
    glued = report(pipes(("Del<br>Kök", "Utfall<br>2030 2031<br>5,5 6,5", ""), ("Sal", "4", "5"), ("Hall", "4", "5")))
    assert (glued.tables, [code for code, _ in told(glued)]) == ((), ["table-kept-as-text"])


def test_pipes_in_hard_wrapped_text_are_rows() -> None:
    wide = "En lång rad med löpande text om hur nämnden har arbetat under hela det gångna året.\n" * 3
    table = one(plan(wide + "\n| mnkr | Budget 2031 |\n|---|---|\n| Löner | 5 |\n| Hyror | 6 |\n\n" + wide))
    assert cells(table) == [["Löner", "5"], ["Hyror", "6"]]


def test_a_caption_is_the_line_above_but_not_the_name_of_the_body() -> None:
    reading = report(dump(HEAD, *ROWS, caption="Köpta maskiner\nUtbildningsnämnd"))
    assert one(reading).caption.text == "Köpta maskiner"


def test_table_rows_are_still_found_by_a_search_under_the_caption() -> None:
    reading = report(dump(HEAD, *ROWS))
    passage = next(each for each in reading.passages if each.text.startswith("Hyror"))
    assert (passage.text, passage.heading_path[-1]) == ("Hyror\t-20.0\t-25.0\t-19.0\t5.0", "Kostnader")
