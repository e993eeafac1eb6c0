"""The corpus manifest: which documents there are and what each is. ``corpus/manifest.toml``, a table a document.

The manifest is written by hand or by ``trad add``; a document's bytes must have the hash that it names.
"""

from __future__ import annotations

import json
import re
import tomllib
from dataclasses import replace
from pathlib import Path
from typing import Any

from ingest.decode import sha256
from ingest.errors import HashMismatch, ManifestError, MissingFile
from ingest.pipeline import load
from ingest.records import Source
from ingest.serial import SOURCE_KEYS
from ontology.terms import DocumentType

NAME = "manifest.toml"
REQUIRED = ("id", "path", "sha256", "title", "publisher", "body", "type", "year", "period")
YEARS = range(2201)  # 0 when nobody knows
LANGUAGE = re.compile(r"[a-zA-Z]{1,8}(?:-[a-zA-Z0-9]{1,8})*")
ID = re.compile(r"[a-z0-9åäöéü][a-z0-9åäöéü._-]*")
ID_RULE = "id får bara ha små bokstäver (a–ö, é, ü), siffror, punkt, bindestreck och understreck"


def read_manifest(corpus: Path) -> tuple[Source, ...]:
    """The documents of the corpus in ``corpus``, in the manifest's order.

    Raises MissingFile or ManifestError naming the manifest, the entry and what to do.
    """
    sources = listed(corpus)
    if not sources:
        raise ManifestError(f"{corpus / NAME}: har inga dokument. Lägg till ett med: trad add FIL")
    return sources


