"""Two documents of one publisher side by side: what goes on and how it changed, what is new, what is not found again.

"Not found" is all that can be said: what the later document leaves out may go on all the same.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ingest.errors import NotFound, QueryError
from ingest.records import Item
from kg.align.profiles import LINKED
from kg.held import Snapshot
from kg.identity import FOLLOWED, family
from kg.records import Link, Near
from kg.wording.change import change
from kg.wording.records import Change
from ontology.terms import Level


@dataclass(frozen=True, slots=True)
class Pair:
    """A wording and the one that it goes on as.

    ``link`` is None when a third document joins the two; ``change`` is None when it goes on as something else (an
    assignment told of under an indicator).
    """

    earlier: Item
    later: Item
    link: Link | None
    change: Change | None


@dataclass(frozen=True, slots=True)
class Alone:
    """A wording without a counterpart in the other document: links that are only possible, and what came nearest.

    ``comparable`` is False when the other document holds nothing of its kind at all, so that nothing follows from it.
    """

    item: Item
    possible: tuple[Link, ...]
    nearest: tuple[Near, ...]
    comparable: bool


@dataclass(frozen=True, slots=True)
class Comparison:
    """The documents' ids, the earlier first, and their items in reading order: of the later what goes on and what is
    added, of the earlier what is gone."""

    earlier: str
    later: str
    pairs: tuple[Pair, ...]
    added: tuple[Alone, ...]
    gone: tuple[Alone, ...]


def compare(snapshot: Snapshot, one: str, other: str) -> Comparison:
    """Two documents, whichever is named first. Raises NotFound, and QueryError when they cannot be compared."""
    for document in (one, other):
        if document not in snapshot.documents:
            raise NotFound(f"Det finns inget dokument ”{document}”. De som finns är: {', '.join(snapshot.documents)}.")
    if one == other:
        raise QueryError(f"”{one}” går inte att jämföra med sig självt. Ange två olika dokument.")
    sources = [snapshot.documents[document].source for document in (one, other)]
    if sources[0].publisher != sources[1].publisher:
        raise QueryError("Dokumenten har olika utgivare, och deras mål och uppdrag jämförs inte. Ange två av samma.")
    order = snapshot.of_publisher[sources[0].publisher]
    earlier, later = sorted((one, other), key=order.index)
    before, after = _items(snapshot, earlier), _items(snapshot, later)
    pairs = tuple(_pairs(snapshot, before, after))
    found = {id for pair in pairs for id in (pair.earlier.id, pair.later.id)}
    added = tuple(_alone(snapshot, item, earlier, before) for item in after if item.id not in found)
    gone = tuple(_alone(snapshot, item, later, after) for item in before if item.id not in found)
    return Comparison(earlier, later, pairs, added, gone)


def _items(snapshot: Snapshot, document: str) -> list[Item]:
    return [item for item in snapshot.of_document[document] if item.kind in LINKED]


def _pairs(snapshot: Snapshot, before: list[Item], after: list[Item]) -> Iterator[Pair]:
    here = {item.id: item for item in before}
    by_address: dict[str, list[Item]] = {}
    for item in before:
        by_address.setdefault(snapshot.address(item.id), []).append(item)
    for item in after:
        links = [one for one in snapshot.links_of.get(item.id, ()) if one.left in here and one.right == item.id]
        sure = {link.left: link for link in links if link.level in FOLLOWED}
        rejected = {link.left for link in links if link.level is Level.AVVISAD}
        same = [one.id for one in by_address.get(snapshot.address(item.id), ()) if one.id not in rejected]
        for identifier in dict.fromkeys((*sure, *same)):
            old = here[identifier]
            differs = change(old, item, snapshot.other_thread) if family(old.kind) == family(item.kind) else None
            yield Pair(old, item, sure.get(identifier), differs)


def _alone(snapshot: Snapshot, item: Item, other: str, there: list[Item]) -> Alone:
    links = snapshot.links_of.get(item.id, ())
    possible = tuple(
        link
        for link in links
        if link.level is Level.MOJLIG
        and snapshot.items[link.right if link.left == item.id else link.left].document == other
    )
    comparable = any(family(one.kind) == family(item.kind) for one in there)
    return Alone(item, possible, snapshot.near.get((item.id, other), ()), comparable)
