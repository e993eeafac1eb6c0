"""A table cell that is a number with its unit, and nothing else: "≥ 90 %", "2031: 5 av 8", "6,3–6,1 %".

The number rules are those of :mod:`ingest.values`; a cell may besides have a year or a sign of comparison before the
number, and give the bounds of a range in either order.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from ingest.values import Value, values

OPERATORS = {"<": "<", ">": ">", "≥": ">=", "≤": "<="}
_LEAD = re.compile(r"\\?(?:(?P<year>20\d\d):\s*)?(?P<sign>[<>≥≤])?\s?")
_TURNED = re.compile(r"(?P<high>[\d,]+)(?P<dash>\s?[–-]\s?)(?P<low>[\d,]+)(?P<rest>\D*)$")
_COUNTED = re.compile(r"(?: [a-zåäö]+){0,2}$")


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
    text = text.strip()
    lead = _LEAD.match(text)
    assert lead  # every part of it may be missing
    rest = text[lead.end() :]
    value = _sole(rest) or _sole(_TURNED.sub(r"\g<low>\g<dash>\g<high>\g<rest>", rest))
    if value is None:
        return None
    unit = value.unit if value.out_of is None else re.sub(r"^.*?(?=\bav\b)", "", rest)
    operator = "between" if value.upper is not None else OPERATORS.get(lead["sign"] or "")
    return Figure(value.number, value.upper, unit, int(lead["year"]) if lead["year"] else None, operator)


def _sole(text: str) -> Value | None:
    """The value that a text is, if it is one."""
    listed = values(text)
    if len(listed) != 1 or listed[0].start > 0:
        return None
    rest = text[listed[0].end :]
    return listed[0] if not rest or (listed[0].out_of is not None and _COUNTED.match(rest)) else None
