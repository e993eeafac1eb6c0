"""How many tokens an entry has in each field, rounded as Lucene and Tantivy round it, for engines that would do it
otherwise: scores agree only when lengths do."""

from __future__ import annotations

import json
from array import array
from collections.abc import Iterable, Iterator
from pathlib import Path

from kg.search.engine import FIELDS
from kg.search.fields import Indexed

FILE = "lengths.json"
_EXACT = 40  # from here on four significant bits are kept of what is above 24


def rounded(length: int) -> int:
    """The length that scores are computed with.

    >>> [rounded(length) for length in (39, 40, 41, 57, 1000)]
    [39, 40, 40, 56, 984]
    """
    if length < _EXACT:
        return length
    above = length - 24
    shift = above.bit_length() - 4
    return 24 + (above >> shift << shift)


class Lengths:
    """Counts tokens while entries go by."""

    def __init__(self) -> None:
        self._totals = dict.fromkeys(FIELDS, 0)
        self._of: dict[str, list[int]] = {name: [] for name in FIELDS}

    def counting(self, indexed: Iterable[Indexed]) -> Iterator[Indexed]:
        """The same entries, counted."""
        for each in indexed:
            for name, tokens in each.fields.items():
                length = tokens.count(" ") + 1
                self._totals[name] += length
                self._of[name].append(rounded(length))
            yield each

    def write(self, folder: Path) -> None:
        """Write what was counted."""
        text = json.dumps({name: [self._totals[name], self._of[name]] for name in FIELDS}, separators=(",", ":"))
        (folder / FILE).write_text(text, "utf-8")


def read(folder: Path) -> dict[str, tuple[float, array[int]]]:
    """For each field its mean length, and the rounded length of each entry in order."""
    held = json.loads((folder / FILE).read_text("utf-8"))
    return {name: (total / max(1, len(each)), array("I", each)) for name, (total, each) in held.items()}
