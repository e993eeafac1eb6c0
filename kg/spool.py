"""The readings of a corpus, laid on the disk as they are made, so that memory holds one of them at a time."""

from __future__ import annotations

import pickle
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from ingest.records import Reading


@dataclass(frozen=True, slots=True)
class Unread:
    """A document (its id) that could not be read, and why, in a Swedish line that names the file."""

    document: str
    message: str


@dataclass(frozen=True, slots=True)
class Readings:
    """Readings in the order of the manifest; ``files`` holds one each. ``unread`` are the documents without one.

    Every pass over them reads them anew, so whoever goes through them holds no more than one. The files are this
    program's own and live no longer than the build or check that made them.
    """

    files: tuple[Path, ...]
    unread: tuple[Unread, ...] = ()

    def __iter__(self) -> Iterator[Reading]:
        """One reading after another."""
        return map(taken, self.files)

    def __len__(self) -> int:
        """How many there are."""
        return len(self.files)


def laid(reading: Reading, file: Path) -> None:
    """Write a reading to ``file``."""
    file.write_bytes(pickle.dumps(reading, pickle.HIGHEST_PROTOCOL))


def taken(file: Path) -> Reading:
    """The reading that :func:`laid` wrote to ``file``."""
    reading: Reading = pickle.loads(file.read_bytes())
    return reading
