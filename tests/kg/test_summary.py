"""The answer in words. Each sentence has one form, and a quote."""

import pytest
from thread_example import link, said, snapshot, wording

from kg.summary import SHORT
from kg.trace import NOT_YET, NOTHING_SAID, UNSURE, trace
from ontology.labels import label
from ontology.terms import Basis, Level, Relation

PLANNED = wording("plan-2030/uppdrag-4", "Att utreda nattfrid.")
REPORTED = wording("rapport-2031/uppdrag-9", "Att mäta nattfrid.", said("pågår", words="Mätningen pågår."))
FIRST = "Uppdrag 4 (Verksamhetsplan 2030): ”Att utreda nattfrid.”"


def told(*items, links=(), **more):
    return trace(snapshot(*items, links=links, **more), items[0].id).summary


def test_the_first_wording():
    assert told(PLANNED)[0] == FIRST


@pytest.mark.parametrize(
    ("relation", "words"),
    [
        (Relation.FORTSATTER, "fortsätter som"),
        (Relation.UTVECKLAS, "utvecklas i"),
        (Relation.ATERRAPPORTERAS, "återrapporteras under"),
    ],
)
def test_how_a_later_wording_hangs_on_it(relation, words):
    sentences = told(PLANNED, REPORTED, links=(link(PLANNED, REPORTED, relation=relation),))
    assert sentences[1] == (
        f"Det {words} uppdrag 9 (Verksamhetsberättelse 2031; sannolik, maskinens förslag): ”Att mäta nattfrid.”"
    )


def test_a_link_that_a_person_confirmed_is_not_called_the_machines():
    sentences = told(PLANNED, REPORTED, links=(link(PLANNED, REPORTED, Level.BEKRAFTAD),))
    assert sentences[1] == "Det fortsätter som uppdrag 9 (Verksamhetsberättelse 2031; bekräftad): ”Att mäta nattfrid.”"


def test_a_status_that_is_stated():
    sentences = told(PLANNED, REPORTED, links=(link(PLANNED, REPORTED),))
    assert sentences[2] == "Status anges som pågår: ”Mätningen pågår.” (Verksamhetsberättelse 2031, rad 3)"


@pytest.mark.parametrize("basis", [Basis.INFERRED, Basis.COMPUTED, Basis.SYMBOL])
def test_a_status_on_another_ground_is_not_told_as_if_it_were_stated(basis):
    how = label(basis)
    read = wording("rapport-2031/uppdrag-9", "", said("pågår", basis, "Mätningen pågår."))
    assert told(read)[1] == f"Status läses ({how}) som pågår: ”Mätningen pågår.” (Verksamhetsberättelse 2031, rad 3)"


def test_the_quote_is_that_of_the_status_and_not_of_another_claim():
    weak, strong = said("genomfört", Basis.INFERRED, "Vi är nöjda."), said("pågår", Basis.STATED, "Det pågår.")
    assert "”Det pågår.”" in told(wording("rapport-2031/uppdrag-9", "", weak, strong))[1]


def test_the_quote_is_the_one_on_the_ground_that_is_named():
    weak, strong = said("pågår", Basis.INFERRED, "Vi arbetar på."), said("pågår", Basis.STATED, "Det pågår.")
    sentence = told(wording("rapport-2031/uppdrag-9", "", weak, strong))[1]
    assert sentence == "Status anges som pågår: ”Det pågår.” (Verksamhetsberättelse 2031, rad 3)"


def test_silence_says_what_was_searched():
    assert told(PLANNED, documents=("rapport-2031",))[1:] == (
        "Det återfinns inte i någon senare rapport i underlaget.",
        "Sökt utan att återfinnas i Verksamhetsberättelse 2031: 0 poster och 0 textstycken.",
    )


def test_no_report_yet():
    assert told(PLANNED)[1:] == (f"Status är okänd: {NOT_YET}.",)


def test_a_report_without_a_status():
    silent = wording("rapport-2031/uppdrag-9", "Att mäta nattfrid.")
    assert told(PLANNED, silent, links=(link(PLANNED, silent),))[2] == f"Status är okänd: {NOTHING_SAID}."


def test_a_report_that_is_only_possibly_about_it():
    sentences = told(PLANNED, REPORTED, links=(link(PLANNED, REPORTED, Level.MOJLIG, score=0.4),))
    assert sentences[1].startswith(
        "Det fortsätter som uppdrag 9 (Verksamhetsberättelse 2031; möjlig, maskinens förslag)"
    )
    assert sentences[2] == f"Status är okänd: {UNSURE}."


def test_a_long_wording_is_cut_at_a_word():
    long = wording("plan-2030/uppdrag-4", "Att pröva " + "nattfrid i park efter park " * 20)
    quoted = told(long)[0].partition("”")[2].rstrip("”")
    assert quoted.endswith(" …")
    assert long.text.startswith(quoted.removesuffix("…"))
    assert len(quoted) <= SHORT


def test_the_same_words_say_a_wording_in_the_documents_own_word():
    own = wording("plan-2030/uppdrag-4", "Att utreda nattfrid.", label="direktiv")
    assert told(own)[0].startswith("Direktiv 4 (")
