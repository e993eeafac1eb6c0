"""One document, from bytes to all that it yields."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from ingest import guess
from ingest.coverage import fates
from ingest.decode import decode, sha256
from ingest.doubts import doubts
from ingest.errors import InputError, MissingFile
from ingest.passages import passages
from ingest.places import Lines
from ingest.readers.dispatch import read
from ingest.recognise.all import recognise
from ingest.recognise.drafts import draft
from ingest.recognise.items import items
from ingest.records import Reading, Source
from ingest.told.abbreviations import abbreviations
from ingest.told.bodies import bodies
from ingest.told.items import told
from ontology.terms import DocumentType


def digest(source: Source, data: bytes) -> Reading:
    """Read, recognise and put together one document. Raises InputError naming the file."""
    document, issues = read(source, data)
    lines, blocks = Lines(document.text), document.blocks
    marks = recognise(blocks)
    found = items(source, lines, draft(blocks, marks))
    became = fates(blocks, marks, found)  # what running text tells of stays running text too
    return Reading(
        document,
        told(source, lines, blocks, found),
        passages(document, became),
        (*issues, *doubts(source.id, found)),
        became,
        bodies(lines, blocks),
        abbreviations(lines, blocks),
    )


def load(path: Path) -> bytes:
    """The bytes of a file. Raises MissingFile, or InputError when it cannot be opened."""
    try:
        return path.read_bytes()
    except FileNotFoundError as error:
        raise MissingFile(f"{path}: filen finns inte. Kontrollera sökvägen.") from error
    except OSError as error:
        raise InputError(f"{path}: kan inte läsas ({error.strerror}). Kontrollera filen och rättigheterna.") from error


def read_text(path: Path) -> str:
    """The text that places in a file point into. Raises InputError."""
    return decode(load(path), str(path))


def describe(path: Path, data: bytes, **said: str | int | None) -> tuple[Source, tuple[str, ...]]:
    """What a file is: facts that were ``said`` (id, year, type, publisher, title, body), else guessed.

    Returns the source and, in Swedish, a line for each guess with where it comes from. Raises InputError.
    """
    text = decode(data, str(path))
    notes: list[str] = []

    def settle(name: str, key: str, guessed: guess.Guess | None, otherwise: str = "") -> str:
        given = said.get(key)
        if given is not None:
            return str(given)
        known = f"{guessed.value} (gissat: {guessed.where})" if guessed else "okänt (inget i texten säger det)"
        notes.append(f"{name}: {known}")
        return guessed.value if guessed else otherwise

    kind = settle("typ", "type", guess.document_type(text))
    when = settle("år", "year", guess.year(text, path.name), "0")
    board = settle("organ", "body", guess.body(text))
    who = settle("utgivare", "publisher", guess.publisher(text))
    name = settle("titel", "title", guess.title(text, kind, when, board))
    made = guess.Guess(guess.identifier(who, board, kind, when), "utgivare, organ, typ och år")
    identity = settle("id", "id", made)
    source = Source(
        id=identity,
        path=str(path),
        sha256=sha256(data),
        title=name,
        publisher=who,
        body=board,
        type=DocumentType(kind),
        year=int(when),
        period=when,
    )
    return source, tuple(notes)


def read_file(path: Path, **said: str | int | None) -> tuple[Reading, tuple[str, ...]]:
    """Read a file that need not be in a corpus. ``said`` is as for :func:`describe`, and so is the second result.

    Raises InputError.
    """
    data = load(path)
    source, notes = describe(path, data, **said)
    return digest(replace(source, path=str(path)), data), notes

