"""Internal control as labelled lines: "Risk: …", "Riskvärde: 12", "Åtgärd: …", each measure under the risk before it.

A measure with no risk before it in its section is left as text: "Åtgärd: …" may be against anything. So is a single
"Risk: …" that does not begin as a risk does ("Risk att"): a glossary explains the word so.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from ingest.cues import CONTROL_LINE, alternatives
from ingest.layout import LOOKS
from ingest.recognise.control_found import Found, Part
from ingest.recognise.marks import content
from ingest.records import Block, BlockKind
from ontology.labels import class_of, words
from ontology.terms import Kind

LAYOUT = "label"


@cache
def _begins() -> re.Pattern[str]:
    return re.compile(rf"(?:{alternatives(words(class_of(Kind.RISK), 'cue'))})\b")


def find(blocks: Sequence[Block], taken: set[int], found: Found) -> None:
    """Marks for the labelled lines of blocks that nothing else has taken."""
    risk: Part | None = None
    known = [m for _, block in content(blocks) if (m := CONTROL_LINE.match(block.text)) and m["label"] == "Risk"]
    if len(known) < 2 and not any(_begins().match(match.string, match.end()) for match in known):
        return
    for i, block in content(blocks):
        match = CONTROL_LINE.match(block.text)
        if i in taken or block.kind is BlockKind.TABLE_ROW or (match is None and (block.level or LOOKS) < LOOKS):
            risk = None
        elif match is None or not re.search(r"[^\W\d_]{2}|\d", block.text[match.end() :]):
            continue
        elif match["label"] == "Risk":
            risk = found.risk(Part(i, match.end(), len(block.text)), LAYOUT)
        elif risk and match["label"].startswith("Åtgärd"):
            found.measure(Part(i, match.end(), len(block.text)), risk, LAYOUT)
        elif risk:
            found.field(Part(i, match.end(), len(block.text)), match["label"], risk)
