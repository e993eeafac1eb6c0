"""Goals that are headings under a heading of goals: "## Nämndens mål", "### Alla elever når målen", "Indikatorer".

A heading is taken for a goal only where what is under it shows that it is one: an indicator, a list or table of
indicators, or a list of assignments comes next, at most one paragraph of description between.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.column_names import heads_items
from ingest.cues import list_heading, start_of
from ingest.layout import NUMBERED_HEADING, UNLISTED
from ingest.recognise.introductions import introduction
from ingest.recognise.marks import Mark, Role, content
from ingest.records import Block, BlockKind
from ontology.terms import Kind

_UNDER = (Kind.INDIKATOR, Kind.UPPDRAG, Kind.AKTIVITET, Kind.DELMAL)


def recognise(blocks: Sequence[Block], marks: Sequence[Mark]) -> list[Mark]:
    """Marks for the headings of goals that no other recogniser has taken."""
    taken = {mark.block for mark in marks if mark.role is Role.ITEM}
    found: list[Mark] = []
    listed = content(blocks)
    label: str | None = None
    level = 0  # of the heading of goals in force; none when 0
    for position, (i, block) in enumerate(listed):
        if block.kind is not BlockKind.HEADING or block.level is None:
            continue
        following = [other for _, other in listed[position + 1 : position + 3]]
        opened = introduction(block, following[0] if following else None, gives=False)
        if opened and opened.kind is Kind.MAL:
            label, level = opened.label, block.level
        elif level and block.level <= level and block.level < UNLISTED:
            level = 0
        elif level and not opened and i not in taken and _carries(following):
            numbered = NUMBERED_HEADING.match(block.text)
            start = numbered.start("title") if numbered else 0
            number = numbered["number"] if numbered and "." not in numbered["number"] else None
            found.append(
                Mark(i, start, len(block.text), Role.ITEM, "mål.heading", kind=Kind.MAL, number=number, label=label)
            )
    return found


def _carries(following: Sequence[Block]) -> bool:
    """Whether the blocks after a heading begin with what stands under a goal, or with one paragraph and then that."""
    if following and following[0].kind is BlockKind.PARAGRAPH and not _under(following[0]):
        following = following[1:]
    return bool(following) and _under(following[0])


def _under(block: Block) -> bool:
    if block.kind is BlockKind.TABLE_ROW:
        return heads_items(tuple(cell.text for cell in block.cells))
    start = start_of(block.text)
    heading = list_heading(block.text)
    lists = introduction(block, block, gives=False) if re.match(r"[^.]{1,60}$", block.text) else None
    return any(each is not None and each in _UNDER
               for each in (start and start.kind, heading and heading[0], lists and lists.kind))  # fmt: skip
