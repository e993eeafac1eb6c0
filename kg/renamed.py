"""What the documents tell of bodies' new names, mergers and divisions, each with the sentence that says so."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ingest.records import Place
from kg.align.recipients import renamings
from kg.bodies import class_of_body
from kg.held import Snapshot


@dataclass(frozen=True, slots=True)
class Renamed:
    """A sentence of a document that tells that the bodies ``old`` became the bodies ``new``, by names that documents
    have. One to one is a new name, unless the new body was there before; several to one a merger, else a division."""

    old: tuple[str, ...]
    new: tuple[str, ...]
    sentence: str
    document: str
    place: Place
    is_new: bool

    @property
    def is_one(self) -> bool:
        """Whether it tells of a new name for one and the same body."""
        return self.is_new and len(self.old) == len(self.new) == 1


def renamed(snapshot: Snapshot, publisher: str, names: tuple[str, ...]) -> Iterator[Renamed]:
    """What a publisher's documents, the oldest first, tell of its bodies' new names; ``names`` are all the names."""
    documents = snapshot.of_publisher[publisher]
    by_document: dict[str, list[Renamed]] = {document: [] for document in documents}
    for passage in snapshot.passages.values():
        if passage.document in by_document:
            for told in renamings((passage.text,)):
                old, new = told.named(told.old, names), told.named(told.new, names)
                sorts = {class_of_body(name) for name in (*old, *new)}
                if old and new and len(sorts) == 1 and not set(old) & set(new):
                    found = Renamed(old, new, told.sentence, passage.document, passage.place, told.is_new)
                    by_document[passage.document].append(found)
    for document in documents:
        yield from by_document[document]
