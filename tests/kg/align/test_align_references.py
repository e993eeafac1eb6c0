"""What a text itself says that it goes back to, and what is no such reference."""

from dataclasses import replace

import pytest
from align_example import LATER_PLAN, PLAN, REPORT, aligned, ends, item, pair, profiled, together

from ingest.records import Reference
from kg.align.references import named
from kg.align.standing import pointed_goal
from kg.align.telling import named_there, named_year
from ontology.terms import Kind, Level

NIGHT = "Att utreda nattfrid för kattugglor i stadsparken."
OTHER = "Att mata svanar på torget"


def said(text, year=2032, is_report=False):
    return [(one.kind.value, one.number, one.year, one.is_report) for one in named(text, year, is_report)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Att fortsätta uppdrag 4 från 2030.", [("uppdrag", "4", 2030, None)]),
        ("Slutföra uppdrag nr 4 i verksamhetsplan 2030.", [("uppdrag", "4", 2030, False)]),
        ("Enligt uppdrag 3 b i 2030 års verksamhetsplan.", [("uppdrag", "3b", 2030, False)]),
        ("Som i verksamhetsplan 2030, uppdrag 7.", [("uppdrag", "7", 2030, False)]),
        ("Uppdrag 7 och 9 (2030) läggs samman.", [("uppdrag", "7", 2030, None), ("uppdrag", "9", 2030, None)]),
        ("Indikator 2.1 i verksamhetsberättelsen 2031.", [("indikator", "2.1", 2031, True)]),
        ("Förra årets uppdrag 6 slutförs.", [("uppdrag", "6", 2031, None)]),
        ("Effektmål 2 i föregående års verksamhetsplan.", [("effektmål", "2", 2031, False)]),
        ("Att fortsätta uppdraget från 2031.", [("uppdrag", None, 2031, None)]),
        ("Uppdraget i verksamhetsplan 2030 fullföljs.", [("uppdrag", None, 2030, False)]),
    ],
)
def test_kind_number_and_year_name_an_earlier_item(text, wanted):
    assert said(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "Att fortsätta uppdrag 4.",
        "Uppdrag 4 ska vara klart 2030.",
        "År 2030 fick nämnden uppdrag 4 av fullmäktige.",
        "Uppdrag 4 i handlingsplan 2030.",
        "Till skillnad från uppdrag 4 från 2030 gäller detta svanar.",
        "Uppdrag 4 i verksamhetsplanen.",
        "Uppdrag 4 från 2030-01-15.",
        "Uppdraget ska redovisas 2030.",
    ],
    ids=["no year", "a deadline", "a year before", "another plan", "told apart", "a plan's own", "a date", "when due"],
)
def test_without_a_document_to_go_back_to_nothing_is_named(text):
    assert said(text) == []


def test_a_reports_verksamhetsplan_is_that_of_its_own_year():
    assert said("Redovisar uppdrag 5 i verksamhetsplanen.", is_report=True) == [("uppdrag", "5", 2032, False)]


def test_an_item_that_is_named_is_linked_though_no_word_is_shared():
    one, other = item(NIGHT, number="4"), item(f"{OTHER}, enligt uppdrag 4 från 2030.", LATER_PLAN, number="9")
    (link,) = aligned(one, other).links
    assert (link.left, link.right, link.level) == (one.id, other.id, Level.SANNOLIK)
    assert link.reasons[0] == "Den senare hänvisar uttryckligen hit: ”uppdrag 4 från 2030”."


def test_a_comment_may_name_it_too():
    one = item(NIGHT, number="4")
    other = item(f"{OTHER}.", REPORT, number="9", comment="Här redovisas uppdrag 4 i verksamhetsplan 2030.")
    assert set(ends(aligned(one, other))) == {(one.id, other.id)}


@pytest.mark.parametrize(
    "text",
    [
        f"{OTHER}, enligt uppdrag 4 från 2031.",
        f"{OTHER}, enligt uppdrag 5 från 2030.",
        f"{OTHER}, enligt indikator 4 från 2030.",
        f"{OTHER}, enligt uppdrag 4 i verksamhetsberättelsen 2030.",
    ],
    ids=["another year", "another number", "another kind", "a report's"],
)
def test_what_names_something_else_is_not_linked(text):
    assert aligned(item(NIGHT, number="4"), item(text, LATER_PLAN, number="4")).links == ()


def test_what_is_named_in_passing_is_only_possible():
    one, other = item(NIGHT, number="4"), item(f"{OTHER}, se även uppdrag 4 från 2030.", LATER_PLAN, number="9")
    (link,) = aligned(one, other).links
    assert link.level is Level.MOJLIG


def test_another_boards_number_is_not_meant():
    one, other = pair(item(NIGHT, number="4"), item(f"{OTHER}, enligt uppdrag 4 från 2030.", LATER_PLAN))
    assert named_there(one, other)
    assert named_there(one, replace(other, body="Biblioteksstyrelsen")) is None


def test_a_year_without_a_number_supports_but_makes_no_match():
    one, other = item(NIGHT, number="4"), item(f"{OTHER}, som i uppdraget från 2030.", LATER_PLAN)
    assert named_year(*pair(one, other)).reason == "Den senare går själv tillbaka på ”uppdraget från 2030”."
    assert aligned(one, other).links == ()


def test_a_pointer_to_the_goal_that_the_other_stands_under_supports():
    goal = item("Ugglor har en lugn natt.", PLAN, Kind.EFFEKTMAL, "2")
    pointer = Reference("enligt indikatorn till effektmål 2", goal.id, goal.place)
    one = item(NIGHT, references=(pointer,))
    for wording, found in ((goal.text, True), ("Fritiden är rik för alla barn.", False)):
        other = item("Antal störda nätter.", REPORT, Kind.INDIKATOR, goal=wording)
        made = profiled(goal, one, other)
        assert bool(pointed_goal(*together(made[one.id], made[other.id]))) is found
