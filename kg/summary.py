"""The answer in words: Swedish sentences put together from the claims, each with its quote and source.

No language model: every sentence is a form with a quote in it, so nothing is said that no document says.
"""

from __future__ import annotations

from collections.abc import Iterator

from ingest.records import Item
from kg.entries import called
from kg.records import Hit, Silence, Step, ThreadStatus
from kg.store import Snapshot
from ontology.labels import label
from ontology.terms import Basis, ClaimType, Level, Relation, Status

TOLD = {
    Relation.FORTSATTER: "fortsätter som",
    Relation.UTVECKLAS: "utvecklas i",
    Relation.ATERRAPPORTERAS: "återrapporteras under",
}
SHORT = 140  # characters of a wording that are quoted in a sentence


def summary(
    snapshot: Snapshot,
    subject: Item | None,
    steps: tuple[Step, ...],
    status: ThreadStatus,
    silences: tuple[Silence, ...],
    mentions: tuple[Hit, ...] = (),
) -> tuple[str, ...]:
    """The answer as sentences, in the order of the years."""
    return tuple(_sentences(snapshot, subject, steps, status, silences, mentions))


def _sentences(
    snapshot: Snapshot,
    subject: Item | None,
    steps: tuple[Step, ...],
    status: ThreadStatus,
    silences: tuple[Silence, ...],
    mentions: tuple[Hit, ...],
) -> Iterator[str]:
    if subject is None:
        yield "Inget mål, uppdrag eller liknande i underlaget svarar mot frågan."
    for hit in mentions:
        title = snapshot.documents[hit.document].source.title
        yield f"Orden står i löpande text i {title}, rad {hit.place.line}: ”{_short(snapshot.passages[hit.id].text)}”"
    for step in steps:
        name, title = _small(called(step.item)), snapshot.documents[step.document].source.title
        if step.level is None:
            yield f"{called(step.item)} ({title}): ”{_short(step.item.text)}”"
        else:
            told = TOLD[Relation(step.relation)]
            judged = "" if step.level == Level.BEKRAFTAD.value else ", maskinens förslag"
            yield f"Det {told} {name} ({title}; {step.level}{judged}): ”{_short(step.item.text)}”"
    if status.claims:
        yield _status(snapshot, status)
    elif status.value == Status.EJ_ATERRAPPORTERAT.value:
        yield "Det återfinns inte i någon senare rapport i underlaget."
    elif subject:
        yield f"Status är okänd: {status.basis}."
    for silence in silences:
        title = snapshot.documents[silence.document].source.title
        yield (
            f"Sökt utan att återfinnas i {title}: "
            f"{silence.searched_items} poster och {silence.searched_passages} textstycken."
        )


def _status(snapshot: Snapshot, status: ThreadStatus) -> str:
    claim = next(one for one in status.claims if (one.value, one.basis.value) == (status.value, status.basis))
    title = snapshot.documents[status.document or ""].source.title
    how = "anges som" if status.basis == Basis.STATED.value else f"läses ({label(status.basis)}) som"
    what = "Måluppfyllelsen" if claim.type is ClaimType.ATTAINMENT else "Status"
    return f"{what} {how} {status.value}: ”{claim.verbatim}” ({title}, rad {claim.place.line})"


def _small(text: str) -> str:
    return text[:1].lower() + text[1:]


def _short(text: str) -> str:
    return text if len(text) <= SHORT else text[: SHORT - 2].rsplit(" ", 1)[0] + " …"
