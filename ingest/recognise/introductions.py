"""Headings and sentences that say what the bullets or numbered lines below them are.

"Strategier för digitalisering", "3.2 Särskilda uppdrag från kommunfullmäktige", "Nämndens mål", "Aktiviteter:",
"Kulturnämnden ges i uppdrag att". A mission is none: "Nämndens uppdrag", "Uppdrag och ansvar" say what a body is for,
and so does "Nämnden har i uppdrag att". "Uppdrag" alone, and the words for what may be statistics ("Nyckeltal"), are
lists of items only under a goal: ``loose``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from ingest.cues import alternatives, own_word
from ingest.layout import NUMBERED_HEADING
from ingest.recognise.recipients import head_noun
from ingest.records import Block, BlockKind
from ontology.labels import class_of, words
from ontology.terms import Kind

LONGEST = 120  # characters of such a heading
WIDE_GAP = 3  # white space or marks inside it, as between the columns of a table
_WHOSE = r"\s+(?:från|för|till|inom|i|under|enligt|kopplade till|utifrån|med|per)\s[^.:;]{1,90}"
_TAIL = rf"{_WHOSE}|\s+(?:år\s)?20\d\d(?:[–-]20\d\d)?"
_MISSION = re.compile(r"\b(?:har|hade|haft)\b(?!\s(?:även |också |nu )?fått\b)[^.:]*\bi uppdrag\b", re.I)
_TO = re.compile(r"\btill (?P<name>\S.*)$")


@dataclass(frozen=True, slots=True)
class Introduction:
    """What the lines below are, the document's own word for it, and to whom assignments go, if the heading says so."""

    kind: Kind
    label: str | None = None
    loose: bool = False
    recipient: tuple[int, int] | None = None
    name: str | None = None
    apart: bool = False  # a heading of assignments that says to or from whom, and so may be no part of a goal


@cache
def _headings() -> tuple[tuple[Kind, bool, re.Pattern[str]], ...]:
    made = []
    for kind in Kind:
        local = class_of(kind)
        for cues, loose in ((words(local, "listCue"), False), (words(local, "columnCue"), True)):
            if cues and kind not in (Kind.RISK, Kind.ATGARD):
                regex = re.compile(rf"(?P<cue>{alternatives(cues)})(?P<tail>{_TAIL})?\s*:?$")
                made.append((kind, loose, regex))
    return tuple(made)


def heads_list(text: str) -> bool:
    """Whether a line is such a heading, and nothing else.

    >>> heads_list("Aktiviteter:"), heads_list("Uppdrag till förvaltningen"), heads_list("Uppdraget är klart.")
    (True, True, False)
    """
    return len(text) <= LONGEST and any(regex.match(text) for _, _, regex in _headings())


def introduction(block: Block, following: Block | None, gives: bool) -> Introduction | None:
    """What a heading or line introduces. ``gives`` says that it ends in the words that give assignments."""
    text = block.text
    if following is None or block.kind is BlockKind.TABLE_ROW:
        return None
    if gives:
        return None if _MISSION.search(text) else Introduction(Kind.UPPDRAG)
    if len(text) > LONGEST or max((b - a for a, b in pairwise(block.offsets)), default=0) > WIDE_GAP:
        return None  # too long, or the heading row of a table kept as layout
    numbered = NUMBERED_HEADING.match(text) if block.kind is BlockKind.HEADING else None
    start = numbered.start("title") if numbered else 0
    text = text[:start] + text[start:].capitalize() if text[start:].isupper() else text  # "SÄRSKILDA UPPDRAG"
    for kind, loose, regex in _headings():
        if match := regex.match(text, start):
            alone = kind is Kind.UPPDRAG and match["cue"] == "Uppdrag" and not match["tail"]
            to = _TO.search(text) if kind is Kind.UPPDRAG else None
            span = to.span("name") if to and re.search(head_noun(), to["name"], re.I) else None
            return Introduction(
                kind, _label(kind, match["cue"]), loose or alone,
                span, block.text[slice(*span)].rstrip(" :") if span else None,
                kind is Kind.UPPDRAG and bool(match["tail"]),
            )  # fmt: skip
    return None


def _label(kind: Kind, cue: str) -> str | None:
    """The document's own word, unless it is the kind's usual one with an adjective ("Särskilda uppdrag")."""
    usual = {*words(class_of(kind), "prefLabel"), *words(class_of(kind), "hiddenLabel")}
    return None if cue.split()[-1].lower() in usual and " " in cue else own_word(kind, cue)
