"""Suggestions while somebody types: titles, bodies, abbreviations and words of the snapshot that begin so."""

from __future__ import annotations

from collections.abc import Iterator

from kg.held import Snapshot
from kg.records import Suggestion
from kg.search.normal import fold

SHORTEST = 2


def suggestions(snapshot: Snapshot, typed: str, limit: int = 8) -> tuple[Suggestion, ...]:
    """At most ``limit`` suggestions for what has been typed so far, each the whole query it would give.

    What is typed last may lack its dots: "mal" suggests mål. Nothing is suggested before the second letter.
    """
    start = " ".join(typed.split())
    if len(start) < SHORTEST:
        return ()
    found: dict[str, Suggestion] = {}
    for one in (*_named(snapshot, start), *_words(snapshot, start, limit)):
        found.setdefault(one.text.casefold(), one)
    return tuple(found.values())[:limit]


def _named(snapshot: Snapshot, start: str) -> Iterator[Suggestion]:
    """Documents, bodies and abbreviations that have a word that begins so."""
    bare = fold(start.casefold())
    for entry in snapshot.documents.values():
        if _begins(entry.source.title, bare):
            yield Suggestion(entry.source.title, "dokument")
    for name in dict.fromkeys(body.name for entry in snapshot.documents.values() for body in entry.bodies):
        if _begins(name, bare):
            yield Suggestion(name, "organ")
    for entry in snapshot.documents.values():
        for one in entry.abbreviations:
            if fold(one.short.casefold()).startswith(bare) or _begins(one.long, bare):
                yield Suggestion(one.short, "förkortning", one.long)


def _begins(name: str, bare: str) -> bool:
    folded = fold(name.casefold())
    return folded.startswith(bare) or f" {bare}" in folded


def _words(snapshot: Snapshot, start: str, limit: int) -> Iterator[Suggestion]:
    """The query with its last word completed, by the commonest words of the index."""
    before, _, last = start.rpartition(" ")
    if snapshot.engine is None or len(last) < SHORTEST or not last.isalpha():
        return
    for word in snapshot.engine.vocabulary.completed(last.lower(), limit):
        yield Suggestion(f"{before} {word}".strip(), "ord")
