"""Where things stand in a file: places, pages, boxes, and the pictures there. All are used through
:mod:`ingest.records`, which tells what offsets are."""

from __future__ import annotations

from array import array
from dataclasses import dataclass, field

from ontology.terms import Symbol

#: left, top, right and bottom on a page, in points (1/72 inch) from its upper left corner as it is shown
Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Place:
    """Where some words stand: characters ``start:end`` of the document's text, and what a person counts by.

    ``spans`` lists the pieces, in order, when the words are interrupted (a page header in the middle);
    it is empty when ``start:end`` is one piece. ``box`` holds the words on ``page`` (those on that page, when they go
    on over the next). ``path`` says where a file without pages has them ("tabell 2, rad 3").
    """

    start: int
    end: int
    line: int
    line_end: int
    page: int | None = None
    slide: int | None = None
    spans: tuple[tuple[int, int], ...] = ()
    box: Box | None = None
    path: str | None = None


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture, or a drawing of some few shapes, that stands in the text.

    ``place`` is that of its mark in the document's text ("[image: grön]"). ``symbol`` is what it shows and ``colour``
    the colour of that. ``number`` is how much of a progress bar is filled, in percent; only a progress bar has it.
    ``digest`` is the same for the same picture, and ``thumbnail`` (its pixels in small) nearly the same for nearly
    the same one. ``meaning`` is what the document's own legend says of it. An ``ornament`` (a bullet, a tile that all
    rows have) says nothing of what it stands beside.
    """

    place: Place
    digest: str
    symbol: Symbol
    colour: Symbol | None = None
    number: float | None = None
    meaning: str | None = None
    ornament: bool = False
    thumbnail: bytes = field(default=b"", repr=False)


@dataclass(frozen=True, slots=True)
class Page:
    """A page of a file: its number, counted from 1, its size in points as it is shown, and where its text begins."""

    number: int
    width: float
    height: float
    start: int = 0


@dataclass(frozen=True, slots=True)
class Layout:
    """Where the characters of a text stand in the file that it was made from.

    ``pages``, ``slides`` and ``paths`` list (offset, number or name) where another begins. ``boxes`` lists, in the
    order of their offsets, (start, end, page, left, top, right, bottom) of each word, flat: seven numbers a word.
    """

    pages: tuple[tuple[int, int], ...] = ()
    slides: tuple[tuple[int, int], ...] = ()
    paths: tuple[tuple[int, str], ...] = ()
    boxes: array[float] = field(repr=False, default_factory=lambda: array("d"))
