"""Progress bars that are drawn: a piece in a colour within a track, or a row of blocks of which the first are filled.

A piece without a track tells nothing: nobody knows how long it would be when all is done.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence

from ingest.readers.glyphs import colour_of
from ingest.readers.pdf.graphics import HIGHEST, SMALLEST, WIDEST, Graphics
from ingest.readers.pdf.records import Colour, Shade, Word, holds, inside, union
from ingest.readers.pictures import BAR, Seen
from ingest.records import Box
from ontology.terms import Symbol

HIGH = 24.0  # points: nothing higher is a bar
ROUND = 3.0  # points that a piece may be lower than its track, or begin after it
BLOCKS = 4  # at least, in a row

Piece = Shade  # with the colour it is filled with


def drawn_bars(found: Graphics, words: Sequence[Word]) -> list[tuple[Box, Seen]]:
    """The bars of a page: where each track is, and how much of it is filled."""
    pieces = [each for each in (*found.shades, *found.shapes) if _small(each.box)]
    made = list(_of_blocks(pieces))
    taken = [box for box, _ in made]
    pieces = [each for each in pieces if not any(inside(each.box, box) for box in taken)]
    tracks = [each for each in pieces if _long(each.box)]
    tracks += [Shade(box, None) for box in found.frames if _small(box) and _long(box)]
    cells = [each.box for each in found.shades] + found.frames
    tracks = [each for each in tracks if not any(_adjoin(each.box, box) for box in cells)]
    used: list[Box] = []
    for piece in pieces:
        if piece.colour is None or not _strong(piece.colour):
            continue
        track = next((each for each in tracks if each is not piece and _runs_in(piece, each)), None)
        if track is not None and not any(inside(track.box, box) for box in used):
            used.append(track.box)
            made.append((track.box, _seen(piece.colour, _share(piece.box, track.box))))
    sizes = {_size(box) for box in used}
    for track in tracks:
        empty = track.colour is None or not _strong(track.colour)
        clear = not any(inside(track.box, box, 2) or inside(box, track.box, 2) for box, _ in made)
        if empty and clear and _size(track.box) in sizes and not any(holds(track.box, word.middle) for word in words):
            used.append(track.box)
            made.append((track.box, _seen(None, 0.0)))
    return made


def _small(box: Box) -> bool:
    return box[3] - box[1] <= HIGH < HIGHEST and box[3] - box[1] >= SMALLEST and box[2] - box[0] <= WIDEST


def _long(box: Box) -> bool:
    return box[2] - box[0] >= BAR * (box[3] - box[1])


def _adjoin(one: Box, other: Box) -> bool:
    """Whether two boxes are cells of a table: as high and beside each other, or as wide and above each other."""
    level = abs(one[1] - other[1]) < 1 and abs(one[3] - other[3]) < 1
    upright = abs(one[0] - other[0]) < 1 and abs(one[2] - other[2]) < 1
    beside = min(abs(one[0] - other[2]), abs(one[2] - other[0])) < 1
    above = min(abs(one[1] - other[3]), abs(one[3] - other[1])) < 1
    return (level and beside) or (upright and above)


def _strong(colour: Colour) -> bool:
    return max(colour) - min(colour) > 0.4 * max(colour) and max(colour) > 60


def _size(box: Box) -> tuple[int, int]:
    return round(box[2] - box[0]), round(box[3] - box[1])


def _runs_in(piece: Shade, track: Shade) -> bool:
    """Whether a piece fills a track from its left: as high, but for a rim, and of another colour."""
    one, other = piece.box, track.box
    begins = -1 <= one[0] - other[0] <= ROUND and one[2] <= other[2] + 1
    high = other[3] - other[1] - ROUND <= one[3] - one[1] <= other[3] - other[1] + 1
    level = abs(one[1] + one[3] - other[1] - other[3]) <= ROUND
    return begins and high and level and piece.colour != track.colour


def _share(piece: Box, track: Box) -> float:
    whole, rim = track[2] - track[0], piece[0] - track[0]
    return min(1.0, max(0.0, (piece[2] - piece[0] + (2 * rim if rim > 0.2 else 0)) / whole))


def _seen(colour: Colour | None, share: float) -> Seen:
    named = colour_of("".join(f"{part:02X}" for part in colour)) if colour else Symbol.GRA
    digest = hashlib.sha256(f"mätare {colour} {share:.3f}".encode()).hexdigest()
    return Seen(digest, Symbol.OKAND, named, float(round(100 * share)))


def _of_blocks(pieces: Sequence[Shade]) -> Iterator[tuple[Box, Seen]]:
    """Rows of blocks of one size at even distances. Filled ones come first, or the row tells nothing."""
    rows: dict[tuple[int, int, int], list[Shade]] = {}
    for piece in pieces:
        if piece.colour is not None:
            rows.setdefault((round(piece.box[1]), *_size(piece.box)), []).append(piece)
    for row in rows.values():
        for run in _even(sorted(row, key=lambda each: each.box[0])):
            filled = [_strong(each.colour) for each in run if each.colour is not None]
            count = sum(filled)
            box = union([each.box for each in run])
            if count > 0 and all(filled[:count]) and len({each.colour for each in run}) <= 2:
                yield box, _seen(run[0].colour, count / len(run))


def _even(row: Sequence[Shade]) -> Iterator[list[Shade]]:
    run: list[Shade] = []
    for piece in row:
        gap = piece.box[0] - run[-1].box[2] if run else 0.0
        same = len(run) < 2 or abs(gap - (run[1].box[0] - run[0].box[2])) < 1
        if run and not (-0.5 <= gap <= piece.box[2] - piece.box[0] and same):
            if len(run) >= BLOCKS:
                yield run
            run = []
        run.append(piece)
    if len(run) >= BLOCKS:
        yield run
