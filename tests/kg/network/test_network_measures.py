"""What the whole network shows, and its export."""

import networkx as nx
from thread_example import link, said, snapshot, wording

from ingest.records import Parent
from kg.network.export import graphml, node_link
from kg.network.graph import network
from kg.network.measures import carrying_goals, threads, without_outcome, without_report
from ontology.terms import ClaimType, Kind, Level, Relation

GOAL, AGAIN = wording("plan-2030/effektmål-1", "Ugglor trivs."), wording("rapport-2031/effektmål-2", "Ugglor trivs.")
OTHER = wording("plan-2030/effektmål-9", "Bänkar är hela.")


def under(goal):
    return Parent(goal.id, Kind.EFFEKTMAL, goal.number, goal.text)


def test_threads_have_at_least_two_wordings_and_the_longest_comes_first():
    a, b, c = (wording(f"plan-{year}/uppdrag-1") for year in (2030, 2031, 2032))
    x, y, alone = wording("plan-2030/uppdrag-7"), wording("plan-2031/uppdrag-8"), wording("plan-2031/uppdrag-9")
    made = threads(
        snapshot(a, b, c, x, y, alone, links=(link(x, y), link(a, b), link(b, c), link(y, alone, Level.MOJLIG)))
    )
    assert made == ((a, b, c), (x, y))


def test_a_goal_carries_what_stands_under_all_its_wordings():
    first, second = (
        wording("plan-2030/uppdrag-1", parent=under(GOAL)),
        wording("rapport-2031/uppdrag-1", parent=under(AGAIN)),
    )
    made = carrying_goals(snapshot(GOAL, OTHER, AGAIN, first, second, links=(link(GOAL, AGAIN),)))
    assert [(one.goal, one.here, one.through_the_years) for one in made] == [(AGAIN, 1, 2), (OTHER, 0, 0)]


def test_an_indicator_without_outcome_is_told_once_in_the_reports_wording():
    plan, report = wording("plan-2030/indikator-1"), wording("rapport-2031/indikator-1")
    links = (link(plan, report, relation=Relation.ATERRAPPORTERAS),)
    assert without_outcome(snapshot(plan, report, links=links)) == (report,)
    told = wording("rapport-2031/indikator-1", "", said("91 procent", type_=ClaimType.OUTCOME))
    assert without_outcome(snapshot(plan, told, links=links)) == ()
    assert without_outcome(snapshot(plan)) == ()


def test_an_assignment_without_report_is_one_that_was_searched_for_in_vain():
    plan, report = wording("plan-2030/uppdrag-1"), wording("rapport-2031/uppdrag-1")
    assert without_report(snapshot(plan, report)) == (plan,)
    assert without_report(snapshot(plan, report, links=(link(plan, report),))) == ()
    assert without_report(snapshot(plan)) == ()


def test_what_is_exported_comes_back_the_same():
    made = snapshot(GOAL, AGAIN, links=(link(GOAL, AGAIN),))
    back = nx.parse_graphml(graphml(made), force_multigraph=True)
    assert {*back.nodes} == {GOAL.id, AGAIN.id}
    assert back.nodes[GOAL.id]["text"] == GOAL.text
    again = nx.node_link_graph(node_link(made), edges="links")
    assert nx.utils.graphs_equal(again, network(made))
