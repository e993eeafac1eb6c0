"""Tables as plain text for the terminal."""

from __future__ import annotations

from collections.abc import Iterator

from ingest.tables.records import Table

EMPTY = "·"  # an empty cell is shown, so that it is never taken for a zero or for the next column's


def table(shown: Table) -> Iterator[str]:
    """A table: its id and caption, the headings, and a line for each row."""
    unit = f" ({shown.unit})" if shown.unit else ""
    yield f"{shown.id}  rad {shown.place.line}  {shown.caption.text}{unit}"
    yield "    " + " | ".join([" ".join(cell.text for cell in shown.corner), *_headings(shown)])
    section = None
    for row in shown.rows:
        if row.section != section:
            section = row.section
            yield f"    {section}:"
        yield "    " + " | ".join([row.label.text, *(value.text or EMPTY for value in row.values)])
    for note in shown.notes:
        yield f"    {note.text}"


def _headings(shown: Table) -> list[str]:
    return [" / ".join(cell.text for cell in column.headings) or EMPTY for column in shown.columns]
