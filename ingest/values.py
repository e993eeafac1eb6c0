"""Numbers in Swedish text: amounts, percentages, ranges, signs, units and blurring words, each with its place.

What cannot be read in one way only is not read at all: "1.216" (a thousand, or one and a bit?), figures in a row
("88 98 137", a flattened table), "Kvinnor - 47" (a dash, or a minus?). Dates, years, section numbers and codes
("covid-19", "24/7", "avsnitt 4.2", "3b") are no values.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from ontology.labels import words

#: how a unit is printed, and what it is called here; the first that fits counts
UNITS: tuple[tuple[str, str], ...] = (
    (r"procentenhet(?:er)?", "procentenheter"),
    (r"procent|%", "procent"),
    (r"promille|‰", "promille"),
    (r"miljard(?:er)? (?:kronor|kr)|mdkr|mdr kr", "mdkr"),
    (r"miljon(?:er)? (?:kronor|kr)|mnkr|mkr|mn kr|mSEK", "mnkr"),
    (r"tusen (?:kronor|kr)|tkr|kkr", "tkr"),
    (r"kronor|kr|SEK", "kr"),
    (r"miljard(?:er)?", "miljarder"),
    (r"miljon(?:er)?", "miljoner"),
    (r"stycken|styck|st", "st"),
    (r"poäng|dagar|dygn|timmar|minuter|veckor|månader|år(?!\s+20\d\d)|ton|kWh|MWh|GWh", ""),  # "" is as printed
    (r"årsarbetare|personer|medarbetare|invånare", ""),
)
MONTHS = "januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december"
MANY = 40  # values; a sentence with more is a table whose cells have run together
NEAR = 40  # characters before a number that are looked at for its sign and blurring word
_SPACE = "[ \u00a0\u202f]"
_NUMBER = rf"\d+(?:{_SPACE}\d+)*(?:[.,]\d+)?"
_LABELLED = (
    "nr|nummer|avsnitt|avsnittet|kapitel|kap|sid|sida|sidan|sidorna|tabell|figur|bilaga|punkt|uppdrag|effektmål|mål|"
    "indikator|strategi|kvartal|tertial|steg|version|fas|dnr|artikel|vecka|v|kl|rad|skala|klockan|perspektiv|§|§§"
)
#: figures that are no values: dates, section numbers, codes, ordinals, numbered things
NOT_VALUES = re.compile(
    r"\d{4}-\d\d-\d\d"
    rf"|\b\d{{1,2}}\s(?:{MONTHS})\b(?:\s\d{{4}})?"
    r"|\d+(?:\.\d+){2,}|\d+(?:/\d+)+|\d+[-–]\d+[-–]\d[\d-]*"
    r"|\d+\s?[-–]?(?:tal|åri|årsåld|gradig|procentig)\w*|\d+:\w+|\d+\.e\b"
    rf"|(?<!\w)(?:{_LABELLED})\.?\s?\d+(?:[.:]\d+)*(?:\s?[-–]\s?\d+)?(?![\d,]|\s?(?:%|procent|mnkr|mkr|miljo|tkr|kr))[a-z]?",
    re.I,
)
_YEAR = re.compile(r"(?<![\d,.\w-])(?:19|20)\d\d(?![\d\w]|[.,]\d|\s\d{3}(?!\d))")
_YEARS = re.compile(r"(?<![\d\w])(?:19|20)\d\d\s?[-–/]\s?(?:(?:19|20)\d\d|\d\d)(?![\d\w])")
_START = re.compile(rf"(?<![\w,.:/§+])(?<!\w[-–/])(?P<sign>[-+−–]\s?)?(?P<digits>{_NUMBER})")
#: words before a minus sign that stands apart, "på - 462 miljoner": else it may be a dash
_BEFORE_MINUS = re.compile(
    r"(?:^|[(:=]|\b(?:på|till|om|med|är|var|blev|blir|visar|visade|av|från|och|minus|totalt))\s*$", re.I
)
_RANGE = re.compile(rf"(?P<unit>\s?%)?\s?[-–—]\s?(?P<digits>{_NUMBER})")
_AND = re.compile(rf"\s+och\s+(?P<digits>{_NUMBER})")
_OUT_OF = re.compile(rf"\s+av\s+(?:de\s+|totalt\s+|sammanlagt\s+)*(?P<digits>{_NUMBER})")
_PER = re.compile(rf"\s+per\s+(?:{_NUMBER}(?:\s+[a-zåäö]+)?|[a-zåäö]+)(?:\.(?=\s*[a-zåäö(,]))?", re.I)


@dataclass(frozen=True, slots=True)
class Value:
    """A number printed at characters ``start:end`` of a text, its blurring word and unit included.

    ``figures`` is where the number itself begins, its sign included.
    ``upper`` is the higher bound of a range, ``unit`` a name from :data:`UNITS` with any "per …" after it, and
    ``out_of`` the whole in "578 av 8319".
    """

    number: float
    start: int
    end: int
    figures: int
    upper: float | None = None
    unit: str | None = None
    out_of: float | None = None
    approximation: str | None = None


@cache
def _approximation() -> re.Pattern[str]:
    listed = "|".join(re.escape(word) for word in words("approximation", "cue"))
    return re.compile(rf"\b(?P<word>{listed})\s+$", re.I)


@cache
def _unit() -> re.Pattern[str]:
    named = "|".join(f"(?P<u{i}>{pattern})" for i, (pattern, _) in enumerate(UNITS))
    return re.compile(rf"\s?(?:{named})(?![\wåäö])", re.I)


def values(text: str) -> list[Value]:
    """The values in a text, in order.

    >>> [(v.number, v.unit, v.approximation) for v in values("Drygt 32 000 besök, 47,5% fler, på - 462 mnkr")]
    [(32000.0, None, 'Drygt'), (47.5, 'procent', None), (-462.0, 'mnkr', None)]
    >>> [(v.number, v.upper, v.out_of) for v in values("intervallet 77-80; 578 av 8319")]
    [(77.0, 80.0, None), (578.0, None, 8319.0)]
    >>> values("År 2024, avsnitt 4.2, uppdrag 3b, 24/7, 1.216 och den 4 juni")
    []
    """
    taken = [match.span() for pattern in (NOT_VALUES, _YEARS) for match in pattern.finditer(text)]
    taken += [(start, end) for _, start, end in years(text)]
    found: list[Value] = []
    refused: list[tuple[int, int]] = []
    at = 0
    while match := _START.search(text, at):
        digits = match.start("digits")
        hit = next((span for span in taken if span[0] < match.end() and digits < span[1]), None)
        if hit:
            at = max(hit[1], at + 1)
            continue
        made = _value(text, match)
        at = made.end if made else match.end()
        if made:
            found.append(made)
        else:
            refused.append(match.span())
    return list(_apart(text, found, refused))


def years(text: str) -> list[tuple[int, int, int]]:
    """The years named in a text, with where each starts and ends.

    >>> years("År 2030, mot 2 024 st och 2000 personer 2024.")
    [(2030, 3, 7), (2024, 40, 44)]
    """
    return [
        (int(match.group()), match.start(), match.end())
        for match in _YEAR.finditer(text)
        if not _unit().match(text, match.end())
    ]


def read_number(digits: str) -> float | None:
    """The number that digits print, or None when they can be read in more than one way, or in none.

    >>> read_number("1 216,5"), read_number("-462.1"), read_number("1.216"), read_number("88 98")
    (1216.5, -462.1, None, None)
    """
    text = re.sub("[−–]", "-", digits.strip()).replace("\u00a0", " ").replace("\u202f", " ")
    match = re.fullmatch(r"(?P<sign>[-+])? ?(?P<whole>0|[1-9]\d*|[1-9]\d{0,2}(?: \d{3})+)(?P<tail>[.,]\d+)?", text)
    if not match or (match["tail"] and re.fullmatch(r"\.\d{3}", match["tail"]) and match["whole"] != "0"):
        return None
    number = float(match["whole"].replace(" ", "") + (match["tail"] or "").replace(",", "."))
    return -number if match["sign"] == "-" else number


def _value(text: str, match: re.Match[str]) -> Value | None:
    start, end, sign = match.start("digits"), match.end(), match["sign"] or ""
    number = read_number(match["digits"])
    if number is None or (end < len(text) and text[end] in ":/§"):
        return None
    if re.match(r"[-–](?=[a-zåäö])", text[end:]):  # "70-tal", "5-årig"
        return None
    near = max(0, start - NEAR)
    if re.search(r"(?:\+\s?/\s?[-–]|±)\s*$", text[near:start]):
        return None
    if sign:
        before = text[near : match.start()]
        apart = sign != sign.strip() and sign.strip() in "-–"
        if (apart and not _BEFORE_MINUS.search(before)) or re.search(r"[\d%]\s*$", before):
            return None
        number, start = (-number if sign.strip() in "-−–" else number), match.start()
    elif minus := re.search(r"\bminus\s+$", text[near:start], re.I):
        number, start = -number, near + minus.start()
    upper = out_of = None
    span = _RANGE.match(text, end)
    if not span and re.search(r"\bmellan\s+$", text[near:start], re.I):
        span = _AND.match(text, end)
    if span and not sign:
        upper = read_number(span["digits"])
        if upper is None or upper <= number:
            return None
        end = span.end()
    elif whole := _OUT_OF.match(text, end):
        out_of = read_number(whole["digits"])
        if out_of is not None and not _unit().match(text, whole.end()):
            end = whole.end()
        else:
            out_of = None
    unit, end = _unit_at(text, end) if out_of is None else (None, end)
    if unit is None and re.match(r"\w|[.,]\d", text[end:]):
        return None
    if unit is None and match["digits"].count(" ") > 1:  # "88 137 166" may be three cells
        return None
    near = max(0, start - NEAR)
    blur = _approximation().search(text[near:start])
    begin = near + blur.start() if blur else start
    return Value(number, begin, end, start, upper, unit, out_of, blur["word"] if blur else None)


def _unit_at(text: str, at: int) -> tuple[str | None, int]:
    match = _unit().match(text, at)
    name, end = None, at
    if match:
        index = next(i for i in range(len(UNITS)) if match[f"u{i}"] is not None)
        name, end = UNITS[index][1] or match[f"u{index}"].lower(), match.end()
    if per := _PER.match(text, end):
        name = f"{name or ''} {' '.join(per.group().split())}".strip()
        end = per.end()
    return name, end


def _apart(text: str, found: list[Value], refused: list[tuple[int, int]]) -> Iterator[Value]:
    """Without values that stand in a row with other figures and nothing but space between."""
    spans = sorted([*((value.start, value.end) for value in found), *refused])
    glued: set[int] = set()
    for (_, end), (start, _) in pairwise(spans):
        if not text[end:start].strip() and re.match(r"\d\s*\d", text[end - 1 : end] + text[start : start + 1]):
            glued |= {end, start}
    yield from (value for value in found if value.start not in glued and value.end not in glued)
