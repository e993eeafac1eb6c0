"""Perspectives, by their heading or by the sentence that opens their section.

"3.1 Perspektiv: Invånare och samhälle", "Perspektiv Process" as a title, and, where the heading was lost, the
sentence "Perspektivet invånare och samhälle beskriver …" (Region Örebro län, 2024).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from ingest.cues import alternatives
from ingest.layout import NUMBERED_HEADING
from ingest.recognise.marks import Mark, Role, content
from ingest.records import Block, BlockKind
from ontology.labels import class_of, words
from ontology.terms import Kind


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    local = class_of(Kind.PERSPEKTIV)
    cue, verb = alternatives(words(local, "startCue")), alternatives(words(local, "verbCue"))
    heading = re.compile(rf"(?:{cue})\s*(?::\s*|\s(?=[A-ZÅÄÖ]))(?P<name>[^.:]{{2,60}})$")
    sentence = re.compile(rf"(?:{cue})et\s+(?P<name>[a-zåäö][\wåäö ,]{{1,58}}?)\s+(?:{verb})\b")
    return heading, sentence


def recognise(blocks: Sequence[Block], marks: Sequence[Mark]) -> list[Mark]:
    """A mark for the first naming of each perspective, and an ``AGAIN`` mark for each later one."""
    heading, sentence = _patterns()
    found: list[Mark] = []
    seen: set[str] = set()
    for i, block in content(blocks):
        match = None
        if block.kind in (BlockKind.HEADING, BlockKind.PARAGRAPH) and len(block.text) < 120:
            numbered = NUMBERED_HEADING.match(block.text)
            match = heading.match(block.text, numbered.start("title") if numbered else 0)
        rule = "perspektiv.heading"
        if match is None and block.kind is BlockKind.PARAGRAPH:
            match, rule = sentence.match(block.text), "perspektiv.sentence"
        if match is None:
            continue
        name = match["name"].strip()
        name = name[0].upper() + name[1:]
        found.append(
            Mark(
                block=i,
                start=match.start("name"),
                end=match.start("name") + len(match["name"].rstrip()),
                role=Role.AGAIN if name in seen else Role.ITEM,
                rule=rule,
                kind=Kind.PERSPEKTIV,
                level=block.level,
                name=name,
            )
        )
        seen.add(name)
    return found
