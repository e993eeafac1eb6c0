"""The columns of a table that lists items: which hold items and of what kind, and what the others say of them.

Seen, in tables of several publishers: "Nr | Uppdrag | Ansvarig | Status | Kommentar", "Mål | Indikator | Utfall 2030 |
Utfall 2031 | Målvärde | Måluppfyllelse", "Kommunfullmäktiges mål | Nämndens mål | Aktivitet | Status".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from ingest.cues import alternatives, list_heading, own_word
from ontology.labels import class_of, words
from ontology.terms import Kind

#: kinds that a column may list, in the order in which one stands under another
RANKS = {
    Kind.PERSPEKTIV: 0, Kind.STRATEGI: 1, Kind.EFFEKTMAL: 2, Kind.MAL: 3, Kind.DELMAL: 4,
    Kind.INDIKATOR: 5, Kind.UPPDRAG: 5, Kind.AKTIVITET: 5,
}  # fmt: skip
#: what a column may say of the item that it stands beside
ROLES = ("status", "assessment", "comment", "recipient", "target", "outcome", "number")
#: years, parts of years and units that follow a column's name
_AFTER = re.compile(
    r"(?:[\s,(]+(?:(?:helår|delår|tertial|kvartal|t|q|år|per|den)\s*[1-4]?\s*)?(?:20\d\d(?:-\d\d(?:-\d\d)?|[-–/]\d\d)?)?"
    r"(?:%|procent|antal|mnkr|tkr|prognos)?\)?)+$",
    re.I,
)
#: a column about items, not of them: "Antal uppdrag", "Koppling till mål", "Status uppdrag"
_ABOUT = re.compile(
    r"(?:antal|andel|nr|typ|koppla\w*|koppling|status|kommentar\w*|ansvar\w*|uppfölj\w*|beskrivning|datum|år|bidrar)\b",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name, the ``kind`` it lists and the document's own word for it, or its ``role``; ``of`` is the
    number of the column with the item that it speaks of."""

    name: str
    kind: Kind | None = None
    label: str | None = None
    role: str | None = None
    of: int | None = None


@lru_cache(maxsize=256)
def item_columns(names: tuple[str, ...]) -> tuple[Column, ...]:
    """What each column is; empty when none lists items.

    A kind that stands above one to its left is only told of: "Uppdrag | Mål". "Mål" beside an indicator is its target.

    >>> [(c.kind, c.role, c.of) for c in item_columns(("Nr", "Uppdrag", "Status"))][1:]
    [(<Kind.UPPDRAG: 'uppdrag'>, None, None), (None, 'status', 1)]
    >>> item_columns(("Kontor", "Antal uppdrag"))
    ()
    """
    if any(name in words("Risk", "columnCue") for name in names):
        return ()  # internal control has its own recogniser
    made: list[Column] = []
    listed: list[int] = []
    for at, name in enumerate(names):
        found = kind_of(name)
        ranks = [RANKS[kind] for i in listed if (kind := made[i].kind)]
        taken = found and (found[0] in [made[i].kind for i in listed] or any(RANKS[found[0]] < rank for rank in ranks))
        if found and not taken:
            listed.append(at)
            made.append(Column(name, *found))
        else:
            made.append(Column(name, role=role_of(name)))
    if not listed:
        return ()
    return tuple(
        column if column.kind else Column(column.name, role=column.role, of=_nearest(at, listed))
        for at, column in enumerate(made)
    )


def _nearest(at: int, listed: Sequence[int]) -> int:
    """The item column to the left, else the first."""
    return max((i for i in listed if i < at), default=listed[0])


def role_of(name: str) -> str | None:
    """What a column says of an item, whatever year or unit its name ends with.

    >>> role_of("Utfall helår 2031"), role_of("Målvärde (%)"), role_of("Ansvarig nämnd"), role_of("Yta")
    ('outcome', 'target', 'recipient', None)
    """
    plain = (_AFTER.sub("", name.strip()) or name.strip()).lower()
    return next((role for role in ROLES if plain in _names(role)), None)


@cache
def _names(term: str) -> frozenset[str]:
    own = words(term, "columnCue") if term in ("target", "outcome", "status", "assessment") else ()
    return frozenset(cue.lower() for cue in (*words(term, "tableCue"), *own))


def kind_of(name: str) -> tuple[Kind, str | None] | None:
    """The kind that a column lists, by its heading, and the document's own word for it; None when it lists none.

    >>> kind_of("Uppdrag från fullmäktige"), kind_of("Nyckeltal"), kind_of("Utfall 2031"), kind_of("Koppling till mål")
    ((<Kind.UPPDRAG: 'uppdrag'>, None), (<Kind.INDIKATOR: 'indikator'>, 'nyckeltal'), None, None)
    """
    if _ABOUT.match(name):
        return None
    plain = _AFTER.sub("", name.strip()).strip(" :")
    if heading := list_heading(plain):
        return heading
    for kind in RANKS:
        local = class_of(kind)
        if plain.lower() in _kind_names(local):
            return kind, own_word(kind, plain)
    return (Kind.UPPDRAG, None) if _assignment().search(plain) else None


@cache
def _kind_names(local: str) -> frozenset[str]:
    named = ("prefLabel", "hiddenLabel", "tableCue", "columnCue")
    return frozenset(cue.lower() for each in named for cue in words(local, each))


@cache
def _assignment() -> re.Pattern[str]:
    """A name that begins or ends with the word for assignments: "Uppdrag från fullmäktige", "Nämndens uppdrag"."""
    local = class_of(Kind.UPPDRAG)
    either = alternatives((*words(local, "prefLabel"), *words(local, "hiddenLabel")))
    return re.compile(rf"^(?:{either})\s+(?:från|av|enligt|i|till|för)\b|^(?:\w+ ){{1,2}}(?:{either})$", re.I)
