"""Rows of tables whose heading is known: the item in the first cell, and what the other cells say of it.

An indicator's row may begin with its number ("2. Antal skolor"), and a part of it with a letter ("a. Samtal").
The other cells become fields, named as their columns are, and claims where a number or a status word stands alone.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from ingest import shouted
from ingest.column_names import COMMENT, NUMBER, OUTCOME, TARGET, ColumnRole, recipients, roles
from ingest.cues import alternatives, comment_start, start_of
from ingest.headed import is_heading
from ingest.periods import without_period
from ingest.recognise.columns import stated_claim, told_first
from ingest.recognise.figures import figure
from ingest.recognise.marks import Mark, Role, content
from ingest.recognise.recipients import split
from ingest.records import Block, BlockKind, Cell, Claim, Document, Field, Item, Place
from ontology.labels import class_of, words
from ontology.terms import GOALS, Basis, ClaimType, Kind

_NUMBERED = re.compile(r"(?P<number>\d{1,2}|[a-h])\.\s+(?=\S)")
_PLAIN_OUTCOME = ("Utfall", "Resultat")  # of the year reported on, in a report
ADDRESSED = (Kind.UPPDRAG, Kind.AKTIVITET)  # what somebody is told to do
CLAIMED: dict[ColumnRole | None, ClaimType] = {TARGET: ClaimType.TARGET, OUTCOME: ClaimType.OUTCOME}


def recognise(blocks: Sequence[Block], marks: Sequence[Mark]) -> list[Mark]:
    """A mark for each cell that holds an item, for the heading rows, and where a table with comments in it ends."""
    found: list[Mark] = []
    number = ""
    above: dict[Kind, str] = {}  # the goals of the row above, which a row may repeat
    commented = False
    for i, block in content(blocks):
        if commented and not block.columns and not _comments(block.text):
            found.append(Mark(i, 0, 0, Role.END, "table.end"))
        commented = _comments(block.text) if not block.columns and (commented or _row_before(blocks, i)) else False
        if not block.columns:
            if block.kind is not BlockKind.TABLE_ROW:
                above = {}
            continue
        if is_heading(block):
            above = {}
            found.append(Mark(i, 0, len(block.text), Role.LIST, "table.heading"))
            continue
        printed = next((cell.text for role, cell, _ in _cells(block) if role == NUMBER and cell.text), None)
        for role, cell, start in _cells(block):
            if isinstance(role, Kind) and (comment := comment_start(cell.text)) is not None:
                found.append(Mark(i, start + comment, start + len(cell.text), Role.COMMENT, "comment.row"))
                continue
            if not isinstance(role, Kind) or not re.search(r"[^\W\d_]{2}", cell.text) or above.get(role) == cell.text:
                continue
            if role in GOALS:
                above[role] = cell.text
            mark, number = _mark(i, role, cell.text, start, block, number, printed)
            found.append(mark)
    return found


def _comments(text: str) -> bool:
    """Whether a text is a comment, cue and all."""
    return comment_start(text) not in (None, len(text))


def _row_before(blocks: Sequence[Block], at: int) -> bool:
    before = next((blocks[i] for i in range(at - 1, -1, -1) if blocks[i].ignored is None), None)
    return before is not None and bool(before.columns)


def _mark(
    i: int, kind: Kind, text: str, start: int, block: Block, number: str, printed: str | None
) -> tuple[Mark, str]:
    """The mark for a cell, and the number that the rows have come to."""
    end, rule = start + len(text), f"{kind.name.lower()}.table"
    begun = start_of(text)
    if begun and begun.kind is kind and begun.at < len(text):
        mark = Mark(i, start + begun.at, end, Role.ITEM, rule, kind=kind, number=begun.number, label=begun.label)
        return mark, number
    match = _NUMBERED.match(text)
    if kind is Kind.INDIKATOR and match:
        if match["number"].isdigit():
            number = match["number"]
        printed = number if match["number"].isdigit() else number + match["number"]
        start += match.end()
    heading = next(name for (role, _, _), name in zip(_cells(block), block.columns, strict=True) if role is kind)
    label = _own_word(kind, heading)
    return Mark(i, start, end, Role.ITEM, rule, kind=kind, number=printed, label=label), number


def _own_word(kind: Kind, heading: str) -> str | None:
    """The document's own word for what a column lists: the first words of its heading that are one."""
    local = class_of(kind)
    cues = [cue for name in ("startCue", "listCue", "columnCue") for cue in words(local, name)]
    own = next((cue for cue in sorted(cues, key=len, reverse=True) if heading.lower().startswith(cue.lower())), None)
    usual = {word.lower() for word in (*words(local, "prefLabel"), *words(local, "hiddenLabel"))}
    return None if own is None or own.split()[-1].lower() in usual else own.lower()


