"""Tables by what is drawn: cells are what edges and shades part from each other, merged ones where none does.

A shade's sides are edges; one within another of its colour (the room around a cell's words) is left out. A table with
no upright edges gets its columns from the spaces that run down through its lines. What has less than two columns or
two rows is no table: its words are running text. But boxes over each other are rows of one cell, and short words side
by side in drawn boxes a row (a heading row, say, whose table goes on over the page's end).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from ingest.column_names import roles
from ingest.layout import NUMERIC
from ingest.readers.grids import GridCell, GridRow
from ingest.readers.pdf import cells
from ingest.readers.pdf.broken import NO_WORDS, Vocabulary
from ingest.readers.pdf.cells import Held
from ingest.readers.pdf.edges import SNAP, framed
from ingest.readers.pdf.lines import Line, lines_of, runs, segments
from ingest.readers.pdf.records import Drawing, Icon, Word, holds, inside, union
from ingest.records import Box
from ontology.terms import Kind

MOST_CELLS = 20_000
LONGEST = 500  # characters in a box that is a row of one cell
EDGE = 0.13  # of a page's height, at its top and bottom: where page headers, footers and numbers stand
SPACE = 7.0  # points of a space that parts two columns


@dataclass(frozen=True, slots=True)
class Table:
    """A table on a page: what holds it, where its columns begin and end, its rows, and what is in them. A ``piece`` is
    one only together with a table of the page before or after."""

    box: Box
    columns: tuple[float, ...]
    rows: tuple[GridRow, ...]
    words: frozenset[Word]
    icons: frozenset[Icon]
    piece: bool = False


def tables(drawing: Drawing, known: Vocabulary = NO_WORDS) -> list[Table]:
    """The tables of a page, from the top: drawn ones first found, then those of words alone in what is left. ``known``
    are the document's words, by which those that a cell broke are mended."""
    made: list[Table] = []
    for box, across, down in framed(drawing):
        words = [word for word in drawing.words if holds(box, word.middle)]
        icons = [icon for icon in drawing.icons if holds(box, icon.middle)]
        shades = [shade for shade in drawing.shades if inside(shade.box, box, 3)]
        held = Held(words, icons, shades, known)
        table = _table(box, across, down, held, _outermost(box, drawing)) if words else None
        if table and not any(inside(table.box, other.box) for other in made):
            made.append(table)
    taken = frozenset(word for table in made for word in table.words)
    made += _unruled(drawing, [word for word in drawing.words if word not in taken])
    return sorted(made, key=lambda table: (table.box[1], table.box[0]))


def _table(
    box: Box,
    across: Sequence[Box],
    down: Sequence[Box],
    held: Held,
    outermost: bool,
) -> Table | None:
    words, icons = held.words, held.icons
    ys = _snapped([box[1], box[3], *(edge[1] for edge in across)])
    xs = _snapped([box[0], box[2], *(edge[0] for edge in down)])
    drawn = len(xs) > 2
    if not drawn:
        lines = [segments(line) for line in lines_of(words)]
        xs = [xs[0], *_spaces(lines, 0.5), xs[-1]]
    if len(xs) == 2 and down and (len(ys) > 2 or outermost):  # boxes over each other: rows of one cell
        drawn = True
    elif len(xs) < 3 or (len(ys) < 3 and not drawn) or (len(xs) - 1) * (len(ys) - 1) > MOST_CELLS:
        return None
    uprights = down if drawn else [(x, box[1], x, box[3]) for x in xs[1:-1] for _ in "x"]
    if not drawn:
        uprights = _not_through(uprights, ys, words)
    rows = cells.rows(xs, ys, across, uprights, held)
    filled = [sum(not cell.empty for cell in row.cells) for row in rows]
    rows = tuple(row for row, count in zip(rows, filled, strict=True) if count)
    short = drawn and all(len(cell.text) < LONGEST for row in rows for cell in row.cells)
    enough = len(rows) > 1 and (short or max(filled) > 1)  # drawn rows may have words in one column alone
    row = len(rows) == 1 and len(xs) > 2 and max(filled) > (1 if icons or short else 2)
    piece = not (enough or row)
    if piece and not (outermost and short and len(rows) == 1):
        return None
    return Table(box, tuple(xs), rows, frozenset(words), frozenset(icons), piece)


def _outermost(box: Box, drawing: Drawing) -> bool:
    """Whether no words but those of the page's margins stand above, or none below: a table may go on over the page."""
    room = EDGE * drawing.height
    inner = [word for word in drawing.words if word.top > room and word.bottom < drawing.height - room]
    return all(word.middle[1] > box[1] for word in inner) or all(word.middle[1] < box[3] for word in inner)


