"""How a wording has changed: several classes may hold, and what only one side says is no change."""

import pytest
from thread_example import link, snapshot, target, wording

from ingest.records import Parent
from kg.trace import trace
from kg.wording.change import change
from ontology.terms import Alteration, Kind, Level, Relation

TEXT = "Att se över avgifterna."


def goal(number, text, year=2030):
    return Parent(f"plan-{year}/effektmål-{number}", Kind.EFFEKTMAL, number, text)


def classes(old, new, other_goal=lambda one, other: True):
    return list(
        change(wording("plan-2030/uppdrag-1", **old), wording("plan-2031/uppdrag-2", **new), other_goal).classes
    )


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ({"text": TEXT}, {"text": "Att  se över avgifterna"}, [Alteration.OFORANDRAD]),
        ({"text": TEXT}, {"text": "Att inte se över avgifterna."}, [Alteration.OMFORMULERAD]),
        (
            {"text": TEXT, "recipients": ("Parknämnden",)},
            {"text": TEXT, "recipients": ("Kulturnämnden",)},
            [Alteration.MOTTAGARE],
        ),
        ({"text": TEXT, "recipients": ("Parknämnden",)}, {"text": TEXT}, [Alteration.OFORANDRAD]),
        (
            {"text": TEXT, "parent": goal("1", "Ugglor trivs.")},
            {"text": "Att höja avgifterna.", "parent": goal("2", "Bänkar är hela.")},
            [Alteration.OMFORMULERAD, Alteration.FLYTTAD],
        ),
        (
            {"text": TEXT, "parent": goal("1", "Ugglor trivs.")},
            {"text": TEXT, "parent": goal("7", "ugglor trivs")},
            [Alteration.OFORANDRAD],
        ),
        ({"text": TEXT, "parent": goal("1", "Ugglor trivs.")}, {"text": TEXT}, [Alteration.OFORANDRAD]),
    ],
)
def test_what_has_changed(old, new, expected):
    assert classes(old, new) == expected


def test_a_recipient_named_with_and_without_the_board_above_it_is_the_same():
    old = {"text": TEXT, "recipients": ("Parknämndens beredning för lek",)}
    assert classes(old, {"text": TEXT, "recipients": ("beredningen för lek",)}) == [Alteration.OFORANDRAD]


def test_a_goal_that_goes_on_in_other_words_is_the_same_goal():
    old, new = (
        {"text": TEXT, "parent": goal("1", "Ugglor trivs.")},
        {"text": TEXT, "parent": goal("2", "Ugglor mår väl.")},
    )
    assert classes(old, new, lambda one, other: False) == [Alteration.OFORANDRAD]


def test_a_step_tells_how_its_wording_changed():
    old = wording("plan-2030/indikator-1", "Andel ska öka.", target("öka", None, "increase"))
    new = wording("plan-2031/indikator-1", "Andel ska vara minst 90.", target("minst 90", 90, ">="))
    steps = trace(snapshot(old, new, links=(link(old, new),)), old.id).steps
    assert steps[0].change is None
    assert steps[1].change.classes == (Alteration.OMFORMULERAD, Alteration.MALVARDE)
    assert [(piece.operation, piece.text) for piece in steps[1].change.words] == [
        ("kept", "Andel ska"),
        ("deleted", "öka"),
        ("inserted", "vara minst 90"),
    ]


def test_nothing_is_said_of_a_change_where_the_link_is_only_possible_or_to_something_else():
    old, new, share = (
        wording("plan-2030/uppdrag-1"),
        wording("rapport-2031/uppdrag-1"),
        wording("rapport-2031/indikator-1"),
    )
    assert trace(snapshot(old, new, links=(link(old, new, Level.MOJLIG),)), old.id).steps[1].change is None
    told = link(old, share, relation=Relation.ATERRAPPORTERAS)
    assert trace(snapshot(old, share, links=(told,)), old.id).steps[1].change is None


def test_a_thing_has_moved_only_when_one_of_the_goals_is_surely_another_in_the_others_document():
    a, b = wording("plan-2030/effektmål-1", "Ugglor trivs."), wording("plan-2031/effektmål-1", "Bänkar är hela.")
    again = wording("plan-2031/effektmål-2", "Ugglor trivs.")
    old = wording("plan-2030/indikator-1", TEXT, parent=Parent(a.id, a.kind, "1", a.text))
    new = wording("plan-2031/indikator-1", TEXT, parent=Parent(b.id, b.kind, "1", b.text))
    bare = snapshot(a, b, again, old, new, links=(link(old, new),))
    assert trace(bare, old.id).steps[1].change.goals is None
    known = snapshot(a, b, again, old, new, links=(link(old, new), link(a, again)))
    assert trace(known, old.id).steps[1].change.goals == (a.id, b.id)
