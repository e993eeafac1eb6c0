"""What is indexed of an entry: tokens for each field of an engine, and the words that the vocabulary must know."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from kg.records import Entry
from kg.search.abbreviations import Marks
from kg.search.analysis import Known, analysed
from kg.search.engine import EXACT, GRAMS, HEAD, HEAD_EXACT, PARTS, STEM
from kg.search.query import TEXT_KIND

BREAK = "¶"  # stands between stretches that no phrase may run across; no question holds it
NOTHING = Marks({})
ITEM = "=post"  # in HEAD of items; no word has such a sign
SAID = "=ord"  # in HEAD of what has more words than numbers, as rows of figures have not


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


def _spelt(stretches: Iterable[Iterable[Known]]) -> str:
    """The main spellings in order; behind them the other ones ("HSN", the whole word of an elliptic compound)."""
    found: list[str] = []
    others: list[str] = []
    for stretch in stretches:
        found += [known.forms[0] for known in stretch]
        found.append(BREAK)
        for known in stretch:
            if len(known.forms) > 1:
                others += (each for form in known.forms[1:] for each in (BREAK, form))
    return " ".join(found[:-1] + others)


def _all_known(text: str) -> list[Known]:
    return [token.known for token in analysed(text)]


def indexed(entry: Entry, introduced: Marks = NOTHING) -> Indexed:
    """All that is searchable of an entry, with a mark for each abbreviation of its document that it has a side of."""
    text = _all_known(entry.text)
    above = [_all_known(stretch) for stretch in _above(entry) if stretch]
    over = [known for stretch in above for known in stretch]
    marks = [year_mark(entry.year)] if entry.kind == TEXT_KIND else [year_mark(entry.year), ITEM]
    figures = sum(known.forms[0][0].isdigit() for known in text)
    if 2 * figures <= len(text):
        marks.append(SAID)
    marks += introduced.of(entry.document, (text, *above))
    held = {
        EXACT: _spelt([text]),
        STEM: " ".join([known.stem_text for known in text]),
        PARTS: " ".join([known.part_text for known in text]),
        GRAMS: " ".join([known.gram_text for known in text if known.gram_text]),
        HEAD: " ".join([*marks, *(known.part_text for known in over)]),
        HEAD_EXACT: _spelt(above),
    }
    words = frozenset().union(*[known.words for known in text], *[known.words for known in over])
    return Indexed(entry, {name: tokens or BREAK for name, tokens in held.items()}, words)
