"""Bodies through the years: under which names the documents name each, what it belongs to, what it was given to do."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from ingest.errors import NotFound
from ingest.records import Body, Item
from kg.held import Snapshot
from kg.names import body_id
from kg.records import Judgement, Verdict
from kg.renamed import Renamed, renamed
from kg.wording.change import same_body


@dataclass(frozen=True, slots=True)
class Naming:
    """A document that names the body, and how."""

    document: str
    year: int
    body: Body


@dataclass(frozen=True, slots=True)
class Organ:
    """A body: its id (that of its oldest name), its fullest name, how each document names it, by year, its
    abbreviations, the items that it received, what documents tell of its new names, mergers and divisions, and what
    people have said of it being the same as another."""

    id: str
    name: str
    publisher: str
    namings: tuple[Naming, ...]
    abbreviations: tuple[str, ...]
    received: tuple[Item, ...]
    renamed: tuple[Renamed, ...] = ()
    judged: tuple[Judgement, ...] = ()


def organ(snapshot: Snapshot, identifier: str) -> Organ:
    """The body with that id, or one of whose other names has it. Raises NotFound."""
    address = addresses(snapshot).get(identifier)
    if address is None:
        raise NotFound(f"Inget organ har id {identifier!r}. Se dokumentets sida, där organen står uppräknade.")
    namings = _namings(snapshot)[address]
    names = {key for key, there in addresses(snapshot).items() if there == address}
    publisher = snapshot.documents[namings[0].document].source.publisher
    entries = [snapshot.documents[document] for document in snapshot.of_publisher[publisher]]
    short = {one.short for entry in entries for one in entry.abbreviations if body_id(publisher, one.long) in names}
    received = [item for document in entries for item in snapshot.of_document[document.source.id]
                if any(body_id(publisher, name) in names for name in item.recipients)]  # fmt: skip
    longest = max(namings, key=lambda one: len(one.body.name)).body.name
    told = tuple(one for one in _renamed(snapshot, publisher)
                 if any(body_id(publisher, name) in names for name in (*one.old, *one.new)))  # fmt: skip
    said = tuple(one for one in snapshot.judged_bodies if names & {one.left, one.right})
    return Organ(address, longest, publisher, namings, tuple(sorted(short)), tuple(received), told, said)


@lru_cache(maxsize=2)
def addresses(snapshot: Snapshot) -> Mapping[str, str]:
    """The id of every name of a body to that of the body's oldest name.

    Names are of one body when one is the other with the body above it in front ("Parknämndens beredning för lek"), and
    there is only one such; or when a document tells that the body has changed its name. A body that several were merged
    into is a body of its own. What a person has said goes before all that: a confirmed pair is one body, a rejected
    pair two.
    """
    made: dict[str, str] = {}
    for publisher in snapshot.of_publisher:
        seen: dict[str, str] = {}
        for name in _names(snapshot, publisher):
            identifier = body_id(publisher, name)
            if identifier not in seen:
                alike = {made[key] for key, other in seen.items() if same_body(name, other)}
                seen[identifier] = name
                made[identifier] = alike.pop() if len(alike) == 1 else identifier
        for told in _renamed(snapshot, publisher):
            if told.is_one:
                old, new = (made[body_id(publisher, name)] for name in (*told.old, *told.new))
                made.update({key: old for key, there in made.items() if there == new})
    for one in snapshot.judged_bodies:
        left, right = made[one.left], made[one.right]
        if one.verdict is Verdict.BEKRAFTAD:
            made.update({key: left for key, there in made.items() if there == right})
        elif left == right:
            apart = one.right if one.right != right else one.left
            made[apart] = apart
    return made


@lru_cache(maxsize=64)
def _renamed(snapshot: Snapshot, publisher: str) -> tuple[Renamed, ...]:
    return tuple(renamed(snapshot, publisher, tuple(dict.fromkeys(_names(snapshot, publisher)))))


@lru_cache(maxsize=2)
def _namings(snapshot: Snapshot) -> Mapping[str, tuple[Naming, ...]]:
    found: dict[str, list[Naming]] = {}
    for publisher, documents in snapshot.of_publisher.items():
        for document in documents:
            entry = snapshot.documents[document]
            for body in entry.bodies:
                address = addresses(snapshot)[body_id(publisher, body.name)]
                found.setdefault(address, []).append(Naming(document, entry.source.year, body))
    return {address: tuple(namings) for address, namings in found.items()}


def _names(snapshot: Snapshot, publisher: str) -> list[str]:
    """Every name that the publisher's documents have, oldest document first."""
    return [body.name for document in snapshot.of_publisher[publisher] for body in snapshot.documents[document].bodies]
