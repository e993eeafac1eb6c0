"""How the tests of ingest make a document out of a few lines, and look at what it yields."""

from __future__ import annotations

from textwrap import dedent

from ingest.decode import sha256
from ingest.pipeline import digest
from ingest.readers.dispatch import opened
from ingest.records import Block, Item, Place, Reading, Source
from ingest.text import fold
from ontology.terms import DocumentType, Kind

#: a paragraph of usual width, so that a short line is short in comparison
WIDE = (
    "Nämnden har under flera år arbetat med att stärka samverkan mellan skola, hem och fritid\n"
    "i hela kommunen, och vill nu ta nästa steg tillsammans med föreningar och vårdnadshavare.\n\n"
)


def source(text: str | bytes, kind: DocumentType = DocumentType.VERKSAMHETSPLAN, year: int = 2031) -> Source:
    """A made-up document's description."""
    data = text.encode() if isinstance(text, str) else text
    return Source(
        id="prov",
        path="prov.txt",
        sha256=sha256(data),
        title="Prov",
        publisher="Storby kommun",
        body="Utbildningsnämnden",
        type=kind,
        year=year,
        period=str(year),
    )


def lines(text: str) -> str:
    """Indented text in a test as a file's text."""
    return dedent(text).lstrip("\n")


def plan(text: str) -> Reading:
    """What a plan with this text yields."""
    return digest(source(text), text.encode())


def report(text: str, year: int = 2031) -> Reading:
    """What a report with this text, on ``year``, yields."""
    return digest(source(text, DocumentType.VERKSAMHETSBERATTELSE, year), text.encode())


def blocks(text: str) -> tuple[Block, ...]:
    """The blocks that the reader of choice makes of a text."""
    return opened(text.encode(), "prov.txt").read(source(text))[0].blocks


def kinds(text: str) -> list[tuple[str, str]]:
    """Kind and text of each block."""
    return [(block.kind.value, block.text) for block in blocks(text)]


def of(reading: Reading, kind: Kind) -> list[Item]:
    """The items of one kind."""
    return [item for item in reading.items if item.kind is kind]


def numbers(reading: Reading, kind: Kind = Kind.UPPDRAG) -> list[tuple[str | None, str]]:
    """Number and text of each item of a kind."""
    return [(item.number, item.text) for item in of(reading, kind)]


def only(reading: Reading, kind: Kind = Kind.UPPDRAG) -> Item:
    """The one item of a kind."""
    (item,) = of(reading, kind)
    return item


def quoted(reading: Reading, place: Place) -> str:
    """What stands at a place: its pieces, when something interrupts it."""
    text = reading.document.text
    return " ".join(text[start:end] for start, end in place.spans or ((place.start, place.end),))


def misquoted(reading: Reading) -> list[str]:
    """The words that do not stand where they are said to: items, comments, fields, claims, references."""
    said: list[tuple[str, Place]] = []
    for item in reading.items:
        said.append((item.text, item.place))
        said += zip((item.comment or "").split("\n"), item.comment_places, strict=False)
        said += [(field.value, field.place) for field in item.fields]
        said += [(claim.verbatim, claim.place) for claim in item.claims]
        said += [(reference.text, reference.place) for reference in item.references]
    said += [(passage.text, passage.place) for passage in reading.passages]
    return [words for words, place in said if fold(quoted(reading, place)) != fold(words)]
