"""What is drawn on a page beside its words: edges and shades that make tables, and small pictures.

A drawing of curves, or a small rectangle in a signal colour, is a picture like any other: it is looked at on the page
as it is rendered, with whatever lies over and under it.
"""

from __future__ import annotations

import ctypes
import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise

import numpy as np
import pypdfium2 as pdfium
import pypdfium2.raw as raw

from ingest.readers.pdf.records import Colour, Icon, Shade, Word, holds, inside, union
from ingest.readers.pdf.words import Matrix, moved
from ingest.readers.pictures import Pixels, Seen, look
from ingest.records import Box
from ontology.terms import Symbol

MOST = 20_000  # objects on a page that are looked at: more are a map
SEGMENTS = 400  # of one path
THIN = 3.0  # points: a rectangle no thicker is a line
HIGHEST, WIDEST = 46.0, 170.0  # of a picture that may be a symbol
SMALLEST = 3.5
RENDERED = 4  # pixels a point
SIGNS = frozenset("✓✔✗✘✕✖☑☒▲▼▶►↑↓→⬆⬇➡➔➜●⬤■◆⚫")


@dataclass(slots=True)
class Graphics:
    """What was found; boxes as the page is shown."""

    shades: list[Shade] = field(default_factory=list)
    across: list[Box] = field(default_factory=list)
    down: list[Box] = field(default_factory=list)
    shapes: list[Box] = field(default_factory=list)
    images: list[tuple[Box, pdfium.PdfImage]] = field(default_factory=list)
    photos: list[Box] = field(default_factory=list)


def graphics(page: pdfium.PdfPage, matrix: Matrix) -> Graphics:
    """All that is drawn on a page, but for its words."""
    found, left = Graphics(), MOST
    whole = (0.0, 0.0, *page.get_size())
    for item, where in _objects(page, matrix):
        left -= 1
        if not left:
            return Graphics()
        kind = raw.FPDFPageObj_GetType(item)
        if kind == raw.FPDF_PAGEOBJ_IMAGE:
            _image(found, page, item, where)
        elif kind == raw.FPDF_PAGEOBJ_PATH:
            _path(found, item, where, whole)
        elif kind == raw.FPDF_PAGEOBJ_SHADING:
            found.shapes.append(_bounds(item, where))
    return found


def _objects(page: pdfium.PdfPage, matrix: Matrix) -> Iterator[tuple[object, Matrix]]:
    """The objects of a page and of the forms on it, each with the way to the page as it is shown."""
    count = raw.FPDFPage_CountObjects(page)
    waiting = [(raw.FPDFPage_GetObject(page, i), matrix, 0) for i in range(min(count, MOST))]
    for item, where, depth in waiting:
        if raw.FPDFPageObj_GetType(item) != raw.FPDF_PAGEOBJ_FORM:
            yield item, where
        elif depth < 4:
            inner = joined(_matrix(item), where)
            parts = raw.FPDFFormObj_CountObjects(item)
            waiting += [(raw.FPDFFormObj_GetObject(item, i), inner, depth + 1) for i in range(min(parts, MOST))]


def joined(first: Matrix, then: Matrix) -> Matrix:
    """One matrix after another."""
    a, b, c, d, e, f = first
    g, h, i, j, k, m = then
    return a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + m


def _matrix(item: object) -> Matrix:
    got = raw.FS_MATRIX()
    raw.FPDFPageObj_GetMatrix(item, got)
    return got.a, got.b, got.c, got.d, got.e, got.f


def _bounds(item: object, where: Matrix) -> Box:
    sides = [ctypes.c_float() for _ in range(4)]
    raw.FPDFPageObj_GetBounds(item, *sides)
    return moved(where, *(side.value for side in sides))


def _image(found: Graphics, page: pdfium.PdfPage, item: object, where: Matrix) -> None:
    box = _bounds(item, where)
    width, height = box[2] - box[0], box[3] - box[1]
    if SMALLEST <= height <= HIGHEST and SMALLEST <= width <= WIDEST:
        found.images.append((box, pdfium.PdfImage(item, page=page, pdf=page.pdf)))
    elif height > THIN and width > THIN:
        found.photos.append(box)


def _path(found: Graphics, item: object, where: Matrix, whole: Box) -> None:
    fill, stroked = ctypes.c_int(), ctypes.c_int()
    raw.FPDFPath_GetDrawMode(item, fill, stroked)
    if not (fill.value or stroked.value):
        return
    parts = _parts(item, joined(_matrix(item), where))
    if parts is None:
        box = _bounds(item, where)
        if fill.value or box[3] - box[1] <= HIGHEST:
            found.shapes.append(box)
        return
    colour = _colour(item) if fill.value else None
    for box in parts:
        width, height = box[2] - box[0], box[3] - box[1]
        if width * height > 0.6 * whole[2] * whole[3]:
            continue
        if height <= THIN < width:
            found.across.append((box[0], (box[1] + box[3]) / 2, box[2], (box[1] + box[3]) / 2))
        elif width <= THIN < height:
            found.down.append(((box[0] + box[2]) / 2, box[1], (box[0] + box[2]) / 2, box[3]))
        elif width > THIN and colour is not None:
            found.shades.append(Shade(box, colour))
        elif width > THIN:
            found.across += [(box[0], y, box[2], y) for y in (box[1], box[3])]
            found.down += [(x, box[1], x, box[3]) for x in (box[0], box[2])]


