"""What happened to an item: the steps of its thread, its status, and the silence."""

import pytest
from thread_example import PLACE, link, said, snapshot, wording

from ingest.errors import NotFound, QueryError
from kg.records import Near
from kg.trace import NOT_YET, NOTHING_SAID, ONLY_SHOWN, ORIGIN, SILENT, SPLIT, UNSURE, trace
from ontology.terms import Basis, ClaimType, Level, Relation

PLANNED = wording("plan-2030/uppdrag-4", "Att utreda nattfrid för kattugglor.")
AGAIN = wording("plan-2031/uppdrag-9", "Att fortsätta utreda nattfrid för kattugglor.")
REPORTED = wording("rapport-2031/uppdrag-9", "Att fortsätta utreda nattfrid för kattugglor.", said("pågår"))
LAST = wording("rapport-2032/uppdrag-2", "Att avsluta utredningen om nattfrid.", said("genomfört"))
REPORTS = link(AGAIN, REPORTED, Level.SAKER, Relation.ATERRAPPORTERAS, 1.0)


def ids(answer):
    return [step.item.id for step in answer.steps]


def test_a_thread_runs_by_year_and_a_plan_before_the_report_on_it():
    held = snapshot(LAST, REPORTED, AGAIN, PLANNED, links=(link(PLANNED, AGAIN), REPORTS, link(REPORTED, LAST)))
    answer = trace(held, PLANNED.id)
    assert ids(answer) == [PLANNED.id, AGAIN.id, REPORTED.id, LAST.id]
    assert [step.relation for step in answer.steps] == [ORIGIN, "fortsätter", "återrapporteras", "fortsätter"]
    assert [step.level for step in answer.steps] == [None, "sannolik", "säker", "sannolik"]
    assert answer.steps[0].reasons == ()
    assert answer.steps[1].reasons == (f"{PLANNED.id} liknar {AGAIN.id}.",)
    assert answer.steps[1].score == 0.8


def test_the_interim_report_comes_before_the_report_on_the_whole_year():
    interim = wording("delår-2031/uppdrag-9", "", said("pågår"))
    whole = wording("rapport-2031/uppdrag-9", "", said("genomfört"))
    held = snapshot(whole, AGAIN, interim, links=(link(AGAIN, interim), link(AGAIN, whole)))
    assert ids(trace(held, AGAIN.id)) == [AGAIN.id, interim.id, whole.id]


def test_a_number_inside_a_range_finds_the_item_that_holds_it():
    many = wording("rapport-2031/uppdrag-3–8", "Att sköta sex parker.")
    assert trace(snapshot(many), "rapport-2031/uppdrag-5").subject == many


def test_space_around_an_id_is_no_matter_and_the_question_is_echoed():
    answer = trace(snapshot(PLANNED), f"  {PLANNED.id} ")
    assert (answer.subject, answer.question) == (PLANNED, f"  {PLANNED.id} ")


@pytest.mark.parametrize("question", ["", "   ", "\n\t"])
def test_an_empty_question_is_refused(question):
    with pytest.raises(QueryError, match="tom"):
        trace(snapshot(PLANNED), question)


@pytest.mark.parametrize("question", ["plan-2030/uppdrag-77", "plan-2030/", "plan-2030"])
def test_an_id_that_a_known_document_does_not_have_is_not_taken_for_words(question):
    with pytest.raises(NotFound, match=question):
        trace(snapshot(PLANNED), question)


# Status


def test_the_status_is_what_the_latest_report_says():
    held = snapshot(PLANNED, REPORTED, LAST, links=(link(PLANNED, REPORTED), link(REPORTED, LAST)))
    status = trace(held, PLANNED.id).status
    assert (status.value, status.basis, status.document, status.item) == (
        "genomfört",
        "stated",
        LAST.document,
        LAST.id,
    )
    assert status.claims == LAST.claims


def test_when_the_latest_report_says_nothing_an_earlier_status_stands():
    silent = wording("rapport-2032/uppdrag-2")
    held = snapshot(PLANNED, REPORTED, silent, links=(link(PLANNED, REPORTED), link(REPORTED, silent)))
    assert trace(held, PLANNED.id).status.item == REPORTED.id


@pytest.mark.parametrize("names", [("delår", "rapport"), ("rapport", "delår")])
def test_the_report_on_the_whole_year_goes_before_the_interim_report(names):
    values = {"delår": "pågår", "rapport": "genomfört"}
    told = [wording(f"{name}-2031/uppdrag-9", "", said(values[name])) for name in names]
    held = snapshot(AGAIN, *told, links=tuple(link(AGAIN, one) for one in told))
    assert trace(held, AGAIN.id).status.value == "genomfört"


