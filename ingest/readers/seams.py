"""Putting lines together again: what stands between the end of one and the beginning of the next.

A hyphen at a line end is dropped when a small letter follows it ("färdplans-⏎beslut"), kept before a conjunction
("hälso-⏎och sjukvård") and after a single letter or a capital ("e-⏎hälsa", "NIS-⏎direktivet").
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from ingest.text import MappedText, concat, inserted

_CONJUNCTION = re.compile(r"(?:och|eller|samt|respektive|som|till)\b")


def glued(lines: Iterable[MappedText]) -> MappedText:
    """The lines of one cell as one text."""
    parts: list[MappedText] = []
    for here in lines:
        if parts and here.text:
            parts.extend(seam(parts, here))
        if here.text:
            parts.append(here)
    return concat(parts)


def seam(parts: list[MappedText], here: MappedText, broken: bool = False) -> list[MappedText]:
    """What to put between the last of ``parts`` and ``here``; a hyphen that only broke a word is taken off ``parts``.

    ``broken`` says that the line ended in the middle of a word.
    """
    before = parts[-1]
    end = before.offsets[-1] + 1
    if re.search(r"\w-$", before.text) and not _CONJUNCTION.match(here.text):
        if not here.text[0].islower():
            return []
        if re.search(r"[a-zåäö]{2}-$", before.text):
            parts[-1] = before[:-1]
        return []
    if broken and before.text[-1].isalpha() and here.text[0].islower():
        return []
    return [inserted(" ", end)]
