"""What stands at the edges of pages and is no part of what they say: page headers, footers and numbers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from ingest.layout import PAGE_MARK
from ingest.readers.pdf.lines import Line, lines_of
from ingest.readers.pdf.records import Drawing
from ingest.readers.pdf.tables import EDGE, Table

_PAGE_NUMBER = re.compile(r"(?:sida?|s\.|page)?\s*\d{1,4}(?:\s*(?:\(\d{1,4}\)|av\s+\d{1,4}|/\s*\d{1,4}))?", re.I)


def edge_lines(drawing: Drawing) -> list[Line]:
    """The lines at the top and bottom of a page."""
    room = EDGE * drawing.height
    near = [word for word in drawing.words if word.bottom < room or word.top > drawing.height - room]
    return lines_of(near)


def same(line: Line) -> tuple[str, int]:
    """What is the same of a page header on every page: its words but for their numbers, and its height."""
    return re.sub(r"\d+", "#", line.text), round(line.box[1] / 8)


def running_heads(drawings: Sequence[Drawing]) -> frozenset[tuple[str, int]]:
    """The lines that stand at the edge of a third of the pages, and of two at least."""
    counts = Counter(key for drawing in drawings for key in {same(line) for line in edge_lines(drawing)})
    least = max(2, len(drawings) // 3) if len(drawings) < 9 else 3
    return frozenset(key for key, count in counts.items() if count >= least)


def page_number(line: Line, drawing: Drawing) -> bool:
    """Whether a line at a page's edge is nothing but a page number."""
    outermost = line.box[3] < 0.09 * drawing.height or line.box[1] > 0.91 * drawing.height
    return outermost and bool(PAGE_MARK.match(line.text) or _PAGE_NUMBER.fullmatch(line.text))


def in_long(line: Line, found: Sequence[Table], drawing: Drawing) -> bool:
    """Whether a line is in a table that goes on further than the edge of the page: its heading, its last row."""
    room = EDGE * drawing.height
    return any(
        line.words[0] in table.words and not (table.box[3] < room + 4 or table.box[1] > drawing.height - room - 4)
        for table in found
    )
