"""Each comparison, with a pair that it speaks for and a pair that it is silent on."""

import pytest
from align_example import LATER_PLAN, PLAN, REPORT, item, pair
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.records import Parent
from kg.align.features import (
    AGAINST,
    CARRYING,
    SUPPORTING,
    contained_wording,
    like_wording,
    other_group,
    other_name,
    same_expression,
    same_goal,
    same_perspective,
    same_recipient,
    same_wording,
    same_words,
    shared_name,
    shared_run,
    told_of,
)
from kg.align.score import compare
from ontology.terms import Kind

NIGHT = "Att utreda nattfrid för kattugglor i stadsparken."
GOAL = "Äldre har en trygg och meningsfull vardag."


@pytest.mark.parametrize(
    "other",
    [
        NIGHT,
        NIGHT.upper(),
        NIGHT.rstrip("."),
        NIGHT.replace(" ", "  "),
        "Att utreda nattfrid, för kattugglor i stadsparken.",
    ],
)
def test_the_same_wording_is_the_same_whatever_its_spacing_capitals_and_stops(other):
    made = same_wording(*pair(item(NIGHT), item(other, LATER_PLAN)))
    assert (made.score * made.weight, made.reason) == (1.0, "Ordalydelsen är densamma.")


LONG = (
    "Att förvaltningen ska se över bemanningen nattetid på samtliga särskilda boenden i kommunen och att antalet ska "
)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (NIGHT, "Att måla om stadshuset."),
        (LONG + "öka under året.", LONG + "minska under året."),
        (LONG + "öka.", LONG + "inte öka."),
        (LONG + "bli 5.", LONG + "bli 6."),
    ],
    ids=["another matter", "the opposite", "a negation", "another number"],
)
def test_a_wording_with_another_word_in_it_is_never_said_to_be_the_same(one, other):
    made = same_wording(*pair(item(one), item(other, LATER_PLAN)))
    assert made is None or (made.reason != "Ordalydelsen är densamma." and made.score * made.weight < 1.0)


def test_wordings_are_alike_by_their_rare_words_and_the_reason_names_them():
    made = like_wording(*pair(item(NIGHT), item("Att följa kattugglornas nattfrid.", LATER_PLAN)))
    assert 0.3 < made.score < 1.0
    assert "”nattfrid”" in made.reason
    assert "”kattugglor”" in made.reason


def test_wordings_that_share_only_common_words_are_not_alike():
    assert like_wording(*pair(item("Att utreda taxan."), item("Att bygga en bro.", LATER_PLAN))) is None


def test_wordings_that_share_only_a_year_are_not_alike():
    assert like_wording(*pair(item("Att se över taxan 2030."), item("Att bygga broar före 2030.", LATER_PLAN))) is None


def test_words_that_stand_together_in_both_weigh_more_than_words_that_do_not():
    together = shared_run(*pair(item(NIGHT), item("Att redovisa nattfrid för kattugglor årligen.", LATER_PLAN)))
    assert together.reason == "I båda står ”nattfrid kattugglor” samlat."
    apart = item("Kattugglor behöver mat, skog och nattfrid.", LATER_PLAN)
    assert shared_run(*pair(item(NIGHT), apart)) is None


def test_one_shared_word_is_no_run():
    assert shared_run(*pair(item(NIGHT), item("Att mäta nattfrid i hamnen.", LATER_PLAN))) is None


def test_a_wording_that_stands_whole_in_the_other_is_the_same_with_more_said():
    made = contained_wording(
        *pair(item("Nattfrid för kattugglor"), item("Nattfrid för kattugglor i hela länet", LATER_PLAN))
    )
    assert made.reason == "Den ena ordalydelsen står hel i den andra."


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Att följa arbetet", "Att följa arbetet med taxan"),
        ("Nattfrid", "Nattfrid för kattugglor"),
        ("Nattfrid för kattugglor", "Nattfrid för vilda kattugglor"),
    ],
    ids=["words of the genre", "one word", "not whole"],
)
def test_little_or_broken_is_not_a_whole_wording(one, other):
    assert contained_wording(*pair(item(one), item(other, LATER_PLAN))) is None


