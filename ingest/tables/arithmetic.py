"""Whether numbers of a table add up, within what rounding explains: half of the last digit for each number used."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import combinations

from ingest.tables.columns import DIFFERENCES, PERCENT, is_total
from ingest.tables.numbers import step
from ingest.tables.records import Column, Value
from ontology.terms import ColumnMeaning

WORDS = (ColumnMeaning.STATUS, ColumnMeaning.KOMMENTAR)
_SLACK = 1e-6  # what binary fractions add of their own
#: what a difference column is the difference of, surest first: (minuend, subtrahend)
_OPERANDS = {
    ColumnMeaning.AVVIKELSE: (
        (ColumnMeaning.UTFALL, ColumnMeaning.BUDGET),
        (ColumnMeaning.PROGNOS, ColumnMeaning.BUDGET),
        (ColumnMeaning.UTFALL, ColumnMeaning.FOREGAENDE),
    ),
    ColumnMeaning.FORANDRING: (
        (ColumnMeaning.UTFALL, ColumnMeaning.FOREGAENDE),
        (ColumnMeaning.BUDGET, ColumnMeaning.FOREGAENDE),
    ),
}


def percent(unit: str | None) -> bool:
    """Whether a unit is per cent: such numbers are not added."""
    return (unit or "").lower() in PERCENT


def allowed(values: Iterable[Value]) -> float:
    """How far a sum of these printed numbers, its result among them, may be off by rounding alone."""
    return sum(step(value.text) for value in values) / 2 + _SLACK


def off(terms: Sequence[tuple[int, Value]], result: Value) -> float | None:
    """How far the result is from the sum of signed terms, when rounding does not explain it; 0.0 when it does.

    None when there is nothing to compare.
    """
    numbers = [sign * value.number for sign, value in terms if value.number is not None]
    if result.number is None or not numbers:
        return None
    gap = result.number - sum(numbers)
    used = [value for _, value in terms if value.number is not None]
    return 0.0 if abs(gap) <= allowed([*used, result]) else gap


def outer(column: Column) -> str:
    """The heading that a column shares with the others of its group, or nothing."""
    return column.headings[0].text if len(column.headings) > 1 else ""


def parts(columns: Sequence[Column], total: int) -> list[int]:
    """The columns that a total column adds up: those beside it under the same heading, back to the total before."""
    found: list[int] = []
    for i in range(total - 1, -1, -1):
        column = columns[i]
        if outer(column) != outer(columns[total]) or is_total(column) or column.meaning in WORDS:
            break
        if column.meaning != columns[total].meaning or percent(column.unit) != percent(columns[total].unit):
            break
        found.insert(0, i)
    return found if len(found) > 1 else []


def operands(columns: Sequence[Column], difference: int) -> list[tuple[int, int]]:
    """The pairs of columns that a difference column may be the difference of, likeliest first."""
    own = columns[difference]
    if own.meaning not in DIFFERENCES:
        return []
    inner = own.headings[-1].text if len(own.headings) > 1 else None
    beside = [
        i
        for i, column in enumerate(columns)
        if column.meaning not in (*DIFFERENCES, *WORDS, ColumnMeaning.RELATION)
        and (inner is None or (len(column.headings) > 1 and column.headings[-1].text == inner))
        and (inner is not None or not is_total(column))
    ]
    named = [
        (a, b)
        for first, second in _OPERANDS[own.meaning]
        for a in beside
        for b in beside
        if columns[a].meaning is first and columns[b].meaning is second
    ]
    pairs = [pair for a, b in combinations(beside, 2) for pair in ((a, b), (b, a))]
    if len(beside) > 2:
        pairs = []
    return list(dict.fromkeys([*named, *pairs]))


def gap(values: Sequence[Value], pair: tuple[int, int], difference: int, relative: bool) -> float | None:
    """As :func:`off`, for a difference column; ``relative`` when it is in per cent of the second operand."""
    a, b, result = values[pair[0]], values[pair[1]], values[difference]
    if a.number is None or b.number is None or result.number is None:
        return None
    if not relative:
        return off([(1, a), (-1, b)], result)
    if not b.number:
        return None
    expected = 100 * (a.number - b.number) / b.number
    reach = 100 * (allowed([a, b]) + abs(expected) / 100 * step(b.text)) / abs(b.number) + allowed([result])
    return 0.0 if abs(result.number - expected) <= reach else result.number - expected
