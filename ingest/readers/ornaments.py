"""Pictures that say nothing: bullets, the arrow between two columns, a stripe in the colour of a chapter.

What tells them from assessments is that they are all the same where they stand: before the lines of a list, or in a
column without a name that assessments have. A picture that the legend explains is none, nor is a progress bar.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ingest.column_names import ASSESSED, COMMENT, NUMBER, OTHER, roles
from ingest.records import Block, BlockKind, Picture
from ontology.terms import Kind, Symbol

ALIKE = 3  # pictures in a column
SCALE = 3  # pictures in a cell or before a line: more are a scale, of which each says nothing
#: what the name of a column of assessments may have in it
_ASSESSMENT = re.compile(
    r"status|bedöm|uppfyll|prognos|trend|läge|färdig|utveckling|signal|resultat|utfall|avvikelse|uppnå|klar|genomför",
    re.I,
)

Where = tuple[object, ...]
_SHAPES = (Symbol.BOCK, Symbol.KRYSS, Symbol.PIL_UPP, Symbol.PIL_NER, Symbol.PIL_HOGER)


def without_meaning(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks, those pictures marked as ornaments that are."""
    parts = _parts(blocks)
    groups: dict[Where, list[Picture]] = {}
    for block, part in zip(blocks, parts, strict=True):
        for where, pictures in _places(block, part):
            groups.setdefault(where, []).extend(pictures)
    ornaments = {where for where, pictures in groups.items() if _same(where, pictures)}
    return tuple(_marked(block, part, ornaments) for block, part in zip(blocks, parts, strict=True))


def _parts(blocks: Sequence[Block]) -> list[int]:
    """For each block the number of the part it is in: a heading, the headings of a table, and a table begin one."""
    numbers, number, row = [], 0, False
    for block in blocks:
        if block.kind is not BlockKind.MARGIN:
            header = block.kind is BlockKind.TABLE_ROW and block.ignored is not None
            number += block.kind is BlockKind.HEADING or header or (block.kind is BlockKind.TABLE_ROW) is not row
            row = block.kind is BlockKind.TABLE_ROW
        numbers.append(number)
    return numbers


def _places(block: Block, part: int) -> list[tuple[Where, tuple[Picture, ...]]]:
    if block.ignored is not None:
        return []
    if not block.cells:
        return [(("line", part), block.pictures)]
    names = block.columns or ("",) * len(block.cells)
    return [
        (("column", part, at, name), cell.pictures)
        for at, (name, cell) in enumerate(zip(names, block.cells, strict=True))
    ]


def _same(where: Where, pictures: Sequence[Picture]) -> bool:
    """Whether pictures are alike, so many of them, and stand where ornaments do."""
    told = [picture for picture in pictures if picture.meaning is None and picture.number is None]
    if not told or len(told) < len(pictures) or len({(one.symbol, one.colour) for one in told}) > 1:
        return False
    if where[0] == "line":
        sign = told[0].digest.startswith("tecken:") and told[0].symbol in _SHAPES
        return len(told) > 1 or sign
    name = str(where[-1])
    arrow = not name and told[0].symbol is Symbol.PIL_HOGER
    return (len(told) >= ALIKE or arrow) and not assesses(name)


def assesses(name: str) -> bool:
    """Whether a column's name is one that assessments have.

    >>> assesses("Måluppfyllelse 2031"), assesses("Globalt mål"), assesses("")
    (True, False, False)
    """
    (role,) = roles([name])
    known = role is not None and not isinstance(role, Kind) and role not in (COMMENT, NUMBER, OTHER)
    return known or role == ASSESSED or bool(_ASSESSMENT.search(name))


def _marked(block: Block, part: int, ornaments: set[Where]) -> Block:
    places = _places(block, part)
    if not any(pictures for _, pictures in places):
        return block
    marked = [_each(pictures, where in ornaments) for where, pictures in places]
    if not block.cells:
        return replace(block, pictures=marked[0])
    cells = tuple(replace(cell, pictures=pictures) for cell, pictures in zip(block.cells, marked, strict=True))
    return replace(block, cells=cells)


def _each(pictures: tuple[Picture, ...], ornament: bool) -> tuple[Picture, ...]:
    scale = len(pictures) > SCALE and not any(one.meaning for one in pictures)
    return tuple(replace(one, ornament=True) for one in pictures) if ornament or scale else pictures
