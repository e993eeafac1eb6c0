"""Numbers as tables print them: "2 854", "-6 913.5", "19,00", "92 %". What is not surely a number is none."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

_DIGITS = r"\d{1,3}(?: \d{3})+|\d+"
_NUMBER = re.compile(rf"(?P<sign>[-−–+]?) ?(?P<whole>{_DIGITS})(?:(?P<point>[.,])(?P<part>\d+))?(?: ?%)?")
_TOKEN = re.compile(r"[-−–+]?\d+(?:[.,]\d+)?(?: ?%)?")
YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


def number(text: str) -> float | None:
    """The number that a cell's whole text is, or None.

    A dot before three digits alone may part thousands or decimals, so it is no number that can be trusted.

    >>> number("-6 913.5"), number("19,00"), number("1.234"), number("2 av 3")
    (-6913.5, 19.0, None, None)
    """
    match = _NUMBER.fullmatch(text)
    if not match or (match["point"] == "." and len(match["part"]) == 3):
        return None
    value = float(match["whole"].replace(" ", "") + "." + (match["part"] or "0"))
    return -value if match["sign"] in ("-", "−", "–") else value


def step(text: str) -> float:
    """The worth of a number's last digit: what it was rounded to.

    >>> step("1 216"), step("43,3")
    (1.0, 0.1)
    """
    match = _NUMBER.fullmatch(text)
    return float(10.0 ** -len(match["part"] or "")) if match else 0.0


def tail(line: str) -> tuple[str, list[tuple[int, int]]]:
    """A flattened row as its label and the places of the number tokens that end it.

    >>> tail("Område vård 2 854 -16")
    ('Område vård', [(12, 13), (14, 17), (18, 21)])
    """
    spans = [match.span() for match in re.finditer(r"\S+(?: ?%)?", line)]
    taken: list[tuple[int, int]] = []
    for start, end in reversed(spans):
        if not _TOKEN.fullmatch(line[start:end]):
            break
        taken.insert(0, (start, end))
    return line[: taken[0][0]].rstrip() if taken else line.rstrip(), taken


def splits(line: str, tokens: Sequence[tuple[int, int]], columns: int) -> Iterator[tuple[tuple[int, int], ...]]:
    """Every way to read the tokens as so many numbers, thousands parted by one space.

    >>> [[line[a:b] for a, b in one] for line in ["Vård 876 1 578"] for one in splits(line, tail(line)[1], 2)]
    [['876', '1 578']]
    """
    if columns == 0 or not tokens:
        if columns == 0 and not tokens:
            yield ()
        return
    for size in range(1, len(tokens) - columns + 2):
        if size > 1 and not _joins(line, tokens, size):
            return
        text = line[tokens[0][0] : tokens[size - 1][1]]
        if not re.match(r"[-−–+]?0\d", text):
            yield from (
                ((tokens[0][0], tokens[size - 1][1]), *rest) for rest in splits(line, tokens[size:], columns - 1)
            )


def _joins(line: str, tokens: Sequence[tuple[int, int]], size: int) -> bool:
    """Whether token ``size`` can be the next three digits of the number that the tokens before it make up."""
    (start, before), (after, end) = tokens[size - 2], tokens[size - 1]
    first = line[tokens[0][0] : tokens[0][1]].lstrip("-−–+")
    return (
        line[before:after] == " "
        and line[start:before].lstrip("-−–+").isdigit()
        and len(first) <= 3
        and bool(re.fullmatch(r"\d{3}(?:[.,]\d+)?(?: ?%)?", line[after:end]))
    )
