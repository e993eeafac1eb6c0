"""Walking along the links: which wordings hang together with one."""

from __future__ import annotations

from collections.abc import Iterator

from kg.held import Snapshot
from kg.identity import FOLLOWED
from kg.records import Link
from ontology.terms import Level


def thread(snapshot: Snapshot, start: str) -> dict[str, bool]:
    """The ids of the wordings that hang together with ``start``: what it came from, and what came of it.

    The value is whether a wording is surely reached, by links in :data:`kg.identity.FOLLOWED` all the way.
    Backwards from ``start`` and forwards from ``start``, never both in one walk: two assignments that were merged
    into one later are not the same thread seen from either.
    """
    found = {start: True}
    for step in (_earlier, _later):
        waiting = [start]
        while waiting:
            for there, level in step(snapshot, waiting.pop()):
                if level not in FOLLOWED:
                    found.setdefault(there, False)
                elif not found.get(there):
                    found[there] = True
                    waiting.append(there)
    return found


def links_into(snapshot: Snapshot, item: str) -> Iterator[Link]:
    """The links from earlier wordings to ``item`` that no person has rejected."""
    for link in snapshot.links_of.get(item, ()):
        if link.right == item and link.level is not Level.AVVISAD:
            yield link


def _earlier(snapshot: Snapshot, here: str) -> Iterator[tuple[str, Level]]:
    return ((link.left, link.level) for link in links_into(snapshot, here))


def _later(snapshot: Snapshot, here: str) -> Iterator[tuple[str, Level]]:
    for link in snapshot.links_of.get(here, ()):
        if link.left == here and link.level is not Level.AVVISAD:
            yield link.right, link.level
