"""The risks of the bundled documents against what a person found in them: each, its area and its measures."""

from __future__ import annotations

import pytest
from test_gold_items import Row, items, readings, rows

from ingest.recognise.control_found import AREA_NAME
from ingest.records import Item

RISKS = rows("risks.csv")
DOCUMENTS = sorted({row["document"] for row in RISKS})
REPORT, PLAN = DOCUMENTS
AREAS = (AREA_NAME, "Verksamhet")
#: where the measures stand whose risk the order of the plan's cells does not tell
LOOSE = [1068, 1150, 1155, 1160, 1176, 1220, 1315, 1326]


def area(item: Item) -> str:
    return next((field.value for field in item.fields if field.name in AREAS), "")


@pytest.mark.parametrize("document", DOCUMENTS)
def test_no_risk_is_missed_and_none_is_invented(document: str) -> None:
    wanted = [int(row["line"]) for row in RISKS if row["document"] == document]
    assert [item.place.line for item in items(document, "risk")] == wanted


@pytest.mark.parametrize("row", RISKS, ids=lambda row: f"{row['document']}-{row['line']}")
def test_each_risk_has_its_words_its_area_and_its_measures(row: Row) -> None:
    (risk,) = (item for item in items(row["document"], "risk") if item.place.line == int(row["line"]))
    assert risk.text.startswith(row["risk starts with"])
    assert area(risk) == row["area"]
    under = [item for item in items(row["document"], "åtgärd") if item.parent and item.parent.id == risk.id]
    assert len(under) == int(row["measures"])


def test_measures_whose_risk_is_not_told_stand_under_none_and_are_doubted() -> None:
    assert [item.place.line for item in items(PLAN, "åtgärd") if item.parent is None] == LOOSE
    doubted = [issue.place.line for issue in readings()[PLAN].issues if issue.place and issue.code != "control-area"]
    assert doubted == LOOSE
    assert all(item.parent for item in items(REPORT, "åtgärd"))


def test_glued_cells_are_apart() -> None:
    by_line = {item.place.line: item.text for item in (*items(PLAN, "risk"), *items(PLAN, "åtgärd"))}
    assert by_line[1171].endswith("samt skapar förutsägbara resultat.")
    assert by_line[1176].startswith("Regionövergripande åtgärd: Genomför systematisk uppföljning")
    assert by_line[1322].endswith("åtgärdas vid behov.")
    assert by_line[1326].startswith("Vidta informationsinsatser tillsammans med staben för Hållbar utveckling")
    assert by_line[1155].startswith("Regionövergripande åtgärd: Informationsägare/objektägare ska")
    assert by_line[1074].endswith("Verksamheten ska vidta åtgärder om avtal inte följs.")


def test_the_questions_of_the_report_are_answered() -> None:
    asked = [field.name for item in items(REPORT, "åtgärd") for field in item.fields]
    assert len([name for name in asked if name.startswith("Har åtgärden")]) == 18
    assert len([name for name in asked if name.startswith("Ska risken ingå")]) == 11
    kept = {item.place.line: [f.value for f in item.fields if f.name not in AREAS] for item in items(REPORT, "risk")}
    assert {line: said for line, said in kept.items() if said} == {
        2195: ["Ja"],
        2305: ["Ja."],
        2329: ["Ja"],
        2367: ["Nej"],
        2388: ["Ja."],
        2399: ["Ja"],
        2412: ["Ja."],
        2424: ["Nej"],
    }


def test_every_measure_of_the_report_has_its_own_comment() -> None:
    assert [item.id for item in items(REPORT, "åtgärd") if not item.comment] == []
    assert not any("?" in (item.comment or "") and "Har åtgärden" in item.comment for item in items(REPORT, "åtgärd"))
    last = items(REPORT, "åtgärd")[-1]
    assert len(last.comment_places) == 1  # the running text after the last table comments on nothing


@pytest.mark.parametrize("document", DOCUMENTS)
def test_no_status_is_guessed(document: str) -> None:
    assert [item.id for item in items(document, "åtgärd") if item.claims] == []
