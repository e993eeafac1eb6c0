"""Goals, strategies and assignments that begin with their own cue."""

from __future__ import annotations

import pytest
from reading_example import WIDE, lines, numbers, of, only, plan

from ontology.terms import Kind


@pytest.mark.parametrize(
    "line",
    [
        "Nr 16: Att bygga.",
        "• Nr 16. Att bygga.",
        "• Nr. 16 Att bygga.",
        "Uppdrag: Nr 16. Att bygga.",
        "Uppdrag 16: Att bygga.",
    ],
)
def test_the_ways_that_an_assignment_is_numbered(line: str) -> None:
    assert numbers(plan(WIDE + line + "\n")) == [("16", "Att bygga.")]


@pytest.mark.parametrize(
    "line", ["Nr 3 - 8. Att bygga.", "Nr 3–8. Att bygga.", "Uppdrag: Nr 3 — 8. Att bygga.", "Nr 3-8: Att bygga."]
)
def test_a_range_is_one_assignment_with_an_en_dash(line: str) -> None:
    assert numbers(plan(WIDE + line + "\n")) == [("3–8", "Att bygga.")]


def test_a_goal_over_two_lines_is_one() -> None:
    text = (
        WIDE + "Effektmål 4. Forskning och innovation tar tillvara elevers och vårdnadshavares kunskap,\n"
        "erfarenheter och vilja.\n"
    )
    assert only(plan(text), Kind.EFFEKTMAL).text == (
        "Forskning och innovation tar tillvara elevers och vårdnadshavares kunskap, erfarenheter och vilja."
    )


@pytest.mark.parametrize("gap", ["\n", "\n\n", "\n\n \n\n"])
@pytest.mark.parametrize(
    ("cue", "kind", "number"),
    [
        ("Målsättning nr 1:", Kind.MAL, "1"),
        ("Nr 7.", Kind.UPPDRAG, "7"),
        ("Uppdrag nr 7", Kind.UPPDRAG, "7"),
        ("Effektmål 2", Kind.EFFEKTMAL, "2"),
        ("Mål:", Kind.MAL, None),
    ],
)
def test_the_text_may_stand_on_the_line_after_the_number(cue: str, kind: Kind, number: str | None, gap: str) -> None:
    item = only(plan(f"{WIDE}{cue}{gap}Att alla barn lär sig läsa.\n\nMer text följer här.\n"), kind)
    assert (item.number, item.text, item.place.line_end) == (number, "Att alla barn lär sig läsa.", item.place.line)


def test_a_number_without_a_text_of_its_own_is_no_item() -> None:
    assert plan(WIDE + "Effektmål 2\n\nIndikatorer\n\nMål:\n\nNr 3. Att bygga.\n").items[0].text == "Att bygga."


def test_a_goal_without_a_number() -> None:
    assert numbers(plan(WIDE + "Mål: Skolan är en lärande organisation.\n"), Kind.MAL) == [
        (None, "Skolan är en lärande organisation.")
    ]


def test_a_goal_as_a_numbered_heading() -> None:
    item = only(plan(WIDE + "6.1 Effektmål: Barn mår bra\nNämnden följer upp hur barnen mår.\n"), Kind.EFFEKTMAL)
    assert (item.number, item.text) == (None, "Barn mår bra")


@pytest.mark.parametrize(
    "lead", ["Bidrar till de globala målen i Agenda 2030", "Koppling till Agenda 2030:", "Globala mål"]
)
def test_the_goals_of_the_united_nations_are_not_the_bodys_own(lead: str) -> None:
    reading = plan(
        WIDE
        + lines(f"""
        {lead}

        Mål 3: God hälsa och välbefinnande

        Mål 4: God utbildning för alla

        Mål 1: Alla elever i kommunen lär sig läsa
    """)
    )
    assert numbers(reading, Kind.MAL) == [("1", "Alla elever i kommunen lär sig läsa")]


def test_a_goal_that_leads_to_a_list_of_foreign_goals_in_the_same_paragraph() -> None:
    reading = plan(
        WIDE
        + lines("""
        Effektmål 1. Barn och unga växer upp i trygga miljöer och får stöd. Bidrar till de globala målen i
        Agenda 2030:

        Mål 3: God hälsa och välbefinnande
    """)
    )
    assert of(reading, Kind.MAL) == []


def test_a_goal_that_itself_speaks_of_the_agenda_does_not_make_the_next_foreign() -> None:
    reading = plan(WIDE + "Effektmål 1. Kommunen bidrar till Agenda 2030.\n\nMål 1: Barn mår bra.\n")
    assert numbers(reading, Kind.MAL) == [("1", "Barn mår bra.")]


def test_an_indicator_begins_by_itself_with_a_number_or_a_wording() -> None:
    reading = plan(
        WIDE + "Effektmål 1. Barn mår bra.\n\nIndikator 1: Andel barn som mår bra\n\nIndikator: alla\n\n"
        "Nyckeltal: Antal barn\n"
    )
    assert numbers(reading, Kind.INDIKATOR) == [("1", "Andel barn som mår bra"), (None, "Antal barn")]


@pytest.mark.parametrize(
    "text",
    [
        "Uppdraget till förvaltningen är att bygga.\n",
        "Effektmål 1 mäter framför allt hur barn mår.\n",
        "Nr 5 i planen är klart.\n",
        "Målen 1 och 2 följs upp.\n",
        "Vi har 3 mål: ett, två och tre.\n",
    ],
)
def test_running_text_that_names_goals_and_assignments_gives_none(text: str) -> None:
    assert plan(WIDE + text).items == ()