def _parts(item: object, where: Matrix) -> list[Box] | None:
    """The rectangles and level and upright lines that a path is made of; None when it is anything else."""
    count = raw.FPDFPath_CountSegments(item)
    if count > SEGMENTS:
        return None
    x, y = ctypes.c_float(), ctypes.c_float()
    a, b, c, d, e, f = where
    paths: list[list[tuple[float, float]]] = []
    for i in range(count):
        segment = raw.FPDFPath_GetPathSegment(item, i)
        kind = raw.FPDFPathSegment_GetType(segment)
        if kind == raw.FPDF_SEGMENT_BEZIERTO:
            return None
        raw.FPDFPathSegment_GetPoint(segment, x, y)
        if kind == raw.FPDF_SEGMENT_MOVETO or not paths:
            paths.append([])
        paths[-1].append((a * x.value + c * y.value + e, b * x.value + d * y.value + f))
    boxes = []
    for points in paths:
        if len(points) < 2:
            continue
        xs, ys = [at[0] for at in points], [at[1] for at in points]
        box = (min(xs), min(ys), max(xs), max(ys))
        straight = all(abs(p[0] - q[0]) < 0.5 or abs(p[1] - q[1]) < 0.5 for p, q in pairwise(points))
        cornered = all(min(abs(p[0] - box[0]), abs(p[0] - box[2])) < 0.5 for p in points) and all(
            min(abs(p[1] - box[1]), abs(p[1] - box[3])) < 0.5 for p in points
        )
        if not (straight and cornered and len(points) <= 6):
            return None
        boxes.append(box)
    return boxes


def _colour(item: object) -> Colour:
    red, green, blue, opacity = (ctypes.c_uint() for _ in range(4))
    raw.FPDFPageObj_GetFillColor(item, red, green, blue, opacity)
    return red.value, green.value, blue.value


def signal(colour: Colour) -> bool:
    """Whether a colour is strong enough to be an assessment: no tint, no grey."""
    return max(colour) - min(colour) > 0.5 * max(colour) and max(colour) > 90


class Icons:
    """Looks at the small pictures of a page; the page is rendered when the first drawing is looked at."""

    def __init__(self, page: pdfium.PdfPage, number: int, known: dict[str, Seen]) -> None:
        self.page, self.number, self.known = page, number, known

    def find(self, found: Graphics, words: list[Word]) -> tuple[list[Icon], list[Word]]:
        """The icons, and the words that are none of them."""
        icons = [Icon(box, seen, self.number) for box, image in found.images if (seen := self._picture(image, box))]
        taken = [icon.box for icon in icons]
        signs = [word for word in words if word.text in SIGNS]
        painted = [shade.box for shade in found.shades if self._may_be_sign(shade, words)]
        painted += [shade.box for shade in found.shades if any(_track(shade.box, box) for box in painted)]
        for box in [*_clusters([*found.shapes, *painted]), *(word.box for word in signs)]:
            width, height = box[2] - box[0], box[3] - box[1]
            small = SMALLEST <= height <= HIGHEST and SMALLEST <= width <= WIDEST
            if small and not any(inside(box, other, 2) or inside(other, box, 2) for other in taken):
                seen = self._drawing(box)
                if seen.symbol is not Symbol.OKAND or seen.number is not None or seen.colour not in (None, Symbol.GRA):
                    icons.append(Icon(box, seen, self.number))
                    taken.append(box)
        return icons, [word for word in words if word.text not in SIGNS or word.box not in taken]

    def _may_be_sign(self, shade: Shade, words: list[Word]) -> bool:
        box = shade.box
        if not signal(shade.colour) or box[3] - box[1] > HIGHEST or box[2] - box[0] > WIDEST:
            return False
        return not any(holds(box, word.middle) for word in words)

    def _picture(self, image: pdfium.PdfImage, box: Box) -> Seen | None:
        try:
            bitmap = image.get_bitmap(render=True)
        except pdfium.PdfiumError:
            return None
        return self._looked(np.asarray(bitmap.to_pil().convert("RGBA")))

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


def _clusters(boxes: list[Box]) -> list[Box]:
    """Boxes that touch, as one."""
    made: list[Box] = []
    for each in sorted(boxes):
        box = each
        while True:
            near = next((other for other in made if _touch(box, other)), None)
            if near is None:
                break
            made.remove(near)
            box = union((box, near))
        made.append(box)
    return made


def _track(box: Box, bar: Box) -> bool:
    """Whether a box is what a bar runs in: as high, and the bar within it."""
    wide = box[2] - box[0]
    return wide <= WIDEST and inside(bar, box) and (box[3] - box[1]) - (bar[3] - bar[1]) < 4


def _touch(one: Box, other: Box) -> bool:
    (left, top, right, bottom), slack = other, 1.0
    beside = one[0] <= right + slack and left <= one[2] + slack
    return beside and one[1] <= bottom + slack and top <= one[3] + slack
