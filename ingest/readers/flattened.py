"""Cells of a table that PDF extraction flattened, put together again where the layout leaves no doubt.

Under a heading row "Verksamhet Risk Åtgärd" each cell is a narrow paragraph and empty lines part them. Two traps:
a cell whose first sentence ends early was cut in two by the rules for running text; and a cell whose first line
stood level with the last line of the cell beside it was glued to it ("resultat. Regionövergripande åtgärd:
Genomför" ⏎⏎ "systematisk uppföljning …").
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from ingest.layout import LOOKS, SENTENCE_END
from ingest.records import Block, BlockKind, Place
from ingest.risk_cues import COLUMN_WIDTH, MEASURE_CUE, begins_risk, empty_lines, flat_header, glued_area, line_width
from ingest.text import MappedText, concat, inserted

Placed = Callable[[MappedText], Place]
LONGEST_CELL = 2000  # characters; the longest in the plans tried has 390
WIDER = 1.2  # how much longer a line with two cells is than any line of the cell it is glued to


def mended(blocks: Sequence[Block], source: str, placed: Placed) -> tuple[Block, ...]:
    """The blocks, with the cells of flattened tables of risks whole and apart.

    ``source`` is the text that offsets point into, ``placed`` gives the place of a mapped text.
    """
    made: list[Block] = []
    inside = False
    for block in blocks:
        before = made[-1] if made else None
        inside = (inside or flat_header(block.text)) and not _ends(block)
        if not inside or before is None or not (_cell(before) and _cell(block)):
            made.append(block)
        elif empty_lines(before, block) == 0 and not begins_risk(block.text) and len(before.text) < LONGEST_CELL:
            made[-1] = _with(before, _joined(before, block), placed)
        elif block.text[0].islower() and (seam := _seam(before, source)):
            mapped = MappedText(before.text, before.offsets)
            made[-1] = _with(before, mapped[:seam].strip(), placed)
            tail = _with(before, mapped[seam:].strip(), placed)
            made.append(_with(tail, _joined(tail, block), placed))
        else:
            made.append(block)
    return tuple(made)


def _ends(block: Block) -> bool:
    strong = block.level is not None and block.level < LOOKS
    return strong or (block.kind is BlockKind.PARAGRAPH and line_width(block) > COLUMN_WIDTH)


def _cell(block: Block) -> bool:
    return block.kind is BlockKind.PARAGRAPH and block.ignored is None and not flat_header(block.text)


def _joined(one: Block, other: Block) -> MappedText:
    gap = inserted(" ", one.offsets[-1] + 1)
    return concat([MappedText(one.text, one.offsets), gap, MappedText(other.text, other.offsets)])


def _with(block: Block, body: MappedText, placed: Placed) -> Block:
    return replace(block, text=body.text, offsets=body.offsets, place=replace(placed(body), page=block.place.page))


def _seam(block: Block, source: str) -> int | None:
    """Where in a risk's text the cell beside it begins: in its last line, which is longer than all the others."""
    if not (begins_risk(block.text) or glued_area(block.text)) or block.text.endswith(SENTENCE_END):
        return None
    lines = source[block.place.start : block.place.end].split("\n")
    if len(lines) < 2 or len(lines[-1].strip()) < WIDER * max(len(line.strip()) for line in lines[:-1]):
        return None
    last = next(k for k, offset in enumerate(block.offsets) if offset >= block.place.end - len(lines[-1]))
    if cue := MEASURE_CUE.search(block.text, last):
        return cue.start() if cue.start() > last else None
    seams = [match.end() for match in re.finditer(r"[.!?)]\s+(?=[A-ZÅÄÖ])", block.text) if match.end() > last]
    return seams[0] if len(seams) == 1 else None
