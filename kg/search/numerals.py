"""How what is not a word is written down: numbers, ranges, dates, paragraph signs, diary numbers, acronyms.

Each function takes the characters that stand in the text and returns ``(forms, inner)``: the spellings to
search by, the main one first, and the words or numbers inside, which are worth less.
"""

from __future__ import annotations

import re
from collections.abc import Callable

Reading = tuple[tuple[str, ...], tuple[str, ...]]

DASHES = "-\u2010\u2011\u2012–—\u2212"  # what may stand between the ends of a range
LONGEST_RANGE = 60  # a longer one ("1177 - 9000") is not counted out


def _digits(text: str) -> str:
    bare = re.sub(r"\s", "", text)
    return bare.replace(".", ",") if bare.count(".") == 1 else bare


def number(text: str) -> Reading:
    """Without group spaces and with a decimal comma; the whole part is inside it.

    >>> number("1 216,5"), number("906.4"), number("7")
    ((('1216,5',), ('1216',)), (('906,4',), ('906',)), (('7',), ()))
    """
    digits = _digits(text)
    whole, comma, _ = digits.partition(",")
    return (digits,), (whole,) if comma else ()


def number_range(text: str) -> Reading:
    """The range with an en dash; inside it, each number.

    >>> number_range("3 - 5")
    (('3–5',), ('3', '4', '5'))
    """
    low, high = (_digits(end) for end in re.split(f"[{DASHES}]", text))
    return (f"{low}–{high}",), _counted(low, high)


def _counted(low: str, high: str) -> tuple[str, ...]:
    """Each number of a range, if it is one that can be counted out."""
    if low.isdigit() and high.isdigit() and 0 < int(high) - int(low) <= LONGEST_RANGE:
        return tuple(str(each) for each in range(int(low), int(high) + 1))
    return low, high


def section(text: str) -> Reading:
    """A paragraph of a law or of minutes, or several; inside it, the sign, the number and each paragraph.

    >>> section("§ 45"), section("§§ 45–46")
    ((('§45',), ('§', '45')), (('§45–46',), ('§', '45', '46', '§45', '§46')))
    """
    low, *high = re.findall(r"\d+", text)
    if not high:
        return (f"§{low}",), ("§", low)
    counted = _counted(low, high[0])
    return (f"§{low}–{high[0]}",), ("§", *counted, *(f"§{number}" for number in counted))


def date(text: str) -> Reading:
    """A date as it stands, with its year inside.

    >>> date("2024-05-01")
    (('2024-05-01',), ('2024',))
    """
    return (text,), (text[:4],)


def acronym(text: str) -> Reading:
    """An acronym with its ending after a colon taken off, and its twin in capitals.

    >>> acronym("HSN:s")
    (('hsn', 'HSN'), ())
    """
    bare = text.partition(":")[0]
    return (bare.lower(), bare), ()


def as_is(text: str) -> Reading:
    """In lower case and otherwise as it stands.

    >>> as_is("5A")
    (('5a',), ())
    """
    return (text.lower(),), ()


def diary(text: str) -> Reading:
    """A diary number as it stands, in lower case; with a slash, its numbers inside.

    >>> diary("25RS268"), diary("0202/25")
    ((('25rs268',), ()), (('0202/25',), ('0202', '25')))
    """
    return (text.lower(),), tuple(text.split("/")) if "/" in text else ()


READERS: dict[str, Callable[[str], Reading]] = {
    "date": date,
    "diary": diary,
    "section": section,
    "range": number_range,
    "grouped": number,
    "spaced": number,
    "mixed": as_is,
    "number": number,
    "acronym": acronym,
    "sign": as_is,
}
