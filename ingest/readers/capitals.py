"""Table rows flattened to lines with no wide gaps: the values of all columns stand at the end of one of a row's lines.

    Indikator Utfall 2030 Mål 2031
    Andel äldre som är nöjda
    med sin hemtjänst, 87 90
    procent
    Antal fallskador 42 35

A row begins with a capital, and not where the line before breaks off. Only where every row comes out with exactly one
line of values is the table read; numbers that may be one or two ("3 400") are no values.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.cues import MID_SENTENCE
from ingest.readers.headings import Heading
from ingest.readers.numbered_rows import VALUE
from ingest.readers.seams import glued
from ingest.text import MappedText

_ONE = rf"(?:{VALUE}|[–-])"
_GROUPED = re.compile(r"(?<![\d:])\d{1,3} \d{3}(?!\d)")
MOST = 8  # lines of a row


Row = tuple[MappedText, tuple[MappedText, ...]]


def rows(lines: Sequence[MappedText], heading: Heading) -> tuple[list[Row], int]:
    """The rows that ``lines`` begin with, each with its name and values, and how many lines they take up."""
    values = re.compile(rf"(?:^|\s)({')[ ]('.join([_ONE] * (len(heading.columns) - 1))})$")
    valued = [_values(values, line.text) for line in lines]
    starts = [i for i, line in enumerate(lines) if _begins(lines, i, line.text)]
    if not starts or starts[0] != 0:
        return [], 0
    made: list[Row] = []
    end = 0
    for start, stop in zip(starts, [*starts[1:], len(lines)], strict=True):
        found = [i for i in range(start, stop) if valued[i] is not None]
        if not found and stop == len(lines) and made and not lines[stop - 1].text[-1:].isdigit():
            break
        if len(found) != 1 or stop - start > MOST:
            return [], 0
        match, line = valued[found[0]], lines[found[0]]
        assert match is not None
        name = glued([*lines[start : found[0]], line[: match.start()].strip(), *lines[found[0] + 1 : stop]])
        if not re.search(r"[^\W\d_]{2}", name.text):
            return [], 0
        made.append((name, tuple(line[match.start(k) : match.end(k)] for k in range(1, len(heading.columns)))))
        end = stop
    return made, end


def _values(values: re.Pattern[str], text: str) -> re.Match[str] | None:
    match = values.search(text)
    return None if match is None or _GROUPED.search(re.sub(r"20\d\d:\s*", "", match[0])) else match


def _begins(lines: Sequence[MappedText], i: int, text: str) -> bool:
    return text[:1].isupper() and not (i and lines[i - 1].text.endswith(MID_SENTENCE))
