"""The corpus as a whole: reading all its documents, and adding one."""

from __future__ import annotations

import fcntl
import os
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from ingest.bounded import Reader, first_done
from ingest.decode import sha256
from ingest.errors import InputError
from ingest.folding import folded
from ingest.manifest import ID, ID_RULE, NAME, append, listed, read_document
from ingest.pipeline import digest, load, read_file
from ingest.records import Reading, Source
from kg.search.analysis import word
from kg.spool import Readings, Unread, laid
from kg.versions import older

MOST_READERS = 4  # documents read at a time; a hundred megabytes each
DOCUMENTS = "documents"
TEXT = ".txt"  # what the name of a document's text has after its original's


@dataclass(frozen=True, slots=True)
class AddReport:
    """What was added, as Swedish lines to print, and the new document's id."""

    id: str
    lines: tuple[str, ...]


def read_corpus(corpus: Path, sources: Sequence[Source], folder: Path) -> Readings:
    """Everything that the documents ``sources`` of a corpus yield, in that order, but for their blocks.

    The readings are kept in the folder ``folder``. A document for each core is read at a time, the largest first, each
    within bounds of time and memory, and the words of one are looked up while others are read, since all that is done
    with a reading needs them. A document that cannot be read is named among the readings and does not stop the rest.
    Raises InputError when none can be read, OSError when ``folder`` cannot be written.
    """
    read: dict[int, Path | Unread] = {}
    waiting = sorted(range(len(sources)), key=lambda number: _size(corpus / sources[number].path))
    busy: dict[Reader, int] = {}

    def begin(reader: Reader) -> None:
        busy[reader] = number = waiting.pop()
        source = sources[number]
        reader.begin(str(corpus / source.path), _digested, corpus, source, folder / f"{number}.reading")

    readers = min(len(sources), cores(), MOST_READERS)
    if readers > 1:
        from ingest.sentences import ready  # half a second, for more commands than those that build

        ready()
    with ExitStack() as opened:
        for _ in range(readers):
            begin(opened.enter_context(Reader()))
        word("")  # the dictionary is loaded meanwhile
        while busy:
            reader = first_done(busy)
            number = busy.pop(reader)
            words: frozenset[str] = frozenset()
            try:
                words = reader.result()
                read[number] = folder / f"{number}.reading"
            except InputError as error:
                read[number] = Unread(sources[number].id, str(error))
            if waiting:
                begin(reader)
            for form in words:
                word(form)
    found = [read[number] for number in sorted(read)]
    unread = tuple(each for each in found if isinstance(each, Unread))
    if len(unread) == len(found):
        raise InputError("Inget dokument i underlaget kunde läsas. " + " ".join(one.message for one in unread))
    return Readings(tuple(each for each in found if isinstance(each, Path)), unread)


def _size(file: Path) -> int:
    return file.stat().st_size if file.is_file() else 0


def cores() -> int:
    """How many processes can work at once here."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _digested(corpus: Path, source: Source, file: Path) -> frozenset[str]:
    """Read a document and lay its reading in ``file``; gives the words in it. One that a newer version has taken the
    place of keeps its text, and nothing is searched or followed in it."""
    reading = digest(source, read_document(corpus, source))
    reading = replace(reading, document=replace(reading.document, blocks=()), fates=())
    if source.superseded_by:
        reading = Reading(reading.document, (), (), ())
    laid(reading, file)
    return frozenset(re.findall(r"\w+", reading.document.text.lower()))


def add(
    corpus: Path, file: Path, replaces: str | None = None, separate: bool = False, **said: str | int | None
) -> AddReport:
    """Copy ``file`` into the corpus and its manifest; what is not ``said`` is guessed, see ``describe``.

    The file is read first, so one that cannot be read is never added. When it is a new version of a document in the
    corpus – the one that ``replaces`` names, else, unless it is ``separate``, one of the same sort with nearly the same
    text – that one is kept as superseded. Raises InputError, also when the year is not known or the id is not one that
    the manifest can hold.
    """
    data = load(file)
    with Reader() as reader:
        reading, notes = reader.do(str(file), partial(read_file, file, **said))
        source = reading.document.source
        sources = listed(corpus) if (corpus / NAME).exists() else ()
        _new(file, source, sources)
        if separate and replaces:
            raise InputError(f"{file}: ange bara en av --replaces och --separate.")
        version = None if separate else older(reader, corpus, sources, reading, replaces)
    if version:
        source = replace(source, replaces=version.source.id)
        notes = (*notes, version.sentence)
        if said.get("id") is None:
            source = replace(source, id=version.identifier)
    target = Path(DOCUMENTS) / f"{source.id}{file.suffix or '.txt'}"
    source = replace(source, path=target.as_posix())
    if not ID.fullmatch(source.id):
        raise InputError(f"{file}: id {source.id!r} kan inte användas; {ID_RULE}. Ange ett annat med --id.")
    if not source.year:
        raise InputError(f"{file}: året framgår inte av texten eller filnamnet. Ange det med --year.")
    if sha256(data) != source.sha256:
        raise InputError(f"{file}: ändrades medan den lästes. Försök igen.")
    _free(file, source, sources)
    (corpus / DOCUMENTS).mkdir(parents=True, exist_ok=True)
    with _alone(corpus):
        again = listed(corpus) if (corpus / NAME).exists() else ()  # another may have added it while this one was read
        _new(file, source, again)
        _free(file, source, again)
        _put(corpus, source, data, reading.document.text)
    reading = replace(reading, document=replace(reading.document, source=source))
    return AddReport(source.id, (*notes, *found(reading), f"tillagt: {source.id} ({target})"))


def _new(file: Path, source: Source, sources: Sequence[Source]) -> None:
    """Raises InputError when the corpus has the document already: the same bytes, under whatever name."""
    for other in sources:
        if other.sha256 == source.sha256:
            raise InputError(f"{file}: finns redan i underlaget som {other.id} ({other.path}). Inget lades till.")


def _free(file: Path, source: Source, sources: Sequence[Source]) -> None:
    """Raises InputError when another document has the id."""
    for other in sources:
        if other.id == source.id:
            raise InputError(f"{file}: id {source.id} är upptaget av {other.path}. Ange ett annat med --id.")


def _put(corpus: Path, source: Source, data: bytes, text: str) -> None:
    """Put a document into the corpus, whole or not at all, with its text beside it when it is no text itself."""
    made = {corpus / source.path: data}
    if not source.media_type.startswith("text/plain"):
        made[corpus / f"{source.path}{TEXT}"] = text.encode()
    for target in made:
        if target.exists():
            raise InputError(f"{target}: filen finns redan men står inte i {NAME}. Ta bort den eller ange --id.")
    try:
        for target, content in made.items():
            temporary = target.with_name(f"{target.name}.new")
            temporary.write_bytes(content)
            temporary.replace(target)
        append(corpus, source)
    except (OSError, InputError):
        for target in made:
            target.unlink(missing_ok=True)
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
    """What a document yielded, in a line, and a line for each thing that its issues say."""
    counts = Counter(item.kind.value for item in reading.items)
    listed = ", ".join(f"{counts[kind]} {kind}" for kind in sorted(counts, key=lambda kind: (-counts[kind], kind)))
    source = reading.document.source
    tables = f"; {len(reading.tables)} tabeller" if reading.tables else ""
    if source.superseded_by:
        return (f"{source.id}: ersatt av {source.superseded_by}; bara texten är kvar",)
    line = f"{source.id}: {listed or 'inga poster'}; {len(reading.passages)} textstycken{tables}"
    return (line, *(f"{source.id}: {said}" for _, said in folded(reading.issues)))
