"""Tables that run over the end of a page, and rows that do."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from ingest.layout import SENTENCE_END
from ingest.readers.compose import Drawn, Run
from ingest.readers.grids import MOST_HEADINGS, GridCell, GridRow
from ingest.readers.pdf.tables import Table

SAME = 6.0  # points that a column may be shifted
LONG = 20  # characters of a cell that may be broken off


def whole(pages: Sequence[Sequence[Table]]) -> list[list[Table]]:
    """The tables of each page without those that are pieces of one with the same columns, and have none beside them."""
    made: list[list[Table]] = []
    for number, tables in enumerate(pages):
        before = made[-1][-1] if made and made[-1] else None
        after = pages[number + 1][0] if number + 1 < len(pages) and pages[number + 1] else None
        made.append([
            table
            for at, table in enumerate(tables)
            if not table.piece
            or (at == 0 and before and _near(before, table))
            or (at == len(tables) - 1 and after and _near(table, after))
        ])  # fmt: skip
    return made


def joined(before: Table, part: Table) -> Table | None:
    """One table of the last of a page and the first of the next, when they have the same columns; else None."""
    if not _near(before, part) or (part.rows[0].heading and _texts(part.rows[0]) != _texts(before.rows[0])):
        return None
    heads_both = zip(before.rows[:MOST_HEADINGS], part.rows, strict=False)
    repeated = sum(1 for _ in takewhile(lambda pair: _texts(pair[0]) == _texts(pair[1]), heads_both))
    heads, rest = part.rows[:repeated], part.rows[repeated:]
    if rest and len(before.rows) > repeated and _goes_on(before.rows[-1], rest[0]):
        return replace(before, rows=(*before.rows[:-1], *heads, _one(before.rows[-1], rest[0]), *rest[1:]))
    return replace(before, rows=(*before.rows, *part.rows))


def _near(one: Table, other: Table) -> bool:
    """Whether two tables have the same columns."""
    return len(one.columns) == len(other.columns) and all(
        abs(left - right) < SAME for left, right in zip(one.columns, other.columns, strict=True)
    )


def _texts(row: GridRow) -> list[str]:
    return [cell.text for cell in row.cells]


def _goes_on(row: GridRow, following: GridRow) -> bool:
    """Whether a row is the rest of the one above: a cell goes on in the middle of a sentence, and none begins, or adds
    to a single word ("ja")."""
    if [cell.across for cell in row.cells] != [cell.across for cell in following.cells]:
        return False
    pairs = [(one.text, other.text) for one, other in zip(row.cells, following.cells, strict=True) if not other.empty]
    return all(len(one.split()) > 1 for one, _ in pairs) and any(_broken(one, other) for one, other in pairs)


def _broken(text: str, rest: str) -> bool:
    """Whether words go on in others: a sentence that has not ended, and a small letter where sentences have great ones;
    or a bracket that is open."""
    unended = rest[:1].islower() and not text.endswith(SENTENCE_END)
    return len(text) >= LONG and text[0].isupper() and (unended or text.count("(") > text.count(")"))


def _one(row: GridRow, following: GridRow) -> GridRow:
    cells = tuple(_cell(*pair) for pair in zip(row.cells, following.cells, strict=True))
    return replace(row, cells=cells)


def _cell(one: GridCell, other: GridCell) -> GridCell:
    """The words of two cells, and before them the pictures of both: those stand around words, never among them."""
    pieces = (*one.pieces, *other.pieces)
    words = tuple(piece for piece in pieces if isinstance(piece, Run))
    return replace(one, pieces=(*(piece for piece in pieces if isinstance(piece, Drawn)), *words))
