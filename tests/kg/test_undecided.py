"""What most needs a person comes first."""

from thread_example import link, said, snapshot, wording

from kg.undecided import undecided
from ontology.terms import ClaimType, Level

ONE = wording("plan-2030/uppdrag-1")
TWO = wording("plan-2030/uppdrag-2")
THREE = wording("plan-2030/uppdrag-3")
TOLD = wording("rapport-2032/uppdrag-4", "", said("genomfört"))
REACHED = wording("rapport-2032/indikator-5", "", said("uppnått", type_=ClaimType.ATTAINMENT))
SILENT = wording("rapport-2032/uppdrag-6")


def asked(*links):
    found = undecided(snapshot(ONE, TWO, THREE, TOLD, REACHED, SILENT, links=links))
    return [((one.link.left, one.link.right), one.need) for one in found]


def ends(one, other):
    return one.id, other.id


def test_what_has_been_judged_and_what_is_the_same_wording_needs_no_one():
    assert not asked(link(ONE, TOLD, Level.BEKRAFTAD), link(TWO, TOLD, Level.AVVISAD), link(THREE, SILENT, Level.SAKER))


def test_a_link_that_alone_gives_an_answer_comes_before_one_that_gives_none():
    found = asked(link(ONE, SILENT, Level.MOJLIG, score=0.49), link(TWO, TOLD, Level.MOJLIG, score=0.32))
    assert [pair for pair, _ in found] == [ends(TWO, TOLD), ends(ONE, SILENT)]
    assert found[0][1] == "Ingen annan säker koppling ger ett svar på hur det gick, och den här gör det."


def test_where_a_surer_link_answers_already_another_matters_less():
    found = asked(
        link(ONE, TOLD, Level.SAKER, score=1.0),
        link(ONE, REACHED, Level.MOJLIG, score=0.49),
        link(TWO, TOLD, Level.MOJLIG, score=0.32),
    )
    assert [pair for pair, _ in found] == [ends(TWO, TOLD), ends(ONE, REACHED)]


def test_what_speaks_against_a_judgement_comes_first():
    found = asked(link(ONE, TOLD, Level.MOJLIG, score=0.4), link(TWO, SILENT, Level.MOJLIG, score=0.8))
    assert found[0] == (ends(TWO, SILENT), "Talar emot en bedömning som redan är gjord.")


def test_among_likes_the_nearest_to_the_border_comes_first():
    found = asked(link(ONE, TOLD, score=0.9), link(TWO, TOLD, score=0.55), link(THREE, TOLD, score=0.6))
    assert [pair[0] for pair, _ in found] == [TWO.id, THREE.id, ONE.id]


def test_two_for_one_wording_are_said_to_be_rivals():
    other = wording("rapport-2032/uppdrag-7")
    found = undecided(snapshot(ONE, SILENT, other, links=(link(ONE, SILENT), link(ONE, other))))
    assert {one.need for one in found} == {"Flera poster i samma dokument föreslås för samma ordalydelse."}
