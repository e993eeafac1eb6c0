"""Running text kept for search and evidence: every block that is no item of its own."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

from ingest.identifiers import Taken
from ingest.records import Document, Fate, FateKind, Passage
from ingest.text import fold

KEPT = (FateKind.COMMENT, FateKind.TABLE, FateKind.TEXT)


def passages(document: Document, fates: Iterable[Fate]) -> tuple[Passage, ...]:
    """The passages of a document, in reading order. A comment paragraph knows the item it is about.

    Left out, by what became of the block: headings (each is in the path of what stands under it), cues, an item's own
    words and what the reader set aside.
    """
    made: list[Passage] = []
    taken = Taken()
    for block, fate in zip(document.blocks, fates, strict=True):
        if fate.kind not in KEPT:
            continue
        made.append(
            Passage(
                id=taken.give(_stem(document.source.id, block.text)),
                document=document.source.id,
                year=document.source.year,
                text=block.text,
                place=block.place,
                heading_path=block.heading_path,
                about=fate.reason if fate.kind is FateKind.COMMENT else None,
            )
        )
    return tuple(made)


def _stem(document: str, text: str) -> str:
    return f"{document}/text-{hashlib.sha256(fold(text).encode()).hexdigest()[:10]}"
