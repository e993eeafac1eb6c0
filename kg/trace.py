"""What happened to an item: its wordings through the years, its status, and what was searched in vain."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from ingest.records import Claim, Item, Source
from kg.align.comparable import neighbours
from kg.align.profiles import LINKED
from kg.columns import columns, parts, series
from kg.held import Snapshot
from kg.identity import FOLLOWED, family
from kg.records import Link
from kg.summary import summary
from kg.thread_records import Silence, Step, ThreadStatus, Trace
from kg.threads import links_into, thread
from kg.understand import mentions, understood
from kg.wording.change import change
from kg.wording.records import Change
from ontology.terms import Basis, ClaimType, Kind, Level, Status

ORIGIN = "ursprung"
SILENT = "dokumenterad tystnad"
NOTHING_SAID = "rapporten anger ingen status"
ONLY_SHOWN = "rapporten visar en symbol eller en färdiggrad, men säger inte vad läget är"
UNSURE = "en rapport handlar kanske om det, men kopplingen är bara möjlig"
SPLIT = "det har delats upp, och rapporten anger olika status för delarna"
NOT_YET = "ingen rapport från samma organ för året eller de närmaste åren finns i underlaget"
NOT_FOUND = "inget i underlaget svarar mot frågan"
REACHED = (Kind.INDIKATOR, Kind.EFFEKTMAL, Kind.MAL, Kind.DELMAL)
STRONGEST_FIRST = (Basis.SYMBOL, Basis.STATED, Basis.COMPUTED, Basis.INFERRED)


def trace(snapshot: Snapshot, question: str) -> Trace:
    """Answer an item id or words. ``subject`` is None when nothing in the snapshot answers to the words.

    Raises QueryError when the question is empty, NotFound for an id in a known document that has no such item.
    """
    meant = understood(snapshot, question)
    subject = meant.item
    reached = thread(snapshot, subject.id) if subject else {}
    steps = tuple(_steps(snapshot, reached))
    found = () if subject else mentions(snapshot, question)
    silences = tuple(_silences(snapshot, subject, {*(s.document for s in steps), *(hit.document for hit in found)}))
    unknown = ThreadStatus(Status.OKANT.value, NOT_FOUND, ())
    status = _status(snapshot, subject, reached, steps, silences) if subject else unknown
    points = series(steps)
    told = Trace(
        question=question,
        subject=subject,
        steps=steps,
        status=status,
        silence=silences,
        alternatives=meant.alternatives,
        mentions=found,
        understood=meant.told,
        address=snapshot.address(subject.id) if subject else None,
        years=columns(snapshot, steps, points),
        series=points,
        parts=parts(snapshot, steps),
        rejected=tuple(_rejected(snapshot, reached)),
        asks=meant.asks,
    )
    return replace(told, answer=summary(snapshot, told))


def _steps(snapshot: Snapshot, reached: Mapping[str, bool]) -> Iterator[Step]:
    """The wordings of a thread, by year, a plan before a report."""
    for item in sorted((snapshot.items[key] for key in reached), key=snapshot.when):
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
            link=link,
            change=_change(snapshot, link, item) if link else None,
            also_from=tuple(other for other in links_into(snapshot, item.id) if other.left not in reached),
        )


def _change(snapshot: Snapshot, link: Link, item: Item) -> Change | None:
    """How the wording changed; None when that is only possible, or it is now told of under something else."""
    before = snapshot.items[link.left]
    if link.level not in FOLLOWED or family(before.kind) != family(item.kind):
        return None
    return change(before, item, snapshot.other_thread)


def _rejected(snapshot: Snapshot, reached: Mapping[str, bool]) -> Iterator[Link]:
    """The links at the thread's wordings that a person has rejected, each once."""
    links = (link for key in reached for link in snapshot.links_of.get(key, ()))
    return iter(dict.fromkeys(link for link in links if link.level is Level.AVVISAD))


