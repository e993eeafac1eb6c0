"""How fast documents are read: decoded, cut into blocks, items and claims recognised."""

from __future__ import annotations

import time
from collections.abc import Iterator
from statistics import median

from figures import Figure, documents

from ingest.pipeline import read_file, read_text

RUNS = 5


def reading_figures() -> Iterator[Figure]:
    """Reading speed over the whole corpus in one process, the first round left out."""
    characters = sum(len(read_text(path)) for path in documents())
    rounds = [one_round() for _ in range(RUNS + 1)][1:]
    how = f"{characters} characters, median of {RUNS}"
    yield Figure("reading", characters / median(rounds), "chars/s", how)


def one_round() -> float:
    """Seconds for reading every document once."""
    begun = time.perf_counter()
    for path in documents():
        read_file(path)
    return time.perf_counter() - begun
