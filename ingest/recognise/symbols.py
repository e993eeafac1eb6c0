"""Pictures beside items: what they show, what the legend says of it, and how much of a bar is filled.

A picture belongs to the item in whose row or line it stands; in a table with several columns of items, to the one
that its column speaks of. It tells a status or an attainment only by the legend's own words: a colour alone is a
colour. A column of percentages ("Färdiggrad 90 %") says in words what a bar shows.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from ingest.item_columns import item_columns
from ingest.recognise.columns import verdict_words
from ingest.recognise.status_words import status_words
from ingest.recognise.verdicts import attainment
from ingest.records import Block, Cell, Claim, Document, Item, Picture
from ingest.values import values
from ontology.labels import class_of, words
from ontology.terms import Attainment, Basis, ClaimType, Kind, Status

#: how a legend may say a status in a sentence: "Uppdraget är genomfört", "Aktiviteten pågår"
_ABOUT = re.compile(r"^(?:uppdraget|aktiviteten|arbetet|åtgärden|insatsen|projektet) (?:är |har (?:blivit )?)?")
MEASURED = (Kind.EFFEKTMAL, Kind.MAL, Kind.DELMAL, Kind.INDIKATOR)


def with_symbols(document: Document, items: Sequence[Item]) -> tuple[Item, ...]:
    """The items with what the pictures beside them, and columns of percentages, say."""
    blocks = [
        block
        for block in document.blocks
        if block.ignored is None and (block.pictures or any(cell.pictures for cell in block.cells) or _percent(block))
    ]
    if not blocks:
        return tuple(items)
    starts = [block.offsets[0] for block in blocks]
    made = []
    for item in items:
        at = bisect_right(starts, item.place.start) - 1
        block = blocks[at] if at >= 0 and item.place.start <= blocks[at].offsets[-1] else None
        claims = tuple(_claims(document.text, item, block)) if block else ()
        made.append(replace(item, claims=(*claims, *item.claims)) if claims else item)
    return tuple(made)


def _claims(text: str, item: Item, block: Block) -> Iterator[Claim]:
    for name, cell in _beside(item, block):
        bar = name.lower() in _completion()
        for picture in cell.pictures:
            if picture.ornament:
                continue
            yield from _told(text, item, picture, bar)
        if bar and cell.place and not cell.pictures:
            yield from _printed(cell)


def _beside(item: Item, block: Block) -> Iterator[tuple[str, Cell]]:
    """The cells of a row that speak of an item, with the names of their columns; a line is one cell."""
    if not block.cells:
        yield "", Cell(block.text, None, block.pictures)
        return
    names = block.columns or ("",) * len(block.cells)
    own = next((i for i, cell in enumerate(block.cells) if cell.place and item.place.start < cell.place.end), 0)
    columns = item_columns(block.columns)
    for at, (name, cell) in enumerate(zip(names, block.cells, strict=True)):
        if at == own or not columns or columns[at].of == own:
            yield name, cell


def _told(text: str, item: Item, picture: Picture, bar: bool) -> Iterator[Claim]:
    """The claims of one picture. A bar that is empty, or full, is one only in a column of bars."""
    place, mark = picture.place, text[picture.place.start : picture.place.end]
    colour = picture.colour.value if picture.colour and picture.colour is not picture.symbol else None
    if picture.number is not None and (bar or 0 < picture.number < 100):
        yield Claim(
            ClaimType.COMPLETION, f"{picture.number:.0f} %", mark, Basis.SYMBOL, "completion.bar", place,
            number=picture.number, unit="procent", meaning=picture.meaning, colour=colour,
        )  # fmt: skip
        return
    if (value := _meant(item.kind, picture.meaning)) is not None:
        kind = ClaimType.ATTAINMENT if isinstance(value, Attainment) else ClaimType.STATUS
        yield Claim(
            kind, value.value, mark, Basis.SYMBOL, f"{kind.value}.legend", place, year=None, meaning=picture.meaning
        )
    rule = "symbol.legend" if picture.meaning else "symbol.look"
    yield Claim(
        ClaimType.SYMBOL, picture.symbol.value, mark, Basis.SYMBOL, rule, place, meaning=picture.meaning, colour=colour
    )


def _meant(kind: Kind, meaning: str | None) -> Status | Attainment | None:
    """The status or attainment that the legend's words are, for an item of a kind."""
    if meaning is None:
        return None
    plain = meaning.strip(" .:–-").lower()
    if kind in MEASURED:
        return verdict_words().get(plain) or attainment(meaning)
    value = status_words().get(plain) or status_words().get(_ABOUT.sub("", plain))
    return None if value is Status.OKANT else value  # the symbol itself has the legend's words


@cache
def _completion() -> frozenset[str]:
    return frozenset(cue.lower() for cue in words(class_of(ClaimType.COMPLETION), "columnCue"))


def _percent(block: Block) -> bool:
    return any(name.lower() in _completion() for name in block.columns)


def _printed(cell: Cell) -> Iterator[Claim]:
    """A percentage that a cell holds and nothing else."""
    found = values(cell.text)
    if cell.place is None or len(found) != 1:
        return
    (value,) = found
    alone = not (cell.text[: value.start] + cell.text[value.end :]).strip()
    if alone and value.unit == "procent" and 0 <= value.number <= 100:
        yield Claim(
            ClaimType.COMPLETION, cell.text, cell.text, Basis.STATED, "completion.column", cell.place,
            number=value.number, unit="procent",
        )  # fmt: skip
