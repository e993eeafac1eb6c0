"""Which numbers a printed number stands for: "3–8" is six of them."""

from __future__ import annotations

import re


def covered(number: str) -> range:
    """The whole numbers that a printed number covers.

    >>> list(covered("3–8")), list(covered("4")), list(covered("3b"))
    ([3, 4, 5, 6, 7, 8], [4], [])
    """
    match = re.fullmatch(r"(\d+)(?:–(\d+))?", number)
    return range(int(match[1]), int(match[2] or match[1]) + 1) if match else range(0)
