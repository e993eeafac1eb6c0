"""What a person's word does to the links, and what follows from several."""

import pytest
from align_example import LATER_PLAN, REPORT, item, profiled
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.align.judged import contradictions, judged_links
from kg.align.links import align
from kg.identity import addresses, earlier_wordings
from kg.records import Judgement, Verdict
from ontology.terms import Kind, Level, Relation

OWLS = "Att utreda nattfrid för kattugglor i stadsparken."
FIRST = item(OWLS, number="4")
NEXT = item(OWLS, LATER_PLAN, number="10")
OTHER = item("Att mata svanar på torget.", LATER_PLAN, number="11")
TOLD = item("Att utreda nattfrid för kattugglor i stadsparken och på torget.", REPORT, number="3")
FAR = item("Att laga bryggan vid sjön.", REPORT, number="5")
EVERY = (FIRST, NEXT, OTHER, TOLD, FAR)
ITEMS = {one.id: one for one in EVERY}
PROFILES = profiled(*EVERY)


def says(left, right, verdict=Verdict.BEKRAFTAD, relation=Relation.FORTSATTER, line=2):
    return Judgement(left.id, right.id, relation, verdict, "A. Ek", "2033-05-01", "Läst båda", line)


def judged(*said):
    return {(one.left, one.right): one for one in said}


def linked(*said, profiles=PROFILES, items=ITEMS):
    made = judged_links(profiles, items, judged(*said))
    return {(link.left, link.right): link for link in made.links}, made.near


def no(left, right, line=2):
    return says(left, right, Verdict.AVVISAD, line=line)


def test_without_judgements_there_are_just_the_machines():
    assert judged_links(PROFILES, ITEMS, {}) == align(PROFILES)


def test_a_confirmed_link_says_who_when_and_why_before_the_machines_reasons():
    before, _ = linked()
    after, _ = linked(says(FIRST, NEXT))
    link, machine = after[FIRST.id, NEXT.id], before[FIRST.id, NEXT.id]
    assert (link.level, link.judgement.who) == (Level.BEKRAFTAD, "A. Ek")
    assert link.reasons == ("Bekräftad av A. Ek 2033-05-01: Läst båda.", *machine.reasons)
    assert link.score == machine.score


def test_a_person_may_link_what_no_word_links():
    after, near = linked(says(FIRST, FAR, relation=Relation.UTVECKLAS))
    link = after[FIRST.id, FAR.id]
    assert (link.level, link.relation, link.score) == (Level.BEKRAFTAD, Relation.UTVECKLAS, 0.0)
    assert (FIRST.id, REPORT) not in near


def test_a_person_may_link_what_is_not_compared():
    one, other = item("Färdplan ett", kind=Kind.FARDPLAN), item("Färdplan två", REPORT, Kind.FARDPLAN)
    after, _ = linked(says(one, other), items={**ITEMS, one.id: one, other.id: other})
    assert after[one.id, other.id].level is Level.BEKRAFTAD


def test_a_rejected_link_is_shown_as_rejected_and_its_end_as_nearest_with_who_and_why():
    after, near = linked(no(FIRST, NEXT))
    assert after[FIRST.id, NEXT.id].level is Level.AVVISAD
    assert near[FIRST.id, LATER_PLAN][0].why_not == "Avvisad av A. Ek 2033-05-01: Läst båda."


def test_a_rejected_best_lets_the_next_best_show():
    one = item("Andel kattugglor med nattfrid i parken.", kind=Kind.INDIKATOR)
    best = item("Andel kattugglor med nattfrid i parken.", LATER_PLAN, Kind.INDIKATOR, "1")
    near = item("Andel kattugglor med nattfrid.", LATER_PLAN, Kind.INDIKATOR, "2")
    profiles, items = profiled(one, best, near), {each.id: each for each in (one, best, near)}
    assert set(linked(profiles=profiles, items=items)[0]) == {(one.id, best.id)}
    after, _ = linked(no(one, best), profiles=profiles, items=items)
    assert after[one.id, near.id].level is not Level.AVVISAD
    confirmed, _ = linked(says(one, near), profiles=profiles, items=items)
    assert set(confirmed) == {(one.id, near.id)}


