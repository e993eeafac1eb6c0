"""The turns of a thread in words: divided, merged, moved to another body, held apart by a person, and given to whom."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from kg.align.recipients import may_be_one
from kg.held import Snapshot
from kg.identity import FOLLOWED, family
from kg.phrases import called_in_text, in_document, listed, named, small, sourced
from kg.records import Link
from kg.thread_records import Sentence, Step, Trace
from kg.verdicts import told
from ontology.terms import Level

Turns = Mapping[tuple[str, str], list[Step]]
"""(a wording, a later document) to the steps that surely go on from the one in the other, as the same sort of thing."""


def turns(snapshot: Snapshot, steps: Iterable[Step]) -> Turns:
    """What each wording goes on in, by document."""
    found: dict[tuple[str, str], list[Step]] = {}
    for step in steps:
        if step.link and step.link.level in FOLLOWED:
            before = snapshot.items[step.link.left]
            if family(before.kind) == family(step.item.kind):
                found.setdefault((before.id, step.document), []).append(step)
    return found


def divided(snapshot: Snapshot, of: Turns, step: Step) -> Iterator[Sentence]:
    """That what a step goes on from goes on in several wordings of one document, at the first of them."""
    parts = of.get((step.link.left, step.document), []) if step.link else []
    if len(parts) > 1 and parts[0] is step and step.link:
        names = listed([small(called_in_text(one.item)) for one in parts])
        text = f"{named(snapshot.items[step.link.left])} delas i {in_document(snapshot, step.document)} upp på {names}"
        yield sourced(snapshot, text, step.document, step.item.place, step.item.id)


def merged(snapshot: Snapshot, answer: Trace, step: Step) -> Iterator[Sentence]:
    """That other things of the same sort have gone into a wording too, each once by its latest wording before."""
    found: dict[str, Link] = {}
    for link in step.also_from:
        other = snapshot.items[link.left]
        if link.level in FOLLOWED and family(other.kind) == family(step.item.kind) and _ours(answer, step):
            known = found.get(snapshot.address(other.id))
            if known is None or snapshot.when(other) > snapshot.when(snapshot.items[known.left]):
                found[snapshot.address(other.id)] = link
    for link in found.values():
        text = f"I {small(named(step.item))} ingår också {small(named(snapshot.items[link.left]))} ({_by(link)})"
        yield sourced(snapshot, text, step.document, step.item.place, step.item.id)


def _ours(answer: Trace, step: Step) -> bool:
    """Whether a step surely is what was asked about; else what went into it is its own affair."""
    sure = step.link is not None and step.link.level in FOLLOWED
    return sure and answer.subject is not None and family(answer.subject.kind) == family(step.item.kind)


def moved(snapshot: Snapshot, step: Step, link: Link) -> Iterator[Sentence]:
    """That the later document is another body's, where both say whose they are."""
    if link.level not in FOLLOWED:
        return
    old = snapshot.documents[snapshot.items[link.left].document].source.body
    new = snapshot.documents[step.document].source.body
    if not may_be_one(old, new):
        text = f"Det förra dokumentet hör till {old}, det senare till {new}"
        yield sourced(snapshot, text, step.document, step.item.place, step.item.id)


def rejected(snapshot: Snapshot, answer: Trace) -> Iterator[Sentence]:
    """The wordings that a person has held apart from the thread's, and why."""
    own = {step.item.id for step in answer.steps}
    for link in answer.rejected:
        if link.judgement and link.left in own:
            other = snapshot.items[link.right]
            text = f"{named(snapshot.items[link.left])} är inte {small(named(other))}"
            text = f"{text}. {told(link.judgement).rstrip('.')}"
            yield sourced(snapshot, text, other.document, other.place, other.id)


def received(snapshot: Snapshot, step: Step) -> Sentence:
    """Whom a wording is given to, or that its document does not say."""
    item = step.item
    where = f"{small(named(item))} i {in_document(snapshot, step.document)}"
    if item.recipients:
        text, place = f"Mottagare av {where} är {listed(list(item.recipients))}", item.recipient_place or item.place
    else:
        text, place = f"Vem som ska utföra {where} anges inte", item.place
    return sourced(snapshot, text, step.document, place, item.id)


def _by(link: Link) -> str:
    if link.level is Level.BEKRAFTAD and link.judgement:
        return f"bekräftat av {link.judgement.who} {link.judgement.when}"
    return f"maskinens förslag: {link.level.value}"
