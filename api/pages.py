"""The Swedish pages. They work without JavaScript and load nothing from elsewhere."""

from __future__ import annotations

from fastapi import APIRouter, Request
from fastapi.responses import FileResponse, RedirectResponse, Response

from api import facets, fulltext, sheets, tables
from api.addresses import body_page, item_page, place_page
from api.asked import document, identifier, parameters
from api.examples import examples
from api.filters import SORTS, filters
from api.grouping import GROUPINGS, answered
from api.naming import thing
from api.render import headers, page
from api.settings import PAGE_SIZE
from kg.held import Snapshot
from kg.names import body_id
from kg.network.measures import carrying_goals, threads, without_outcome, without_report
from kg.organs import organ
from kg.store import Current
from kg.thread_records import Trace
from kg.trace import trace
from kg.wording.documents import compare


def titles(snapshot: Snapshot) -> dict[str, str]:
    """Document id -> title."""
    return {identifier: entry.source.title for identifier, entry in snapshot.documents.items()}


def _thread(snapshot: Snapshot, thread: Trace, asked: str) -> Response:
    """The page of a thread. ``asked`` is the id of a wording to mark, or ""."""
    return page(
        "uppdrag.html",
        snapshot_id=snapshot.id,
        item=thread.subject,
        thread=thread,
        asked=asked,
        titles=titles(snapshot),
        items=snapshot.items,
        address=snapshot.address,
        near={near.id: thing(snapshot, near.id) for gap in thread.silence for near in gap.nearest},
        under={step.item.id: snapshot.under.get(step.item.id, ()) for step in thread.steps},
    )


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
        chosen = facets.effective(now, found.query)
        return page(
            "sok.html",
            snapshot_id=snapshot.id,
            asked=asked,
            now=now,
            chosen=chosen,
            of_document=dict(found.facets.get("document", ())),
            alone=lambda document: facets.alone(chosen, document),
            found=found,
            titles=named,
            facets=facets.facets(found, chosen, named),
            removals=facets.removals(chosen, named),
            searched=[named[identifier] for identifier in found.query.filters.document or snapshot.current],
            at=at,
            last=max(1, -(-(found.groups_total if by else found.total) // PAGE_SIZE)),
            ways=facets.ways(chosen),
        )

    @router.get("/uppdrag/{id:path}")
    async def item(request: Request) -> Response:
        given, snapshot, wanted = parameters(request, tables.ITEM_PAGE), current.get(), identifier(request)
        if (passage := snapshot.passages.get(wanted)) is not None:
            return RedirectResponse(place_page(passage.document, passage.place))
        subject = snapshot.item(wanted)
        if (address := snapshot.address(subject.id)) != subject.id:
            return RedirectResponse(item_page(address, subject.id))
        asked = given.text("ordalydelse")
        return _thread(snapshot, trace(snapshot, subject.id), snapshot.item(asked).id if asked else "")

    @router.get("/fraga")
    async def question(request: Request) -> Response:
        given, snapshot = parameters(request, tables.QUESTION_PAGE), current.get()
        asked = given.text("q").strip()
        found = trace(snapshot, asked) if asked else None
        if found is not None and found.subject is not None:
            return _thread(snapshot, found, "")
        return page("fraga.html", snapshot_id=snapshot.id, asked=asked, thread=found, titles=titles(snapshot))

    @router.get("/jamfor")
    async def diff(request: Request) -> Response:
        given, snapshot = parameters(request, tables.DIFF_PAGE), current.get()
        one, other = given.text("fran"), given.text("till")
        found = compare(snapshot, one, other) if one or other else None
        return page("jamfor.html", snapshot_id=snapshot.id, found=found, documents=snapshot.documents.values(),
                    titles=titles(snapshot), chosen=(one, other))  # fmt: skip

    @router.get("/natverk")
    async def network(request: Request) -> Response:
        parameters(request, tables.NONE)
        snapshot = current.get()
        return page("natverk.html", snapshot_id=snapshot.id, threads=threads(snapshot), goals=carrying_goals(snapshot),
                    unmeasured=without_outcome(snapshot), unreported=without_report(snapshot))  # fmt: skip

    @router.get("/organ/{id:path}")
    async def body(request: Request) -> Response:
        parameters(request, tables.NONE)
        snapshot, wanted = current.get(), f"organ/{identifier(request)}"
        found = organ(snapshot, wanted)
        if found.id != wanted:
            return RedirectResponse(body_page(found.id))
        return page("organ.html", snapshot_id=snapshot.id, organ=found, titles=titles(snapshot))

    @router.get("/dokument/{id}")
    async def text(request: Request) -> Response:
        given, snapshot = parameters(request, tables.DOCUMENT_PAGE), current.get()
        entry = document(snapshot, identifier(request))
        full = snapshot.text(entry.source.id)
        quoted = fulltext.spans(given.numbers["fran"], given.numbers["till"], len(full))
        items = snapshot.of_document[entry.source.id]
        return page(
            "dokument.html",
            snapshot_id=snapshot.id,
            entry=entry,
            items=items,
            quoted=quoted,
            organs=[(body, body_id(entry.source.publisher, body.name)) for body in entry.bodies],
            others=[one for one in snapshot.of_publisher[entry.source.publisher] if one != entry.source.id],
            titles=titles(snapshot),
            sheet=sheets.quoted(snapshot, entry, quoted),
            lines=fulltext.lines(full, quoted, fulltext.by_line(items), fulltext.sheets(entry)),
        )

    @router.get("/dokument/{id}/sida/{number}.png")
    async def sheet(request: Request) -> Response:
        parameters(request, tables.NONE)
        snapshot = current.get()
        entry, number = document(snapshot, identifier(request)), request.path_params["number"]
        file = await sheets.picture(snapshot, entry, int(number) if number.isdecimal() else 0)
        return FileResponse(file, headers=headers(snapshot.id), media_type="image/png")

    return router
