"""Table rows that begin with a number, flattened to lines, each with its values at the end of one of them.

Seen: "2. Antal skolor i  2031: 3 5 8", with the rest of the name on the lines below.

Letters count the parts of a row ("a. Samtal"). Where every column has a value at the end of one line, the other
lines are the row's name. Where a column has words, they are mixed with the name's; then a full stop before a small
letter, or a line's end known from another row, tells where the name ends – or the rest is left out, and said to be.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ingest.readers.headings import Heading
from ingest.readers.seams import glued
from ingest.text import MappedText

START = re.compile(r"(?P<mark>\d{1,2}|[a-h])\.\s+(?=\S)")
_NUMBER = r"[-+−]?\d{1,3}(?:[ \u00a0]\d{3})*(?:,\d+)?"
VALUE = rf"(?:20\d\d:\s*)?(?:[<>≥≤]\s?)?{_NUMBER}(?:\s?[–-]\s?\d{{1,3}}(?:,\d+)?)?(?:\s?%)?(?:\s+av\s+\d+)?"
_GROUPED = re.compile(r"(?<![\d:])\d{1,3} \d{3}(?!\d)")  # "3 400" is one number or two
_SMALL_AFTER_STOP = re.compile(r"\w{2,}\.\s+(?=[a-zåäö])")
_CELL_BEGINS = re.compile(r"\s20\d\d:|\s\((?=[A-ZÅÄÖ])")


@dataclass(frozen=True, slots=True)
class NumberedRow:
    """A row's number ("3", "3a"), the text that is surely its name, its cells by column, and whether all is sure."""

    number: str
    name: MappedText
    cells: tuple[tuple[int, MappedText], ...]
    sure: bool
    lines: tuple[MappedText, ...]


def rows(lines: Sequence[MappedText], heading: Heading) -> tuple[list[NumberedRow], int]:
    """The rows that ``lines`` begin with, numbered from 1 on, and how many lines they take up."""
    starts: list[tuple[int, str]] = []
    number, letter = 0, ""
    for i, line in enumerate(lines):
        match = START.match(line.text)
        if match and match["mark"] == str(number + 1):
            number, letter = number + 1, ""
            starts.append((i, str(number)))
        elif match and number and match["mark"] == (chr(ord(letter) + 1) if letter else "a"):
            letter = match["mark"]
            starts.append((i, f"{number}{letter}"))
    if not starts or starts[0][0] != 0:
        return [], 0
    ends = [*(at for at, _ in starts[1:]), len(lines)]
    known: set[str] = set()
    return [_row(lines[a:b], mark, heading, known) for (a, mark), b in zip(starts, ends, strict=True)], len(lines)


def _row(lines: Sequence[MappedText], number: str, heading: Heading, known: set[str]) -> NumberedRow:
    start = START.match(lines[0].text)
    own = [lines[0][start.end() if start else 0 :], *lines[1:]]
    count = len(heading.columns) - 1
    values = r"\s+".join([f"({VALUE})"] * count)
    full = re.compile(rf"(?:^|\s){values}$")
    for i, line in enumerate(own):
        match = full.search(line.text)
        if match and not _GROUPED.search(re.sub(r"20\d\d:\s*", "", match[0])):
            cells = tuple((c, line[match.start(c) : match.end(c)]) for c in range(1, count + 1))
            name = glued([*own[:i], line[: match.start()].strip(), *own[i + 1 :]])
            return NumberedRow(number, name, cells, True, tuple(lines))
    return _partly(own, number, count, known, tuple(lines))


def _partly(
    own: Sequence[MappedText], number: str, count: int, known: set[str], lines: tuple[MappedText, ...]
) -> NumberedRow:
    """A row with words in its columns: those of the last column, or of the first, or all."""
    first = own[0]
    values = r"\s+".join([f"({VALUE})"] * (count - 1))
    words_last = re.search(rf"\s{values}\s+([A-ZÅÄÖ][^\d]*)$", first.text) if count > 1 else None
    if words_last and words_last[1].startswith("20"):
        name, rest, sure = _named([first[: words_last.start()], *own[1:]], known)
        cells = [(c, first[words_last.start(c) : words_last.end(c)]) for c in range(1, count)]
        if sure:
            cells.append((count, glued([first[words_last.start(count) :], *rest])))
        return NumberedRow(number, name, tuple(cells), sure, lines)
    words_first = re.search(rf"\s({VALUE})\s+[a-zåäö]\D*?\s+{values}$", first.text) if count > 1 else None
    if words_first:
        made = [(c, first[words_first.start(c) : words_first.end(c)]) for c in range(2, count + 1)]
        return NumberedRow(number, first[: words_first.start()].strip(), tuple(made), False, lines)
    cut = _CELL_BEGINS.search(first.text)
    if cut:
        return NumberedRow(number, first[: cut.start()].strip(), (), False, lines)
    valued = any(re.search(r"20\d\d:", line.text) for line in own)
    return NumberedRow(number, first.strip() if valued else glued(own), (), not valued, lines)


def _named(own: Sequence[MappedText], known: set[str]) -> tuple[MappedText, list[MappedText], bool]:
    """The lines of the name, the rest of the other column, and whether every line could be dealt out."""
    name, rest = [own[0].strip()], []
    for line in own[1:]:
        stop = _SMALL_AFTER_STOP.search(line.text)
        end = next((text for text in sorted(known, key=len, reverse=True) if line.text.endswith(" " + text)), None)
        if name[-1].text.endswith("."):
            rest.append(line)
        elif stop:
            name.append(line[: stop.end()].strip())
            rest.append(line[stop.end() :])
        elif end:
            name.append(line[: len(line) - len(end)].strip())
            rest.append(line[len(line) - len(end) :])
        else:
            return glued(name), [], False
    known.update(line.text for line in rest)
    return glued(name), rest, True