def _not_through(uprights: Sequence[Box], ys: Sequence[float], words: Sequence[Word]) -> list[Box]:
    """The pieces of upright edges, row by row, that run through no words."""
    made = []
    for x, _, _, _ in uprights:
        for top, bottom in pairwise(ys):
            if not any(word.left < x < word.right and top < word.middle[1] < bottom for word in words):
                made.append((x, top, x, bottom))
    return made


def _snapped(values: Iterable[float]) -> list[float]:
    """Values in order, those that are nearly the same as one."""
    groups: list[list[float]] = []
    for value in sorted(values):
        if groups and value - groups[-1][-1] <= SNAP:
            groups[-1].append(value)
        else:
            groups.append([value])
    return [sum(group) / len(group) for group in groups]


def _spaces(rows: Sequence[Sequence[Line]], share: float) -> list[float]:
    """Where columns meet: spaces that run down through all rows of several parts."""
    several = [row for row in rows if len(row) > 1]
    if len(several) < 2 or len(several) < share * sum(len(row) == len(row) for row in rows if row) * 0.3:
        return []
    cuts, end = [], float("-inf")
    for left, right in sorted((part.box[0], part.box[2]) for row in several for part in row):
        if end != float("-inf") and left - end >= SPACE:
            cuts.append((left + end) / 2)
        end = max(end, right)
    return cuts


def _unruled(drawing: Drawing, words: Sequence[Word]) -> list[Table]:
    """Tables of words alone: three rows or more of several parts under each other, with a known heading or numbers."""
    made: list[Table] = []
    run: list[list[Line]] = []
    for row in [segments(line) for line in lines_of(words)]:
        far = bool(run) and row[0].box[1] - run[-1][0].box[3] > 2.2 * row[0].size
        if far or (run and len(row) == 1 and not _under(run, row[0])):
            made += _from_run(drawing, run)
            run = []
        if len(row) > 1 or run:
            run.append(row)
    return made + _from_run(drawing, run)


def _under(run: Sequence[Sequence[Line]], part: Line) -> bool:
    """Whether a single part goes on in one column of the rows above."""
    cuts = _spaces(run, 0)
    return bool(cuts) and not any(part.box[0] < cut < part.box[2] for cut in cuts)


def _from_run(drawing: Drawing, run: list[list[Line]]) -> list[Table]:
    while run and len(run[-1]) == 1:
        run = run[:-1]
    cuts = _spaces(run, 0)
    if len(run) < 3 or not cuts:
        return []
    grid: list[list[list[Line]]] = []
    for row in run:
        cells: list[list[Line]] = [[] for _ in range(len(cuts) + 1)]
        for part in row:
            cells[sum((part.box[0] + part.box[2]) / 2 >= cut for cut in cuts)].append(part)
        goes_on = grid and (not cells[0] or (len(row) == 1 and row[0].text[0].islower()))
        if goes_on:
            for column, parts in enumerate(cells):
                grid[-1][column] += parts
        else:
            grid.append(cells)
    texts = [[" ".join(part.text for part in cell) for cell in row] for row in grid]
    others = [text for row in texts[1:] for text in row[1:] if text]
    known = any(isinstance(role, Kind) for role in roles(texts[0]))
    numbers = sum(bool(NUMERIC.match(text)) for text in others)
    if len(grid) < 2 or not others or not (known or numbers > 0.6 * len(others)):
        return []
    words = [word for row in run for part in row for word in part.words]
    box = union([(word.left, word.top, word.right, word.bottom) for word in words])
    rows = []
    placed: list[Icon] = []
    for each in grid:
        beside = [icon for icon in drawing.icons if any(_level(icon, part) for cell in each for part in cell)]
        cells_made = []
        for column, cell in enumerate(each):
            left, right = ([box[0] - 60, *cuts][column], [*cuts, box[2] + 120][column])
            mine = [icon for icon in beside if left <= icon.middle[0] < right]
            placed += mine
            cells_made.append(GridCell(tuple(runs(cell, mine))))
        rows.append(GridRow(tuple(cells_made)))
    return [Table(box, (box[0], *cuts, box[2]), tuple(rows), frozenset(words), frozenset(placed))]


def _level(icon: Icon, part: Line) -> bool:
    return part.box[1] - 2 <= icon.middle[1] <= part.box[3] + 2
