"""The edges on a page that may bound the cells of a table, and which of them hang together."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from ingest.readers.pdf.records import Colour, Drawing, inside, union
from ingest.records import Box

SNAP = 2.2  # points within which edges are one
MOST = 3000  # edges on a page: more are a drawing
APART = 90.0  # points that two level edges of the same width may be apart and still bound a row


def _edges(drawing: Drawing) -> tuple[list[Box], list[Box]]:
    """The level and the upright edges of a page."""
    across, down = list(drawing.across), list(drawing.down)
    shades = sorted(drawing.shades, key=lambda shade: (shade.box[0] - shade.box[2]) * (shade.box[3] - shade.box[1]))
    kept: list[tuple[Box, Colour | None]] = []
    for shade in shades[:MOST]:
        box = shade.box
        if box[3] - box[1] < 6 or any(inside(box, other) and colour == shade.colour for other, colour in kept):
            continue
        kept.append((box, shade.colour))
        across += [(box[0], y, box[2], y) for y in (box[1], box[3])]
        down += [(x, box[1], x, box[3]) for x in (box[0], box[2])]
    return ([], []) if len(across) + len(down) > 4 * MOST else (across, down)


def framed(drawing: Drawing) -> Iterator[tuple[Box, list[Box], list[Box]]]:
    """Edges that hang together: what holds them, the level and the upright ones. Level ones alone do when they are
    equally wide."""
    across, down = _edges(drawing)
    edges = [*across, *down]
    groups = _grouped(edges, lambda one, other: one[1] <= other[3] + SNAP, SNAP)
    ruled = [group for group in groups if all(i < len(across) for i in group)]
    whole = [group for group in groups if any(i >= len(across) for i in group)]
    if ruled:
        boxes = [union([edges[i] for i in group]) for group in ruled]
        whole += [
            [i for at in group for i in ruled[at]]
            for group in _grouped(boxes, lambda one, other: abs(one[0] - other[0]) + abs(one[2] - other[2]) < 6, APART)
        ]
    for group in whole:
        if len(group) > 2:
            held = [edges[i] for i in group]
            level = [edges[i] for i in group if i < len(across)]
            yield union(held), level, [edges[i] for i in group if i >= len(across)]


def _grouped(boxes: Sequence[Box], alike: Callable[[Box, Box], bool], apart: float) -> list[list[int]]:
    """The numbers of boxes that are above each other, no further apart than that, and alike."""
    parent = list(range(len(boxes)))

    def root(i: int) -> int:
        while parent[i] != i:
            parent[i] = parent[parent[i]]
            i = parent[i]
        return i

    live: list[int] = []
    for i in sorted(range(len(boxes)), key=lambda i: boxes[i][1]):
        one = boxes[i]
        live = [j for j in live if boxes[j][3] + apart >= one[1]]
        for j in live:
            other = boxes[j]
            if one[0] <= other[2] + SNAP and other[0] <= one[2] + SNAP and alike(one, other):
                parent[root(i)] = root(j)
        live.append(i)
    groups: dict[int, list[int]] = {}
    for i in range(len(boxes)):
        groups.setdefault(root(i), []).append(i)
    return list(groups.values())
