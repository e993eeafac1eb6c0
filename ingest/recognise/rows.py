"""Rows of tables whose heading is known: the items in their cells, and what the other cells say of them.

An indicator's row may begin with its number ("2. Antal skolor"), and a part of it with a letter ("a. Samtal").
The other cells become fields, named as their columns are, and claims where a number or a status word stands alone.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from ingest.cues import alternatives, comment_start, start_of
from ingest.item_columns import Column, item_columns
from ingest.recognise.figures import figure
from ingest.recognise.marks import Mark, Role, content
from ingest.recognise.recipients import split, subject_of
from ingest.records import Block, Cell, Claim, Document, Field, Item, Place
from ontology.labels import class_of, words
from ontology.terms import Attainment, Basis, ClaimType, Kind, Status

_NUMBERED = re.compile(r"(?P<number>\d{1,2}|[a-h])\.\s+(?=\S)")
CLAIMED = {"target": ClaimType.TARGET, "outcome": ClaimType.OUTCOME}


def recognise(blocks: Sequence[Block], marks: Sequence[Mark]) -> list[Mark]:
    """A mark for each cell that holds an item, and one where a table with comments between its rows ends."""
    found: list[Mark] = []
    number = ""
    commented = False
    for i, block in content(blocks):
        if commented and not block.columns and not _comments(block.text):
            found.append(Mark(i, 0, 0, Role.END, "table.end"))
        commented = _comments(block.text) if not block.columns and (commented or _row_before(blocks, i)) else False
        for at, column in enumerate(item_columns(block.columns) if block.columns else ()):
            if column.kind is None or not block.cells[at].text or comment_start(block.cells[at].text) is not None:
                continue
            begun, length = _offset(block, at), len(block.cells[at].text)
            if (comment := comment_start(block.cells[at].text)) is not None:
                found.append(Mark(i, begun + comment, begun + length, Role.COMMENT, "comment.row"))
                continue
            start, printed, label = 0, _beside(block, at), column.label if column.kind is not Kind.UPPDRAG else None
            match = _NUMBERED.match(block.cells[at].text)
            named = start_of(block.cells[at].text)
            if named and named.kind is column.kind and named.at < length:
                start, printed, label = named.at, named.number or printed, named.label or label
            elif match:
                number = match["number"] if match["number"].isdigit() else number
                printed = number if match["number"].isdigit() else number + match["number"]
                start = match.end()
            rule = f"{column.kind.name.lower()}.table"
            found.append(
                Mark(i, begun + start, begun + length, Role.ITEM, rule, kind=column.kind, number=printed, label=label)
            )
    return found


def _comments(text: str) -> bool:
    """Whether a text is a comment, cue and all."""
    return comment_start(text) not in (None, len(text))


def _row_before(blocks: Sequence[Block], at: int) -> bool:
    before = next((block for block in reversed(blocks[:at]) if block.ignored is None), None)
    return before is not None and bool(before.columns)


def _offset(block: Block, at: int) -> int:
    """Where the cell of a column begins in its row's text."""
    return sum(len(cell.text) + 1 for cell in block.cells[:at] if cell.text)


def _beside(block: Block, at: int) -> str | None:
    """The number in a column of its own, of the item in a column."""
    for column, cell in zip(item_columns(block.columns), block.cells, strict=True):
        if column.role == "number" and column.of == at and re.fullmatch(r"\d{1,3}(?:\.\d{1,3})*[a-h]?\.?", cell.text):
            return cell.text.rstrip(".")
    return None


@cache
def status_words() -> dict[str, Status]:
    """What a status column may say, in small letters, and the value that it means."""
    return {cue.lower(): status for status in Status for cue in words(class_of(status), "verdictCue")}


@cache
def _verdicts() -> dict[str, Attainment]:
    return {cue.lower(): value for value in Attainment for cue in words(class_of(value), "verdictCue")}


def with_cells(document: Document, items: Sequence[Item]) -> tuple[Item, ...]:
    """The items, those of table rows with what the other cells of their row say."""
    starts: dict[int, tuple[Block, int]] = {}
    for block in document.blocks:
        for at, column in enumerate(item_columns(block.columns) if block.columns else ()):
            if column.kind:
                begun = _offset(block, at)
                held = block.offsets[begun : begun + len(block.cells[at].text)]
                starts |= dict.fromkeys(held, (block, at))
    return tuple(_with(item, *starts[item.place.start]) if item.place.start in starts else item for item in items)


