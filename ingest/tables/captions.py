"""The caption of its table as the innermost heading of each table row's text, so that a search shows and finds it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from ingest.records import Passage
from ingest.tables.records import Table


def captioned(passages: Sequence[Passage], tables: Sequence[Table]) -> tuple[Passage, ...]:
    """The passages, those inside a table with its caption last in their heading path; their text and id unchanged."""
    begun = sorted(tables, key=lambda one: one.place.start)
    starts = [one.place.start for one in begun]
    made = []
    for passage in passages:
        at = passage.place.start
        table = begun[bisect_right(starts, at) - 1] if starts and starts[0] <= at else None
        caption = table.caption.text if table and at < table.place.end else ""
        known = any(heading.endswith(caption) for heading in passage.heading_path)
        path = passage.heading_path if known or not caption else (*passage.heading_path, caption)
        made.append(replace(passage, heading_path=path))
    return tuple(made)
