"""What a column, row or table is about, by its printed heading: meaning, year, unit, group, and what adds up."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from ingest.cues import alternatives
from ingest.records import Cell
from ingest.tables.numbers import YEAR
from ingest.tables.records import Column
from ontology.labels import class_of, words
from ontology.terms import ColumnMeaning

PERCENT = ("%", "procent")
DIFFERENCES = (ColumnMeaning.AVVIKELSE, ColumnMeaning.FORANDRING)
_UNITS = "mnkr mkr tkr kr/inv kr kronor procent % timmar dagar dygn minuter personer".split()
_UNIT = "|".join(["miljoner kronor", "miljarder kronor", "tusen kronor", *map(re.escape, _UNITS)])
#: "Procent", "Belopp i mnkr", "Förändring, mnkr", "Relation (%)", "Sjukfrånvaro totalt %", "Beläggningsprocent (…)"
_UNIT_PLACES = tuple(
    re.compile(pattern, re.I)
    for pattern in (
        rf"(?P<unit>{_UNIT})$",
        rf".*\((?:i )?(?P<unit>{_UNIT})\)",
        rf".*(?:,|\bi)\s*(?P<unit>{_UNIT})$",
        r".*\s(?P<unit>%|procent)$",
        r".*\w(?P<unit>procent)\b",
    )
)


def plain(text: str) -> str:
    """A heading with the words that its narrow column broke put together again.

    >>> plain("Budget- avvikelse"), plain("Produktions- och nyckeltal")
    ('Budgetavvikelse', 'Produktions- och nyckeltal')
    """
    return re.sub(r"(?<=\w)- (?!(?:och|eller|samt|respektive)\b)(?=[a-zåäö])", "", text)


def unit(text: str) -> str | None:
    """The unit that a heading or label names, as printed.

    >>> unit("Belopp i mnkr"), unit("Relation (%)"), unit("Antal läkarbesök")
    ('mnkr', '%', None)
    """
    for place in _UNIT_PLACES:
        if match := place.match(plain(text).strip()):
            return match["unit"]
    return None


@cache
def _meanings() -> tuple[tuple[ColumnMeaning, re.Pattern[str]], ...]:
    cues = ((meaning, words(class_of(meaning, "columnMeanings"), "columnCue")) for meaning in ColumnMeaning)
    return tuple((meaning, re.compile(rf"\b(?:{alternatives(cue)})\b", re.I)) for meaning, cue in cues)


@cache
def _groups() -> re.Pattern[str]:
    return re.compile(alternatives((*words("total", "columnCue"), *words("sex", "columnCue"))), re.I)


@cache
def _sums() -> tuple[re.Pattern[str], re.Pattern[str]]:
    sure, likely = words("total", "cue"), words("total", "weakCue")
    return (
        re.compile(rf"(?:{alternatives(sure)})\b", re.I),
        re.compile(rf"(?:\w+ )?(?:{alternatives(likely)})\b\W*$|.*\b(?:{alternatives(sure)})\b", re.I),
    )


def meaning(text: str) -> ColumnMeaning | None:
    """What a heading says that the values under it are.

    >>> meaning("Utfalls- avvikelse"), meaning("Utfall fg år").value
    (<ColumnMeaning.AVVIKELSE: 'avvikelse'>, 'föregående år')
    """
    outside = re.sub(r"\([^)]*\)", "", plain(text))
    return next((found for found, cue in _meanings() if cue.search(outside)), None)


def _of_all(texts: list[str]) -> ColumnMeaning | None:
    """What several headings say together: a difference wherever it stands, else the outermost that says anything."""
    found = [sense for text in texts if (sense := meaning(text))]
    return next((sense for sense in found if sense in DIFFERENCES), found[0] if found else None)


def sure_sum(label: str) -> bool:
    """Whether a row says that it is a sum: "Summa intäkter"."""
    return bool(_sums()[0].match(label))


def likely_sum(label: str) -> bool:
    """Whether a row may be a sum by its label: "Resultat", "Sjukfrånvaro totalt", or a last row without any."""
    return not label or bool(_sums()[1].match(label))


def is_total(column: Column) -> bool:
    """Whether a column says that it adds up others."""
    return (column.group or "").lower() in {word.lower() for word in words("total", "columnCue")}


def column(headings: Iterable[Cell], year: int) -> Column:
    """A column with these headings, outermost first, in a document about ``year``."""
    printed = tuple(cell for cell in headings if cell.text)
    texts = [cell.text for cell in printed]
    found = _of_all(texts)
    before = any(dict(_meanings())[ColumnMeaning.FOREGAENDE].search(plain(text)) for text in texts)
    years = [int(match[0]) for text in texts for match in YEAR.finditer(text)]
    own = (ColumnMeaning.UTFALL, ColumnMeaning.BUDGET, *DIFFERENCES)
    return Column(
        printed,
        meaning=found,
        group=next((text for text in reversed(texts) if _groups().fullmatch(text)), None),
        year=years[-1] if years else year - 1 if before else year if found in own else None,
        unit=next((sense for text in reversed(texts) if (sense := unit(text))), None),
    )