def _with(item: Item, block: Block, at: int) -> Item:
    fields, claims, comment = list(item.fields), list(item.claims), item.comment
    places = item.comment_places
    made = item
    for column, cell in zip(item_columns(block.columns), block.cells, strict=True):
        place = cell.place
        if place is None or column.of != at or (column.role == "number" and item.number):
            continue
        if column.role == "comment":
            comment, places = cell.text, (place,)
            continue
        fields.append(Field(column.name, cell.text, place))
        if column.role == "recipient" and item.kind in (Kind.UPPDRAG, Kind.AKTIVITET) and made.recipient is None:
            made = replace(made, recipient=cell.text, recipients=split(cell.text), recipient_place=place)
        elif claim := _claim(item, column, cell, place):
            claims.append(claim)
    made = replace(made, fields=tuple(fields), claims=tuple(claims), comment=comment, comment_places=places)
    return _addressed(made, block, at) if item.kind is Kind.UPPDRAG and made.recipient is None else made


def _claim(item: Item, column: Column, cell: Cell, place: Place) -> Claim | None:
    """What a cell says of the item beside it, when that is certain."""
    if column.role in ("status", "assessment"):
        return _verdict(item, cell, place)
    if column.role in CLAIMED:
        return _figure(CLAIMED[column.role], column.name, cell, place, item.year)
    return None


def _verdict(item: Item, cell: Cell, place: Place) -> Claim | None:
    """What a status or an assessment says, when it is one of the words that alone do."""
    said = cell.text.lower().strip(" .")
    if item.kind in (Kind.UPPDRAG, Kind.AKTIVITET):
        if status := status_words().get(said):
            return Claim(ClaimType.STATUS, status.value, cell.text, Basis.STATED, "status.column", place)
    elif value := _verdicts().get(said):
        return Claim(
            ClaimType.ATTAINMENT, value.value, cell.text, Basis.STATED, "attainment.column", place, year=item.year
        )
    return None


def _figure(kind: ClaimType, name: str, cell: Cell, place: Place, year: int) -> Claim | None:
    """The claim that a cell makes, when it is a number and a unit and nothing else."""
    said = figure(cell.text)
    if said is None:
        return None
    printed = re.search(r" (20\d\d)$", name)
    when = said.year or (int(printed[1]) if printed else None)
    if when is None and kind is ClaimType.TARGET and name != max(words("target", "columnCue"), key=len):
        when = year
    return Claim(
        kind, cell.text, cell.text, Basis.STATED, f"{kind.value}.column", place, number=said.number, upper=said.upper,
        unit=said.unit, year=when, operator=said.operator, meaning=name,
    )  # fmt: skip


@cache
def _gives() -> re.Pattern[str]:
    cues = alternatives(words("recipient", "cue"))
    return re.compile(rf"(?:^|(?<=[.!?:] ))(?P<name>[A-ZÅÄÖ][^.:;]{{1,120}}?)\s+(?:{cues})\s")


def gives(text: str) -> tuple[str, int] | None:
    """Who is given an assignment in running words, and where the name begins.

    >>> gives("Tempot är lågt. Alla nämnder får i uppdrag att öka det.")
    ('Alla nämnder', 16)
    """
    match = _gives().search(text)
    return (match["name"], match.start("name")) if match else None


def _addressed(item: Item, block: Block, at: int) -> Item:
    """An assignment whose own first sentence says who is to do it: "Alla nämnder får i uppdrag att …"."""
    first = re.split(r"(?<=[.!?])\s", item.text)[0]
    given = gives(first)
    name = given[0] if given else subject_of(first)
    place, begun = block.cells[at].place, _offset(block, at)
    if not name or place is None or not block.text.startswith(name, begun):
        return item
    end = block.offsets[begun + len(name) - 1] + 1
    spans = tuple((a, min(b, end)) for a, b in place.spans if a < end)
    where = replace(place, end=end, spans=spans if len(spans) > 1 else ())
    return replace(item, recipient=name, recipients=split(name), recipient_place=where)
