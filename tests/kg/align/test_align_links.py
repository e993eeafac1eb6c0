"""Which wordings are linked, how, and what is said to be nearest where none is."""

import random
from dataclasses import replace

import pytest
from align_example import LATER_PLAN, PLAN, REPORT, aligned, ends, item, profiled
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.records import Parent
from kg.align.links import SHOWN, align
from ontology.terms import Kind, Level

NIGHT = "Att utreda nattfrid för kattugglor i stadsparken."
NIGHT_AGAIN = "Att fortsätta utreda nattfrid för kattugglor i stadsparken och på torget."


def test_the_same_assignment_goes_on_under_another_number():
    one, other = item(NIGHT, number="4"), item(NIGHT_AGAIN, LATER_PLAN, number="10")
    (link,) = aligned(one, other).links
    assert (link.left, link.right, link.relation.value, link.level) == (one.id, other.id, "fortsätter", Level.SANNOLIK)
    assert link.reasons
    assert link.judgement is None


def test_the_same_number_alone_links_nothing():
    one, other = item(NIGHT, number="4"), item("Att mata svanar på torget.", LATER_PLAN, number="4")
    assert aligned(one, other).links == ()


def test_nothing_within_one_document_is_linked():
    assert aligned(item(NIGHT, number="1"), item(NIGHT, number="2")).links == ()


def test_two_plans_of_the_same_year_are_not_linked():
    assert aligned(item(NIGHT, "a-plan-2030"), item(NIGHT, "b-plan-2030")).links == ()


def test_a_plan_and_the_report_on_its_year_are():
    one, other = item(NIGHT, LATER_PLAN), item(NIGHT, REPORT)
    assert ends(aligned(one, other)) == {(one.id, other.id): "återrapporteras"}


def test_one_publishers_assignments_are_not_carried_out_by_another():
    one, other = item(NIGHT, PLAN), item(NIGHT, REPORT)
    assert aligned(one, other, other=[REPORT]).links == ()
    assert len(aligned(one, other, other=[PLAN, REPORT]).links) == 1


def test_a_link_runs_from_the_earlier_year_whichever_is_named_first():
    one, other = item(NIGHT, PLAN), item(NIGHT, LATER_PLAN)
    assert ends(aligned(other, one)) == ends(aligned(one, other)) == {(one.id, other.id): "fortsätter"}


def test_an_assignment_of_an_earlier_year_goes_on_in_a_report():
    one, other = item(NIGHT, PLAN), item(NIGHT, REPORT)
    assert ends(aligned(one, other)) == {(one.id, other.id): "fortsätter"}


def test_a_plan_does_not_report_on_an_earlier_report():
    told, planned = item(NIGHT, "rapport-2029"), item(NIGHT, PLAN)
    assert ends(aligned(told, planned)) == {(told.id, planned.id): "fortsätter"}


def test_an_assignment_that_is_less_surely_the_same_is_developed():
    one = item(NIGHT)
    later = item("Att räkna stadsparkens kattugglor och igelkottar varje vår.", LATER_PLAN)
    (link,) = aligned(one, later).links
    assert (link.level, link.relation.value) == (Level.MOJLIG, "utvecklas")


def test_an_assignment_may_be_split_in_two():
    one = item("Att utreda nattfrid för kattugglor samt vinterfoder för rådjur.")
    owls = item("Att utreda nattfrid för kattugglor.", LATER_PLAN, number="1")
    deer = item("Att utreda vinterfoder för rådjur.", LATER_PLAN, number="2")
    assert set(ends(aligned(one, owls, deer))) == {(one.id, owls.id), (one.id, deer.id)}


def test_two_assignments_may_be_merged_into_one():
    owls = item("Att utreda nattfrid för kattugglor.", number="1")
    deer = item("Att utreda vinterfoder för rådjur.", number="2")
    both = item("Att utreda nattfrid för kattugglor samt vinterfoder för rådjur.", LATER_PLAN)
    assert set(ends(aligned(owls, deer, both))) == {(owls.id, both.id), (deer.id, both.id)}


def test_an_indicator_follows_only_its_best_match():
    one = item("Andel kattugglor med nattfrid i parken.", kind=Kind.INDIKATOR)
    best = item("Andel kattugglor med nattfrid i parken.", LATER_PLAN, Kind.INDIKATOR, "1")
    near = item("Andel kattugglor med nattfrid.", LATER_PLAN, Kind.INDIKATOR, "2")
    assert set(ends(aligned(one, best, near))) == {(one.id, best.id)}


