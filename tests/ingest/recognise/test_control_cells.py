"""Risks with their measures as cells, one to a line, under each risk."""

from __future__ import annotations

import pytest
from reading_example import misquoted, of, only, report

from ingest.records import Item, Reading
from ontology.terms import Kind

HEAD = "[bookmark: _Toc1]Uppföljning\n\n"
TABLE = "\tStatus\n\tÅtgärd\n"


def measure(text: str, comment: str = "Det har gått bra för alla.", *more: str) -> str:
    return f" \t{text}\n\n\tKommentar\n" + "\n".join([comment, *more]) + "\n"


def control(*parts: str) -> Reading:
    return report(HEAD + "".join(parts))


def named(reading: Reading) -> list[tuple[str, list[str]]]:
    """Each risk with its measures."""
    measures = of(reading, Kind.ATGARD)
    return [
        (risk.text, [one.text for one in measures if one.parent and one.parent.id == risk.id])
        for risk in of(reading, Kind.RISK)
    ]


def facts(item: Item) -> list[tuple[str, str]]:
    return [(field.name, field.value) for field in item.fields]


BOATS = "Risken att båtarna inte är tätade till våren."
OARS = "Risk för att årorna är slut när säsongen börjar."


def test_a_risk_its_area_its_measure_and_the_comment() -> None:
    asked = ("Har åtgärden bidragit till önskad effekt? Ja, till stor del", "Ska risken ingå i nästa års analys? Nej.")
    reading = control("Hamnen\n", BOATS, "\n", TABLE, measure("Täta alla båtar i april.", "Alla är täta.", *asked))
    risk, done = only(reading, Kind.RISK), only(reading, Kind.ATGARD)
    assert named(reading) == [(BOATS, ["Täta alla båtar i april."])]
    assert facts(risk) == [("Område", "Hamnen"), ("Ska risken ingå i nästa års analys?", "Nej.")]
    assert facts(done) == [
        ("Har åtgärden bidragit till önskad effekt?", "Ja, till stor del"),
        ("Ska risken ingå i nästa års analys?", "Nej."),
    ]
    assert (done.comment, done.claims, risk.comment) == ("Alla är täta.", (), None)
    assert misquoted(reading) == []
    assert reading.issues == ()


@pytest.mark.parametrize("gap", ["\n\n", "\n", ""])
def test_an_area_holds_for_the_risks_that_follow_until_the_next(gap: str) -> None:
    bail = "Risken att ösfaten är borta."
    reading = control(
        *("Hamnen\n", BOATS, "\n", TABLE, measure("Täta båtar."), gap),
        *(OARS, "\n", TABLE, measure("Köp åror."), gap),
        *("Bryggan\n", bail, "\n", TABLE, measure("Köp ösfat.")),
    )
    assert [facts(risk) for risk in of(reading, Kind.RISK)] == [
        [("Område", "Hamnen")],
        [("Område", "Hamnen")],
        [("Område", "Bryggan")],
    ]
    assert [measures for _, measures in named(reading)] == [["Täta båtar."], ["Köp åror."], ["Köp ösfat."]]
    assert {one.comment for one in of(reading, Kind.ATGARD)} == {"Det har gått bra för alla."}


def test_what_stands_before_the_table_is_the_risk_however_it_begins() -> None:
    line = "Vid byte av hamn finns risk att förtöjningen glöms"
    assert named(control(line, "\n", TABLE, measure("Skriv en lista."))) == [(line, ["Skriv en lista."])]
    wider = "Kommunövergripande: Risk för brand i båthusen."
    assert named(control(wider, "\n", TABLE, measure("Köp släckare."))) == [(wider, ["Köp släckare."])]


def test_a_status_that_was_a_picture_is_an_empty_cell() -> None:
    cells = f"{TABLE}\n\t[image: ]\n\tTäta båtar.\n\n\tKommentar\nDet är gjort nu.\n"
    assert named(control(BOATS, "\n", cells)) == [(BOATS, ["Täta båtar."])]


def test_a_status_in_words_is_a_field() -> None:
    reading = control(BOATS, "\n", TABLE, "\n\tGrön\n\tTäta båtar.\n")
    assert facts(only(reading, Kind.ATGARD)) == [("Status", "Grön")]


