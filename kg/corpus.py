"""The corpus as a whole: reading all its documents, and adding one."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from pathlib import Path

from ingest.errors import InputError
from ingest.manifest import ID, ID_RULE, NAME, append, listed, read_document, read_manifest
from ingest.pipeline import describe, digest, load
from ingest.records import Reading, Source
from kg.beside import results
from kg.search.lemmas import dictionary

DOCUMENTS = "documents"


@dataclass(frozen=True, slots=True)
class AddReport:
    """What was added, as Swedish lines to print, and the new document's id."""

    id: str
    lines: tuple[str, ...]


def read_corpus(corpus: Path) -> tuple[Reading, ...]:
    """Everything that the documents of the manifest yield, in its order, but for their blocks.

    The dictionary is read meanwhile, since all that is done with a reading needs it. Raises InputError at the first
    bad document.
    """
    tasks = [(_digested, (source, read_document(corpus, source))) for source in read_manifest(corpus)]
    return results(tasks, meanwhile=dictionary)


def _digested(source: Source, data: bytes) -> Reading:
    reading = digest(source, data)
    return replace(reading, document=replace(reading.document, blocks=()), fates=())


def add(corpus: Path, file: Path, **said: str | int | None) -> AddReport:
    """Copy ``file`` into the corpus and its manifest; what is not ``said`` is guessed, see ``describe``.

    The file is read first, so one that cannot be read is never added. Raises InputError, also when the year is not
    known or the id is not one that the manifest can hold.
    """
    data = load(file)
    source, notes = describe(file, data, **said)
    target = Path(DOCUMENTS) / f"{source.id}{file.suffix or '.txt'}"
    source = replace(source, path=target.as_posix())
    if not ID.fullmatch(source.id):
        raise InputError(f"{file}: id {source.id!r} kan inte användas; {ID_RULE}. Ange ett annat med --id.")
    if not source.year:
        raise InputError(f"{file}: året framgår inte av texten eller filnamnet. Ange det med --year.")
    known = listed(corpus) if (corpus / NAME).exists() else ()
    for other in known:
        if other.sha256 == source.sha256:
            raise InputError(f"{file}: finns redan i underlaget som {other.id} ({other.path}). Inget lades till.")
        if other.id == source.id:
            raise InputError(f"{file}: id {source.id} är upptaget av {other.path}. Ange ett annat med --id.")
    reading = digest(source, data)
    (corpus / DOCUMENTS).mkdir(parents=True, exist_ok=True)
    if (corpus / target).exists():
        raise InputError(f"{corpus / target}: filen finns redan men står inte i {NAME}. Ta bort den eller ange --id.")
    temporary = corpus / f"{target}.new"
    temporary.write_bytes(data)
    temporary.replace(corpus / target)
    try:
        append(corpus, source)
    except OSError:
        (corpus / target).unlink()
        raise
    return AddReport(source.id, (*notes, *found(reading), f"tillagt: {source.id} ({target})"))


def found(reading: Reading) -> tuple[str, ...]:
    """What a document yielded, in a line, and a line for each issue."""
    counts = Counter(item.kind.value for item in reading.items)
    listed = ", ".join(f"{counts[kind]} {kind}" for kind in sorted(counts, key=lambda kind: (-counts[kind], kind)))
    source = reading.document.source
    line = f"{source.id}: {listed or 'inga poster'}; {len(reading.passages)} textstycken"
    return (line, *(f"{issue.document}: {issue.message} [{issue.code}]" for issue in reading.issues))
