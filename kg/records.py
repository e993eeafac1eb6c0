"""What :mod:`kg` produces: links, search entries and hits. ``api`` imports these; threads: :mod:`kg.thread_records`."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from ingest.records import Abbreviation, Body, Issue, Page, Place, Source
from ontology.terms import Level, Relation


@dataclass(frozen=True, slots=True)
class Evidence:
    """One comparison of two wordings: ``score`` 0..1, its ``weight``, and a Swedish sentence saying why."""

    feature: str
    score: float
    weight: float
    reason: str


class Verdict(StrEnum):
    """What a person says of a link. The first two are also levels; the last takes earlier lines back."""

    BEKRAFTAD = "bekräftad"
    AVVISAD = "avvisad"
    ATERTAGEN = "återtagen"


@dataclass(frozen=True, slots=True)
class Judgement:
    """A line of the corpus' judgements: what a person says of two wordings, and why.

    ``left`` and ``right`` are item ids, the earlier first; ``when`` is a date (YYYY-MM-DD), ``line`` the line in the
    file, from 1.
    """

    left: str
    right: str
    relation: Relation
    verdict: Verdict
    who: str
    when: str
    why: str
    line: int


@dataclass(frozen=True, slots=True)
class Link:
    """Two wordings held to be the same thing, or one reporting on the other. ``left`` is the earlier.

    ``score`` (0..1) is what the comparisons come to, ``level`` what is held of it: a person's ``judgement`` of the
    two decides the level and the relation, whatever the score. A link that is ``avvisad`` is kept, to be shown.
    """

    left: str
    right: str
    relation: Relation
    level: Level
    score: float
    reasons: tuple[str, ...]
    judgement: Judgement | None = None


@dataclass(frozen=True, slots=True)
class Near:
    """A candidate that was not close enough, and why not, in Swedish."""

    id: str
    score: float
    why_not: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing to be found: an item, or a passage of running text (``kind`` "text").

    ``title`` is what a hit is called, ``text`` what is searched and quoted from, ``heading`` the headings above
    it joined with " › ", ``columns`` the column names of the table that a row stands in, for an item its short cells
    with their names. ``about`` is the id of the item a passage comments on. ``body`` are the bodies it concerns: an
    item's recipients, else the document's own.
    ``status`` and ``attainment`` are an item's values or "".
    """

    id: str
    document: str
    year: int
    kind: str
    title: str
    text: str
    place: Place
    heading: str = ""
    number: str = ""
    recipient: str = ""
    status: str = ""
    about: str = ""
    body: tuple[str, ...] = ()
    attainment: str = ""
    columns: str = ""


@dataclass(frozen=True, slots=True)
class Filters:
    """What a search is narrowed to. Several values of one filter mean any of them; an empty one means all.

    ``years`` are ranges, first and last year included; they and ``year`` are one filter. ``body`` holds what was
    written: "beredning för psykiatri" means every body whose name has those words.
    """

    kind: tuple[str, ...] = ()
    year: tuple[int, ...] = ()
    document: tuple[str, ...] = ()
    status: tuple[str, ...] = ()
    body: tuple[str, ...] = ()
    attainment: tuple[str, ...] = ()
    years: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class ParsedQuery:
    """How a query was read.

    ``terms`` are the searched words; one that ends in ``*`` is the beginning of words. ``phrases`` must be there.
    ``groups`` are alternatives (… ELLER …) and ``headings`` what must stand in a heading; they and ``excluded`` (what
    must not be there) are words, beginnings, or phrases in quotation marks. ``sort`` is "relevance" or "year".
    ``notes`` are Swedish remarks (a word looked up without dots, a quotation mark that was never closed), ``echo`` the
    whole in one Swedish line, ``meant`` the query with its typing errors mended, or "". ``widened`` are the long forms
    of abbreviations, and abbreviations of long forms, that were searched as well. ``plain`` is the text without
    the filters that are written in it, but for ranges.
    """

    text: str
    terms: tuple[str, ...]
    phrases: tuple[str, ...] = ()
    excluded: tuple[str, ...] = ()
    filters: Filters = field(default_factory=Filters)
    notes: tuple[str, ...] = ()
    echo: str = ""
    groups: tuple[tuple[str, ...], ...] = ()
    headings: tuple[str, ...] = ()
    sort: str = "relevance"
    meant: str = ""
    widened: tuple[str, ...] = ()
    plain: str = ""


@dataclass(frozen=True, slots=True)
class Hit:
    """One search result. ``snippet`` is HTML-escaped text with every matching word in ``<mark>`` once, and so are
    ``heading_marked`` and ``columns_marked``, which have all of ``heading`` and ``columns``."""

    id: str
    document: str
    year: int
    kind: str
    title: str
    snippet: str
    score: float
    place: Place
    heading: str = ""
    about: str = ""
    status: str = ""
    body: tuple[str, ...] = ()
    attainment: str = ""
    columns: str = ""
    heading_marked: str = ""
    columns_marked: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """Hits that belong together: ``id`` is the oldest wording of a thread ("thread", or a passage that belongs to none)
    or a document ("document"), as ``by`` says. The best hit is first."""

    id: str
    by: str
    hits: tuple[Hit, ...]


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A query to choose while typing; ``kind`` is a Swedish word for what it is, ``note`` what it stands for."""

    text: str
    kind: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class SearchResult:
    """Hits ``offset`` .. of ``total``; ``facets`` maps filter name (kind, year, document, body, status, attainment) to
    (value, count), largest count first, each counted with the other filters applied."""

    query: ParsedQuery
    total: int
    hits: tuple[Hit, ...]
    facets: dict[str, tuple[tuple[str, int], ...]]
    groups: tuple[Group, ...] = ()
    groups_total: int = 0


@dataclass(frozen=True, slots=True)
class DocumentEntry:
    """A document in a snapshot: its description, how many items of each kind, its issues, the bodies it names and the
    abbreviations it introduces, and its pages when the file has any that can be shown."""

    source: Source
    counts: dict[str, int]
    passages: int
    issues: tuple[Issue, ...]
    bodies: tuple[Body, ...] = ()
    abbreviations: tuple[Abbreviation, ...] = ()
    pages: tuple[Page, ...] = ()


@dataclass(frozen=True, slots=True)
class Finding:
    """Something ``trad check`` found: a stable code, where, and what is wrong.

    ``known`` is why it is as it should be, when the corpus says so: the source itself does not add up, say.
    """

    code: str
    document: str
    message: str
    text: str = ""
    place: Place | None = None
    known: str = ""
