"""Parts of a year as headings name them: "Utfall augusti", "Utfall T2", "Prognos helår", "Utfall per 31 aug 2031"."""

from __future__ import annotations

import re

#: one month
MONTH = (
    r"(?:jan(?:uari)?|feb(?:ruari)?|mars?|apr(?:il)?|maj|juni?|juli?|aug(?:usti)?|sept?(?:ember)?|okt(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
#: a month or a run of them, with a day
MONTHS = (
    rf"(?:(?:per|t\.?\s?o\.?\s?m\.?|till och med)\s)?(?:(?:den\s)?\d{{1,2}}\s)?{MONTH}"
    rf"(?:\s?[–-]\s?(?:\d{{1,2}}\s)?{MONTH})?"
)
_OTHER = r"[tdkq]\s?[1-4]|(?:tertial|kvartal|delår|halvår)(?:\s[1-4])?|(?:vt|ht|vår(?:en)?|höst(?:en)?)"
#: any part of a year, as a regular expression
PART = rf"(?:{MONTHS}|{_OTHER})"
_WHOLE = r"(?:hel|hela )år(?:et)?"
_PART = re.compile(rf"(?:^|[\s(]){PART}(?![a-zåäö\d])", re.I)
#: a part of a year, or all of it
WHEN = rf"(?:{PART}|{_WHOLE})"
_LAST = re.compile(rf"[\s,]+\(?{WHEN}\)?$", re.I)


def part_of_year(name: str) -> bool:
    """Whether a heading is about a part of a year.

    >>> part_of_year("Utfall aug 2031"), part_of_year("Utfall T2"), part_of_year("Utfall helår"), part_of_year("Maj")
    (True, True, False, True)
    """
    return _PART.search(name) is not None


def without_period(name: str) -> str:
    """A heading without the part of a year, or "helår", that it ends with; one that is nothing else stays.

    >>> without_period("Utfall jan–aug"), without_period("Prognos helår"), without_period("Utfall marknad")
    ('Utfall', 'Prognos', 'Utfall marknad')
    """
    return _LAST.sub("", name)
