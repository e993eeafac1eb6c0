"""Goals and directives known by the label beside them: "Beslutats av" under a heading, "NÄMNDMÅL" over a line.

A numbered heading with "Beslutats av" below is a goal when a heading above speaks of goals, and an assignment when it
begins with the word for one ("Direktiv"). Whatever the document calls it is kept as the label. Where pages are
missing, what was in force before them is no longer known.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from ingest.cues import alternatives, own_word
from ingest.layout import LOOKS, NUMBERED_HEADING
from ingest.recognise.marks import Mark, Role, content, is_point, next_text
from ingest.records import Block, BlockKind
from ingest.standing import decided, goal_label
from ontology.labels import class_of, words
from ontology.terms import Kind

_GOALS = re.compile(r"\b(?:mål|målen|måluppföljning|måluppfyllelse)\b", re.I)

_SHALL = re.compile(r"\b(?:ska|skall)\b")  # what somebody has decided shall be


def recognise(blocks: Sequence[Block], marks: Sequence[Mark]) -> list[Mark]:
    """Marks for headings that say who decided them, and for lines under a goal's label in capitals."""
    found: list[Mark] = []
    plain = content(blocks)
    page = None
    for position, (i, block) in enumerate(plain):
        if page is not None and block.place.page is not None and block.place.page > page + 1:
            found.append(Mark(i, 0, 0, Role.CLOSE, "pages.missing", level=1))
        page = block.place.page
        if block.level is not None and block.level < LOOKS and position + 2 < len(plain):
            (_, below), (_, body) = plain[position + 1 : position + 3]
            if decided(below.text) and (mark := _decided(i, block, body.text)):
                found.append(mark)
        label = goal_label(block.text)
        following = next_text(blocks, i) if label else None
        if following is not None and is_point(blocks[following]):
            continue  # a list of goals (:mod:`ingest.recognise.lists`)
        if label and following is not None and block.kind is not BlockKind.TABLE_ROW:
            end = len(blocks[following].text)
            name = own_word(Kind.MAL, label)
            found.append(Mark(i, 0, end, Role.ITEM, "mål.label", kind=Kind.MAL, label=name, block_end=following))
    return found


def _decided(index: int, block: Block, body: str) -> Mark | None:
    numbered = NUMBERED_HEADING.match(block.text)
    start = numbered.start("title") if numbered else 0
    directive = _assignment().match(block.text, start)
    end = len(block.text)
    if directive:
        label = own_word(Kind.UPPDRAG, directive["cue"])
        return Mark(index, directive.end(), end, Role.ITEM, "uppdrag.decided", kind=Kind.UPPDRAG, label=label)
    if any(_GOALS.search(title) for title in block.heading_path) or _SHALL.search(block.text):
        who = body.split()[0].lower()
        label = f"{who}mål" if who in words("Namnd", "headNoun") else None
        section = numbered["number"] if numbered else None
        return Mark(index, start, end, Role.ITEM, "mål.decided", kind=Kind.MAL, label=label, name=section)
    return None


@cache
def _assignment() -> re.Pattern[str]:
    return re.compile(rf"(?P<cue>{alternatives(words(class_of(Kind.UPPDRAG), 'startCue'))})\s*[-–:]\s*", re.I)
