"""What is indexed of an entry: tokens for each field of an engine, and the words that the vocabulary must know."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from kg.records import Entry
from kg.search.analysis import Token, analysed
from kg.search.engine import EXACT, GRAMS, HEAD, HEAD_EXACT, PARTS, STEM
from kg.search.grams import grams
from kg.search.query import TEXT_KIND

BREAK = "¶"  # stands between stretches that no phrase may run across; no question holds it
ITEM = "=post"  # in HEAD of items; no word has such a sign


def year_mark(year: int | str) -> str:
    """What stands in HEAD of every entry of a year's documents: no word, since a year is no reason to be found."""
    return f"={year}"


class Indexed(NamedTuple):
    """An entry as engines take it: its tokens by field, in order and with a blank between, and the words in lower case
    that it was read from.

    No field is empty, since engines disagree about whether an entry without it counts.
    """

    entry: Entry
    fields: dict[str, str]
    words: frozenset[str]


def _above(entry: Entry) -> Iterator[str]:
    """What stands over an entry's own text: its name, headings, columns, kind, number, recipient."""
    kind = "" if entry.kind == TEXT_KIND else entry.kind
    if kind or entry.about:
        yield entry.title  # running text on its own has no name, only a word for it
    yield entry.heading
    yield entry.columns
    yield ", ".join(filter(None, (kind, entry.number and f"nr {entry.number}", entry.recipient)))


def _spelt(stretches: Iterable[Iterable[Token]]) -> list[str]:
    """The main spellings in order; behind them the other ones ("HSN", the whole word of an elliptic compound)."""
    found: list[str] = []
    others: list[str] = []
    for stretch in stretches:
        for token in stretch:
            found.append(token.forms[0])
            for form in token.forms[1:]:
                others += (BREAK, form)
        found.append(BREAK)
    return found[:-1] + others


def indexed(entry: Entry) -> Indexed:
    """All that is searchable of an entry."""
    text, read = analysed(entry.text)
    words = set(read)
    above = []
    for stretch in _above(entry):
        if stretch:
            tokens, read = analysed(stretch)
            words.update(read)
            above.append(tokens)
    marks = [year_mark(entry.year)] if entry.kind == TEXT_KIND else [year_mark(entry.year), ITEM]
    held = (
        (EXACT, _spelt([text])),
        (STEM, [stem for token in text for stem in token.stems]),
        (PARTS, [part for token in text for part in token.stems + token.parts]),
        (GRAMS, filter(None, [_grams(token.forms[0]) for token in text])),
        (HEAD, [*marks, *(term for tokens in above for token in tokens for term in token.stems + token.parts)]),
        (HEAD_EXACT, _spelt(above)),
    )
    return Indexed(entry, {name: " ".join(tokens) or BREAK for name, tokens in held}, frozenset(words))


@lru_cache(maxsize=262_144)
def _grams(form: str) -> str:
    return " ".join(grams(form))
