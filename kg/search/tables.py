"""Reads the word tables beside the code (``*.tsv``: ``#`` starts a remark, tabs part the columns)."""

from __future__ import annotations

from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent


def rows(name: str) -> list[tuple[str, ...]]:
    """The rows of ``name`` (a file of this folder), without remarks and empty lines."""
    lines = (FOLDER / name).read_text(encoding="utf-8").splitlines()
    return [tuple(line.split("\t")) for line in lines if line and not line.startswith("#")]


@cache
def word_forms_table() -> dict[str, str]:
    """Inflected form to base form, for words that the dictionary or the stemmer gets wrong."""
    return {row[0]: row[1] for row in rows("forms.tsv")}


@cache
def stop_words() -> frozenset[str]:
    """Words too common to rank by. Negations are not among them."""
    return frozenset(row[0] for row in rows("stopwords.tsv"))


@cache
def compound_words(use: str) -> frozenset[str]:
    """The words listed in ``compounds.tsv`` for one use: first, last, not-first, not-last or whole."""
    return frozenset(word for kind, words in rows("compounds.tsv") if kind == use for word in words.split())


@cache
def standing_abbreviations() -> tuple[tuple[str, str], ...]:
    """Abbreviations that every document may use, each with what it stands for."""
    return tuple((row[0], row[1]) for row in rows("abbreviations.tsv"))


@cache
def synonyms() -> dict[str, tuple[str, ...]]:
    """A word in base form to the others that documents may have in its place."""
    return {word: tuple(other for other in row if other != word) for row in rows("synonyms.tsv") for word in row}


@cache
def productive(use: str) -> dict[str, int]:
    """How productive a word is as one part of compounds, for one use: first or last. Only those that at least one word
    of the dictionary has."""
    held = [(int(strength), words) for kind, strength, words in rows("productive.tsv") if kind == use]
    return {word: strength for strength, words in held for word in words.split()}
