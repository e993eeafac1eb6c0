"""From evidence to a score and a level."""

import pytest
from align_example import LATER_PLAN, item, pair

from kg.align.score import LEVELS, NOT_SAME, UNSURE, compare, level, why_not
from ontology.terms import Kind, Level

NIGHT = "Att utreda nattfrid för kattugglor i stadsparken."


@pytest.mark.parametrize(
    ("score", "wanted"),
    [
        (1.0, Level.SAKER),
        (0.95, Level.SAKER),
        (0.949, Level.SANNOLIK),
        (0.5, Level.SANNOLIK),
        (0.499, Level.MOJLIG),
        (0.3, Level.MOJLIG),
        (0.299, None),
        (0.0, None),
    ],
)
def test_a_level_begins_at_its_least_score(score, wanted):
    assert level(score) is wanted


def test_what_is_not_the_same_wording_can_never_be_sure():
    assert dict(LEVELS)[Level.SAKER] > NOT_SAME
    one = item(NIGHT, goal="Parken lever.", recipient="Parknämnden", perspective="Process")
    other = item(
        "Att utreda nattfrid för kattugglor i stadsparken och på torget.",
        LATER_PLAN,
        goal="Parken lever.",
        recipient="Parknämnden",
        perspective="Process",
    )
    score, _ = compare(*pair(one, other))
    assert 0.5 <= score <= NOT_SAME


def test_the_same_wording_is_1():
    score, evidence = compare(*pair(item(NIGHT), item(NIGHT, LATER_PLAN)))
    assert score == 1.0
    assert evidence[0].feature == "same_wording"


def test_goal_recipient_and_perspective_alone_never_make_a_match():
    around = {"goal": "Parken lever.", "recipient": "Parknämnden", "perspective": "Process"}
    one, other = item(NIGHT, **around), item("Att mata svanar på torget.", LATER_PLAN, **around)
    assert compare(*pair(one, other)) == (0.0, ())


def test_they_strengthen_one_that_is_there():
    around = {"goal": "Parken lever.", "recipient": "Parknämnden", "perspective": "Process"}
    later = "Att mäta nattfrid kring hamnen."
    alone, _ = compare(*pair(item(NIGHT), item(later, LATER_PLAN)))
    helped, evidence = compare(*pair(item(NIGHT, **around), item(later, LATER_PLAN, **around)))
    assert 0 < alone < helped <= alone * 1.26
    assert {made.feature for made in evidence} >= {"same_goal", "same_recipient", "same_perspective"}


def test_the_heaviest_evidence_is_told_first():
    _, evidence = compare(
        *pair(
            item(NIGHT, goal="Parken lever."), item("Att följa kattugglors nattfrid.", LATER_PLAN, goal="Parken lever.")
        )
    )
    worth = [made.score * made.weight for made in evidence]
    assert worth == sorted(worth, reverse=True)
    assert len(worth) > 1


def test_nothing_in_common_is_nothing():
    assert compare(*pair(item(NIGHT), item("Att bygga broar.", LATER_PLAN))) == (0.0, ())


def test_why_not_names_the_rare_words_that_were_shared():
    said = why_not(*pair(item(NIGHT), item("Att mäta nattfrid i hamnen.", LATER_PLAN)))
    assert said == "Delar bara ”nattfrid”; det räcker inte."


def test_why_not_says_when_no_word_is_shared():
    assert why_not(*pair(item(NIGHT), item("Mer lek.", LATER_PLAN))) == "Delar inga ord."


def test_why_not_says_when_only_common_words_are_shared():
    said = why_not(*pair(item("Mer samverkan i stadsparken."), item("Bättre samverkan vid sjön.", LATER_PLAN)))
    assert said == "Delar bara ord som är vanliga i sådana texter: ”samverkan”."


def test_indicators_that_each_say_a_good_deal_more_are_never_more_than_possible():
    one = item("Omräknade heltider för badvakter vid havet.", kind=Kind.INDIKATOR)
    other = item("Omräknade heltider för parkarbetare i skogen.", LATER_PLAN, Kind.INDIKATOR)
    score, _ = compare(*pair(one, other))
    assert 0 < score <= UNSURE
    longer = item("Omräknade heltider för badvakter vid havet, exklusive vikarier.", LATER_PLAN, Kind.INDIKATOR)
    assert compare(*pair(one, longer))[0] > UNSURE


def test_of_two_scores_at_the_limit_the_better_stays_better():
    one = item("Att utreda nattfrid för kattugglor i stadsparken.", goal="Parken lever.")
    better = item("Att utreda nattfrid för kattugglor i stadsparken och hamnen.", LATER_PLAN, goal="Parken lever.")
    worse = item("Att utreda nattfrid för kattugglor.", LATER_PLAN, number="2")
    assert NOT_SAME >= compare(*pair(one, better))[0] > compare(*pair(one, worse))[0]
