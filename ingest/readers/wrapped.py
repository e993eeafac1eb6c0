"""Numbered headings that wrap or are long, recognised by the line that follows: who decided what the heading says.

Seen: "3.1.1 Andelen elever som når gymnasiet ska årligen öka och 2031", an empty line, "uppgå till minst 95 %",
"Beslutats av", "Nämnd".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ingest.layout import HEADING_LENGTH, NUMBERED_HEADING, Line, contents_line, depth
from ingest.readers.blocks import Builder
from ingest.readers.seams import glued
from ingest.records import BlockKind, Issue
from ingest.standing import decided
from ingest.text import MappedText, clean

MOST = 3  # lines that such a heading may have


@dataclass(frozen=True, slots=True)
class Wrapped:
    """Lines up to ``end`` of a document are one heading."""

    end: int
    body: MappedText
    level: int

    def put(self, builder: Builder, text: str, lines: Sequence[Line], document: str) -> list[Issue]:
        """Add the heading's block."""
        builder.add(BlockKind.HEADING, self.body, level=self.level)
        return []


def find(text: str, lines: Sequence[Line]) -> dict[int, Wrapped]:
    """The headings that wrap, by the number of their first line."""
    found = {}
    for at, line in enumerate(lines):
        if not decided(line.text.strip()):
            continue
        parts: list[int] = []
        for number in range(at - 1, max(-1, at - 2 * MOST - 1), -1):
            if lines[number].blank:
                continue
            parts.insert(0, number)
            first = NUMBERED_HEADING.match(lines[number].text)
            longer = first and (len(parts) > 1 or len(first["title"]) > HEADING_LENGTH)
            if first and longer and contents_line(lines[number].text) is None:
                body = glued(clean(text, lines[i].start, lines[i].end) for i in parts)
                found[number] = Wrapped(parts[-1] + 1, body, depth(first["number"]))
            if first or len(parts) == MOST:
                break
    return found
