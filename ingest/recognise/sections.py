"""Following a pointer to another section: its blocks, and the value that stands there in prose and in a table."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ingest.layout import LOOKS, NUMBERED_HEADING, contents_line
from ingest.recognise.outcome_made import Outcome
from ingest.recognise.outcomes import outcomes
from ingest.recognise.subjects import Subject
from ingest.records import Block, BlockKind
from ingest.sentences import sentences
from ingest.values import read_number, values, years

_SECTION = re.compile(r"\bavsnitt(?:et)?\s+(?P<number>\d+(?:\.\d+)*)?\s*(?P<title>[^\W\d_].*)?$", re.I)


def section(blocks: Sequence[Block], pointer: str) -> Sequence[Block]:
    """The blocks of the section that a pointer names by title, or by a number that a heading or the contents give.

    Empty when there is none, or when several headings would do.
    """
    match = _SECTION.search(pointer)
    if not match:
        return ()
    titles = [match["title"]] if match["title"] else list(_titles(blocks, match["number"] or ""))
    for title in titles:
        found = [i for i, block in enumerate(blocks) if _is_heading(block) and _same(block.text, title)]
        top = min((blocks[i].level or LOOKS for i in found), default=LOOKS)
        found = [i for i in found if (blocks[i].level or LOOKS) == top]
        if len(found) == 1:
            after = range(found[0] + 1, len(blocks))
            ends = (i for i in after if _is_heading(blocks[i]) and (blocks[i].level or LOOKS) <= top)
            return blocks[found[0] + 1 : next(ends, len(blocks))]
    return ()


def _is_heading(block: Block) -> bool:
    return block.kind is BlockKind.HEADING and block.ignored is None


def _same(heading: str, title: str) -> bool:
    match = NUMBERED_HEADING.match(heading)
    return (match["title"] if match else heading).strip().casefold() == title.strip().casefold()


def _titles(blocks: Sequence[Block], number: str) -> Iterator[str]:
    for block in blocks:
        if block.ignored is not None:
            entry = contents_line(block.text)
        else:
            match = NUMBERED_HEADING.match(block.text)
            entry = (match["number"], match["title"]) if match else None
        if entry and entry[0] == number:
            yield entry[1]


def told_there(subject: Subject, blocks: Sequence[Block], year: int) -> list[tuple[Block, Outcome]]:
    """What a section tells of an indicator that points to it: one value for all, of the year reported on.

    Stricter than a comment: the sentence must begin with the indicator's own word ("Årets resultat uppgick till"),
    and no sentence before it in its paragraph may speak of another year.
    """
    found: list[tuple[Block, Outcome]] = []
    for block in blocks:
        if block.kind is not BlockKind.PARAGRAPH or block.ignored is not None:
            continue
        for one in outcomes(subject, block.text, year):
            if one.rule != "outcome.named" or one.group is not None or one.year != year:
                continue
            said = block.text[one.start : one.end]
            before = [y for s in sentences(block.text) if s.end <= one.start for y, _, _ in years(s.text)]
            if subject.names_in(" ".join(said.split()[:2])) and all(named == year for named in before):
                found.append((block, one))
    rows = [row for block, one in found for row in _row(subject, blocks, one)]
    return [*found, *rows[:1]]


def _row(subject: Subject, blocks: Sequence[Block], said: Outcome) -> Iterator[tuple[Block, Outcome]]:
    """The table row of that name that holds the same value with more decimals, in the table's unit."""
    unit: str | None = None
    for block in blocks:
        if block.kind is not BlockKind.TABLE_ROW:
            continue
        label = block.cells[0].text if block.cells else ""
        if not any(read_number(cell.text) is not None for cell in block.cells[1:]):
            listed = [value.unit for value in values(f"1 {label.rpartition(' ')[2]}")]
            unit = listed[0] if listed else None
            continue
        if unit != said.unit or not subject.is_whole(label):
            continue
        for cell in block.cells[1:]:
            number = read_number(cell.text)
            if number is not None and number != said.number and round(number) == said.number:
                yield block, Outcome(
                    f"{cell.text} {unit}", number, 0, len(block.text), "outcome.table_row", 1, said.year, unit=unit
                )
