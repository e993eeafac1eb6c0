"""Table rows whose cells were centred on one another, flattened to lines from top to bottom.

A wrapped name has its row's values in its middle: in the middle line when its lines are odd in number, on a line of
their own when they are even. Another wrapped column (the source of the figures) is woven into the name's lines:

    Första besök inom
    Journal via regionens
    fjorton dagar till ≥ 80 % Månad
    datalager.
    öppenvården

So a row has as many lines above the line with its values as below it, and that alone tells where rows begin.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from ingest.cues import MID_SENTENCE, alternatives
from ingest.readers.headings import Heading
from ingest.text import MappedText, concat
from ontology.labels import words

REACH = 14  # lines that a name may have above its values; the highest seen has 10
_VALUE = r"(?:[<>≥≤=]\s?)?[-+−]?\d{1,3}(?:[ \u00a0]?\d{3})*(?:,\d+)?(?:\s?%)?"
_ONE_VALUE = re.compile(rf"\\?(?:{_VALUE}|[-–])$")
_TWO_LINES = re.compile(r"(?<=\w\s)(?P<target>[<>≥≤]\s?\d+(?:,\d+)? per \d+(?: \d{3})* \w+)\s")
_CLOSE = re.compile(rf"\s(?P<value>{_VALUE}|[-–])$")
_TARGET = re.compile(rf"(?:[<>≥≤=]\s?\d.*|{_VALUE})$")


@dataclass(frozen=True, slots=True)
class Anchor:
    """The line with a row's values: what stands before them, the values by column, and what stands after."""

    before: MappedText
    cells: tuple[tuple[int, MappedText], ...]
    after: MappedText
    unsure: bool = False  # values stand there, but not one for each column


@dataclass(frozen=True, slots=True)
class Row:
    """A row's lines above and below its anchor."""

    above: tuple[MappedText, ...]
    anchor: Anchor
    below: tuple[MappedText, ...]
    lifted: bool = False  # the target was taken out of the line above the values, where its first words stood

    @property
    def height(self) -> int:
        """How many lines the row takes up."""
        return len(self.above) + 1 + len(self.below)


def anchors(lines: Sequence[MappedText], heading: Heading) -> dict[int, Anchor]:
    """The lines that have a row's values, by number."""
    return {i: made for i, line in enumerate(lines) if (made := anchor(line, heading))}


def rows(lines: Sequence[MappedText], found: dict[int, Anchor]) -> list[Row]:
    """The rows that ``lines`` begin with, each with as many lines above its values as below."""
    made: list[Row] = []
    at = 0
    for middle in sorted(found):
        end = 2 * middle - at + 1
        named = middle > at or found[middle].before.text
        clear = not any(i in found for i in range(middle + 1, end))
        if middle < at or middle - at > REACH or end > len(lines) or not named or not clear:
            break
        made.append(Row(tuple(lines[at:middle]), found[middle], tuple(lines[middle + 1 : end])))
        at = end
    return made


def lifted(row: Row, target: int | None) -> Row:
    """A row whose target has two lines, above and below its other values, with the first of them taken as its cell."""
    match = _TWO_LINES.search(row.above[-1].text) if row.above and row.below else None
    if match is None or target is None or any(column == target for column, _ in row.anchor.cells):
        return row
    last = row.above[-1]
    rest = concat([last[: match.start("target")], last[match.end("target") :].strip()])
    anchor = replace(row.anchor, cells=((target, last[match.start("target") : match.end("target")]), *row.anchor.cells))
    return Row((*row.above[:-1], rest), anchor, row.below, lifted=True)


def anchor(line: MappedText, heading: Heading) -> Anchor | None:
    """The line's values, if it is one that has them."""
    return _by_period(line, heading) if heading.column("periodicity") else _by_gaps(line, heading)


@cache
def _period() -> re.Pattern[str]:
    return re.compile(rf"(?:^|(?<=\s))(?:{alternatives(words('periodicity', 'cue'))})(?=\s|$)")


def _by_period(line: MappedText, heading: Heading) -> Anchor | None:
    match = _period().search(line.text)
    period, target = heading.column("periodicity"), heading.column("target")
    if match is None or period is None:
        return None
    before, cells = line[: match.start()].strip(), [(period, line[match.start() : match.end()])]
    value = _TARGET.search(before.text) if target else None
    bare = value and value[0].isdigit() and not value[0].endswith("%")  # "inom 90" is no target
    if value and target and not (bare and before.text[: value.start()].rstrip().endswith(MID_SENTENCE)):
        cells.insert(0, (target, before[value.start() :]))
        before = before[: value.start()].strip()
    return Anchor(before, tuple(cells), line[match.end() :].strip())


def _by_gaps(line: MappedText, heading: Heading) -> Anchor | None:
    """Values parted by wide gaps. Only where there is one for each column is it known which is which."""
    pieces, columns = gaps(line), len(heading.columns) - 1
    values: list[MappedText] = []
    while pieces and _ONE_VALUE.match(pieces[-1].text):
        values.insert(0, pieces.pop())
    if not values or len(pieces) > 1 or len(values) > columns:
        return None
    before = pieces[0] if pieces else line[:0]
    close = _CLOSE.search(before.text)  # the first value stands close to a name that is wider than its column
    if close and len(values) < columns:
        values.insert(0, before[close.start("value") :])
        before = before[: close.start()]
    if len(values) < columns:
        return Anchor(before.strip(), (), line[:0], unsure=True)
    filled = [(i, value) for i, value in enumerate(values, 1) if re.search(r"\d", value.text)]
    return Anchor(before.strip(), tuple(filled), line[:0])


def gaps(line: MappedText) -> list[MappedText]:
    """The pieces of a line, parted where two or more spaces stand in the source."""
    cut = [i for i in range(1, len(line)) if line.text[i - 1] == " " and line.offsets[i] > line.offsets[i - 1] + 1]
    ends = [0, *cut, len(line)]
    return [piece for a, b in itertools.pairwise(ends) if (piece := line[a:b].strip()).text]
