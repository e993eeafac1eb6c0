"""Search hits under what they belong to: a thread (an uppdrag through the years, with its passages) or a document."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from kg.entries import TEXT
from kg.held import Snapshot
from kg.identity import FOLLOWED
from kg.records import Filters, Group, Hit, SearchResult
from kg.threads import thread

THREAD, DOCUMENT = "thread", "document"
ALL = 2000  # so many hits are grouped all
CONSIDERED = 100  # of more, the best: nobody reads the groups of later ones


def grouped(
    snapshot: Snapshot,
    query: str,
    filters: Filters | None = None,
    by: str = THREAD,
    limit: int = 10,
    offset: int = 0,
    sort: str = "",
) -> SearchResult:
    """The groups ``offset`` to ``offset + limit`` of the best hits, in the order of each one's best hit.

    ``total`` counts all hits; ``hits`` are those of the groups shown, ``groups_total`` counts the groups of all hits
    or, when there are more than ALL, of the first CONSIDERED, which a note says. Raises QueryError.
    """
    found = snapshot.search(query, filters, CONSIDERED, 0, sort)
    if CONSIDERED < found.total <= ALL:
        rest = snapshot.search(query, filters, found.total - CONSIDERED, CONSIDERED, sort, counted=())
        found = replace(found, hits=(*found.hits, *rest.hits))
    groups = _groups(snapshot, found.hits, by)
    if found.total > ALL:
        said = f"Det finns {found.total} träffar; de {CONSIDERED} bästa grupperas."
        found = replace(found, query=replace(found.query, notes=(*found.query.notes, said)))
    shown = groups[offset : offset + limit]
    hits = tuple(hit for group in shown for hit in group.hits)
    return replace(found, hits=hits, groups=tuple(shown), groups_total=len(groups))


def _groups(snapshot: Snapshot, hits: Iterable[Hit], by: str) -> list[Group]:
    made: dict[str, list[Hit]] = {}
    for hit in hits:
        made.setdefault(hit.document if by == DOCUMENT else thread_of(snapshot, hit), []).append(hit)
    return [Group(key, by, tuple(inside)) for key, inside in made.items()]


def thread_of(snapshot: Snapshot, hit: Hit) -> str:
    """The id of the oldest wording of the thread that a hit belongs to; the hit's own id when it belongs to none."""
    item = hit.about if hit.kind == TEXT else hit.id
    if item not in snapshot.items:
        return hit.id
    if not any(link.level in FOLLOWED for link in snapshot.links_of.get(item, ())):
        return item
    surely = [snapshot.items[one] for one, sure in thread(snapshot, item).items() if sure]
    return min(surely, key=lambda one: (one.year, one.id)).id
