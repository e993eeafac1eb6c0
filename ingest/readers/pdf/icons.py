"""The symbols on a page: small pictures, drawings, bars and signs in a font, and what each shows.

A drawing is looked at on the page as it is rendered, with whatever lies over and under it. A sign in a font is known by
its character. Several symbols in a row that are alike (a bar of blocks, a scale) are one.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cached_property

import numpy as np
import pypdfium2 as pdfium

from ingest.readers import glyphs
from ingest.readers.pdf.bars import drawn_bars
from ingest.readers.pdf.graphics import HIGHEST, SMALLEST, WIDEST, Graphics
from ingest.readers.pdf.records import Colour, Icon, Shade, Word, holds, inside, union
from ingest.readers.pictures import BAR, Pixels, Seen, look
from ingest.records import Box
from ontology.terms import Symbol

RENDERED = 4  # pixels a point
SIGNS = frozenset(glyphs.SIGNS) | frozenset("●⬤■◆")


def signal(colour: Colour) -> bool:
    """Whether a colour is strong enough to be an assessment: no tint, no grey."""
    return max(colour) - min(colour) > 0.5 * max(colour) and max(colour) > 90


class Icons:
    """Looks at the small pictures of a page; the page is rendered when the first drawing is looked at."""

    def __init__(self, page: pdfium.PdfPage, number: int, known: dict[str, Seen]) -> None:
        self.page, self.number, self.known = page, number, known

    def find(self, found: Graphics, words: Sequence[Word]) -> tuple[list[Icon], list[Word]]:
        """The icons, and the words that are none of them."""
        shapes = [shape.box for shape in found.shapes]
        shown = [(box, image) for box, image in found.images if not any(_shadow(box, shape) for shape in shapes)]
        icons = [Icon(box, seen, self.number) for box, image in shown if (seen := self._picture(image))]
        icons += [Icon(box, seen, self.number) for box, seen in drawn_bars(found, words)]
        taken = [icon.box for icon in icons]
        signs = [word for word in words if word.text in SIGNS]
        for box, seen in [*self._drawings(found, words, taken), *((word.box, self._sign(word)) for word in signs)]:
            if not any(inside(box, other, 2) or inside(other, box, 2) for other in taken) and _tells(seen):
                icons.append(Icon(box, seen, self.number))
                taken.append(box)
        return icons, [word for word in words if word.text not in SIGNS or word.box not in taken]

    def _drawings(self, found: Graphics, words: Sequence[Word], taken: Sequence[Box]) -> Iterator[tuple[Box, Seen]]:
        """What is drawn and small: of a long one that is a single piece nobody knows what it shows."""
        painted = [shade.box for shade in found.shades if _may_be_sign(shade, words)]
        pieces = [box for box in (*(shape.box for shape in found.shapes), *painted) if not _within(box, taken)]
        for held in _clusters(pieces):
            box = union(held)
            width, height = box[2] - box[0], box[3] - box[1]
            long = width >= BAR * height or height >= BAR * width
            numbered = any(word.text.strip(".:").isdigit() and holds(box, word.middle) for word in words)
            if (long and len(held) == 1) or numbered:
                continue
            if SMALLEST <= height <= HIGHEST and SMALLEST <= width <= WIDEST:
                yield box, self._drawing(box)

    def _picture(self, image: pdfium.PdfImage) -> Seen | None:
        try:
            bitmap = image.get_bitmap(render=True)
        except pdfium.PdfiumError:
            return None
        turned = np.rot90(np.asarray(bitmap.to_pil().convert("RGBA")), -self.page.get_rotation() // 90)
        return self._looked(np.ascontiguousarray(turned))

    def _sign(self, word: Word) -> Seen:
        """What a sign in a font shows: its character says which, the page its colour."""
        looked = self._drawing(word.box)
        symbol, own = glyphs.SIGNS.get(word.text, (None, None))
        if symbol is None:
            return looked
        digest = f"tecken:{word.text} {own or looked.colour}"
        return replace(looked, digest=digest, symbol=symbol, colour=own or looked.colour, number=None)

    def _drawing(self, box: Box) -> Seen:
        left, top, right, bottom = ((side + by) * RENDERED for side, by in zip(box, (-1, -1, 1, 1), strict=True))
        cut = self._rendered[max(0, round(top)) : round(bottom), max(0, round(left)) : round(right)]
        return self._looked(np.ascontiguousarray(cut))

    def _looked(self, pixels: Pixels) -> Seen:
        if not pixels.size:
            return Seen("", Symbol.OKAND)
        digest = hashlib.sha256(repr(pixels.shape).encode() + pixels.tobytes()).hexdigest()
        if digest not in self.known:
            self.known[digest] = look(pixels, digest)
        return self.known[digest]

    @cached_property
    def _rendered(self) -> Pixels:
        bitmap = self.page.render(scale=RENDERED, may_draw_forms=False)
        return np.asarray(bitmap.to_pil().convert("RGBA"))


def _tells(seen: Seen) -> bool:
    return seen.symbol is not Symbol.OKAND or seen.number is not None or seen.colour not in (None, Symbol.GRA)


def _may_be_sign(shade: Shade, words: Sequence[Word]) -> bool:
    box = shade.box
    if shade.colour is None or not signal(shade.colour) or box[3] - box[1] > HIGHEST or box[2] - box[0] > WIDEST:
        return False
    return not any(holds(box, word.middle) for word in words)


def _shadow(picture: Box, shape: Box) -> bool:
    """Whether a picture is the shadow of a shape, which lies upon most of it."""
    if not inside(shape, picture, 2):
        return False
    area, whole = ((box[2] - box[0]) * (box[3] - box[1]) for box in (shape, picture))
    return area > 0.4 * whole


def _within(box: Box, others: Sequence[Box]) -> bool:
    return any(inside(box, other) for other in others)


def _clusters(boxes: Sequence[Box]) -> list[list[Box]]:
    """Boxes that touch, together."""
    made: list[tuple[Box, list[Box]]] = []
    for each in sorted(boxes):
        box, held = each, [each]
        while near := next((other for other in made if _touch(box, other[0])), None):
            made.remove(near)
            box, held = union((box, near[0])), [*near[1], *held]
        made.append((box, held))
    return [held for _, held in made]


def _touch(one: Box, other: Box) -> bool:
    (left, top, right, bottom), slack = other, 1.0
    beside = one[0] <= right + slack and left <= one[2] + slack
    return beside and one[1] <= bottom + slack and top <= one[3] + slack
