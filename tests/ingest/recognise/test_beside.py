"""Named facts on lines of their own, or after the wording, below or beside the item that they are about."""

from __future__ import annotations

from reading_example import WIDE, of, only, plan, report

from ontology.terms import ClaimType, Kind


def test_a_status_on_a_line_of_its_own_is_no_part_of_the_wording() -> None:
    text = "Uppdrag 1: Bygga en scen\nStatus: Pågår\nAnsvarig: Rektor\nKommentar: Virket är köpt.\n\n"
    item = only(report(WIDE + text))
    assert (item.text, item.comment) == ("Bygga en scen", "Virket är köpt.")
    assert [(field.name, field.value) for field in item.fields] == [("Status", "Pågår"), ("Ansvarig", "Rektor")]
    assert [(claim.type, claim.value, claim.verbatim) for claim in item.claims] == [
        (ClaimType.STATUS, "pågår", "Pågår")
    ]


def test_the_report_s_own_verdict_on_a_goal() -> None:
    item = only(report(WIDE + "Nämndmål 1: Fler läser\nBedömning: Målet är delvis uppfyllt.\n"), Kind.MAL)
    assert [(claim.type, claim.value) for claim in item.claims if claim.rule == "attainment.field"] == [
        (ClaimType.ATTAINMENT, "delvis uppnått")
    ]


def test_a_word_that_is_no_known_status_gives_none() -> None:
    assert not only(report(WIDE + "Uppdrag 1: Bygga en scen\nStatus: Enligt plan i stort sett\n")).claims


def test_a_target_after_the_wording_and_one_that_looks_like_a_goal() -> None:
    text = "Mål: Fler läser.\n\nStyrtal: Andel läsare. Målvärde: minst 85 %\n\nMått: Antal lån\nMål: 5 000\n"
    reading = plan(WIDE + text)
    first, second = of(reading, Kind.INDIKATOR)
    assert [goal.text for goal in of(reading, Kind.MAL)] == ["Fler läser."]
    assert (first.text, [claim.verbatim for claim in first.claims]) == ("Andel läsare.", ["minst 85 %"])
    assert [(field.name, field.value) for field in second.fields] == [("Mål", "5 000")]


def test_a_fact_with_nothing_before_it_is_running_text() -> None:
    reading = plan(WIDE + "Status: Beslutad av nämnden\n\nNämnden har en plan.\n")
    assert not reading.items and "Status: Beslutad av nämnden" in [passage.text for passage in reading.passages]


def test_that_it_is_met_is_a_status_of_an_assignment_and_a_verdict_on_a_goal() -> None:
    for words, status, verdict in (
        ("Uppfyllt", "genomfört", "uppnått"),
        ("Delvis uppfyllt", "delvis genomfört", "delvis uppnått"),
        ("Ej uppfyllt", "okänt", "ej uppnått"),
    ):
        assignment = only(report(WIDE + f"Direktiv: Bygga en scen\nStatus: {words}\n"))
        goal = only(report(WIDE + f"Nämndmål 1: Alla kan läsa\nStatus: {words}\n"), Kind.MAL)
        assert [(claim.type, claim.value) for claim in assignment.claims] == [(ClaimType.STATUS, status)]
        assert [(claim.type, claim.value) for claim in goal.claims] == [(ClaimType.ATTAINMENT, verdict)]


def test_a_verdict_that_is_a_forecast_says_so() -> None:
    claims = [
        only(report(WIDE + f"Nämndmål 1: Alla kan läsa\n{name}: Uppfyllt\n"), Kind.MAL).claims[0].meaning
        for name in ("Prognos måluppfyllelse", "Måluppfyllelse")
    ]
    assert claims == ["Prognos måluppfyllelse", None]
