"""Which column of a table of items each other column speaks of: the item nearest to its left, else the first."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from ingest.column_names import roles
from ontology.terms import Kind


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name, the ``kind`` it lists, or ``of``, the number of the column whose item it speaks of."""

    name: str
    kind: Kind | None = None
    of: int | None = None


@lru_cache(maxsize=256)
def item_columns(names: tuple[str, ...]) -> tuple[Column, ...]:
    """What each column is; empty when none lists items.

    >>> [(column.kind, column.of) for column in item_columns(("Nr", "Uppdrag", "Status"))][1:]
    [(<Kind.UPPDRAG: 'uppdrag'>, None), (None, 1)]
    """
    kinds = [role if isinstance(role, Kind) else None for role in roles(names)]
    listed = [at for at, kind in enumerate(kinds) if kind]
    if not listed:
        return ()
    return tuple(
        Column(name, kind) if kind else Column(name, of=max((i for i in listed if i < at), default=listed[0]))
        for at, (name, kind) in enumerate(zip(names, kinds, strict=True))
    )
