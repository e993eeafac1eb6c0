"""One address for a thing through the years, whatever happens to its links."""

from hypothesis import given
from hypothesis import strategies as st
from thread_example import link, snapshot, wording

from kg.trace import trace
from ontology.terms import Level, Relation

A, B, C = (wording(f"plan-{year}/uppdrag-1") for year in (2030, 2031, 2032))
OTHER = wording("plan-2030/uppdrag-2")
SHARE = wording("plan-2031/indikator-1")


def address(item, *links):
    return snapshot(A, B, C, OTHER, SHARE, links=links).address(item.id)


def test_every_wording_leads_to_the_oldest():
    links = link(A, B), link(B, C)
    assert {address(item, *links) for item in (A, B, C)} == {A.id}


def test_a_wording_that_goes_on_from_nothing_is_its_own_address():
    assert address(A) == A.id


def test_of_the_two_halves_of_a_split_the_likest_leads_to_what_was_split_and_the_other_is_a_thing_of_its_own():
    other_half = wording("plan-2031/uppdrag-2")
    made = snapshot(A, B, other_half, links=(link(A, B, score=0.9), link(A, other_half, score=0.6)))
    assert (made.address(B.id), made.address(other_half.id)) == (A.id, other_half.id)


def test_what_was_merged_leads_to_the_likest_and_the_other_keeps_its_own_address():
    links = link(A, B, score=0.9), link(OTHER, B, score=0.6)
    assert (address(B, *links), address(OTHER, *links)) == (A.id, OTHER.id)


def test_a_link_that_a_person_confirmed_counts_before_a_likelier_one():
    links = link(A, B, score=0.9), link(OTHER, B, Level.BEKRAFTAD, score=0.4)
    assert address(B, *links) == OTHER.id


def test_a_judgement_that_joins_two_threads_leads_on_and_one_that_parts_them_gives_the_address_back():
    assert address(B) == B.id
    assert address(B, link(A, B, Level.BEKRAFTAD)) == A.id
    assert address(B, link(A, B, Level.AVVISAD)) == B.id


def test_what_is_only_possible_or_lives_on_in_something_else_keeps_its_address():
    assert address(B, link(A, B, Level.MOJLIG)) == B.id
    assert address(B, link(A, B, relation=Relation.UTVECKLAS)) == B.id
    assert address(SHARE, link(A, SHARE, relation=Relation.ATERRAPPORTERAS)) == SHARE.id


def test_a_trace_names_the_address():
    made = snapshot(A, B, links=(link(A, B),))
    assert (trace(made, B.id).address, trace(made, B.id).subject) == (A.id, B)


WORDINGS = [wording(f"plan-{year}/uppdrag-{number}") for year in (2030, 2031, 2032) for number in (1, 2)]
ENDS = st.tuples(st.sampled_from(WORDINGS), st.sampled_from(WORDINGS), st.sampled_from(Level))


@given(st.lists(ENDS, max_size=12))
def test_whatever_the_links_every_id_leads_to_one_oldest_wording(ends):
    made = snapshot(*WORDINGS, links=tuple(link(a, b, level) for a, b, level in ends if a.document != b.document))
    for item in WORDINGS:
        there = made.address(item.id)
        assert made.address(there) == there
        assert made.items[there].year <= item.year
