"""Ids of items, passages and tables: readable words, and what is done when one is taken already."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

SMALL = frozenset("att av de den det en ett för i med och om på som till är".split())


def slug(text: str, most: int = 5) -> str:
    """The first words of a text, fit for an id.

    >>> slug("Hälso- och sjukvården är en kunskapsorganisation som ständigt utvecklas.")
    'hälso-sjukvården-kunskapsorganisation-ständigt-utvecklas'
    """
    words = re.findall(r"[^\W_]+", unicodedata.normalize("NFC", text).lower())
    return "-".join([word for word in words if word not in SMALL][:most] or words[:most])


class Taken:
    """The ids given so far. One that is taken already gets "~2", the next "~3"."""

    def __init__(self, ids: Iterable[str] = ()) -> None:
        """``ids`` are taken from the start."""
        self._ids = set(ids)
        self._last: dict[str, int] = {}

    def give(self, stem: str) -> str:
        """The first free id made of ``stem``; from then on it is taken.

        >>> taken = Taken()
        >>> taken.give("mål-1"), taken.give("mål-1"), taken.give("mål-1")
        ('mål-1', 'mål-1~2', 'mål-1~3')
        """
        candidate, n = stem, self._last.get(stem, 1)
        while candidate in self._ids:
            n += 1
            candidate = f"{stem}~{n}"
        self._last[stem] = n
        self._ids.add(candidate)
        return candidate
