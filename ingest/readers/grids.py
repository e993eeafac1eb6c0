"""Tables of cells that may be merged: rows with a cell for each column, and which rows are headings.

The same for Word, PowerPoint and web pages. A merged cell's words stand where it begins; the rest of it is empty. Of
two heading rows the upper one's names come first ("Utfall" over "2030" and "2031" gives "Utfall 2030").
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from ingest.column_names import heads_items, roles
from ingest.cues import begins_something, comment_start
from ingest.layout import LOOKS, NUMERIC, SENTENCE_END
from ingest.readers.compose import Composer, Drawn, Run
from ingest.readers.glyphs import filled
from ingest.records import BlockKind
from ontology.terms import Kind

MOST_COLUMNS = 100  # a table wider than that is no table; what is further to the right comes in the last column
MOST_HEADINGS = 3  # heading rows
HEADING_LENGTH = 80  # characters of a column's name
FEW = 3  # words in a cell whose colour is a symbol
HEADER = "tabellhuvud"


@dataclass(frozen=True, slots=True)
class GridCell:
    """A cell: its pieces, and how many columns and rows it takes up."""

    pieces: tuple[Run | Drawn, ...] = ()
    across: int = 1
    down: int = 1
    fill: str | None = None  # its colour, RRGGBB

    @property
    def text(self) -> str:
        """Its words."""
        return " ".join("".join(piece.text if isinstance(piece, Run) else " " for piece in self.pieces).split())

    @property
    def empty(self) -> bool:
        """Whether it has neither words nor pictures."""
        return not self.text and not any(isinstance(piece, Drawn) for piece in self.pieces)


@dataclass(frozen=True, slots=True)
class GridRow:
    """A row's cells in order, those of merged cells above left out; whether the file says that it is a heading row;
    and where it stands ("tabell 2, rad 3")."""

    cells: tuple[GridCell, ...]
    heading: bool = False
    path: str = ""


@dataclass(frozen=True, slots=True)
class Begun:
    """A cell as Word and PowerPoint have it: in ``column``, and whether it goes on from the one above."""

    column: int
    cell: GridCell
    goes_on: bool = False


NOTHING = GridCell()


def merged(rows: Sequence[tuple[Sequence[Begun], bool, str]]) -> list[GridRow]:
    """Rows (cells, whether a heading, path) with those cells made one that go on downwards."""
    made: list[GridRow] = []
    columns = [{begun.column for begun in cells} for cells, _, _ in rows]
    going_on = [{begun.column for begun in cells if begun.goes_on} for cells, _, _ in rows]
    for number, (cells, heading, path) in enumerate(rows):
        kept = []
        at = 0
        for begun in cells:
            if begun.column > at:
                kept.append(GridCell(across=begun.column - at))
            at = begun.column + begun.cell.across
            if begun.goes_on and number and begun.column in columns[number - 1]:
                continue
            down = 1
            while number + down < len(rows) and begun.column in going_on[number + down]:
                down += 1
            kept.append(replace(begun.cell, down=down))
        made.append(GridRow(tuple(kept), heading, path))
    return made


def spread(rows: Sequence[GridRow]) -> list[list[GridCell | None]]:
    """The rows with an entry for each column: the cell where it begins, None where it goes on, all equally long.

    >>> spread([GridRow((GridCell(across=2), GridCell(down=2))), GridRow((GridCell(), GridCell()))])[1][2] is None
    True
    """
    made: list[list[GridCell | None]] = []
    held: dict[int, int] = {}  # columns that a cell from above still takes up, and for how many rows
    for row in rows:
        line: list[GridCell | None] = []
        cells = iter(row.cells)
        begun: dict[int, int] = {}
        while len(line) < MOST_COLUMNS:
            if held.get(len(line), 0) > 0:
                line.append(None)
                continue
            cell = next(cells, None)
            if cell is None:
                if not any(column >= len(line) and left > 0 for column, left in held.items()):
                    break
                line.append(NOTHING)
                continue
            across = max(1, min(cell.across, MOST_COLUMNS - len(line)))
            begun |= {len(line) + i: max(1, cell.down) - 1 for i in range(across)}
            line += [cell, *[None] * (across - 1)]
        rest = [cell for cell in cells if not cell.empty]
        if rest:
            line[-1] = GridCell(tuple(piece for cell in rest for piece in (*cell.pieces, Run(" "))))
        held = {column: left - 1 for column, left in held.items() if left > 1} | {k: v for k, v in begun.items() if v}
        made.append(line)
    width = max((len(line) for line in made), default=0)
    return [line + [NOTHING] * (width - len(line)) for line in made]


def put(composer: Composer, rows: Sequence[GridRow]) -> None:
    """Add a table's rows, and its headings as names of the columns when it lists items."""
    lines = spread(rows)
    if not lines:
        return
    if columns := _beside(lines):
        composer.row([(line[0] or NOTHING).pieces for line in lines], ignored=HEADER)
        paths = [f"{row.path}, kolumn 2" for row in rows] if rows[0].path else ()
        composer.row([(line[1] or NOTHING).pieces for line in lines], columns, paths)
        return
    count = _headings(rows, lines)
    columns = _named(lines[:count])
    listed = heads_items(columns) and not any(map(_comment, lines))
    repeated = {tuple(_texts(line)) for line in lines[:count]}
    for number, (row, line) in enumerate(zip(rows, lines, strict=True)):
        header = listed and (number < count or tuple(_texts(line)) in repeated)
        if listed and not header and len(line) > 1 and line[0] and line[0].text and line[0].across == len(line):
            _section(composer, row, line[0])
            continue
        cells = [cell or NOTHING for cell in line]
        pieces = [cell.pieces for cell in cells] if number < count else [_coloured(cell, cells) for cell in cells]
        paths = [f"{row.path}, kolumn {i}" for i in range(1, len(cells) + 1)] if row.path else ()
        composer.row(pieces, columns if listed and not header else (), paths, HEADER if header else None)


