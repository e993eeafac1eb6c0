"""The corpus as a whole: reading all its documents, and adding one."""

from __future__ import annotations

import fcntl
import os
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from ingest.errors import InputError
from ingest.manifest import ID, ID_RULE, NAME, append, listed, read_document
from ingest.pipeline import describe, digest, digest_opened, load
from ingest.readers.dispatch import opened
from ingest.records import Reading, Source
from kg.beside import results
from kg.search.analysis import word
from kg.spool import Readings, laid

DOCUMENTS = "documents"


@dataclass(frozen=True, slots=True)
class AddReport:
    """What was added, as Swedish lines to print, and the new document's id."""

    id: str
    lines: tuple[str, ...]


def read_corpus(corpus: Path, sources: Sequence[Source], folder: Path) -> Readings:
    """Everything that the documents ``sources`` of a corpus yield, in that order, but for their blocks.

    The readings are kept in the folder ``folder``. One document is read at a time, and its words are
    looked up while the next is read, since all that is done with a reading needs them. Raises InputError at the first
    bad document, OSError when ``folder`` cannot be written.
    """
    files = tuple(folder / f"{number}.reading" for number in range(len(sources)))
    tasks = [(_digested, (corpus, source, file)) for source, file in zip(sources, files, strict=True)]
    for words in results(tasks, meanwhile=lambda: word("")):
        for form in words:
            word(form)
    return Readings(files)


def _digested(corpus: Path, source: Source, file: Path) -> frozenset[str]:
    """Read a document and lay its reading in ``file``; gives the words in it."""
    reading = digest(source, read_document(corpus, source))
    laid(replace(reading, document=replace(reading.document, blocks=()), fates=()), file)
    return frozenset(re.findall(r"\w+", reading.document.text.lower()))


def add(corpus: Path, file: Path, **said: str | int | None) -> AddReport:
    """Copy ``file`` into the corpus and its manifest; what is not ``said`` is guessed, see ``describe``.

    The file is read first, so one that cannot be read is never added. Raises InputError, also when the year is not
    known or the id is not one that the manifest can hold.
    """
    data = load(file)
    read = opened(data, str(file))
    source, notes = describe(file, read, **said)
    target = Path(DOCUMENTS) / f"{source.id}{file.suffix or '.txt'}"
    source = replace(source, path=target.as_posix())
    if not ID.fullmatch(source.id):
        raise InputError(f"{file}: id {source.id!r} kan inte användas; {ID_RULE}. Ange ett annat med --id.")
    if not source.year:
        raise InputError(f"{file}: året framgår inte av texten eller filnamnet. Ange det med --year.")
    _unknown(corpus, file, source)
    reading = digest_opened(source, read)
    (corpus / DOCUMENTS).mkdir(parents=True, exist_ok=True)
    with _alone(corpus):
        _unknown(corpus, file, source)  # again: another may have added it while this one was read
        _put(corpus, source, data)
    return AddReport(source.id, (*notes, *found(reading), f"tillagt: {source.id} ({target})"))


def _unknown(corpus: Path, file: Path, source: Source) -> None:
    """Raises InputError when the corpus has the document, or its id, already."""
    for other in listed(corpus) if (corpus / NAME).exists() else ():
        if other.sha256 == source.sha256:
            raise InputError(f"{file}: finns redan i underlaget som {other.id} ({other.path}). Inget lades till.")
        if other.id == source.id:
            raise InputError(f"{file}: id {source.id} är upptaget av {other.path}. Ange ett annat med --id.")


def _put(corpus: Path, source: Source, data: bytes) -> None:
    target = corpus / source.path
    if target.exists():
        raise InputError(f"{target}: filen finns redan men står inte i {NAME}. Ta bort den eller ange --id.")
    temporary = corpus / f"{source.path}.new"
    temporary.write_bytes(data)
    temporary.replace(target)
    try:
        append(corpus, source)
    except (OSError, InputError):
        target.unlink()
        raise


@contextmanager
def _alone(corpus: Path) -> Iterator[None]:
    """One at a time writes the manifest: it is read, added to and replaced, and what came between would be lost."""
    folder = os.open(corpus, os.O_RDONLY)
    try:
        fcntl.flock(folder, fcntl.LOCK_EX)
        yield
    finally:
        os.close(folder)


def found(reading: Reading) -> tuple[str, ...]:
    """What a document yielded, in a line, and a line for each issue."""
    counts = Counter(item.kind.value for item in reading.items)
    listed = ", ".join(f"{counts[kind]} {kind}" for kind in sorted(counts, key=lambda kind: (-counts[kind], kind)))
    source = reading.document.source
    tables = f"; {len(reading.tables)} tabeller" if reading.tables else ""
    line = f"{source.id}: {listed or 'inga poster'}; {len(reading.passages)} textstycken{tables}"
    return (line, *(f"{issue.document}: {issue.message} [{issue.code}]" for issue in reading.issues))
