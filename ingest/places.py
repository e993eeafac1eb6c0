"""From character offsets to what a person counts by: lines and pages."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from ingest.records import Block, Place
from ingest.text import fold


class Lines:
    """The line starts of a text, for turning offsets into places.

    ``pages`` and ``slides`` list (offset, number) where a new page or slide is known to begin; without any,
    places have none.
    """

    def __init__(
        self,
        text: str,
        pages: tuple[tuple[int, int], ...] = (),
        slides: tuple[tuple[int, int], ...] = (),
    ) -> None:
        self.text = text
        self.starts = [0, *(match.end() for match in re.finditer("\n", text))]
        self.pages, self.slides = pages, slides

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
        cuts = [
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
        return Place(
            start=start,
            end=end,
            line=self.line(start),
            line_end=self.line(max(start, end - 1)),
            page=_last(self.pages, start),
            slide=_last(self.slides, start),
            spans=spans,
        )


def _last(marks: tuple[tuple[int, int], ...], offset: int) -> int | None:
    index = bisect_right(marks, (offset, 1 << 30))
    return marks[index - 1][1] if index else None


def part(lines: Lines, block: Block, start: int, end: int) -> Place:
    """Where characters ``start:end`` of a block's text stand, white space at the ends left out."""
    text = block.text[start:end]
    start += len(text) - len(text.lstrip())
    end -= len(text) - len(text.rstrip())
    place = lines.place_of(block.offsets[start:end])
    return replace(place, page=block.place.page, slide=block.place.slide)
