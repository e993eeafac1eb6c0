"""What became of every block: nothing that a document says is dropped in silence."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ingest.recognise.marks import Mark, Role
from ingest.records import Block, BlockKind, Fate, FateKind, Item

CUES = {
    Role.LIST: "rubrik över en lista",
    Role.COMMENT: "ord som inleder en kommentar",
    Role.RECIPIENT: "anger mottagaren av uppdragen som följer",
    Role.AGAIN: "nämner ett perspektiv igen",
}


def fates(blocks: Sequence[Block], marks: Iterable[Mark], items: Iterable[Item]) -> tuple[Fate, ...]:
    """The fate of each block, in the blocks' order. A block that is several things has the first of them:
    left out, an item, a comment, a cue, a heading, a table row, running text."""
    by_block: dict[int, list[Mark]] = {}
    for mark in marks:
        by_block.setdefault(mark.block, []).append(mark)
    items = tuple(items)
    own = {start: item.id for item in items for start in _starts(item)}
    comments = {place.start: item.id for item in items for place in item.comment_places}
    return tuple(_fate(block, by_block.get(i, ()), own, comments) for i, block in enumerate(blocks))


def _starts(item: Item) -> Iterable[int]:
    return [start for start, _ in item.place.spans] or [item.place.start]


def _fate(block: Block, marks: Sequence[Mark], own: dict[int, str], comments: dict[int, str]) -> Fate:
    if block.ignored is not None:
        return Fate(FateKind.IGNORED, block.ignored)
    for kind, starts in ((FateKind.ITEM, own), (FateKind.COMMENT, comments)):
        if found := next((starts[start] for start in block.offsets if start in starts), None):
            return Fate(kind, found)
    for mark in marks:
        if mark.role in CUES:
            return Fate(FateKind.CUE, CUES[mark.role])
    if block.kind is BlockKind.HEADING:
        return Fate(FateKind.HEADING, "")
    return Fate(FateKind.TABLE if block.kind is BlockKind.TABLE_ROW else FateKind.TEXT, "")
