"""Making and opening an index folder: an engine's own files, the vocabulary, and what made them."""

from __future__ import annotations

import gc
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from ingest.errors import SnapshotError
from kg.records import Entry
from kg.search import files, vocabulary
from kg.search.abbreviations import Introduced, Marks, standing
from kg.search.engine import COLUMNS
from kg.search.engines import Engines
from kg.search.fields import Indexed, indexed
from kg.search.lemmas import many_words
from kg.search.searcher import Searcher
from kg.search.vocabulary import Vocabulary

MANY = 5_000  # entries: so many hold most words that the dictionary is asked for


def build_index(
    folder: Path, entries: Collection[Entry], engines: Engines | None = None, introduced: Introduced | None = None
) -> None:
    """Index ``entries`` into ``folder``, which must be empty or not exist, and wait until all is on the disk.
    ``introduced`` are the abbreviations of each document.

    Raises FileExistsError when the folder holds anything, SnapshotError when the engine cannot be had.
    """
    folder.mkdir(parents=True, exist_ok=True)
    if any(folder.iterdir()):
        raise FileExistsError(f"{folder}: mappen måste vara tom")
    engines = engines or Engines()
    name = engines.chosen(len(entries))
    if len(entries) >= MANY:
        many_words()
    counted: Counter[str] = Counter()
    columns: dict[str, set[str]] = {column: set() for column in COLUMNS}
    marks = Marks(introduced or {}, standing())
    with _few_collections():
        engines.build(name, folder, entries, _counting(entries, marks, counted, columns))
        vocabulary.write(folder, counted, marks.pairs())
    files.write_columns(folder, columns)
    files.write_version(folder, name)
    files.sync(folder)


def _counting(
    entries: Iterable[Entry], marks: Marks, counted: Counter[str], columns: dict[str, set[str]]
) -> Iterator[Indexed]:
    for entry in entries:
        each = indexed(entry, marks)
        counted.update(each.words)
        for column, held in each.columns.items():
            columns[column].update(held)
        yield each


@contextmanager
def _few_collections() -> Iterator[None]:
    """Look for garbage in circles more seldom: an index makes very many objects that stay, and hardly a circle."""
    before = gc.get_threshold()
    gc.set_threshold(200_000, *before[1:])
    try:
        yield
    finally:
        gc.set_threshold(*before)


def open_index(folder: Path, engines: Engines | None = None) -> Searcher:
    """The index in ``folder``, read-only, with the engine that made it.

    Raises SnapshotError when there is none, or when another version of the analysis made it.
    """
    name = files.made_by(folder)
    try:
        return Searcher((engines or Engines()).open(name, folder), Vocabulary(folder))
    except FileNotFoundError as error:
        raise SnapshotError(f"{folder}: sökindexet är ofullständigt ({error}). Kör `trad build`.") from None