def test_an_indicator_that_is_not_the_best_of_the_other_end_is_left_alone():
    same = item("Andel kattugglor med nattfrid i parken.", number="1", kind=Kind.INDIKATOR)
    near = item("Andel kattugglor med nattfrid.", number="2", kind=Kind.INDIKATOR)
    later = item("Andel kattugglor med nattfrid i parken.", LATER_PLAN, Kind.INDIKATOR)
    assert set(ends(aligned(same, near, later))) == {(same.id, later.id)}


def test_the_best_is_sought_in_each_later_document_by_itself():
    one = item("Andel kattugglor med nattfrid i parken.", kind=Kind.INDIKATOR)
    plan = item("Andel kattugglor med nattfrid.", LATER_PLAN, Kind.INDIKATOR)
    told = item("Andel kattugglor med nattfrid i parken.", REPORT, Kind.INDIKATOR)
    assert {(one.id, plan.id), (one.id, told.id)} <= set(ends(aligned(one, plan, told)))


@pytest.mark.parametrize("kind", [Kind.EFFEKTMAL, Kind.STRATEGI])
def test_an_assignment_does_not_go_on_as_something_else(kind):
    assert aligned(item(NIGHT), item(NIGHT, LATER_PLAN, kind)).links == ()


def test_an_assignment_may_be_taken_over_by_a_new_indicator_of_a_later_plan():
    one, other = item(NIGHT), item("Antal parker med nattfrid för kattugglor.", LATER_PLAN, Kind.INDIKATOR)
    assert ends(aligned(one, other)) == {(one.id, other.id): "utvecklas"}


def test_an_indicator_that_stood_beside_the_assignment_already_has_taken_nothing_over():
    one, beside = item(NIGHT), item("Antal parker med nattfrid för kattugglor.", kind=Kind.INDIKATOR)
    other = item("Antal parker med nattfrid för kattugglor.", LATER_PLAN, Kind.INDIKATOR)
    assert ends(aligned(one, beside, other)) == {(beside.id, other.id): "fortsätter"}


def test_an_activity_and_an_assignment_are_the_same_sort_of_thing():
    one, other = item(NIGHT), item(NIGHT_AGAIN, LATER_PLAN, Kind.AKTIVITET)
    assert ends(aligned(one, other)) == {(one.id, other.id): "fortsätter"}


@pytest.mark.parametrize("kind", [Kind.FARDPLAN, Kind.FARDPLANSUPPDRAG])
def test_roadmaps_and_their_assignments_go_on_too(kind):
    one, other = item(NIGHT, kind=kind), item(NIGHT_AGAIN, LATER_PLAN, kind)
    assert ends(aligned(one, other)) == {(one.id, other.id): "fortsätter"}


def test_a_heading_and_a_point_under_one_are_not_the_same():
    one = item("Nattfrid för kattugglor", kind=Kind.STRATEGI)
    under = Parent(f"{LATER_PLAN}/strategi-9", Kind.STRATEGI, None, "Parken lever.")
    point = item("Att nå nattfrid för kattugglor i stadsparken.", LATER_PLAN, Kind.STRATEGI, parent=under)
    assert aligned(one, point).links == ()


def test_a_goal_that_is_called_something_else_later_is_the_same_goal():
    one = item("Kattugglor har nattfrid i parken.", kind=Kind.EFFEKTMAL)
    other = item("Kattugglor har nattfrid i parken.", LATER_PLAN, Kind.MAL)
    assert ends(aligned(one, other)) == {(one.id, other.id): "fortsätter"}


def test_an_assignment_is_reported_on_under_an_indicator_that_tells_of_it():
    told = "Under året har nattfrid för kattugglor prövats i stadsparken."
    one, under = item(NIGHT), item("Antal fåglar.", REPORT, Kind.INDIKATOR, comment=told)
    assert ends(aligned(one, under)) == {(one.id, under.id): "återrapporteras"}


def test_an_indicator_is_not_reported_on_under_an_assignment():
    told = "Under året har nattfrid för kattugglor prövats i stadsparken."
    one = item("Nattfrid för kattugglor i stadsparken.", kind=Kind.INDIKATOR)
    assert aligned(one, item("Att räkna fåglar.", REPORT, comment=told)).links == ()


def test_where_no_link_is_the_nearest_are_named_best_first_with_why_not():
    one = item("Att utreda nattfrid för kattugglor, hackspettar, gråhägrar och tornfalkar i parken.")
    near = item("Att mäta tystnaden kring hamnens kattugglor och många andra djur och växter.", LATER_PLAN)
    (found,) = aligned(one, near).near[one.id, LATER_PLAN]
    assert found.id == near.id
    assert 0 < found.score < 0.3
    assert "”kattugglor”" in found.why_not


