"""The files that stand beside the engine's own in an index folder: the entries, and what made them."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable
from dataclasses import asdict
from pathlib import Path

from ingest.errors import SnapshotError
from ingest.records import Place
from kg.records import Entry
from kg.search.analysis import ANALYSIS_VERSION

ENTRIES, VERSION = "entries.jsonl", "version.json"


def _dump(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def write_entries(folder: Path, entries: Iterable[Entry]) -> None:
    """Write the entries, one a line."""
    lines = "".join(_dump(asdict(entry)) + "\n" for entry in entries)
    (folder / ENTRIES).write_text(lines, encoding="utf-8")


def write_version(folder: Path) -> None:
    """Write which version of the analysis made the index."""
    (folder / VERSION).write_text(_dump({"analysis": ANALYSIS_VERSION}), encoding="utf-8")


def check_version(folder: Path) -> None:
    """Raises SnapshotError when there is no index, or one made by another version of the analysis."""
    try:
        made_by = json.loads((folder / VERSION).read_text(encoding="utf-8"))["analysis"]
    except (FileNotFoundError, NotADirectoryError):
        raise SnapshotError(f"{folder}: här finns inget sökindex. Kör `trad build`.") from None
    if made_by != ANALYSIS_VERSION:
        raise SnapshotError(
            f"{folder}: sökindexet gjordes med en annan språkanalys ({made_by}; nu {ANALYSIS_VERSION}). "
            "Kör `trad build`."
        )


def _entry(line: str) -> Entry:
    values = json.loads(line)
    place = values.pop("place")
    spans = tuple((start, end) for start, end in place.pop("spans"))
    return Entry(place=Place(**place, spans=spans), body=tuple(values.pop("body")), **values)


def read_entries(folder: Path) -> tuple[Entry, ...]:
    """The entries, in the order in which they were indexed."""
    with (folder / ENTRIES).open(encoding="utf-8") as lines:
        return tuple(_entry(line) for line in lines)


def sync(folder: Path) -> None:
    """Wait until every file of ``folder``, and the folder itself, is on the disk."""
    for path in (*sorted(folder.iterdir()), folder):
        handle = os.open(path, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
