"""The answer in words. Each sentence has one form, and a quote."""

from dataclasses import replace

import pytest
from thread_example import link, said, snapshot, target, wording

from ingest.records import Parent
from kg.phrases import SHORT
from kg.trace import NOT_YET, NOTHING_SAID, UNSURE, trace
from ontology.labels import label
from ontology.terms import Basis, ClaimType, Kind, Level, Relation

PLANNED = wording("plan-2030/uppdrag-4", "Att utreda nattfrid.")
REPORTED = wording("rapport-2031/uppdrag-9", "Att mäta nattfrid.", said("pågår", words="Mätningen pågår."))
SOURCE = "(Verksamhetsberättelse 2031, rad 3)."
FIRST = "Uppdrag nr 4 i verksamhetsplanen 2030 lyder: ”Att utreda nattfrid.” (Verksamhetsplan 2030, rad 3)."
MACHINE = "(maskinens förslag: sannolik)"


def answered(*items, links=(), **more):
    return trace(snapshot(*items, links=links, **more), items[0].id).answer


def told(*items, **more):
    return [sentence.text for sentence in answered(*items, **more)]


def test_the_first_wording():
    assert told(PLANNED)[0] == FIRST


@pytest.mark.parametrize(
    ("relation", "words"),
    [
        (Relation.FORTSATTER, "fortsätter som"),
        (Relation.UTVECKLAS, "utvecklas i"),
        (Relation.ATERRAPPORTERAS, "återrapporteras som"),
    ],
)
def test_how_a_later_wording_hangs_on_it_and_how_it_went_there(relation, words):
    sentences = told(PLANNED, REPORTED, links=(link(PLANNED, REPORTED, relation=relation),))
    assert sentences[1] == (
        f"Uppdrag nr 4 (2030) {words} uppdrag nr 9 i verksamhetsberättelsen 2031 {MACHINE}, "
        f"där status anges som pågår: ”Mätningen pågår.” {SOURCE}"
    )
    assert len(sentences) == 2


def test_words_that_do_not_tell_how_far_it_has_come_are_quoted_as_such():
    late = wording("rapport-2031/uppdrag-9", "Att mäta nattfrid.", said("okänt", words="Försenat"))
    sentences = told(PLANNED, late, links=(link(PLANNED, late),))
    assert sentences[1].endswith(f"där status lämnas okänd: ”Försenat” {SOURCE}")
    assert told(late)[-1] == f"Status lämnas okänd: ”Försenat” {SOURCE}"


@pytest.mark.parametrize(
    ("column", "named"), [(None, ""), ("Utfall 2031", ""), ("Utfall", ""), ("Utfall augusti", " (”Utfall augusti”)")]
)
def test_the_column_of_an_outcome_is_named_when_it_is_of_less_than_a_year(column, named):
    outcome = replace(said("81 %", words="81 %", type_=ClaimType.OUTCOME), year=2031, meaning=column)
    item = wording("rapport-2031/indikator-9", "Andel ugglor.", outcome)
    assert f"Utfallet 2031{named} anges till 81 %: ”81 %” {SOURCE}" in told(item)


def test_a_later_wording_without_a_status_is_quoted_itself():
    silent = wording("rapport-2031/uppdrag-9", "Att mäta nattfrid.")
    sentences = told(PLANNED, silent, links=(link(PLANNED, silent),))
    assert sentences[1].endswith(f"verksamhetsberättelsen 2031 {MACHINE}: ”Att mäta nattfrid.” {SOURCE}")
    assert sentences[2] == f"Status är okänd: {NOTHING_SAID}."


def test_what_has_no_number_is_the_same_thing_in_another_document():
    plan, report = wording("plan-2030/indikator", "Andel ugglor."), wording("rapport-2031/indikator", "Andel ugglor.")
    (_, sentence, _) = told(plan, report, links=(link(plan, report, relation=Relation.ATERRAPPORTERAS),))
    assert sentence.startswith(f"Indikatorn (2030) återrapporteras i verksamhetsberättelsen 2031 {MACHINE}")


def test_what_is_reported_under_something_else_is_not_called_that():
    under = wording("rapport-2031/indikator-1.2", "Andel ugglor.")
    sentence = told(PLANNED, under, links=(link(PLANNED, under, relation=Relation.ATERRAPPORTERAS),))[1]
    assert "Uppdrag nr 4 (2030) återrapporteras under indikator 1.2 i" in sentence


