"""What is made ready for comparison."""

import pytest
from align_example import LATER_PLAN, NOWHERE, PLAN, REPORT, item, profiled

from ingest.records import Passage
from ontology.terms import Kind


@pytest.mark.parametrize("kind", [Kind.PERSPEKTIV, Kind.HANVISNING, Kind.ARBETSSATT, Kind.RISK])
def test_only_what_can_go_on_through_the_years_is_compared(kind):
    other = item("Ekonomi", kind=kind)
    assert other.id not in profiled(other)


@pytest.mark.parametrize(
    ("kind", "family"),
    [
        (Kind.EFFEKTMAL, "goal"),
        (Kind.MAL, "goal"),
        (Kind.DELMAL, "goal"),
        (Kind.UPPDRAG, "uppdrag"),
        (Kind.INDIKATOR, "indikator"),
        (Kind.STRATEGI, "strategi"),
    ],
)
def test_goals_of_whatever_name_are_one_family(kind, family):
    one = item("Äldre har en trygg vardag.", kind=kind)
    assert profiled(one)[one.id].family == family


def test_a_profile_knows_whether_its_document_reports():
    planned, reported = item("Att se över taxan.", PLAN), item("Att se över taxan.", REPORT)
    made = profiled(planned, reported)
    assert (made[planned.id].is_report, made[reported.id].is_report) == (False, True)


def test_the_goal_above_is_read_too():
    with_goal = item("Att se över taxan.", goal="Äldre har en trygg vardag.")
    without = item("Att se över taxan.", LATER_PLAN)
    made = profiled(with_goal, without)
    assert made[with_goal.id].goal.weights.keys() >= {"trygg"}
    assert made[without.id].goal is None


def test_a_comment_is_read_sentence_by_sentence():
    told = item("Att se över taxan.", REPORT, comment="Översynen är klar. Taxan höjs 2033.\nNämnden har beslutat.")
    made = profiled(told)[told.id]
    assert [sentence for sentence, _ in made.told] == [
        "Översynen är klar.",
        "Taxan höjs 2033.",
        "Nämnden har beslutat.",
    ]


def test_without_a_comment_nothing_is_told():
    one = item("Att se över taxan.", REPORT)
    assert profiled(one)[one.id].told == ()


def test_words_of_the_running_text_make_a_word_common():
    one = item("Att se över taxan för gästhamnen.")
    told = [Passage(f"{PLAN}/text-{n}", PLAN, 2030, f"Gästhamnen nämns på sida {n}.", NOWHERE) for n in range(9)]
    rare, common = profiled(one)[one.id], profiled(one, prose=told)[one.id]
    stems = [stem for stem, word in rare.terms.surface.items() if word == "gästhamnen"]
    assert stems
    assert all(common.rarity(stem) < rare.rarity(stem) for stem in stems)
