"""Questions in words: which item they mean, and what else they could mean."""

from dataclasses import replace

import pytest
from thread_example import PLACE, link, said, snapshot, wording

from ingest.errors import QueryError
from ingest.records import Passage
from kg.trace import NOT_FOUND, trace
from kg.understand import ALTERNATIVES
from ontology.terms import Level, Relation

OWLS = wording("plan-2030/uppdrag-4", "Att utreda nattfrid för kattugglor.")
OWLS_AGAIN = wording("rapport-2031/uppdrag-9", "Att utreda nattfrid för kattugglor.", said("pågår"))
FEES = wording("plan-2030/uppdrag-5", "Att se över avgifterna för kolonilotter.")
FEE_SHARE = wording("plan-2030/indikator-1.1", "Andel som betalar avgifterna för kolonilotter.")
FEE_GOAL = wording("plan-2030/effektmål-1", "Kolonilotter med skäliga avgifter.")
COMMENT = Passage(
    "rapport-2031/text-1", "rapport-2031", 2031, "Vintern var snörik och mössen få.", PLACE, (), OWLS_AGAIN.id
)
LOOSE = Passage("rapport-2031/text-2", "rapport-2031", 2031, "Brandbilen lackerades om.", PLACE)


@pytest.fixture(scope="module")
def held(tmp_path_factory):
    index = tmp_path_factory.mktemp("ord") / "index"
    return snapshot(
        OWLS,
        FEES,
        FEE_SHARE,
        FEE_GOAL,
        OWLS_AGAIN,
        passages=(COMMENT, LOOSE),
        links=(link(OWLS, OWLS_AGAIN),),
        index=index,
    )


@pytest.mark.parametrize("words", ["nattfrid", "kattugglor", "kattuggla", "NATTFRID", "utreda nattfrid"])
def test_words_find_the_item_that_has_them_in_whatever_form(held, words):
    assert trace(held, words).subject == OWLS


def test_the_thread_is_told_from_its_oldest_wording(held):
    answer = trace(held, "nattfrid")
    assert [step.item.id for step in answer.steps] == [OWLS.id, OWLS_AGAIN.id]
    assert answer.status.value == "pågår"
    assert OWLS.id not in [other.id for other in answer.alternatives]


def test_an_assignment_is_meant_before_an_indicator_and_a_goal(held):
    answer = trace(held, "avgifterna kolonilotter")
    assert answer.subject == FEES
    assert {other.id for other in answer.alternatives} == {FEE_SHARE.id, FEE_GOAL.id}


def test_words_that_stand_only_in_a_comment_do_not_make_its_item_the_subject(held):
    answer = trace(held, "snörik")
    assert answer.subject is None
    assert [other.id for other in answer.alternatives] == [OWLS_AGAIN.id]
    assert [hit.id for hit in answer.mentions] == [COMMENT.id]


def test_words_that_stand_only_in_running_text_are_shown_where_they_stand(held):
    answer = trace(held, "brandbilen")
    assert (answer.subject, [hit.id for hit in answer.mentions]) == (None, [LOOSE.id])
    assert (
        "Orden står i löpande text i verksamhetsberättelsen 2031: ”Brandbilen lackerades om.” "
        "(Verksamhetsberättelse 2031, rad 3)."
    ) in [sentence.text for sentence in answer.answer]
    assert [one.document for one in answer.silence] == ["plan-2030"]


def test_when_nothing_answers_to_the_words_the_answer_says_so_and_what_was_searched(held):
    answer = trace(held, "xylofonbås")
    assert (answer.subject, answer.steps, answer.mentions) == (None, (), ())
    assert (answer.status.value, answer.status.basis) == ("okänt", NOT_FOUND)
    searched = [(s.document, s.searched_items, s.searched_comments, s.searched_passages) for s in answer.silence]
    assert set(searched) == {
        ("plan-2030", 4, 0, 0),
        ("rapport-2031", 1, 0, 2),
    }
    assert answer.answer[0].text == "Inget mål, uppdrag eller liknande i underlaget svarar mot frågan."


