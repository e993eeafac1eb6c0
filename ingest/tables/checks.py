"""A table's own sums and differences, worked out: how many agree, and an issue for each that does not.

Nothing is put right. Which rows a sum adds up is not printed, so the rows above are tried the ways tables are
built (:data:`REACHES`); a row that says it is a sum and fits none of them is an issue.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from ingest.records import Issue, Place
from ingest.tables.arithmetic import WORDS, gap, off, operands, outer, parts, percent
from ingest.tables.columns import DIFFERENCES, is_total, likely_sum, sure_sum
from ingest.tables.records import Table
from ontology.terms import ColumnMeaning

SUM, DIFFERENCE = "table-sum", "table-difference"


@dataclass(frozen=True, slots=True)
class Worked:
    """One sum or difference worked out: 0.0 off when it agrees."""

    code: str
    row: int
    column: int
    off: float
    how: str


def check(table: Table) -> tuple[int, tuple[Issue, ...]]:
    """How many of the table's sums and differences agree, and an issue for each of the others."""
    worked = [*_rows(table), *_totals(table), *_differences(table)]
    return sum(not one.off for one in worked), tuple(_issue(table, one) for one in worked if one.off)


def _issue(table: Table, one: Worked) -> Issue:
    row, column = table.rows[one.row], table.columns[one.column]
    value = row.values[one.column]
    heading = " / ".join(cell.text for cell in column.headings)
    name = f"{row.label.text or 'raden utan namn'}, {heading}"
    where: Place = value.place or table.place
    shown = f"{abs(one.off):.6g}".replace(".", ",")
    message = (
        f"Tabellen ”{table.caption.text or table.id}”, {name}: {value.text} står där, men {one.how} ger ett tal "
        f"som skiljer {shown}, mer än avrundning förklarar. Jämför med källan."
    )
    return Issue(one.code, table.document, message, value.text, where)


# Sums downwards


@dataclass(frozen=True, slots=True)
class _Labels:
    """What each row's label says of it: its section, whether it is a sum, whether it may be one."""

    sections: tuple[str | None, ...]
    sure: tuple[bool, ...]
    likely: tuple[bool, ...]
    named: tuple[bool, ...]


def _since_sum(labels: _Labels, at: int) -> list[int]:
    found: list[int] = []
    for i in range(at - 1, -1, -1):
        if labels.sure[i] or labels.sections[i] != labels.sections[at]:
            break
        found.append(i)
    return found


def _all_single(labels: _Labels, at: int) -> list[int]:
    return [i for i in range(at) if not labels.likely[i] or not labels.named[i]]


def _from_likely(labels: _Labels, at: int) -> list[int]:
    found: list[int] = []
    for i in range(at - 1, -1, -1):
        found.append(i)
        if labels.named[i] and labels.likely[i]:
            break
    return found


def _sums_above(labels: _Labels, at: int) -> list[int]:
    return [i for i in range(at) if labels.sure[i]]


REACHES: tuple[tuple[str, Callable[[_Labels, int], list[int]]], ...] = (
    ("summan av raderna sedan förra summan", _since_sum),
    ("summan av alla rader ovanför", _all_single),
    ("raderna från och med förra resultatet", _from_likely),
    ("summan av summorna ovanför", _sums_above),
)
_MOST = 100  # sums in a table that are tried every way; with more, only as the sum of the rows since the one before


def _rows(table: Table) -> Iterator[Worked]:
    adding = [
        i
        for i, column in enumerate(table.columns)
        if not percent(column.unit) and column.meaning not in (*WORDS, ColumnMeaning.RELATION)
    ]
    texts = [row.label.text for row in table.rows]
    labels = _Labels(
        tuple(row.section for row in table.rows),
        tuple(map(sure_sum, texts)),
        tuple(map(likely_sum, texts)),
        tuple(map(bool, texts)),
    )
    reaches = REACHES if sum(labels.sure) + sum(labels.likely) <= _MOST else REACHES[:1]
    for at, row in enumerate(table.rows):
        unlabelled = not labels.named[at] and at < len(table.rows) - 1
        if percent(row.unit or table.unit) or unlabelled or not (labels.sure[at] or labels.likely[at]):
            continue
        tried = [(how, _downwards(table, at, reach(labels, at), adding)) for how, reach in reaches]
        tried = [(how, found) for how, found in tried if found]
        if not tried:
            continue
        how, best = max(tried, key=lambda each: sum(not gap for _, gap in each[1]) / len(each[1]))
        agree = sum(not gap for _, gap in best)
        if labels.sure[at] or (agree and 2 * agree >= len(best)):  # else some other kind of row
            yield from (Worked(SUM, at, column, gap, how) for column, gap in best)


def _downwards(table: Table, at: int, above: Sequence[int], columns: Sequence[int]) -> list[tuple[int, float]]:
    rows = [table.rows[i] for i in above if not percent(table.rows[i].unit)]
    if len(rows) < 2:
        return []
    totals = table.rows[at].values
    worked = [(column, off([(1, row.values[column]) for row in rows], totals[column])) for column in columns]
    return [(column, gap) for column, gap in worked if gap is not None]


# Totals and differences sideways


def _totals(table: Table) -> Iterator[Worked]:
    """Totalt = kvinnor + män, and the like."""
    for column, heading in enumerate(table.columns):
        added = parts(table.columns, column) if is_total(heading) and not percent(heading.unit) else []
        for at, row in enumerate(table.rows):
            if added and not percent(row.unit or table.unit) and all(row.values[i].number is not None for i in added):
                gap = off([(1, row.values[i]) for i in added], row.values[column])
                if gap is not None:
                    names = " + ".join(table.columns[i].headings[-1].text for i in added)
                    yield Worked(SUM, at, column, gap, names)


def _differences(table: Table) -> Iterator[Worked]:
    """Avvikelse = utfall - budget, förändring = the later year - the earlier; as most of the rows have it."""
    for column, heading in enumerate(table.columns):
        if heading.meaning not in DIFFERENCES:
            continue
        relative = percent(heading.unit) and any(
            not percent(other.unit or table.unit) for i, other in enumerate(table.columns) if i != column
        )
        tried = []
        for pair in operands(table.columns, column):
            gaps = [(at, gap(row.values, pair, column, relative)) for at, row in enumerate(table.rows)]
            worked = [(at, found) for at, found in gaps if found is not None]
            agree = sum(not found for _, found in worked)
            if worked and 3 * agree >= 2 * len(worked):
                tried.append((agree / len(worked), pair, worked))
        if tried:
            _, (a, b), worked = max(tried, key=lambda each: each[0])
            how = f"{_name(table, a)} minus {_name(table, b)}"
            yield from (Worked(DIFFERENCE, at, column, found, how) for at, found in worked)


def _name(table: Table, column: int) -> str:
    heading = table.columns[column]
    return " / ".join(cell.text for cell in heading.headings) if outer(heading) else heading.headings[-1].text