def test_a_link_that_a_person_confirmed_is_not_called_the_machines():
    sentence = told(PLANNED, REPORTED, links=(link(PLANNED, REPORTED, Level.BEKRAFTAD),))[1]
    assert "(bekräftat av A. Ek 2033-05-01)" in sentence
    assert "maskinens" not in sentence


@pytest.mark.parametrize("basis", [Basis.INFERRED, Basis.COMPUTED, Basis.SYMBOL])
def test_a_status_on_another_ground_is_not_told_as_if_it_were_stated(basis):
    read = wording("rapport-2031/uppdrag-9", "", said("pågår", basis, "Mätningen pågår."))
    assert told(read)[1] == f"Status läses ({label(basis)}) som pågår: ”Mätningen pågår.” {SOURCE}"


def test_the_quote_is_that_of_the_status_and_not_of_another_claim():
    weak, strong = said("genomfört", Basis.INFERRED, "Vi är nöjda."), said("pågår", Basis.STATED, "Det pågår.")
    assert "”Det pågår.”" in told(wording("rapport-2031/uppdrag-9", "", weak, strong))[1]


def test_the_quote_is_the_one_on_the_ground_that_is_named():
    weak, strong = said("pågår", Basis.INFERRED, "Vi arbetar på."), said("pågår", Basis.STATED, "Det pågår.")
    sentence = told(wording("rapport-2031/uppdrag-9", "", weak, strong))[1]
    assert sentence == f"Status anges som pågår: ”Det pågår.” {SOURCE}"


def test_silence_says_what_was_searched():
    assert told(PLANNED, documents=("rapport-2031",))[1:] == [
        "Uppdrag nr 4 (2030) återfinns inte i verksamhetsberättelsen 2031: "
        "0 poster, 0 kommentarer och 0 textstycken har genomsökts.",
    ]


def test_no_report_yet():
    assert told(PLANNED)[1:] == [f"Status är okänd: {NOT_YET}."]


def test_what_is_only_possible_is_told_as_such_and_without_a_status():
    sentences = told(PLANNED, REPORTED, links=(link(PLANNED, REPORTED, Level.MOJLIG, score=0.4),))
    assert sentences[1].startswith("Uppdrag nr 4 (2030) kan ha fortsatt som uppdrag nr 9 i")
    assert "pågår" not in " ".join(sentences)
    assert sentences[2] == f"Status är okänd: {UNSURE}."


def test_a_changed_target_is_told_with_whether_it_is_harder():
    old, new = target("minst 80", 80, ">="), target("minst 90", 90, ">=")
    plan, later = wording("plan-2030/indikator", "Andel.", old), wording("plan-2031/indikator", "Andel.", new)
    sentences = told(plan, later, links=(link(plan, later),))
    assert sentences[2] == (
        "Målvärdet ändras från ”minst 80” till ”minst 90”, vilket är svårare att nå (Verksamhetsplan 2031, rad 3)."
    )


def test_few_decisions_are_told_and_many_are_counted():
    many = [
        wording(
            f"plan-2030/beslut-{word}", f"Nämnden beslutade {word}.", parent=Parent(PLANNED.id, Kind.UPPDRAG, "4", "")
        )
        for word in "abcd"
    ]
    assert "Under uppdrag nr 4 (2030) står beslut a: ”Nämnden beslutade a.” (Verksamhetsplan 2030, rad 3)." in told(
        PLANNED, many[0]
    )
    assert "Under uppdrag nr 4 (2030) finns 4 beslut (Verksamhetsplan 2030, rad 3)." in told(PLANNED, *many)


def test_every_sentence_has_its_source():
    held = (PLANNED, REPORTED)
    for sentence in answered(*held, links=(link(*held),), documents=("rapport-2032",)):
        assert sentence.document
        assert sentence.place is not None or "genomsökts" in sentence.text
        assert sentence.text.endswith(".")


def test_a_long_wording_is_cut_at_a_word():
    long = wording("plan-2030/uppdrag-4", "Att pröva " + "nattfrid i park efter park " * 20)
    quoted = told(long)[0].partition("”")[2].partition("”")[0]
    assert quoted.endswith(" …")
    assert long.text.startswith(quoted.removesuffix("…"))
    assert len(quoted) <= SHORT


def test_the_same_words_say_a_wording_in_the_documents_own_word():
    own = wording("plan-2030/uppdrag-4", "Att utreda nattfrid.", label="direktiv")
    assert told(own)[0].startswith("Direktiv 4 i verksamhetsplanen 2030")
