"""From marks to items: what stands under what, who it goes to, and which comment belongs to it.

One walk in reading order. What is in force (perspective, strategy, goal, recipient) lasts until something of
its own rank or above begins; a recipient does not outlive its section (an assignment with no recipient line of
its own section has none).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from ingest.layout import LOOKS, UNLISTED
from ingest.recognise.marks import APART, DECIDED, Mark, Role
from ingest.recognise.same_goals import merge
from ingest.recognise.status_words import status_line
from ingest.records import Block, BlockKind
from ontology.terms import GOALS, Kind

LOOSE = (Kind.RISK, Kind.ATGARD)  # stand under no goal; an åtgärd's mark says which risk it is under
NAMED_ABOVE = (Kind.AKTIVITET, Kind.UPPDRAG, Kind.INDIKATOR)  # in a table of their own
LISTED = (Kind.ARBETSSATT, Kind.STRATEGI)  # named in a list under a strategy or goal, not in force for what follows
HEADLINES = (Kind.PERSPEKTIV, Kind.STRATEGI, *GOALS)


@dataclass(slots=True, eq=False)
class Draft:
    """An item being put together. ``block`` holds its text; comments are whole blocks, or their last part."""

    mark: Mark
    block: Block
    parent: Draft | None
    perspective: str | None
    recipient: Mark | None = None
    recipient_block: Block | None = None
    comments: list[tuple[Block, int]] = field(default_factory=list)
    fields: list[tuple[Block, Mark]] = field(default_factory=list)
    children: int = 0
    same_as: Draft | None = None

    @property
    def kind(self) -> Kind:
        """The item's kind."""
        assert self.mark.kind is not None
        return self.mark.kind

    @property
    def text(self) -> str:
        """The item's text."""
        return self.block.text[self.mark.start : self.mark.end].strip()

    def kept(self) -> Draft:
        """The draft that stands for this one when a goal is named several times."""
        return self.same_as.kept() if self.same_as else self


@dataclass(slots=True)
class _InForce:
    perspective: str | None = None
    perspective_level: int | None = None
    strategy: Draft | None = None
    outcome: Draft | None = None
    goal: Draft | None = None
    part: Draft | None = None  # a delmål of the goal
    recipient: Mark | None = None
    current: Draft | None = None
    commenting: bool = False
    rows: int = 0  # items of a table that came one after another, without a comment
    between: bool = False  # whether the table is one with comments between its rows
    apart: bool = False  # a list of assignments is open that is not under the goal

    def section_ends(self) -> None:
        self.recipient = self.current = None
        self.commenting = False


def draft(blocks: Sequence[Block], marks: Sequence[Mark]) -> list[Draft]:
    """The items that the marks make up, in reading order, each goal once."""
    by_block: dict[int, list[Mark]] = {}
    for mark in marks:
        by_block.setdefault(mark.block, []).append(mark)
    covered = {i for mark in marks for i in range(mark.block + 1, mark.last_block + 1)}
    drafts: list[Draft] = []
    now = _InForce()
    alone = _apart(blocks, marks)
    for i, block in enumerate(blocks):
        if block.ignored is not None or i in covered:
            now.between = now.between and block.kind is not BlockKind.TABLE_ROW  # a heading row: another table
            continue
        for mark in by_block.get(i, []):
            _apply(now, mark, blocks, drafts)
            if mark.role is Role.LIST:
                now.apart = i in alone and not _within(now.goal, block)
        if i not in by_block and now.current and (now.commenting or _status_of(now.current, block)):
            now.current.comments.append((block, 0))
    _hang(drafts, marks, blocks)
    merge(drafts)
    return [made for made in drafts if made.same_as is None]


def _apart(blocks: Sequence[Block], marks: Sequence[Mark]) -> set[int]:
    """The blocks that open lists of assignments which are not under the goal before them, as far as their place tells.

    Headings that say to or from whom and stand once in the document, and all lists when there are several goals and
    no list before the last of them.
    """
    lists = [mark for mark in marks if mark.role is Role.LIST and mark.kind is Kind.UPPDRAG]
    goals = [mark.block for mark in marks if mark.role is Role.ITEM and mark.kind in GOALS]
    headings = Counter(blocks[mark.block].text for mark in lists if mark.rule == APART)
    if len(goals) > 1 and lists and lists[0].block > goals[-1]:
        return {mark.block for mark in lists}
    return {mark.block for mark in lists if mark.rule == APART and headings[blocks[mark.block].text] == 1}


def _between_rows(blocks: Sequence[Block], at: int) -> bool:
    """Whether a block stands between two rows of one table, whatever margins of pages there are."""
    after = next((blocks[i] for i in range(at + 1, len(blocks)) if blocks[i].kind is not BlockKind.MARGIN), None)
    before = next((blocks[i] for i in range(at - 1, -1, -1) if blocks[i].kind is not BlockKind.MARGIN), None)
    return bool(before and after and after.ignored is None and before.columns and before.columns == after.columns)


def _status_of(current: Draft, block: Block) -> bool:
    """Whether a block is a line with the status of the item before it, which no comment has to open."""
    return current.kind in (Kind.UPPDRAG, Kind.AKTIVITET) and status_line(block.text)


