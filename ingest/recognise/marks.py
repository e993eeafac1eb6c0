"""What a recogniser says of a block: these characters are the start of something."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from ingest.layout import POINT
from ingest.records import Block, BlockKind
from ontology.terms import Kind

#: the rule of a list that says to or from whom its assignments go: "Uppdrag till förvaltningen"
APART = "list.apart"
#: the rule of an assignment that a decision gives
DECIDED = "uppdrag.decision"


class Role(StrEnum):
    """What a mark does for those that follow it."""

    ITEM = "item"  # an item begins here
    AGAIN = "again"  # an item named before comes into force again
    RECIPIENT = "recipient"  # the assignments that follow go to this body
    LIST = "list"  # a list of items opens
    COMMENT = "comment"  # what follows comments on the item before
    FIELD = "field"  # a named fact (``name``) beside the item that it is ``under``
    END = "end"  # the item before it has no more comment
    CLOSE = "close"  # a heading that ends lists, recipients and comments


@dataclass(frozen=True, slots=True)
class Mark:
    """Characters ``start:end`` of block number ``block``, and what they are.

    ``block_end`` is the last block the mark takes up, for a text that stands on the line after its number.
    ``under`` is the block and start of another mark: the item that this one is a part of, whatever stands between.
    ``loose`` is an item only where a goal is in force.
    """

    block: int
    start: int
    end: int
    role: Role
    rule: str
    kind: Kind | None = None
    number: str | None = None
    label: str | None = None
    level: int | None = None
    name: str | None = None
    block_end: int | None = None
    under: tuple[int, int] | None = None
    loose: bool = False

    @property
    def last_block(self) -> int:
        """The last block that the mark takes up."""
        return self.block if self.block_end is None else self.block_end


Recogniser = Callable[[Sequence[Block], Sequence[Mark]], list[Mark]]
"""Blocks and the marks found so far to new marks. The order of recognisers is :mod:`ingest.recognise.all`."""


def content(blocks: Sequence[Block]) -> list[tuple[int, Block]]:
    """The blocks that carry content of their own, with their numbers."""
    return [(i, block) for i, block in enumerate(blocks) if block.ignored is None]


def next_text(blocks: Sequence[Block], index: int) -> int | None:
    """The number of the next block with content after ``index``, if it is plain text."""
    for i in range(index + 1, len(blocks)):
        if blocks[i].ignored is None:
            return i if blocks[i].kind in (BlockKind.PARAGRAPH, BlockKind.HEADING) else None
    return None


def is_point(block: Block) -> bool:
    """Whether a block is a point of a list, by its bullet or number."""
    return block.kind is BlockKind.LIST_ITEM or POINT.match(block.text) is not None
