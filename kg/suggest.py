"""Suggestions while somebody types: titles, bodies, abbreviations and words of the snapshot that begin so."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from kg.held import Snapshot
from kg.records import Suggestion
from kg.search.filters import BY_NAME
from kg.search.normal import could_be, fold
from kg.search.writing import QUOTES

SHORTEST = 2
LONGEST_ACRONYM = 6
# What was typed before the word that is being typed, the marks at its front (-kli, "kli, (kli), and the word.
_LAST = re.compile(rf"(?P<before>(?:.*\s)?[-+({QUOTES}]*)(?P<word>[^\W_][\w-]*)")
_FILTER = re.compile(r"(?P<before>(?:.*\s)?)(?P<name>[a-zåäö]+):(?P<value>\S*)", re.I)


def suggestions(snapshot: Snapshot, typed: str, limit: int = 8) -> tuple[Suggestion, ...]:
    """At most ``limit`` suggestions for what has been typed so far, each the whole query it would give.

    What is typed last may lack its dots: "mal" suggests mål; dots that were typed must be there. After the name of a
    filter its values are suggested. Names come first, and leave half of the room to words. Nothing is suggested before
    the second letter.
    """
    start = " ".join(typed.split())
    if len(start) < SHORTEST:
        return ()
    named = _each_once((*_values(snapshot, start), *_named(snapshot, start)))
    words = _each_once(_words(snapshot, start, limit))
    room = limit - min(len(words.keys() - named.keys()), limit // 2)  # names leave half of it to words
    return tuple(_each_once((*tuple(named.values())[:room], *words.values())).values())[:limit]


def _each_once(found: Iterable[Suggestion]) -> dict[str, Suggestion]:
    made: dict[str, Suggestion] = {}
    for one in found:
        made.setdefault(one.text.casefold(), one)
    return made


def _values(snapshot: Snapshot, start: str) -> Iterator[Suggestion]:
    """The values of the filter that is being typed ("status:på") that begin so."""
    match = _FILTER.fullmatch(start)
    chosen = BY_NAME.get(match["name"].lower()) if match else None
    if match is None or chosen is None:
        return
    of_corpus = {
        "år": lambda: sorted({str(entry.source.year) for entry in snapshot.documents.values()}),
        "dokument": lambda: list(snapshot.documents),
        "organ": lambda: _bodies(snapshot),
    }
    values = of_corpus[chosen.called]() if chosen.called in of_corpus else chosen.values
    for value in values:
        if _begins(value, match["value"]):
            written = f'"{value}"' if " " in value else value
            yield Suggestion(f"{match['before']}{chosen.called}:{written}", "filter")


def _bodies(snapshot: Snapshot) -> list[str]:
    return list(dict.fromkeys(body.name for entry in snapshot.documents.values() for body in entry.bodies))


def _named(snapshot: Snapshot, start: str) -> Iterator[Suggestion]:
    """Documents, bodies and abbreviations that have a word that begins so."""
    for entry in snapshot.documents.values():
        if _begins(entry.source.title, start):
            yield Suggestion(entry.source.title, "dokument")
    for name in _bodies(snapshot):
        if _begins(name, start):
            yield Suggestion(name, "organ")
    for entry in snapshot.documents.values():
        for one in entry.abbreviations:
            if _begins(one.short, start) or _begins(one.long, start):
                yield Suggestion(one.short, "förkortning", one.long)


def _begins(name: str, start: str) -> bool:
    """Whether the name or a later word of it begins so, but for dots that were not typed."""
    whole, typed = name.casefold(), start.casefold()
    bare = fold(typed)
    places = [0, *(match.end() for match in re.finditer(r"[\s-]", whole))]
    return any(
        fold(whole[at : at + len(typed)]) == bare and could_be(typed, whole[at : at + len(typed)]) for at in places
    )


def _words(snapshot: Snapshot, start: str, limit: int) -> Iterator[Suggestion]:
    """The query with its last word completed, by the commonest words of the index, and its quotation marks closed."""
    match = _LAST.fullmatch(start)
    if snapshot.engine is None or match is None or len(match["word"]) < SHORTEST:
        return
    before, typed = match["before"], match["word"]
    end = '"' if sum(before.count(mark) for mark in QUOTES) % 2 else ""
    for word in snapshot.engine.vocabulary.completed(typed.lower(), limit):
        said = word.upper() if typed.isupper() and len(word) <= LONGEST_ACRONYM else word
        yield Suggestion(f"{before}{said}{end}", "ord")
