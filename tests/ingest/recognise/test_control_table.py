"""Risks and measures in a table with its columns kept."""

from __future__ import annotations

import pytest
from reading_example import WIDE, misquoted, of, plan

from ingest.records import Reading
from ontology.terms import Kind


def table(*rows: str) -> Reading:
    header, *rest = rows
    dashes = "|" + " --- |" * (header.count("|") - 1)
    return plan(WIDE + "\n".join([header, dashes, *rest]) + "\n\nSlut på tabellen.\n")


def pairs(reading: Reading) -> list[tuple[str, str | None]]:
    return [(one.text, one.parent and one.parent.text) for one in of(reading, Kind.ATGARD)]


def codes(reading: Reading) -> list[str]:
    return [issue.code for issue in reading.issues if issue.code != "no-items"]


BOATS = "Risk att båtarna läcker"


def test_risk_and_measure_of_one_row_belong_together_whatever_stands_between() -> None:
    reading = table(
        "| Risker | Enhet Granskning | Åtgärder |",
        "| Risk att båtarna<br>läcker | Varvet Syn av<br>skrov | Täta i<br>april |",
        "| Brister vid utlåning | Klubben Lista | Räkna åror |",
    )
    assert pairs(reading) == [("Täta i april", BOATS), ("Räkna åror", "Brister vid utlåning")]
    assert misquoted(reading) == []
    assert reading.issues == ()


def test_a_row_with_nothing_but_a_measure_goes_on_with_the_risk_above() -> None:
    reading = table("| Risk | Enhet | Åtgärd |", f"| {BOATS} | Varvet | Täta |", "|  |  | Sälj |")
    assert pairs(reading) == [("Täta", BOATS), ("Sälj", BOATS)]


def test_a_row_with_more_than_a_measure_but_no_risk_is_told() -> None:
    reading = table("| Risk | Enhet | Åtgärd |", f"| {BOATS} | Varvet | Täta |", "|  | Klubben | Sälj |")
    assert pairs(reading) == [("Täta", BOATS), ("Sälj", None)]
    assert codes(reading) == ["control-order"]


def test_an_area_is_that_of_its_own_row() -> None:
    second = "|  | Risk för att åror tar slut | Köp |"
    reading = table("| Kategori | Risk | Åtgärd |", f"| Hamn | {BOATS} | Täta |", second)
    assert [[(f.name, f.value) for f in risk.fields] for risk in of(reading, Kind.RISK)] == [[("Kategori", "Hamn")], []]


@pytest.mark.parametrize(
    "header",
    ["| Kategori | Nr Risker Till plan<br>1 Risk för läckage Ja |", "| Kategori | Risker Varför de inte tas med |"],
)
def test_fused_columns_are_refused_and_told(header: str) -> None:
    reading = table(header, "| Hamn | Risk att åror tar slut Ja |", "|  | 3 Risk för brand Ja |")
    assert of(reading, Kind.RISK) == []
    assert codes(reading) == ["control-fused"]


@pytest.mark.parametrize(
    "rows",
    [
        ("| Kostnad | 2030 | 2031 |", "| Risk | 3 | 4 |", "| Hyra för alla lokaler | 3 | 4 |"),
        ("| Risk | Poäng |", "| Hög nivå på allt | 3 |"),
    ],
)
def test_a_table_that_has_the_word_but_no_measures_is_none_of_ours(rows: tuple[str, ...]) -> None:
    assert of(table(*rows), Kind.RISK) == []


def test_a_column_that_grades_names_no_risk() -> None:
    reading = table("| Process | Risk | Åtgärd |", "| Utlåning | Hög | Räkna åror |")
    assert (of(reading, Kind.RISK), pairs(reading), codes(reading)) == ([], [], ["control-cells"])


def test_a_row_with_other_cells_than_the_headings_is_told() -> None:
    reading = table("| Risk | Åtgärd |", f"| {BOATS} | Täta | i april |")
    assert (of(reading, Kind.RISK), codes(reading)) == ([], ["control-cells"])


def test_a_cell_that_says_there_is_none_is_no_measure() -> None:
    reading = table("| Risk | Åtgärd |", f"| {BOATS} | – |")
    assert (len(of(reading, Kind.RISK)), pairs(reading)) == (1, [])
