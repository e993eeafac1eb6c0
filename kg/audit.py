"""``trad check``: finds every quote again in its source, runs the shapes, compares with what is expected."""

from __future__ import annotations

import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from ingest.manifest import read_manifest
from ingest.records import Cell, Place, Reading
from ingest.text import fold
from kg.align.judged import contradictions, judged_links
from kg.align.profiles import profiles
from kg.build import write_graph
from kg.corpus import read_corpus
from kg.expected import EXPECTATIONS, TABLES, expectations, explained, wanted_numbers
from kg.judgements import in_force, judgements, left_aside
from kg.names import named
from kg.records import Finding, Link
from kg.spool import Readings
from kg.validate import validate

RECIPIENT = "recipient"  # its place is the whole sentence that names it


def check(corpus: Path) -> list[Finding]:
    """All that is wrong or doubtful in the corpus in ``corpus``; nothing is written. Raises InputError."""
    with tempfile.TemporaryDirectory() as name:
        readings = read_corpus(corpus, read_manifest(corpus), Path(name))
        items, bodies = named(readings)
        said = judgements(corpus)
        judged = in_force(said, items)
        aligned = judged_links(profiles(readings), items, judged)
        doubts = (*doubted(readings), *left_aside(said, items, bodies), *contradictions(items, judged))
        shaped = _shapes(readings, aligned.links, Path(name) / "graph")
        found = [*unread(readings), *unquoted(readings), *doubts, *shaped]
        return [*explained(corpus, found), *unexpected(corpus, readings)]


def unread(readings: Readings) -> Iterator[Finding]:
    """Documents that could not be read."""
    for one in readings.unread:
        yield Finding("document.unread", one.document, one.message)


def unquoted(readings: Iterable[Reading]) -> Iterator[Finding]:
    """Texts whose place in the source does not hold those very words (but for the clean-up that fold undoes)."""
    for reading in readings:
        document, text = reading.document.source.id, reading.document.text
        for name, code, words, place in _quotes(reading):
            stands = None if place is None else fold(_standing(text, place))
            if stands == "" and place and _standing(text, place) != words:
                stands = None  # the mark of a picture is the very same
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
        for field in item.fields:
            yield item.id, "field", field.value, field.place
        for claim in item.claims:
            yield item.id, "claim", claim.verbatim, claim.place
        for reference in item.references:
            yield item.id, "reference", reference.text, reference.place
        paragraphs = item.comment.split("\n") if item.comment else []
        if len(paragraphs) != len(item.comment_places):
            yield item.id, "comment", item.comment or "", None
        for words, place in zip(paragraphs, item.comment_places, strict=False):
            yield item.id, "comment", words, place
    for body in reading.bodies:
        yield body.name, "body", body.name, body.place
    for passage in reading.passages:
        yield passage.id, "passage", passage.text, passage.place
    for table in reading.tables:
        headings = [cell for column in table.columns for cell in column.headings]
        values = [Cell(value.text, value.place) for row in table.rows for value in row.values]
        labels = [row.label for row in table.rows]
        for cell in (table.caption, *table.corner, *headings, *labels, *values, *table.notes):
            if cell.text:
                yield table.id, "table", cell.text, cell.place


def doubted(readings: Iterable[Reading]) -> Iterator[Finding]:
    """What the reading itself was in doubt about."""
    for reading in readings:
        for issue in reading.issues:
            yield Finding(issue.code, issue.document, issue.message, issue.text, issue.place)


def _shapes(readings: Readings, links: tuple[Link, ...], folder: Path) -> tuple[Finding, ...]:
    write_graph(readings, links, folder)
    return validate(folder)


def unexpected(corpus: Path, readings: Iterable[Reading]) -> Iterator[Finding]:
    """Documents that do not yield as many items of a kind, or tables, as ``expectations.toml`` says they must."""
    path, expected = corpus / EXPECTATIONS, expectations(corpus)
    counted, superseded = {}, {}
    for reading in readings:
        source = reading.document.source
        counted[source.id] = _counts(reading)
        superseded[source.id] = source.superseded_by
    unread = {one.document for one in readings.unread} if isinstance(readings, Readings) else ()
    for document, wanted in expected.items():
        if document in unread:
            continue  # said already
        if newer := superseded.get(document):
            message = f"är ersatt av {newer}. Flytta förväntningarna i {path} till den, och räkna om dem."
            yield Finding("expectation.superseded", document, message)
            continue
        if document not in counted:
            yield Finding("expectation.document", document, f"{path} har ett dokument som inte finns i manifestet.")
            continue
        counts = counted[document]
        for kind, number in wanted_numbers(path, document, wanted):
            if counts[kind] != number:
                message = f"{counts[kind]} {kind} hittades, {number} väntades. Se motiveringen i {path}."
                yield Finding("expectation.count", document, message)


def _counts(reading: Reading) -> Counter[str]:
    """How many items of each kind, and tables, a document yields."""
    return Counter([*(item.kind.value for item in reading.items), *(TABLES for _ in reading.tables)])
