"""Roadmaps (färdplaner) and the assignments within them (färdplansuppdrag) that running text names.

Four ways of naming an assignment: with its number, "Uppdrag 3b (koncentration av platser), 4b (…) och 7 d (…) är
beslutade"; with the number alone, "färdplanens uppdrag 3b och 4b"; with what it is about, "färdplansuppdraget gällande
badet"; and right after the word, "färdplansuppdraget samarbetsområden och utbud inom primärvård, som sedan ändrades".
A roadmap is named by what it is for: "gemensam färdplan för omställningen". What is only spoken of
("färdplansuppdragen", "ta fram färdplaner") is no item.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from ingest.cues import alternatives
from ontology.labels import class_of, words
from ontology.terms import Kind

Span = tuple[int, int]
_PART = r"\d{1,3}\s?[a-hj-z](?!\w)"  # "5 i (…)" is a number and a word
_ELEMENT = re.compile(rf"(?P<number>{_PART})\s*\((?P<text>[^()]{{3,160}})\)")
_BETWEEN = re.compile(r"\s*(?:,|och|samt|,\s*och|,\s*samt)\s*$")
_PREPOSITION = r"(?:gällande|avseende|rörande|angående|beträffande|kring|om)"
#: where a name ends: before a verb or a clause
_VERB = (
    "är var har hade ska skall blev blir kommer kan får fick går gick pågår beslutade beslutades innebär ingår "
    "startade startades påbörjades presenterades presenteras redovisas redovisades färdigställdes fortsätter genomförs "
    "genomfördes omfattar"
).split()
_ENUMERATED = r"(?:[a-zåäö-]+ ){0,2}[a-zåäö-]+(?:,| och | samt )"
_END = re.compile(
    rf"[.;:!?()](?:\s|$)|,? (?:som|där|vilk\w+|medan|men|så|då|när)\b|, (?!{_ENUMERATED})| (?:{'|'.join(_VERB)})\b|$"
)
_NO_NAME = re.compile(
    rf"(?:{'|'.join(_VERB)}|och|samt|som|att|inte|ej|i|på|för|med|till|från|inom|under|detta|dessa|den|det|hur|vad|"
    r"varje|respektive|arbetet|genomförandet|\w+(?:ade|ades|ats|as|er|ar|ts)|\d.*)(?:\s|$)",
    re.I,
)
_DONE = re.compile(r"\bsom (?:har )?(?:färdigställts|slutförts|avslutats|genomförts)\b")
BARE = "roadmap.number"  # the rule of those that have no name but their number
LONGEST = 160  # characters of a name


@dataclass(frozen=True, slots=True)
class Named:
    """A roadmap or roadmap assignment in a text: its number, the characters of its name, and those of all that names it
    with the list it stands in; ``done`` is where the text says in passing that it is finished."""

    kind: Kind
    number: str | None
    text: Span
    whole: Span
    rule: str
    done: bool = False


def named(text: str) -> list[Named]:
    """What a text names, in order.

    >>> [each.number for each in named("Uppdrag 3b (bad), 4 c (skola) är klara.")]
    ['3b', '4c']
    >>> text = "Färdplansuppdraget gällande badet var uppe. Färdplansuppdragen startas."
    >>> [text[slice(*each.text)] for each in named(text)]
    ['badet']
    """
    return sorted((*_numbered(text), *_bare(text), *_about(text), *_roadmaps(text)), key=lambda each: each.text)


def _bare(text: str) -> Iterator[Named]:
    """Those told of by their numbers alone, each with all the words that name them."""
    listed = rf"{_PART}(?:(?:,| och| samt|, och| eller) {_PART})*"
    lead = r"(?:färdplan(?:en)?s uppdrag(?:en)?|färdplansuppdrag(?:en|et)?)"
    for match in re.finditer(rf"\b{lead} (?:nr\.? ?)?(?P<listed>{listed})(?!\s*\()", text, re.I):
        for number in re.findall(_PART, match["listed"]):
            name = re.sub(r"\s", "", number)
            yield Named(Kind.FARDPLANSUPPDRAG, name, match.span(), match.span(), BARE)


def called(text: str) -> set[str]:
    """The numbers of roadmap assignments that a sentence speaks of, with what they are about or without.

    >>> sorted(called("Färdplanens uppdrag 3b, 4 c och 5a är klara, se tabell 6b."))
    ['3b', '4c', '5a']
    """
    runs = re.findall(rf"uppdrag(?:en|et)? (?:nr\.? ?)?({_PART}(?:(?:,| och| samt|, och) {_PART})*)", text, re.I)
    return {re.sub(r"\s", "", number) for run in runs for number in re.findall(_PART, run)}


def _numbered(text: str) -> Iterator[Named]:
    for match in _lead().finditer(text):
        at: int | None = match.end()
        elements = []
        while at is not None and (element := _ELEMENT.match(text, at)):
            elements.append(element)
            following = _ELEMENT.search(text, element.end(), element.end() + 240)
            between = text[element.end() : following.start()] if following else ""
            at = following.start() if following and _BETWEEN.match(between) else None
        for element in elements:
            number = re.sub(r"\s", "", element["number"])
            whole = match.start(), elements[-1].end()
            yield Named(Kind.FARDPLANSUPPDRAG, number, element.span("text"), whole, "roadmap.numbered")


@cache
def _lead() -> re.Pattern[str]:
    cues = (*words(class_of(Kind.UPPDRAG), "startCue"), "Uppdragen", "Färdplansuppdrag", "Färdplansuppdragen")
    return re.compile(rf"\b(?:{alternatives(cues)})\s+(?:nr\.?\s*)?(?={_PART}\s*\()", re.I)


def _about(text: str) -> Iterator[Named]:
    definite = re.compile(rf"\bfärdplansuppdraget (?:{_PREPOSITION} )?", re.I)
    for match in definite.finditer(text):
        yield from _name(text, match, Kind.FARDPLANSUPPDRAG, "roadmap.assignment")
    told = re.compile(r"\bfärdplansuppdrag(?:et)? (?:som [a-zåäö ]{3,40}? )?(?:gäller|handlar om|avser) ", re.I)
    for match in told.finditer(text):
        yield from _name(text, match, Kind.FARDPLANSUPPDRAG, "roadmap.assignment")


def _roadmaps(text: str) -> Iterator[Named]:
    adjective = r"(?:(?:läns)?gemensam(?:ma)?|regional(?:a)?|nationell(?:a)?|lokal(?:a)?|övergripande|ny(?:a)?)"
    singular = re.compile(rf"\b(?P<from>(?:{adjective} )?färdplan(?:en)?) (?:för|{_PREPOSITION}) ", re.I)
    for match in singular.finditer(text):
        yield from _name(text, match, Kind.FARDPLAN, "roadmap.named")


def _name(text: str, match: re.Match[str], kind: Kind, rule: str) -> Iterator[Named]:
    """The name that begins where the match ends, if it is one."""
    begin, end = match.end(), _end(text, match.end())
    if not begin < end <= begin + LONGEST or _NO_NAME.match(text, begin, end):
        return
    start = match.start("from") if kind is Kind.FARDPLAN else begin
    yield Named(kind, None, (start, end), (match.start(), end), rule, bool(_DONE.search(match[0])))


def _end(text: str, begin: int) -> int:
    """Where a name that begins there ends; a parenthesis right behind it belongs to it ("team (SPOT)")."""
    stop = re.compile(r"\s*\([^()]{2,60}\)").sub(lambda found: "x" * len(found[0]), text[begin : begin + LONGEST + 60])
    found = _END.search(stop)
    return begin + (found.start() if found else len(stop))
