"""The parts that an answer's sentences are put together from: what things and documents are called, and sources."""

from __future__ import annotations

from ingest.records import Item, Place
from kg.entries import DEFINITE, called
from kg.held import Snapshot
from kg.thread_records import Sentence
from ontology.terms import DocumentType, Kind

SHORT = 140  # characters of a wording that are quoted in a sentence

DOCUMENT = {
    DocumentType.VERKSAMHETSPLAN: "verksamhetsplanen",
    DocumentType.VERKSAMHETSBERATTELSE: "verksamhetsberättelsen",
    DocumentType.DELARSRAPPORT: "delårsrapporten",
    DocumentType.OVRIGT: "dokumentet",
}
"""What a certain document of the type is called."""


def sourced(snapshot: Snapshot, text: str, document: str, place: Place, item: str | None) -> Sentence:
    """A sentence (without its full stop) with the document and line that it is from."""
    title = snapshot.documents[document].source.title
    return Sentence(f"{text} ({title}, rad {place.line}).", document, place, item)


def in_document(snapshot: Snapshot, document: str) -> str:
    """What a document is called in a sentence: "verksamhetsplanen 2024"."""
    source = snapshot.documents[document].source
    return f"{DOCUMENT[source.type]} {source.year}"


def named(item: Item) -> str:
    """What an item is called where its year must be told: "Uppdrag nr 4 (2022)"."""
    return f"{called_in_text(item)} ({item.year})"


def called_in_text(item: Item) -> str:
    """What an item is called in a sentence: "Uppdrag nr 4", "Indikatorn"."""
    if item.number and not item.label and item.kind is Kind.UPPDRAG:
        return f"Uppdrag nr {item.number}"
    if item.number or item.label:
        return called(item)
    name = DEFINITE[item.kind]
    return name[:1].upper() + name[1:]


def small(text: str) -> str:
    """A text that does not begin a sentence."""
    return text[:1].lower() + text[1:]


def listed(names: list[str]) -> str:
    """Names in a row: a, b och c."""
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} och {names[-1]}"


def short(text: str) -> str:
    """A wording cut at a word where it is long."""
    return text if len(text) <= SHORT else text[: SHORT - 2].rsplit(" ", 1)[0] + " …"
