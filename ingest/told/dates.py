"""When something happened, with the precision that the text gives: "den 4 juni", "i december", "under hösten 2023"."""

from __future__ import annotations

import re

_MONTH = "(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)"
_SEASON = "(?:våren|sommaren|hösten|vintern)"
_PART = "(?:början|mitten|slutet) av"
_ORDER = "(?:första|andra|tredje|fjärde|sista)"
_YEAR = r"(?:19|20)\d\d\b"
#: a date without the word before it that a sentence needs
DATE = (
    rf"(?:(?:[Dd]en )?\d{{1,2}} {_MONTH}(?: {_YEAR})?"
    rf"|[Ii] (?:{_PART} )?{_MONTH}(?: {_YEAR})?"
    rf"|(?:[Uu]nder|[Pp]å|[Ii]|[Tt]ill) (?:(?:den )?(?:tidiga |sena )?{_SEASON}|{_PART} (?:{_SEASON}|året))"
    rf"(?: {_YEAR})?"
    rf"|[Dd]en \d{{1,2}}/\d{{1,2}}(?: {_YEAR})?"
    rf"|(?:[Uu]nder|[Ii]) (?:det )?{_ORDER} (?:halvåret|kvartalet|tertialet)(?: {_YEAR})?"
    rf"|(?:[Uu]nder|[Ii]) (?:kvartal|tertial) \d(?: {_YEAR})?"
    rf"|[Vv]id årsskiftet(?: {_YEAR}(?:/(?:19|20)?\d\d)?)?"
    rf"|[Uu]nder (?:förra |föregående |det gångna )?året|[Uu]nder föregående år|[Ff]örra året"
    rf"|[Ii] (?:våras|höstas|somras)"
    rf"|(?:(?:[Uu]nder|[Ii]|år|[Uu]nder år) )?{_YEAR}(?:-\d\d-\d\d)?)"
)
_PATTERN = re.compile(rf"(?<![\w-]){DATE}(?![\w%-])")


def find(text: str, start: int = 0, end: int | None = None) -> re.Match[str] | None:
    """The first date in characters ``start:end``.

    >>> find("Nämnden beslutade den 4 juni om planen.")[0], find("I december fattade nämnden beslut.")[0]
    ('den 4 juni', 'I december')
    """
    return _PATTERN.search(text, start, len(text) if end is None else end)


def year(date: str) -> int | None:
    """The year, when the date has one.

    >>> year("under hösten 2023"), year("den 4 juni")
    (2023, None)
    """
    found = re.search(_YEAR, date)
    return int(found[0]) if found else None
