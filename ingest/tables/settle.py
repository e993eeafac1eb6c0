"""Which way to read each flattened row, when there are several: the one that the table's own sums allow."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product
from math import prod

from ingest.records import Column, Value
from ingest.tables.arithmetic import WORDS, off, operands, percent
from ingest.tables.columns import likely_sum, sure_sum
from ingest.tables.numbers import number
from ontology.terms import ColumnMeaning

_MOST = 20_000  # ways to read the rows of one sum that are tried


@dataclass(frozen=True, slots=True)
class Way:
    """One way to read a row: where the label ends, and where each number stands."""

    label: int
    numbers: tuple[tuple[int, int], ...]


Rows = Sequence[tuple[str, list[Way]]]


def settle(rows: Rows, columns: Sequence[Column]) -> tuple[list[Way], int | None]:
    """The one way to read each row; or the first row for which there is no telling."""
    left = [_by_difference(line, ways, columns) for line, ways in rows]
    begin = 0
    for at, (line, ways) in enumerate(rows):
        label = line[: ways[0].label].strip()
        if at > begin and (sure_sum(label) or (at == len(rows) - 1 and likely_sum(label))):
            _by_sum([line for line, _ in rows], left, begin, at, columns)
            begin = at + 1
    unsure = next((at for at, ways in enumerate(left) if len(ways) != 1), None)
    return [ways[0] for ways in left], unsure


def _values(line: str, way: Way) -> list[Value]:
    texts = [line[start:end] for start, end in way.numbers]
    return [Value(text, number(text)) for text in texts]


def _by_difference(line: str, ways: list[Way], columns: Sequence[Column]) -> list[Way]:
    """Only the ways in which every difference column is one, when there is such a way."""
    pairs = [(i, operands(columns, i)) for i, column in enumerate(columns) if not percent(column.unit)]
    pairs = [(i, found) for i, found in pairs if found]
    if len(ways) == 1 or not pairs:
        return ways
    fitting = []
    for way in ways:
        values = _values(line, way)
        if all(any(off([(1, values[a]), (-1, values[b])], values[i]) == 0 for a, b in found) for i, found in pairs):
            fitting.append(way)
    return fitting or ways


def _by_sum(lines: Sequence[str], left: list[list[Way]], begin: int, at: int, columns: Sequence[Column]) -> None:
    """Settle rows ``begin`` to ``at`` when exactly one way to read them makes the last the sum of the others."""
    every = left[begin : at + 1]
    if all(len(ways) == 1 for ways in every) or prod(len(ways) for ways in every) > _MOST:
        return
    adding = [
        i
        for i, column in enumerate(columns)
        if not percent(column.unit) and column.meaning not in (*WORDS, ColumnMeaning.RELATION)
    ]
    read = [[(way, _values(line, way)) for way in ways] for line, ways in zip(lines[begin:], every, strict=False)]
    fitting = []
    for chosen in product(*read):
        rows = [values for _, values in chosen if values]
        total = rows[-1]
        if adding and all(off([(1, row[i]) for row in rows[:-1]], total[i]) == 0 for i in adding):
            fitting.append([way for way, _ in chosen])
            if len(fitting) > 1:
                return
    if fitting:
        left[begin : at + 1] = [[way] for way in fitting[0]]
