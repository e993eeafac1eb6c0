"""Items known only by the list they stand in: under "Indikatorer" or "Arbetssätt", or in a table so headed.

Traps: the list heading is repeated as a page header; a table's rows are followed by comments; a list ends
without a sign when running text or a goal, an assignment or a recipient begins.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ingest.cues import comment_start, introduces_assignments, list_heading
from ingest.item_columns import item_columns
from ingest.layout import NUMERIC
from ingest.recognise.marks import Mark, Role, content
from ingest.records import Block, BlockKind
from ontology.terms import Kind

PROSE = 450  # characters; the longest real indicator has 318
INTRODUCED = 300  # a looks-only heading before a paragraph this long opens a section, not a list entry


@dataclass(slots=True)
class _Open:
    kind: Kind
    label: str | None
    in_rows: bool
    bulleted: bool = False
    in_comment: bool = False
    of_table: bool = False  # rows of a table whose columns are known, which may go on after a comment between its rows


def recognise(blocks: Sequence[Block], marks: Sequence[Mark]) -> list[Mark]:
    """Marks for the list headings, their entries, and the headings and comments between them."""
    taken = {block for mark in marks for block in range(mark.block, mark.last_block + 1)}
    found: list[Mark] = []
    opened: _Open | None = None
    numbered = content(blocks)
    for position, (i, block) in enumerate(numbered):
        following = numbered[position + 1][1] if position + 1 < len(numbered) else None
        first = next((cell for cell in block.cells if cell.text), None)
        text = first.text if first else block.text
        heading = list_heading(text)
        comment = comment_start(text)
        if i in taken:
            opened = _of_table(block)
        elif heading:
            opened = _Open(heading[0], heading[1], in_rows=bool(block.cells))
            found.append(Mark(i, 0, len(text), Role.LIST, "list.heading", kind=heading[0]))
        elif comment is not None:
            found.append(Mark(i, comment, len(text), Role.COMMENT, "comment"))
            if opened:
                opened.in_comment = True
        elif block.level is not None and block.level < 9:
            opened = None
            found.append(Mark(i, 0, len(text), Role.CLOSE, "heading", level=block.level))
        elif opened and opened.in_rows:
            if block.cells and opened.of_table and _worded(block) > 1:
                opened = None  # a table of its own
            elif block.cells and not NUMERIC.match(text):
                opened.in_comment = False
                found.append(_entry(i, block, text, opened))
        elif opened and not opened.in_comment:
            bulleted = block.kind is BlockKind.LIST_ITEM
            if _ends_list(block, following) or (opened.bulleted and not bulleted):
                opened = None
            elif not block.cells:
                opened.bulleted = bulleted
                found.append(_entry(i, block, text, opened))
    return found


def _of_table(block: Block) -> _Open | None:
    """The list that goes on after a row of a table of items: its last kind."""
    listed = [column for column in item_columns(block.columns) if column.kind]
    last = listed[-1] if listed else None
    return _Open(last.kind, last.label, in_rows=True, of_table=True) if last and last.kind else None


def _worded(block: Block) -> int:
    """How many cells of a row hold words, and not a number."""
    return sum(bool(cell.text) and not NUMERIC.match(cell.text) for cell in block.cells)


def _entry(index: int, block: Block, text: str, opened: _Open) -> Mark:
    start = block.text.find(text)
    rule = f"{opened.kind.name.lower()}.{'row' if opened.in_rows else 'list'}"
    return Mark(index, start, start + len(text), Role.ITEM, rule, kind=opened.kind, label=opened.label)


def _ends_list(block: Block, following: Block | None) -> bool:
    if len(block.text) > PROSE or block.text.endswith(":"):
        return True
    if introduces_assignments(block.text):
        return True
    looks_only = block.kind is BlockKind.HEADING
    return looks_only and following is not None and len(following.text) > INTRODUCED
