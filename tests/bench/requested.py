"""Which searches are asked for: questions from the gold file, mixed and narrowed, none of them twice."""

from __future__ import annotations

from itertools import product
from typing import Any
from urllib.parse import urlencode

from figures import questions

MOST = 500
ON_PAGE = {"kind": "slag", "year": "ar", "document": "dokument"}  # what the Swedish page calls the filters


def asked(hits: list[dict[str, Any]]) -> list[dict[str, str]]:
    """Parameters of at most ``MOST`` searches, evenly chosen; none is a bare gold question.

    A candidate is a gold question with one filter, or the first word of one question and the last of another.
    ``hits`` are what the questions found: the filters' values come from them.
    """
    narrowed = [{"q": text, name: value} for text, (name, value) in product(questions(), filters(hits))]
    words = [(question.split()[0], question.split()[-1]) for question in questions()]
    mixed = dict.fromkeys(f"{first} {last}" for (first, _), (_, last) in product(words, words))
    everything = narrowed + [{"q": text} for text in mixed if text not in questions()]
    return everything[:: -(-len(everything) // MOST)]


def filters(hits: list[dict[str, Any]]) -> list[tuple[str, str]]:
    """Every kind, year and document among the hits, as name and value."""
    return sorted({(name, str(hit[name])) for hit in hits for name in ("kind", "year", "document")})


def on_page(parameters: dict[str, str]) -> dict[str, str]:
    """The same question as the results page is asked it."""
    return {ON_PAGE.get(name, name): value for name, value in parameters.items()}


def address(path: str, **parameters: str) -> str:
    """A path with its query."""
    return f"{path}?{urlencode(parameters)}"