def test_two_confirmed_make_a_third_follow_without_a_verdict_of_its_own():
    after, _ = linked(says(FIRST, OTHER, line=2), says(OTHER, FAR, line=3))
    link = after[FIRST.id, FAR.id]
    assert (link.level, link.judgement) == (Level.SAKER, None)
    assert link.reasons[0] == (
        f"Följer av bekräftade kopplingar: {FIRST.id} → {OTHER.id}; {OTHER.id} → {FAR.id} "
        "(rad 2 och 3 i judgements.csv)."
    )


def test_what_is_taken_over_by_another_does_not_make_it_the_same():
    after, _ = linked(says(FIRST, OTHER, relation=Relation.UTVECKLAS), says(OTHER, FAR))
    assert (FIRST.id, FAR.id) not in after


def test_what_a_person_has_said_of_the_pair_itself_comes_before_what_follows():
    after, _ = linked(says(FIRST, OTHER), says(OTHER, FAR), no(FIRST, FAR))
    assert after[FIRST.id, FAR.id].level is Level.AVVISAD


def test_a_machines_link_that_would_join_what_is_held_apart_is_only_possible():
    assert linked()[0][NEXT.id, TOLD.id].level is Level.SANNOLIK
    after, _ = linked(says(FIRST, NEXT), no(FIRST, TOLD, line=3))
    link = after[NEXT.id, TOLD.id]
    assert link.level is Level.MOJLIG
    assert link.reasons[0] == (
        f"Talar emot: då vore {FIRST.id} och {TOLD.id} samma, som är avvisat på rad 3 i judgements.csv."
    )


def test_a_contradiction_is_told_with_the_lines_of_both_sides():
    (found,) = contradictions(ITEMS, judged(says(FIRST, OTHER), says(OTHER, FAR, line=3), no(FIRST, FAR, line=4)))
    assert found.code == "judgement.contradiction"
    assert "rad 4" in found.message
    assert "rad 2 och 3" in found.message


@pytest.mark.parametrize("said", [(), (says(FIRST, OTHER), says(OTHER, FAR)), (no(FIRST, FAR), says(OTHER, FAR))])
def test_what_agrees_is_no_contradiction(said):
    assert list(contradictions(ITEMS, judged(*said))) == []


PAIRS = [(FIRST, NEXT), (FIRST, OTHER), (FIRST, TOLD), (FIRST, FAR), (NEXT, TOLD), (OTHER, TOLD), (OTHER, FAR)]
LINE = st.builds(lambda pair, verdict: says(*pair, verdict), st.sampled_from(PAIRS), st.sampled_from(list(Verdict)[:2]))


@settings(deadline=None)
@given(st.lists(LINE, max_size=6), LINE)
def test_taking_a_line_away_gives_the_earlier_answer_back(said, one):
    before = judged(*said)
    earlier = judged_links(PROFILES, ITEMS, before)
    judged_links(PROFILES, ITEMS, {**before, (one.left, one.right): one})
    assert judged_links(PROFILES, ITEMS, judged(*said)) == earlier


@settings(deadline=None)
@given(st.lists(LINE, max_size=6))
def test_only_what_a_person_said_is_confirmed_or_rejected(said):
    links, near = linked(*said)
    for pair, link in links.items():
        assert (link.level in (Level.BEKRAFTAD, Level.AVVISAD)) == (pair in judged(*said))
        assert all(reason.endswith((".", "”")) for reason in link.reasons)
    assert not set(near) & {(left, ITEMS[right].document) for (left, right), link in links.items()
                            if link.level is not Level.AVVISAD}  # fmt: skip


def when(item):
    return item.year, int(item.document.startswith("rapport")), item.id


@settings(deadline=None)
@given(st.lists(LINE, max_size=6))
def test_whatever_is_judged_every_old_address_leads_to_a_wording_that_is_its_own_address(said):
    links = judged_links(PROFILES, ITEMS, judged(*said)).links
    made = addresses(earlier_wordings(links, ITEMS, when))
    for key in ITEMS:
        address = made.get(key, key)
        assert address in ITEMS
        assert made.get(address, address) == address
        assert when(ITEMS[address]) <= when(ITEMS[key])