def test_an_item_without_a_candidate_in_a_report_has_its_nearest_by_the_words_alone():
    one = item("Att utveckla stadens arbete i samverkan.")
    alike = item("Att utveckla samverkan.", REPORT, number="1")
    other = item("Att mata svanar på torget.", REPORT, number="2")
    found = aligned(one, alike, other)
    assert found.links == ()
    (near,) = found.near[one.id, REPORT]
    assert near.id == alike.id
    assert near.why_not.startswith("Delar bara ord som är vanliga i sådana texter:")


def test_where_no_word_is_shared_nothing_is_said_to_be_near():
    one = item("Att räkna hackspettar.")
    assert (one.id, REPORT) not in aligned(one, item("Mata svanar vid torget.", REPORT)).near


def test_where_a_link_is_nothing_is_near():
    one, other = item(NIGHT), item(NIGHT_AGAIN, LATER_PLAN)
    assert (one.id, LATER_PLAN) not in aligned(one, other).near


def test_only_a_few_of_the_nearest_are_kept():
    one = item("Att utreda nattfrid för kattugglor, hackspettar, gråhägrar och tornfalkar i parken.")
    near = [
        item(f"Att {verb} kattugglor i en stor och grann voljär vid {place}.", LATER_PLAN, number=str(n))
        for n, (verb, place) in enumerate([("mata", "ån"), ("rita", "bron"), ("väga", "sjön"), ("flytta", "skolan")])
    ]
    found = aligned(one, *near).near[one.id, LATER_PLAN]
    assert len(found) == SHOWN
    assert [made.score for made in found] == sorted((made.score for made in found), reverse=True)


ALL = (
    item(NIGHT, number="4"),
    item("Att utreda vinterfoder för rådjur.", number="5"),
    item(NIGHT_AGAIN, LATER_PLAN, number="10"),
    item("Att utreda nattfrid och vinterfoder för rådjur.", LATER_PLAN, number="11"),
    item("Antal fåglar.", REPORT, Kind.INDIKATOR, comment="Nattfrid för kattugglor har prövats."),
    item("Andel kattugglor.", PLAN, Kind.INDIKATOR),
    item("Andel kattugglor.", REPORT, Kind.INDIKATOR, "2"),
)


@pytest.mark.parametrize("seed", range(5))
def test_the_links_do_not_depend_on_the_order_of_the_items(seed):
    shuffled = list(ALL)
    random.Random(seed).shuffle(shuffled)
    one, other = aligned(*ALL), aligned(*shuffled)
    assert one == other
    assert list(one.near) == list(other.near)
    assert one.links


def test_links_are_sorted_by_the_earlier_and_then_the_later():
    links = aligned(*ALL).links
    assert [(link.left, link.right) for link in links] == sorted((link.left, link.right) for link in links)


def test_documents_whose_publisher_nobody_knows_are_not_linked():
    one, other = item(NIGHT), item(NIGHT, LATER_PLAN)
    made = {key: replace(profile, publisher="") for key, profile in profiled(one, other).items()}
    assert align(made).links == ()


def test_another_boards_report_of_the_same_publisher_may_take_it_up():
    one, other = item(NIGHT), item(NIGHT, "rapport-annan-2032", number="9", recipient="Kulturnämnden")
    assert ends(aligned(one, other)) == {(one.id, other.id): "fortsätter"}


def test_a_goal_may_be_split_in_two():
    whole = item("Kattugglor har nattfrid och rådjur har vinterfoder.", kind=Kind.EFFEKTMAL)
    owls = item("Kattugglor har nattfrid.", LATER_PLAN, Kind.EFFEKTMAL, "1")
    deer = item("Rådjur har vinterfoder.", LATER_PLAN, Kind.EFFEKTMAL, "2")
    assert set(ends(aligned(whole, owls, deer))) == {(whole.id, owls.id), (whole.id, deer.id)}


SUBJECTS = "nattfrid kattugglor stadsparken svanar torget brygga bänkar lindar färja kolonilotter".split()
UNRELATED = st.lists(
    st.lists(st.sampled_from([*SUBJECTS, "att", "utreda", "arbetet", "i"]), min_size=1, max_size=9).map(" ".join),
    min_size=1,
    max_size=8,
)


