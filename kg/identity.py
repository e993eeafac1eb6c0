"""Lasting identity: every wording leads to one address, the oldest wording of the same thing.

A wording goes on from at most one earlier wording, so each has exactly one address, and ids never stop leading
somewhere: when a judgement joins two threads the later's address leads to the older's, and when it parts them the
later has its own again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cache

from ingest.records import Item
from kg.records import Link
from ontology.terms import GOALS, Kind, Level, Relation

#: links that a thread is followed along; one that is only ``möjlig`` is shown but not followed further
FOLLOWED = (Level.SAKER, Level.SANNOLIK, Level.BEKRAFTAD)
#: relations by which the later wording is the same thing; what is ``utvecklas`` lives on in something else
SAME = (Relation.FORTSATTER, Relation.ATERRAPPORTERAS)
TASKS = (Kind.UPPDRAG, Kind.AKTIVITET)

When = Callable[[Item], tuple[int, int, str]]


@cache
def family(kind: Kind) -> str:
    """Things are the same only within a family: goals of whatever name are one, and so are assignments and activities.

    >>> family(Kind.DELMAL) == family(Kind.EFFEKTMAL), family(Kind.UPPDRAG) == family(Kind.INDIKATOR)
    (True, False)
    """
    return "goal" if kind in GOALS else Kind.UPPDRAG.value if kind in TASKS else kind.value


def earlier_wordings(links: Iterable[Link], items: Mapping[str, Item], when: When) -> dict[str, Link]:
    """Item id to the link from the wording that it goes on from; ids that begin something are left out.

    Of several, what a person confirmed counts before what a machine proposed, then the higher score, then the later
    wording. Where a thing was split over several in a document, only the likest of them is it still; the others are
    things of their own. ``when`` orders items in time.
    """
    best: dict[str, Link] = {}
    for link in links:
        left, right = items[link.left], items[link.right]
        if link.level not in FOLLOWED or link.relation not in SAME or family(left.kind) != family(right.kind):
            continue
        if when(left) >= when(right):  # else a chain could bite its own tail
            continue
        if link.right not in best or _rank(link, items, when) > _rank(best[link.right], items, when):
            best[link.right] = link
    likest: dict[tuple[str, str], Link] = {}
    for link in sorted(best.values(), key=lambda one: one.right):
        key = link.left, items[link.right].document
        if key not in likest or _likeness(link) > _likeness(likest[key]):
            likest[key] = link
    return {link.right: link for link in likest.values()}


def _rank(link: Link, items: Mapping[str, Item], when: When) -> tuple[bool, float, tuple[int, int, str]]:
    return *_likeness(link), when(items[link.left])


def _likeness(link: Link) -> tuple[bool, float]:
    return link.level is Level.BEKRAFTAD, link.score


def addresses(earlier: Mapping[str, Link]) -> dict[str, str]:
    """Item id to the id of its oldest wording, for every wording that goes on from another.

    >>> from kg.records import Link
    >>> link = Link("plan-2030/uppdrag-1", "plan-2031/uppdrag-7", Relation.FORTSATTER, Level.SAKER, 1.0, ())
    >>> addresses({link.right: link})
    {'plan-2031/uppdrag-7': 'plan-2030/uppdrag-1'}
    """
    made: dict[str, str] = {}
    for start in earlier:
        here = start
        while here in earlier:
            here = earlier[here].left
        made[start] = here
    return made
