"""From character offsets to what a person counts by: lines and pages."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import TypeVar

from ingest.records import Block, Box, Document, Layout, Place
from ingest.text import fold

WORD = 7  # numbers a word in the boxes of a layout


class Lines:
    """The line starts of a text, for turning offsets into places.

    ``layout`` says where pages and slides begin and where each word's box is, as far as that is known; without it,
    places have none.
    """

    def __init__(self, text: str, layout: Layout | None = None) -> None:
        self.text = text
        self.starts = [0, *(match.end() for match in re.finditer("\n", text))]
        self.layout = layout or Layout()

    @classmethod
    def of(cls, document: Document) -> Lines:
        """The lines of a document."""
        return cls(document.text, document.layout)

    def line(self, offset: int) -> int:
        """The 1-based line that the character at ``offset`` stands on.

        >>> Lines("ett\\ntvå").line(4)
        2
        """
        return bisect_right(self.starts, offset)

    def place_of(self, offsets: Sequence[int]) -> Place:
        """The place of the characters at ``offsets``, in pieces where other text stands between them.

        >>> Lines("en plan för ⏎8 (20)⏎ skolan").place_of([*range(12), *range(21, 27)]).spans
        ((0, 11), (21, 27))
        """
        whole = offsets[-1] - offsets[0] == len(offsets) - 1
        cuts = [] if whole else [
            i
            for i in range(1, len(offsets))
            if offsets[i] > offsets[i - 1] + 1 and self._interrupted(offsets[i - 1] + 1, offsets[i])
        ]
        ends = [0, *cuts, len(offsets)]
        spans = [self._trimmed(offsets[a], self._end(offsets[b - 1] + 1)) for a, b in pairwise(ends)] if cuts else []
        return self.place(offsets[0], offsets[-1] + 1, tuple((a, b) for a, b in spans if a < b))

    def _trimmed(self, start: int, end: int) -> tuple[int, int]:
        piece = self.text[start:end]
        return end - len(piece.lstrip()), start + len(piece.rstrip())

    def _end(self, end: int) -> int:
        while end < len(self.text) and unicodedata.combining(self.text[end]):
            end += 1
        return end

    def _interrupted(self, start: int, end: int) -> bool:
        between = fold(self.text[start:end]).strip("-")
        return any(not unicodedata.combining(character) for character in between)

    def place(self, start: int, end: int, spans: tuple[tuple[int, int], ...] = ()) -> Place:
        """The place of characters ``start:end``, and of any combining marks that belong to the last of them."""
        end = self._end(end)
        page = _last(self.layout.pages, start)
        return Place(
            start=start,
            end=end,
            line=self.line(start),
            line_end=self.line(max(start, end - 1)),
            page=page,
            slide=_last(self.layout.slides, start),
            spans=spans,
            box=self._box(spans or ((start, end),), page),
            path=_last(self.layout.paths, start),
        )

    def _box(self, spans: Sequence[tuple[int, int]], page: int | None) -> Box | None:
        """What holds all the words of the spans that stand on a page."""
        if page is None:
            return None
        boxes, count = self.layout.boxes, len(self.layout.boxes) // WORD
        held = []
        for start, end in spans:
            at = bisect_right(range(count), start, key=lambda i: int(boxes[i * WORD + 1]))  # the first that ends later
            while at < count and boxes[at * WORD] < end:
                if boxes[at * WORD + 2] == page:
                    held.append(boxes[at * WORD + 3 : (at + 1) * WORD])
                at += 1
        if not held:
            return None
        left, top, right, bottom = zip(*held, strict=True)
        return min(left), min(top), max(right), max(bottom)


Mark = TypeVar("Mark", int, str)


def _last(marks: Sequence[tuple[int, Mark]], offset: int) -> Mark | None:
    index = bisect_right(marks, offset, key=lambda mark: mark[0]) if marks else 0
    return marks[index - 1][1] if index else None


def part(lines: Lines, block: Block, start: int, end: int) -> Place:
    """Where characters ``start:end`` of a block's text stand, white space at the ends left out."""
    text = block.text[start:end]
    start += len(text) - len(text.lstrip())
    end -= len(text) - len(text.rstrip())
    place = lines.place_of(block.offsets[start:end])
    if place.page is not None:
        return place
    return replace(place, page=block.place.page, slide=block.place.slide)
