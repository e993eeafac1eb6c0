"""How fast words are analysed, the first time they are met and after that."""

from __future__ import annotations

import time
from collections.abc import Iterator
from statistics import median

from figures import Figure, documents

from ingest.pipeline import read_text
from kg.search.analysis import Analyser
from kg.search.lemmas import dictionary

RUNS = 15


def analysing_figures() -> Iterator[Figure]:
    """Words a second of this process's own time, over the whole corpus: known words, then words never met."""
    dictionary()
    texts = [read_text(path) for path in documents()]
    analyser = Analyser()
    first, words = one_round(analyser, texts)
    rounds = [one_round(analyser, texts)[0] for _ in range(RUNS)]
    usual = f"{words} words, the best of {RUNS} rounds; the median {words / median(rounds):.0f}"
    yield Figure("analysis, words met before", words / min(rounds), "words/s", usual)
    yield Figure("analysis, words not met before", words / first, "words/s", "the first round, the dictionary read")


def one_round(analyser: Analyser, texts: list[str]) -> tuple[float, int]:
    """Seconds that this thread worked on every text once, and how many words there were."""
    begun = time.thread_time()
    words = sum(len(analyser.tokens(text)) for text in texts)
    return time.thread_time() - begun, words
