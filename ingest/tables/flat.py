"""Tables that PDF extraction flattened: a line of column headings, then rows whose numbers stand after one another.

"Vård 2 854 1 216" under two headings can be 2 854 and 1 216, or 854 and 1 216 behind a label that ends with 2; which
it is must follow from the number of columns or from the table's own sums. Otherwise the rows are kept as text, and
it is said why. Traps: headings over two lines, each broken anywhere; the headings again after a page break; a row
whose cells are empty shows as trailing spaces only.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import islice, takewhile

from ingest.cues import alternatives, table_header
from ingest.layout import BULLET, HEADING_LENGTH, NUMBERED_HEADING, SENTENCE_END, Line, lines_of
from ingest.places import Lines
from ingest.readers.plain import join
from ingest.records import BlockKind, Cell, Document
from ingest.tables.columns import column, likely_sum, sure_sum
from ingest.tables.grid import EMPTY, Grid, GridRow, Kept
from ingest.tables.numbers import YEAR, splits, tail
from ingest.tables.settle import Way, settle
from ingest.text import MappedText, clean
from ontology.labels import class_of, words
from ontology.terms import ColumnMeaning

SPACES = str.maketrans({"\u00a0": " ", "\u2007": " ", "\u2009": " ", "\u202f": " ", "\t": " ", "\f": " "})
_MOST = 30  # number tokens in a row, and ways to read it, beyond which it is not tried
_LONGEST = 200  # characters of a line that could be a table's
_BROKEN = 12  # lines: more than this without a number after the headings, and they head no table


@dataclass(slots=True)
class _Row:
    line: Line
    above: list[Line]  # lines of the label before the one with the numbers
    section: Line | None
    ways: list[Way]
    empty: bool = False
    below: list[Line] = field(default_factory=list)  # and after it


@dataclass(slots=True)
class _Found:
    header: Line
    corner: tuple[int, int]
    columns: list[tuple[int, int]]
    years: Line | None = None
    rows: list[tuple[Line, list[Line]]] = field(default_factory=list)
    after: list[Line] = field(default_factory=list)
    notes: list[list[Line]] = field(default_factory=list)
    short: Line | None = None  # a row with fewer numbers than there are headings


@cache
def _columns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    cues = [cue for meaning in ColumnMeaning for cue in words(class_of(meaning, "columnMeanings"), "columnCue")]
    cues += [*words("total", "columnCue"), *words("sex", "columnCue")]
    one = rf"(?:{alternatives(tuple(cues))})(?: +{YEAR.pattern})?(?: *,? *\(?(?:%|procent|mnkr|tkr)\)?)?"
    return re.compile(one, re.I), re.compile(rf"(?P<corner>.*?)(?P<columns>(?:(?:^| +){one}){{2,}}) *$", re.I)


def flat(document: Document, lines: Lines) -> list[Grid | Kept]:
    """The flattened tables of a document, and those that could not be read."""
    text = document.text
    aside = {
        number
        for block in document.blocks
        if block.ignored is not None or block.kind is BlockKind.TABLE_ROW
        for number in range(block.place.line, block.place.line_end + 1)
    }
    numbered = enumerate(lines_of(text), 1)
    kept = [Line(one.start, one.end, one.text.translate(SPACES)) for n, one in numbered if n not in aside]
    shown = [line for line in kept if not line.blank]
    spaced = sum(line.text.endswith(" ") for line in shown) > 0.8 * len(shown)
    made: list[Grid | Kept] = []
    reader = _Reader(document, lines, spaced)
    at = 0
    while at < len(shown):
        found, at = _find(shown, at)
        if found and (one := reader.grid(found)):
            made.append(one)
    return made


def _find(shown: Sequence[Line], at: int) -> tuple[_Found | None, int]:
    """The next table's lines, and where to look on."""
    header = _columns()[1].match(shown[at].text) if len(shown[at].text) <= _LONGEST else None
    if not header or table_header(shown[at].text.strip()):
        return None, at + 1
    columns = [match.span() for match in _columns()[0].finditer(shown[at].text, header.start("columns"))]
    found = _Found(shown[at], header.span("corner"), columns)
    heading, i = shown[at].text.split(), at + 1
    if i < len(shown) and [YEAR.fullmatch(word) is not None for word in shown[i].text.split()] == [True] * len(columns):
        found.years = shown[i]
        i += 1
    pending: list[Line] = []
    while i < len(shown) and len(pending) <= _BROKEN:
        line = shown[i]
        stripped = line.text.strip()
        label, tokens = tail(line.text) if len(stripped) <= _LONGEST else (stripped, [])
        if stripped.startswith("*"):
            found.notes.append([line])
        elif found.notes and found.notes[-1][-1] is shown[i - 1] and stripped[0].islower() and not tokens:
            found.notes[-1].append(line)
        elif line.text.split() == heading:
            if not found.rows:
                break  # the headings again and nothing between: the table begins there, if anywhere
        else:
            if len(tokens) >= len(columns) and len(label) <= HEADING_LENGTH:
                found.rows.append((line, pending))
                pending = []
            elif tokens or _no_label(line):
                found.short = line if len(tokens) > 1 and len(label) <= HEADING_LENGTH else None
                break
            else:
                pending.append(line)
        i += 1
    found.after = pending
    return (found, i - len(pending)) if found.rows else (None, at + 1)


def _no_label(line: Line) -> bool:
    text = line.text.strip()
    return (
        len(text) > HEADING_LENGTH
        or text.endswith(SENTENCE_END)
        or bool(BULLET.match(line.text) or NUMBERED_HEADING.match(text) or _columns()[1].match(text))
    )


