"""Risks and measures in a table with its columns kept: "| Risker | Granskning | Åtgärder |".

A cell is read only under a heading that is the name of its column and nothing else. Where a heading holds two
names, or a name and the first row ("Risker Till plan 1 Risk för …"), the cells under it hold two things as well,
and nothing tells where one ends: they are left, and an issue says so. A row with nothing but a measure goes on
with the risk above it. A risk column that grades ("Hög") names no risks.
"""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from dataclasses import dataclass

from ingest.recognise.control_found import Found, Part
from ingest.recognise.marks import content
from ingest.records import Block, BlockKind
from ingest.risk_cues import AREA, MEASURE, RISK, begins_risk, columns, empty_lines, says_none

LAYOUT = "table"


@dataclass(slots=True)
class _Table:
    """A table being read: its heading row, the row before, and the risk in force."""

    header: Block
    meanings: list[str]
    before: Block
    risk: Part | None = None


def find(blocks: Sequence[Block], taken: Set[int], found: Found) -> None:
    """All tables of this layout in a document."""
    table: _Table | None = None
    refused: Block | None = None  # the last row of a table whose columns are not apart
    for i, block in content(blocks):
        row = block.kind is BlockKind.TABLE_ROW and i not in taken
        if table and row and empty_lines(table.before, block) <= 1:
            table.before = block
            _row(table, i, block, found)
        elif refused and row and empty_lines(refused, block) <= 1:
            refused = block
        else:
            table = refused = None
            meanings = [columns().get(cell.text.lower(), "") for cell in block.cells]
            if row and RISK in meanings and {MEASURE, AREA} & set(meanings):
                table = _Table(block, meanings, block)
            elif row and any(_holds(cell.text, RISK) for cell in block.cells) and len(block.cells) > 1:
                refused = block
                message = "Riskerna står i samma kolumn som annat; var de slutar framgår inte, så de är inte lästa."
                found.problem(i, "control-fused", message)


def _holds(heading: str, meaning: str) -> bool:
    """Whether a heading has the name of a column among other words, written as a name."""
    names = [name.capitalize() for name, known in columns().items() if known == meaning]
    return bool(re.search(rf"\b(?:{'|'.join(names)})\b(?! (?:att|för)\b)", heading))


def _row(table: _Table, i: int, block: Block, found: Found) -> None:
    if len(block.cells) != len(table.meanings):
        found.problem(i, "control-cells", "Tabellraden har inte lika många celler som rubrikraden.")
        table.risk = None
        return
    parts = _parts(i, block, table.meanings)
    if RISK in parts:
        text = block.text[parts[RISK].start : parts[RISK].end]
        if not (begins_risk(text) or len(text.split()) > 2):
            found.problem(i, "control-cells", "Det som står i riskernas kolumn är ingen risk.")
            table.risk = None
            return
        table.risk = found.risk(parts[RISK], LAYOUT)
        if AREA in parts:
            found.field(parts[AREA], table.header.cells[table.meanings.index(AREA)].text, table.risk)
    if MEASURE not in parts or says_none(block.text[parts[MEASURE].start : parts[MEASURE].end]):
        return
    alone = sum(bool(cell.text) for cell in block.cells) == 1
    known = table.risk if RISK in parts or alone else None
    if known is None:
        found.problem(i, "control-order", "Ingen risk står på åtgärdens rad; vilken den hör till framgår inte.")
    found.measure(parts[MEASURE], known, LAYOUT)


def _parts(i: int, block: Block, meanings: Sequence[str]) -> dict[str, Part]:
    """Where each filled cell of a row stands in the block's text, by what its column holds."""
    parts: dict[str, Part] = {}
    at = 0
    for meaning, cell in zip(meanings, block.cells, strict=True):
        if cell.text:
            parts.setdefault(meaning, Part(i, at, at + len(cell.text)))
            at += len(cell.text) + 1
    return parts
