"""What the whole shows: threads, the goals that carry most, indicators without outcome, assignments without report."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

import networkx as nx

from ingest.records import Item
from kg.held import Snapshot
from kg.trace import trace
from ontology.terms import GOALS, ClaimType, Kind, Status

MEASURED = (ClaimType.OUTCOME, ClaimType.ATTAINMENT)


@dataclass(frozen=True, slots=True)
class Carried:
    """What a goal carries: how many things stand under it in its own document, and under all of its wordings."""

    goal: Item
    here: int
    through_the_years: int


def threads(snapshot: Snapshot) -> tuple[tuple[Item, ...], ...]:
    """The threads of at least two wordings: those with one address, longest first, each by year."""
    graph: nx.Graph[str] = nx.Graph()
    for link in snapshot.earlier.values():
        graph.add_edge(link.left, link.right)
    parts = nx.connected_components(graph)
    found = [tuple(sorted((snapshot.items[key] for key in part), key=snapshot.when)) for part in parts]
    return tuple(sorted(found, key=lambda wordings: (-len(wordings), wordings[0].id)))


def carrying_goals(snapshot: Snapshot) -> tuple[Carried, ...]:
    """The goals by how much stands under all their wordings; each goal once, in its latest wording."""
    under = Counter(
        snapshot.address(item.parent.id)
        for item in snapshot.items.values()
        if item.parent and item.parent.id in snapshot.items
    )
    latest: dict[str, Item] = {}
    for item in sorted(snapshot.items.values(), key=snapshot.when):
        if item.kind in GOALS:
            latest[snapshot.address(item.id)] = item
    made = [Carried(item, len(snapshot.under.get(item.id, ())), under[address]) for address, item in latest.items()]
    return tuple(sorted(made, key=lambda one: (-one.through_the_years, one.goal.id)))


def without_outcome(snapshot: Snapshot) -> tuple[Item, ...]:
    """Indicators of reports whose thread has no outcome and no verdict in any wording; each in its latest wording."""
    latest: dict[str, Item] = {}
    measured: set[str] = set()
    for item in sorted(snapshot.items.values(), key=snapshot.when):
        if item.kind is Kind.INDIKATOR:
            address = snapshot.address(item.id)
            if any(claim.type in MEASURED for claim in item.claims):
                measured.add(address)
            if snapshot.documents[item.document].source.type.is_report:
                latest[address] = item
    return tuple(item for address, item in latest.items() if address not in measured)


def without_report(snapshot: Snapshot) -> tuple[Item, ...]:
    """Assignments, each in its oldest wording, for which the reports were searched in vain (see :mod:`kg.trace`)."""
    starts = (item for item in snapshot.items.values() if item.kind is Kind.UPPDRAG)
    return tuple(
        item
        for item in starts
        if snapshot.address(item.id) == item.id and trace(snapshot, item.id).status.value == Status.EJ_ATERRAPPORTERAT
    )
