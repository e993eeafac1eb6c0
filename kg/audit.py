"""``trad check``: finds every quote again in its source, runs the shapes, compares with what is expected."""

from __future__ import annotations

import tempfile
import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from ingest.errors import ManifestError
from ingest.pipeline import load
from ingest.records import Place, Reading
from ingest.text import fold
from kg.align.links import align
from kg.align.profiles import profiles
from kg.build import write_graph
from kg.corpus import read_corpus
from kg.records import Finding
from kg.validate import validate
from ontology.terms import Kind

EXPECTATIONS = "expectations.toml"
RECIPIENT = "recipient"  # its place is the whole sentence that names it


def check(corpus: Path) -> list[Finding]:
    """All that is wrong or doubtful in the corpus in ``corpus``; nothing is written. Raises InputError."""
    readings = read_corpus(corpus)
    return [*unquoted(readings), *doubted(readings), *_shapes(readings), *unexpected(corpus, readings)]


def unquoted(readings: Iterable[Reading]) -> Iterator[Finding]:
    """Texts whose place in the source does not hold those very words (but for the clean-up that fold undoes)."""
    for reading in readings:
        document, text = reading.document.source.id, reading.document.text
        for name, code, words, place in _quotes(reading):
            stands = None if place is None else fold(_standing(text, place))
            if stands is None or (stands != fold(words) and not (code == RECIPIENT and fold(words) in stands)):
                message = f"{name}: orden står inte på sin plats i källan."
                yield Finding(f"quote.{code}", document, message, words, place)


def _standing(text: str, place: Place) -> str:
    """The characters at a place."""
    return " ".join(text[start:end] for start, end in place.spans or ((place.start, place.end),))


def _quotes(reading: Reading) -> Iterator[tuple[str, str, str, Place | None]]:
    """All quotes of a reading: what they belong to, what they are, the words, and where those should stand."""
    for item in reading.items:
        yield item.id, "item", item.text, item.place
        if item.recipient:
            yield item.id, RECIPIENT, item.recipient, item.recipient_place
        for claim in item.claims:
            yield item.id, "claim", claim.verbatim, claim.place
        for reference in item.references:
            yield item.id, "reference", reference.text, reference.place
        paragraphs = item.comment.split("\n") if item.comment else []
        if len(paragraphs) != len(item.comment_places):
            yield item.id, "comment", item.comment or "", None
        for words, place in zip(paragraphs, item.comment_places, strict=False):
            yield item.id, "comment", words, place
    for passage in reading.passages:
        yield passage.id, "passage", passage.text, passage.place


def doubted(readings: Iterable[Reading]) -> Iterator[Finding]:
    """What the reading itself was in doubt about."""
    for reading in readings:
        for issue in reading.issues:
            yield Finding(issue.code, issue.document, issue.message, issue.text, issue.place)


def _shapes(readings: tuple[Reading, ...]) -> tuple[Finding, ...]:
    with tempfile.TemporaryDirectory() as name:
        write_graph(readings, align(profiles(readings)).links, Path(name))
        return validate(Path(name))


def unexpected(corpus: Path, readings: Iterable[Reading]) -> Iterator[Finding]:
    """Documents that do not yield as many items of a kind as ``expectations.toml`` says they must."""
    path = corpus / EXPECTATIONS
    if not path.exists():
        return
    try:
        expected = tomllib.loads(load(path).decode("utf-8"))
    except (ValueError, RecursionError) as error:
        raise ManifestError(f"{path}: kan inte tolkas som TOML ({error}). Rätta raden.") from error
    by_id = {reading.document.source.id: reading for reading in readings}
    for document, wanted in expected.items():
        if document not in by_id:
            yield Finding("expectation.document", document, f"{path} har ett dokument som inte finns i manifestet.")
            continue
        counts = Counter(item.kind.value for item in by_id[document].items)
        for kind, number in _wanted(path, document, wanted):
            if counts[kind] != number:
                message = f"{counts[kind]} {kind} hittades, {number} väntades. Se motiveringen i {path}."
                yield Finding("expectation.count", document, message)


def _wanted(path: Path, document: str, wanted: object) -> Iterator[tuple[str, int]]:
    """Kind and number of each expectation on a document. Raises ManifestError."""
    if not isinstance(wanted, dict):
        raise ManifestError(f"{path}: {document} är ingen tabell. Skriv [{document}] och antalen under.")
    for kind, number in wanted.items():
        if kind == "reason":
            continue
        if kind not in {known.value for known in Kind}:
            raise ManifestError(f"{path}: {document} har okänt slag {kind!r}. Välj bland: {', '.join(Kind)}.")
        if type(number) is not int:
            raise ManifestError(f"{path}: {document} har {kind} = {number!r}. Skriv ett heltal.")
        yield kind, number
