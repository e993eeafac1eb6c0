"""Rows flattened by PDF extraction: read when there is one way to, else kept as text."""

from __future__ import annotations

from reading_example import quoted
from tables_example import cells, flattened, issues, one, plan, told

from ingest.text import fold

HEAD = "Belopp i mnkr Budget 2031 Prognos 2030 Budget 2030"
SUMS = ("Avgifter 1 808 1 842 1 771", "Bidrag 876 1 578 824", "Summa intäkter 2 684 3 420 2 595")


def test_numbers_that_can_be_cut_in_several_ways_are_cut_as_the_sums_demand() -> None:
    reading = plan(flattened("4.4 Resultatbudget", HEAD, *SUMS))
    table = one(reading)
    assert cells(table) == [
        ["Avgifter", "1 808", "1 842", "1 771"],
        ["Bidrag", "876", "1 578", "824"],
        ["Summa intäkter", "2 684", "3 420", "2 595"],
    ]
    assert (table.caption.text, table.verified, told(reading)) == ("Resultatbudget", 3, [])
    for row in table.rows:
        for value in row.values:
            assert value.place and quoted(reading, value.place) == value.text


def test_without_sums_they_are_kept_as_text_and_it_is_said_why() -> None:
    reading = plan(flattened(HEAD, *SUMS[:2]))
    assert reading.tables == ()
    (issue,) = issues(reading)
    assert "Avgifter 1 808" in issue.message
    assert issue.code == "table-kept-as-text"


def test_sums_that_fit_no_way_of_cutting_settle_nothing() -> None:
    reading = plan(flattened(HEAD, *SUMS[:2], "Summa intäkter 2 785 3 420 2 595"))
    assert (reading.tables, [code for code, _ in told(reading)]) == ((), ["table-kept-as-text"])


def test_a_label_may_end_with_a_number() -> None:
    reading = plan(
        flattened("Plats Utfall 2031 Utfall 2030 Förändring", "Avdelning 2 854 816 38", "Avdelning 3 10 8 2")
    )
    assert cells(one(reading)) == [["Avdelning 2", "854", "816", "38"], ["Avdelning 3", "10", "8", "2"]]


def test_a_row_that_cannot_be_cut_leaves_the_table_as_text() -> None:
    reading = plan(flattened(HEAD, "Löner 1,5 2,5 3,5", "Hyror 1,5 2,5 3,5 4,5"))
    assert (reading.tables, [code for code, _ in told(reading)]) == ((), ["table-kept-as-text"])


def test_a_row_with_too_few_numbers_leaves_the_table_as_text() -> None:
    reading = plan(flattened(HEAD, "Löner 1,5 2,5 3,5", "Hyror 1,5 2,5"))
    assert (reading.tables, [code for code, _ in told(reading)]) == ((), ["table-kept-as-text"])


def test_headings_in_two_rows_and_broken_anywhere() -> None:
    head = (
        "Belopp i mnkr Budget 2031 Prognos 2030",
        " Omsättn\ning",
        "Varav",
        "netto-",
        "ram",
        "Omsättn\ning",
        "Varav",
        "netto-",
        "ram",
    )
    text = flattened(*head, "Skola 854 216 793 147", "Fritid 162 94 120 33", "Summa 1 016 310 913 180")
    table = one(plan(text.replace("Omsättn\n", "Omsättn\n")))
    assert [[cell.text for cell in column.headings] for column in table.columns] == [
        ["Budget 2031", "Omsättning"],
        ["Budget 2031", "Varav nettoram"],
        ["Prognos 2030", "Omsättning"],
        ["Prognos 2030", "Varav nettoram"],
    ]
    assert table.verified == 4


def test_headings_again_after_a_page_break_are_no_row_and_no_second_table() -> None:
    reading = plan(
        flattened(HEAD, "Löner 1,5 2,5 3,5").replace("3,5 \n", "3,5 \n " + HEAD + " \n\nHyror 4,5 5,5 6,5 \n", 1)
    )
    assert cells(one(reading)) == [["Löner", "1,5", "2,5", "3,5"], ["Hyror", "4,5", "5,5", "6,5"]]


def test_a_row_that_left_only_spaces_has_empty_cells() -> None:
    table = one(plan(flattened(HEAD, "Byggnader   ", "Löner 1,5 2,5 3,5", "Datorer   ")))
    assert cells(table) == [["Byggnader", "", "", ""], ["Löner", "1,5", "2,5", "3,5"], ["Datorer", "", "", ""]]
    assert table.rows[0].values[0].number is None


def test_a_line_over_some_rows_is_their_section() -> None:
    table = one(plan(flattened(HEAD, "Intäkter", "Avgifter 1,5 2,5 3,5", "Kostnader", "Löner 4,5 5,5 6,5")))
    assert [(row.label.text, row.section) for row in table.rows] == [("Avgifter", "Intäkter"), ("Löner", "Kostnader")]


def test_a_label_wrapped_around_its_numbers_is_put_together() -> None:
    reading = plan(
        flattened(
            "Mått Utfall 2031 Utfall 2030", "Antal platser på sär-", "668 694", "skilda boenden", "Antal rum 62 60"
        )
    )
    table = one(reading)
    assert cells(table) == [["Antal platser på särskilda boenden", "668", "694"], ["Antal rum", "62", "60"]]
    label = table.rows[0].label
    assert label.place and fold(quoted(reading, label.place)) == fold(label.text)


def test_years_under_the_headings() -> None:
    table = one(plan(flattened("Mått   Utfall Utfall\n2030 2031", "Rum 5 6", "Sal 7 8")))
    assert [column.year for column in table.columns] == [2030, 2031]


def test_wide_gaps_part_numbers_for_sure() -> None:
    table = one(plan(flattened("Mått  Utfall 2030  Utfall 2031", "Timmar  580 297  582 438")))
    assert cells(table) == [["Timmar", "580 297", "582 438"]]


def test_running_text_about_budgets_is_no_table() -> None:
    reading = plan(
        flattened("Så blev utfall 2030 budget 2031", "I år blev det bättre än väntat, då 23 personer slutade.")
    )
    assert (reading.tables, told(reading)) == ((), [])