@settings(max_examples=40, deadline=None)
@given(UNRELATED, st.sampled_from(["plan-2029", "plan-2031", "rapport-2031", "rapport-2034"]), st.booleans())
def test_adding_a_document_changes_no_link_between_others(texts, document, elsewhere):
    """Even one of the same publisher, of any year, that is full of the very words that the links rest on."""
    more = [item(text, document, number=str(number)) for number, text in enumerate(texts, 1)]
    before = aligned(*ALL)
    after = aligned(*ALL, *more, other=[document] if elsewhere else ())
    kept = [link for link in after.links if document not in (link.left.split("/")[0], link.right.split("/")[0])]
    assert tuple(kept) == before.links
    near = {key: found for key, found in after.near.items() if document not in (key[0].split("/")[0], key[1])}
    assert near == before.near


ELSEWHERE = st.sampled_from("bibliotek ishall kajak museum dagvatten bokbuss att i".split())
FOREIGN = st.lists(st.lists(ELSEWHERE, min_size=1, max_size=7).map(" ".join), min_size=1, max_size=6)


@settings(max_examples=40, deadline=None)
@given(FOREIGN, st.integers(1990, 2060), st.sampled_from(["plan", "rapport"]))
def test_an_unrelated_document_of_any_year_changes_no_link_over_many_years_either(texts, year, sort):
    moved = (*ALL, item(NIGHT_AGAIN, "plan-2050", number="3"), item("Att ge rådjur vinterfoder.", "plan-2051"))
    document = f"annan-{sort}-{year}"
    more = [item(text, document, number=str(number)) for number, text in enumerate(texts, 1)]
    kept = [link for link in aligned(*moved, *more).links if document not in link.left + link.right]
    assert tuple(kept) == aligned(*moved).links


def test_what_is_compared_grows_with_the_documents_of_a_publisher_and_not_with_their_square():
    plans = [item(NIGHT, f"plan-{year}") for year in range(1930, 1990)]
    half, whole = (align(profiled(*plans[:many])).compared for many in (30, 60))
    assert whole <= 2.2 * half
    assert aligned(*plans, other=[one.document for one in plans]).compared <= whole


def test_what_comes_back_after_many_years_is_found_by_its_rare_words():
    one, other = item(NIGHT, "plan-1990"), item(NIGHT_AGAIN, "plan-2032")
    assert ends(aligned(one, other)) == {(one.id, other.id): "fortsätter"}


def test_no_items_give_no_links():
    made = align({})
    assert (made.links, dict(made.near)) == ((), {})


def test_the_crowd_is_linked_to_nothing():
    assert align(profiled()).links == ()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ekonomi i balans", "En ekonomi i balans"),
        ("God, säker och nära vård", "God och säker vård nära invånarna"),
        ("Attraktiv arbetsgivare", "Regionen är en attraktiv arbetsgivare"),
        ("Tillgänglig vård på lika villkor", "Tillgänglig vård på lika villkor i hela länet"),
        ("Trygga barn och elever.", "Barn och elever ska känna sig trygga."),
    ],
)
def test_goals_of_common_words_are_known_again_by_nearly_all_of_them(one, other):
    earlier, later = item(one, kind=Kind.MAL), item(other, LATER_PLAN, Kind.MAL)
    assert (earlier.id, later.id) in ends(aligned(earlier, later))


@pytest.mark.parametrize(
    ("one", "other"),
    [("God och säker vård", "God ekonomi"), ("Trygga barn", "Trygga chefer"), ("En hållbar region", "Stark region")],
)
def test_goals_that_share_a_common_word_are_not_the_same(one, other):
    assert aligned(item(one, kind=Kind.MAL), item(other, LATER_PLAN, Kind.MAL)).links == ()


@pytest.mark.parametrize(
    ("kind", "level"),
    [(Kind.STRATEGI, "sannolik"), (Kind.FARDPLANSUPPDRAG, "sannolik"), (Kind.INDIKATOR, "möjlig")],
)
def test_an_assignment_may_come_of_something_else_when_the_wordings_are_much_alike(kind, level):
    one, other = item(NIGHT, kind=kind), item(NIGHT_AGAIN, LATER_PLAN, number="10")
    (link,) = aligned(one, other).links
    assert (link.level.value, link.relation.value) == (level, "utvecklas")
    less = item("Att räkna stadsparkens ugglor.", LATER_PLAN)
    assert aligned(one, less).links == ()


def test_what_only_the_comment_on_another_assignment_tells_is_never_more_than_possible():
    """Its status would be shown as that of something else."""
    one = item(NIGHT)
    told = "Nattfrid för kattugglor i stadsparken har utretts. Uppdraget är slutfört."
    other = item("Att köpa nya bänkar till torget.", REPORT, comment=told)
    (link,) = aligned(one, other).links
    assert link.level is Level.MOJLIG
    indicator = item("Trivsel på torget.", REPORT, Kind.INDIKATOR, comment=told)
    (link,) = aligned(one, indicator).links
    assert link.level is Level.SANNOLIK
