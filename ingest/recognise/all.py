"""The recognisers, in the order they run. Each sees the marks of those before it."""

from __future__ import annotations

from collections.abc import Sequence

from ingest.recognise import (
    beside,
    control,
    goal_headings,
    granted,
    labelled,
    lists,
    numbered,
    perspectives,
    recipients,
    rows,
)
from ingest.recognise.marks import Mark, Recogniser
from ingest.records import Block

RECOGNISERS: tuple[Recogniser, ...] = (
    labelled.recognise,
    rows.recognise,
    perspectives.recognise,
    numbered.recognise,
    goal_headings.recognise,
    beside.recognise,
    control.recognise,
    granted.recognise,
    recipients.recognise,
    lists.recognise,
)


def recognise(blocks: Sequence[Block]) -> tuple[Mark, ...]:
    """All marks of a document, in reading order."""
    marks: list[Mark] = []
    for recogniser in RECOGNISERS:
        marks.extend(recogniser(blocks, tuple(marks)))
    return tuple(sorted(marks, key=lambda mark: (mark.block, mark.start)))
