"""The snapshot as a graph of networkx: what is near a thing, and how two hang together.

Nodes are items and bodies. Edges are links between wordings ("fortsätter" …), "under" (to the goal or assignment that
something stands under), "hänvisar till" and "mottagare" (to a body). A link points from the earlier wording to the
later, all else from the lesser thing to what it stands under, refers to or goes to.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

import networkx as nx

from kg.held import Snapshot
from kg.names import body_name, identifier_of
from ontology.terms import Level

UNDER, REFERS, RECIPIENT = "under", "hänvisar till", "mottagare"
BODY = "organ"
LONGEST = 8  # edges of a path; things farther apart have little to do with each other


@dataclass(frozen=True, slots=True)
class Edge:
    """One edge: ids of its ends, what it is, and a link's level and score."""

    start: str
    end: str
    relation: str
    level: str | None = None
    score: float | None = None


@lru_cache(maxsize=2)
def network(snapshot: Snapshot) -> nx.MultiDiGraph[str]:
    """The whole network. Not to be changed by the caller."""
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for item in snapshot.items.values():
        told = {"kind": item.kind.value, "text": item.text, "number": item.number or ""}
        graph.add_node(item.id, **told, year=item.year, document=item.document)
    for edge in _edges(snapshot):
        if edge.relation == RECIPIENT:
            graph.add_node(edge.end, kind=BODY, text=edge.end)
        if edge.end in graph:
            known = {key: value for key, value in (("level", edge.level), ("score", edge.score)) if value is not None}
            graph.add_edge(edge.start, edge.end, key=edge.relation, relation=edge.relation, **known)
    return graph


def _edges(snapshot: Snapshot) -> Iterator[Edge]:
    for link in snapshot.links:
        if link.level is not Level.AVVISAD:
            yield Edge(link.left, link.right, link.relation.value, link.level.value, link.score)
    for item in snapshot.items.values():
        if item.parent:
            yield Edge(item.id, item.parent.id, UNDER)
        for pointer in item.references:
            if pointer.target:
                yield Edge(item.id, pointer.target, REFERS)
        publisher = snapshot.documents[item.document].source.publisher
        for name in item.recipients:
            yield Edge(item.id, identifier_of(str(body_name(publisher, name))), RECIPIENT)


def neighbours(snapshot: Snapshot, identifier: str) -> tuple[Edge, ...]:
    """The edges at an item or body, those to what it comes from first. Raises NotFound."""
    graph, here = network(snapshot), _node(snapshot, identifier)
    found = [*graph.in_edges(here, data=True), *graph.out_edges(here, data=True)]
    edges = {_edge(*one) for one in found}
    return tuple(sorted(edges, key=lambda one: (one.end != here, one.relation, one.start, one.end)))


def path(snapshot: Snapshot, start: str, end: str) -> tuple[Edge, ...]:
    """The shortest way between two items, whichever way the edges point, empty when there is none of at most
    :data:`LONGEST` edges. Bodies and links that are only possible are no way through. Raises NotFound.
    """
    graph = network(snapshot)
    ends = _node(snapshot, start), _node(snapshot, end)
    kinds = nx.get_node_attributes(graph, "kind")
    trusted = nx.subgraph_view(
        graph,
        filter_node=lambda node: kinds[node] != BODY or node in ends,
        filter_edge=lambda a, b, key: graph.edges[a, b, key].get("level") != Level.MOJLIG.value,
    )
    try:
        nodes = nx.bidirectional_shortest_path(trusted.to_undirected(as_view=True), *ends)
    except nx.NetworkXNoPath:
        return ()
    if len(nodes) - 1 > LONGEST:
        return ()
    return tuple(_best(trusted, one, other) for one, other in pairwise(nodes))


def _best(graph: nx.MultiDiGraph[str], one: str, other: str) -> Edge:
    """The edge between two neighbours that says most: a link before anything else, the higher score first."""
    found = [
        _edge(a, b, data)
        for a, b in ((one, other), (other, one))
        for data in (graph.get_edge_data(a, b) or {}).values()
    ]
    return max(found, key=lambda edge: (edge.score or 0.0, edge.relation))


def _node(snapshot: Snapshot, identifier: str) -> str:
    if identifier in network(snapshot):
        return identifier
    return snapshot.item(identifier).id


def _edge(start: str, end: str, data: dict[str, object]) -> Edge:
    level, score = data.get("level"), data.get("score")
    return Edge(start, end, str(data["relation"]), None if level is None else str(level), score)  # type: ignore[arg-type]
