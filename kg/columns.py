"""A thread laid out by year: documents in columns, targets and outcomes as a series, decisions and roadmap parts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ingest.records import Claim, Item
from kg.held import Snapshot
from kg.thread_records import Column, Part, Point, Slot, Step
from ontology.terms import ClaimType, Kind

MEASURED = (ClaimType.TARGET, ClaimType.OUTCOME, ClaimType.ATTAINMENT)
PARTS = (Kind.FARDPLAN, Kind.FARDPLANSUPPDRAG, Kind.BESLUT)
LONGEST = 30  # years of columns; a lone document from long ago does not make a table of empty ones


def columns(snapshot: Snapshot, steps: tuple[Step, ...], points: Iterable[Point]) -> tuple[Column, ...]:
    """A column for each year from the first wording to the publisher's last document, and for each year of ``points``.

    Documents of another body than the thread's are left out, unless they hold a wording of it.
    """
    if not steps:
        return ()
    first = steps[0]
    held: dict[str, list[str]] = {}
    for step in steps:
        held.setdefault(step.document, []).append(step.item.id)
    source = snapshot.documents[first.document].source
    slots: dict[int, list[Slot]] = {}
    for document in snapshot.of_publisher[source.publisher]:
        other = snapshot.documents[document].source
        own = not source.body or not other.body or source.body == other.body
        if document in held or (own and other.year >= first.year):
            slot = Slot(document, other.type.is_report, tuple(held.get(document, ())))
            slots.setdefault(other.year, []).append(slot)
    years = {*slots, *(point.year for point in points)}
    between = range(max(min(years), max(years) - LONGEST), max(years) + 1)
    return tuple(Column(year, tuple(slots.get(year, ()))) for year in sorted({*years, *between}))


def series(steps: Iterable[Step]) -> tuple[Point, ...]:
    """Targets, outcomes and verdicts, by year; a target stands in the year of its document, whenever it is due."""
    points = [
        Point(_of_year(claim, step), claim, step.document, step.item.id)
        for step in steps
        for claim in step.claims
        if claim.type in MEASURED
    ]
    return tuple(sorted(points, key=lambda point: (MEASURED.index(point.claim.type), point.year)))


def _of_year(claim: Claim, step: Step) -> int:
    return claim.year if claim.type is ClaimType.OUTCOME and claim.year is not None else step.year


def parts(snapshot: Snapshot, steps: Iterable[Step]) -> tuple[Part, ...]:
    """The roadmaps, their assignments and the decisions under the wordings of a thread, each once."""
    made: dict[str, Part] = {}
    for step in steps:
        for part in _below(snapshot, step.item, 1, {step.item.id}):
            made.setdefault(part.item.id, part)
    return tuple(made.values())


def _below(snapshot: Snapshot, above: Item, depth: int, seen: set[str]) -> Iterator[Part]:
    for item in snapshot.under.get(above.id, ()):
        if item.kind in PARTS and item.id not in seen:
            seen.add(item.id)
            yield Part(item, above.id, depth)
            yield from _below(snapshot, item, depth + 1, seen)
