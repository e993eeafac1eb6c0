"""The JSON routes of the network: what is near, how two things hang together, what is lacking, and the whole."""

from __future__ import annotations

from fastapi import APIRouter, Request
from fastapi.responses import Response

from api import described, tables
from api.asked import identifier, parameters
from api.render import data, headers
from ingest.errors import NotFound
from kg.network.export import graphml, node_link
from kg.network.graph import neighbours, path
from kg.network.serial import edge_json
from kg.network.views import VIEWS
from kg.store import Current


def network_routes(current: Current) -> APIRouter:
    """The routes under ``/api/v1/network``, answering from whatever ``current`` holds."""
    router = APIRouter()

    @router.get("/api/v1/network/neighbours/{id:path}", **described.NEIGHBOURS)
    async def near(request: Request) -> Response:
        parameters(request, tables.NONE)
        snapshot = current.get()
        edges = [edge_json(edge) for edge in neighbours(snapshot, identifier(request))]
        return data({"edges": edges}, snapshot_id=snapshot.id)

    @router.get("/api/v1/network/path", **described.PATH)
    async def way(request: Request) -> Response:
        given, snapshot = parameters(request, tables.PATH), current.get()
        edges = [edge_json(edge) for edge in path(snapshot, given.needed("from"), given.needed("to"))]
        return data({"edges": edges}, snapshot_id=snapshot.id)

    @router.get("/api/v1/network/export", **described.EXPORT)
    async def export(request: Request) -> Response:
        given, snapshot = parameters(request, tables.EXPORT), current.get()
        if given.text("format") == "graphml":
            return Response(graphml(snapshot), headers=headers(snapshot.id), media_type="application/graphml+xml")
        return data(node_link(snapshot), snapshot_id=snapshot.id)

    @router.get("/api/v1/network/{view}", **described.VIEW)
    async def view(request: Request) -> Response:
        parameters(request, tables.NONE)
        snapshot, name = current.get(), request.path_params["view"]
        if name not in VIEWS:
            raise NotFound(f"Det finns ingen vy ”{name}”. De som finns är: {', '.join(VIEWS)}.")
        found = VIEWS[name](snapshot)
        return data({"total": len(found), "found": found}, snapshot_id=snapshot.id)

    return router
