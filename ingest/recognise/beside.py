"""Named facts on lines of their own, below the item that they are about: "Status: Pågår", "Målvärde 2031: 95 %"."""

from __future__ import annotations

from collections.abc import Sequence

from ingest.cues import field_line, fields
from ingest.recognise.marks import Mark, Role, content
from ingest.records import Block, BlockKind


def recognise(blocks: Sequence[Block], marks: Sequence[Mark]) -> list[Mark]:
    """A mark for each fact; the item is the one before, if there is one."""
    taken = {block for mark in marks for block in range(mark.block, mark.last_block + 1)}
    return [
        Mark(i, value, end, Role.FIELD, "beside", name=name)
        for i, block in content(blocks)
        if i not in taken and block.kind is not BlockKind.TABLE_ROW and field_line(block.text)
        for name, _, value, end in fields(block.text)
    ]
