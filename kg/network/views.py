"""The questions that can be asked of the whole network, by name: for the command line and the API alike."""

from __future__ import annotations

from collections.abc import Callable

from ingest.serial import Json
from kg.held import Snapshot
from kg.network.measures import carrying_goals, threads, without_outcome, without_report
from kg.network.serial import carried_json
from kg.serial import end_json


def _threads(snapshot: Snapshot) -> list[Json]:
    return [{"address": found[0].id, "wordings": [end_json(item) for item in found]} for found in threads(snapshot)]


def _goals(snapshot: Snapshot) -> list[Json]:
    return [carried_json(found) for found in carrying_goals(snapshot)]


def _without_outcome(snapshot: Snapshot) -> list[Json]:
    return [end_json(item) for item in without_outcome(snapshot)]


def _without_report(snapshot: Snapshot) -> list[Json]:
    return [end_json(item) for item in without_report(snapshot)]


VIEWS: dict[str, Callable[[Snapshot], list[Json]]] = {
    "threads": _threads,
    "goals": _goals,
    "without-outcome": _without_outcome,
    "without-report": _without_report,
}
"""Name to the records it gives, the most telling first."""
