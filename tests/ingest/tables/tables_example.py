"""How the tests of tables make a document out of rows, and look at what was read."""

from __future__ import annotations

from collections.abc import Sequence

from reading_example import plan, report

from ingest.records import Issue, Reading
from ingest.tables.records import Table


def dump(*rows: Sequence[str], caption: str = "Kostnader") -> str:
    """A table as a Word dump has it: one cell a line behind a tab, a blank line between rows."""
    cells = "\n\n".join("\n".join(f"\t{cell}" for cell in row) for row in rows)
    return f"[bookmark: _Toc1]Ekonomi\nHär står något om hur året har gått för nämnden.\n{caption}\n{cells}\n\n"


def pipes(*rows: Sequence[str]) -> str:
    """A table as Markdown has it."""
    head, *body = ["| " + " | ".join(row) + " |" for row in rows]
    return "\n".join(["# Ekonomi", "", "- ett", "- två", "- tre", "", head, "|" + "---|" * len(rows[0]), *body]) + "\n"


def flattened(*lines: str) -> str:
    """Lines as PDF extraction leaves them: each ends with a space, blank lines between."""
    filler = "Nämnden har arbetat med ekonomin under året och fortsätter nästa år med det som återstår. \n"
    return filler * 3 + "\n" + "\n\n".join(f"{line} " for line in lines) + "\n\n" + filler * 3


def one(reading: Reading) -> Table:
    """The one table of a reading."""
    (table,) = reading.tables
    return table


def cells(table: Table) -> list[list[str]]:
    """Label and raw texts, row by row."""
    return [[row.label.text, *(value.text for value in row.values)] for row in table.rows]


def told(reading: Reading) -> list[tuple[str, str]]:
    """Code and words of the issues about tables."""
    return [(issue.code, issue.text) for issue in issues(reading)]


def issues(reading: Reading) -> list[Issue]:
    """The issues about tables."""
    return [issue for issue in reading.issues if issue.code.startswith("table-")]


__all__ = ["cells", "dump", "flattened", "issues", "one", "pipes", "plan", "report", "told"]
