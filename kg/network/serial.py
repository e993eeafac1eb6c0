"""What the network shows, to JSON."""

from __future__ import annotations

from ingest.serial import Json
from kg.network.graph import Edge
from kg.network.measures import Carried
from kg.serial import end_json


def edge_json(edge: Edge) -> Json:
    """One edge by the ids of its ends."""
    return {
        "from": edge.start,
        "to": edge.end,
        "relation": edge.relation,
        "level": edge.level,
        "score": edge.score,
    }


def carried_json(found: Carried) -> Json:
    """A goal and how much it carries."""
    return {"goal": end_json(found.goal), "here": found.here, "through_the_years": found.through_the_years}
