"""The answer in words: Swedish sentences put together from the claims, each with its quote and source.

No language model: every sentence is a form with a quote in it, so nothing is said that no document says.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from ingest.records import Claim, Item, Place
from kg.entries import DEFINITE, called
from kg.identity import family
from kg.records import Hit, Link
from kg.store import Snapshot
from kg.thread_records import Sentence, Step, ThreadStatus, Trace
from kg.wording.records import Change
from ontology.labels import label
from ontology.terms import Basis, ClaimType, Demand, DocumentType, Kind, Level, Relation, Status

TOLD = {
    Relation.FORTSATTER: ("fortsätter", "kan ha fortsatt", "som"),
    Relation.UTVECKLAS: ("utvecklas", "kan ha utvecklats", "i"),
    Relation.ATERRAPPORTERAS: ("återrapporteras", "kan ha återrapporterats", "som"),
}
"""Relation to how it is told, how it is told when it is only possible, and the word before what it becomes."""

DOCUMENT = {
    DocumentType.VERKSAMHETSPLAN: "verksamhetsplanen",
    DocumentType.VERKSAMHETSBERATTELSE: "verksamhetsberättelsen",
    DocumentType.DELARSRAPPORT: "delårsrapporten",
    DocumentType.OVRIGT: "dokumentet",
}
"""What a certain document of the type is called."""

DEMAND = {
    Demand.SVARARE: "vilket är svårare att nå",
    Demand.LATTARE: "vilket är lättare att nå",
    Demand.OVISST: "och om det är svårare eller lättare går inte att säga",
}
"""What a changed target means, as the end of a sentence."""

HOW = (ClaimType.STATUS, ClaimType.ATTAINMENT)
SHORT = 140  # characters of a wording that are quoted in a sentence
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
    for step in answer.steps:
        if step.link is None:
            yield _first(snapshot, step)
        else:
            said = _how_it_went(answer, step)
            told.update(claim.verbatim for claim in said)
            yield _further(snapshot, step, step.link, said)
        if step.change:
            yield from _changes(snapshot, step, step.change)
        for claim in _outcomes(step):
            if claim.verbatim not in told:
                yield _outcome(snapshot, step, claim)
    yield from _parts(snapshot, answer)
    if answer.subject:
        yield from _status(snapshot, answer.status, told)
    for silence in answer.silence:
        much = f"{silence.searched_items} poster, {silence.searched_comments} kommentarer och "
        much += f"{silence.searched_passages} textstycken har genomsökts"
        name = _name(answer.subject) if answer.subject else "Det"
        text = f"{name} återfinns inte i {_document(snapshot, silence.document)}: {much}."
        yield Sentence(text, silence.document)


def _mention(snapshot: Snapshot, hit: Hit) -> Sentence:
    quote = _short(snapshot.passages[hit.id].text)
    text = f"Orden står i löpande text i {_document(snapshot, hit.document)}: ”{quote}”"
    return _sourced(snapshot, text, hit.document, hit.place, hit.id)


def _first(snapshot: Snapshot, step: Step) -> Sentence:
    text = f"{_called(step.item)} i {_document(snapshot, step.document)} lyder: ”{_short(step.item.text)}”"
    return _sourced(snapshot, text, step.document, step.item.place, step.item.id)


def _further(snapshot: Snapshot, step: Step, link: Link, said: tuple[Claim, ...]) -> Sentence:
    """How a later wording hangs on an earlier one, and how it went if the document says."""
    before, item = snapshot.items[link.left], step.item
    person = link.judgement
    by = f"bekräftat av {person.who} {person.when}" if person else f"maskinens förslag: {link.level.value}"
    text = f"{_name(before)} {_becomes(link, before, item)} {_document(snapshot, step.document)} ({by})"
    for claim in said:
        text = f"{text}, där {_read(claim)}: ”{_words(claim)}”"
        return _sourced(snapshot, text, step.document, claim.place, item.id)
    return _sourced(snapshot, f"{text}: ”{_short(item.text)}”", step.document, item.place, item.id)


def _becomes(link: Link, before: Item, item: Item) -> str:
    """The verb and what it becomes, up to the document: "fortsätter som uppdrag nr 10 i"."""
    sure, possible, word = TOLD[link.relation]
    verb = possible if link.level is Level.MOJLIG else sure
    if family(before.kind) != family(item.kind):
        return f"{verb} {'under' if link.relation is Relation.ATERRAPPORTERAS else word} {_small(_called(item))} i"
    return f"{verb} {word} {_small(_called(item))} i" if item.number or item.label else f"{verb} i"


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
    how = "anges som" if claim.basis is Basis.STATED else f"läses ({label(claim.basis)}) som"
    what = "måluppfyllelsen" if claim.type is ClaimType.ATTAINMENT else "status"
    return f"{what} {how} {claim.value}"


def _changes(snapshot: Snapshot, step: Step, change: Change) -> Iterator[Sentence]:
    for target in change.targets:
        text = f"Målvärdet ändras från ”{target.earlier.value}” till ”{target.later.value}”, {DEMAND[target.demand]}"
        yield _sourced(snapshot, text, step.document, target.later.place, step.item.id)
    if change.recipients:
        place = step.item.recipient_place or step.item.place
        text = f"Mottagaren ändras från ”{change.recipients[0]}” till ”{change.recipients[1]}”"
        yield _sourced(snapshot, text, step.document, place, step.item.id)
    if change.goals:
        old, new = (_small(_name(snapshot.items[goal])) for goal in change.goals)
        yield _sourced(snapshot, f"Det flyttas från {old} till {new}", step.document, step.item.place, step.item.id)


def _outcomes(step: Step) -> list[Claim]:
    """The first outcome that is of no group, unless the wording only possibly belongs here; the series has them all."""
    outcomes = [one for one in step.claims if one.type is ClaimType.OUTCOME and one.group is None]
    return [] if step.level == Level.MOJLIG.value else outcomes[:1]


def _outcome(snapshot: Snapshot, step: Step, claim: Claim) -> Sentence:
    text = f"Utfallet {claim.year or step.year} anges till {claim.value}: ”{claim.verbatim}”"
    return _sourced(snapshot, text, step.document, claim.place, step.item.id)


def _parts(snapshot: Snapshot, answer: Trace) -> Iterator[Sentence]:
    """The decisions and roadmap parts: each where they are few, else how many stand under which wording."""
    if len(answer.parts) <= FEW:
        for part in answer.parts:
            item = part.item
            under = _small(_name(snapshot.items[part.under]))
            text = f"Under {under} står {_small(called(item))}: ”{_short(item.text)}”"
            yield _sourced(snapshot, text, item.document, item.place, item.id)
        return
    for step in answer.steps:
        counts = Counter(part.item.kind for part in answer.parts if part.item.document == step.document)
        if counts:
            listed = " och ".join(f"{number} {kind.value}" for kind, number in sorted(counts.items()))
            text = f"Under {_small(_name(step.item))} finns {listed}"
            yield _sourced(snapshot, text, step.document, step.item.place, step.item.id)


def _status(snapshot: Snapshot, status: ThreadStatus, told: set[str]) -> Iterator[Sentence]:
    """The thread's status, unless a step's sentence has told it or silence tells it."""
    if status.claims and _decisive(status).verbatim not in told:
        claim = _decisive(status)
        read = _read(claim)
        text = f"{read[:1].upper()}{read[1:]}: ”{_words(claim)}”"
        yield _sourced(snapshot, text, status.document or "", claim.place, status.item)
    elif not status.claims and status.value != Status.EJ_ATERRAPPORTERAT.value:
        yield Sentence(f"Status är okänd: {status.basis}.", status.document, None, status.item)


def _sourced(snapshot: Snapshot, text: str, document: str, place: Place, item: str | None) -> Sentence:
    title = snapshot.documents[document].source.title
    return Sentence(f"{text} ({title}, rad {place.line}).", document, place, item)


def _document(snapshot: Snapshot, document: str) -> str:
    source = snapshot.documents[document].source
    return f"{DOCUMENT[source.type]} {source.year}"


def _name(item: Item) -> str:
    return f"{_called(item)} ({item.year})"


def _called(item: Item) -> str:
    """What an item is called in a sentence: "Uppdrag nr 4", "Indikatorn"."""
    if item.number and not item.label and item.kind is Kind.UPPDRAG:
        return f"Uppdrag nr {item.number}"
    if item.number or item.label:
        return called(item)
    name = DEFINITE[item.kind]
    return name[:1].upper() + name[1:]


def _small(text: str) -> str:
    return text[:1].lower() + text[1:]


def _short(text: str) -> str:
    return text if len(text) <= SHORT else text[: SHORT - 2].rsplit(" ", 1)[0] + " …"
