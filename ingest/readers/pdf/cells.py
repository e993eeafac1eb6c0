"""The cells of a grid: fields that no edge parts are one cell, with the words, the icons and the colour in it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from ingest.readers.compose import Drawn, Run
from ingest.readers.grids import GridCell, GridRow
from ingest.readers.pdf.broken import NO_WORDS, Vocabulary, mended
from ingest.readers.pdf.lines import Line, lines_of, runs
from ingest.readers.pdf.records import Icon, Shade, Word, inside
from ingest.records import Box

STRIPE = 8.0  # points: a cell no wider that is painted is an ornament
PAINTED = 2.5  # points that the sides of a shade may be from those of the cell that it paints

At = tuple[int, int]  # row and column


@dataclass(frozen=True, slots=True)
class Held:
    """What lies within a grid, and the words that the document is known to have (for those that a cell broke)."""

    words: Sequence[Word]
    icons: Sequence[Icon]
    shades: Sequence[Shade] = ()
    known: Vocabulary = NO_WORDS


def rows(
    xs: Sequence[float], ys: Sequence[float], across: Sequence[Box], down: Sequence[Box], held: Held
) -> tuple[GridRow, ...]:
    """The rows of a grid with these upright and level lines, where edges are; a cell is where it begins."""
    spans, owner = _spans(xs, ys, across, down)
    words: dict[At, list[Word]] = {}
    icons: dict[At, list[Icon]] = {}
    for word in held.words:
        if at := _field(xs, ys, *word.middle):
            words.setdefault(owner[at], []).append(word)
    for icon in held.icons:
        if at := _field(xs, ys, *icon.middle):
            icons.setdefault(owner[at], []).append(icon)
    boxes = {(r, c): (xs[c], ys[r], xs[c + wide], ys[r + high]) for (r, c), (wide, high) in spans.items()}
    fills = _fills(xs, ys, boxes, owner, held.shades)
    made: list[GridRow] = []
    for r in range(len(ys) - 1):
        begun = [(r, c) for c in range(len(xs) - 1) if owner[r, c] == (r, c)]
        cells = []
        for at in begun:
            lines = mended(lines_of(words.get(at, ())), boxes[at][0], boxes[at][2], held.known)
            cells.append(GridCell(_pieces(lines, icons.get(at, ())), *spans[at], fills.get(at)))
        bold = [word.bold for at in begun for word in words.get(at, ())]
        made.append(GridRow(tuple(cells), heading=bool(bold) and all(bold) and r == 0))
    return tuple(made)


def _spans(
    xs: Sequence[float], ys: Sequence[float], across: Sequence[Box], down: Sequence[Box]
) -> tuple[dict[At, tuple[int, int]], dict[At, At]]:
    """How many columns and rows each cell takes up, by where it begins; and for each field, where its cell begins."""
    width, height = len(xs) - 1, len(ys) - 1
    shut_left = [[False] * (width + 1) for _ in range(height)]
    for edge in down:
        k = _nearest(xs, edge[0])
        for r in range(height):
            if edge[1] <= (ys[r] + ys[r + 1]) / 2 <= edge[3]:
                shut_left[r][k] = True
    shut_top = [[False] * width for _ in range(height + 1)]
    for edge in across:
        k = _nearest(ys, edge[1])
        for c in range(width):
            if edge[0] <= (xs[c] + xs[c + 1]) / 2 <= edge[2]:
                shut_top[k][c] = True
    spans: dict[At, tuple[int, int]] = {}
    owner: dict[At, At] = {}
    for r in range(height):
        for c in range(width):
            if (r, c) in owner:
                continue
            wide = 1
            while c + wide < width and not shut_left[r][c + wide] and (r, c + wide) not in owner:
                wide += 1
            high = 1
            while (
                r + high < height
                and not any(shut_top[r + high][c : c + wide])
                and not any(shut_left[r + high][c + 1 : c + wide])
            ):
                high += 1
            spans[r, c] = (wide, high)
            owner |= {(r + i, c + j): (r, c) for i in range(high) for j in range(wide)}
    return spans, owner


def _fills(
    xs: Sequence[float], ys: Sequence[float], boxes: dict[At, Box], owner: dict[At, At], shades: Sequence[Shade]
) -> dict[At, str]:
    """The colours, RRGGBB, that cells are painted with: that of the last shade that has a cell's sides."""
    made: dict[At, str] = {}
    for shade in shades:
        left, top, right, bottom = shade.box
        at = _field(xs, ys, (left + right) / 2, (top + bottom) / 2)
        if at is None or shade.colour is None or right - left < STRIPE:
            continue
        box = boxes[owner[at]]
        if inside(shade.box, box, PAINTED) and inside(box, shade.box, PAINTED):
            made[owner[at]] = "".join(f"{part:02X}" for part in shade.colour)
    return made


def _pieces(lines: Sequence[Line], icons: Sequence[Icon]) -> tuple[Run | Drawn, ...]:
    return tuple(runs(lines, sorted(icons, key=lambda icon: (icon.box[1], icon.box[0]))))


def _nearest(values: Sequence[float], value: float) -> int:
    at = bisect_left(values, value)
    return min((i for i in (at - 1, at) if 0 <= i < len(values)), key=lambda i: abs(values[i] - value))


def _field(xs: Sequence[float], ys: Sequence[float], x: float, y: float) -> At | None:
    c, r = bisect_left(xs, x) - 1, bisect_left(ys, y) - 1
    return (r, c) if 0 <= c < len(xs) - 1 and 0 <= r < len(ys) - 1 else None
