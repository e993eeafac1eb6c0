"""What people have said of links: corpus/judgements.csv, a line a judgement, read at each build and only added to.

The last line about a pair counts; "återtagen" takes the earlier ones back. A line that cannot be understood stops the
build; one that names something the corpus does not hold is told of and left aside, since documents come and go.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path

from ingest.errors import JudgementError
from ingest.pipeline import load
from ingest.records import Item
from kg.records import Finding, Judgement, Verdict
from ontology.terms import Relation

NAME = "judgements.csv"
COLUMNS = ("left", "right", "relation", "verdict", "who", "when", "why")
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")

Pair = tuple[str, str]
#: how the id of a body begins; two of them can be judged to be one body under an old and a new name, or not to be
ORGAN = "organ/"


def judgements(corpus: Path) -> tuple[Judgement, ...]:
    """All lines of the corpus' file, in its order; nothing without a file.

    Raises JudgementError naming the file, the line and what to do.
    """
    path = corpus / NAME
    return parsed(path, load(path)) if path.exists() else ()


def parsed(path: Path, data: bytes) -> tuple[Judgement, ...]:
    """As :func:`judgements`, of the bytes of the file; ``path`` is what errors name."""
    try:
        lines = data.decode("utf-8-sig").splitlines()
    except UnicodeDecodeError as error:
        raise JudgementError(f"{path}: är inte UTF-8 ({error}). Spara filen som UTF-8.") from error
    rows = [(number, _cells(path, number, line)) for number, line in enumerate(lines, 1) if line.strip()]
    if rows and rows[0][1] != list(COLUMNS):
        raise JudgementError(f"{path}, rad {rows[0][0]}: rubrikraden ska vara {','.join(COLUMNS)}.")
    return tuple(_judgement(path, number, row) for number, row in rows[1:])


def _cells(path: Path, number: int, line: str) -> list[str]:
    try:
        return [cell.strip() for cell in next(csv.reader([line], strict=True))]
    except csv.Error as error:
        raise JudgementError(f"{path}, rad {number}: kan inte delas i fält ({error}). Rätta citattecknen.") from error


def _judgement(path: Path, number: int, row: list[str]) -> Judgement:
    if len(row) != len(COLUMNS):
        raise JudgementError(f"{path}, rad {number}: {len(row)} fält, ska vara {len(COLUMNS)}: {', '.join(COLUMNS)}.")
    left, right, relation, verdict, who, when, why = row
    for wrong in faults(left, right, relation, verdict, who, when, why):
        raise JudgementError(f"{path}, rad {number}: {wrong}")
    return Judgement(left, right, Relation(relation), Verdict(verdict), who, when, why, number)


def faults(left: str, right: str, relation: str, verdict: str, who: str, when: str, why: str) -> Iterator[str]:
    """What is wrong with the fields of a judgement, whatever the corpus holds; each a Swedish sentence."""
    for column, value in zip(COLUMNS, (left, right, relation, verdict, who, when, why), strict=True):
        if not value.strip():
            yield f"{column} är tomt. Fyll i."
        elif not value.isprintable():
            yield f"{column} har tecken som inte syns: {value!r}. Skriv om det."
    if left == right:
        yield f"left och right är båda {left!r}. Ange två olika poster."
    for name, value, choices in (("relation", relation, Relation), ("verdict", verdict, Verdict)):
        if value not in list(choices):
            yield f"{name} är {value!r}. Välj bland: {', '.join(choices)}."
    if left.startswith(ORGAN) and relation in list(Relation) and relation != Relation.FORTSATTER:
        yield f"relation är {relation!r}, men ett organ kan bara fortsätta. Ange {Relation.FORTSATTER}."
    if not _DATE.fullmatch(when) or not _is_day(when):
        yield f"when är {when!r}. Skriv en dag som 2026-03-01."


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


def unfit(
    left: str, right: str, items: Mapping[str, Item], bodies: Collection[str] = frozenset()
) -> Iterator[str]:
    """Why a pair of ids, of items or of ``bodies``, cannot be judged in this corpus; each a Swedish sentence."""
    if left.startswith(ORGAN) or right.startswith(ORGAN):
        yield from _unfit_bodies(left, right, bodies)
        return
    missing = [identifier for identifier in (left, right) if identifier not in items]
    if missing:
        yield f"Underlaget har ingen post med id {' eller '.join(missing)}."
        return
    if items[left].document == items[right].document:
        yield f"{left} och {right} står i samma dokument; bara ordalydelser i olika dokument kan höra ihop."
    if items[left].year > items[right].year:
        yield f"{left} är senare än {right}. Ange den tidigare först."


def _unfit_bodies(left: str, right: str, bodies: Collection[str]) -> Iterator[str]:
    missing = [identifier for identifier in (left, right) if identifier not in bodies]
    if missing:
        yield f"Underlaget har inget organ med id {' eller '.join(missing)}."
    elif left.split("/")[1] != right.split("/")[1]:
        yield f"{left} och {right} är organ hos olika utgivare."


def bodies_in_force(said: Iterable[Judgement], bodies: Collection[str]) -> tuple[Judgement, ...]:
    """What counts of what people have said of bodies, as :func:`in_force` does for items; in order of the ids."""
    fit = (one for one in said if one.left.startswith(ORGAN) and not any(_unfit_bodies(one.left, one.right, bodies)))
    last = {(one.left, one.right): one for one in fit}
    return tuple(last[pair] for pair in sorted(last) if last[pair].verdict is not Verdict.ATERTAGEN)


def in_force(said: Iterable[Judgement], items: Mapping[str, Item]) -> dict[Pair, Judgement]:
    """What counts: for each pair that the corpus holds, the last line about it, unless that takes the others back."""
    last = {(one.left, one.right): one for one in said if not any(unfit(one.left, one.right, items))}
    return {pair: last[pair] for pair in sorted(last) if last[pair].verdict is not Verdict.ATERTAGEN}


def left_aside(
    said: Iterable[Judgement], items: Mapping[str, Item], bodies: Collection[str] = frozenset()
) -> Iterator[Finding]:
    """The lines that name something the corpus does not hold, or a pair that cannot be judged."""
    for one in said:
        for wrong in unfit(one.left, one.right, items, bodies):
            message = f"{NAME}, rad {one.line}: {wrong} Bedömningen lämnas åt sidan."
            yield Finding("judgement.unfit", one.left.partition("/")[0], message, one.left)