def test_a_comment_column_is_the_comment() -> None:
    cells = "\tStatus\n\tÅtgärd\n\tKommentar\n\n\tKlart\n\tTäta båtar.\n\tAlla är täta.\n"
    done = only(control(BOATS, "\n", cells), Kind.ATGARD)
    assert (done.text, done.comment, facts(done)) == ("Täta båtar.", "Alla är täta.", [("Status", "Klart")])


@pytest.mark.parametrize(
    "after", ["\n\nNämnden bedömer att kontrollen har varit tillräcklig.\n", "[bookmark: _Toc2]Bilagor\nText.\n"]
)
def test_what_follows_the_table_comments_on_nothing(after: str) -> None:
    done = only(control(BOATS, "\n", TABLE, measure("Täta båtar.", "Alla är täta."), after), Kind.ATGARD)
    assert done.comment == "Alla är täta."


def test_one_empty_line_does_not_end_a_comment() -> None:
    done = only(control(BOATS, "\n", TABLE, measure("Täta båtar.", "Alla är täta.", "", "Också ekan.")), Kind.ATGARD)
    assert done.comment == "Alla är täta.\nOckså ekan."


def test_a_measure_stands_under_no_goal() -> None:
    reading = report(f"Mål 1. Alla ror.\n\n{BOATS}\n{TABLE}{measure('Täta båtar.')}")
    assert only(reading, Kind.RISK).parent is None
    parent = only(reading, Kind.ATGARD).parent
    assert parent and parent.kind is Kind.RISK


@pytest.mark.parametrize(
    "text",
    [
        f"Så här ska vi nå balans.\n{TABLE} \tSpara på bläck.\n",  # measures against no risk
        f"{BOATS}\n\tStatus\n\tUtfall\n\tGrön\n\t12\n",  # no measures
        f"{BOATS}\nVi tätar dem i vår.\n",  # no table
    ],
)
def test_what_is_no_risk_with_measures_yields_nothing(text: str) -> None:
    reading = control(text)
    assert of(reading, Kind.RISK) == of(reading, Kind.ATGARD) == []


def test_a_cell_that_says_there_is_none_is_no_measure() -> None:
    assert named(control(BOATS, "\n", TABLE, measure("Ingen åtgärd."))) == [(BOATS, [])]


def test_a_row_that_does_not_fit_its_headings_is_left_and_told() -> None:
    reading = control(BOATS, "\n", TABLE, "\n\tEtt\n\tTvå\n\tTre\n")
    assert named(reading) == [(BOATS, [])]
    assert [(issue.code, issue.text) for issue in reading.issues] == [("control-cells", "Ett\tTvå\tTre")]


def test_answers_about_a_risk_that_differ_are_all_kept() -> None:
    asked = "Ska risken ingå?"
    said = (("Täta båtar.", "Ja"), ("Dika ut.", "Ja."), ("Sälj båtar.", "Nej"))
    cells = [measure(text, f"{asked} {answer}") for text, answer in said]
    risk = only(control(BOATS, "\n", TABLE, *cells), Kind.RISK)
    assert facts(risk) == [(asked, "Ja"), (asked, "Nej")]


def test_a_table_before_which_no_risk_stands_is_told_and_not_put_under_the_risk_before() -> None:
    reading = control(BOATS, "\n", TABLE, measure("Täta båtar."), "Åror och årtullar.\n", TABLE, measure("Köp åror."))
    assert named(reading) == [(BOATS, ["Täta båtar."])]
    assert [issue.code for issue in reading.issues] == ["control-risk"]
    assert "Köp" not in (only(reading, Kind.ATGARD).comment or "")


@pytest.mark.parametrize("row", ["\n\tEtt\n\tTvå\n\tTre\n\n", " \tIngen åtgärd.\n\n", "\n\tGrön\n\t\n"])
def test_the_comment_on_what_is_no_measure_goes_to_no_other(row: str) -> None:
    before, after = measure("Täta båtar.", "Alla är täta."), "\tKommentar\nInget är gjort.\n"
    reading = control(BOATS, "\n", TABLE, before, row, after)
    assert only(reading, Kind.ATGARD).comment == "Alla är täta."
