"""Assignments that a decision gives: "Nämnden beslutar att ge förvaltningen i uppdrag att utreda en ny skola."

Two forms. A block that begins with a body that decides, now and not in the past (an earlier decision told of is no
assignment of this document); and an entry of a list under "Nämnden beslutar", by bullet, number or "att". Who it goes
to must be said by name. What is only proposed, and what gives an assignment in other words or places, is left to
:mod:`ingest.unread`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from ingest.recognise.marks import DECIDED, Mark, Role, content
from ingest.recognise.recipients import SENTENCE, granted, head_noun
from ingest.records import Block, BlockKind
from ontology.terms import Kind

LONGEST = 900  # characters of an entry
_ENTRY = re.compile(r"(?:(?:\d{1,2}[.)]|[a-z]\))\s+)?(?:(?:samt|och)\s+)?(?:att\s+)?")
_REST = re.compile(r"(?: att)?\s*:?$")


@cache
def _decides() -> re.Pattern[str]:
    name = rf"(?:[A-ZÅÄÖ][\w-]*\s+(?:[\w&-]+\s+){{0,6}}?)?[\w-]*(?i:{head_noun()})"
    adverb = "(?: (?:även|också|därför|vidare|samtidigt|dessutom))?"
    return re.compile(rf"(?:\d[\d.]*\s+)?{name} beslutar{adverb}(?=\s|:|$)")


def recognise(blocks: Sequence[Block], marks: Sequence[Mark]) -> list[Mark]:
    """A mark for each assignment that a decision gives."""
    taken = {block for mark in marks for block in range(mark.block, mark.last_block + 1)}
    found: list[Mark] = []
    listing = False
    for i, block in content(blocks):
        if i in taken or block.kind is BlockKind.TABLE_ROW:
            listing = False
            continue
        begins = [match.end() for match in SENTENCE.finditer(block.text)] or [0]
        if (opens := _decides().match(block.text, begins[-1])) and _REST.match(block.text, opens.end()):
            listing = True
            continue
        decides = _decides().match(block.text)
        entry = _ENTRY.match(block.text)
        marked = block.kind is BlockKind.LIST_ITEM or (entry is not None and entry.end() > 0)
        listing = listing and marked
        at = re.compile(r"\s+att\s+").match(block.text, decides.end()) if decides else entry if listing else None
        given = granted(block.text) if at and len(block.text) <= LONGEST and not block.text.endswith(":") else None
        if at and given and given.at == at.end():
            start = 0 if decides else len(block.text) - len(re.sub(r"^(?:\d{1,2}[.)]|[a-z]\))\s+", "", block.text))
            found.append(Mark(i, start, len(block.text), Role.ITEM, DECIDED, kind=Kind.UPPDRAG))
    return found
