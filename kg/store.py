"""Opening a finished snapshot, read-only. The server lives on this module alone."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from threading import Lock

from ingest.doubts import covered
from ingest.errors import NotFound, SnapshotError
from ingest.records import Item, Passage, Place
from ingest.serial import Json, item_from, passage_from
from kg.records import DocumentEntry, Filters, Link, Near, SearchResult
from kg.search.engine import Engine
from kg.search.query import parse
from kg.search.whoosh_engine import open_index
from kg.serial import document_from, link_from, near_from

FORMAT = "1"  # raise when the files of a snapshot change
SNAPSHOTS = "snapshots"
CURRENT = "current"
INDEX = "index"
ORIGINALS = "originals"
SHEETS = "sheets"  # pages drawn, by document and number; kept between snapshots


@dataclass(frozen=True, eq=False)
class Snapshot:
    """A finished build: everything the answers are made of.

    ``documents``, ``items`` and ``passages`` map id to record, in reading order. ``near`` maps (item id, document id),
    where no link joins the two, to the nearest candidates.
    """

    id: str
    folder: Path
    documents: Mapping[str, DocumentEntry]
    items: Mapping[str, Item]
    passages: Mapping[str, Passage]
    links: tuple[Link, ...]
    near: Mapping[tuple[str, str], tuple[Near, ...]] = field(default_factory=dict)
    engine: Engine | None = field(default=None, repr=False)

    @cached_property
    def current(self) -> tuple[str, ...]:
        """The ids of the documents that are searched and followed: all but those that a newer version replaces."""
        return tuple(name for name, entry in self.documents.items() if not entry.source.superseded_by)

    def text(self, document: str) -> str:
        """The full text of a document, exactly as its quotes point into it.

        Raises NotFound, and SnapshotError when the folder has been taken away meanwhile.
        """
        if document not in self.documents:
            raise NotFound(f"Dokumentet {document!r} finns inte. Det finns: {', '.join(self.documents)}.")
        try:
            return (self.folder / "text" / f"{document}.txt").read_bytes().decode("utf-8")
        except OSError as error:
            raise SnapshotError(f"{self.folder}: texten till {document} går inte att läsa. Kör: trad build") from error

    def original(self, document: str) -> Path:
        """The file that a document with pages was read from."""
        return self.folder / ORIGINALS / document

    def sheet(self, document: str, number: int) -> Path:
        """Where a page of a document is kept as a picture, once it has been drawn."""
        return self.folder.parent.parent / SHEETS / self.documents[document].source.sha256 / f"{number}.png"

    def places(self, document: str) -> Iterator[Place]:
        """The places of all that is quoted from a document."""
        for item in self.items.values():
            if item.document == document:
                yield item.place
                yield from item.comment_places
                yield from (claim.place for claim in item.claims)
                yield from (one.place for one in item.fields)
                if item.recipient_place:
                    yield item.recipient_place
        yield from (passage.place for passage in self.passages.values() if passage.document == document)

    def item(self, identifier: str) -> Item:
        """The item with that id; a number inside a range ("…/uppdrag-5" of 3–8) finds it too. Raises NotFound."""
        item = self.items.get(identifier) or self.items.get(self._ranges.get(identifier, ""))
        if item is None:
            raise NotFound(f"Ingen post har id {identifier!r}. Sök efter den med ord, eller se dokumentets sida.")
        return item

    @cached_property
    def _ranges(self) -> Mapping[str, str]:
        """An id for each number inside a range, to the id of the item that holds it."""
        made = {}
        for item in self.items.values():
            numbers = covered(item.number or "")
            if len(numbers) > 1:
                stem = f"{item.document}/{item.kind.value}"
                made.update({f"{stem}-{number}": item.id for number in numbers})
        return made

    @cached_property
    def links_of(self) -> Mapping[str, tuple[Link, ...]]:
        """Item id to the links at either end."""
        made: dict[str, list[Link]] = {}
        for link in self.links:
            for end in (link.left, link.right):
                made.setdefault(end, []).append(link)
        return {end: tuple(found) for end, found in made.items()}

    def search(self, query: str, filters: Filters | None = None, limit: int = 10, offset: int = 0) -> SearchResult:
        """Search items and passages. Raises QueryError."""
        if self.engine is None:
            raise SnapshotError(f"{self.folder}: bygget har inget index. Kör: trad build")
        return self.engine.search(parse(query, filters or Filters()), limit, offset)


def open_snapshot(folder: Path) -> Snapshot:
    """Open the snapshot in ``folder``. Raises SnapshotError when it is missing, damaged or of another version."""
    try:
        documents = [document_from(record) for record in _records(folder / "documents.jsonl")]
        items = [item_from(record) for record in _records(folder / "items.jsonl")]
        passages = [passage_from(record) for record in _records(folder / "passages.jsonl")]
        links = tuple(link_from(record) for record in _records(folder / "links.jsonl"))
        near = dict(near_from(record) for record in _records(folder / "near.jsonl"))
        engine = open_index(folder / INDEX)
    except (OSError, ValueError, LookupError, TypeError, AttributeError) as error:
        raise SnapshotError(f"{folder}: bygget är skadat ({error!r}). Kör: trad build") from error
    return Snapshot(
        id=folder.name,
        folder=folder,
        documents={entry.source.id: entry for entry in documents},
        items={item.id: item for item in items},
        passages={passage.id: passage for passage in passages},
        links=links,
        near=near,
        engine=engine,
    )


def _records(path: Path) -> Iterator[Json]:
    with path.open(encoding="utf-8", newline="") as file:
        for line in file:
            yield json.loads(line)


class Current:
    """The snapshot now in force under ``out``; a new one is picked up at the next ``get``."""

    def __init__(self, out: Path) -> None:
        """``out`` is the folder that ``trad build`` writes to."""
        self.out = out
        self._opened: Snapshot | None = None
        self._lock = Lock()

    def get(self) -> Snapshot:
        """The snapshot in force. Raises SnapshotError when there is none.

        When a newer one cannot be opened, the one already open goes on serving.
        """
        try:
            name = (self.out / CURRENT).readlink().name
        except OSError as error:
            if self._opened:
                return self._opened
            raise SnapshotError(f"{self.out}: inget bygge finns där. Kör: trad build") from error
        opened = self._opened
        if opened is not None and opened.id == name:
            return opened
        with self._lock:
            if self._opened is None or self._opened.id != name:
                try:
                    self._opened = open_snapshot(self.out / SNAPSHOTS / name)
                except SnapshotError:
                    if self._opened is None:
                        raise
            return self._opened