def _explaining(snapshot: Snapshot, item: Item, reached: Mapping[str, bool]) -> Link | None:
    """The link by which a wording is told: from what is surely reached, sure before possible, then from the latest
    earlier wording; None for the first."""
    return max(
        (link for link in links_into(snapshot, item.id) if link.left in reached),
        key=lambda link: (
            reached[link.left],
            link.level in FOLLOWED,
            snapshot.when(snapshot.items[link.left]),
            link.score,
        ),
        default=None,
    )


def _silences(snapshot: Snapshot, subject: Item | None, heard: set[str]) -> Iterator[Silence]:
    """The reports of the subject's own body within a term of office that are not heard; without a subject, all
    documents. Another board's report need not speak of it, nor one of many years later."""
    searched = snapshot.current if subject is None else snapshot.of_publisher[_source(snapshot, subject).publisher]
    for document in searched:
        entry = snapshot.documents[document]
        if document not in heard and (subject is None or _awaited(_source(snapshot, subject), entry.source)):
            yield Silence(
                document=document,
                searched_items=sum(entry.counts.values()),
                searched_comments=snapshot.commented.get(document, 0),
                searched_passages=entry.passages,
                compared=subject is not None and _compared(subject, _source(snapshot, subject), entry.source),
                nearest=snapshot.near.get((subject.id, document), ()) if subject else (),
            )


def _compared(subject: Item, own: Source, source: Source) -> bool:
    """Whether a report's items were compared with the subject: not with what another report of the year says."""
    return subject.kind in LINKED and (source.year > own.year or not own.type.is_report)


def _awaited(own: Source, source: Source) -> bool:
    """Whether one of the publisher's documents should report on what stands in another."""
    return source.type.is_report and neighbours(own.year, own.body, source.year, source.body)


def _source(snapshot: Snapshot, item: Item) -> Source:
    return snapshot.documents[item.document].source


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
    told = [(step, claims) for step in sure if (claims := _telling(subject, step))]
    told.sort(key=lambda pair: _last_first(snapshot, pair[0]))
    if told:
        step, claims = told[0]
        rank = _last_first(snapshot, step)
        values = {_strongest(said).value for other, said in told if _last_first(snapshot, other) == rank}
        best = _strongest(claims)
        if len(values) > 1 and step.item is not subject:
            return ThreadStatus(Status.OKANT.value, SPLIT, (), step.document, step.item.id)
        return ThreadStatus(best.value, best.basis.value, claims, step.document, step.item.id)
    if reports:
        last = (sure or reports)[-1]
        shown = any(claim.type in (ClaimType.SYMBOL, ClaimType.COMPLETION) for claim in last.claims)
        why = UNSURE if not sure else ONLY_SHOWN if shown else NOTHING_SAID
        return ThreadStatus(Status.OKANT.value, why, (), last.document, last.item.id)
    if silences:
        return ThreadStatus(Status.EJ_ATERRAPPORTERAT.value, SILENT, ())
    return ThreadStatus(Status.OKANT.value, NOT_YET, ())


def _telling(subject: Item, step: Step) -> tuple[Claim, ...]:
    """The claims of a step that say how it went with the whole of the subject."""
    tells = _tells(subject, step.item)
    return tuple(claim for claim in step.claims if claim.type is tells and claim.group is None)


def _strongest(claims: tuple[Claim, ...]) -> Claim:
    return min(claims, key=lambda claim: STRONGEST_FIRST.index(claim.basis))


def _tells(subject: Item, item: Item) -> ClaimType:
    """Which claims say how it went: of an indicator or goal whether it was reached, of all else its status."""
    return ClaimType.ATTAINMENT if subject.kind in REACHED and item.kind is subject.kind else ClaimType.STATUS


def _last_first(snapshot: Snapshot, step: Step) -> tuple[int, int, bool]:
    """The latest report first; within it, what stands at an assignment before what stands at anything else."""
    year, within, _ = snapshot.when(step.item)
    return -year, -within, step.item.kind is not Kind.UPPDRAG
