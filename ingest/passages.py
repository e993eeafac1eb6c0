"""Running text kept for search and evidence: every block that is no item of its own, and what stands beside items."""

from __future__ import annotations

import hashlib
import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from ingest.identifiers import Taken
from ingest.records import Block, BlockKind, Document, Fate, FateKind, Item, Passage, Place
from ingest.text import fold

KEPT = (FateKind.COMMENT, FateKind.TABLE, FateKind.TEXT)
ABOUT = (FateKind.COMMENT, FateKind.ITEM)
A_SENTENCE = 5  # words from which a cell says something of its own; fewer are a value of its row ("Månad", "≥ 60 %")

_LETTERS = re.compile(r"[^\W\d_]+")
Said = tuple[str, Place, Item]


def passages(document: Document, fates: Iterable[Fate], items: Iterable[Item] = ()) -> tuple[Passage, ...]:
    """The passages of a document, in reading order. A comment paragraph knows the item it is about.

    Left out, by what became of the block: headings (each is in the path of what stands under it), cues that lead a list
    in, an item's own words and what the reader set aside. A comment, or a cell of some words, that stands in one block
    with its item (the other column of a page, a row of a table) is a passage of its own; what else such a block says
    makes a passage of all of it.
    """
    taken, name = Taken(), document.source

    def made(text: str, place: Place, path: tuple[str, ...], about: str | None) -> Passage:
        return Passage(taken.give(_stem(name.id, text)), name.id, name.year, text, place, path, about)

    blocks = list(zip(document.blocks, fates, strict=True))
    items = tuple(items)
    told = _Told(document, blocks, items)
    kept = [
        (block, fate)
        for block, fate in blocks
        if fate.kind in KEPT or _tells_more(block, fate) or told.leaves(block, fate)
    ]
    whole = [
        made(block.text, block.place, block.heading_path, fate.reason if fate.kind in ABOUT else None)
        for block, fate in kept
    ]
    held = [(block.place.start, block.place.end) for block, _ in kept]
    beside = [made(text, place, item.heading_path, item.id) for text, place, item in _beside(items, held)]
    return tuple(sorted((*whole, *beside), key=lambda passage: passage.place.start)) if beside else tuple(whole)


class _Told:
    """What of a document its items tell: their words, comments, cells and the names of these."""

    def __init__(self, document: Document, blocks: Iterable[tuple[Block, Fate]], items: Iterable[Item]) -> None:
        self._text, self._told = document.text, bytearray(len(document.text))
        self._names: dict[str, set[str]] = {}
        for item in items:
            names = " ".join((item.label or item.kind.value, *(field.name for field in item.fields)))
            self._names[item.id] = set(_LETTERS.findall(names.lower()))
            whose = (item.recipient_place,) if item.recipient_place else ()
            claims, fields = ((one.place for one in said) for said in (item.claims, item.fields))
            for place in (item.place, *item.comment_places, *claims, *fields, *whose):
                self._mark(place)
        for block, fate in blocks:
            if fate.kind is FateKind.IGNORED:
                self._mark(block.place)  # a heading of a page in the middle of a row

    def _mark(self, place: Place) -> None:
        for start, end in _stretches(place):
            self._told[start:end] = b"x" * (end - start)

    def leaves(self, block: Block, fate: Fate) -> bool:
        """Whether the block is that of an item, and says more than its items tell."""
        if fate.kind is not FateKind.ITEM:
            return False
        words = (match for span in _stretches(block.place) for match in _LETTERS.finditer(self._text, *span))
        left = [match[0] for match in words if not self._told[match.start()]]
        return len([word for word in left if word.lower() not in self._names.get(fate.reason, ())]) >= A_SENTENCE


def _stretches(place: Place) -> Sequence[tuple[int, int]]:
    return place.spans or ((place.start, place.end),)


def _tells_more(block: Block, fate: Fate) -> bool:
    """Whether a cue is running text as well: a whole sentence, or one of several, not only what leads a list in."""
    if fate.kind is not FateKind.CUE or block.kind is not BlockKind.PARAGRAPH:
        return False
    if block.text.rstrip().endswith("."):
        return True
    from ingest.sentences import sentences  # spaCy, which no other use of this module needs

    return len(sentences(block.text)) > 1


def _beside(items: Iterable[Item], held: Sequence[tuple[int, int]]) -> Iterator[Said]:
    """The comments and cells of items that stand in none of the stretches ``held``, nor in their item's own words."""
    starts = [start for start, _ in held]
    seen: set[int] = set()
    for item in items:
        own = _stretches(item.place)
        comments = zip((item.comment or "").split("\n"), item.comment_places, strict=False)
        said = (field for field in item.fields if len(_LETTERS.findall(field.value)) >= A_SENTENCE)
        cells = ((field.value, field.place) for field in said)
        for text, place in (*comments, *cells):
            at = bisect_right(starts, place.start) - 1
            inside = at >= 0 and place.start < held[at][1]
            if inside or place.start in seen or any(start <= place.start < end for start, end in own):
                continue
            seen.add(place.start)
            yield text, place, item


def _stem(document: str, text: str) -> str:
    return f"{document}/text-{hashlib.sha256(fold(text).encode()).hexdigest()[:10]}"
