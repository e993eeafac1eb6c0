"""Making and opening an index folder: an engine's own files, the vocabulary, and what made them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from kg.records import Entry
from kg.search import files, vocabulary, whoosh_build
from kg.search.fields import Indexed, indexed
from kg.search.searcher import Searcher
from kg.search.vocabulary import Vocabulary
from kg.search.whoosh_engine import WhooshEngine


def build_index(folder: Path, entries: Iterable[Entry]) -> None:
    """Index ``entries`` into ``folder``, which must be empty or not exist, and wait until all is on the disk.

    Raises FileExistsError when the folder holds anything.
    """
    folder.mkdir(parents=True, exist_ok=True)
    if any(folder.iterdir()):
        raise FileExistsError(f"{folder}: mappen måste vara tom")
    counted: Counter[str] = Counter()
    whoosh_build.build(folder, _counting(entries, counted))
    vocabulary.write(folder, counted)
    files.write_version(folder)
    files.sync(folder)


def _counting(entries: Iterable[Entry], counted: Counter[str]) -> Iterator[Indexed]:
    for entry in entries:
        each = indexed(entry)
        counted.update(each.words)
        yield each


def open_index(folder: Path) -> Searcher:
    """The index in ``folder``, read-only.

    Raises SnapshotError when there is none, or when another version of the analysis made it.
    """
    files.check_version(folder)
    return Searcher(WhooshEngine(folder), Vocabulary(folder))
