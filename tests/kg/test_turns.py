"""The turns of a thread in words, each sentence with its source."""

import pytest
from thread_example import link, said, snapshot, wording

from kg.trace import trace
from ontology.terms import Level, Relation

PLAN, LATER, REPORT = "plan-2030", "plan-2031", "rapport-2031"
BOTH = wording(f"{PLAN}/uppdrag-4", "Att utreda nattfrid och vinterfoder.")
OWLS = wording(f"{REPORT}/uppdrag-1", "Att utreda nattfrid.", said("pågår"))
DEER = wording(f"{REPORT}/uppdrag-2", "Att utreda vinterfoder.", said("genomfört"))


def answer(*items, links=(), asked="", **more):
    """The answer about the first item; every sentence about a wording has a document and a place."""
    made = trace(snapshot(*items, links=links, **more), asked or items[0].id)
    for sentence in made.answer:
        assert sentence.place or sentence.text.startswith("Status är okänd") or "återfinns inte" in sentence.text
        assert sentence.document or "ingen rapport" in sentence.text
    return [sentence.text for sentence in made.answer]


def test_what_was_divided_is_said_to_be_and_into_what():
    told = answer(BOTH, OWLS, DEER, links=(link(BOTH, OWLS), link(BOTH, DEER)))
    assert told[1] == (
        "Uppdrag nr 4 (2030) delas i verksamhetsberättelsen 2031 upp på uppdrag nr 1 och uppdrag nr 2 "
        "(Verksamhetsberättelse 2031, rad 3)."
    )
    assert sum("delas" in sentence for sentence in told) == 1
    assert told[-1].startswith("Status är okänd: det har delats upp")


def test_what_only_possibly_goes_on_in_two_is_not_said_to_be_divided():
    told = answer(BOTH, OWLS, DEER, links=(link(BOTH, OWLS), link(BOTH, DEER, Level.MOJLIG)))
    assert not any("delas" in sentence for sentence in told)


def test_what_was_merged_is_told_of_from_either_side():
    one, two = wording(f"{PLAN}/uppdrag-1", "Att utreda nattfrid."), wording(f"{PLAN}/uppdrag-2", "Att ge vinterfoder.")
    both = wording(f"{REPORT}/uppdrag-9", "Att utreda nattfrid och ge vinterfoder.", said("pågår"))
    links = (link(one, both, score=0.9), link(two, both))
    told = answer(one, two, both, links=links)
    assert "I uppdrag nr 9 (2031) ingår också uppdrag nr 2 (2030) (maskinens förslag: sannolik)" in told[2]
    assert "ingår också uppdrag nr 1 (2030)" in answer(two, one, both, links=links)[2]


def test_an_indicator_that_it_is_reported_under_has_not_merged_with_it():
    share = wording(f"{PLAN}/indikator-1", "Andel ugglor.")
    under = wording(f"{REPORT}/indikator-1", "Andel ugglor.")
    links = (link(BOTH, under, relation=Relation.ATERRAPPORTERAS), link(share, under))
    assert not any("ingår" in sentence for sentence in answer(BOTH, share, under, links=links))


def test_what_moved_to_another_body_is_told_with_both():
    bodies = {PLAN: "Parknämnden", REPORT: "Kulturnämnden"}
    told = answer(BOTH, OWLS, links=(link(BOTH, OWLS),), bodies=bodies)
    assert told[2].startswith("Det förra dokumentet hör till Parknämnden, det senare till Kulturnämnden")
    assert not any("hör till" in one for one in answer(BOTH, OWLS, links=(link(BOTH, OWLS),)))


@pytest.mark.parametrize(("level", "words"), [(Level.SANNOLIK, "tas över av"), (Level.MOJLIG, "kan ha tagits över av")])
def test_an_indicator_takes_an_assignment_over(level, words):
    taken = wording(f"{LATER}/indikator-3", "Antal parker med nattfrid.")
    told = answer(BOTH, taken, links=(link(BOTH, taken, level, Relation.UTVECKLAS),))
    assert told[1].startswith(f"Uppdrag nr 4 (2030) {words} indikator 3 i verksamhetsplanen 2031")


def test_what_a_person_has_held_apart_is_told_with_who_when_and_why():
    told = answer(BOTH, OWLS, links=(link(BOTH, OWLS, Level.AVVISAD),))
    assert told[1].startswith("Uppdrag nr 4 (2030) är inte uppdrag nr 1 (2031). Avvisad av ")
    assert any("återfinns inte" in sentence for sentence in told)


def test_who_has_it_is_told_only_when_asked(tmp_path):
    given = wording(f"{PLAN}/uppdrag-4", "Att utreda nattfrid.", recipient="Parknämnden", recipients=("Parknämnden",))
    asked = answer(given, OWLS, links=(link(given, OWLS),), asked="Vem ansvarar för uppdrag 4?")
    assert asked[1].startswith("Mottagare av uppdrag nr 4 (2030) i verksamhetsplanen 2030 är Parknämnden")
    assert asked[3].startswith("Vem som ska utföra uppdrag nr 1 (2031) i verksamhetsberättelsen 2031 anges inte")
    assert not any("Mottagare" in one for one in answer(given, OWLS, links=(link(given, OWLS),)))
