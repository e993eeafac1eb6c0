"""What a trace is made of: the steps of a thread, its years and series, its answer, and where there is silence."""

from __future__ import annotations

from dataclasses import dataclass

from ingest.records import Claim, Item, Place
from kg.framed import Asks
from kg.records import Hit, Link, Near
from kg.wording.records import Change


@dataclass(frozen=True, slots=True)
class Step:
    """One wording in a thread, and how it hangs on the one before."""

    year: int
    document: str
    relation: str  # a Relation, or "ursprung" for the first
    level: str | None  # a Level; None for the first
    score: float | None
    reasons: tuple[str, ...]
    item: Item
    claims: tuple[Claim, ...]
    link: Link | None = None  # what the relation, level, score and reasons are taken from
    change: Change | None = None  # against the wording it goes on from, when both are of one family
    also_from: tuple[Link, ...] = ()  # links from wordings of other threads: it was merged with them


@dataclass(frozen=True, slots=True)
class Slot:
    """A document in a year's column, and which of its items belong to the thread: none means searched in vain, or, for
    a document that need not take the matter up, not mentioned."""

    document: str
    is_report: bool
    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """One year of a thread. A year without documents has no slots: the corpus holds none."""

    year: int
    slots: tuple[Slot, ...]


@dataclass(frozen=True, slots=True)
class Point:
    """A target, outcome or verdict in the series through the years.

    ``year`` is the outcome's own where it has one, else the document's; the claim's place is in ``document``.
    """

    year: int
    claim: Claim
    document: str
    item: str


@dataclass(frozen=True, slots=True)
class Part:
    """A decision, roadmap or roadmap assignment, ``depth`` levels under a wording of the thread (1: right under)."""

    item: Item
    under: str
    depth: int


@dataclass(frozen=True, slots=True)
class Sentence:
    """A Swedish sentence of the answer, put together from what is quoted at ``place`` of ``document``.

    Without a place it tells of a whole document that was searched, and without a document of all of them.
    """

    text: str
    document: str | None = None
    place: Place | None = None
    item: str | None = None


@dataclass(frozen=True, slots=True)
class Silence:
    """A document that was searched without finding the thing: how many items, how many of them with a comment, and how
    many passages were searched, and what came nearest. ``compared`` is whether the items were compared with it, each;
    then nothing came near when no item is at all like it."""

    document: str
    searched_items: int
    searched_comments: int
    searched_passages: int
    compared: bool
    nearest: tuple[Near, ...]


@dataclass(frozen=True, slots=True)
class ThreadStatus:
    """What is known of an item at last: value, basis ("stated" …, or in Swedish why none), the claims behind."""

    value: str
    basis: str
    claims: tuple[Claim, ...]
    document: str | None = None
    item: str | None = None


@dataclass(frozen=True, slots=True)
class Trace:
    """The answer to "vad hände med uppdrag X?". ``subject`` is None when nothing answers to the words."""

    question: str
    subject: Item | None
    steps: tuple[Step, ...]
    status: ThreadStatus
    silence: tuple[Silence, ...]
    alternatives: tuple[Item, ...]
    mentions: tuple[Hit, ...] = ()  # running text that has the words, when no item answers to them
    answer: tuple[Sentence, ...] = ()
    understood: str = ""  # in Swedish, what the question was taken to mean and why
    address: str | None = None  # the id of the thread's oldest wording, which all its wordings lead to
    years: tuple[Column, ...] = ()
    series: tuple[Point, ...] = ()
    parts: tuple[Part, ...] = ()
    asks: Asks = Asks.WHAT  # what the question wants to know
    rejected: tuple[Link, ...] = ()  # links at the thread's wordings that a person has rejected
