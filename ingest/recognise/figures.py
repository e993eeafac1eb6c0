"""A table cell that is a number with its unit, and nothing else.

Kept small on purpose: numbers in sentences are not read here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_NUMBER = r"[-+−–]?\d{1,3}(?:[ \u00a0]\d{3})+(?:,\d+)?|[-+−–]?\d+(?:[.,]\d+)?"
_CELL = re.compile(
    rf"(?:(?P<year>20\d\d):\s*)?(?P<sign>[<>≥≤])?\s?(?P<number>{_NUMBER})(?:\s?[–-]\s?(?P<upper>{_NUMBER}))?"
    r"\s?(?P<unit>%|procent|mnkr|tkr|(?:av|per) \d[\d ]*(?: [a-zåäö]+){0,2})?$"
)
OPERATORS = {"<": "<", ">": ">", "≥": ">=", "≤": "<="}


@dataclass(frozen=True, slots=True)
class Figure:
    """A number, or the bounds of a range, with unit, year and sign of comparison as printed."""

    number: float
    upper: float | None
    unit: str | None
    year: int | None
    operator: str | None


def figure(text: str) -> Figure | None:
    """The number that a cell holds; None when it holds anything else besides.

    >>> figure("≥ 90 %")
    Figure(number=90.0, upper=None, unit='procent', year=None, operator='>=')
    >>> figure("2031: 5 av 8").unit, figure("6,3–6,1 %").upper, figure("Beslutas i höst")
    ('av 8', 6.3, None)
    """
    match = _CELL.match(text.strip().lstrip("\\"))
    if match is None:
        return None
    bounds = sorted(_value(match[name]) for name in ("number", "upper") if match[name])
    unit = "procent" if match["unit"] == "%" else match["unit"]
    operator = "between" if len(bounds) == 2 else OPERATORS.get(match["sign"] or "")
    year = int(match["year"]) if match["year"] else None
    return Figure(bounds[0], bounds[1] if len(bounds) == 2 else None, unit, year, operator)


def _value(text: str) -> float:
    return float(re.sub(r"[ \u00a0]", "", text).replace(",", ".").replace("−", "-").replace("–", "-"))


_BOUNDS = {"maximalt": "<=", "högst": "<=", "minst": ">=", "mer än": ">", "mindre än": "<", "över": ">", "under": "<"}
_TARGET = re.compile(
    rf"(?:(?P<year>20\d\d)\s+)?(?:ska\s+)?uppgå till (?P<bound>{'|'.join(_BOUNDS)}) (?P<number>{_NUMBER})"
    r"(?:\s?(?P<unit>%|[a-zåäö]{3,}))?(?=\W|$)"
)


def target(text: str) -> tuple[int, int, Figure] | None:
    """The target that a goal's own wording gives, and where its words begin and end.

    >>> target("Andelen ska årligen öka och 2031 uppgå till minst 95 %")[2]
    Figure(number=95.0, upper=None, unit='procent', year=2031, operator='>=')
    """
    found = list(_TARGET.finditer(text))
    if len(found) != 1:
        return None
    (match,) = found
    unit = "procent" if match["unit"] == "%" else match["unit"]
    year = int(match["year"]) if match["year"] else None
    return match.start(), match.end(), Figure(_value(match["number"]), None, unit, year, _BOUNDS[match["bound"]])
