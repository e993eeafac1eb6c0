"""Rows of tables whose heading is known: the item in the first cell, and what the other cells say of it.

An indicator's row may begin with its number ("2. Antal skolor"), and a part of it with a letter ("a. Samtal").
The other cells become fields, named as their columns are, and claims where a number or a status word stands alone.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from ingest.cues import alternatives, own_word
from ingest.readers.headings import kind_of, role_of
from ingest.recognise.figures import figure
from ingest.recognise.marks import Mark, Role, content
from ingest.recognise.recipients import split, subject_of
from ingest.records import Block, Cell, Claim, Document, Field, Item, Place
from ontology.labels import class_of, words
from ontology.terms import Basis, ClaimType, Kind, Status

_NUMBERED = re.compile(r"(?P<number>\d{1,2}|[a-h])\.\s+(?=\S)")
CLAIMED = {"target": ClaimType.TARGET, "outcome": ClaimType.OUTCOME}


def recognise(blocks: Sequence[Block], marks: Sequence[Mark]) -> list[Mark]:
    """A mark for the first cell of each row."""
    found = []
    number = ""
    for i, block in content(blocks):
        kind = kind_of(block.columns[0]) if block.columns else None
        if kind is None:
            continue
        length = len(block.cells[0].text)
        match = _NUMBERED.match(block.text) if kind is Kind.INDIKATOR else None
        if match and match["number"].isdigit():
            number = match["number"]
        printed = (number + match["number"] if not match["number"].isdigit() else number) if match else None
        label = own_word(kind, block.columns[0]) if kind is Kind.INDIKATOR else None
        rule = f"{kind.name.lower()}.table"
        start = match.end() if match else 0
        found.append(Mark(i, start, length, Role.ITEM, rule, kind=kind, number=printed, label=label))
    return found


@cache
def status_words() -> dict[str, Status]:
    """What a status column may say, in small letters, and the value that it means."""
    return {cue.lower(): status for status in Status for cue in words(class_of(status), "verdictCue")}


def with_cells(document: Document, items: Sequence[Item]) -> tuple[Item, ...]:
    """The items, those of table rows with what the other cells of their row say."""
    rows = {block.place.start: block for block in document.blocks if block.columns}
    starts = {offset: block for block in rows.values() for offset in block.offsets[: len(block.cells[0].text)]}
    return tuple(_with(item, starts[item.place.start]) if item.place.start in starts else item for item in items)


def _with(item: Item, block: Block) -> Item:
    fields, claims, comment = list(item.fields), list(item.claims), item.comment
    places = item.comment_places
    for name, cell in zip(block.columns[1:], block.cells[1:], strict=True):
        place = cell.place
        if place is None:
            continue
        role = role_of(name)
        if name in words("comment", "cue"):
            comment, places = cell.text, (place,)
            continue
        fields.append(Field(name, cell.text, place))
        if name in words("status", "columnCue") and (status := status_words().get(cell.text.lower())):
            claims.append(Claim(ClaimType.STATUS, status.value, cell.text, Basis.STATED, "status.column", place))
        elif role in CLAIMED and (claim := _figure(CLAIMED[role], name, cell, place, item.year)):
            claims.append(claim)
    made = replace(item, fields=tuple(fields), claims=tuple(claims), comment=comment, comment_places=places)
    return _addressed(made, block) if item.kind is Kind.UPPDRAG and item.recipient is None else made


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


def _addressed(item: Item, block: Block) -> Item:
    """An assignment whose own first sentence says who is to do it: "Alla nämnder får i uppdrag att …"."""
    first = re.split(r"(?<=[.!?])\s", item.text)[0]
    given = gives(first)
    name = given[0] if given else subject_of(first)
    place = block.cells[0].place
    if not name or place is None or not block.text.startswith(name):
        return item
    end = block.offsets[len(name) - 1] + 1
    spans = tuple((a, min(b, end)) for a, b in place.spans if a < end)
    where = replace(place, end=end, spans=spans if len(spans) > 1 else ())
    return replace(item, recipient=name, recipients=split(name), recipient_place=where)
