"""Building a snapshot: all that the answers are made of, complete before it is put in force.

``out/snapshots/<id>`` holds a build, ``out/current`` is a link to the one in force, replaced in one step. A build
that fails or is killed leaves only a folder that the next build removes.
"""

from __future__ import annotations

import fcntl
import hashlib
import json
import os
import shutil
import time
from collections.abc import Iterable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TextIO

from ingest.errors import SnapshotError
from ingest.manifest import read_manifest
from ingest.records import Item, Reading
from ingest.serial import Json, item_json, passage_json
from ingest.tables.serial import table_json
from kg.align.judged import judged_links
from kg.align.links import Alignment
from kg.align.profiles import profiles
from kg.beside import beside
from kg.build import write_graph
from kg.corpus import found, read_corpus
from kg.entries import entries
from kg.held import ORIGINALS
from kg.judgements import bodies_in_force, in_force, judgements, left_aside
from kg.names import named
from kg.records import DocumentEntry, Entry, Judgement
from kg.search.abbreviations import Introduced
from kg.search.analysis import ANALYSIS_VERSION
from kg.search.engines import Engines
from kg.search.files import made_by
from kg.search.index import build_index
from kg.serial import document_record, judgement_json, link_json, near_record
from kg.spool import Readings
from kg.store import CURRENT, FORMAT, INDEX, SNAPSHOTS, open_snapshot

KEPT = 2  # snapshots: the one in force and, for a server that still reads it, the one before
UNDER_WAY = ".new-"
PATIENCE = 50  # tenths of a second to wait for another build
RECORDS = ("documents", "items", "passages", "tables", "links", "near", "judged_bodies")


@dataclass(frozen=True, slots=True)
class BuildReport:
    """The id of the snapshot now in force, and what was found, as Swedish lines to print; ``unread`` has a line for
    each document that is not in it because it could not be read."""

    id: str
    folder: Path
    lines: tuple[str, ...]
    unread: tuple[str, ...] = ()


def build(corpus: Path, out: Path, engines: Engines | None = None) -> BuildReport:
    """Build a snapshot of ``corpus`` under ``out``, searched with one of ``engines``, and put it in force.

    Documents that cannot be read are left out and named. Raises InputError when the manifest or a judgement is bad or
    no document can be read, SnapshotError when ``out`` cannot be written or another build is under way; what was in
    force before then still is.
    """
    engines = engines or Engines()
    sources, said = read_manifest(corpus), judgements(corpus)
    try:
        with _alone(out), TemporaryDirectory(dir=out / SNAPSHOTS, prefix=UNDER_WAY) as laid:
            readings = read_corpus(corpus, sources, Path(laid))
            folder = out / SNAPSHOTS / f"{UNDER_WAY}{os.getpid()}"
            folder.mkdir()
            items, bodies = named(readings)
            searched, introduced = search_entries(readings)
            with beside(lambda: build_index(folder / INDEX, searched, engines, introduced)):
                aligned = judged_links(profiles(readings), items, in_force(said, items))
                _write(folder, readings, aligned, items, bodies_in_force(said, bodies))
                _keep_originals(corpus, folder, readings)
            counted = tuple(line for reading in readings for line in found(reading))
            identity = _identity(folder, engines.chosen(len(searched)))
            final = _put_in_force(out, folder, identity, engines)
    except OSError as error:
        raise SnapshotError(f"{out}: bygget kan inte skrivas ({error}). Kontrollera plats och rättigheter.") from error
    aside = tuple(f"{one.message} [{one.code}]" for one in left_aside(said, items, bodies))
    last = (f"{len(aligned.links)} länkar", f"bygget {identity} gäller nu")
    unread = tuple(f"{one.document}: {one.message}" for one in readings.unread)
    return BuildReport(identity, final, (*counted, *aside, *last), unread)


def _write(
    folder: Path, readings: Readings, aligned: Alignment, items: Mapping[str, Item], bodies: tuple[Judgement, ...]
) -> None:
    (folder / "text").mkdir()
    with ExitStack() as opened:
        into = {name: opened.enter_context(_written(folder / f"{name}.jsonl")) for name in RECORDS}
        for reading in readings:
            document = reading.document
            (folder / "text" / f"{document.source.id}.txt").write_text(document.text, "utf-8", newline="")
            _lines(into["documents"], [document_record(_entry(reading))])
            _lines(into["items"], map(item_json, reading.items))
            _lines(into["passages"], map(passage_json, reading.passages))
            _lines(into["tables"], map(table_json, reading.tables))
        _lines(into["links"], (link_json(link, items) for link in aligned.links))
        _lines(into["judged_bodies"], map(judgement_json, bodies))
        _lines(into["near"], (near_record(key, near) for key, near in aligned.near.items()))
    write_graph(readings, aligned.links, folder / "graph")


