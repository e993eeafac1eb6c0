"""Reads what a person typed: words, "phrases", minus words (-ord), and filters. Lenient, but says so."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from ingest.errors import QueryError
from kg.records import Filters, ParsedQuery
from kg.search.pieces import pieces
from ontology.terms import Kind, Status

TEXT_KIND = "text"
QUOTES = '"“”„«»'
UNCLOSED = "Citattecknet stängdes aldrig; allt efter det lästes som en fras."
EMPTY_PHRASE = "En tom fras hoppades över."
EMPTY_MINUS = "Ett minustecken utan ord hoppades över."
EMPTY = "Sökningen är tom. Skriv minst ett ord, till exempel klimatlistan, eller välj ett filter."

LONGEST = 1000  # characters

_PART = re.compile(rf"(?P<minus>(?<!\S)-)?(?:[{QUOTES}](?P<phrase>[^{QUOTES}]*)(?P<closed>[{QUOTES}])?)")
_MINUS = re.compile(r"(?<!\S)-(?P<word>[^\W_]\S*)")
_RANGE_END = re.compile(r"\d\s+$")
_LONE_MINUS = re.compile(r"(?<!\S)-(?!\S)(?!\s*\d)")


def _checked(name: str, values: Iterable[str], allowed: tuple[str, ...]) -> None:
    for value in values:
        if value not in allowed:
            raise QueryError(f"{name} {value!r} finns inte. Välj bland: {', '.join(allowed)}.")


def _surface(text: str) -> tuple[str, ...]:
    """The words of ``text`` as they were typed."""
    return tuple(" ".join(text[piece.start : piece.end].split()) for piece in pieces(text))


def parse(text: str, filters: Filters | None = None) -> ParsedQuery:
    """The query that ``text`` stands for, narrowed by ``filters``.

    Raises QueryError when there is neither a word nor a filter, when the text is longer than LONGEST, and for
    a kind or status that does not exist.

    >>> parse('klimatlistan -inköp "hållbar utveckling"').echo
    'Söker: klimatlistan; fras: ”hållbar utveckling”; utan: inköp'
    """
    narrowed = filters or Filters()
    if len(text) > LONGEST:
        raise QueryError(f"Sökningen är {len(text)} tecken lång. Skriv högst {LONGEST}.")
    _checked("Slaget", narrowed.kind, (*(kind.value for kind in Kind), TEXT_KIND))
    _checked("Statusen", narrowed.status, tuple(status.value for status in Status))
    phrases: list[str] = []
    excluded: list[str] = []
    notes: list[str] = []

    def phrase(match: re.Match[str]) -> str:
        words = " ".join(match["phrase"].split())
        if match["closed"] is None:
            notes.append(UNCLOSED)
        if not _surface(words):
            notes.append(EMPTY_PHRASE)
        else:
            (excluded if match["minus"] else phrases).append(words)
        return " "

    def minus(match: re.Match[str]) -> str:
        if match["word"][0].isdigit() and _RANGE_END.search(match.string[: match.start()]):
            return match.group()  # "3 -8" is a range
        excluded.extend(_surface(match["word"]))
        return " "

    rest = _MINUS.sub(minus, _PART.sub(phrase, text))
    if _LONE_MINUS.search(rest):
        notes.append(EMPTY_MINUS)
    query = ParsedQuery(text, _surface(rest), tuple(phrases), tuple(excluded), narrowed, tuple(notes))
    if not (query.terms or phrases or excluded or narrowed != Filters()):
        raise QueryError(EMPTY)
    return replace(query, echo=echo(query))


def echo(query: ParsedQuery) -> str:
    """The query in one Swedish line: what is searched, what is left out, and what it is narrowed to."""
    rows: tuple[tuple[str, Iterable[object]], ...] = (
        ("Söker", query.terms or (() if query.phrases else ("allt",))),
        ("fras", (f"”{phrase}”" for phrase in query.phrases)),
        ("utan", query.excluded),
        ("år", query.filters.year),
        ("slag", query.filters.kind),
        ("dokument", query.filters.document),
        ("status", query.filters.status),
    )
    said = ((name, ", ".join(str(value) for value in values)) for name, values in rows)
    line = "; ".join(f"{name}: {values}" for name, values in said if values)
    return line if line.startswith("Söker") else f"Söker {line}"
