"""Signs told by their shape: tick, cross and arrows, by likeness to drawn ones of several thicknesses.

A shape that is like none of them, or as like two, is *other*: no guess is made.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from functools import cache

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageChops, ImageDraw, ImageFont

Mask = NDArray[np.bool_]
LETTERS, DIGITS = "ABCDEFGHIJKLMNOPQRSTUWXYZÅÄÖ?!", "1234567890"
Points = tuple[tuple[float, float], ...]

GRID = 28
MOST_PARTS = 12
SIMPLE = 3  # parts of a symbol's sign
COVERS = 0.4  # share of its plate
LIKE = 0.56  # share that two shapes must have in common of what they cover together
AHEAD = 0.05  # and how much more than with a shape of any other kind


class Sign(StrEnum):
    """What a shape is. The values are those of :class:`ontology.terms.Symbol` where it has them."""

    BOCK = "bock"
    KRYSS = "kryss"
    PIL_UPP = "pil upp"
    PIL_NER = "pil ner"
    PIL_HOGER = "pil höger"
    BLOB = "fläck"  # a disc, a square: only its colour says something
    DIGIT = "siffra"  # a number on a plate is a number, whatever its colour
    OTHER = "annat"


def read(mask: Mask) -> Sign:
    """What a shape is, whatever its size."""
    shape = _normal(_without_specks(mask))
    if shape is None:
        return Sign.OTHER
    names, drawn = _drawn()
    likeness = np.minimum(shape, drawn).sum(axis=(1, 2)) / np.maximum(shape, drawn).sum(axis=(1, 2))
    best = {sign: float(likeness[[name is sign for name in names]].max()) for sign in Sign}
    (first, high), (_, second) = sorted(best.items(), key=lambda each: -each[1])[:2]
    return first if high >= LIKE and high - second >= AHEAD else Sign.OTHER


def filled(mask: Mask) -> Mask:
    """The shape with its holes filled: all that cannot be reached from outside.

    >>> bool(filled(np.array([[1, 1, 1], [1, 0, 1], [1, 1, 1]], bool)).all())
    True
    """
    image = Image.fromarray(np.pad(mask, 1).astype(np.uint8) * 255).copy()
    ImageDraw.floodfill(image, (0, 0), 128)
    inside: Mask = np.asarray(image)[1:-1, 1:-1] != 128
    return inside


def shrunk(mask: Mask, by: int) -> Mask:
    """The shape without its outermost ``by`` pixels."""
    made = np.pad(mask, 1)
    for _ in range(by):
        made = made & np.roll(made, 1, 0) & np.roll(made, -1, 0) & np.roll(made, 1, 1) & np.roll(made, -1, 1)
    return made[1:-1, 1:-1]


def parts(mask: Mask, least: float) -> list[Mask]:
    """The parts of a shape that do not hang together, but for those smaller than that share of the largest."""
    left, found = Image.fromarray(mask.astype(np.uint8) * 255).copy(), []
    for _ in range(MOST_PARTS):
        rows, columns = np.nonzero(np.asarray(left) == 255)
        if not len(rows):
            break
        ImageDraw.floodfill(left, (int(columns[0]), int(rows[0])), 128)
        part = np.asarray(left) == 128
        found.append(part)
        left = ImageChops.multiply(left, Image.fromarray((~part).astype(np.uint8) * 255))
    largest = max((part.sum() for part in found), default=0)
    return [part for part in found if part.sum() > least * largest]


def simple(mask: Mask, whole: Mask) -> bool:
    """Whether a shape on a plate is one that a symbol may have: a dash, an exclamation mark, a letter, a face. A figure
    of many parts, or one that covers much of its plate, is a picture of something."""
    pieces = parts(mask, 0.04)
    return len(pieces) <= SIMPLE and sum(filled(piece).sum() for piece in pieces) <= COVERS * whole.sum()


def _without_specks(mask: Mask) -> Mask:
    """The parts of a shape that are not small beside the largest."""
    kept = parts(mask, 0.15)
    return np.logical_or.reduce(kept) if kept else mask


def _normal(mask: Mask) -> NDArray[np.float64] | None:
    """The shape in the middle of a square grid, as large as it gets."""
    rows, columns = np.flatnonzero(mask.any(axis=1)), np.flatnonzero(mask.any(axis=0))
    if len(rows) == 0 or mask.sum() < 8:
        return None
    cut = mask[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
    height, width = cut.shape
    side = max(height, width)
    square = np.zeros((side, side), np.uint8)
    top, left = (side - height) // 2, (side - width) // 2
    square[top : top + height, left : left + width] = cut * 255
    return np.asarray(Image.fromarray(square).resize((GRID, GRID), Image.Resampling.BOX)).astype(float) / 255


@cache
def _drawn() -> tuple[tuple[Sign, ...], NDArray[np.float64]]:
    """What each drawing is, and their shapes."""
    drawings = list(_drawings())
    shapes = [shape for _, image in drawings if (shape := _normal(np.asarray(image) > 127)) is not None]
    return tuple(sign for sign, _ in drawings), np.stack(shapes)


def _drawings() -> Iterator[tuple[Sign, Image.Image]]:
    for thick in (8, 13, 19, 26):
        for corner in (30, 38, 45):
            for start in (45, 58):
                yield Sign.BOCK, _stroke(((8, start), (corner, 84), (92, 14)), thick)
        yield Sign.KRYSS, _both(_stroke(((10, 10), (90, 90)), thick), _stroke(((90, 10), (10, 90)), thick))
        plus = _both(_stroke(((50, 8), (50, 92)), thick), _stroke(((8, 50), (92, 50)), thick))
        yield Sign.OTHER, plus
        yield Sign.OTHER, _stroke(((8, 50), (92, 50)), thick)
        for head in (28, 40):
            line = _stroke(((50, 92), (50, 12)), thick)
            open_head = _stroke(((50 - head, 12 + head), (50, 12), (50 + head, 12 + head)), thick)
            yield from _turned(_both(line, open_head))
            yield from _turned(open_head)
    for shaft in (7, 12, 20):
        for wide, head in ((25, 35), (38, 45), (45, 55)):
            yield from _turned(_shape((
                (50, 5), (50 + wide, 5 + head), (50 + shaft, 5 + head), (50 + shaft, 95), (50 - shaft, 95),
                (50 - shaft, 5 + head), (50 - wide, 5 + head),
            )))  # fmt: skip
    for high in (60, 87, 95):
        yield from _turned(_shape(((50, 3), (97, 3 + high), (3, 3 + high))))
    yield Sign.BLOB, _shape(((5, 5), (95, 5), (95, 95), (5, 95)))
    yield Sign.BLOB, _shape(((50, 2), (98, 50), (50, 98), (2, 50)))
    disc = Image.new("L", (100, 100))
    ImageDraw.Draw(disc).ellipse((4, 4, 96, 96), fill=255)
    yield Sign.BLOB, disc
    ring = disc.copy()
    ImageDraw.Draw(ring).ellipse((20, 20, 80, 80), fill=0)
    yield Sign.OTHER, ring
    yield Sign.OTHER, _both(_stroke(((50, 8), (50, 62)), 14), _stroke(((50, 88), (50, 92)), 14))
    yield Sign.OTHER, _both(_stroke(((35, 10), (35, 90)), 16), _stroke(((65, 10), (65, 90)), 16))
    for high in (26, 36):  # coats of arms
        for thick in (10, 18):
            yield Sign.OTHER, _both(_stroke(((50, 4), (50, 96)), thick), _stroke(((8, high), (92, high)), thick))
    font = ImageFont.load_default(110)
    for letter in (*LETTERS, *DIGITS):
        image = Image.new("L", (160, 160))
        ImageDraw.Draw(image).text((80, 80), letter, fill=255, font=font, anchor="mm")
        yield Sign.DIGIT if letter in DIGITS else Sign.OTHER, image


def _turned(up: Image.Image) -> Iterator[tuple[Sign, Image.Image]]:
    """A drawing of an arrow up, turned every way; those that the vocabulary has no word for are other."""
    ways = {0: Sign.PIL_UPP, 180: Sign.PIL_NER, 270: Sign.PIL_HOGER}
    for angle in range(0, 360, 45):
        yield ways.get(angle, Sign.OTHER), up.rotate(angle, expand=True)


def _stroke(points: Points, thick: int) -> Image.Image:
    image = Image.new("L", (100, 100))
    ImageDraw.Draw(image).line(points, fill=255, width=thick, joint="curve")
    return image


def _shape(points: Points) -> Image.Image:
    image = Image.new("L", (100, 100))
    ImageDraw.Draw(image).polygon(points, fill=255)
    return image


def _both(one: Image.Image, other: Image.Image) -> Image.Image:
    return ImageChops.lighter(one, other)
