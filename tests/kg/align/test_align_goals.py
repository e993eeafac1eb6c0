"""Goals in new words, known by what stands under them."""

from align_example import LATER_PLAN, PLAN, aligned, item

from ingest.records import Parent
from ontology.terms import Kind

OLD = ("Vi tar ansvar för klimatet", "Alla trivs här", "Vi har kloka ugglor")
NEW = ("Halverade utsläpp", "Ett gott hemmaliv", "Ugglor med kunskap")
CHILDREN = (
    ("Antal solpaneler på badhusens tak.", "Andel elcyklar i hemtjänsten."),
    ("Andel som är nöjda med lekplatsernas gungor.", "Antal fester på torget."),
    ("Antal kattugglor i stadsparken.", "Andel holkar som är bebodda."),
)


def goals(document, texts, order=(0, 1, 2), children=CHILDREN):
    """Three goals of a document, each with its indicators; ``order`` says whose children each has."""
    made = []
    for place, (text, whose) in enumerate(zip(texts, order, strict=True), 1):
        goal = item(text, document, Kind.MAL, str(place))
        made.append(goal)
        parent = Parent(goal.id, Kind.MAL, goal.number, text)
        made += [
            item(child, document, Kind.INDIKATOR, f"{place}.{number}", parent=parent)
            for number, child in enumerate(children[whose], 1)
        ]
    return made


def linked(old, new):
    """The links between goals: the two numbers and the level."""
    found = aligned(*old, *new).links
    return {(x.left[-1], x.right[-1]): x.level.value for x in found if "/mål-" in x.left}


def test_goals_are_one_when_several_indicators_under_them_go_on_whatever_their_numbers():
    found = linked(goals(PLAN, OLD), goals(LATER_PLAN, NEW, order=(1, 0, 2)))
    assert (found["1", "2"], found["2", "1"]) == ("sannolik", "sannolik")


def test_the_reason_is_told():
    found = aligned(*goals(PLAN, OLD), *goals(LATER_PLAN, NEW)).links
    (link,) = [link for link in found if link.left.endswith("/mål-1") and link.right.endswith("/mål-1")]
    assert "2 poster som står under det ena målet går vidare under det andra." in link.reasons


def test_a_word_that_no_other_goal_has_is_a_hint():
    nothing = tuple((f"Antal {word}.", f"Andel {word} till.") for word in ("kanoter", "lindar", "fönster"))
    old, new = goals(PLAN, OLD), goals(LATER_PLAN, NEW, children=nothing)
    assert linked(old, new) == {("3", "3"): "möjlig"}


def test_children_that_go_on_under_different_goals_prove_nothing():
    split = ((CHILDREN[0][0], CHILDREN[1][0]), (CHILDREN[0][1], CHILDREN[1][1]), CHILDREN[2])
    found = linked(goals(PLAN, OLD), goals(LATER_PLAN, NEW, children=split))
    assert {pair for pair in found if pair[0] in "12"} == set()
