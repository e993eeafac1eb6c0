"""What :mod:`ingest` produces. ``kg`` imports these records and nothing else from here.

All records are frozen. Offsets are characters (code points), zero-based, end exclusive, into the text
that ``trad text`` prints for the document. Lines are 1-based.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from ingest.where import Box as Box
from ingest.where import Layout as Layout
from ingest.where import Page as Page
from ingest.where import Picture as Picture
from ingest.where import Place as Place
from ontology.terms import Basis, ClaimType, DocumentType, Kind

if TYPE_CHECKING:
    from ingest.tables.records import Table


@dataclass(frozen=True, slots=True)
class Source:
    """One document of a corpus, as its manifest describes it. ``path`` is relative to the corpus folder.

    ``replaces`` is the id of the older version of the document that this one takes the place of, and ``superseded_by``
    the id of the newer version that takes this one's; both are empty when there is none.
    """

    id: str
    path: str
    sha256: str
    title: str
    publisher: str
    body: str
    type: DocumentType
    year: int
    period: str
    language: str = "sv"
    origin: str = ""
    note: str = ""
    media_type: str = "text/plain"
    replaces: str = ""
    superseded_by: str = ""


class BlockKind(StrEnum):
    """What a reader can tell a block apart as, by layout alone."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list item"
    TABLE_ROW = "table row"
    SLIDE = "slide"
    IMAGE = "image"
    MARGIN = "margin"  # page header, footer, page number, table of contents


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a table row: its cleaned text and where that text stands (None when empty), and its pictures."""

    text: str
    place: Place | None
    pictures: tuple[Picture, ...] = ()


@dataclass(frozen=True, slots=True)
class Block:
    """A piece of a document in reading order.

    ``text`` is cleaned (NFC, single spaces, line-end hyphens joined); ``offsets[i]`` is the position in the
    source text that character ``i`` of ``text`` came from. ``level`` is a heading's depth (1 is topmost; 9 a
    heading known only by its looks). ``heading_path`` lists the headings above, outermost first. ``columns``
    names the cells of a row whose table has a heading row that is understood. ``pictures`` are those that stand in
    it or, with no words beside them, are all of it (kind image); those of a row are its cells'.
    """

    kind: BlockKind
    text: str
    offsets: tuple[int, ...] = field(repr=False)
    place: Place
    heading_path: tuple[str, ...] = ()
    level: int | None = None
    cells: tuple[Cell, ...] = ()
    ignored: str | None = None  # the reason, when the block carries no content of its own
    columns: tuple[str, ...] = ()
    pictures: tuple[Picture, ...] = ()


@dataclass(frozen=True, slots=True)
class Document:
    """A source that has been read: its text, exactly, and the blocks that make it up.

    The text of a plain-text file is that file; of any other it is what its reader wrote down in reading order, and
    ``layout`` and ``pages`` say where in the file it stands.
    """

    source: Source
    text: str = field(repr=False)
    blocks: tuple[Block, ...] = field(repr=False, default=())
    layout: Layout = field(repr=False, default_factory=Layout)
    pages: tuple[Page, ...] = ()


@dataclass(frozen=True, slots=True)
class Passage:
    """Running text kept for search and evidence. ``about`` is the id of the item it comments on, if any.

    The id is made of the words themselves (document id, ``/text-``, a short digest), so it stays when a
    reader starts to find more or fewer passages around it.
    """

    id: str
    document: str
    year: int
    text: str
    place: Place
    heading_path: tuple[str, ...] = ()
    about: str | None = None


@dataclass(frozen=True, slots=True)
class Claim:
    """Something a document says about an item, with its own words (``verbatim``) and their place.

    ``number`` is in ``unit`` as printed ("procent", "mnkr"); with the operator "between" it is the lower bound and
    ``upper`` the higher. ``approximation`` is the word that blurs a number ("drygt"). ``meaning`` is a legend's
    sentence or, for a computed claim, the comparison written out. ``colour`` is that of a symbol whose
    value is its shape.
    """

    type: ClaimType
    value: str
    verbatim: str
    basis: Basis
    rule: str
    place: Place
    number: float | None = None
    upper: float | None = None
    unit: str | None = None
    year: int | None = None
    operator: str | None = None
    group: str | None = None
    approximation: str | None = None
    meaning: str | None = None
    colour: str | None = None


@dataclass(frozen=True, slots=True)
class Parent:
    """The goal or strategy that an item stands under."""

    id: str
    kind: Kind
    number: str | None
    text: str


@dataclass(frozen=True, slots=True)
class Reference:
    """A pointer to another part of the document ("se effektmål 8"): its words, and the item's id if it is one."""

    text: str
    target: str | None
    place: Place


@dataclass(frozen=True, slots=True)
class Field:
    """A named fact beside an item, as printed: ``name`` is the document's own column or question ("Periodicitet")."""

    name: str
    value: str
    place: Place


@dataclass(frozen=True, slots=True)
class Item:
    """One wording, in one document, of a goal, indicator, assignment and so on.

    ``number`` is as printed, with an en dash in ranges ("3–8"). ``recipient`` is the printed phrase, in small letters
    where that is in capitals, and ``recipients`` the bodies in it. ``comment`` joins the report's comment paragraphs
    with line feeds, and ``comment_places`` has one place a paragraph. ``references`` are the pointers in its text and
    comment.
    ``rule`` names the rule that recognised it.
    """

    id: str
    document: str
    year: int
    kind: Kind
    number: str | None
    text: str
    place: Place
    rule: str
    label: str | None = None
    parent: Parent | None = None
    perspective: str | None = None
    recipient: str | None = None
    recipients: tuple[str, ...] = ()
    recipient_place: Place | None = None
    comment: str | None = None
    comment_places: tuple[Place, ...] = ()
    references: tuple[Reference, ...] = ()
    heading_path: tuple[str, ...] = ()
    claims: tuple[Claim, ...] = ()
    fields: tuple[Field, ...] = ()


@dataclass(frozen=True, slots=True)
class Issue:
    """Something a person should look at: a stable code, a document and place, the words, and what to do."""

    code: str
    document: str
    message: str
    text: str = ""
    place: Place | None = None


class FateKind(StrEnum):
    """What a block can end as."""

    ITEM = "post"
    COMMENT = "kommentar"
    CUE = "ledord"
    HEADING = "rubrik"
    TABLE = "tabellrad"
    TEXT = "löpande text"
    IGNORED = "utelämnat"


@dataclass(frozen=True, slots=True)
class Fate:
    """What became of a block, and the reason: the item's id, what the cue does, why it was left out."""

    kind: FateKind
    reason: str


@dataclass(frozen=True, slots=True)
class Body:
    """A body that a document names: ``kind`` is a Swedish word (nämnd, beredning, område …), ``parent`` the name of the
    body that the document says it belongs to."""

    name: str
    kind: str
    parent: str | None
    place: Place


@dataclass(frozen=True, slots=True)
class Abbreviation:
    """An abbreviation and what it stands for, as a document introduces it; the place holds both."""

    short: str
    long: str
    place: Place


@dataclass(frozen=True, slots=True)
class Reading:
    """All that one document yields. ``fates`` has one for each of the document's blocks."""

    document: Document = field(repr=False)
    items: tuple[Item, ...]
    passages: tuple[Passage, ...]
    issues: tuple[Issue, ...]
    fates: tuple[Fate, ...] = field(repr=False, default=())
    bodies: tuple[Body, ...] = ()
    abbreviations: tuple[Abbreviation, ...] = ()
    tables: tuple[Table, ...] = ()
