"""Opening a finished snapshot, read-only, and keeping to the one in force. The server lives on this module alone."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from threading import Lock

from ingest.errors import SnapshotError
from ingest.serial import Json, item_from, passage_from
from kg.held import Snapshot
from kg.search.engines import Engines
from kg.search.index import open_index
from kg.serial import document_from, judgement_from, link_from, near_from

FORMAT = "3"  # raise when the files of a snapshot change
SNAPSHOTS = "snapshots"
CURRENT = "current"
INDEX = "index"


def open_snapshot(folder: Path, engines: Engines | None = None) -> Snapshot:
    """Open the snapshot in ``folder``. Raises SnapshotError when it is missing, damaged or of another version."""
    try:
        documents = [document_from(record) for record in _records(folder / "documents.jsonl")]
        items = [item_from(record) for record in _records(folder / "items.jsonl")]
        passages = [passage_from(record) for record in _records(folder / "passages.jsonl")]
        links = tuple(link_from(record) for record in _records(folder / "links.jsonl"))
        near = dict(near_from(record) for record in _records(folder / "near.jsonl"))
        judged = tuple(judgement_from(record) for record in _records(folder / "judged_bodies.jsonl"))
        engine = open_index(folder / INDEX, engines)
    except (OSError, ValueError, LookupError, TypeError, AttributeError) as error:
        raise SnapshotError(f"{folder}: bygget är skadat ({error!r}). Kör: trad build") from error
    made = Snapshot(
        id=folder.name,
        folder=folder,
        documents={entry.source.id: entry for entry in documents},
        items={item.id: item for item in items},
        passages={passage.id: passage for passage in passages},
        links=links,
        near=near,
        judged_bodies=judged,
        engine=engine,
    )
    made.prepare()
    return made


def _records(path: Path) -> Iterator[Json]:
    with path.open(encoding="utf-8", newline="") as file:
        for line in file:
            yield json.loads(line)


class Current:
    """The snapshot now in force under ``out``; a new one is picked up at the next ``get``."""

    def __init__(self, out: Path, engines: Engines | None = None) -> None:
        """``out`` is the folder that ``trad build`` writes to, ``engines`` how search engines are reached."""
        self.out = out
        self._engines = engines or Engines()
        self._opened: Snapshot | None = None
        self._lock = Lock()

    def get(self) -> Snapshot:
        """The snapshot in force. Raises SnapshotError when there is none.

        When a newer one cannot be opened, the one already open goes on serving.
        """
        try:
            name = (self.out / CURRENT).readlink().name
        except OSError as error:
            if self._opened:
                return self._opened
            raise SnapshotError(f"{self.out}: inget bygge finns där. Kör: trad build") from error
        opened = self._opened
        if opened is not None and opened.id == name:
            return opened
        with self._lock:
            if self._opened is None or self._opened.id != name:
                try:
                    self._opened = open_snapshot(self.out / SNAPSHOTS / name, self._engines)
                except SnapshotError:
                    if self._opened is None:
                        raise
            return self._opened
