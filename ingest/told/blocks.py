"""The blocks that are read for what running text tells of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ingest.recognise.marks import content
from ingest.records import Block, BlockKind

LONGEST = 60_000  # characters; more is no paragraph, but a file without line ends or sense


def readable(blocks: Sequence[Block]) -> Iterator[tuple[int, Block]]:
    """The blocks with words of their own, with their numbers."""
    for i, block in content(blocks):
        if block.kind is not BlockKind.IMAGE and len(block.text) <= LONGEST:
            yield i, block