def test_an_assignments_own_status_goes_before_that_of_an_indicator_it_is_reported_under():
    under = wording("rapport-2031/indikator-1.2", "", said("genomfört"))
    links = (link(AGAIN, under, relation=Relation.ATERRAPPORTERAS, score=0.9), link(AGAIN, REPORTED, score=0.7))
    assert trace(snapshot(AGAIN, under, REPORTED, links=links), AGAIN.id).status.item == REPORTED.id


@pytest.mark.parametrize(
    ("bases", "strongest"),
    [
        ([Basis.INFERRED, Basis.STATED], "stated"),
        ([Basis.STATED, Basis.SYMBOL], "symbol"),
        ([Basis.INFERRED, Basis.COMPUTED], "computed"),
        ([Basis.COMPUTED, Basis.STATED], "stated"),
    ],
)
def test_the_strongest_ground_decides(bases, strongest):
    claims = [said(f"värde {basis.value}", basis) for basis in bases]
    told = wording("rapport-2031/uppdrag-9", "", *claims)
    status = trace(snapshot(told), told.id).status
    assert (status.value, status.basis) == (f"värde {strongest}", strongest)
    assert status.claims == told.claims


def test_only_a_status_is_a_status():
    told = wording("rapport-2031/uppdrag-9", "", said("uppnått", type_=ClaimType.ATTAINMENT))
    status = trace(snapshot(told), told.id).status
    assert (status.value, status.basis, status.claims) == ("okänt", NOTHING_SAID, ())
    assert (status.document, status.item) == (told.document, told.id)


@pytest.mark.parametrize("kind", [ClaimType.SYMBOL, ClaimType.COMPLETION])
def test_a_symbol_that_is_not_explained_is_no_status_but_is_not_passed_over(kind):
    told = wording("rapport-2031/uppdrag-9", "", said("grön", Basis.SYMBOL, type_=kind))
    status = trace(snapshot(told), told.id).status
    assert (status.value, status.basis, status.claims) == ("okänt", ONLY_SHOWN, ())


def test_a_plan_tells_no_status():
    planned = wording("plan-2030/uppdrag-4", "", said("genomfört"))
    status = trace(snapshot(planned), planned.id).status
    assert (status.value, status.basis) == ("okänt", NOT_YET)


def test_a_plan_without_a_report_is_unknown_and_not_unreported():
    held = snapshot(PLANNED, AGAIN, documents=("rapport-2029",), links=(link(PLANNED, AGAIN),))
    answer = trace(held, PLANNED.id)
    assert (answer.status.value, answer.status.basis) == ("okänt", NOT_YET)
    assert answer.silence == ()


def test_parts_that_went_differently_make_no_one_status_but_each_has_its_own():
    values = {"rapport-2031/uppdrag-1": "genomfört", "rapport-2031/uppdrag-2": "pågår"}
    one, other = (wording(identifier, "", said(value)) for identifier, value in values.items())
    held = snapshot(AGAIN, one, other, links=(link(AGAIN, one, score=0.9), link(AGAIN, other)))
    status = trace(held, AGAIN.id).status
    assert (status.value, status.basis, status.claims) == ("okänt", SPLIT, ())
    assert [trace(held, part.id).status.value for part in (one, other)] == ["genomfört", "pågår"]


def test_parts_that_went_the_same_way_make_one_status():
    parts = [wording(f"rapport-2031/uppdrag-{n}", "", said("pågår")) for n in (1, 2)]
    held = snapshot(AGAIN, *parts, links=tuple(link(AGAIN, part) for part in parts))
    assert trace(held, AGAIN.id).status.value == "pågår"


# Silence


def test_a_report_that_does_not_mention_it_is_documented_silence():
    near = Near("rapport-2031/uppdrag-1", 0.2, "Delar bara ”park”; det räcker inte.")
    other = wording("rapport-2031/uppdrag-1", "Att måla parkens bänkar.")
    goal = wording("rapport-2031/effektmål-1", "Parken lever.")
    answer = trace(snapshot(PLANNED, other, goal, near={(PLANNED.id, "rapport-2031"): (near,)}), PLANNED.id)
    (silence,) = answer.silence
    assert (silence.document, silence.searched_items, silence.nearest) == ("rapport-2031", 2, (near,))
    assert (answer.status.value, answer.status.basis, answer.status.claims) == ("ej återrapporterat", SILENT, ())


def test_a_report_on_an_earlier_year_is_not_expected_to_mention_it():
    assert trace(snapshot(AGAIN, documents=("rapport-2030",)), AGAIN.id).silence == ()


def test_the_report_on_the_plans_own_year_is():
    (silence,) = trace(snapshot(AGAIN, documents=("rapport-2031",)), AGAIN.id).silence
    assert silence.document == "rapport-2031"


