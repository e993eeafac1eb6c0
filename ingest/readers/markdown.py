"""Slide text as Markdown: a title line, then a list; no line is wrapped.

``**bold**`` and check marks are looks, not words, and are taken off. A line that is no list item and ends no
sentence is a title. ``#`` headings have the level they say.
"""

from __future__ import annotations

import re

from ingest.cues import begins_something
from ingest.layout import BULLET, PAGE_MARK, SLIDE_MARK, Line, lines_of, looks_like_heading
from ingest.places import Lines
from ingest.readers.blocks import Builder
from ingest.records import BlockKind, Document, Issue, Layout, Source
from ingest.text import MappedText, clean, concat

_HASHES = re.compile(r"(#{1,6})\s+")
_ORNAMENT = re.compile(r"\*\*|__|[✓✔]\s*|\\(?=[*_#>.-])")
TITLE = 8  # a slide's title: above looks-only headings, below numbered ones


def read(source: Source, text: str) -> tuple[Document, tuple[Issue, ...]]:
    """Read Markdown text. Returns the document and what a person should look at."""
    lines = list(lines_of(text))
    slides = tuple((line.start, int(m[1])) for line in lines if (m := SLIDE_MARK.match(line.text)))
    builder = Builder(Lines(text, Layout(slides=slides)))
    for line in lines:
        if line.blank:
            continue
        _line(builder, text, line)
    return Document(source, text, builder.blocks()), ()


def _line(builder: Builder, text: str, line: Line) -> None:
    body = clean(text, line.start, line.end)
    if SLIDE_MARK.match(body.text) or PAGE_MARK.match(body.text):
        builder.margin(body, "sidnummer eller sidhuvud")
        return
    hashes, bullet = _HASHES.match(body.text), BULLET.match(body.text)
    if hashes:
        builder.add(BlockKind.HEADING, unornamented(body[hashes.end() :]), level=len(hashes[1]))
    elif bullet and not body.text.startswith("**"):
        builder.add(BlockKind.LIST_ITEM, unornamented(body[bullet.end() :]))
    elif body.text.startswith("|"):
        builder.pipe_row(body)
    else:
        plain = unornamented(body)
        if looks_like_heading(plain.text) and not begins_something(plain.text):
            builder.add(BlockKind.HEADING, plain, level=TITLE)
        else:
            builder.add(BlockKind.PARAGRAPH, plain)


def unornamented(body: MappedText) -> MappedText:
    """Without bold marks, check marks and backslashes before punctuation.

    >>> unornamented(MappedText("**Mål**", tuple(range(7)))).offsets
    (2, 3, 4)
    """
    kept, start = [], 0
    for mark in _ORNAMENT.finditer(body.text):
        kept.append(body[start : mark.start()])
        start = mark.end()
    kept.append(body[start:])
    return concat(kept).strip()
