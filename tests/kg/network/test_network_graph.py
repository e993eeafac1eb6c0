"""The snapshot as a graph: its edges, what is near, and how two things hang together."""

import pytest
from thread_example import link, snapshot, wording

from ingest.errors import NotFound
from ingest.records import Parent
from kg.network.graph import Edge, neighbours, network, path
from ontology.terms import Kind, Level, Relation

GOAL = wording("plan-2030/effektmål-1", "Ugglor trivs.")
UNDER = Parent(GOAL.id, GOAL.kind, "1", GOAL.text)
A = wording("plan-2030/uppdrag-1", parent=UNDER, recipients=("Parkförvaltningen",))
B = wording("plan-2030/uppdrag-2", parent=UNDER)
C = wording("rapport-2031/uppdrag-3")
D = wording("rapport-2031/uppdrag-4", recipients=("Parkförvaltningen",))
BODY = "organ/region-exempel/parkförvaltningen"


def held(*links):
    return snapshot(GOAL, A, B, C, D, links=links)


def test_every_item_is_a_node_linked_or_not_and_bodies_are_too():
    assert set(network(held()).nodes) == {GOAL.id, A.id, B.id, C.id, D.id, BODY}


def test_a_rejected_link_is_no_edge():
    assert not network(held(link(A, C, Level.AVVISAD))).has_edge(A.id, C.id)


def test_two_links_between_the_same_ends_are_two_edges():
    made = network(held(link(A, C), link(A, C, Level.MOJLIG, Relation.UTVECKLAS, 0.4)))
    assert made.number_of_edges(A.id, C.id) == 2


def test_neighbours_both_ways():
    assert neighbours(held(link(A, C)), A.id) == (
        Edge(A.id, C.id, "fortsätter", "sannolik", 0.8),
        Edge(A.id, BODY, "mottagare"),
        Edge(A.id, GOAL.id, "under"),
    )
    assert [edge.start for edge in neighbours(held(), BODY)] == [A.id, D.id]


def test_a_way_through_a_goal_and_a_link():
    assert path(held(link(A, C)), B.id, C.id) == (
        Edge(B.id, GOAL.id, "under"),
        Edge(A.id, GOAL.id, "under"),
        Edge(A.id, C.id, "fortsätter", "sannolik", 0.8),
    )


def test_no_way_through_a_body_or_a_link_that_is_only_possible():
    assert path(held(), A.id, D.id) == ()
    assert path(held(link(A, C, Level.MOJLIG)), A.id, C.id) == ()


def test_a_body_can_be_where_a_way_ends():
    assert path(held(), A.id, BODY) == (Edge(A.id, BODY, "mottagare"),)


def test_what_does_not_exist_is_not_found():
    with pytest.raises(NotFound):
        neighbours(held(), "plan-2030/uppdrag-77")
    with pytest.raises(NotFound):
        path(held(), A.id, "organ/region-exempel/okänd")


def test_the_kind_of_every_item_is_known():
    assert {data["kind"] for _, data in network(held()).nodes(data=True)} == {Kind.EFFEKTMAL, Kind.UPPDRAG, "organ"}
