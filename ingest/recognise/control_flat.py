"""Risks and measures in a table that PDF extraction flattened, under a heading row "Verksamhet Risk Åtgärd".

The cells come as narrow paragraphs, row by row: the area (once for several risks, at no fixed place among them),
the risk, its measures. What the order tells and what it does not:

* The measure right after a risk is against that risk.
* A further measure before the next risk may be against either, since a risk beside several measures can stand
  lower than the first of them. Only after the last risk are all that follow against it.
* So may a measure that no risk of the table stands before, or that was glued to the end of a risk.
* An area is certain only for the risk it stands right before, or on the line of; of each other risk an issue says so.

What is not told is left out, and an issue says so.
"""

from __future__ import annotations

from collections.abc import Sequence, Set

from ingest.layout import LOOKS, SENTENCE_END
from ingest.recognise.control_found import AREA_NAME, Found, Part, whole
from ingest.recognise.marks import content
from ingest.records import Block, BlockKind
from ingest.risk_cues import (
    AREA,
    COLUMN_WIDTH,
    begins_risk,
    columns,
    empty_lines,
    flat_header,
    glued_area,
    line_width,
    odd_header,
)

LAYOUT = "flat"
AREA_WIDTH = 12  # characters a line; the widest area column tried has 10
Row = tuple[int, Block]


def find(blocks: Sequence[Block], taken: Set[int], found: Found) -> None:
    """All tables of this layout in a document."""
    table: list[Row] = []
    header: Row | None = None
    for i, block in content(blocks):
        if flat_header(block.text) and i not in taken:
            header = header or (i, block)
        elif odd_header(block.text) and not block.cells:
            found.problem(i, "control-columns", "Tabellen är utplattad och har kolumner som inte går att skilja åt.")
        elif header and (i in taken or _ends(block)):
            _table(header, table, found)
            header, table = None, []
        elif header:
            table.append((i, block))
    if header:
        _table(header, table, found)


def _ends(block: Block) -> bool:
    strong = block.level is not None and block.level < LOOKS
    return strong or bool(block.cells) or line_width(block) > COLUMN_WIDTH


def _table(header: Row, rows: list[Row], found: Found) -> None:
    name = next((word for word in header[1].text.split() if columns()[word.lower()] == AREA), AREA_NAME)
    starts = [position for position, (_, block) in enumerate(rows) if _risk_at(block) is not None]
    for position, end in zip([-1, *starts], [*starts, len(rows)], strict=True):
        risk = None
        if position >= 0:
            i, block = rows[position]
            start = _risk_at(block) or 0
            risk = found.risk(Part(i, start, len(block.text)), LAYOUT)
            area = Part(i, 0, len(block.text[:start].rstrip())) if start else _area_before(rows, position)
            if area:
                found.field(area, name, risk)
            else:
                message = f"Vilken {name.lower()} som risken hör till framgår inte av texten."
                found.problem(i, "control-area", message)
        _measures(rows, position, end, risk, found)


def _risk_at(block: Block) -> int | None:
    return 0 if begins_risk(block.text) else glued_area(block.text)


def _is_area(rows: list[Row], position: int) -> bool:
    """Whether a row is surely an area's name: so narrow, right before a risk, and itself not right after one."""
    if not 0 < position + 1 < len(rows) or _risk_at(rows[position + 1][1]) is None:
        return False
    block, following = rows[position][1], rows[position + 1][1]
    after_risk = position > 0 and _risk_at(rows[position - 1][1]) is not None
    apart = block.place.line_end > block.place.line or empty_lines(block, following) > 1
    return apart and not after_risk and _could_be_area(block)


def _could_be_area(block: Block) -> bool:
    named = block.text[0].isupper() and not block.text.endswith(SENTENCE_END)
    return named and line_width(block) <= AREA_WIDTH


def _area_before(rows: list[Row], position: int) -> Part | None:
    return whole(*rows[position - 1]) if position > 0 and _is_area(rows, position - 1) else None


def _measures(rows: list[Row], position: int, end: int, risk: Part | None, found: Found) -> None:
    """The measures between one risk (or the heading row) and the next (or the end)."""
    last = end == len(rows)
    first = True
    for here in range(position + 1, end):
        i, block = rows[here]
        if _is_area(rows, here):
            continue
        whole_cell = block.kind in (BlockKind.PARAGRAPH, BlockKind.HEADING) and block.text[0].isupper()
        if not whole_cell or _could_be_area(block):
            found.problem(i, "control-cells", "Det går inte att avgöra vilken cell i tabellen som texten hör till.")
            continue
        glued = here > 0 and block.place.line == rows[here - 1][1].place.line_end
        if glued:
            message = "Åtgärden var hopskriven med risken före och kan höra till den eller till nästa."
            found.problem(i, "control-glued", message)
        elif risk is None:
            found.problem(i, "control-order", "Ingen risk står före åtgärden; vilken den hör till framgår inte.")
        elif not (first or last):
            found.problem(i, "control-order", "Åtgärden kan höra till risken före eller till den efter.")
        found.measure(whole(i, block), risk if (first or last) and not glued else None, LAYOUT)
        first = False
