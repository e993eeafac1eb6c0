"""The files that stand beside the engine's own in an index folder: the entries, and what made them."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Mapping
from dataclasses import fields
from operator import attrgetter
from pathlib import Path
from typing import Any

from ingest.errors import SnapshotError
from ingest.records import Place
from kg.records import Entry
from kg.search.analysis import ANALYSIS_VERSION

ENTRIES, COLUMNS, VERSION = "entries.jsonl", "columns.json", "version.json"


def _names(record: type) -> tuple[str, ...]:
    return tuple(field.name for field in fields(record))


_PLACE, _SPANS = _names(Entry).index("place"), _names(Place).index("spans")
_values_of_entry, _values_of_place = attrgetter(*_names(Entry)), attrgetter(*_names(Place))


_dump = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def write_entries(folder: Path, entries: Iterable[Entry]) -> None:
    """Write the entries, one a line."""
    lines = "".join(entry_text(entry) + "\n" for entry in entries)
    (folder / ENTRIES).write_text(lines, encoding="utf-8")


def write_version(folder: Path, engine: str) -> None:
    """Write which engine and which version of the analysis made the index."""
    (folder / VERSION).write_text(_dump({"analysis": ANALYSIS_VERSION, "engine": engine}), encoding="utf-8")


def made_by(folder: Path) -> str:
    """The engine that made the index. Raises SnapshotError when there is none, or when another version of the analysis
    was used."""
    try:
        said = json.loads((folder / VERSION).read_text(encoding="utf-8"))
    except (FileNotFoundError, NotADirectoryError):
        raise SnapshotError(f"{folder}: här finns inget sökindex. Kör `trad build`.") from None
    analysis = said.get("analysis")
    if analysis != ANALYSIS_VERSION:
        raise SnapshotError(
            f"{folder}: sökindexet gjordes med en annan språkanalys ({analysis}; nu {ANALYSIS_VERSION}). "
            "Kör `trad build`."
        )
    return str(said.get("engine"))


def entry_text(entry: Entry) -> str:
    """An entry as one line of JSON: its values in the order of its fields, what is empty at the end left out."""
    held = list(_values_of_entry(entry))
    held[_PLACE] = _values_of_place(entry.place)
    while not held[-1]:
        held.pop()
    return _dump(held)


def entry_from(text: str | bytes) -> Entry:
    """The entry that ``entry_text`` wrote."""
    held: list[Any] = json.loads(text)
    place: list[Any] = held[_PLACE]
    place[_SPANS] = tuple((start, end) for start, end in place[_SPANS])
    values: list[Any] = [tuple(value) if isinstance(value, list) else value for value in held]
    stands: list[Any] = [tuple(value) if isinstance(value, list) else value for value in place]
    values[_PLACE] = Place(*stands)
    return Entry(*values)


def read_entries(folder: Path) -> tuple[Entry, ...]:
    """The entries, in the order in which they were indexed."""
    with (folder / ENTRIES).open(encoding="utf-8") as lines:
        return tuple(map(entry_from, lines))


def write_columns(folder: Path, known: Mapping[str, Iterable[str]]) -> None:
    """Write which values each column holds."""
    (folder / COLUMNS).write_text(_dump({name: sorted(values) for name, values in known.items()}), encoding="utf-8")


def read_columns(folder: Path) -> dict[str, list[str]]:
    """The values of each column, sorted."""
    return dict(json.loads((folder / COLUMNS).read_text(encoding="utf-8")))


def sync(folder: Path) -> None:
    """Wait until every file below ``folder``, and the folder itself, is on the disk."""
    for path in (*sorted(folder.rglob("*")), folder):
        handle = os.open(path, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
