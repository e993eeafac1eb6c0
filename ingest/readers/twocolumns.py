"""Assignments in a table of two columns kept as layout: to the left the wording, to the right status, date and comment.

    Uppdrag från fullmäktige          Uppdragets status och kommentar
    Alla nämnder får i uppdrag att       Avslutad
    se över sina lokaler.
                                      2031-11-30
    Uppdragsår
    2031                              Lokalerna är genomgångna …

The right column begins where its heading does, on each page anew. A row begins on a line whose right side is nothing
but a word for a status; it may go on over a page break, after which the heading is repeated.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache

from ingest.cues import alternatives
from ingest.layout import NUMBERED_HEADING, PAGE_MARK, Line
from ingest.readers.blocks import Builder
from ingest.readers.seams import glued
from ingest.records import Issue
from ingest.text import MappedText, clean
from ontology.labels import class_of, words
from ontology.terms import Kind, Status

DATE = re.compile(r"20\d\d-\d\d-\d\d$")
LONGEST = 200  # characters of a heading's line
WIDE = 4  # spaces that part the columns of a heading
_FOOT = re.compile(r"\S.*\s\d{1,4} ?\(\d{1,4}\)\s*$")
COLUMNS = ("Status", "Datum", "Kommentar")


@cache
def _status() -> re.Pattern[str]:
    cues = tuple(cue for status in Status for cue in words(class_of(status), "verdictCue"))
    return re.compile(rf"(?:{alternatives(cues)})$")


@cache
def _assignments() -> re.Pattern[str]:
    local = class_of(Kind.UPPDRAG)
    return re.compile(rf"\b(?:{alternatives((*words(local, 'prefLabel'), *words(local, 'hiddenLabel')))})\b", re.I)


@dataclass(slots=True)
class _Row:
    """A row as it grows; ``year`` and ``type`` are label and value, printed below the wording."""

    status: MappedText
    wording: list[MappedText] = field(default_factory=list)
    date: MappedText | None = None
    comment: list[MappedText] = field(default_factory=list)
    labelled: list[list[MappedText]] = field(default_factory=list)

    def left(self, here: MappedText) -> None:
        """Take in a line of the left column."""
        if _label(here.text) is not None:
            self.labelled.append([here])
        elif self.labelled and here.text:
            self.labelled[-1].append(here)
        elif here.text:
            self.wording.append(here)

    def right(self, here: MappedText) -> None:
        """Take in a line of the right column."""
        if DATE.match(here.text) and self.date is None and not self.comment:
            self.date = here
        elif here.text:
            self.comment.append(here)


def _label(text: str) -> str | None:
    return next((role for role in ("assignmentYear", "assignmentType") if text.startswith(words(role, "cue"))), None)


@dataclass(slots=True)
class TwoColumns:
    """Lines ``start:end`` of a document are such a table, with the name of its left column as printed."""

    start: int
    end: int
    name: str
    rows: list[_Row]
    margins: list[int]

    def put(self, builder: Builder, text: str, lines: Sequence[Line], document: str) -> list[Issue]:
        """Add the table's blocks to a document; returns what a person should look at."""
        for number in self.margins:
            builder.margin(clean(text, lines[number].start, lines[number].end), "tabellhuvud, sidhuvud eller sidfot")
        empty, issues = MappedText("", ()), []
        for row in self.rows:
            cells = [glued(row.wording), row.status, row.date or empty, glued(row.comment)]
            names = [self.name, *COLUMNS]
            for label, *value in row.labelled:
                cells.append(glued(value))
                names.append(label.text)
            if row.wording:
                builder.row(cells, tuple(names))
            else:
                message = "En status utan ordalydelse i vänstra kolumnen; raden togs inte med. Läs originalet."
                issues.append(Issue("table-row-unsure", document, message, row.status.text, builder.place(row.status)))
        return issues


def find(text: str, lines: Sequence[Line]) -> dict[int, TwoColumns]:
    """The tables of a text, by the number of their first line."""
    found: dict[int, TwoColumns] = {}
    at = 0
    while at < len(lines):
        if heading := _heading(lines[at].text):
            table = _table(text, lines, at, heading)
            if table.rows:
                found[at] = table
            at = table.end
        else:
            at += 1
    return found


def _heading(line: str) -> tuple[str, int, int] | None:
    """Name of the left column, and where both columns begin."""
    if len(line) > LONGEST or " " * WIDE not in line.strip():
        return None
    match = re.match(rf"(\s*)(\S.*?)\s{{{WIDE},}}(\S.*?)\s*$", line.lstrip("\f\ufeff"))
    if not match or not _assignments().search(match[2]) or not _assignments().search(match[3]):
        return None
    named = any(re.search(rf"\b{cue}\b", match[3], re.I) for cue in words("status", "columnCue"))
    return (match[2], match.start(2), match.start(3)) if named else None


def _table(text: str, lines: Sequence[Line], first: int, heading: tuple[str, int, int]) -> TwoColumns:
    name, left, right = heading
    table = TwoColumns(first, first + 1, name, [], [first])
    for number in range(first + 1, len(lines)):
        line = lines[number]
        if line.blank:
            continue
        if again := _heading(line.text):
            if again[0] != name:
                break
            left, right = again[1:]
            table.margins.append(number)
        elif PAGE_MARK.match(line.text) or _FOOT.match(line.text.strip()):
            table.margins.append(number)
        elif line.text[:left].strip() or NUMBERED_HEADING.match(line.text):
            break
        elif line.text[right - 1 : right].strip():
            break  # the columns do not stand where the heading says
        else:
            cut = min(line.start + right, line.end)
            wording, told = clean(text, line.start, cut), clean(text, cut, line.end)
            if wording.text and _status().match(told.text):
                table.rows.append(_Row(told))
            elif table.rows:
                table.rows[-1].right(told)
            if table.rows:
                table.rows[-1].left(wording)
        table.end = number + 1
    return table
