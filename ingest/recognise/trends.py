"""Which way an indicator is heading, where its comment says so of the indicator itself.

1. The words judge: "Resultatet har förbättrats", "Andelen är oförändrad": the value is what they say.
2. The words tell a direction since the time before ("har ökat jämfört med föregående år", "är lägre än 2030"), and the
   target tells which direction is wanted: the value follows from both, and the claim says so in a sentence.

A part ("för flickor"), a reservation ("men"), a time to come and a comparison with another time give nothing; nor does
a direction when the target does not tell whether more is better.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from ingest.cues import alternatives
from ingest.recognise.outcome_words import ANY
from ingest.recognise.progress import NOT_NOW
from ingest.recognise.subjects import Subject
from ingest.recognise.targets import Target
from ingest.sentences import sentences
from ingest.values import years
from ontology.labels import class_of, words
from ontology.terms import Basis, Trend


@dataclass(frozen=True, slots=True)
class Heading:
    """What characters ``start:end`` of a comment paragraph say of the way; ``meaning`` tells how a value follows."""

    value: Trend
    basis: Basis
    rule: str
    start: int
    end: int
    meaning: str | None = None


#: how a way is told -> up or down, and the word for it in the sentence that explains
_WAYS = (
    (
        re.compile(r"(?:har (?:\w+ )?(?:ökat|stigit|växt)|ökade|steg|är (?:\w+ )?(?:högre|fler|större))(?!\w)"),
        True,
        "ökat",
    ),
    (
        re.compile(r"(?:har (?:\w+ )?(?:minskat|sjunkit)|minskade|sjönk|är (?:\w+ )?(?:lägre|färre|mindre))(?!\w)"),
        False,
        "minskat",
    ),
)
_SINCE = re.compile(
    r"\b(?:jämfört med|i jämförelse med|sedan|än|från|som)\s+(?:under\s+|vid\s+|år\s+)?(?:(?P<year>20\d\d)"
    r"|(?:föregående|förra) (?:år|året|årets?|mätning\w*)|året innan|året före)",
    re.I,
)
_NOT_SO = re.compile(
    r"\b(?:men|medan|inte|ej|mellan|för|bland|hos|inom|delvis|mål\w*|budget\w*|rik(?:et|s\w*)|länet|genomsnitt\w*|om)\b",
    re.I,
)
_UP, _DOWN = (">", ">=", "increase"), ("<", "<=", "decrease")


@cache
def _judged() -> tuple[tuple[Trend, re.Pattern[str]], ...]:
    cues = ((value, alternatives(words(class_of(value), "statedCue"))) for value in Trend)
    return tuple((value, re.compile(rf"(?:{cue})(?!\w)")) for value, cue in cues)


def trends(subject: Subject, comment: str, aims: Sequence[Target], year: int) -> list[Heading]:
    """What one paragraph of a comment in a report on ``year`` says of the way; ``aims`` are the indicator's targets.

    >>> about = Subject.of("Sjukfrånvaron ska minska")
    >>> [one.value.value for one in trends(about, "Sjukfrånvaron är oförändrad sedan föregående år.", [], 2031)]
    ['oförändrat']
    """
    return [one for sentence in sentences(comment) for one in _of(subject, sentence.text, sentence.start, aims, year)]


def _of(subject: Subject, text: str, start: int, aims: Sequence[Target], year: int) -> Iterator[Heading]:
    since = _SINCE.search(text)
    if text.endswith("?") or NOT_NOW.search(text) or any(named not in (year, year - 1) for named, *_ in years(text)):
        return
    if since and since["year"] and int(since["year"]) != year - 1:
        return
    for value, pattern in _judged():
        if (match := _told(subject, text, pattern)) and not _NOT_SO.search(text, match.end()):
            yield Heading(value, Basis.STATED, "trend.stated", start, start + len(text))
            return
    better = {True for aim in aims if aim.operator in _UP} | {False for aim in aims if aim.operator in _DOWN}
    for pattern, up, way in _WAYS:
        match = _told(subject, text, pattern)
        if match and since and len(better) == 1 and not _NOT_SO.search(text, match.end()):
            value = Trend.FORBATTRAT if up in better else Trend.FORSAMRAT
            said = f"Målet är ”{aims[0].value}”, och utfallet har {way} sedan året före: {value.value}."
            yield Heading(value, Basis.COMPUTED, "trend.direction", start, start + len(text), said)
            return


def _told(subject: Subject, text: str, pattern: re.Pattern[str]) -> re.Match[str] | None:
    """The words of the pattern, when what the indicator measures is the subject that opens the sentence."""
    for match in pattern.finditer(text):
        before = re.sub(r"\b(?:är|har|innebär)\s*$", "", text[: match.start()]).strip()
        named = re.fullmatch(r"(?:Årets |Det samlade )?(?P<noun>[\w-]+)", before)
        own = subject.is_whole(before) or (named is not None and bool(ANY.match(named["noun"].lower())))
        if own and len(before.split()) <= 8 and not subject.opposite_in(before):
            return match
    return None
