"""Scored postings out of a Whoosh index: which entries hold a term, and what that is worth by BM25."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from math import log
from pathlib import Path
from threading import Lock

from whoosh.filedb.filestore import FileStorage
from whoosh.query import Phrase

from kg.search import lengths
from kg.search.engine import K1, B

CACHED_TERMS = 4096


class Postings:
    """Reads an index folder. Entry numbers are positions in the list that was indexed.

    What was found for a term is kept, since questions share most of their words. A lock keeps Whoosh's readers to one
    thread at a time.
    """

    def __init__(self, folder: Path) -> None:
        index = FileStorage(str(folder), readonly=True).open_index()
        self._searcher = index.searcher()
        self._reader = self._searcher.reader()
        self._lengths = lengths.read(folder)
        self._lock = Lock()
        self.scores = lru_cache(maxsize=CACHED_TERMS)(self._scores)

    def _scores(self, field: str, tokens: tuple[str, ...]) -> Mapping[int, float]:
        """Entry number to BM25 for each entry that has the tokens, one after the other, in ``field``."""
        with self._lock:
            if len(tokens) == 1:
                return self._of_term(field, tokens[0])
            holding = frozenset(Phrase(field, list(tokens)).docs(self._searcher))
            worths = [self._of_term(field, token) for token in tokens]
            return {entry: sum(worth[entry] for worth in worths) for entry in holding}

    def _of_term(self, field: str, token: str) -> Mapping[int, float]:
        found: dict[int, float] = {}
        if (field, token.encode()) not in self._reader:
            return found
        size = self._reader.doc_count_all()
        mean, held = self._lengths[field]
        matcher = self._searcher.postings(field, token.encode())
        while matcher.is_active():
            found[matcher.id()] = matcher.weight()
            matcher.next()
        idf = log(1 + (size - len(found) + 0.5) / (len(found) + 0.5))
        for entry, count in found.items():
            found[entry] = idf * count * (K1 + 1) / (count + K1 * (1 - B + B * held[entry] / mean))
        return found