def test_an_expression_in_another_form_is_the_same_matter_and_both_forms_are_told():
    one, other = item("Att nå ekonomisk balans."), item("Att arbeta för en ekonomi i balans.", LATER_PLAN)
    made = same_expression(*pair(one, other))
    assert made.reason == "Båda talar om samma sak: ”ekonomisk balans” och ”ekonomi balans”."


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Att fortsätta utveckla samverkan.", "Att utveckla den fortsatta samverkan."),
        ("Att mata kattugglor i parken.", "Att räkna kattugglor i parken."),
        ("Att vårda kattuggleungar.", "Att räkna kattuggleungar."),
    ],
    ids=["words of the genre", "words that are counted already", "one and the same compound"],
)
def test_what_is_no_other_form_is_no_expression(one, other):
    assert same_expression(*pair(item(one), item(other, LATER_PLAN))) is None


def test_a_sentence_that_holds_most_of_the_assignment_tells_of_it_whatever_the_order():
    one = item("Att minska kattugglornas sömnbrist genom nattfrid.")
    told = "Nattfrid råder nu och kattugglornas sömnbrist är borta."
    assert told_of(*pair(one, item("Antal fåglar.", REPORT, Kind.INDIKATOR, comment=told)))


TOLD = "Förvaltningen har prövat nattfrid för kattugglor i en park. Mössen blev fler."


def test_a_comment_that_speaks_of_the_assignment_in_its_own_words_reports_on_it():
    under = item("Antal fåglar i parkerna.", REPORT, Kind.INDIKATOR, comment=TOLD)
    made = told_of(*pair(item(NIGHT), under))
    assert made.reason == "Kommentaren talar om det: ”Förvaltningen har prövat nattfrid för kattugglor i en park.”"


@pytest.mark.parametrize(
    "later",
    [
        item("Antal fåglar i parkerna.", REPORT, Kind.INDIKATOR, comment="Parkerna har fått nya bänkar."),
        item("Antal fåglar i parkerna.", REPORT, Kind.INDIKATOR, comment="Nattfrid råder. Kattugglor trivs."),
        item("Antal fåglar i parkerna.", REPORT, Kind.INDIKATOR),
        item("Antal fåglar i parkerna.", LATER_PLAN, Kind.INDIKATOR, comment=TOLD),
    ],
    ids=["about something else", "the words in different sentences", "no comment", "not a report"],
)
def test_a_comment_that_does_not_speak_of_it_reports_nothing(later):
    assert told_of(*pair(item(NIGHT), later)) is None


def test_only_assignments_are_told_of():
    one = item("Nattfrid för kattugglor.", PLAN, Kind.INDIKATOR)
    assert told_of(*pair(one, item("Antal fåglar.", REPORT, Kind.INDIKATOR, comment=TOLD))) is None


def test_a_long_sentence_is_shortened_at_a_word():
    long = "Nattfrid för kattugglor " + "prövas i park efter park " * 9 + "hela året."
    made = told_of(*pair(item(NIGHT), item("Antal fåglar.", REPORT, Kind.INDIKATOR, comment=long)))
    quoted = made.reason.partition("”")[2].rstrip("”")
    assert quoted.endswith(" …")
    assert long.startswith(quoted.removesuffix(" …"))
    assert len(quoted) <= 161


def test_standing_under_the_same_goal_supports():
    made = same_goal(*pair(item(NIGHT, goal=GOAL), item("Att mata svanar.", LATER_PLAN, goal=GOAL)))
    assert made.reason == "Båda står under samma mål (effektmål 1)."


@pytest.mark.parametrize("goal", ["", "Fritiden är rik för alla barn."])
def test_under_another_goal_or_none_nothing_is_supported(goal):
    assert same_goal(*pair(item(NIGHT, goal=GOAL), item("Att mata svanar.", LATER_PLAN, goal=goal))) is None


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        (Kind.MAL, "Båda står under samma mål."),
        (Kind.EFFEKTMAL, "Båda står under samma mål."),
        (Kind.STRATEGI, "Båda står under samma strategi."),
    ],
)
def test_a_goal_without_number_is_called_by_its_kind_in_plain_swedish(kind, said):
    parent = Parent(f"{PLAN}/x", kind, None, GOAL)
    one, other = item(NIGHT, parent=parent), item("Att mata svanar.", LATER_PLAN, parent=parent)
    assert same_goal(*pair(one, other)).reason == said


