"""Which way to read each flattened row, when there are several: the one that the table's own sums allow."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ingest.tables.arithmetic import WORDS, allowed, off, operands, percent
from ingest.tables.columns import likely_sum, sure_sum
from ingest.tables.numbers import number
from ingest.tables.records import Column, Value
from ontology.terms import ColumnMeaning

_MOST = 2_000  # different sums that are kept in mind while the rows of one sum are tried
_DOUBTED = 60  # rows that can be read in several ways; with more of them under one sum, it is not tried


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
    adding = [
        i
        for i, column in enumerate(columns)
        if not percent(column.unit) and column.meaning not in (*WORDS, ColumnMeaning.RELATION)
    ]
    every = left[begin : at + 1]
    if not adding or not 0 < sum(len(ways) > 1 for ways in every) <= _DOUBTED or len(every) > _MOST:
        return
    # the ways to read the rows so far, those with the same sums together: how many, and one of them
    sums: dict[tuple[float, ...], tuple[int, list[Way]]] = {tuple(0.0 for _ in adding): (1, [])}
    reach = [0.0 for _ in adding]
    for line, ways in zip(lines[begin:at], every, strict=False):
        longer: dict[tuple[float, ...], tuple[int, list[Way]]] = {}
        for way in ways:
            values = _values(line, way)
            for known, (count, chosen) in sums.items():
                added = [(values[i].number or 0.0) if values else 0.0 for i in adding]
                key = tuple(round(s + n, 6) for s, n in zip(known, added, strict=True))
                longer[key] = (longer.get(key, (0, []))[0] + count, [*chosen, way])
        sums = longer
        if len(sums) > _MOST:
            return
        widest = [_values(line, way) for way in ways if way.numbers]
        reach = [r + max((allowed([v[i]]) for v in widest), default=0.0) for r, i in zip(reach, adding, strict=True)]
    fitting: list[list[Way]] = []
    for way in every[-1]:
        values = _values(lines[at], way)
        for known, (count, chosen) in sums.items():
            if all(_near(values[i], s, r) for s, r, i in zip(known, reach, adding, strict=True)):
                fitting += [[*chosen, way]] * count
    if len(fitting) == 1:
        left[begin : at + 1] = [[way] for way in fitting[0]]


def _near(total: Value, added: float, reach: float) -> bool:
    return total.number is not None and abs(total.number - added) <= reach + allowed([total])
