"""Risks with their measures as cells, one to a line, as a Word dump leaves them.

    Ekonomi                                       the area, on a line of its own, for all risks that follow
    Risken att avgifter tas ut fel.               the risk
    ⇥Status
    ⇥Åtgärd                                       the heading of its table
     ⇥Stickprov varje månad.                      a measure (its status was a picture)
    ⇥Kommentar
    Stickproven har visat på få fel.              the comment, then the questions with their answers
    Har åtgärden bidragit till önskad effekt? Ja

A table ends where the next risk (or its area) stands before a heading row, and at two empty lines: what follows
those is never a comment.
"""

from __future__ import annotations

from collections.abc import Sequence, Set

from ingest.cues import comment_start
from ingest.layout import LOOKS, looks_like_heading
from ingest.recognise.control_found import AREA_NAME, Found, Part, whole
from ingest.recognise.marks import Mark, Role, content
from ingest.records import Block, BlockKind
from ingest.risk_cues import COMMENT, MEASURE, STATUS, columns, empty_lines, names_risk, question, says_none

LAYOUT = "cells"
LONGEST_AREA = 60


class _Table:
    """The table being read: its risk, the measure last seen, and whether that one's comment has begun."""

    def __init__(self, risk: Part, header: list[str]) -> None:
        self.risk, self.header = risk, header
        self.measure: Part | None = None
        self.commenting = False
        self.rows = 0
        self.said: set[tuple[str, str]] = set()  # answers about the risk, which each of its measures repeats


def find(blocks: Sequence[Block], taken: Set[int], found: Found) -> None:
    """All tables of this layout in a document."""
    rows = content(blocks)
    table: _Table | None = None
    area: Part | None = None
    for position, (i, block) in enumerate(rows):
        following = [other for _, other in rows[position + 1 : position + 3]]
        strong = block.level is not None and block.level < LOOKS
        opens = not strong and i not in taken and (_is_area(block, following) or _is_risk(block, following))
        if table and (strong or i in taken or opens or _apart(rows[position - 1], (i, block))):
            table = None
            if not strong and i not in taken and not opens:
                area = None
                found.close(i, block)
        if strong or i in taken:
            area = None
        elif table and header_of(block) and table.rows:
            found.problem(i, "control-risk", "Före tabellen står ingen risk; dess åtgärder är inte lästa.")
            found.close(i, block)
            table = None
        elif table:
            _inside(table, i, block, following, found)
        elif _is_area(block, following):
            area = whole(i, block)
        elif _is_risk(block, following):
            table = _Table(found.risk(whole(i, block), LAYOUT), header_of(following[0]))
            if area:
                found.field(area, AREA_NAME, table.risk)
        elif block.kind is not BlockKind.TABLE_ROW:
            area = None


def _apart(before: tuple[int, Block], after: tuple[int, Block]) -> bool:
    """Whether two empty lines stand between two blocks, each with its number."""
    return empty_lines(before[1], after[1], after[0] - before[0] - 1) > 1


def header_of(row: Block) -> list[str]:
    """What the columns of a heading row hold; empty when it is no heading of measures under a risk."""
    meanings = [columns().get(cell.text.lower(), "") for cell in row.cells if cell.text]
    fits = MEASURE in meanings and set(meanings) <= {MEASURE, STATUS, COMMENT} and len(meanings) > 1
    return meanings if fits and len(set(meanings)) == len(meanings) else []


def _is_risk(block: Block, following: Sequence[Block]) -> bool:
    return bool(following and not block.cells and header_of(following[0]) and names_risk(block.text))


def _is_area(block: Block, following: Sequence[Block]) -> bool:
    named = looks_like_heading(block.text) and len(block.text) <= LONGEST_AREA and "?" not in block.text
    named = named and block.kind in (BlockKind.HEADING, BlockKind.PARAGRAPH)
    return named and len(following) > 1 and _is_risk(following[0], following[1:])


def _inside(table: _Table, i: int, block: Block, following: Sequence[Block], found: Found) -> None:
    asked = question(block.text)
    if not block.cells:
        if asked and table.measure:
            answer = Part(i, asked.start("answer"), asked.end("answer"))
            found.field(answer, asked["question"], table.measure)
            said = (asked["question"], asked["answer"].rstrip(". ").lower())
            if asked["risk"] and said not in table.said:
                found.field(answer, asked["question"], table.risk)
                table.said.add(said)
        return
    table.rows += 1
    filled = [cell.text for cell in block.cells if cell.text]
    if len(filled) == 1 and comment_start(filled[0]) is not None:
        table.commenting = True
        return
    if header_of(block):
        return
    commented = following and following[0].cells and comment_start(following[0].text) is not None
    if len(filled) == 1 and says_none(filled[0]):
        table.measure = None
        found.close(i, block)
    elif len(filled) == 1 and " " in filled[0] and (commented or not table.commenting):  # one word may be a status
        table.measure = found.measure(whole(i, block), table.risk, LAYOUT)
    elif len(block.cells) == len(table.header):
        _by_column(table, i, block, found)
    else:
        found.problem(i, "control-cells", "Tabellraden under risken har inte de celler som rubrikraden har.")
        table.measure = None
        found.close(i, block)
    table.commenting = False


def _by_column(table: _Table, i: int, block: Block, found: Found) -> None:
    """A row with all its cells, each under its heading."""
    at = 0
    parts: dict[str, Part] = {}
    for meaning, cell in zip(table.header, block.cells, strict=True):
        if cell.text:
            parts[meaning] = Part(i, at, at + len(cell.text))
            at += len(cell.text) + 1
    if MEASURE not in parts:
        found.problem(i, "control-cells", "Tabellraden under risken har ingen åtgärd.")
        table.measure = None
        found.close(i, block)
        return
    table.measure = found.measure(parts[MEASURE], table.risk, LAYOUT)
    if STATUS in parts:
        found.field(parts[STATUS], "Status", table.measure)
    if COMMENT in parts and parts[COMMENT].end == len(block.text):
        comment = parts[COMMENT]
        found.marks.append(Mark(i, comment.start, comment.end, Role.COMMENT, "comment"))
