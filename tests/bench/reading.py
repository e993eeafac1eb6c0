"""How fast documents are read: decoded, cut into blocks, items and claims recognised."""

from __future__ import annotations

import time
from collections.abc import Iterator
from statistics import median

import spacy
from figures import Figure, documents

from ingest.pipeline import read_file, read_text

RUNS = 5


def reading_figures() -> Iterator[Figure]:
    """Reading speed over the whole corpus in one process, the first round left out."""
    characters = sum(len(read_text(path)) for path in documents())
    rounds = [one_round() for _ in range(RUNS + 1)][1:]
    how = f"{characters} characters, median of {RUNS}"
    yield Figure("reading", characters / median(rounds), "chars/s", how)
    tokenised = median([tokenising() for _ in range(RUNS + 1)][1:])
    how = f"time for the same text: {median(rounds):.2f} s and {tokenised:.2f} s"
    yield Figure("reading / spaCy tokenising", median(rounds) / tokenised, "×", how, goal=3)


def tokenising() -> float:
    """Seconds for blank-Swedish spaCy to tokenise every document once, its import and making not counted."""
    nlp = spacy.blank("sv")
    texts = [read_text(path) for path in documents()]
    begun = time.perf_counter()
    for text in texts:
        nlp(text)
    return time.perf_counter() - begun


def one_round() -> float:
    """Seconds for reading every document once."""
    begun = time.perf_counter()
    for path in documents():
        read_file(path)
    return time.perf_counter() - begun
