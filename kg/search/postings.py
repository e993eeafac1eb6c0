"""Scored postings out of a Whoosh index: which entries hold a term, and what that is worth by BM25F."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from threading import Lock

from whoosh.filedb.filestore import FileStorage
from whoosh.query import Phrase, Term
from whoosh.scoring import BM25F

from kg.search.schema import EXACT

CACHED_TERMS = 2048
CACHED_PHRASES = 256
LENGTH_WEIGHT = 0.6  # BM25's B; below Whoosh's .75, since a long paragraph is not worse than a heading


class Postings:
    """Reads an index folder. Entry numbers are positions in the list that was indexed.

    Whoosh finds and scores; what it found for a term is kept, since questions share most of their words.
    A lock keeps its readers to one thread at a time.
    """

    def __init__(self, folder: Path) -> None:
        index = FileStorage(str(folder), readonly=True).open_index()
        self._searcher = index.searcher(weighting=BM25F(B=LENGTH_WEIGHT))
        self._lock = Lock()
        self.scores = lru_cache(maxsize=CACHED_TERMS)(self._scores)
        self.phrase = lru_cache(maxsize=CACHED_PHRASES)(self._phrase)

    def _scores(self, field: str, term: str) -> Mapping[int, float]:
        """Entry number to score for each entry that has ``term`` in ``field``."""
        found: dict[int, float] = {}
        with self._lock:
            if (field, term.encode()) not in self._searcher.reader():
                return found
            matcher = self._searcher.postings(field, term.encode())
            while matcher.is_active():
                found[matcher.id()] = matcher.score()
                matcher.next()
        return found

    def _phrase(self, words: tuple[str, ...]) -> frozenset[int]:
        """The entries where ``words`` (spellings in lower case) follow each other."""
        query = Phrase(EXACT, list(words)) if len(words) > 1 else Term(EXACT, words[0])
        with self._lock:
            return frozenset(query.docs(self._searcher))