def _keep_originals(corpus: Path, folder: Path, readings: Readings) -> None:
    """The files whose pages can be shown, beside the text."""
    for reading in readings:
        source = reading.document.source
        if reading.document.pages:
            (folder / ORIGINALS).mkdir(exist_ok=True)
            shutil.copyfile(corpus / source.path, folder / ORIGINALS / source.id)


def search_entries(readings: Readings) -> tuple[tuple[Entry, ...], Introduced]:
    """What the search holds of the readings, and the abbreviations that each document introduces."""
    made: list[Entry] = []
    introduced: dict[str, list[tuple[str, str]]] = {}
    for reading in readings:
        source = reading.document.source
        items = {item.id: item for item in reading.items}
        made += entries(items, reading.passages, {source.id: source.body}, reading.tables)
        introduced[source.id] = [(one.short, one.long) for one in reading.abbreviations]
    return tuple(made), introduced


def _entry(reading: Reading) -> DocumentEntry:
    counts: dict[str, int] = {}
    for item in reading.items:
        counts[item.kind.value] = counts.get(item.kind.value, 0) + 1
    found = (reading.issues, reading.bodies, reading.abbreviations, reading.document.pages)
    return DocumentEntry(reading.document.source, counts, len(reading.passages), *found)


def _written(path: Path) -> TextIO:
    return path.open("w", encoding="utf-8", newline="")


def _lines(file: TextIO, records: Iterable[Json]) -> None:
    for record in records:
        file.write(json.dumps(record, ensure_ascii=False, separators=(",", ":")) + "\n")


def _identity(folder: Path, engine: str) -> str:
    """What the content is, in 16 hexadecimal digits: the same content and engine give the same id."""
    digest = hashlib.sha256(f"{FORMAT} {ANALYSIS_VERSION} {engine}".encode())
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path.relative_to(folder).parts[0] != INDEX:
            digest.update(f"\n{path.relative_to(folder).as_posix()}\n".encode())
            digest.update(path.read_bytes())
    return digest.hexdigest()[:16]


@contextmanager
def _alone(out: Path) -> Iterator[None]:
    """Only one build at a time; what a killed one left behind is removed."""
    (out / SNAPSHOTS).mkdir(parents=True, exist_ok=True)
    with (out / "build.lock").open("w") as lock:
        if not any(_locked(lock) for _ in range(PATIENCE)):
            raise SnapshotError(f"{out}: ett annat bygge pågår. Vänta tills det är klart.")
        for left in (out / SNAPSHOTS).glob(f"{UNDER_WAY}*"):
            shutil.rmtree(left, ignore_errors=True)
        yield


def _locked(lock: TextIO) -> bool:
    """Whether the lock could be taken; tells it after a while, since what a killed build started may be ending."""
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        time.sleep(0.1)
        return False
    return True


def _put_in_force(out: Path, folder: Path, identity: str, engines: Engines) -> Path:
    for path in folder.rglob("*"):
        _to_disk(path)
    final = out / SNAPSHOTS / identity
    before = (out / CURRENT).readlink().name if (out / CURRENT).is_symlink() else ""
    if final.exists():  # the same content is there already
        shutil.rmtree(folder if _whole(final, engines) else final)
    if not final.exists():
        folder.replace(final)
    os.utime(final)
    _to_disk(final.parent)
    link = out / f"{CURRENT}.new"
    link.unlink(missing_ok=True)
    link.symlink_to(Path(SNAPSHOTS) / identity, target_is_directory=True)
    link.replace(out / CURRENT)
    _to_disk(out)
    others = [path for path in (out / SNAPSHOTS).iterdir() if path != final and not path.name.startswith(UNDER_WAY)]
    others.sort(key=lambda path: (path.name != before, -path.stat().st_mtime_ns))
    for old in others[KEPT - 1 :]:
        shutil.rmtree(old, ignore_errors=True)
    return final


def _whole(folder: Path, engines: Engines) -> bool:
    """Whether a snapshot made earlier is still what its name says, and can be opened."""
    try:
        open_snapshot(folder, engines)
    except SnapshotError:
        return False
    return _identity(folder, made_by(folder / INDEX)) == folder.name


def _to_disk(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