class _Reader:
    """Makes grids of a document's found lines."""

    def __init__(self, document: Document, lines: Lines, spaced: bool) -> None:
        self.document, self.lines, self.spaced = document, lines, spaced

    def grid(self, found: _Found) -> Grid | Kept | None:
        """The table, when every row can be read in one way only."""
        first, waiting = found.rows[0]
        headings: tuple[tuple[Cell, ...], ...]
        inner = self._inner(waiting, len(found.columns))
        outer = [self._piece(found.header, *span) for span in found.columns]
        if inner:
            size = len(inner) // len(outer)
            headings = tuple((outer[i // size], cell) for i, cell in enumerate(inner))
            found.rows[0] = (first, [])
        elif found.years:
            years = [self._piece(found.years, *match.span()) for match in re.finditer(r"\S+", found.years.text)]
            headings = tuple(zip(outer, years, strict=True))
        else:
            headings = tuple((cell,) for cell in outer)
        rows = list(self._rows(found, len(headings)))
        ends = (outer[0], self._piece(found.rows[-1][0], 0, len(found.rows[-1][0].text)))
        year = self.document.source.year
        bad = next((row.line for row in rows if not row.ways), found.short)
        if bad:
            return Kept(f"raden ”{bad.text.strip()}” kan inte delas i {len(headings)} tal", *ends)
        sheet = [(row.line.text, row.ways) for row in rows]
        settled, unsure = settle(sheet, tuple(column(cells, year) for cells in headings))
        if unsure is not None:
            words = rows[unsure].line.text.strip()
            return Kept(f"talen i raden ”{words}” kan delas på flera sätt, och summorna avgör det inte", *ends)
        corner = self._piece(found.header, *found.corner)
        made = Grid(self._block(found.header), (corner,), headings)
        for row, way in zip(rows, settled, strict=True):
            section = self._piece(row.section, 0, len(row.section.text)) if row.section else None
            cells = tuple(self._piece(row.line, *span) for span in way.numbers) if not row.empty else ()
            label = self._label(row, way)
            made.rows.append(GridRow(label, cells or tuple(EMPTY for _ in headings), section))
        made.notes = [self._joined(note) for note in found.notes]
        return made

    def _rows(self, found: _Found, width: int) -> Iterator[_Row]:
        section: Line | None = None
        ends = [waiting for _, waiting in found.rows[1:]] + [found.after]
        for (line, waiting), following in zip(found.rows, ends, strict=True):
            above, below = _around(line, waiting, following)
            del following[: len(below)]
            for other in waiting[: len(waiting) - len(above)]:
                if _emptied(other):
                    yield _Row(other, [], section, [Way(len(other.text), ())], empty=True)
                else:
                    section = other
            yield _Row(line, above, section, list(_ways(line.text, width)), below=below)
        for other in takewhile(_emptied, found.after):
            yield _Row(other, [], section, [Way(len(other.text), ())], empty=True)

    def _inner(self, waiting: Sequence[Line], groups: int) -> list[Cell]:
        """The headings of a second row, broken anywhere: the same ones once under each of the first row's."""
        phrases: list[list[Line]] = []
        for line in waiting:
            if phrases and line.text.strip()[:1].islower():
                phrases[-1].append(line)
            else:
                phrases.append([line])
        cells = [self._joined(phrase) for phrase in phrases]
        size, rest = divmod(len(cells), groups)
        texts = [cell.text for cell in cells]
        return cells if size > 1 and not rest and texts == texts[:size] * groups else []

    def _label(self, row: _Row, way: Way) -> Cell:
        line = row.line
        short = Line(line.start, line.start + way.label, line.text[: way.label])
        return self._joined([*row.above, short, *row.below])

    def _joined(self, lines: list[Line]) -> Cell:
        return self._cell(join(self.document.text, lines, self.spaced))

    def _piece(self, line: Line, start: int, end: int) -> Cell:
        return self._cell(clean(self.document.text, line.start + start, line.start + end))

    def _cell(self, body: MappedText) -> Cell:
        return Cell(body.text, self.lines.place_of(body.offsets)) if body.text else EMPTY

    def _block(self, line: Line) -> int:
        blocks = self.document.blocks
        return next((i for i, block in enumerate(blocks) if block.place.end > line.start), len(blocks) - 1)


def _emptied(line: Line) -> bool:
    """Whether a line is a row whose cells are empty: each has left a space."""
    return len(line.text) - len(line.text.rstrip()) > 1


def _around(line: Line, waiting: list[Line], following: list[Line]) -> tuple[list[Line], list[Line]]:
    """The lines above and below the numbers that belong to the row's label: what a small letter goes on with."""
    own = tail(line.text)[0].strip()
    above: list[Line] = []
    if not own or own[0].islower():
        for other in reversed(waiting):
            if _emptied(other):
                break
            above.insert(0, other)
            if not other.text.strip()[0].islower():
                break
    below = [] if own else list(takewhile(lambda other: other.text.strip()[0].islower(), following))
    return above, below


def _ways(line: str, width: int) -> Iterator[Way]:
    """Every way to read a row as so many numbers; the first of its numbers may belong to the label."""
    label, tokens = tail(line)
    if len(tokens) > _MOST:
        return
    for numbers in islice(splits(line, tokens, width), _MOST):
        yield Way(tokens[0][0], numbers)
    first, label = line[slice(*tokens[0])], label.strip()
    near = bool(label) and bool(line[tokens[0][0] - 2 : tokens[0][0]].strip()) and first.isdigit()
    if near and not sure_sum(label) and not likely_sum(label):
        for numbers in islice(splits(line, tokens[1:], width), _MOST):
            yield Way(tokens[0][1], numbers)
