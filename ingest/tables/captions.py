"""The caption of its table as the innermost heading of each table row's text, so that a search shows and finds it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ingest.records import Passage, Table


def captioned(passages: Sequence[Passage], tables: Sequence[Table]) -> tuple[Passage, ...]:
    """The passages, those inside a table with its caption last in their heading path; their text and id unchanged."""
    made = []
    for passage in passages:
        at = passage.place.start
        table = next((one for one in tables if one.place.start <= at < one.place.end), None)
        caption = table.caption.text if table else ""
        known = any(heading.endswith(caption) for heading in passage.heading_path)
        path = passage.heading_path if known or not caption else (*passage.heading_path, caption)
        made.append(replace(passage, heading_path=path))
    return tuple(made)
