"""Named plans, inquiries and agreements that a text speaks of, whatever form the name has.

"Handlingsplan för ökad patientsäkerhet" and "patientsäkerhetsplanen", "samsjuklighetsutredningen", "Färdplan Vind": a
noun for a decided text, and what that text is about. A noun alone ("planen") or with words of the genre alone
("regional plan") names nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from kg.align.roots import common, root
from kg.search.analysis import word

Name = tuple[str, str, str]
"""That it is a name (so that it is counted apart from expressions), what sort, and what about."""

MARK = "namn"

SORTS = {
    "plan": "plan", "handlingsplan": "plan", "färdplan": "plan", "åtgärdsplan": "plan", "målbild": "målbild",
    "strategi": "strategi", "program": "program", "handlingsprogram": "program", "åtgärdsprogram": "program",
    "utredning": "utredning", "överenskommelse": "överenskommelse", "avtal": "avtal", "policy": "policy",
    "projekt": "projekt", "reglemente": "reglemente", "lista": "lista", "garanti": "garanti", "reform": "reform",
    "lyft": "lyft", "modell": "modell", "satsning": "satsning", "rutin": "rutin", "riktlinje": "riktlinje",
    "översyn": "översyn", "system": "system", "register": "register",
}  # fmt: skip
"""The nouns, and the sort that each is of: a handlingsplan is a plan."""

BINDING = frozenset(("för", "om", "kring", "mot", "gällande", "avseende"))
FAR = 4  # words after "för" within which what it is about stands


@dataclass(frozen=True, slots=True)
class Heard:
    """A word of a text, as it stands there: its form, stem and parts, whether it is a stop word, and whether it has a
    capital."""

    form: str
    stem: str
    parts: tuple[str, ...] = ()
    common: bool = False
    capital: bool = False


def names(heard: list[Heard]) -> dict[Name, str]:
    """The names in a text, each with the words it is put in.

    >>> names([Heard("handlingsplan", "handlingsplan"), Heard("mot", "mot", (), True), Heard("hot", "hot")])
    {('namn', 'plan', 'hot'): 'handlingsplan mot hot'}
    """
    return dict(reversed([*_found(heard)]))


def _found(heard: list[Heard]) -> Iterator[tuple[Name, str]]:
    for at, here in enumerate(heard):
        sort, about = _sort(here)
        if sort is None:
            continue
        after = heard[at + 1] if at + 1 < len(heard) else None
        if after and after.capital and not after.common:
            yield (MARK, "", root(after.stem)), f"{here.form} {after.form}"
        elif about and not common(about):
            yield (MARK, sort, root(about)), here.form
        elif not about and after and after.form in BINDING:
            yield from _bound(sort, heard[at : at + 2 + FAR])


def _bound(sort: str, heard: list[Heard]) -> Iterator[tuple[Name, str]]:
    """A noun and what its preposition leads to, the first word that is not of the genre."""
    for far, there in enumerate(heard[2:], 3):
        if not there.common and not common(there.stem) and not there.stem[:1].isdigit():
            yield (MARK, sort, root(there.stem)), " ".join(one.form for one in heard[:far])
            return


def _sort(here: Heard) -> tuple[str | None, str]:
    """Which sort of thing a word is a noun for, and what it is about when it is a compound that says so."""
    sorts = _sorts()
    if here.stem in sorts:
        return sorts[here.stem], ""
    head = next((part for part in reversed(here.parts) if part in sorts and here.stem.endswith(part)), None)
    return (sorts[head], word(here.stem.removesuffix(head).rstrip("-")).stem) if head else (None, "")


@cache
def _sorts() -> dict[str, str]:
    return {word(noun).stem: sort for noun, sort in SORTS.items()}
