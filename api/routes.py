"""The JSON routes. Each reads its parameters by table, asks ``kg``, and answers with the contract's JSON."""

from __future__ import annotations

from fastapi import APIRouter, Request
from fastapi.responses import Response

from api import described, tables
from api.asked import document, identifier, parameters
from api.filters import filters
from api.grouping import answered
from api.render import data
from ingest.serial import item_json
from kg.organs import organ
from kg.serial import document_json, result_json, suggestion_json
from kg.store import Current
from kg.suggest import suggestions
from kg.thread_serial import organ_json, trace_json
from kg.trace import trace
from kg.wording.documents import compare
from kg.wording.serial import comparison_json


def routes(current: Current) -> APIRouter:
    """The routes, answering from whatever snapshot ``current`` holds when a request comes."""
    router = APIRouter()

    @router.get("/healthz", **described.HEALTHZ)
    async def healthz(request: Request) -> Response:
        return data({"status": "ok"})

    @router.get("/readyz", **described.READYZ)
    async def readyz(request: Request) -> Response:
        return data({"status": "ok", "snapshot": current.get().id})

    @router.get("/api/v1/search", **described.SEARCH)
    async def search(request: Request) -> Response:
        given, snapshot = parameters(request, tables.SEARCH), current.get()
        narrowed = filters(
            snapshot.documents,
            kind=given.texts["kind"],
            year=given.numbers["year"],
            document=given.texts["document"],
            status=given.texts["status"],
            body=given.texts["body"],
            attainment=given.texts["attainment"],
            first_year=given.numbers["year_from"],
            last_year=given.numbers["year_to"],
        )
        limit, offset = given.number("limit"), given.number("offset")
        asked = (snapshot, given.text("q"), narrowed, given.text("group"), limit, offset, given.text("sort"))
        found = result_json(answered(*asked))
        searched = {"snapshot": snapshot.id, "documents": list(narrowed.document or snapshot.current)}
        answer = {**found, "limit": limit, "offset": offset, "searched": searched}
        return data(answer, snapshot_id=snapshot.id)

    @router.get("/api/v1/suggest", **described.SUGGEST)
    async def suggest(request: Request) -> Response:
        given, snapshot = parameters(request, tables.SUGGEST), current.get()
        found = suggestions(snapshot, given.text("q"), given.number("limit"))
        answer = {"typed": given.text("q"), "suggestions": [suggestion_json(one) for one in found]}
        return data(answer, snapshot_id=snapshot.id)

    @router.get("/api/v1/items/{id:path}/trace", **described.TRACE)
    async def thread(request: Request) -> Response:
        parameters(request, tables.NONE)
        snapshot = current.get()
        item = snapshot.item(identifier(request))
        return data(trace_json(trace(snapshot, item.id)), snapshot_id=snapshot.id)

    @router.get("/api/v1/items/{id:path}", **described.ITEM)
    async def item(request: Request) -> Response:
        parameters(request, tables.NONE)
        snapshot = current.get()
        found = snapshot.item(identifier(request))
        return data({**item_json(found), "address": snapshot.address(found.id)}, snapshot_id=snapshot.id)

    @router.get("/api/v1/trace", **described.QUESTION)
    async def question(request: Request) -> Response:
        given, snapshot = parameters(request, tables.TRACE), current.get()
        return data(trace_json(trace(snapshot, given.text("q"))), snapshot_id=snapshot.id)

    @router.get("/api/v1/diff", **described.DIFF)
    async def diff(request: Request) -> Response:
        given, snapshot = parameters(request, tables.DIFF), current.get()
        found = compare(snapshot, given.needed("from"), given.needed("to"))
        return data(comparison_json(found), snapshot_id=snapshot.id)

    @router.get("/api/v1/bodies/{id:path}", **described.BODY)
    async def body(request: Request) -> Response:
        parameters(request, tables.NONE)
        snapshot = current.get()
        return data(organ_json(organ(snapshot, identifier(request))), snapshot_id=snapshot.id)

    @router.get("/api/v1/documents", **described.DOCUMENTS)
    async def documents(request: Request) -> Response:
        parameters(request, tables.NONE)
        snapshot = current.get()
        listed = [document_json(entry) for entry in snapshot.documents.values()]
        return data({"total": len(listed), "documents": listed}, snapshot_id=snapshot.id)

    @router.get("/api/v1/documents/{id}", **described.DOCUMENT)
    async def one_document(request: Request) -> Response:
        parameters(request, tables.NONE)
        snapshot = current.get()
        entry = document(snapshot, identifier(request))
        items = [item.id for item in snapshot.of_document[entry.source.id]]
        return data({**document_json(entry), "items": items}, snapshot_id=snapshot.id)

    return router