def _apply(now: _InForce, mark: Mark, blocks: Sequence[Block], drafts: list[Draft]) -> None:
    if mark.role is Role.CLOSE:
        now.section_ends()
        if now.goal is None or not _within(now.goal, blocks[mark.block]):
            now.goal = now.part = now.outcome = now.strategy = None
        if now.perspective_level is None or (mark.level or 1) <= now.perspective_level:
            now.perspective = None
    elif mark.role is Role.RECIPIENT:
        now.section_ends()
        now.recipient = mark
    elif mark.role is Role.LIST:
        now.commenting = False
        if mark.kind not in LISTED:
            now.current = None
    elif mark.role is Role.COMMENT:
        if blocks[mark.block].kind is not BlockKind.TABLE_ROW:
            now.between = now.between or _between_rows(blocks, mark.block)
            if now.rows > 1 and not now.between:
                now.current = now.goal  # what follows a table of several rows is not about the last of them
        now.rows = 0
        now.commenting = now.current is not None
        block = blocks[mark.block]
        if now.current and mark.start < mark.end and block.text[mark.start :].strip():
            now.current.comments.append((block, mark.start))
    elif mark.role is Role.END:
        now.current, now.commenting = None, False
    elif mark.role is Role.FIELD:
        now.commenting = False
        if mark.under is None and now.current:  # one that names what it is under is found again in _hang
            now.current.fields.append((blocks[mark.block], mark))
    elif mark.kind is Kind.PERSPEKTIV:
        now.section_ends()
        now.goal = now.part = now.outcome = now.strategy = None
        now.perspective, now.perspective_level = mark.name, mark.level
        if mark.role is Role.ITEM:
            drafts.append(Draft(mark, blocks[mark.last_block], None, None))
    elif not mark.loose or now.goal:
        drafts.append(_item(now, mark, blocks, drafts))


def _item(now: _InForce, mark: Mark, blocks: Sequence[Block], drafts: Sequence[Draft]) -> Draft:
    above = None if mark.kind in LOOSE else now.part or now.goal or now.strategy
    if mark.kind is Kind.UPPDRAG and (now.apart or mark.rule == DECIDED or _section_over(above, blocks[mark.block])):
        above = None
    elif mark.kind in NAMED_ABOVE and (block := blocks[mark.last_block]).columns:
        above = _named_above(block, drafts) or (None if _one_of_several(above, drafts) else above)
    made = Draft(mark, blocks[mark.last_block], above, now.perspective)
    listed = made.kind in LISTED and mark.rule.endswith(".list")
    if made.kind in HEADLINES and not listed:
        now.section_ends()
        _headline(now, made)
    elif made.kind is Kind.UPPDRAG and now.recipient:
        made.recipient, made.recipient_block = now.recipient, blocks[now.recipient.block]
    if made.parent:
        made.parent.children += 1
    now.rows = now.rows + 1 if made.mark.rule.endswith(".table") and made.kind not in GOALS else 0
    if not listed:  # the comment after such a list is on the strategy
        now.current, now.commenting = made, False
    return made


def _within(goal: Draft | None, block: Block) -> bool:
    """Whether a heading is a lower one than the goal's own, so that its section is a part of the goal's."""
    level = goal.block.level if goal else None
    return level is not None and level < LOOKS and block.level is not None and block.level > level


def _section_over(goal: Draft | None, block: Block) -> bool:
    """Whether a numbered heading begins a section above the one that the goal heads: "3.1 Direktiv" after "2.1.2"."""
    level = goal.block.level if goal else None
    return level is not None and level < UNLISTED and block.level is not None and block.level < level


def _named_above(block: Block, drafts: Sequence[Draft]) -> Draft | None:
    """The goal that the heading just above a row repeats: a table of goals first, then one of what is done for each."""
    title = _plain(block.heading_path[-1]) if block.heading_path else ""
    return next((made for made in reversed(drafts) if made.kind in GOALS and _plain(made.text) == title), None)


def _plain(text: str) -> str:
    return text.strip(" .:").casefold()


def _one_of_several(goal: Draft | None, drafts: Sequence[Draft]) -> bool:
    """Whether a goal is only the last of those that a table lists, so that what follows may be under any of them."""
    if goal is None or not goal.block.columns or goal not in drafts:
        return False
    at = drafts.index(goal)
    before = drafts[at - 1] if at else None
    return before is not None and before.kind is goal.kind and bool(before.block.columns) and not before.children


def _headline(now: _InForce, made: Draft) -> None:
    """Put a strategy or goal in force. A mål may stand under an effektmål or a strategy, a delmål under a mål."""
    now.part, now.apart = (made if made.kind is Kind.DELMAL else None), False
    if made.kind is Kind.STRATEGI:
        made.parent = None
        now.strategy, now.outcome, now.goal = made, None, None
    elif made.kind is Kind.EFFEKTMAL:
        made.parent = None
        now.strategy, now.outcome, now.goal = None, made, made
    elif made.kind is Kind.MAL:
        above = _above(now.goal, made.mark.name) or _counted(now.goal, made.mark.number)
        made.parent = above or now.outcome or now.strategy
        now.goal = made
    else:
        made.parent = now.goal


def _hang(drafts: Sequence[Draft], marks: Sequence[Mark], blocks: Sequence[Block]) -> None:
    """Put items and fields under the item that their mark names."""
    placed = {(made.mark.block, made.mark.start): made for made in drafts}
    for made in drafts:
        if made.mark.under is not None:
            made.parent = placed.get(made.mark.under)
    for mark in marks:
        if mark.role is Role.FIELD and mark.under in placed:
            placed[mark.under].fields.append((blocks[mark.block], mark))


def _above(goal: Draft | None, section: str | None) -> Draft | None:
    """The goal whose section a goal's own section is part of: "3.1.2" stands under "3.1"."""
    while goal and not (section and goal.mark.name and section.startswith(goal.mark.name + ".")):
        goal = goal.parent
    return goal


def _counted(goal: Draft | None, number: str | None) -> Draft | None:
    """The goal whose number a goal's own number goes on from: "1.2" stands under "1"."""
    while goal and not (number and goal.mark.number and number.startswith(f"{goal.mark.number}.")):
        goal = goal.parent
    return goal
