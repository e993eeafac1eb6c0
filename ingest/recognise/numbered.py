"""Goals, strategies, assignments and indicators that begin with their own cue: "Effektmål 1.", "Nr 16:".

Source of the forms: Region Örebro läns plans 2022–2026 ("Nr 4.", "• Nr 10.", "Uppdrag: Nr 3 - 8.", "Målsättning
nr 1:" with the text on the line after), Region Värmland ("6.1 Effektmål: …", "Resultatmål: …").
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from ingest.cues import begins_something, field_line, fields, start_of
from ingest.layout import NUMBERED_HEADING
from ingest.recognise.marks import Mark, Role, content, is_point, next_text
from ingest.records import Block, BlockKind
from ontology.labels import class_of, words
from ontology.terms import Kind

KINDS = (Kind.EFFEKTMAL, Kind.MAL, Kind.DELMAL, Kind.STRATEGI, Kind.UPPDRAG, Kind.INDIKATOR, Kind.AKTIVITET)
NEEDS_TEXT = (Kind.INDIKATOR, Kind.AKTIVITET)  # "Indikator:" alone heads a list
#: "Bidrar till de globala målen i Agenda 2030 / Mål 3: God hälsa" are the UN's goals, not the body's own
FOREIGN = re.compile(r"Agenda 2030|globala mål", re.I)


@cache
def statistical() -> frozenset[str]:
    """Words for an indicator that may as well be statistics: "nyckeltal", "mått"."""
    return frozenset(cue.lower() for cue in words(class_of(Kind.INDIKATOR), "columnCue"))


def recognise(blocks: Sequence[Block], marks: Sequence[Mark]) -> list[Mark]:
    """Marks for every block that begins with a cue of one of :data:`KINDS`."""
    found: list[Mark] = []
    foreign: int | None = None  # the last number in a list of the UN's goals
    for i, block in content(blocks):
        if block.kind is BlockKind.TABLE_ROW:
            continue
        heading = NUMBERED_HEADING.match(block.text) if block.kind is BlockKind.HEADING else None
        at = heading.start("title") if heading else 0
        start = None if field_line(block.text[at:]) else start_of(block.text[at:])
        bare = start is not None and start.kind in NEEDS_TEXT and not start.number
        alone = bare and start is not None and not block.text[at + start.at :][:1].isupper()
        if start is None or start.kind not in KINDS or alone:
            foreign = 0 if FOREIGN.search(block.text[-80:]) else None
            continue
        digits = re.search(r"\d+", start.number or "")
        first = int(digits[0]) if digits else 0
        if foreign is not None and start.kind is Kind.MAL and not start.label and first > foreign:
            foreign = first
            continue
        foreign = 0 if block.text.endswith(":") and FOREIGN.search(block.text[-80:]) else None
        beside = fields(block.text, at + start.at)
        begin, last, end = at + start.at, i, beside[0][1] if beside else len(block.text)
        if begin >= end:
            following = next_text(blocks, i)
            if following is None or begins_something(blocks[following].text):
                continue
            if start.number is None and is_point(blocks[following]):
                continue  # a list (:mod:`ingest.recognise.lists`)
            begin, last, end = 0, following, len(blocks[following].text)
        for name, _, value, stop in beside:
            found.append(Mark(i, value, stop, Role.FIELD, "beside", name=name, under=(i, begin)))
        found.append(
            Mark(
                block=i,
                start=begin,
                end=end,
                role=Role.ITEM,
                rule=f"{start.kind.name.lower()}.{start.rule}",
                kind=start.kind,
                number=start.number,
                label=start.label,
                block_end=last,
                loose=start.kind is Kind.INDIKATOR and start.label in statistical(),
            )
        )
    return found
