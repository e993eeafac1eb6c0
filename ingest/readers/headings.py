"""The heading row of a table of indicators, in text where the table has been flattened to lines.

Seen: "Indikatorer Målvärde Periodicitet Källa" on one line; "Indikatorer     Utfall 2030   Utfall 2031", a year to a
column; and three headings of two words each that wrap, each time in another way, over two lines:

    Styrtal Utfall, senast Årets Långsiktigt
    kända värde målvärde målvärde
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from ingest.cues import alternatives
from ingest.periods import WHEN, without_period
from ontology.labels import class_of, words
from ontology.terms import Kind

ROLES = ("target", "outcome", "periodicity", "dataSource")
MOST_LINES = 3


@dataclass(frozen=True, slots=True)
class Heading:
    """The names of the columns, the first one's included, and the number of lines they take up."""

    columns: tuple[str, ...]
    lines: int

    def column(self, role: str) -> int | None:
        """The number of the first column with a role ("target"), if there is one."""
        return next((i for i, name in enumerate(self.columns) if role_of(name) == role), None)


@cache
def _cues() -> tuple[str, ...]:
    found = {cue for role in ROLES for cue in words(role, "columnCue")}
    return tuple(sorted(found, key=lambda cue: (-len(cue.split()), -len(cue), cue)))


@cache
def _first() -> re.Pattern[str]:
    local = class_of(Kind.INDIKATOR)
    cues = alternatives((*words(local, "listCue"), *words(local, "columnCue")))
    return re.compile(rf"(?P<cue>{cues})\s+(?P<rest>\S.*)")


@cache
def _in_a_row() -> re.Pattern[str]:
    return re.compile(rf"(?:(?P<name>{alternatives(_cues())})(?: (?i:{WHEN}))?(?: (?P<year>20\d\d))?|20\d\d)(?=\s|$)")


def role_of(column: str) -> str | None:
    """What a column holds.

    >>> role_of("Långsiktigt målvärde"), role_of("Utfall 2031"), role_of("Styrtal")
    ('target', 'outcome', None)
    """
    plain = without_period(re.sub(r" 20\d\d$", "", column))
    return next((role for role in ROLES if plain in words(role, "columnCue")), None)


def begins_heading(line: str) -> bool:
    """Whether a line may be the first of a heading: it begins with the word for what is listed."""
    return bool(_first().match(line.lstrip()))


def heading(lines: Sequence[str]) -> Heading | None:
    """The heading that the first of ``lines`` begins, if every word of it is known.

    >>> heading(["Styrtal Utfall, senast Årets Långsiktigt", "kända värde målvärde målvärde", "1. Antal"]).columns
    ('Styrtal', 'Utfall, senast kända värde', 'Årets målvärde', 'Långsiktigt målvärde')
    """
    match = _first().match(lines[0]) if lines else None
    if match is None:
        return None
    rest = " ".join(match["rest"].split())
    whole = list(_in_a_row().finditer(rest))
    if whole and not _in_a_row().sub("", rest).strip():
        return Heading((match["cue"], *(found[0] for found in whole)), 1)
    for count in range(1, min(MOST_LINES, len(lines)) + 1):
        said = " ".join([rest, *lines[1:count]]).split()
        if len(said) > 16:
            return None
        if columns := _covering(said, len(rest.split())):
            return Heading((match["cue"], *columns), count)
    return None


def _covering(said: Sequence[str], first_line: int) -> list[str]:
    """The known headings that together have exactly these words, ordered by where each begins in the first line."""
    left, found = Counter(said), []
    for cue in _cues():
        needed = Counter(cue.split())
        while all(left[word] >= count for word, count in needed.items()):
            left -= needed
            found.append(cue)
    if left.total() or any(cue.split()[0] not in said[:first_line] for cue in found):
        return []
    return sorted(found, key=lambda cue: said.index(cue.split()[0]))
