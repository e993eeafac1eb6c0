"""Lines that look as if they introduce goals, indicators or assignments, but that no rule knows: a person should look.

"Trygghetsmål 3: …", "Insatsuppdrag: …" (a word made of a known one, with a number or a colon), the heading row of a
table of items under which no row could be read, and a decision to give somebody an assignment that is no item: only
proposed, or among other things.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from ingest.column_names import heads_items
from ingest.cues import alternatives, field_line, start_of
from ingest.headed import is_heading
from ingest.readers.headings import heading
from ingest.readers.kept import pieces
from ingest.records import Block, BlockKind, Fate, FateKind, Issue
from ontology.labels import class_of, words
from ontology.terms import Kind

KINDS = (Kind.MAL, Kind.INDIKATOR, Kind.UPPDRAG)
OTHER_WORDS = ("klagomål", "ändamål", "föremål", "spörsmål", "tvistemål", "brottmål", "lönemål", "modersmål", "måltal")
LONGEST = 300  # characters of a line that is looked at
WORDS = 4  # words of a label
TOLD = 5_000  # characters of running text that is looked through for assignments
_GIVES = re.compile(
    r"(?:^|\b[Aa]tt\s+)(?:(?:[Gg]e|lämna)\s[^.:;]{1,120}?\si uppdrag\b|[Uu]ppdra\s+(?:åt|till)\s)|\bges i uppdrag att\s"
)
_TAKEN = re.compile(r"\b(?:beslutade|beslutat|beslöt|beslutats|gav)\b")


@cache
def _label() -> re.Pattern[str]:
    known = {word for kind in KINDS for word in words(class_of(kind), "startCue") if " " not in word}
    known |= {word for kind in KINDS for word in words(class_of(kind), "hiddenLabel")}
    last = alternatives(tuple({word.lower() for word in known}))
    before = rf"(?:[A-ZÅÄÖ][\w-]*\s+(?:[\w-]+\s+){{0,{WORDS - 2}}}[\w-]*?|[A-ZÅÄÖ][\w-]*?)"
    number = r"(?:(?:[Nn]r\.?\s*)?[A-ZÅÄÖ]?\d{1,2}(?:\.\d{1,2})*[a-z]?)"
    ends = rf"(?:\s+{number}(?:\s*[.:–-]\s+(?=\S)|\s+(?-i:(?=[A-ZÅÄÖ])))|\s*:\s+(?=\S))"
    return re.compile(rf"(?:\d[\d.]*\s+)?(?P<label>{before}(?:{last})){ends}", re.I)


def unread(document: str, blocks: Sequence[Block], fates: Sequence[Fate], source: str) -> tuple[Issue, ...]:
    """Issues for such lines of a document. ``source`` is the text that the blocks' places point into."""
    issues = []
    for block, fate in zip(blocks, fates, strict=True):
        if fate.kind in (FateKind.TEXT, FateKind.COMMENT) and len(block.text) <= TOLD and _gives(block.text):
            message = "Stycket talar om att ge någon ett uppdrag, men lästes inte som ett uppdrag. Läs originalet."
            issues.append(Issue("assignment-unread", document, message, block.text, block.place))
        if fate.kind not in (FateKind.TEXT, FateKind.HEADING, FateKind.TABLE) or len(block.text) > LONGEST:
            continue
        match = _label().match(block.text)
        if match and _unknown(match["label"], block.text):
            message = f"”{match['label']}” ser ut att inleda en post, men ordet är inte känt. Läs originalet."
            issues.append(Issue("unknown-heading", document, message, block.text, block.place))
        elif _unread_table(block, source):
            message = "Raden ser ut som rubriker över en tabell med poster, men inga rader kunde läsas. Läs originalet."
            issues.append(Issue("table-unread", document, message, block.text, block.place))
    return tuple(issues)


def _gives(text: str) -> bool:
    """Whether somebody is to be given an assignment; a decision that was taken before is told as a decision."""
    return bool(_GIVES.search(text)) and not _TAKEN.search(text)


def _unknown(label: str, text: str) -> bool:
    other = label.lower().endswith(OTHER_WORDS) or not label[0].isupper()
    return not other and start_of(text) is None and not field_line(text)


def _unread_table(block: Block, source: str) -> bool:
    if block.kind is BlockKind.TABLE_ROW:
        return not is_heading(block) and heads_items([cell.text for cell in block.cells])
    for line in source[block.place.start : block.place.end].split("\n"):
        names = [line[a:b] for a, b in pieces(line)]
        flat = heading([" ".join(line.split())])
        if (len(names) > 1 and heads_items(names)) or (flat and heads_items(flat.columns)):
            return True
    return False
