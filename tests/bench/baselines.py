"""What the product's search is compared with: Whoosh with the Swedish analysis it comes with, and SQLite's FTS5 over
words that were stemmed by Snowball."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable, Sequence
from functools import lru_cache
from pathlib import Path

import Stemmer
from generated import passages
from whoosh.analysis import LanguageAnalyzer
from whoosh.fields import NUMERIC, TEXT, Schema
from whoosh.index import create_in
from whoosh.qparser import OrGroup, QueryParser

Ask = Callable[[str], Sequence[int]]

_WORD = re.compile(r"\w+")


def plain_whoosh(folder: Path, size: int) -> Ask:
    """Whoosh's own LanguageAnalyzer("sv"), any of the words, highlights included."""
    folder.mkdir()
    text_field = TEXT(analyzer=LanguageAnalyzer("sv"), stored=True)
    index = create_in(folder, Schema(number=NUMERIC(stored=True), text=text_field))
    writer = index.writer()
    for number, text in enumerate(passages(size)):
        writer.add_document(number=number, text=text)
    writer.commit()
    searcher = index.searcher()
    parser = QueryParser("text", index.schema, group=OrGroup)

    def ask(text: str) -> list[int]:
        hits = searcher.search(parser.parse(text), limit=10)
        for hit in hits:
            hit.highlights("text")
        return [hit["number"] for hit in hits]

    return ask


def fts5(folder: Path, size: int) -> Ask:
    """SQLite's full-text index over Snowball's stems, any of the words, ordered by its BM25, snippets included."""
    folder.mkdir()
    store = sqlite3.connect(folder / "fts.sqlite")
    store.execute("CREATE VIRTUAL TABLE held USING fts5 (stems, tokenize = 'unicode61 remove_diacritics 0')")
    store.executemany(
        "INSERT INTO held (rowid, stems) VALUES (?, ?)",
        ((number, " ".join(map(stemmed, words(text)))) for number, text in enumerate(passages(size))),
    )
    store.commit()
    shown = "snippet(held, 0, '<mark>', '</mark>', '…', 40)"
    command = f"SELECT rowid, {shown} FROM held WHERE held MATCH ? ORDER BY rank LIMIT 10"

    def ask(text: str) -> list[int]:
        wanted = " OR ".join(f'"{stemmed(word)}"' for word in words(text))
        return [int(number) for number, _ in store.execute(command, (wanted,))]

    return ask


def words(text: str) -> list[str]:
    """The words in lower case."""
    return _WORD.findall(text.lower())


_stemmer = Stemmer.Stemmer("swedish")


@lru_cache(maxsize=2**20)
def stemmed(word: str) -> str:
    """Snowball's stem."""
    return str(_stemmer.stemWord(word))