def test_a_later_plan_is_not_expected_to_mention_it():
    assert trace(snapshot(PLANNED, documents=("plan-2031",)), PLANNED.id).silence == ()


def test_another_publishers_report_is_not_expected_to_mention_it():
    held = snapshot(PLANNED, documents=("rapport-2031",), publishers={"rapport-2031": "Region Annan"})
    answer = trace(held, PLANNED.id)
    assert (answer.silence, answer.status.value, answer.status.basis) == ((), "okänt", NOT_YET)


def test_a_report_that_mentions_it_does_not_hide_that_another_is_silent():
    held = snapshot(PLANNED, REPORTED, documents=("rapport-2032",), links=(link(PLANNED, REPORTED),))
    answer = trace(held, PLANNED.id)
    assert [silence.document for silence in answer.silence] == ["rapport-2032"]
    assert answer.status.value == "pågår"


def test_a_rejected_link_leaves_the_silence():
    answer = trace(snapshot(PLANNED, REPORTED, links=(link(PLANNED, REPORTED, Level.AVVISAD),)), PLANNED.id)
    assert ids(answer) == [PLANNED.id]
    assert answer.status.value == "ej återrapporterat"


# Links that are only possible


def test_what_is_told_under_a_possible_link_is_shown_but_is_not_its_status():
    answer = trace(snapshot(PLANNED, REPORTED, links=(link(PLANNED, REPORTED, Level.MOJLIG, score=0.4),)), PLANNED.id)
    assert ids(answer) == [PLANNED.id, REPORTED.id]
    assert answer.steps[1].level == "möjlig"
    assert answer.steps[1].claims == REPORTED.claims
    assert (answer.status.value, answer.status.basis, answer.status.claims) == ("okänt", UNSURE, ())


def test_a_confirmed_link_carries_its_status():
    answer = trace(snapshot(PLANNED, REPORTED, links=(link(PLANNED, REPORTED, Level.BEKRAFTAD),)), PLANNED.id)
    assert answer.status.value == "pågår"


def test_what_a_report_says_of_its_own_wording_holds_whatever_that_wording_comes_from():
    held = snapshot(PLANNED, REPORTED, links=(link(PLANNED, REPORTED, Level.MOJLIG, score=0.4),))
    answer = trace(held, REPORTED.id)
    assert ids(answer) == [PLANNED.id, REPORTED.id]
    assert (answer.status.value, answer.status.item) == ("pågår", REPORTED.id)


def test_a_status_is_not_carried_over_a_possible_link_by_way_of_another():
    links = (
        link(PLANNED, AGAIN, Level.MOJLIG, score=0.4),
        link(PLANNED, LAST, Level.MOJLIG, score=0.4),
        link(AGAIN, LAST, Level.SAKER, score=1.0),
    )
    answer = trace(snapshot(PLANNED, AGAIN, LAST, links=links), PLANNED.id)
    assert (answer.status.value, answer.status.basis) == ("okänt", UNSURE)
    assert [step.level for step in answer.steps] == [None, "möjlig", "möjlig"]


def test_a_sure_link_is_told_before_a_possible_one_from_a_nearer_year():
    links = (link(PLANNED, AGAIN), link(PLANNED, LAST), link(AGAIN, LAST, Level.MOJLIG, score=0.4))
    answer = trace(snapshot(PLANNED, AGAIN, LAST, links=links), PLANNED.id)
    assert answer.steps[2].level == "sannolik"
    assert answer.steps[2].reasons == (f"{PLANNED.id} liknar {LAST.id}.",)
    assert answer.status.value == "genomfört"


def test_a_step_is_never_told_by_a_link_that_a_person_has_rejected():
    links = (link(PLANNED, AGAIN), link(PLANNED, LAST), link(AGAIN, LAST, Level.AVVISAD))
    answer = trace(snapshot(PLANNED, AGAIN, LAST, links=links), PLANNED.id)
    assert [step.level for step in answer.steps] == [None, "sannolik", "sannolik"]
    assert answer.steps[2].reasons == (f"{PLANNED.id} liknar {LAST.id}.",)


def test_every_claim_of_an_answer_has_its_words_and_place():
    answer = trace(snapshot(PLANNED, REPORTED, links=(link(PLANNED, REPORTED),)), PLANNED.id)
    for claim in answer.status.claims:
        assert claim.verbatim
        assert claim.place == PLACE


def test_another_boards_report_need_not_speak_of_it_so_its_silence_says_nothing():
    held = snapshot(PLANNED, documents=("rapport-2031",), bodies={"rapport-2031": "Kulturnämnden"})
    answer = trace(held, PLANNED.id)
    assert answer.silence == ()
    assert (answer.status.value, answer.status.basis) == ("okänt", NOT_YET)
