"""Abbreviations and their long forms: where a document introduces a pair, either finds passages with the other.

An index holds a mark for each pair, on the entries of the documents that introduce it and have one of the two. So an
abbreviation that another document uses for something else finds nothing there, and engines need not know of it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple, Protocol

from kg.search.analysis import Known, analysed
from kg.search.lemmas import known
from kg.search.tables import standing_abbreviations

MOST_HEADINGS = 16_384  # remembered

Introduced = Mapping[str, Sequence[tuple[str, str]]]
"""Document id to the pairs (abbreviation, long form) that it introduces."""


class Pair(NamedTuple):
    """An abbreviation, its long form as written, and the stems of that in order."""

    short: str
    long: str
    stems: tuple[str, ...]

    @property
    def mark(self) -> str:
        """What an index holds where either stands; no word has such a sign."""
        return f"={self.short.casefold()}={'-'.join(self.stems)}"


class Stemmed(Protocol):
    """A word with the stems it may have."""

    @property
    def stems(self) -> tuple[str, ...]:
        """The main one first."""
        ...


def pair(short: str, long: str) -> Pair:
    """The pair as the analysis knows it.

    >>> pair("SVF", "standardiserade vårdförlopp").mark
    '=svf=standardiser-vårdförlopp'
    """
    return Pair(short, " ".join(long.split()), tuple(token.stems[0] for token in analysed(long)))


def spelt(short: str) -> str:
    """How the analysis spells an abbreviation last: in capitals, or in small letters when it mixes both ("FoU")."""
    return analysed(short)[-1].forms[-1] if analysed(short) else short


class Everywhere(frozenset[str]):
    """All documents there are."""

    def __contains__(self, document: object) -> bool:
        return True


@cache
def standing() -> tuple[Pair, ...]:
    """The pairs that need no introduction ("mnkr")."""
    return tuple(pair(short, long) for short, long in standing_abbreviations())


class _Sides(NamedTuple):
    """Pairs by how the short form is spelt, and by the first stem of the long one."""

    shorts: Mapping[str, Sequence[Pair]]
    starts: Mapping[str, Sequence[Pair]]


def _sides(pairs: Iterable[Pair]) -> _Sides:
    shorts: dict[str, list[Pair]] = {}
    starts: dict[str, list[Pair]] = {}
    for each in pairs:
        shorts.setdefault(spelt(each.short), []).append(each)
        starts.setdefault(each.stems[0], []).append(each)
    return _Sides(shorts, starts)


class Marks:
    """Finds what each document has introduced in its entries."""

    def __init__(self, introduced: Introduced, always: Iterable[Pair] = ()) -> None:
        """``always`` are pairs of every document."""
        always = tuple(always)
        self._always = _sides(always)
        self._introduced = {
            document: tuple(made for made in dict.fromkeys(pair(*each) for each in pairs) if made.stems)
            for document, pairs in introduced.items()
        }
        self._sides = {document: _sides((*pairs, *always)) for document, pairs in self._introduced.items() if pairs}
        self._headings: dict[tuple[str, tuple[str, ...]], list[str]] = {}

    def of(self, document: str, stretch: Sequence[Known]) -> list[str]:
        """The marks of the pairs of which a stretch of the document's words has one side, in order."""
        shorts, starts = self._sides.get(document, self._always)
        if not shorts:
            return []
        ends, firsts = [word.forms[-1] for word in stretch], [word.stems[0] for word in stretch]
        if shorts.keys().isdisjoint(ends) and starts.keys().isdisjoint(firsts):
            return []  # as most have none
        found: dict[str, None] = {}
        for at, word in enumerate(stretch):
            long = [each for each in starts.get(word.stems[0], ()) if stands(each.stems, stretch, at)]
            found.update((each.mark, None) for each in (*shorts.get(word.forms[-1], ()), *long))
        return list(found)

    def of_headings(self, document: str, headings: tuple[str, ...], words: Iterable[Sequence[Known]]) -> list[str]:
        """The same of headings and their words: they stand over many entries."""
        held = self._headings.get((document, headings))
        if held is None:
            if len(self._headings) > MOST_HEADINGS:
                self._headings.clear()
            held = self._headings[document, headings] = [mark for each in words for mark in self.of(document, each)]
        return held

    def pairs(self) -> Iterator[tuple[str, Pair]]:
        """Every document with each pair that it introduces."""
        for document, pairs in self._introduced.items():
            for each in pairs:
                yield document, each


def stands(stems: Sequence[str], stretch: Sequence[Stemmed], at: int) -> bool:
    """Whether the words from ``at`` on have these stems, one after the other."""
    run = stretch[at : at + len(stems)]
    return len(run) == len(stems) and all(stem in word.stems for stem, word in zip(stems, run, strict=True))


class Glossary:
    """All pairs of an index, to look a question's words up in."""

    def __init__(self, introduced: Iterable[tuple[str, Pair]]) -> None:
        self._documents: dict[Pair, set[str]] = {}
        for document, each in introduced:
            self._documents.setdefault(each, set()).add(document)
        for each in standing():
            self._documents.setdefault(each, set())
        self._shorts: dict[str, list[Pair]] = {}
        self._starts: dict[str, list[Pair]] = {}
        for each in self._documents:
            self._shorts.setdefault(each.short.casefold(), []).append(each)
            self._starts.setdefault(each.stems[0], []).append(each)

    def documents(self, each: Pair) -> frozenset[str]:
        """The documents that introduce the pair."""
        return Everywhere() if each in standing() else frozenset(self._documents[each])

    def of_short(self, typed: str) -> Sequence[Pair]:
        """What an abbreviation stands for. In small letters it is taken for one only when it is no word."""
        pairs = self._shorts.get(typed.casefold(), ())
        return [each for each in pairs if each.short == typed or known(typed.casefold()) is None]

    def of_long(self, words: Sequence[Stemmed]) -> Iterator[tuple[Pair, range]]:
        """The pairs whose long form stands among the words, and which of them it is."""
        for at, word in enumerate(words):
            for stem in word.stems:
                for each in self._starts.get(stem, ()):
                    if stands(each.stems, words, at):
                        yield each, range(at, at + len(each.stems))
