"""The answer in words: Swedish sentences put together from the claims, each with its quote and source.

No language model: every sentence is a form with a quote in it, so nothing is said that no document says.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from ingest.records import Claim, Item
from kg.entries import called
from kg.framed import Asks
from kg.held import Snapshot
from kg.identity import family
from kg.phrases import called_in_text, in_document, named, short, small, sourced
from kg.records import Hit, Link
from kg.thread_records import Sentence, Step, ThreadStatus, Trace
from kg.turns import divided, merged, moved, received, rejected, turns
from kg.wording.records import Change
from ontology.labels import label
from ontology.terms import Basis, ClaimType, Demand, Kind, Level, Relation, Status

TOLD = {
    Relation.FORTSATTER: ("fortsätter", "kan ha fortsatt", "som"),
    Relation.UTVECKLAS: ("utvecklas", "kan ha utvecklats", "i"),
    Relation.ATERRAPPORTERAS: ("återrapporteras", "kan ha återrapporterats", "som"),
}
"""Relation to how it is told, how it is told when it is only possible, and the word before what it becomes."""

DEMAND = {
    Demand.SVARARE: "vilket är svårare att nå",
    Demand.LATTARE: "vilket är lättare att nå",
    Demand.OVISST: "och om det är svårare eller lättare går inte att säga",
}
"""What a changed target means, as the end of a sentence."""

HOW = (ClaimType.STATUS, ClaimType.ATTAINMENT)
FEW = 3  # decisions and roadmap parts that are told one by one


def summary(snapshot: Snapshot, answer: Trace) -> tuple[Sentence, ...]:
    """The answer as sentences, in the order of the years. ``answer`` is whole but for these."""
    return tuple(_sentences(snapshot, answer))


def _sentences(snapshot: Snapshot, answer: Trace) -> Iterator[Sentence]:
    if answer.subject is None:
        yield Sentence("Inget mål, uppdrag eller liknande i underlaget svarar mot frågan.")
    for hit in answer.mentions:
        yield _mention(snapshot, hit)
    told: set[str] = set()
    onward = turns(snapshot, answer.steps)
    for step in answer.steps:
        if step.link is None:
            yield _first(snapshot, step)
        else:
            said = _how_it_went(answer, step)
            told.update(claim.verbatim for claim in said)
            yield from divided(snapshot, onward, step)
            yield _further(snapshot, step, step.link, said)
            yield from merged(snapshot, answer, step)
            yield from moved(snapshot, step, step.link)
        if answer.asks is Asks.WHO:
            yield received(snapshot, step)
        if step.change:
            yield from _changes(snapshot, step, step.change)
        for claim in _outcomes(step):
            if claim.verbatim not in told:
                yield _outcome(snapshot, step, claim)
    yield from rejected(snapshot, answer)
    yield from _parts(snapshot, answer)
    if answer.subject:
        yield from _status(snapshot, answer.status, told)
    for silence in answer.silence:
        much = f"{silence.searched_items} poster, {silence.searched_comments} kommentarer och "
        much += f"{silence.searched_passages} textstycken har genomsökts"
        name = named(answer.subject) if answer.subject else "Det"
        text = f"{name} återfinns inte i {in_document(snapshot, silence.document)}: {much}."
        yield Sentence(text, silence.document)


def _mention(snapshot: Snapshot, hit: Hit) -> Sentence:
    quote = short(snapshot.passages[hit.id].text)
    text = f"Orden står i löpande text i {in_document(snapshot, hit.document)}: ”{quote}”"
    return sourced(snapshot, text, hit.document, hit.place, hit.id)


def _first(snapshot: Snapshot, step: Step) -> Sentence:
    text = f"{called_in_text(step.item)} i {in_document(snapshot, step.document)} lyder: ”{short(step.item.text)}”"
    return sourced(snapshot, text, step.document, step.item.place, step.item.id)


def _further(snapshot: Snapshot, step: Step, link: Link, said: tuple[Claim, ...]) -> Sentence:
    """How a later wording hangs on an earlier one, and how it went if the document says."""
    before, item = snapshot.items[link.left], step.item
    person = link.judgement
    by = f"bekräftat av {person.who} {person.when}" if person else f"maskinens förslag: {link.level.value}"
    text = f"{named(before)} {_becomes(link, before, item)} {in_document(snapshot, step.document)} ({by})"
    for claim in said:
        text = f"{text}, där {_read(claim)}: ”{_words(claim)}”"
        return sourced(snapshot, text, step.document, claim.place, item.id)
    return sourced(snapshot, f"{text}: ”{short(item.text)}”", step.document, item.place, item.id)


def _becomes(link: Link, before: Item, item: Item) -> str:
    """The verb and what it becomes, up to the document: "fortsätter som uppdrag nr 10 i"."""
    sure, possible, word = TOLD[link.relation]
    verb = possible if link.level is Level.MOJLIG else sure
    if link.relation is Relation.UTVECKLAS and item.kind is Kind.INDIKATOR:
        verb = "kan ha tagits över" if link.level is Level.MOJLIG else "tas över"
        return f"{verb} av {small(called_in_text(item))} i"
    if family(before.kind) != family(item.kind):
        word = "under" if link.relation is Relation.ATERRAPPORTERAS else word
        return f"{verb} {word} {small(called_in_text(item))} i"
    return f"{verb} {word} {small(called_in_text(item))} i" if item.number or item.label else f"{verb} i"


def _how_it_went(answer: Trace, step: Step) -> tuple[Claim, ...]:
    """The claim that tells how it went at a step, none where only a possible link leads there."""
    if step.level == Level.MOJLIG.value:
        return ()
    if step.item.id == answer.status.item and answer.status.claims:
        return (_decisive(answer.status),)
    return tuple(claim for claim in step.claims if claim.type in HOW and claim.group is None)[:1]


def _decisive(status: ThreadStatus) -> Claim:
    return next(one for one in status.claims if (one.value, one.basis.value) == (status.value, status.basis))


def _words(claim: Claim) -> str:
    """The words that a claim rests on: for a symbol, those that the document explains it with."""
    return claim.meaning if claim.basis is Basis.SYMBOL and claim.meaning else claim.verbatim


def _read(claim: Claim) -> str:
    if claim.value == Status.OKANT.value:
        return "status lämnas okänd"
    how = "anges som" if claim.basis is Basis.STATED else f"läses ({label(claim.basis)}) som"
    what = "måluppfyllelsen" if claim.type is ClaimType.ATTAINMENT else "status"
    return f"{what} {how} {claim.value}"


def _changes(snapshot: Snapshot, step: Step, change: Change) -> Iterator[Sentence]:
    for target in change.targets:
        text = f"Målvärdet ändras från ”{target.earlier.value}” till ”{target.later.value}”, {DEMAND[target.demand]}"
        yield sourced(snapshot, text, step.document, target.later.place, step.item.id)
    if change.recipients:
        place = step.item.recipient_place or step.item.place
        text = f"Mottagaren ändras från ”{change.recipients[0]}” till ”{change.recipients[1]}”"
        yield sourced(snapshot, text, step.document, place, step.item.id)
    if change.goals:
        old, new = (small(named(snapshot.items[goal])) for goal in change.goals)
        yield sourced(snapshot, f"Det flyttas från {old} till {new}", step.document, step.item.place, step.item.id)


def _outcomes(step: Step) -> list[Claim]:
    """The first outcome that is of no group, unless the wording only possibly belongs here; the series has them all."""
    outcomes = [one for one in step.claims if one.type is ClaimType.OUTCOME and one.group is None]
    return [] if step.level == Level.MOJLIG.value else outcomes[:1]


def _outcome(snapshot: Snapshot, step: Step, claim: Claim) -> Sentence:
    year = claim.year or step.year
    of = "" if claim.meaning in (None, "Utfall", f"Utfall {year}") else f" (”{claim.meaning}”)"
    text = f"Utfallet {year}{of} anges till {claim.value}: ”{claim.verbatim}”"
    return sourced(snapshot, text, step.document, claim.place, step.item.id)


def _parts(snapshot: Snapshot, answer: Trace) -> Iterator[Sentence]:
    """The decisions and roadmap parts: each where they are few, else how many stand under which wording."""
    if len(answer.parts) <= FEW:
        for part in answer.parts:
            item = part.item
            under = small(named(snapshot.items[part.under]))
            text = f"Under {under} står {small(called(item))}: ”{short(item.text)}”"
            yield sourced(snapshot, text, item.document, item.place, item.id)
        return
    for step in answer.steps:
        counts = Counter(part.item.kind for part in answer.parts if part.item.document == step.document)
        if counts:
            listed = " och ".join(f"{number} {kind.value}" for kind, number in sorted(counts.items()))
            text = f"Under {small(named(step.item))} finns {listed}"
            yield sourced(snapshot, text, step.document, step.item.place, step.item.id)


def _status(snapshot: Snapshot, status: ThreadStatus, told: set[str]) -> Iterator[Sentence]:
    """The thread's status, unless a step's sentence has told it or silence tells it."""
    if status.claims and _decisive(status).verbatim not in told:
        claim = _decisive(status)
        read = _read(claim)
        text = f"{read[:1].upper()}{read[1:]}: ”{_words(claim)}”"
        yield sourced(snapshot, text, status.document or "", claim.place, status.item)
    elif not status.claims and status.value != Status.EJ_ATERRAPPORTERAT.value:
        yield Sentence(f"Status är okänd: {status.basis}.", status.document, None, status.item)
