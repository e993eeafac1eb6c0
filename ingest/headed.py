"""Rows of cells whose table has a heading row that is understood get their columns' names.

So a table of goals, indicators, assignments or activities is read alike from Markdown, a Word dump or a real file.
A row of another number of cells than the heading row is left as it is.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from ingest.column_names import heads_items
from ingest.cues import comment_start
from ingest.records import Block, BlockKind


def headed(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks, with ``columns`` on the rows of tables of items and on their heading rows."""
    made = list(blocks)
    names: tuple[str, ...] = ()
    head = 0
    for i, block in enumerate(blocks):
        if block.ignored is not None:
            continue
        if block.kind is not BlockKind.TABLE_ROW or block.columns:
            names = ()
            continue
        texts = tuple(cell.text for cell in block.cells)
        if heads_items(texts):
            names, head = () if _with_comments(blocks, i) else texts, i
        elif names and len(texts) == len(names):
            made[head] = replace(made[head], columns=names)
            made[i] = replace(block, columns=names)
    return tuple(made)


def _with_comments(blocks: Sequence[Block], head: int) -> bool:
    """Whether comments stand between the rows, each headed by a row of its own (:mod:`ingest.recognise.lists`)."""
    rows = takewhile(lambda block: block.kind is BlockKind.TABLE_ROW, blocks[head + 1 :])
    return any(sum(bool(cell.text) for cell in row.cells) == 1 and comment_start(row.text) is not None for row in rows)


def is_heading(block: Block) -> bool:
    """Whether a row is the heading row of its table."""
    return bool(block.columns) and tuple(cell.text for cell in block.cells) == block.columns
