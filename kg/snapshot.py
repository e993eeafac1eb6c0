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
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from ingest.errors import SnapshotError
from ingest.records import Reading
from ingest.serial import Json, item_json, passage_json
from ingest.tables.serial import table_json
from kg.align.links import Alignment, align
from kg.align.profiles import profiles
from kg.beside import beside
from kg.build import write_graph
from kg.corpus import found, read_corpus
from kg.entries import entries
from kg.records import DocumentEntry, Entry
from kg.search.analysis import ANALYSIS_VERSION
from kg.search.engines import Engines
from kg.search.files import made_by
from kg.search.index import build_index
from kg.serial import document_record, link_json, near_record
from kg.store import CURRENT, FORMAT, INDEX, SNAPSHOTS, open_snapshot

KEPT = 2  # snapshots: the one in force and, for a server that still reads it, the one before
UNDER_WAY = ".new-"


@dataclass(frozen=True, slots=True)
class BuildReport:
    """The id of the snapshot now in force, and what was found, as Swedish lines to print."""

    id: str
    folder: Path
    lines: tuple[str, ...]


def build(corpus: Path, out: Path, engines: Engines | None = None) -> BuildReport:
    """Build a snapshot of ``corpus`` under ``out``, searched with one of ``engines``, and put it in force.

    Raises InputError when a document or the manifest is bad, SnapshotError when ``out`` cannot be written or another
    build is under way; what was in force before then still is.
    """
    engines = engines or Engines()
    readings = read_corpus(corpus)
    searched = _entries(readings)
    engine = engines.chosen(len(searched))
    try:
        with _alone(out):
            folder = out / SNAPSHOTS / f"{UNDER_WAY}{os.getpid()}"
            folder.mkdir()
            with beside(lambda: build_index(folder / INDEX, searched, engines)):
                aligned = align(profiles(readings))
                _write(folder, readings, aligned)
                identity = _identity(folder, engine)
            final = _put_in_force(out, folder, identity, engines)
    except OSError as error:
        raise SnapshotError(f"{out}: bygget kan inte skrivas ({error}). Kontrollera plats och rättigheter.") from error
    counted = tuple(line for reading in readings for line in found(reading))
    return BuildReport(identity, final, (*counted, f"{len(aligned.links)} länkar", f"bygget {identity} gäller nu"))


def _write(folder: Path, readings: Sequence[Reading], aligned: Alignment) -> None:
    (folder / "text").mkdir()
    for reading in readings:
        document = reading.document
        (folder / "text" / f"{document.source.id}.txt").write_text(document.text, "utf-8", newline="")
    _lines(folder / "documents.jsonl", (document_record(_entry(reading)) for reading in readings))
    _lines(folder / "items.jsonl", (item_json(item) for reading in readings for item in reading.items))
    _lines(folder / "passages.jsonl", (passage_json(one) for reading in readings for one in reading.passages))
    _lines(folder / "tables.jsonl", (table_json(one) for reading in readings for one in reading.tables))
    items = {item.id: item for reading in readings for item in reading.items}
    _lines(folder / "links.jsonl", (link_json(link, items) for link in aligned.links))
    _lines(folder / "near.jsonl", (near_record(key, found) for key, found in aligned.near.items()))
    write_graph(readings, aligned.links, folder / "graph")


def _entries(readings: Sequence[Reading]) -> Sequence[Entry]:
    """What the search holds of the readings."""
    return entries(
        {item.id: item for reading in readings for item in reading.items},
        [passage for reading in readings for passage in reading.passages],
        {reading.document.source.id: reading.document.source.body for reading in readings},
        [table for reading in readings for table in reading.tables],
    )


def _entry(reading: Reading) -> DocumentEntry:
    counts: dict[str, int] = {}
    for item in reading.items:
        counts[item.kind.value] = counts.get(item.kind.value, 0) + 1
    found = (reading.issues, reading.bodies, reading.abbreviations)
    return DocumentEntry(reading.document.source, counts, len(reading.passages), *found)


def _lines(path: Path, records: Iterable[Json]) -> None:
    text = "".join(json.dumps(record, ensure_ascii=False, separators=(",", ":")) + "\n" for record in records)
    path.write_text(text, "utf-8", newline="")


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
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise SnapshotError(f"{out}: ett annat bygge pågår. Vänta tills det är klart.") from error
        for left in (out / SNAPSHOTS).glob(f"{UNDER_WAY}*"):
            shutil.rmtree(left, ignore_errors=True)
        yield


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
    others = [path for path in (out / SNAPSHOTS).iterdir() if path != final]
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
