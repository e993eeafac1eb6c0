"""Items known only by the list they stand in."""

from __future__ import annotations

import pytest
from reading_example import WIDE, lines, numbers, of, plan, report

from ontology.terms import ClaimType, Kind

GOAL = WIDE + "Effektmål 1. Barn mår bra.\n\n"


def entries(text: str, kind: Kind = Kind.INDIKATOR) -> list[str]:
    return [text for _, text in numbers(plan(GOAL + lines(text)), kind)]


def test_each_paragraph_under_the_heading_is_an_entry() -> None:
    assert entries("Indikatorer\n\nAndel barn.\n\nAntal skolor som har bibliotek.\n") == [
        "Andel barn.",
        "Antal skolor som har bibliotek.",
    ]


def test_a_heading_that_is_repeated_as_a_page_header_goes_on_with_the_list() -> None:
    assert entries("Indikatorer\n\nAndel barn.\n\nIndikatorer\n\nAntal skolor.\n") == ["Andel barn.", "Antal skolor."]


@pytest.mark.parametrize(
    "end",
    [
        "Effektmål 2. Pengarna räcker.",
        "Nr 1. Att bygga.",
        "Kommunstyrelsen får i uppdrag:",
        "Uppdragen till förvaltningen görs i samråd.",
        "4 Ekonomi",
        "Följande gäller:",
        "Nämnden följer upp. " * 30,
        "Trygghet\n\n" + "Nämnden följer upp. " * 16,
    ],
    ids=["goal", "assignment", "recipient", "about assignments", "chapter", "colon", "prose", "looks-only heading"],
)
def test_what_ends_a_list(end: str) -> None:
    assert entries(f"Indikatorer\n\nAndel barn.\n\n{end}\n\nDetta är ingen indikator.\n") == ["Andel barn."]


def test_a_bulleted_list_ends_where_the_bullets_do() -> None:
    assert entries("Indikatorer\n• Andel barn\n• Antal skolor\n\nNämnden följer upp dem varje år.\n") == [
        "Andel barn",
        "Antal skolor",
    ]


def test_an_entry_may_be_the_document_s_own_word_for_an_indicator() -> None:
    (item,) = of(plan(GOAL + "Styrtal\n\nAndel barn.\n"), Kind.INDIKATOR)
    assert (item.label, item.rule) == ("styrtal", "indikator.list")


def test_ways_of_working_are_a_list_too() -> None:
    assert entries("Arbetssätt\n\nVi leker.\n\nVi läser.\n", Kind.ARBETSSATT) == ["Vi leker.", "Vi läser."]


def test_rows_under_a_header_row_are_entries_and_numbers_alone_are_not() -> None:
    head = "Effektmål 1. Barn mår bra.\n\n- x\n- y\n\n| Indikatorer | Utfall | Målvärde |\n|---|---|---|\n"
    reading = plan(head + "| Andel barn | 80 | 90 |\n| 80 | 90 | 95 |\n| Antal skolor | 3 | |\n")
    assert numbers(reading, Kind.INDIKATOR) == [(None, "Andel barn"), (None, "Antal skolor")]
    assert {item.rule for item in of(reading, Kind.INDIKATOR)} == {"indikator.table"}


def test_comments_between_rows_are_no_entries_and_the_list_goes_on_after_them() -> None:
    head = "[image: ]\nEffektmål 1. Barn mår bra.\n\tIndikatorer\n\tUtfall\n\n"
    text = "\tAndel barn.\n \tKommentar\nBra.\nOch bättre.\n\n\tAntal skolor.\n"
    found = of(report(head + text), Kind.INDIKATOR)
    assert [(item.text, item.comment) for item in found] == [
        ("Andel barn.", "Bra.\nOch bättre."),
        ("Antal skolor.", None),
    ]


def test_a_numbered_heading_closes_list_goal_and_recipient_but_a_looks_only_one_does_not() -> None:
    reading = plan(GOAL + "4 Ekonomi\nPengar behövs.\n\nIndikatorer\n\nAndel pengar.\n")
    assert [item.parent for item in of(reading, Kind.INDIKATOR)] == [None]
    reading = plan(GOAL + "Så följer vi upp\nMålet följs upp med nedanstående.\n\nIndikatorer\n\nAndel barn.\n")
    assert [item.parent and item.parent.number for item in of(reading, Kind.INDIKATOR)] == ["1"]


@pytest.mark.parametrize("text", ["Indikatorer\n", "Indikatorer\n\nIndikatorer\n", "Kommentar\n", "Kommentar: Bra\n"])
def test_a_list_without_entries_gives_none(text: str) -> None:
    assert plan(WIDE + text).items == ()