@pytest.mark.parametrize(
    "words", ["nattfrid för rymdfärjor och satelliter", "xylofonbåsens avgifter 2099 enligt satelliterna"]
)
def test_an_item_with_only_a_lesser_part_of_the_words_is_not_the_subject_but_offered(held, words):
    answer = trace(held, words)
    assert answer.subject is None
    assert answer.alternatives


@pytest.mark.parametrize("words", ["och", "det som är", "att"])
def test_words_that_stand_everywhere_mean_no_item(held, words):
    assert trace(held, words).subject is None


@pytest.mark.parametrize(
    "question",
    [
        "Vad hände med nattfrid för kattugglor?",
        "vad hände med nattfrid",
        "Hur har det gått med kattugglor?",
        f"Vad hände med {OWLS.id}?",
        "Vad hände med uppdrag 4?",
        "uppdrag nr 4 från 2030",
        "Uppdrag 4 (2030)",
        "uppdraget 4",
    ],
)
def test_a_whole_question_is_understood(held, question):
    assert trace(held, question).subject == OWLS


def test_a_number_and_year_name_the_wording_of_that_year(held):
    assert trace(held, "uppdrag 9 från 2031").subject == OWLS_AGAIN
    assert trace(held, "uppdrag 9 från 2030").subject is None


@pytest.mark.parametrize("question", ["?", "Vad hände med?", "Vad hände med …?", "–"])
def test_a_question_about_nothing_is_refused(held, question):
    with pytest.raises(QueryError, match="tom"):
        trace(held, question)


def test_the_same_question_gives_the_same_answer(held):
    assert trace(held, "kolonilotter") == trace(held, "kolonilotter")


def test_alternatives_are_few_and_never_the_subject(tmp_path):
    many = [wording(f"plan-2030/uppdrag-{n}", f"Att flytta lekplats {word}.") for n, word in enumerate("abcdefghij", 1)]
    answer = trace(snapshot(*many, index=tmp_path / "index"), "flytta lekplats")
    assert len(answer.alternatives) == ALTERNATIVES
    assert answer.subject.id not in {other.id for other in answer.alternatives}


def test_one_bare_word_that_several_things_have_is_a_choice_and_no_subject(tmp_path):
    many = [wording(f"plan-2030/uppdrag-{n}", f"Att måla {word} svan.") for n, word in enumerate(("en", "två"), 1)]
    held = snapshot(*many, index=tmp_path / "index")
    answer = trace(held, "svanen")
    assert answer.subject is None
    assert {other.id for other in answer.alternatives} == {one.id for one in many}
    assert "ett enda ord, som står i 2 olika poster" in answer.understood
    assert trace(held, "måla två svanar").subject == many[1]


def test_the_oldest_wording_is_not_sought_over_possible_links_or_other_kinds(tmp_path):
    goal = replace(FEE_GOAL, text="Ugglor trivs.")
    told = wording("rapport-2031/indikator-2.1", "Andel nattfrid.")
    links = (
        link(FEES, OWLS_AGAIN, Level.MOJLIG, score=0.4),
        link(OWLS, told, relation=Relation.ATERRAPPORTERAS),
    )
    made = snapshot(
        FEES, goal, OWLS, replace(OWLS_AGAIN, text="Att mata svanar."), told, links=links, index=tmp_path / "i"
    )
    assert trace(made, "svanar").subject.id == OWLS_AGAIN.id
    assert trace(made, "andel nattfrid").subject.id == told.id


@pytest.mark.parametrize("question", ["uppdrag " + "1" * 900, "uppdrag 1" + " " * 900 + "x"])
def test_an_endless_run_in_a_question_takes_no_endless_time(held, question):
    assert trace(held, question).subject is None


def test_a_question_that_is_too_long_is_refused(held):
    with pytest.raises(QueryError, match="högst"):
        trace(held, "uppdrag " + "1" * 5_000)
