"""What the columns of a table of items hold, by their headings, whatever the format the table came in.

"Mål | Indikator | Utfall 2031 | Mål 2032", "Uppdrag | Ansvarig | Status | Kommentar". A year beside a heading, a unit
or a note mark does not change what the column holds; "Mål" is a goal's column first in the row, and a target's to the
right of the indicators or with a year. A bare year heads outcomes. "Utfall augusti" heads outcomes too, "Prognos helår"
a forecast, which is none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from ingest.cues import alternatives
from ingest.periods import MONTHS, without_period
from ontology.labels import class_of, words
from ontology.terms import Kind

ITEMS = (Kind.EFFEKTMAL, Kind.MAL, Kind.DELMAL, Kind.INDIKATOR, Kind.UPPDRAG, Kind.AKTIVITET)
TARGET, OUTCOME, STATUS, COMMENT, NUMBER, OTHER = "target", "outcome", "status", "comment", "number", "other"
ASSESSED = "assessment"
TIMED = (TARGET, OUTCOME, OTHER)  # what the heading may say a part of the year of
RECIPIENT = ("recipient", "responsible")
FIELDS = ("periodicity", "dataSource", "deadline", "baseline", *RECIPIENT)
MEANINGS = ("forandringColumn", "avvikelseColumn", "foregaendeColumn", "prognosColumn", "utfallColumn")
LONGEST = 60  # characters of a heading
MOST = 14  # columns
_YEAR = re.compile(
    rf"(?:^|\s)(?:år\s|helår\s|[dt]\d\s?|{MONTHS}\s)?20\d\d(?:\s?[–/-]\s?(?:20)?\d\d)?(?=$|[\s,*])", re.I
)
_ENDING = re.compile(r"(?:\s*[(,]\s*(?:%|procent|tkr|mnkr|antal|st|kr)\)?|[\s*¹²³]+|\s*:)$")
_NAMES = ("Mål", "Målet", "Målen")
_TAIL = r"(?:\s+(?:från|för|till|enligt)\s[^.:;]{1,50})?"
_NUMBERS = ("nr", "nummer", "id", "#", "nr.")

ColumnRole = str | Kind


@cache
def _item_names() -> tuple[tuple[Kind, re.Pattern[str]], ...]:
    made = []
    for kind in ITEMS:
        local = class_of(kind)
        cues = [cue for name in ("startCue", "listCue", "columnCue") for cue in words(local, name)]
        cues += [word.capitalize() for word in (*words(local, "prefLabel"), *words(local, "hiddenLabel"))]
        made.append((kind, re.compile(rf"(?:{alternatives(tuple(dict.fromkeys(cues)))}){_TAIL}", re.I)))
    return tuple(made)


@cache
def _named() -> dict[str, str]:
    found: dict[str, str] = {}
    for role in (TARGET, OUTCOME, STATUS, ASSESSED):
        found.update({cue.lower(): role for cue in words(role, "columnCue")})
    found.update({cue.lower(): COMMENT for cue in (*words("comment", "cue"), *words("kommentarColumn", "columnCue"))})
    found.update({cue.lower(): COMMENT for cue in words("comment", "columnCue")})
    fields = {cue.lower() for name in (*FIELDS, *MEANINGS) for cue in words(name, "columnCue")}
    found.pop("mål")  # a goal's column, or a target's: roles() tells
    return {**dict.fromkeys(fields - found.keys(), OTHER), **found, **dict.fromkeys(_NUMBERS, NUMBER)}


def _bare(name: str) -> tuple[str, bool]:
    """A heading without its year, unit and note marks; and whether it had a year."""
    year = _YEAR.search(name)
    rest = (name[: year.start()] + " " + name[year.end() :]).strip() if year else name.strip()
    while match := _ENDING.search(rest):
        rest = rest[: match.start()].rstrip()
    return rest, year is not None


def roles(names: Sequence[str]) -> tuple[ColumnRole | None, ...]:
    """What each column holds; None where the heading is not known.

    >>> roles(["Mål", "Indikator", "2031", "Mål 2032", "Ansvarig"])[1:]
    (<Kind.INDIKATOR: 'indikator'>, 'outcome', 'target', 'other')
    """
    found: list[ColumnRole | None] = []
    for name in names:
        bare, year = _bare(name)
        measured = Kind.INDIKATOR in found
        role: ColumnRole | None = None
        untimed = without_period(bare)
        if (bare in _NAMES and year) or (untimed in _NAMES and measured):
            role = TARGET
        elif not bare and year:
            role = OUTCOME
        elif bare.lower() in _named():
            role = _named()[bare.lower()]
        elif _named().get(untimed.lower()) in TIMED:
            role = _named()[untimed.lower()]
        elif not year or found == []:
            role = next((kind for kind, regex in _item_names() if regex.fullmatch(bare)), None)
        found.append(role)
    return tuple(found)


def heads_items(names: Sequence[str]) -> bool:
    """Whether these are the headings of a table whose rows are items, and understood well enough.

    >>> heads_items(["Indikator", "Utfall 2031"]), heads_items(["Nyckeltal", "2030", "2031"]), heads_items(["Mål", "x"])
    (True, False, False)
    """
    filled = [name for name in names if name.strip()]
    if not 2 <= len(filled) <= MOST or any(len(name) > LONGEST for name in filled):
        return False
    known = roles(names)
    items = [role for role in known if isinstance(role, Kind)]
    others = [role for role in known if role is not None and not isinstance(role, Kind)]
    unknown = sum(role is None and bool(name.strip()) for role, name in zip(known, names, strict=True))
    if not items or len(items) != len(set(items)) or len(items) + len(others) < 2 or unknown > len(others) + 1:
        return False
    return not (statistics(names) and TARGET not in known and len(items) == 1)


def statistics(names: Sequence[str]) -> bool:
    """Whether the items' heading may as well be that of statistics: "Nyckeltal", "Mått"."""
    weak = {cue.lower() for cue in words(class_of(Kind.INDIKATOR), "columnCue")}
    return any(_bare(name)[0].lower() in weak for name in names)


def width(texts: Sequence[str]) -> int:
    """How many of the first of these cells are the headings of a table of items; 0 when they are none.

    >>> width(["Uppdrag", "Status", "Bygga en skola", "Pågår"])
    2
    """
    known = roles(texts[:MOST])
    count = next((i for i, role in enumerate(known) if role is None), len(known))
    while count >= 2:
        if heads_items(texts[:count]) and len(texts) % count == 0:
            return count
        count -= 1
    return 0


@cache
def recipients() -> frozenset[str]:
    """The headings, in small letters, of columns that say who is to do it."""
    return frozenset(cue.lower() for name in RECIPIENT for cue in words(name, "columnCue"))
