"""The links of a snapshot as a network, for walking along threads."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

import networkx as nx

from kg.store import Snapshot
from ontology.terms import Level

#: links that a thread is followed along; one that is only ``möjlig`` is shown but not followed further
FOLLOWED = (Level.SAKER, Level.SANNOLIK, Level.BEKRAFTAD)


@lru_cache(maxsize=2)
def network(snapshot: Snapshot) -> nx.DiGraph[str]:
    """Item ids as nodes, an edge from the earlier to the later wording; the edge's ``link`` is the Link."""
    graph: nx.DiGraph[str] = nx.DiGraph()
    graph.add_nodes_from(snapshot.items)
    for link in sorted(snapshot.links, key=lambda link: link.score):
        if link.level is not Level.AVVISAD:
            graph.add_edge(link.left, link.right, link=link)
    return graph


def thread(snapshot: Snapshot, start: str) -> dict[str, bool]:
    """The ids of the wordings that hang together with ``start``: what it came from, and what came of it.

    The value is whether a wording is surely reached, by links in :data:`FOLLOWED` all the way.
    Backwards from ``start`` and forwards from ``start``, never both in one walk: two assignments that were merged
    into one later are not the same thread seen from either.
    """
    graph = network(snapshot)
    found = {start: True}
    for step in (_earlier, _later):
        waiting = [start]
        while waiting:
            for there, level in step(graph, waiting.pop(0)):
                if level not in FOLLOWED:
                    found.setdefault(there, False)
                elif not found.get(there):
                    found[there] = True
                    waiting.append(there)
    return found


def _earlier(graph: nx.DiGraph[str], here: str) -> Iterator[tuple[str, Level]]:
    return ((left, graph.edges[left, here]["link"].level) for left in graph.predecessors(here))


def _later(graph: nx.DiGraph[str], here: str) -> Iterator[tuple[str, Level]]:
    return ((right, graph.edges[here, right]["link"].level) for right in graph.successors(here))