def test_a_line_that_ends_with_a_named_figure_is_whole() -> None:
    reading = plan(
        "Nämndmål: Fler stannar\nIndikatorer\nAndel unga i åldern 20–29 år som bor kvar. Målvärde: 65 procent\n"
        "Antal nya företag av personer under 30 år. Målvärde: minst 150\n"
    )
    assert len(of(reading, Kind.INDIKATOR)) == 2


@pytest.mark.parametrize("heading", ["Uppdrag", "UPPDRAG", "## Uppdrag", "Uppdrag:"])
def test_what_is_numbered_under_uppdrag_is_assignments_though_no_goal_is_in_force(heading: str) -> None:
    text = f"{heading}\n1. Utreda ett korttidsboende för unga.\n2. Ta fram en plan mot ensamhet\n"
    assert numbers(plan(text)) == [
        ("1", "Utreda ett korttidsboende för unga."),
        ("2", "Ta fram en plan mot ensamhet"),
    ]


def test_a_mission_in_bullets_under_uppdrag_is_none() -> None:
    assert numbers(plan("Uppdrag\n\n• bedriva hälso- och sjukvård\n• svara för tandvård\n")) == []


@pytest.mark.parametrize("heading", ["MÅL", "Mål", "### Mål"])
def test_goals_in_a_list_under_their_heading(heading: str) -> None:
    text = f"{heading}\n\n1. Alla barn är trygga.\n2. Fler äldre lever ett gott liv.\n"
    assert numbers(plan(text), Kind.MAL) == [("1", "Alla barn är trygga."), ("2", "Fler äldre lever ett gott liv.")]


POINTS = (
    "Ägardirektiv\n\n1. Bolaget ska bygga.\n\nBygget är i gång.\n\n2. Bolaget ska spara.\n\nDet går bra.\n\nMer text.\n"
)


def test_a_paragraph_after_each_point_is_about_it() -> None:
    assert [(item.number, item.comment) for item in of(report(POINTS), Kind.UPPDRAG)] == [
        ("1", "Bygget är i gång."),
        ("2", "Det går bra."),
    ]


def test_what_follows_only_the_last_point_is_about_none() -> None:
    text = POINTS.replace("Bygget är i gång.\n\n", "")
    assert [item.comment for item in of(report(text), Kind.UPPDRAG)] == [None, None]


NAMED = """
    Indikatorer

    Kö till musikskolan
    Utfall 2030: 84. Utfall 2031: 70. Målvärde: högst 60.
    Kommentar: Kön är längst till piano. Den väntas minska.

    Besök i simhallen
    Utfall: 88 000. Målvärde: fler än 90 000 under helåret
    Bedömning: målet är delvis uppnått.
"""


def test_a_name_with_facts_on_the_line_below_is_an_entry_though_a_comment_came_before() -> None:
    first, second = of(report(GOAL + lines(NAMED)), Kind.INDIKATOR)
    assert (first.text, first.comment) == ("Kö till musikskolan", "Kön är längst till piano. Den väntas minska.")
    assert [(claim.type.value, claim.value) for claim in first.claims] == [
        ("attainment", "ej uppnått"),
        ("target", "högst 60"),
        ("outcome", "70"),
        ("outcome", "84"),
    ]
    assert second.text == "Besök i simhallen"
    assert (second.claims[0].value, second.claims[0].verbatim) == ("delvis uppnått", "målet är delvis uppnått.")
    assert [claim.value for claim in second.claims if claim.type is ClaimType.TARGET] == ["fler än 90 000"]


def test_points_in_small_letters_and_numbers_that_go_on_under_the_next_recipient() -> None:
    text = (
        "Förvaltningen får i uppdrag att:\n"
        "1. ta fram en plan för hur nämnden tillsammans med vårdnadshavare och elever kan minska skolfrånvaron\n"
        "2. se över reglementet och de avtal som det vilar på så att resorna blir kortare för alla elever\n\n"
        "Kulturchefen har fått i uppdrag att:\n3. utreda en ny musikskola\n4. flytta biblioteket\n"
    )
    found = of(plan(text), Kind.UPPDRAG)
    assert [(item.number, item.recipient) for item in found] == [
        ("1", "Förvaltningen"),
        ("2", "Förvaltningen"),
        ("3", "Kulturchefen"),
        ("4", "Kulturchefen"),
    ]
    assert found[3].text == "flytta biblioteket"


def test_a_mission_that_somebody_has_gives_no_assignment() -> None:
    assert of(plan("Förvaltningen har i uppdrag att:\n1. svara för skolan\n2. svara för badet\n"), Kind.UPPDRAG) == []
