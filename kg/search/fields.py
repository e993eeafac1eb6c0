"""What is indexed of an entry: tokens for each field of an engine, and the words that the vocabulary must know."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Set
from functools import lru_cache
from typing import Any, NamedTuple

from ingest.covered import covered
from kg.records import Entry
from kg.search.abbreviations import Marks
from kg.search.analysis import Known, all_known
from kg.search.engine import COLUMNS, EXACT, GRAMS, HEAD, HEAD_EXACT, PARTS, STEM
from kg.search.facets import Values, values
from kg.search.query import TEXT_KIND

BREAK = "¶"  # stands between stretches that no phrase may run across; no question holds it
NOTHING = Marks({})
ITEM = "=post"  # in HEAD of items; no word has such a sign
_NUMBERED = re.compile(r"-(\d+(?:\.\d+[a-zåäö]?)?)(?:~\d+)?$")  # what an id ends in
SAID = "=ord"  # in HEAD of what has more words than numbers, as rows of figures have not


def year_mark(year: int | str) -> str:
    """What stands in HEAD of every entry of a year's documents: no word, since a year is no reason to be found."""
    return f"={year}"


def number_mark(word: str, number: str) -> str:
    """What stands in HEAD of an item that is called by a word (its stem) and a number, also one inside a range.

    >>> number_mark("uppdrag", "5")
    '=uppdrag=5'
    """
    return f"={word}={number}"


class Indexed(NamedTuple):
    """An entry as engines take it: its tokens by field, in order and with a blank between, the words in lower case that
    it was read from, and its values in each column.

    No field is empty, since engines disagree about whether an entry without it counts.
    """

    entry: Entry
    fields: dict[str, str]
    words: Set[str]
    columns: dict[str, Values]


def _above(entry: Entry) -> Iterator[str]:
    """What stands over an entry's own text: its name, headings, columns, kind, number, recipient."""
    kind = "" if entry.kind == TEXT_KIND else entry.kind
    if kind or entry.about:
        yield entry.title  # running text on its own has no name, only a word for it
    yield entry.heading
    yield entry.columns
    yield ", ".join(filter(None, (kind, entry.number and f"nr {entry.number}", entry.recipient)))


@lru_cache(maxsize=16_384)
def _number_marks(called: str, printed: str) -> tuple[str, ...]:
    """The marks of what is called by any of the words, or the last part of one ("effektmål"), and a number: the one
    printed, and each one in a range."""
    stems = dict.fromkeys(stem for known in all_known(called) for stem in (*known.stems, *known.parts[-1:]))
    numbers = dict.fromkeys((all_known(printed)[0].main, *map(str, covered(printed))))
    return tuple(number_mark(stem, number) for stem in stems for number in numbers)


def _item_marks(entry: Entry) -> Iterator[str]:
    """The marks of an item; its numbers are the one printed and that in its id ("9.2")."""
    yield ITEM
    told = _NUMBERED.search(entry.id)
    for number in dict.fromkeys((entry.number, told[1] if told else "")):
        if number:
            yield from _number_marks(f"{entry.kind} {entry.title.partition(' ')[0]}", number)


def _spelt(main: Iterable[str], several: Iterable[Known]) -> str:
    """The main spellings in order; behind them the other ones ("HSN", the whole word of an elliptic compound)."""
    return " ".join(main) + "".join([f" {BREAK} {form}" for known in several for form in known.forms[1:]])


def _parted(stretches: Iterable[Iterable[Known]]) -> list[str]:
    """The main spellings, with a sign between stretches."""
    found: list[str] = []
    for stretch in stretches:
        found += [known.main for known in stretch]
        found.append(BREAK)
    return found[:-1]


_NO_WORDS = Known._make(() for _ in Known._fields)


@lru_cache(maxsize=16_384)
def _heading(text: str) -> tuple[Known, ...]:
    """What stands over many entries is remembered."""
    return tuple(all_known(text))


def indexed(entry: Entry, introduced: Marks = NOTHING) -> Indexed:
    """All that is searchable of an entry, with a mark for each abbreviation of its document that it has a side of."""
    text = all_known(entry.text)
    headings = tuple(filter(None, _above(entry)))
    above = list(map(_heading, headings))
    over = [known for stretch in above for known in stretch]
    each: Any = Known._make(zip(*text, strict=True)) if text else _NO_WORDS  # every field of all the words
    several = [known for known in text if len(known.words) > 1]
    several_over = [known for known in over if len(known.words) > 1]
    marks = [year_mark(entry.year)]
    if entry.kind != TEXT_KIND:
        marks += _item_marks(entry)
    if 2 * sum(each.figure) <= len(text):
        marks.append(SAID)
    pairs = (*introduced.of(entry.document, text), *introduced.of_headings(entry.document, headings, above))
    marks += dict.fromkeys(pairs)
    held = {
        EXACT: _spelt(each.main, several),
        STEM: " ".join(each.stem_text),
        PARTS: " ".join(each.part_text),
        GRAMS: " ".join(filter(None, each.letters)),
        HEAD: " ".join([*marks, *(known.part_text for known in over)]),
        HEAD_EXACT: _spelt(_parted(above), several_over),
    }
    words = {*each.main, *(known.main for known in over)}
    words.update(*[known.words for known in several], *[known.words for known in several_over])
    fields = {name: tokens or BREAK for name, tokens in held.items()}
    return Indexed(entry, fields, words, {column: values(entry, column) for column in COLUMNS})
