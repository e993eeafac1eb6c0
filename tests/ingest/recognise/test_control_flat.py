"""Risks and measures in a table that PDF extraction flattened."""

from __future__ import annotations

import pytest
from reading_example import WIDE, misquoted, of, plan

from ingest.records import Reading
from ontology.terms import Kind

HEADER = "Verksam\nhet Risk Åtgärd \n\n"
BOATS = "Risken att båtarna inte är \ntätade. \n\n"
OARS = "Risk för att årorna är \nslut. \n\n"
CAULK = "Täta alla båtar senast i april varje \når. Kontrollera efteråt. \n\n"
BUY = "Beställ åror i god tid. \n\n"
LOAN = "Låna åror av grannen. \n\n"


def table(*cells: str) -> Reading:
    text = WIDE.replace("\n", " \n") + "7.1 Plan för kontroll \n\n" + HEADER + "".join(cells)
    return plan(text)


def pairs(reading: Reading) -> list[tuple[str, str | None]]:
    """Each measure with its risk, by their first words."""
    return [
        (one.text.split()[0], one.parent.text.split()[2] if one.parent else None) for one in of(reading, Kind.ATGARD)
    ]


def codes(reading: Reading) -> list[str]:
    return [issue.code for issue in reading.issues]


def areas(reading: Reading) -> list[str]:
    return [next((field.value for field in risk.fields), "") for risk in of(reading, Kind.RISK)]


def test_each_measure_is_against_the_risk_right_before_it() -> None:
    reading = table(BOATS, CAULK, OARS, BUY)
    assert [risk.text for risk in of(reading, Kind.RISK)] == [
        "Risken att båtarna inte är tätade.",
        "Risk för att årorna är slut.",
    ]
    assert pairs(reading) == [("Täta", "båtarna"), ("Beställ", "att")]
    assert of(reading, Kind.ATGARD)[0].text == "Täta alla båtar senast i april varje år. Kontrollera efteråt."
    assert misquoted(reading) == []


def test_a_second_measure_between_two_risks_may_be_against_either() -> None:
    reading = table(BOATS, CAULK, LOAN, OARS, BUY)
    assert pairs(reading) == [("Täta", "båtarna"), ("Låna", None), ("Beställ", "att")]
    (issue,) = (issue for issue in reading.issues if issue.code == "control-order")
    assert issue.text == "Låna åror av grannen."
    assert issue.place == of(reading, Kind.ATGARD)[1].place


def test_all_measures_after_the_last_risk_are_against_it() -> None:
    reading = table(OARS, BUY, LOAN)
    assert pairs(reading) == [("Beställ", "att"), ("Låna", "att")]
    assert "control-order" not in codes(reading)


def test_a_heading_row_over_the_next_page_neither_parts_nor_joins() -> None:
    reading = table(BOATS, CAULK.rstrip("\n") + "\n", HEADER, LOAN, OARS, BUY)
    assert pairs(reading) == [("Täta", "båtarna"), ("Låna", None), ("Beställ", "att")]


def test_a_measure_with_no_risk_before_it_stands_under_none() -> None:
    reading = table(LOAN, OARS, BUY)
    assert pairs(reading) == [("Låna", None), ("Beställ", "att")]
    assert "control-order" in codes(reading)


@pytest.mark.parametrize("start", ["Beställ åror i god tid", "Kommunövergripande åtgärd: Beställ"])
def test_a_measure_glued_to_a_risk_is_parted_from_it_but_not_paired(start: str) -> None:
    reading = table(f"Risk för att årorna är \nslut. {start} \n\n", "hos två leverantörer. \n\n", BOATS, CAULK)
    assert of(reading, Kind.RISK)[0].text == "Risk för att årorna är slut."
    glued = of(reading, Kind.ATGARD)[0]
    assert (glued.text, glued.parent) == (f"{start} hos två leverantörer.", None)
    assert "control-glued" in codes(reading)
    assert misquoted(reading) == []


def test_a_risk_that_goes_on_over_a_page_is_not_taken_apart() -> None:
    reading = table("Risken att båtarna inte är \ntätade. Samt att \n\n", "årorna är slut. \n\n", CAULK, OARS, BUY)
    assert of(reading, Kind.RISK)[0].text == "Risken att båtarna inte är tätade. Samt att"
    assert [one.text.split()[0] for one in of(reading, Kind.ATGARD)] == ["Täta", "Beställ"]
    assert "control-cells" in codes(reading)


def test_an_area_is_that_of_the_risk_it_stands_next_to_and_its_broken_words_are_mended() -> None:
    broken = "Båtunder\nhåll och \nvård \n\n\n"
    reading = table("Hamn " + BOATS, CAULK, OARS, BUY, broken, "Risken att lacken tar \nslut. \n\n", BUY)
    assert areas(reading) == ["Hamn", "", "Båtunderhåll och vård"]
    assert [risk.text.split()[0] for risk in of(reading, Kind.RISK)] == ["Risken", "Risk", "Risken"]
    (issue,) = (issue for issue in reading.issues if issue.code == "control-area")
    assert issue.text.startswith("Risk ") and issue.place is not None  # the one risk without an area is named


@pytest.mark.parametrize("cells", [(BOATS, "Tätning \n\n", OARS, BUY), (BOATS, CAULK, "Hamnen \n\n", OARS, BUY)])
def test_a_word_that_may_be_a_measure_or_an_area_is_told_and_left(cells: tuple[str, ...]) -> None:
    reading = table(*cells)
    assert not {"Tätning", "Hamnen"} & {first for first, _ in pairs(reading)}
    assert areas(reading) == ["", ""]
    assert "control-cells" in codes(reading)


def test_a_short_line_without_a_full_stop_may_be_a_measure() -> None:
    assert pairs(table(OARS, "Beställ flera åror nu \n\n", BOATS, CAULK))[0] == ("Beställ", "att")


def test_running_text_ends_the_table() -> None:
    reading = table(OARS, BUY, WIDE.replace("\n", " \n"), LOAN)
    assert pairs(reading) == [("Beställ", "att")]


def test_a_chapter_ends_the_table() -> None:
    assert pairs(table(OARS, BUY, "8 Bilagor \n\n", LOAN)) == [("Beställ", "att")]


def test_columns_that_are_not_known_are_told_and_left() -> None:
    text = WIDE + "Risk Sannolikhet Åtgärd Ansvarig\n\nRisken att ekan\nsjunker.\n\n3\n\nTäta den.\n"
    reading = plan(text)
    assert of(reading, Kind.RISK) == []
    assert "control-columns" in codes(reading)


def test_risks_in_running_text_are_no_items() -> None:
    assert of(plan(WIDE + "Risken att båtar sjunker är stor.\n\nTäta dem.\n"), Kind.RISK) == []
