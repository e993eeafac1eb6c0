"""What a wording or comment itself says that it goes back to: "fortsätta uppdrag 4 från 2022".

Numbers are used anew each year, so one says nothing without a year, or words that give it: "i 2022 års
verksamhetsplan", "föregående års uppdrag", and in a report "i verksamhetsplanen", which is that of its own year.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from ingest.covered import covered
from ingest.cues import alternatives
from ingest.records import Item
from ontology.labels import class_of, words
from ontology.terms import Kind

KINDS = (Kind.UPPDRAG, Kind.INDIKATOR, Kind.EFFEKTMAL, Kind.DELMAL, Kind.MAL, Kind.STRATEGI)
_NUMBER = r"\d{1,3}(?:\.\d{1,3})?(?:\s?[a-hj-z])?(?![\w%])"
_PLAN = r"(?:verksamhets|nämnd|nämnds|års)?plan(?:en)?|budget(?:en)?|vp"
_REPORT = r"(?:verksamhets|års)berättelsen?|årsredovisning(?:en)?|(?:års|delårs)rapport(?:en)?|vb"
_DOCUMENT = rf"(?:(?P<plan>\b(?:{_PLAN})\b)|(?P<report>\b(?:{_REPORT})\b))"
_YEAR = r"(?P<year>(?:19|20)\d\d)(?!\d|-\d\d(?!\d)|\s*%)"
_LAST_YEAR = r"(?P<last>(?:föregående|förra)\s+års|förra\s+årets|fjolårets|(?:föregående|förra)\s+året?)\b"
_BY = r"(?:(?:från|i|ur|enligt|av|för|år|nämndens|styrelsens|regionens|kommunens)\s+)*"
_AFTER = (
    rf"{_DOCUMENT}\s*(?:(?:för|från|år)\s+)*\(?{_YEAR}",
    rf"{_YEAR}\s+års\s+{_DOCUMENT}",
    rf"{_YEAR}(?!\s+års)",
    rf"{_LAST_YEAR}(?:\s+{_DOCUMENT})?",
    r"(?:årets\s+)?(?P<own>(?:verksamhets|nämnd)planen)\b(?!\s*(?:för|från|år)?\s*\(?(?:19|20)\d\d)",
)
"""What may follow a kind and a number, and tells of which document they are."""

_BEFORE = (rf"{_YEAR}\s+års\s+", rf"{_DOCUMENT}\s*(?:för\s+|år\s+)?{_YEAR}\s*[,:]\s*(?:som\s+)?", rf"{_LAST_YEAR}\s+")
_ASIDE = re.compile(r"\b(?:se|jfr|jämför|liknar|liknande|utöver|även)\b", re.I)
_APART = re.compile(r"\btill skillnad|\binte (?:samma|en del)|\boberoende|\bskild?t? från|\bannat än\b", re.I)
_DATED = re.compile(r"(?:19|20)\d\d|föregående|förra|fjolårets|planen", re.I)  # without one, nothing is named
_STOP = re.compile(r"[.!?]\s+(?=[A-ZÅÄÖ])|\n")


@dataclass(frozen=True, slots=True)
class Named:
    """An item of an earlier document that a text names: its kind, its number (None: only its kind and year), its year,
    whether it stands in a report (None: not said), the words, and whether it is named only in passing ("se även")."""

    kind: Kind
    number: str | None
    year: int
    is_report: bool | None
    words: str
    aside: bool

    def means(self, item: Item, is_report: bool) -> bool:
        """Whether this is the item; ``is_report`` says of what sort its document is."""
        goal = self.kind is Kind.MAL and item.kind is Kind.EFFEKTMAL
        if item.year != self.year or not (self.kind is item.kind or goal) or self.is_report not in (None, is_report):
            return False
        return self.number is None or self.number in numbers(item)


def numbers(item: Item) -> tuple[str, ...]:
    """The numbers that an item can be named by: as printed, each within a range, or that of its id."""
    printed = item.number or item.id.rpartition("/")[2].removeprefix(f"{item.kind.value}-")
    plain = printed.replace(" ", "").lower()
    return (plain, *map(str, covered(printed))) if plain[:1].isdigit() else ()


def named(text: str, year: int, is_report: bool) -> tuple[Named, ...]:
    """The earlier items that a text of ``year`` names with kind and year, in order.

    >>> [(one.kind.value, one.number, one.year) for one in named("Att fortsätta uppdrag nr 4 från 2022.", 2024, False)]
    [('uppdrag', '4', 2022)]
    >>> named("Uppdrag 4 ska vara klart 2022.", 2024, False)
    ()
    """
    found: dict[tuple[int, str | None], Named] = {}
    for pattern in _patterns() if _hint().search(text) and _DATED.search(text) else ():
        for match in pattern.finditer(text):
            sentence = _sentence(text, match)
            when = _year(match, year, is_report)
            if when is None or _APART.search(sentence):
                continue
            report = True if match["report"] else False if match["plan"] or _said(match, "own") else None
            before = text[max(0, match.start() - 25) : match.start()]
            for number in _each(match["numbers"]):
                made = Named(
                    _kinds()[match["kind"].lower()],
                    number,
                    when,
                    report,
                    " ".join(match[0].split()),
                    bool(_ASIDE.search(before)),
                )
                found.setdefault((match.start(), number), made)
    return tuple(found[key] for key in sorted(found, key=lambda key: (key[0], key[1] or "")))


def _said(match: re.Match[str], group: str) -> bool:
    return bool(match.groupdict().get(group))


def _year(match: re.Match[str], year: int, is_report: bool) -> int | None:
    if _said(match, "year"):
        return int(match["year"])
    if _said(match, "last"):
        return year - 1
    return year if _said(match, "own") and is_report else None


def _each(printed: str | None) -> tuple[str | None, ...]:
    if printed is None:
        return (None,)
    parts = re.split(r"\s*(?:,|\boch\b|\bsamt\b|\brespektive\b)\s*", printed)
    return tuple(number for part in parts for number in _spread(part))


def _spread(part: str) -> tuple[str, ...]:
    return tuple(map(str, covered(part))) or (part.replace(" ", "").lower(),)


def _sentence(text: str, match: re.Match[str]) -> str:
    """The sentence that a match stands in."""
    begins = max((stop.end() for stop in _STOP.finditer(text, 0, match.start())), default=0)
    stop = _STOP.search(text, match.end())
    return text[begins : stop.start() if stop else len(text)]


@cache
def _kinds() -> dict[str, Kind]:
    """The words for each kind, in lower case."""
    return {cue.lower(): kind for kind in KINDS for cue in words(class_of(kind), "startCue")}


@cache
def _hint() -> re.Pattern[str]:
    """A kind with a number, or with "från", "i" or "ur": one search that most texts do not pass."""
    return re.compile(rf"\b(?:{alternatives(tuple(_kinds()))})(?:et|en|t|n)?\s+(?:\d|nr|nummer|från|i|ur)", re.I)


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    """For each way of telling of which document an item is, a pattern."""
    listed = rf"{_NUMBER}(?:\s*(?:,|och|samt|respektive|[-–])\s*{_NUMBER})*"
    cue = rf"\b(?P<kind>{alternatives(tuple(_kinds()))})(?:et|en|t|n)?"
    numbered = rf"{cue}\s+(?:(?:nr|nummer)\.?\s*)?(?P<numbers>{listed})"
    each = [rf"{numbered}[\s,(]*{_BY}{after}" for after in _AFTER]
    each += [rf"\b{before}{numbered}" for before in _BEFORE]
    each.append(rf"{cue}(?P<numbers>(?!))?\s+(?:från|i|ur)\s+{_AFTER[0]}")
    each.append(rf"{cue}(?P<numbers>(?!))?\s+(?:från|ur)\s+(?:år\s+)?{_YEAR}(?!\s+års)")
    return tuple(re.compile(_whole(pattern), re.I) for pattern in each)


def _whole(pattern: str) -> str:
    """The pattern with the groups that it lacks, which then match nothing."""
    return pattern + "".join(f"(?P<{name}>(?!))?" for name in ("plan", "report") if f"(?P<{name}>" not in pattern)
