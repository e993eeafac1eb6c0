"""Items known only by the list they stand in: under "Indikatorer" or "Arbetssätt", or in a table so headed.

Two sorts of heading. "Indikatorer" and "Arbetssätt" alone open a list of plain lines. Others, or those with more words
("Strategier för digitalisering", "Särskilda uppdrag från fullmäktige", and a sentence that gives assignments,
:mod:`ingest.recognise.introductions`), open one only where its entries show themselves: by a bullet, by a number, or by
saying who is given the assignment.

Traps: the list heading is repeated as a page header; a table's rows are followed by comments; a list ends
without a sign when running text or a goal, an assignment or a recipient begins.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ingest.cues import comment_start, field_line, introduces_assignments, list_heading
from ingest.layout import LOOKS, NUMBERED_HEADING, NUMERIC
from ingest.recognise.introductions import Introduction, introduction
from ingest.recognise.marks import APART, Mark, Role, content
from ingest.recognise.recipients import body_name, gives
from ingest.records import Block, BlockKind
from ontology.terms import Kind

NAMES = (BlockKind.HEADING, BlockKind.PARAGRAPH)
PROSE = 450  # characters; the longest real indicator has 318
INTRODUCED = 300  # a looks-only heading before a paragraph this long opens a section, not a list entry
_COUNTED = re.compile(r"(?P<number>[A-ZÅÄÖ]?\d{1,2})[.):]\s+(?=\S)")


@dataclass(slots=True)
class _Open:
    kind: Kind
    label: str | None
    in_rows: bool = False
    shown: bool = False  # its entries must show themselves
    loose: bool = False  # it is a list of items only under a goal
    bulleted: bool = False
    in_comment: bool = False
    entries: int = 0
    told: int = 0  # how many of its points are followed by a paragraph about them
    before: int = 0  # where the numbering of the list before it ended, which it may go on from
    section: int = -1  # the number of a heading "2. …" that opened it; the next number is the next heading's


def recognise(blocks: Sequence[Block], marks: Sequence[Mark]) -> list[Mark]:
    """Marks for the list headings, their entries, and the headings and comments between them."""
    taken = {
        block
        for mark in marks
        if mark.rule != "beside" or mark.under is not None
        for block in range(mark.block, mark.last_block + 1)
    }
    beside = {mark.block for mark in marks if mark.rule == "beside"} - taken
    given = {mark.block for mark in marks if mark.role is Role.RECIPIENT}
    found: list[Mark] = []
    opened: _Open | None = None
    assigning = False
    reached = 0  # the number that the points have come to
    numbered = content(blocks)
    for position, (i, block) in enumerate(numbered):
        following = numbered[position + 1][1] if position + 1 < len(numbered) else None
        first = next((cell for cell in block.cells if cell.text), None)
        text = first.text if first else block.text
        heading = list_heading(text)
        comment = comment_start(text)
        entry = _shown(i, block, opened) if opened and opened.shown and i not in taken else None
        closes = block.level is not None and block.level < LOOKS and entry is None and not heading
        intro = None if block.cells or heading else introduction(block, following, i in given)
        if i in beside:
            continue
        if i in taken and not intro:
            opened = None
            continue
        if closes and i not in taken:
            opened, assigning = None, False
            found.append(Mark(i, 0, len(text), Role.CLOSE, "heading", level=block.level))
        named = assigning and block.kind in NAMES and body_name(text)
        if intro:
            assigning = intro.kind is Kind.UPPDRAG
            section = NUMBERED_HEADING.match(text) if block.kind is BlockKind.HEADING else None
            dotted = section and text[section.end("number")] == "."
            last = int(section["number"].rpartition(".")[2]) if section and dotted else -1
            opened = _Open(intro.kind, intro.label, shown=True, loose=intro.loose, before=reached, section=last)
            found += _introduced(i, intro, len(text))
        elif closes:
            continue
        elif named and comment is None:  # "Patientnämnden" over its own among the assignments of many
            name = text.rstrip(" :")
            found.append(Mark(i, 0, len(name), Role.RECIPIENT, "recipient.heading", name=name))
        elif heading:
            opened = _Open(heading[0], heading[1], in_rows=bool(block.cells))
            found.append(Mark(i, 0, len(text), Role.LIST, "list.heading", kind=heading[0]))
        elif comment is not None:
            found.append(Mark(i, comment, len(text), Role.COMMENT, "comment"))
            if opened:
                opened.in_comment = True
        elif opened and opened.shown:
            if entry:
                found.append(entry)
                reached = opened.entries if entry.number else 0
            elif _on_the_point(numbered, position, opened):
                opened.told += 1
                found.append(Mark(i, 0, len(block.text), Role.COMMENT, "comment.point"))
                if not _goes_on(numbered, position, opened):
                    after = numbered[position + 1][0] if following else None
                    found += [Mark(after, 0, 0, Role.END, "points.end")] if after is not None else []
                    opened = None
            elif opened.entries or not block.text.endswith(":"):
                opened = None
        elif opened and opened.in_rows:
            if block.cells and not NUMERIC.match(text):
                opened.in_comment = False
                found.append(_entry(i, block, text, opened))
        elif opened and (not opened.in_comment or _named(block, following)):
            bulleted = block.kind is BlockKind.LIST_ITEM
            if _ends_list(block, following) or (opened.bulleted and not bulleted):
                opened = None
            elif not block.cells:
                opened.bulleted, opened.in_comment = bulleted, False
                found.append(_entry(i, block, text, opened))
    return found


def _introduced(index: int, intro: Introduction, length: int) -> list[Mark]:
    rule = APART if intro.apart else "list.introduction"
    marks = [Mark(index, 0, length, Role.LIST, rule, kind=intro.kind)]
    if intro.recipient:
        start, end = intro.recipient
        marks.insert(0, Mark(index, start, end, Role.RECIPIENT, "recipient.heading", name=intro.name))
    return marks


def _shown(index: int, block: Block, opened: _Open) -> Mark | None:
    """The entry that a block is, by its bullet, its number (counted from 1) or by giving an assignment to somebody."""
    counted = _COUNTED.match(block.text)
    number = counted["number"] if counted else None
    if counted is not None and not opened.entries and opened.before and _count(counted) == opened.before + 1:
        opened.entries = opened.before  # the numbering goes on from the list before
    follows = counted is not None and _count(counted) == opened.entries + 1
    follows = follows and number != str(opened.section + 1)
    bulleted = block.kind is BlockKind.LIST_ITEM
    assigns = opened.kind is Kind.UPPDRAG  # what is numbered under "Uppdrag" is assignments, not a mission
    addressed = assigns and gives(block.text) is not None
    whole = len(block.text) <= 2 * PROSE and not block.cells and not block.text.endswith(":")
    if not whole or not (bulleted or follows or addressed) or (opened.bulleted and not bulleted):
        return None
    opened.bulleted, opened.entries = bulleted, opened.entries + 1
    start = counted.end() if counted and follows else 0
    if start == len(block.text):
        return None
    return Mark(
        index, start, len(block.text), Role.ITEM, f"{opened.kind.name.lower()}.list", kind=opened.kind,
        number=number if follows else None, label=opened.label, loose=opened.loose and not (follows and assigns),
    )  # fmt: skip


def _on_the_point(numbered: Sequence[tuple[int, Block]], position: int, opened: _Open) -> bool:
    """Whether a paragraph just after a numbered point is about it: the next point follows, or all before it had one."""
    if opened.kind is not Kind.UPPDRAG or not opened.entries or not position:
        return False
    before, block = numbered[position - 1][1], numbered[position][1]
    counted = _COUNTED.match(before.text)
    if block.kind is not BlockKind.PARAGRAPH or counted is None or _count(counted) != opened.entries:
        return False
    return _goes_on(numbered, position, opened) or 0 < opened.told == opened.entries - 1


def _goes_on(numbered: Sequence[tuple[int, Block]], position: int, opened: _Open) -> bool:
    """Whether the block after the one at ``position`` is the list's next point."""
    after = numbered[position + 1][1] if position + 1 < len(numbered) else None
    counted = _COUNTED.match(after.text) if after else None
    return counted is not None and _count(counted) == opened.entries + 1


def _count(counted: re.Match[str]) -> int:
    return int(re.sub(r"\D", "", counted["number"]))


def _entry(index: int, block: Block, text: str, opened: _Open) -> Mark:
    start = block.text.find(text)
    rule = f"{opened.kind.name.lower()}.{'row' if opened.in_rows else 'list'}"
    return Mark(index, start, start + len(text), Role.ITEM, rule, kind=opened.kind, label=opened.label)


def _named(block: Block, following: Block | None) -> bool:
    """Whether a block is an entry's name, with named facts on the line below: "Kö till kulturskolan", "Utfall: 84"."""
    facts = following is not None and following.kind is BlockKind.PARAGRAPH and field_line(following.text)
    return facts and block.kind in NAMES and len(block.text) <= PROSE and not field_line(block.text)


def _ends_list(block: Block, following: Block | None) -> bool:
    if len(block.text) > PROSE or block.text.endswith(":"):
        return True
    if introduces_assignments(block.text):
        return True
    looks_only = block.kind is BlockKind.HEADING
    return looks_only and following is not None and len(following.text) > INTRODUCED
