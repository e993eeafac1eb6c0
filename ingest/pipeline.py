"""One document, from bytes to all that it yields."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from ingest import guess, whose
from ingest.coverage import fates
from ingest.doubts import doubts, unread_statuses
from ingest.errors import InputError, MissingFile
from ingest.headed import headed
from ingest.passages import passages
from ingest.places import Lines
from ingest.readers.dispatch import Opened, opened
from ingest.readers.legend import explained
from ingest.readers.ornaments import without_meaning
from ingest.recognise import control
from ingest.recognise.all import recognise
from ingest.recognise.drafts import draft
from ingest.recognise.items import items
from ingest.recognise.marks import Mark
from ingest.recognise.reported import part_reports
from ingest.recognise.rows import with_cells
from ingest.recognise.symbols import with_symbols
from ingest.recognise.verdicts import with_verdicts
from ingest.records import Document, Fate, Issue, Item, Reading, Source
from ingest.tables.build import tables
from ingest.tables.captions import captioned
from ingest.told.abbreviations import abbreviations
from ingest.told.bodies import bodies
from ingest.told.items import told
from ingest.unread import unread
from ontology.terms import DocumentType

#: bytes of a file; more is no document (a picture-laden PDF of a thousand pages has some 100 million)
LARGEST = 200_000_000
#: what follows when nobody knows who publishes a document
UNLINKED = "; det länkas då inte till andra dokument, ange --publisher"


def digest(source: Source, data: bytes) -> Reading:
    """Read, recognise and put together one document. Raises InputError naming the file."""
    return digest_opened(source, opened(data, source.path))


def digest_opened(source: Source, file: Opened) -> Reading:
    """The same for a file that is open already, so that its text is made once."""
    document, issues = file.read(source)
    document = replace(document, blocks=without_meaning(explained(headed(document.blocks))))
    lines, blocks = Lines.of(document), document.blocks
    marks = recognise(blocks)
    drafts = draft(blocks, marks)
    part_reports(source, drafts)
    found = items(source, lines, drafts, blocks)
    found, glued = with_verdicts(document, with_cells(document, found))
    found = with_symbols(document, found)
    became = fates(blocks, marks, found)
    made, uneven = tables(document)
    named = bodies(lines, blocks)
    return Reading(
        document,
        told(source, lines, blocks, found, named),
        captioned(passages(document, became, found), made),  # what running text tells of stays running text too
        (*issues, *glued, *_doubts(document, marks, found, became), *uneven),
        fates=became,
        bodies=named,
        abbreviations=abbreviations(lines, blocks),
        tables=made,
    )


def _doubts(
    document: Document, marks: Sequence[Mark], found: Sequence[Item], became: Sequence[Fate]
) -> tuple[Issue, ...]:
    """What a person should look at in what was read, and in what was not."""
    name, blocks = document.source.id, document.blocks
    return (
        *doubts(name, found), *unread_statuses(document.source, found),
        *control.doubts(name, blocks, marks), *unread(name, blocks, became, document.text),
    )  # fmt: skip


def load(path: Path) -> bytes:
    """The bytes of a file. Raises MissingFile, or InputError when it cannot be opened or has no end in sight."""
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except FileNotFoundError as error:
        raise MissingFile(f"{path}: filen finns inte. Kontrollera sökvägen.") from error
    except OSError as error:
        raise InputError(f"{path}: kan inte läsas ({error.strerror}). Kontrollera filen och rättigheterna.") from error
    if len(data) > LARGEST:
        raise InputError(f"{path}: är större än {LARGEST // 1_000_000} MB, mer än som läses. Dela upp filen.")
    return data


def read_text(path: Path) -> str:
    """The text that places in a file point into. Raises InputError."""
    return opened(load(path), str(path)).text


def describe(path: Path, file: Opened, **said: str | int | None) -> tuple[Source, tuple[str, ...]]:
    """What a file is: facts that were ``said`` (id, year, type, publisher, title, body), else guessed.

    Returns the source and, in Swedish, a line for each guess with where it comes from.
    """
    text = file.text
    notes: list[str] = []

    def settle(name: str, key: str, guessed: guess.Guess | None, otherwise: str = "", without: str = "") -> str:
        given = said.get(key)
        if given is not None:
            return str(given)
        unknown = "okänt (inget i texten säger det)" + without
        known = f"{guessed.value} (gissat: {guessed.where})" if guessed else unknown
        notes.append(f"{name}: {known}")
        return guessed.value if guessed else otherwise

    kind = settle("typ", "type", guess.document_type(text))
    when = settle("år", "year", guess.year(text, path.name), "0")
    body = whose.body(text)
    board = settle("organ", "body", body)
    who = settle("utgivare", "publisher", whose.company(body) or whose.publisher(text), without=UNLINKED)
    name = settle("titel", "title", guess.title(text, kind, when, board))
    made = guess.Guess(guess.identifier(who, board, kind, when), "utgivare, organ, typ och år")
    identity = settle("id", "id", made)
    source = Source(
        id=identity,
        path=str(path),
        sha256=file.sha256,
        title=name,
        publisher=who,
        body=board,
        type=DocumentType(kind),
        year=int(when),
        period=when,
        media_type=file.media_type,
    )
    return source, tuple(notes)


def read_file(path: Path, **said: str | int | None) -> tuple[Reading, tuple[str, ...]]:
    """Read a file that need not be in a corpus. ``said`` is as for :func:`describe`, and so is the second result.

    Raises InputError.
    """
    file = opened(load(path), str(path))
    source, notes = describe(path, file, **said)
    return digest_opened(source, file), notes
