"""The network in the formats of other tools."""

from __future__ import annotations

import networkx as nx

from kg.held import Snapshot
from kg.network.graph import network


def graphml(snapshot: Snapshot) -> str:
    """The network as GraphML, for tools such as Gephi, Cytoscape and yEd."""
    return "\n".join(nx.generate_graphml(network(snapshot))) + "\n"


def node_link(snapshot: Snapshot) -> dict[str, object]:
    """The network as node-link data, as networkx and d3 read it."""
    made: dict[str, object] = nx.node_link_data(network(snapshot), edges="links")
    return made