def _beside(lines: Sequence[Sequence[GridCell | None]]) -> tuple[str, ...]:
    """The names in the first column of a table that is one item: each row has a name and what it says."""
    if len(lines) < 2 or len(lines[0]) != 2 or any(line[0] is None or line[1] is None for line in lines):
        return ()
    names = tuple(_texts(line)[0].rstrip(":") for line in lines)
    known = roles(names)
    listed = [at for at, role in enumerate(known) if isinstance(role, Kind)]
    told = [_texts(line)[1] for line in lines]
    heads = roles(told[:1]) != (None,)  # then its first row names two columns
    return names if all(known) and not heads and len(listed) == 1 and told[listed[0]] else ()


def _comment(line: Sequence[GridCell | None]) -> bool:
    """Whether a row is only the word over a comment: then comments stand between the rows, as paragraphs."""
    filled = [text for text in _texts(line) if text]
    return len(filled) == 1 and comment_start(filled[0]) == len(filled[0])


def _section(composer: Composer, row: GridRow, cell: GridCell) -> None:
    """A row that is one cell over all columns: a heading within the table, or a goal that says so."""
    if row.path:
        composer.path(row.path)
    if begins_something(cell.text):
        composer.add(BlockKind.PARAGRAPH, cell.pieces)
    else:
        composer.add(BlockKind.HEADING, cell.pieces, level=LOOKS)


def _coloured(cell: GridCell, row: Sequence[GridCell]) -> tuple[Run | Drawn, ...]:
    """A cell's pieces, and its colour as a symbol: when it has few words and its row is not all of one colour."""
    shown = filled(cell.fill)
    drawn = any(isinstance(piece, Drawn) for piece in cell.pieces)
    if shown is None or drawn or len(cell.text.split()) > FEW or all(one.fill == cell.fill for one in row):
        return cell.pieces
    return (*cell.pieces, Drawn(shown))


def _texts(line: Sequence[GridCell | None]) -> list[str]:
    return [cell.text if cell else "" for cell in line]


def _headings(rows: Sequence[GridRow], lines: Sequence[Sequence[GridCell | None]]) -> int:
    """How many rows, from the top, are headings: those that the file says are, else the first one, when every cell is a
    short name; and as many more as its merged cells reach down, or one, when a name of it stands over several."""
    said = 0
    while said < min(len(rows) - 1, MOST_HEADINGS) and rows[said].heading:
        said += 1
    if not said and not _names(lines[0]):
        return 0
    count = max(said, 1)
    down = max((cell.down for cell in lines[0] if cell), default=1)
    if down == 1 and count == 1 and len(lines) > 2 and _over_several(lines[0]) and _names(lines[1]):
        down = 2
    return min(max(count, down), MOST_HEADINGS, max(len(lines) - 1, 0))


def _over_several(line: Sequence[GridCell | None]) -> bool:
    begun = [cell for cell in line if cell]
    return len(begun) > 1 and any(cell.across > 1 for cell in begun)


def _names(line: Sequence[GridCell | None]) -> bool:
    """Whether a row's cells are all names of columns: short, no number, no sentence."""
    texts = [text for text in _texts(line) if text]
    return len(texts) > 1 and all(
        len(text) <= HEADING_LENGTH and not text.endswith(SENTENCE_END) and _name(text) for text in texts
    )


def _name(text: str) -> bool:
    return bool(re.fullmatch(r"(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)?\w*\.? ?20\d\d", text)) or not (
        NUMERIC.match(text)
    )


def _named(lines: Sequence[Sequence[GridCell | None]]) -> tuple[str, ...]:
    """The columns' names, out of the heading rows."""
    if not lines:
        return ()
    parts: list[list[str]] = [[] for _ in lines[0]]
    for line in lines:
        current = ""
        for column, cell in enumerate(line):
            current = cell.text if cell else current if column and _goes_on(lines, line, column) else ""
            if current and current not in parts[column]:
                parts[column].append(current)
    return tuple(" ".join(names) for names in parts)


def _goes_on(lines: Sequence[Sequence[GridCell | None]], line: Sequence[GridCell | None], column: int) -> bool:
    """Whether an entry without a cell is part of the cell to its left, and not of one above."""
    left = next((i for i in range(column - 1, -1, -1) if line[i] is not None), None)
    return left is not None and (cell := line[left]) is not None and left + cell.across > column
