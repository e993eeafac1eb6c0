"""Who the assignments that follow go to: "Hälso- och sjukvårdsförvaltningen får i uppdrag:".

The words before the cue are the recipient, exactly as printed, or those after the verb ("Under året får nämnden
i uppdrag:"). A pronoun ("Utöver detta får de även i uppdrag:") stands for the subject of the sentence before, if
that is a body. "Nämnden" stands for the board that the chapter is about.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from ingest.cues import alternatives, recipient_cues
from ingest.recognise.marks import Mark, Role, content
from ingest.records import Block, BlockKind
from ontology.labels import words

SENTENCE = re.compile(r"(?:^|(?<=[.!?:])\s+)(?=[A-ZÅÄÖ])")
_FINITE = re.compile(r"\s(?:är|har|ska|skall|kan|får|styr|ansvarar|arbetar|behöver|bör)\s")
_PRONOUN = re.compile(r"(?:de|den|det|dessa|hon|han)(?: (?:även|också))?$", re.I)
_ADVERB = re.compile(r"\s*\b(?:även|också|därutöver|vidare|dessutom|gemensamt|tillsammans)$")
_ADVERBIAL = re.compile(r"(?:Utöver detta|Utöver det|Därutöver|Dessutom|Vidare|Härutöver)\s*,?\s*")
_OTHER = r"(?:samtliga|alla|övriga|berörda|respektive|dess|deras|dessas)"
BODIES = ("Namnd", "Styrelse", "Fullmaktige", "Beredning", "Forvaltning", "Bolag", "Omrade", "Utskott", "Direktor")


@cache
def head_noun() -> str:
    """A regular expression for a word that names a kind of body, alone or at the end of a compound."""
    nouns = {noun for local in BODIES for noun in words(local, "headNoun")}
    return rf"[\wåäöÅÄÖ-]*(?:{alternatives(tuple(nouns))})\b"


def recognise(blocks: Sequence[Block], marks: Sequence[Mark]) -> list[Mark]:
    """A mark for each sentence that ends in a recipient cue. ``name`` is the recipient, None if it is not said."""
    found = []
    taken = {block for mark in marks if mark.role is Role.ITEM for block in range(mark.block, mark.last_block + 1)}
    before: Block | None = None
    for i, block in content(blocks):
        if i in taken or block.kind is BlockKind.TABLE_ROW:
            continue
        starts = [match.end() for match in SENTENCE.finditer(block.text)] or [0]
        subject = _addressed(block.text, starts[-1])
        if subject is not None:
            start = block.text.index(subject, starts[-1])
            name: str | None = subject
            if not subject or _PRONOUN.match(subject):
                earlier = block.text[starts[-2] : starts[-1]] if len(starts) > 1 else (before.text if before else "")
                name = subject_of(earlier)
                start = starts[-2] if len(starts) > 1 else starts[-1]
            elif subject in words("Namnd", "headNoun") or subject.lower() in words("Namnd", "headNoun"):
                name = _chapter_board(block) or subject
            found.append(Mark(i, start, len(block.text), Role.RECIPIENT, "recipient.sentence", name=name))
        before = block
    return found


def _addressed(text: str, start: int) -> str | None:
    """The words that say to whom, in the sentence from ``start`` on; "" if there are none, None if it gives none."""
    straight, inverted = (pattern.match(text, start) for pattern in recipient_cues())
    if straight and "de även" not in straight["cue"] and "de också" not in straight["cue"]:
        return _ADVERBIAL.sub("", straight["before"]).strip()
    if straight:
        return ""
    if inverted is None:
        return None
    name = _ADVERB.sub("", inverted["name"])
    if not name:
        return _ADVERBIAL.sub("", inverted["before"]).strip()
    return name if _PRONOUN.match(name) or re.search(head_noun(), name, re.I) else None


def subject_of(sentence: str) -> str | None:
    """The body that stands before the first finite verb of a sentence; None if what stands there is none.

    >>> subject_of("Nämndens beredningar är fria att styra över sin planering.")
    'Nämndens beredningar'
    >>> subject_of("Uppdraget är klart.")
    """
    match = _FINITE.search(sentence)
    subject = sentence[: match.start()].strip() if match else ""
    return subject if re.search(head_noun(), subject, re.I) else None


def _chapter_board(block: Block) -> str | None:
    """The board that a chapter heading names, in the form that "Nämnden" has: "6.3 Folktandvårdsnämnd" gives
    "Folktandvårdsnämnden"."""
    for title in reversed(block.heading_path):
        name = re.sub(r"^[\d.]+\s+", "", title).strip()
        if re.search(r"nämnd$", name):
            return name + "en"
        if re.search(r"nämnden\b", name) and len(name) < 80:
            return name
    return None


def split(recipient: str) -> tuple[str, ...]:
    """The single bodies in a recipient phrase. A comma or "och" parts two only where a new body begins.

    >>> split("Hälso- och sjukvårdsnämndens beredning för psykiatri och beredningen för närsjukvård")
    ('Hälso- och sjukvårdsnämndens beredning för psykiatri', 'beredningen för närsjukvård')
    >>> split("Regionstyrelsen och nämnderna")
    ('Regionstyrelsen', 'nämnderna')
    >>> split("Kommunstyrelsen, kultur- och fritidsnämnden samt övriga nämnder")
    ('Kommunstyrelsen', 'kultur- och fritidsnämnden', 'övriga nämnder')
    """
    begins = rf"(?:{_OTHER}\s+)?(?:[\wåäöÅÄÖ]+- och )?{head_noun()}"
    cut = re.compile(rf"(?<!-)(?:\s*,\s*(?:(?:och|samt)\s+)?|\s+(?:och|samt)\s+)(?={begins})", re.I)
    return tuple(part.strip() for part in cut.split(recipient) if part.strip())


@cache
def _gives() -> re.Pattern[str]:
    cues = alternatives(words("recipient", "cue"))
    return re.compile(rf"(?:^|(?<=[.!?:] ))(?P<name>[A-ZÅÄÖ][^.:;]{{1,120}}?)\s+(?:{cues})\s")


def gives(text: str) -> tuple[str, int] | None:
    """Who is given an assignment in running words, and where the name begins.

    >>> gives("Tempot är lågt. Alla nämnder får i uppdrag att öka det.")
    ('Alla nämnder', 16)
    """
    match = _gives().search(text)
    return (match["name"], match.start("name")) if match else None


@dataclass(frozen=True, slots=True)
class Granted:
    """Who a decision gives an assignment to, and where the name and the words that give it begin."""

    name: str
    start: int
    at: int


@cache
def _grants() -> re.Pattern[str]:
    name = r"(?P<{}>[^.:;]{{1,120}}?)"
    gives = rf"(?:[Gg]e|[Ll]ämna)\s+{name.format('given')}\s+i uppdrag\s+att\s"
    cues = alternatives(words("recipient", "cue"))
    passive = rf"(?P<told>[\w-][^.:;]{{1,120}}?)\s+(?:{cues})\s+att\s"
    charges = rf"[Uu]ppdra\s+(?:åt|till)\s+{name.format('charged')}\s+att\s"
    return re.compile(rf"\b(?:{gives}|{charges})|(?:^|(?<=att )){passive}")


def granted(text: str) -> Granted | None:
    """Who a decision gives an assignment to, when the grammar is certain: a name, in the passive that of a body.

    >>> granted("Nämnden beslutar att uppdra åt skolchefen att bygga.").name
    'skolchefen'
    """
    match = _grants().search(text)
    if match is None:
        return None
    group = match.lastgroup or "given"
    name = match[group]
    unsure = _PRONOUN.match(name) or re.search(r"\b(?:som|att|inte|honom|henne|dem)\b", name)
    certain = not unsure and (group != "told" or re.search(head_noun(), name, re.I))
    return Granted(name, match.start(group), match.start()) if certain else None


def addressed(text: str) -> tuple[str, int] | None:
    """Who an assignment goes to by its own first sentence, and where the name begins there.

    >>> addressed("Alla nämnder får i uppdrag att öka tempot. Det är lågt.")
    ('Alla nämnder', 0)
    """
    first = re.split(r"(?<=[.!?])\s", text)[0]
    if given := gives(first):
        return given
    name = subject_of(first)
    return (name, 0) if name and first.startswith(name) else None


def body_name(text: str) -> bool:
    """Whether a line is nothing but a body's name.

    >>> body_name("Kultur- och fritidsnämnden"), body_name("Nämnden vill mer"), body_name("Nämndens uppdrag")
    (True, False, False)
    """
    name = rf"[A-ZÅÄÖ](?:[\wåäöÅÄÖ-]*\s+){{0,5}}?(?:{head_noun()})"
    return bool(re.fullmatch(name, text.rstrip(" :"), re.I)) and not re.search(r"s$", text.rstrip(" :"))
