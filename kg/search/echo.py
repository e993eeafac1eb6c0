"""A query told back in one Swedish line."""

from __future__ import annotations

from collections.abc import Iterable

from kg.records import ParsedQuery
from kg.search.filters import shown


def echo(query: ParsedQuery) -> str:
    """The query in one Swedish line: what is searched, what is left out, and what it is narrowed to."""
    chosen = (" eller ".join(group) for group in query.groups)
    anything = not (query.phrases or query.groups or query.headings)
    order = ("år",) if query.sort == "year" else ()
    rows: tuple[tuple[str, Iterable[object]], ...] = (
        ("Söker", (*query.terms, *chosen) or (("allt",) if anything else ())),
        ("även", query.widened),
        ("fras", (f"”{phrase}”" for phrase in query.phrases)),
        ("i rubrik", query.headings),
        ("utan", query.excluded),
        *shown(query.filters).items(),
        ("sorterat efter", order),
    )
    said = ((name, ", ".join(str(value) for value in values)) for name, values in rows)
    line = "; ".join(f"{name}: {values}" for name, values in said if values)
    return line if line.startswith("Söker") else f"Söker {line}"
