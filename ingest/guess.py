"""What a document seems to be, when nobody has said: type, year, title, each with where from.

Whose it is: :mod:`ingest.whose`.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import cache
from itertools import islice, pairwise

from ingest.cues import alternatives
from ingest.identifiers import slug
from ingest.layout import SENTENCE_END, lines_of
from ingest.text import clean
from ontology.labels import class_of, words
from ontology.terms import DocumentType

HEAD = 60  # lines among which a title is looked for
TITLE = 80  # characters a title line may have
_YEAR = re.compile(r"\b(20\d\d)\b")
_DATE = re.compile(r"\b20\d\d(?:-\d\d-\d\d\b|:)")  # and years that label a figure, "2024: 5 av 8"

_YEARS = r"(?=(?:en)?,? (?:för )?(?:år(?:en|et)? )?20\d\d(?:\s?[-–]\s?(?:20)?\d\d)?[ ]*(?m:$))"
#: what no list of words ends: "Hälso- och sjukvårdsplan 2025", "Socialrapport 2024", "Uppföljning av omsorgsplan"
_OTHER = {
    DocumentType.VERKSAMHETSPLAN: rf"|\w{{3,}}plan{_YEARS}",
    DocumentType.VERKSAMHETSBERATTELSE: rf"|\w{{3,}}(?:rapport|redovisning){_YEARS}"
    r"|uppföljning (?:av )?(?:\w+ ){0,2}\w{3,}plan",
}


@dataclass(frozen=True, slots=True)
class Guess:
    """What was guessed, and where from, in Swedish."""

    value: str
    where: str


def document_type(text: str) -> Guess:
    """The type whose word stands first in the text.

    >>> document_type("Tertialrapport 1 2025").value
    'delårsrapport'
    """
    found = min(
        ((match.start(), kind, match[0]) for kind, regex in type_words() if (match := regex.search(text))),
        default=None,
    )
    if found is None:
        return Guess(DocumentType.OVRIGT.value, "inget ord för dokumenttyp finns i texten")
    line = text.count("\n", 0, found[0]) + 1
    return Guess(found[1].value, f"”{found[2]}” på rad {line}")


@cache
def type_words() -> tuple[tuple[DocumentType, re.Pattern[str]], ...]:
    """The words for each document type, compiled."""
    return tuple(
        (kind, re.compile(rf"\b(?:{alternatives(cues)}{_OTHER.get(kind, '')})(?:en|ens|s|et)?\b", re.I))
        for kind in DocumentType
        if (cues := words(class_of(kind), "titleCue"))
    )


def year(text: str, name: str = "") -> Guess | None:
    """The year in a title line, else in the file's ``name``, else the one named most often.

    >>> year("Verksamhetsberättelse\\nHelår 2024").value
    '2024'
    """
    for number, line in _titles(text):
        if years := _YEAR.findall(_DATE.sub("", line)):
            return Guess(years[0], f"rad {number}: ”{line}”")
    if years := re.findall(r"(?<!\d)(20\d\d)(?!\d)", name):
        return Guess(years[-1], f"filnamnet {name}")
    counted = Counter(_YEAR.findall(text))
    if not counted:
        return None
    best = max(counted, key=lambda each: (counted[each], each))
    return Guess(best, f"det årtal som nämns oftast ({counted[best]} gånger)")


def title(text: str, kind: str, when: str, who: str) -> Guess:
    """The first short line that holds a word for a document type, else one put together from the other guesses."""
    regexes = [regex for _, regex in type_words()]
    for number, line in _titles(text):
        if any(regex.search(line) for regex in regexes):
            return Guess(line, f"rad {number}")
    made = " ".join(part for part in (kind.capitalize(), when, who) if part)
    return Guess(made, "sammansatt av typ, år och organ; ingen titelrad hittades")


def identifier(who: str, board: str, kind: str, when: str) -> str:
    """A readable id from the other facts.

    >>> identifier("Region Örebro län", "Hälso- och sjukvårdsnämnden", "verksamhetsplan", "2022")
    'region-örebro-län-hälso-sjukvårdsnämnden-verksamhetsplan-2022'
    """
    return "-".join(part for part in (slug(who), slug(board), slug(kind), when) if part) or "dokument"


def _titles(text: str) -> list[tuple[int, str]]:
    """The lines near the start that could be a title: short, no part of a sentence, with a word in them."""
    found = []
    head = islice(lines_of(text), HEAD + 1)
    lines = [clean(text, line.start, line.end).text.strip(" #*|") for line in head]
    for number, (line, after) in enumerate(pairwise([*lines, ""]), 1):
        running = after[:1].islower() or line.endswith((*SENTENCE_END, ",", " och", " samt", " för", "-"))
        begins = line[:1].isupper() or line[:1].isdigit()
        worded = re.search("[a-zåäö]", line) or any(regex.search(line) for _, regex in type_words())
        if begins and len(line) < TITLE and worded and not running:
            found.append((number, re.sub(r"\s+\d+ ?\(\d+\)$", "", line)))
    return found
