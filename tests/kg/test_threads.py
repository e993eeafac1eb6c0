"""Walking along the links: which wordings hang together with one."""

import pytest
from thread_example import link, snapshot, wording

from kg.threads import thread
from ontology.terms import Level

A, B, C, D = (wording(f"plan-{year}/uppdrag-1") for year in (2030, 2031, 2032, 2033))
OTHER = wording("plan-2030/uppdrag-2")


def reached(start, *links):
    return set(thread(snapshot(A, B, C, D, OTHER, links=links), start.id))


def test_without_links_a_thread_is_the_wording_itself():
    assert reached(A) == {A.id}


@pytest.mark.parametrize("start", [A, B, C, D])
def test_a_chain_is_the_same_thread_from_wherever_it_is_taken_up(start):
    assert reached(start, link(A, B), link(B, C), link(C, D)) == {A.id, B.id, C.id, D.id}


@pytest.mark.parametrize("level", [Level.SAKER, Level.SANNOLIK, Level.BEKRAFTAD])
def test_sure_links_are_followed_on(level):
    assert reached(A, link(A, B, level), link(B, C)) == {A.id, B.id, C.id}


def test_a_possible_link_is_shown_but_not_followed_further():
    assert reached(A, link(A, B, Level.MOJLIG), link(B, C, Level.SAKER)) == {A.id, B.id}
    assert reached(D, link(C, D, Level.MOJLIG), link(B, C, Level.SAKER)) == {D.id, C.id}


def test_a_rejected_link_is_no_link():
    assert reached(A, link(A, B, Level.AVVISAD)) == {A.id}


def test_two_that_were_merged_are_not_one_thread_seen_from_either():
    assert reached(A, link(A, B), link(OTHER, B)) == {A.id, B.id}


def test_from_where_they_were_merged_both_are_seen():
    assert reached(B, link(A, B), link(OTHER, B)) == {A.id, OTHER.id, B.id}


def test_a_split_leads_to_both():
    assert reached(A, link(A, B), link(A, C)) == {A.id, B.id, C.id}


@pytest.mark.parametrize("score", [0.35, 0.45], ids=["the possible first", "the possible last"])
def test_a_wording_reached_both_possibly_and_surely_is_surely_reached(score):
    links = [link(A, C, Level.MOJLIG, score=score), link(A, B, score=0.4), link(B, C), link(C, D)]
    assert reached(A, *links) == {A.id, B.id, C.id, D.id}
