"""What happened to an indicator: whether it was reached, not how far an assignment has come."""

from dataclasses import replace

from thread_example import link, said, snapshot, wording

from kg.trace import trace
from ontology.terms import Basis, ClaimType

PLANNED = wording("plan-2030/indikator-4", "Andelen nöjda ska öka.")
REACHED = said("uppnått", Basis.COMPUTED, "Utfallet är 95 procent.", ClaimType.ATTAINMENT)
JUDGED = said("delvis uppnått", Basis.STATED, "Målet är delvis uppnått.", ClaimType.ATTAINMENT)


def status(*items, links):  # type: ignore[no-untyped-def]
    return trace(snapshot(*items, links=links), items[0].id).status


def test_an_indicator_is_answered_by_its_attainment() -> None:
    reported = wording("rapport-2031/indikator-4", "", REACHED)
    answer = trace(snapshot(PLANNED, reported, links=(link(PLANNED, reported),)), PLANNED.id)
    assert (answer.status.value, answer.status.basis, answer.status.claims) == ("uppnått", "computed", (REACHED,))
    assert any("uppnått" in sentence.text for sentence in answer.answer)


def test_the_reports_own_verdict_wins_over_the_comparison() -> None:
    reported = wording("rapport-2031/indikator-4", "", REACHED, JUDGED)
    assert status(PLANNED, reported, links=(link(PLANNED, reported),)).value == "delvis uppnått"


def test_a_verdict_on_a_part_is_not_the_answer() -> None:
    reported = wording("rapport-2031/indikator-4", "", replace(JUDGED, group="förskolan"))
    assert status(PLANNED, reported, links=(link(PLANNED, reported),)).claims == ()


def test_an_assignment_is_never_answered_by_an_attainment() -> None:
    assignment = wording("plan-2030/uppdrag-4")
    reported = wording("rapport-2031/indikator-4", "", REACHED)
    assert status(assignment, reported, links=(link(assignment, reported),)).claims == ()
