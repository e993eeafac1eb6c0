"""What is drawn on a page of a PDF: words, edges, shades and icons. Places are as the page is shown, in points."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ingest.readers.pictures import Seen
from ingest.records import Box

Colour = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Word:
    """A word: its letters, what holds it, its size in points, whether it is bold, the number of its page, and whether a
    space follows it in the file."""

    text: str
    left: float
    top: float
    right: float
    bottom: float
    size: float
    bold: bool
    page: int
    spaced: bool = True

    @property
    def box(self) -> Box:
        """What holds it, to a tenth of a point."""
        return round(self.left, 1), round(self.top, 1), round(self.right, 1), round(self.bottom, 1)

    @property
    def middle(self) -> tuple[float, float]:
        """Its middle, from the left and from the top."""
        return (self.left + self.right) / 2, (self.top + self.bottom) / 2


@dataclass(frozen=True, slots=True)
class Shade:
    """A filled rectangle or shape and its colour, None where it is not filled."""

    box: Box
    colour: Colour | None


@dataclass(frozen=True, slots=True)
class Icon:
    """A small picture or drawing, what it shows, and the number of its page."""

    box: Box
    seen: Seen
    page: int

    @property
    def middle(self) -> tuple[float, float]:
        """Its middle, from the left and from the top."""
        return (self.box[0] + self.box[2]) / 2, (self.box[1] + self.box[3]) / 2


@dataclass(frozen=True, slots=True)
class Drawing:
    """A page: its size, its words in the order they are drawn, and the rest. ``across`` are level edges (from left to
    right at one height), ``down`` upright ones, both as boxes without width.
    ``photos`` is how many pictures there are that are too large for icons, and ``covered`` the share of the page that
    the largest of them covers."""

    number: int
    width: float
    height: float
    words: tuple[Word, ...]
    turned: tuple[Word, ...] = ()
    shades: tuple[Shade, ...] = ()
    across: tuple[Box, ...] = ()
    down: tuple[Box, ...] = ()
    icons: tuple[Icon, ...] = ()
    photos: int = 0
    covered: float = 0.0


def union(boxes: Iterable[Box]) -> Box:
    """What holds all the boxes, of which there is at least one."""
    left, top, right, bottom = zip(*boxes, strict=True)
    return min(left), min(top), max(right), max(bottom)


def inside(inner: Box, outer: Box, slack: float = 1.0) -> bool:
    """Whether a box lies in another."""
    return (
        inner[0] >= outer[0] - slack
        and inner[1] >= outer[1] - slack
        and inner[2] <= outer[2] + slack
        and inner[3] <= outer[3] + slack
    )


def holds(box: Box, point: tuple[float, float]) -> bool:
    """Whether a point lies in a box."""
    return box[0] <= point[0] <= box[2] and box[1] <= point[1] <= box[3]
