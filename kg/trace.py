"""What happened to an item: its wordings through the years, its status, and what was searched in vain."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ingest.records import Item, Source
from kg.network import FOLLOWED, thread
from kg.records import Link, Silence, Step, ThreadStatus, Trace
from kg.store import Snapshot
from kg.summary import summary
from kg.understand import mentions, understood
from ontology.terms import Basis, ClaimType, DocumentType, Kind, Level, Status

ORIGIN = "ursprung"
SILENT = "dokumenterad tystnad"
NOTHING_SAID = "rapporten anger ingen status"
UNSURE = "en rapport handlar kanske om det, men kopplingen är bara möjlig"
NOT_YET = "ingen rapport för året eller senare finns i underlaget"
NOT_FOUND = "inget i underlaget svarar mot frågan"
WITHIN_YEAR = {
    DocumentType.VERKSAMHETSPLAN: 0,
    DocumentType.OVRIGT: 0,
    DocumentType.DELARSRAPPORT: 1,
    DocumentType.VERKSAMHETSBERATTELSE: 2,
}
REACHED = (Kind.INDIKATOR, Kind.EFFEKTMAL, Kind.MAL, Kind.DELMAL)
STRONGEST_FIRST = (Basis.SYMBOL, Basis.STATED, Basis.COMPUTED, Basis.INFERRED)


def trace(snapshot: Snapshot, question: str) -> Trace:
    """Answer an item id or words. ``subject`` is None when nothing in the snapshot answers to the words.

    Raises QueryError when the question is empty, NotFound for an id in a known document that has no such item.
    """
    subject, alternatives = understood(snapshot, question)
    reached = thread(snapshot, subject.id) if subject else {}
    steps = tuple(_steps(snapshot, reached))
    found = () if subject else mentions(snapshot, question)
    silences = tuple(_silences(snapshot, subject, {*(s.document for s in steps), *(hit.document for hit in found)}))
    unknown = ThreadStatus(Status.OKANT.value, NOT_FOUND, ())
    status = _status(snapshot, subject, reached, steps, silences) if subject else unknown
    told = summary(snapshot, subject, steps, status, silences, found)
    return Trace(question, subject, steps, status, silences, alternatives, found, told)


def _steps(snapshot: Snapshot, reached: Mapping[str, bool]) -> Iterator[Step]:
    """The wordings of a thread, by year, a plan before a report."""
    items = sorted((snapshot.items[key] for key in reached), key=lambda item: _when(snapshot, item))
    for item in items:
        link = _explaining(snapshot, item, reached)
        yield Step(
            year=item.year,
            document=item.document,
            relation=link.relation.value if link else ORIGIN,
            level=link.level.value if link else None,
            score=link.score if link else None,
            reasons=link.reasons if link else (),
            item=item,
            claims=item.claims,
        )


def _when(snapshot: Snapshot, item: Item) -> tuple[int, int, str]:
    """By year; within a year the plan, what is told of it during the year, what is told of the whole year."""
    return item.year, WITHIN_YEAR[snapshot.documents[item.document].source.type], item.id


def _explaining(snapshot: Snapshot, item: Item, reached: Mapping[str, bool]) -> Link | None:
    """The link by which a wording is told: from what is surely reached, sure before possible, then from the latest
    earlier wording; None for the first."""
    links = [
        link
        for link in snapshot.links_of.get(item.id, ())
        if link.right == item.id and link.left in reached and link.level is not Level.AVVISAD
    ]
    return max(
        links,
        key=lambda link: (
            reached[link.left],
            link.level in FOLLOWED,
            _when(snapshot, snapshot.items[link.left]),
            link.score,
        ),
        default=None,
    )


def _silences(snapshot: Snapshot, subject: Item | None, heard: set[str]) -> Iterator[Silence]:
    """The publisher's reports from the subject's year on that are not heard; without a subject, all documents."""
    for document in snapshot.current:
        entry = snapshot.documents[document]
        if document not in heard and (subject is None or _awaited(snapshot, subject, entry.source)):
            near = snapshot.near.get((subject.id, document), ()) if subject else ()
            yield Silence(document, sum(entry.counts.values()), entry.passages, near)


def _awaited(snapshot: Snapshot, subject: Item, source: Source) -> bool:
    """Whether a document is one that should report on the subject."""
    publisher = snapshot.documents[subject.document].source.publisher
    return source.type.is_report and source.year >= subject.year and source.publisher == publisher


def _status(
    snapshot: Snapshot,
    subject: Item,
    reached: Mapping[str, bool],
    steps: tuple[Step, ...],
    silences: tuple[Silence, ...],
) -> ThreadStatus:
    """What the latest report in the thread says; without a report, whether one of the same body was searched.

    A status told where only a link that is ``möjlig`` leads is shown at its step, but is not the thread's status.
    """
    reports = [step for step in steps if snapshot.documents[step.document].source.type.is_report]
    sure = [step for step in reports if reached[step.item.id]]
    for step in sorted(sure, key=lambda step: _last_first(snapshot, step)):
        tells = _tells(subject, step.item)
        claims = tuple(claim for claim in step.claims if claim.type is tells and claim.group is None)
        if claims:
            best = min(claims, key=lambda claim: STRONGEST_FIRST.index(claim.basis))
            return ThreadStatus(best.value, best.basis.value, claims, step.document, step.item.id)
    if reports:
        last = (sure or reports)[-1]
        return ThreadStatus(
            Status.OKANT.value, NOTHING_SAID if sure else UNSURE, (), last.document, last.item.id
        )
    if any(_own_body(snapshot, subject, silence.document) for silence in silences):
        return ThreadStatus(Status.EJ_ATERRAPPORTERAT.value, SILENT, ())
    return ThreadStatus(Status.OKANT.value, NOT_YET, ())


def _tells(subject: Item, item: Item) -> ClaimType:
    """Which claims say how it went: of an indicator or goal whether it was reached, of all else its status."""
    return ClaimType.ATTAINMENT if subject.kind in REACHED and item.kind is subject.kind else ClaimType.STATUS


def _own_body(snapshot: Snapshot, subject: Item, document: str) -> bool:
    """Whether a document is of the body that the subject's is of; another board's report need not speak of it."""
    own, other = snapshot.documents[subject.document].source.body, snapshot.documents[document].source.body
    return not own or not other or own == other


def _last_first(snapshot: Snapshot, step: Step) -> tuple[int, int, bool]:
    """The latest report first; within it, what stands at an assignment before what stands at anything else."""
    year, within, _ = _when(snapshot, step.item)
    return -year, -within, step.item.kind is not Kind.UPPDRAG
