"""The Swedish pages. They work without JavaScript and load nothing from elsewhere."""

from __future__ import annotations

from fastapi import APIRouter, Request
from fastapi.responses import RedirectResponse, Response

from api import facets, fulltext, tables
from api.addresses import place_page
from api.asked import document, identifier, parameters
from api.examples import examples
from api.filters import SORTS, filters
from api.grouping import GROUPINGS, answered
from api.naming import thing
from api.render import page
from api.settings import PAGE_SIZE
from kg.store import Current, Snapshot
from kg.trace import trace


def titles(snapshot: Snapshot) -> dict[str, str]:
    """Document id -> title."""
    return {identifier: entry.source.title for identifier, entry in snapshot.documents.items()}


def pages(current: Current) -> APIRouter:
    """The pages, answering from whatever snapshot ``current`` holds when a request comes."""
    router = APIRouter(include_in_schema=False)

    @router.get("/")
    async def start(request: Request) -> Response:
        parameters(request, tables.NONE)
        snapshot = current.get()
        documents = list(snapshot.documents.values())
        return page("start.html", snapshot_id=snapshot.id, documents=documents, examples=examples(snapshot))

    @router.get("/sok")
    async def search(request: Request) -> Response:
        given, snapshot = parameters(request, tables.SEARCH_PAGE), current.get()
        now, named, at = facets.pairs(given), titles(snapshot), given.number("sida")
        narrowed = filters(
            snapshot.documents,
            kind=given.texts["slag"],
            year=given.numbers["ar"],
            document=given.texts["dokument"],
            status=given.texts["status"],
            body=given.texts["organ"],
            attainment=given.texts["maluppfyllelse"],
        )
        asked = given.text("q").strip()
        if not asked and len(now) == 1:
            return page("sok.html", snapshot_id=snapshot.id, asked="", now=now, found=None, titles=named)
        by, sort = GROUPINGS.get(given.text("grupp"), ""), SORTS.get(given.text("ordning"), "")
        found = answered(snapshot, asked, narrowed, by, PAGE_SIZE, (at - 1) * PAGE_SIZE, sort)
        return page(
            "sok.html",
            snapshot_id=snapshot.id,
            asked=asked,
            now=now,
            found=found,
            titles=named,
            facets=facets.facets(found, now, named),
            removals=facets.removals(now, named),
            searched=[named[identifier] for identifier in narrowed.document or snapshot.documents],
            at=at,
            last=max(1, -(-(found.groups_total if by else found.total) // PAGE_SIZE)),
            ways=facets.ways(now),
        )

    @router.get("/uppdrag/{id:path}")
    async def item(request: Request) -> Response:
        parameters(request, tables.NONE)
        snapshot, wanted = current.get(), identifier(request)
        if (passage := snapshot.passages.get(wanted)) is not None:
            return RedirectResponse(place_page(passage.document, passage.place))
        subject = snapshot.item(wanted)
        thread = trace(snapshot, subject.id)
        return page(
            "uppdrag.html",
            snapshot_id=snapshot.id,
            item=subject,
            thread=thread,
            titles=titles(snapshot),
            near={near.id: thing(snapshot, near.id) for gap in thread.silence for near in gap.nearest},
            children=[one for one in snapshot.items.values() if one.parent and one.parent.id == subject.id],
        )

    @router.get("/dokument/{id}")
    async def text(request: Request) -> Response:
        given, snapshot = parameters(request, tables.DOCUMENT_PAGE), current.get()
        entry = document(snapshot, identifier(request))
        full = snapshot.text(entry.source.id)
        quoted = fulltext.spans(given.numbers["fran"], given.numbers["till"], len(full))
        items = [item for item in snapshot.items.values() if item.document == entry.source.id]
        return page(
            "dokument.html",
            snapshot_id=snapshot.id,
            entry=entry,
            items=items,
            quoted=quoted,
            lines=fulltext.lines(full, quoted, fulltext.by_line(items)),
        )

    return router