def listed(corpus: Path) -> tuple[Source, ...]:
    """As :func:`read_manifest`, but a manifest without documents is no error."""
    path = corpus / NAME
    try:
        data = tomllib.loads(load(path).decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:  # ValueError: no TOML, no UTF-8, or a number of thousands of digits
        raise ManifestError(f"{path}: kan inte tolkas som TOML ({error}). Rätta raden.") from error
    entries = data.get("document", [])
    if not isinstance(entries, list):
        raise ManifestError(f"{path}: document ska vara tabeller. Skriv [[document]] och fälten under.")
    sources = tuple(_source(path, number, entry) for number, entry in enumerate(entries, 1))
    for key in ("id", "path"):
        seen: set[str] = set()
        for source in sources:
            value = getattr(source, key)
            if value in seen:
                raise ManifestError(f"{path}: {key} = {value!r} står två gånger. Ge varje dokument ett eget.")
            seen.add(value)
    return _superseded(path, sources)


def _superseded(path: Path, sources: tuple[Source, ...]) -> tuple[Source, ...]:
    """The documents, those that another replaces told so."""
    newer: dict[str, str] = {}
    known = {source.id for source in sources}
    for source in sources:
        if not source.replaces:
            continue
        if source.replaces not in known or source.replaces == source.id:
            raise ManifestError(f"{path}: {source.id}: replaces = {source.replaces!r} är inget annat dokuments id.")
        if source.replaces in newer:
            raise ManifestError(
                f"{path}: både {newer[source.replaces]} och {source.id} ersätter {source.replaces}. Låt en göra det."
            )
        newer[source.replaces] = source.id
    for source in sources:
        after = newer.get(source.id)
        while after and after != source.id:
            after = newer.get(after)
        if after:
            raise ManifestError(f"{path}: {source.id} ersätter, led för led, sig själv. Rätta replaces.")
    return tuple(replace(source, superseded_by=newer.get(source.id, "")) for source in sources)


def read_document(corpus: Path, source: Source) -> bytes:
    """The bytes of a document; one that was given another name is found by its hash.

    Raises MissingFile, or HashMismatch when they are not those of the manifest.
    """
    path = corpus / source.path
    try:
        data = load(path)
    except MissingFile as error:
        if (moved := _by_hash(corpus, source)) is not None:
            return moved
        raise MissingFile(
            f"{path}: filen finns inte, men {corpus / NAME} har den som {source.id}. "
            "Lägg tillbaka filen eller ta bort posten."
        ) from error
    found = sha256(data)
    if found != source.sha256:
        raise HashMismatch(
            f"{path}: innehållet har ändrats (sha256 är {found[:12]}…, {corpus / NAME} säger {source.sha256[:12]}… "
            f"för {source.id}). Lägg tillbaka filen, eller rätta sha256 om ändringen är avsedd."
        )
    return data


def _by_hash(corpus: Path, source: Source) -> bytes | None:
    """A document's bytes, from whatever file beside its own has them; None when none has."""
    folder = (corpus / source.path).parent
    for file in sorted(folder.iterdir()) if folder.is_dir() else ():
        if file.is_file() and sha256(data := load(file)) == source.sha256:
            return data
    return None


def append(corpus: Path, source: Source) -> None:
    """Add an entry to the manifest, made when missing. The file is replaced whole, never left half written.

    Raises ManifestError when the entry has something that UTF-8 cannot hold (a file name in another encoding).
    """
    path = corpus / NAME
    before = path.read_text("utf-8-sig") if path.exists() else ""
    rows = [f"{key} = {_toml(getattr(source, key))}" for key in SOURCE_KEYS if key in REQUIRED or getattr(source, key)]
    entry = "\n".join(["[[document]]", *rows]) + "\n"
    try:
        made = (f"{before.rstrip()}\n\n{entry}" if before.strip() else entry).encode()
    except UnicodeEncodeError as error:
        bad = error.object[error.start : error.end]
        raise ManifestError(f"{path}: {bad!r} är inga tecken i UTF-8. Döp om filen eller ändra det angivna.") from error
    temporary = path.with_suffix(".new")
    temporary.write_bytes(made)
    temporary.replace(path)


def _toml(value: object) -> str:
    text = json.dumps(value if isinstance(value, int) else str(value), ensure_ascii=False)
    return text.replace("\x7f", "\\u007f")  # the one control character that JSON allows as it is and TOML does not


def _source(path: Path, number: int, entry: Any) -> Source:  # noqa: ANN401  what TOML gave
    where = f"{path}: dokument {number}"
    if not isinstance(entry, dict):
        raise ManifestError(f"{where}: är ingen tabell. Skriv [[document]] och fälten under.")
    where += f" ({entry.get('id', 'utan id')})"
    missing = [key for key in REQUIRED if key not in entry]
    if missing:
        raise ManifestError(f"{where}: saknar {', '.join(missing)}. Fyll i.")
    unknown = sorted(set(entry) - set(SOURCE_KEYS))
    if unknown:
        raise ManifestError(f"{where}: har okända fält {', '.join(unknown)}. De som finns: {', '.join(SOURCE_KEYS)}.")
    for key, value in entry.items():
        wanted = int if key == "year" else str
        if type(value) is not wanted:
            raise ManifestError(f"{where}: {key} = {value!r} ska vara {'ett heltal' if wanted is int else 'text'}.")
    if entry["year"] not in YEARS:
        raise ManifestError(f"{where}: year = {entry['year']} ska vara mellan {YEARS[0]} och {YEARS[-1]}.")
    if not LANGUAGE.fullmatch(entry.get("language", "sv")):
        raise ManifestError(f"{where}: language = {entry['language']!r} ska vara en språkkod, till exempel sv.")
    if not ID.fullmatch(entry["id"]):
        raise ManifestError(f"{where}: {ID_RULE}.")
    if Path(entry["path"]).is_absolute() or ".." in Path(entry["path"]).parts or "\0" in entry["path"]:
        raise ManifestError(f"{where}: path = {entry['path']!r} ska ligga under {path.parent}.")
    kinds = [kind.value for kind in DocumentType]
    if entry["type"] not in kinds:
        raise ManifestError(f"{where}: type = {entry['type']!r}. Välj bland: {', '.join(kinds)}.")
    return Source(**{**entry, "type": DocumentType(entry["type"])})
