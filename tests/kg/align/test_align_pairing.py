"""Which documents are put beside each other, and what is found of the others all the same."""

from dataclasses import replace

import pytest
from align_example import LATER_PLAN, PLAN, aligned, ends, item, profiled

from kg.align.comparable import TERM, neighbours
from kg.align.links import align
from kg.align.pairing import pairings

NIGHT = "Att utreda nattfrid för kattugglor i stadsparken."
NIGHT_AGAIN = "Att fortsätta utreda nattfrid för kattugglor i stadsparken och på torget."


def of_bodies(bodies, *items):
    """Profiles of the items, their documents of these bodies."""
    made = profiled(*items)
    return {key: replace(one, body=bodies.get(one.item.document, one.body)) for key, one in made.items()}


def beside(profiles):
    """The documents that are put beside each other as wholes."""
    documents = {}
    for key, one in profiles.items():
        documents.setdefault(one.item.document, {})[key] = one
    return {(one.earlier, one.later) for one in pairings(documents) if one.pairs is None}


def test_a_document_is_put_beside_the_later_ones_of_its_body_within_a_term_of_office():
    items = [item(NIGHT, f"plan-{year}") for year in (2030, 2030 + TERM, 2031 + TERM)]
    made = beside(profiled(*items))
    assert (f"plan-{2030}", f"plan-{2030 + TERM}") in made
    assert (f"plan-{2030}", f"plan-{2031 + TERM}") not in made


def test_another_bodys_documents_are_not_put_beside_but_one_of_no_known_body_is():
    items = [item(NIGHT, PLAN), item(NIGHT, "a-2031"), item(NIGHT, "b-2031")]
    made = beside(of_bodies({"a-2031": "Kulturnämnden", "b-2031": ""}, *items))
    assert (PLAN, "a-2031") not in made
    assert (PLAN, "b-2031") in made


def test_what_moves_to_another_board_is_found_by_its_rare_words():
    one, other = item(NIGHT), item(NIGHT_AGAIN, LATER_PLAN, number="9")
    made = align(of_bodies({LATER_PLAN: "Kulturnämnden"}, one, other))
    assert ends(made) == {(one.id, other.id): "fortsätter"}


def test_one_rare_word_does_not_lead_to_another_board_but_a_named_thing_does():
    elsewhere = {LATER_PLAN: "Kulturnämnden"}
    one, other = item("Att mata kattugglor."), item("Att räkna kattugglor.", LATER_PLAN)
    assert align(of_bodies(elsewhere, one, other)).links == ()
    one, other = item("Att ta fram en lokalförsörjningsplan."), item("Att följa lokalförsörjningsplanen.", LATER_PLAN)
    assert ends(align(of_bodies(elsewhere, one, other))) == {(one.id, other.id): "fortsätter"}


def test_an_explicit_reference_is_followed_over_many_years():
    one = item("Att plantera ekar.", "plan-1990", number="4")
    other = item("Att fortsätta uppdrag 4 från 1990 med askar.", LATER_PLAN)
    assert ends(aligned(one, other)) == {(one.id, other.id): "fortsätter"}


def test_what_is_compared_does_not_grow_with_the_square_of_the_boards():
    def compared(boards):
        items, bodies = [], {}
        for board in range(boards):
            for year in (2030, 2031):
                document = f"n{board}-{year}"
                bodies[document] = f"{'abcdefghijklmnopqrstuvwxyzåäö'[board]}nämnden"
                items += [item(NIGHT, document), item("Att mata svanar på torget.", document, number="2")]
        return align(of_bodies(bodies, *items)).compared

    assert compared(24) <= 2.5 * compared(12)


@pytest.mark.parametrize(
    ("year", "body", "wanted"),
    [(2029, "", False), (2030, "Parknämnden", True), (2034, "", True), (2035, "", False), (2031, "Skolnämnden", False)],
)
def test_neighbours_in_time_and_body(year, body, wanted):
    assert neighbours(2030, "Parknämnden", year, body) is wanted
