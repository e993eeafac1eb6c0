"""Assignments that a report follows up in their own paragraph: "Nämnden ska bygga. Uppdraget är slutfört."

Such a paragraph is parted before the first later sentence that states the assignment's status; what follows is the
comment. Only in reports: a plan gives no status.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ingest.recognise.drafts import Draft
from ingest.records import Source
from ontology.terms import Basis, Kind

_SEVERAL = re.compile(r"[.!?:]\s+[A-ZÅÄÖ]")


def part_reports(source: Source, drafts: Sequence[Draft]) -> None:
    """Move the reports that stand in the assignments' own paragraphs to their comments, in place."""
    for made in drafts if source.type.is_report else ():
        if made.kind is Kind.UPPDRAG and not made.block.cells and _SEVERAL.search(made.text):
            _part(source, made)


def _part(source: Source, made: Draft) -> None:
    from ingest.recognise.statuses import statuses  # spaCy takes a second to load; plans never need it
    from ingest.sentences import sentences

    body = f"{source.body} {source.publisher}"
    at = made.mark.start + made.block.text[made.mark.start :].index(made.text)
    first, *later = sentences(made.text)
    for sentence in later:
        found = statuses(first.text, made.mark.number, sentence.text, source.year, body=body, label=made.mark.label)
        if any(status.basis is Basis.STATED for status in found):
            made.mark = replace(made.mark, end=at + sentence.start)
            made.comments.insert(0, (made.block, at + sentence.start))
            return