def _cells(block: Block) -> list[tuple[ColumnRole | None, Cell, int]]:
    """Each cell of a row with what its column holds and where its text stands in the row's."""
    known = list(roles(block.columns))
    if not any(isinstance(role, Kind) for role in known) and _assignment().search(block.columns[0]):
        known[0] = Kind.UPPDRAG
    made, at = [], 0
    for role, cell in zip(known, block.cells, strict=True):
        made.append((role, cell, at))
        at += len(cell.text) + 1 if cell.text else 0
    return made


@cache
def _assignment() -> re.Pattern[str]:
    local = class_of(Kind.UPPDRAG)
    return re.compile(rf"\b(?:{alternatives((*words(local, 'prefLabel'), *words(local, 'hiddenLabel')))})\b", re.I)


def with_cells(document: Document, items: Sequence[Item]) -> tuple[Item, ...]:
    """The items, those of table rows with what the other cells of their row say: of the last item in the row."""
    last: dict[int, Block] = {}
    for block in document.blocks:
        if block.columns and not is_heading(block):
            held = [(cell, at) for role, cell, at in _cells(block) if isinstance(role, Kind) and cell.text]
            if held:
                cell, at = held[-1]
                last.update(dict.fromkeys(block.offsets[at : at + len(cell.text)], block))
    year = document.source.year if document.source.type.is_report else None
    return tuple(_with(item, last[item.place.start], year) if item.place.start in last else item for item in items)


def _with(item: Item, block: Block, reported: int | None) -> Item:
    fields, claims, comment = list(item.fields), list(item.claims), item.comment
    places = item.comment_places
    aimed = any(role == TARGET for role, _, _ in _cells(block))
    for name, (role, cell, _) in zip(block.columns, _cells(block), strict=True):
        place = cell.place
        if place is None or isinstance(role, Kind) or role == NUMBER:
            continue
        if role == COMMENT:
            comment, places = cell.text, (place,)
            continue
        fields.append(Field(name, cell.text, place))
        if name.lower() in recipients() and item.kind in ADDRESSED and item.recipient is None:
            to = shouted.body(cell.text)
            item = replace(item, recipient=to, recipients=split(to), recipient_place=place)
        bare = re.fullmatch(r"20\d\d", name.strip())
        if claim := stated_claim(fields[-1], item.kind, item.year):
            claims.append(replace(claim, rule=claim.rule.replace("field", "column")))
        elif role in CLAIMED and (aimed or not bare):
            claim = _figure(CLAIMED[role], name, cell, place, item.year)
            undated = claim is not None and claim.type is ClaimType.OUTCOME and claim.year is None
            if claim and undated and without_period(name) in _PLAIN_OUTCOME:
                claim = replace(claim, year=reported)
            claims += [claim] if claim else []
    return replace(item, fields=tuple(fields), claims=told_first(claims), comment=comment, comment_places=places)


def _figure(kind: ClaimType, name: str, cell: Cell, place: Place, year: int) -> Claim | None:
    """The claim that a cell makes, when it is a number and a unit and nothing else."""
    said = figure(cell.text)
    if said is None:
        return None
    printed = re.search(r"(?:^|\s)(20\d\d)$", name)
    when = said.year or (int(printed[1]) if printed else None)
    if when is None and kind is ClaimType.TARGET and name != max(words("target", "columnCue"), key=len):
        when = year
    return Claim(
        kind, cell.text, cell.text, Basis.STATED, f"{kind.value}.column", place, number=said.number, upper=said.upper,
        unit=said.unit, year=when, operator=said.operator, meaning=name,
    )  # fmt: skip
