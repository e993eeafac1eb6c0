"""A finished build in memory: what it holds, and what answers are looked up in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from ingest.covered import covered
from ingest.errors import NotFound, SnapshotError
from ingest.records import Item, Passage, Place
from kg.identity import FOLLOWED, addresses, earlier_wordings
from kg.records import DocumentEntry, Filters, Judgement, Link, Near, SearchResult
from kg.search.engine import COLUMNS
from kg.search.query import parse
from kg.search.searcher import Searcher
from ontology.terms import DocumentType, Kind, Level

WITHIN_YEAR = {
    DocumentType.VERKSAMHETSPLAN: 0,
    DocumentType.OVRIGT: 0,
    DocumentType.DELARSRAPPORT: 1,
    DocumentType.VERKSAMHETSBERATTELSE: 2,
}
ORIGINALS = "originals"
SHEETS = "sheets"  # pages drawn, by document and number; kept between snapshots


@dataclass(frozen=True, eq=False)
class Snapshot:
    """A finished build: everything the answers are made of.

    ``documents``, ``items`` and ``passages`` map id to record, in reading order. ``near`` maps (item id, document id),
    where no link joins the two, to the nearest candidates. ``judged_bodies`` is what people have said of bodies.
    """

    id: str
    folder: Path
    documents: Mapping[str, DocumentEntry]
    items: Mapping[str, Item]
    passages: Mapping[str, Passage]
    links: tuple[Link, ...]
    near: Mapping[tuple[str, str], tuple[Near, ...]] = field(default_factory=dict)
    judged_bodies: tuple[Judgement, ...] = ()
    engine: Searcher | None = field(default=None, repr=False)

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

    def when(self, item: Item) -> tuple[int, int, str]:
        """Where an item stands in time, to sort by: the year; within it the plan, what is told of it during the year,
        what is told of the whole year."""
        return item.year, WITHIN_YEAR[self.documents[item.document].source.type], item.id

    @cached_property
    def earlier(self) -> Mapping[str, Link]:
        """Item id to the link from the wording that it goes on from."""
        return earlier_wordings(self.links, self.items, self.when)

    @cached_property
    def _addresses(self) -> Mapping[str, str]:
        return addresses(self.earlier)

    def address(self, identifier: str) -> str:
        """The id by which the thing is known through the years: that of its oldest wording. Raises NotFound."""
        found = self.item(identifier).id
        return self._addresses.get(found, found)

    def other_thread(self, one: str, other: str) -> bool:
        """Whether two wordings are surely of different things: no link nor address joins them, and one of them is
        already something else in the other's document."""
        if one not in self.items or other not in self.items or self.address(one) == self.address(other):
            return False
        links = [link for end in (one, other) for link in self.links_of.get(end, ()) if link.level is not Level.AVVISAD]
        if any({link.left, link.right} == {one, other} for link in links):
            return False
        documents = {one: self.items[other].document, other: self.items[one].document}
        return any(
            link.level in FOLLOWED and self.items[there].document == documents[here]
            for link in links
            for here, there in ((link.left, link.right), (link.right, link.left))
            if here in documents
        )

    @cached_property
    def under(self) -> Mapping[str, tuple[Item, ...]]:
        """Item id to what stands under it, and the decisions that point to it, in reading order."""
        made: dict[str, dict[str, Item]] = {}
        for item in self.items.values():
            above = [item.parent.id] if item.parent else []
            if item.kind is Kind.BESLUT:
                above += [pointer.target for pointer in item.references if pointer.target]
            for identifier in above:
                made.setdefault(identifier, {})[item.id] = item
        return {identifier: tuple(found.values()) for identifier, found in made.items()}

    @cached_property
    def of_document(self) -> Mapping[str, tuple[Item, ...]]:
        """Document id to its items, in reading order."""
        made: dict[str, list[Item]] = {document: [] for document in self.documents}
        for item in self.items.values():
            made[item.document].append(item)
        return {document: tuple(found) for document, found in made.items()}

    @cached_property
    def commented(self) -> Mapping[str, int]:
        """Document id to how many of its items have a comment."""
        return Counter(item.document for item in self.items.values() if item.comment)

    @cached_property
    def of_publisher(self) -> Mapping[str, tuple[str, ...]]:
        """Publisher to the ids of its documents, by year, a plan before the report on it."""
        made: dict[str, list[str]] = {}
        for identifier in self.current:
            made.setdefault(self.documents[identifier].source.publisher, []).append(identifier)
        sources = {identifier: entry.source for identifier, entry in self.documents.items()}

        def order(identifier: str) -> tuple[int, int]:
            return sources[identifier].year, WITHIN_YEAR[sources[identifier].type]

        return {publisher: tuple(sorted(found, key=order)) for publisher, found in made.items()}

    @cached_property
    def numbered(self) -> Mapping[tuple[str, str], tuple[Item, ...]]:
        """(kind, number) to the items so numbered, oldest first; a printed range stands under each of its numbers, and
        what has no number of its own under that of its id ("9.1")."""
        made: dict[tuple[str, str], list[Item]] = {}
        for item in sorted(self.items.values(), key=lambda one: (one.year, one.id)):
            tail = item.id.rpartition("/")[2].removeprefix(f"{item.kind.value}-")
            if item.number or tail[:1].isdigit():
                printed = item.number or tail
                for number in {printed, *map(str, covered(printed))}:
                    made.setdefault((item.kind.value, number), []).append(item)
        return {key: tuple(found) for key, found in made.items()}

    def prepare(self) -> None:
        """Make what answers are looked up in, so that no question has to wait for it."""
        for made in (self.links_of, self._ranges, self._addresses, self.under, self.numbered, self.commented):
            len(made)
        for listed in (self.of_publisher, self.of_document):
            len(listed)

    def search(
        self,
        query: str,
        filters: Filters | None = None,
        limit: int = 10,
        offset: int = 0,
        sort: str = "",
        counted: tuple[str, ...] = COLUMNS,
    ) -> SearchResult:
        """Search items and passages, by relevance or with ``sort`` "year" by year, with the facets of the columns
        ``counted``. Raises QueryError."""
        if self.engine is None:
            raise SnapshotError(f"{self.folder}: bygget har inget index. Kör: trad build")
        return self.engine.search(parse(query, filters, sort), limit, offset, counted)
