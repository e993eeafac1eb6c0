"""What is drawn on a page beside its words: edges and shades that make tables, shapes, and pictures."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from ingest.readers.pdf.records import Colour, Shade
from ingest.readers.pdf.words import Matrix, moved
from ingest.records import Box

MOST = 20_000  # objects on a page that are looked at: more are a map
SEGMENTS = 400  # of one path
THIN = 3.0  # points: a rectangle no thicker is a line
HIGHEST, WIDEST = 46.0, 170.0  # of a picture that may be a symbol
SMALLEST = 3.5


@dataclass(slots=True)
class Graphics:
    """What was found; boxes as the page is shown. ``shades`` are filled rectangles, ``frames`` those with lines only,
    ``shapes`` all other drawings."""

    shades: list[Shade] = field(default_factory=list)
    across: list[Box] = field(default_factory=list)
    down: list[Box] = field(default_factory=list)
    frames: list[Box] = field(default_factory=list)
    shapes: list[Shade] = field(default_factory=list)
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
            found.shapes.append(Shade(_bounds(item, where), None))
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
            found.shapes.append(Shade(box, _colour(item) if fill.value else None))
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
            found.frames.append(box)
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
