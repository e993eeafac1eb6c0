"""Headings and sentences that open a list of bullets or numbered lines, and those that do not."""

from __future__ import annotations

import pytest
from reading_example import WIDE, lines, numbers, of, only, plan

from ontology.terms import Kind


def test_the_bullets_of_a_strategy_are_strategies_under_it_and_the_comment_is_on_the_strategy() -> None:
    reading = plan(
        WIDE
        + lines("""
        Strategi: Öppna skolor

        Strategier för öppna skolor
        • Att låta lokalerna användas på kvällar
        och helger.
        • Att bjuda in grannarna.

        Kommentar: Grannarna har bjudits in två gånger.
        """)
    )
    whole, *parts = of(reading, Kind.STRATEGI)
    assert [(item.text, item.parent and item.parent.id) for item in parts] == [
        ("Att låta lokalerna användas på kvällar och helger.", whole.id),
        ("Att bjuda in grannarna.", whole.id),
    ]
    assert whole.comment == "Grannarna har bjudits in två gånger." and not any(item.comment for item in parts)


@pytest.mark.parametrize(
    "heading",
    [
        "Särskilda uppdrag",
        "4.2 Uppdrag från kommunfullmäktige",
        "Nämnduppdrag 2031",
        "Utbildningsnämnden får i uppdrag att",
    ],
)
def test_bullets_under_a_heading_of_assignments(heading: str) -> None:
    reading = plan(f"{WIDE}{heading}\n\n• bygga en scen\n• måla om aulan\n\nAulan är från 1950-talet.\n")
    assert [item.text for item in of(reading, Kind.UPPDRAG)] == ["bygga en scen", "måla om aulan"]


@pytest.mark.parametrize(
    "heading", ["Nämndens uppdrag", "2 Nämndens uppdrag", "Uppdrag", "Uppdrag och ansvar", "Nämnden har i uppdrag att"]
)
def test_a_mission_is_no_list_of_assignments(heading: str) -> None:
    assert not of(plan(f"{WIDE}{heading}\n\n• driva skolor\n• sköta lokalerna\n"), Kind.UPPDRAG)


def test_numbered_lines_and_whom_the_heading_names() -> None:
    reading = plan(
        WIDE + "Uppdrag till förvaltningen\n\nU1. Ta fram en plan.\n\nU2. Utreda en ny skola.\n\nSkolan är full.\n"
    )
    assert numbers(reading) == [("U1", "Ta fram en plan."), ("U2", "Utreda en ny skola.")]
    assert {item.recipient for item in of(reading, Kind.UPPDRAG)} == {"förvaltningen"}


def test_an_assignment_in_a_list_says_itself_who_gets_it() -> None:
    item = only(plan(f"{WIDE}Särskilda uppdrag\n\n• Kulturnämnden ges i uppdrag att öppna ett museum.\n"))
    assert item.recipient == "Kulturnämnden"


def test_assignments_in_running_text_are_none() -> None:
    text = "Styrelsen fick under våren i uppdrag att se över bussarna. Uppdraget redovisades i maj.\n"
    assert not of(plan(WIDE + text), Kind.UPPDRAG)


def test_activities_stand_under_the_goal() -> None:
    reading = plan(WIDE + "Mål: Fler läser.\n\nAktiviteter:\n\n• Öppna en bokbuss\n• Läsa högt varje dag\n")
    goal = only(reading, Kind.MAL)
    assert [(item.text, item.parent and item.parent.id) for item in of(reading, Kind.AKTIVITET)] == [
        ("Öppna en bokbuss", goal.id),
        ("Läsa högt varje dag", goal.id),
    ]


def test_what_may_be_statistics_is_a_list_of_indicators_only_under_a_goal() -> None:
    listed = "Nyckeltal:\n\n• Antal elever\n• Antal lärare\n"
    assert not of(plan(WIDE + listed), Kind.INDIKATOR)
    assert len(of(plan(WIDE + "Mål: Fler läser.\n\n" + listed), Kind.INDIKATOR)) == 2


def test_a_body_s_name_among_the_assignments_of_many_is_who_gets_those_below_it() -> None:
    text = (
        "Uppdrag till nämnderna\n\nKulturnämnden\n\nUppdrag: Öppna ett museum.\n\nRedovisning: Det öppnade i maj.\n\n"
        "Tekniska nämnden\n\nUppdrag: Laga taket.\n"
    )
    museum, roof = of(plan(WIDE + text), Kind.UPPDRAG)
    assert (museum.recipient, museum.comment, roof.recipient) == (
        "Kulturnämnden",
        "Det öppnade i maj.",
        "Tekniska nämnden",
    )


def test_a_heading_right_after_a_bullet_and_numbered_lines_that_wrap() -> None:
    reading = plan(
        "Mål 1: Tillsynen gör skillnad och alla verksamheter i kommunen får besök varje år\nIndikatorer:\n"
        "• Andel besök enligt plan ska vara 100 procent\nUppdrag till förvaltningen\n"
        "1. Förvaltningen får i uppdrag att ta fram en plan för 2032–2034.\n"
        "2. Förvaltningen får i uppdrag att se över taxorna\nför livsmedelskontroll.\n"
    )
    assert [item.text for item in of(reading, Kind.INDIKATOR)] == ["Andel besök enligt plan ska vara 100 procent"]
    assert [text for _, text in numbers(reading)] == [
        "Förvaltningen får i uppdrag att ta fram en plan för 2032–2034.",
        "Förvaltningen får i uppdrag att se över taxorna för livsmedelskontroll.",
    ]
