"""Questions to begin with on the start page, found in the snapshot itself."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache

from ingest.records import Item
from kg.held import Snapshot
from ontology.terms import ClaimType, Kind, Level, Relation


@lru_cache(maxsize=2)
def examples(snapshot: Snapshot) -> tuple[tuple[str, Item], ...]:
    """Up to one item of each sort in :data:`SORTS`, with the sentence that says why it is worth a look."""
    chosen: dict[str, tuple[str, Item]] = {}
    for sentence, find in SORTS:
        item = next((item for item in find(snapshot) if item.id not in chosen), None)
        if item is not None:
            chosen[item.id] = (sentence, item)
    return tuple(chosen.values())


def _followed(snapshot: Snapshot) -> Iterator[Item]:
    """Assignments that go on in a later document, surest link first."""
    going_on = [
        link
        for link in snapshot.links
        if link.relation == Relation.FORTSATTER
        and link.level != Level.AVVISAD
        and link.left in snapshot.items
        and snapshot.items[link.left].kind == Kind.UPPDRAG
    ]
    for link in sorted(going_on, key=lambda link: (-link.score, link.left)):
        yield snapshot.items[link.left]


def _silent(snapshot: Snapshot) -> Iterator[Item]:
    """Assignments that no later document takes up, though there is one: longest wording first."""
    links = (link for link in snapshot.links if link.level != Level.AVVISAD)
    linked = {end for link in links for end in (link.left, link.right)}
    last = max((entry.source.year for entry in snapshot.documents.values()), default=0)
    silent = [
        item
        for item in snapshot.items.values()
        if item.kind == Kind.UPPDRAG and item.year < last and item.id not in linked
    ]
    yield from sorted(silent, key=lambda item: (-len(item.text), item.id))


def _with_status(snapshot: Snapshot) -> Iterator[Item]:
    return _with_claim(snapshot, ClaimType.STATUS)


def _with_attainment(snapshot: Snapshot) -> Iterator[Item]:
    return _with_claim(snapshot, ClaimType.ATTAINMENT)


def _with_claim(snapshot: Snapshot, wanted: ClaimType) -> Iterator[Item]:
    return (item for item in snapshot.items.values() if any(claim.type == wanted for claim in item.claims))


SORTS: tuple[tuple[str, Callable[[Snapshot], Iterator[Item]]], ...] = (
    ("Går vidare i ett senare dokument", _followed),
    ("Ingen fortsättning har hittats i senare dokument", _silent),
    ("Har en status med citat", _with_status),
    ("Har målvärde och utfall att jämföra", _with_attainment),
)
"""Why it is worth a look, and how such items are found."""
