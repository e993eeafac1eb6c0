"""Tables of goals, indicators, assignments and activities with their columns apart, in any format."""

from __future__ import annotations

from reading_example import misquoted, of, only, plan, report

from ingest.column_names import heads_items, roles, width
from ontology.terms import ClaimType, Kind

GOALS = (
    "# Plan\n\n- x\n- y\n\n| Nämndmål | Indikator | Utfall 2030 | Mål 2031 | Ansvarig |\n|---|---|---|---|---|\n"
    "| Fler läser | Andel läsare | 70 % | 75 % | Bibliotekschef |\n| | Antal lån | 4 000 | 5 000 | Bibliotekschef |\n"
    "| Fler sjunger | Antal körer | 3 | – | Kulturchef |\n"
)


def test_the_goal_of_a_row_is_the_parent_of_its_indicator_and_of_the_rows_below() -> None:
    reading = plan(GOALS)
    goals = of(reading, Kind.MAL)
    assert [(goal.text, goal.label) for goal in goals] == [("Fler läser", "nämndmål"), ("Fler sjunger", "nämndmål")]
    parents = [(item.text, item.parent and item.parent.text) for item in of(reading, Kind.INDIKATOR)]
    assert parents == [("Andel läsare", "Fler läser"), ("Antal lån", "Fler läser"), ("Antal körer", "Fler sjunger")]
    assert misquoted(reading) == []


def test_the_other_cells_are_fields_and_claims_of_the_last_item_of_the_row() -> None:
    first, second, third = of(plan(GOALS), Kind.INDIKATOR)
    assert [(field.name, field.value) for field in first.fields] == [
        ("Utfall 2030", "70 %"), ("Mål 2031", "75 %"), ("Ansvarig", "Bibliotekschef"),
    ]  # fmt: skip
    assert [(claim.type, claim.number, claim.year) for claim in second.claims] == [
        (ClaimType.OUTCOME, 4000, 2030),
        (ClaimType.TARGET, 5000, 2031),
    ]
    assert [claim.type for claim in third.claims] == [ClaimType.OUTCOME]


def test_assignments_with_status_and_comment() -> None:
    rows = "| Nr | Uppdrag | Status | Kommentar |\n|--|--|--|--|\n| 7 | Bygga en scen | Klart | Den står i parken. |\n"
    item = only(report("# Rapport\n\n- x\n- y\n\n" + rows))
    assert (item.number, item.text, item.comment) == ("7", "Bygga en scen", "Den står i parken.")
    assert [(claim.value, claim.verbatim) for claim in item.claims] == [("genomfört", "Klart")]


def test_rows_that_run_together_in_a_word_dump_are_parted_by_their_heading_row() -> None:
    cells = ["Uppdrag", "Status", "Kommentar", "Bygga en scen", "Pågår", "", "Måla aulan", "Klart", "Den är blå."]
    reading = report("[bookmark: _Toc1]Uppföljning\n" + "".join(f"\t{cell}\n" for cell in cells))
    assert [(item.text, item.comment) for item in of(reading, Kind.UPPDRAG)] == [
        ("Bygga en scen", None),
        ("Måla aulan", "Den är blå."),
    ]


def test_cells_that_do_not_come_out_even_are_not_parted() -> None:
    assert width(["Uppdrag", "Status", "Bygga en scen", "Pågår", "Måla"]) == 0


def test_a_comment_below_a_table_of_several_rows_is_not_about_the_last_of_them() -> None:
    table = "| Indikator | Mål 2031 |\n|--|--|\n| Andel läsare | 75 % |\n| Antal lån | 5 000 |\n"
    reading = report(f"# Rapport\n\n- x\n- y\n\n## Mål: Fler läser\n\n{table}\nKommentar: Lånen är fler än förut.\n")
    assert only(reading, Kind.MAL).comment == "Lånen är fler än förut."
    assert not any(item.comment for item in of(reading, Kind.INDIKATOR))


def test_what_columns_hold() -> None:
    assert roles(["Mål", "Nyckeltal", "2030", "Mål 2031"]) == (Kind.MAL, Kind.INDIKATOR, "outcome", "target")
    assert not heads_items(["Mått", "2030", "2031"])  # statistics, for all that the heading tells
    assert not heads_items(["Verksamhet", "Risk", "Åtgärd"])
    assert not heads_items(["Uppdrag", "Bygga en scen"])
