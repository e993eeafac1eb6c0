"""Running text kept for search and evidence: every block that is no item of its own."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence

from ingest.records import BlockKind, Document, Item, Passage
from ingest.text import fold


def passages(document: Document, items: Iterable[Item]) -> tuple[Passage, ...]:
    """The passages of a document, in reading order. A comment paragraph knows the item it is about.

    Left out: headings (each is in the path of what stands under it), what the reader set aside, and blocks
    that are an item's own words.
    """
    about: dict[int, str] = {}
    own: set[int] = set()
    for item in items:
        own.add(item.place.start)
        about.update({place.start: item.id for place in item.comment_places})
    made: list[Passage] = []
    used: set[str] = set()
    for block in document.blocks:
        if block.ignored is not None or block.kind is BlockKind.HEADING:
            continue
        if any(start in own for start in _starts(block.offsets, own)):
            continue
        made.append(
            Passage(
                id=_identifier(document.source.id, block.text, used),
                document=document.source.id,
                year=document.source.year,
                text=block.text,
                place=block.place,
                heading_path=block.heading_path,
                about=next((about[start] for start in block.offsets if start in about), None),
            )
        )
    return tuple(made)


def _starts(offsets: Sequence[int], own: set[int]) -> Iterable[int]:
    return (start for start in offsets if start in own)


def _identifier(document: str, text: str, used: set[str]) -> str:
    stem = f"{document}/text-{hashlib.sha256(fold(text).encode()).hexdigest()[:10]}"
    candidate, n = stem, 1
    while candidate in used:
        n += 1
        candidate = f"{stem}~{n}"
    used.add(candidate)
    return candidate