def test_the_same_recipient_supports():
    one = item(NIGHT, recipient="Parkförvaltningen")
    made = same_recipient(*pair(one, item("Att mata svanar.", LATER_PLAN, recipient="parkförvaltningen")))
    assert made.reason == "Samma mottagare: parkförvaltningen."


@pytest.mark.parametrize("recipient", [None, "", "Kulturförvaltningen för barn och unga"])
def test_another_recipient_or_none_supports_nothing(recipient):
    one = item(NIGHT, recipient="Parkförvaltningen")
    assert same_recipient(*pair(one, item("Att mata svanar.", LATER_PLAN, recipient=recipient))) is None


def test_the_same_perspective_supports():
    one = item(NIGHT, perspective="Process")
    made = same_perspective(*pair(one, item("Att mata svanar.", LATER_PLAN, perspective="Process")))
    assert made.reason == "Samma perspektiv: Process."


@pytest.mark.parametrize("perspective", [None, "Resurs"])
def test_another_perspective_or_none_supports_nothing(perspective):
    one = item(NIGHT, perspective="Process")
    assert same_perspective(*pair(one, item("Att mata svanar.", LATER_PLAN, perspective=perspective))) is None


def test_two_items_without_a_perspective_do_not_share_one():
    assert same_perspective(*pair(item(NIGHT), item("Att mata svanar.", LATER_PLAN))) is None


@pytest.mark.parametrize("comparison", [*CARRYING, *SUPPORTING], ids=lambda function: function.__name__)
def test_the_numbers_of_the_items_prove_nothing(comparison):
    one, other = item(NIGHT, number="7"), item("Att mata svanar på torget.", LATER_PLAN, number="7")
    assert comparison(*pair(one, other)) is None


BOTH_WAYS = [
    same_wording,
    like_wording,
    same_words,
    contained_wording,
    same_expression,
    shared_name,
    same_goal,
    same_recipient,
    same_perspective,
    other_group,
    other_name,
]
WORDS = st.lists(
    st.sampled_from(
        "nattfrid kattugglor stadsparken svanar torget mata utreda taxan för och trafikplanen kvinnor män Vik".split()
    ),
    min_size=1,
    max_size=8,
).map(" ".join)


@settings(max_examples=40, deadline=None)
@given(WORDS, WORDS, WORDS, WORDS)
@pytest.mark.parametrize("comparison", BOTH_WAYS, ids=lambda f: f.__name__)
def test_likeness_does_not_depend_on_which_is_first(comparison, left, right, goal, other_goal):
    here = item(left, goal=goal, recipient=goal, perspective=goal)
    there = item(right, LATER_PLAN, goal=other_goal, recipient=other_goal, perspective=other_goal)
    one, other = pair(here, there)
    forth, back = comparison(one, other), comparison(other, one)
    assert (forth is None) == (back is None)
    if forth and back:
        assert forth.score == pytest.approx(back.score)


@settings(max_examples=60, deadline=None)
@given(WORDS, WORDS)
def test_two_wordings_of_plans_score_the_same_whichever_is_named_first(left, right):
    one, other = pair(item(left), item(right, LATER_PLAN))
    assert compare(one, other)[0] == pytest.approx(compare(other, one)[0], abs=0.001)


@settings(max_examples=40, deadline=None)
@given(WORDS, WORDS)
def test_every_piece_of_evidence_is_between_0_and_1_and_says_why(left, right):
    there = item(right, REPORT, goal=left, recipient=left, perspective=left, comment=left + ". " + right)
    one, other = pair(item(left, goal=left, recipient=left, perspective=left), there)
    for comparison in (*CARRYING, *SUPPORTING, *AGAINST):
        made = comparison(one, other)
        if made:
            assert 0.0 < made.score <= 1.0
            assert 0.0 < made.weight <= 1.0
            assert made.reason.endswith((".", "”"))
