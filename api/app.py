"""The web application: JSON routes, pages and style, over the snapshot in force.

The server opens a finished snapshot read-only; it never loads spaCy, a reader or a recogniser.
"""

from __future__ import annotations

from fastapi import FastAPI
from fastapi.staticfiles import StaticFiles

from api import errors, network_routes, pages, routes
from api.edge import Edge
from api.settings import STATIC, version
from kg.store import Current

DESCRIPTION = """
Swedish public bodies decide plans and report results. This API follows the line between the two, *den röda
tråden*, and answers what happened to each goal, indicator and assignment, always in the documents' own words.

* Every statement carries its quote and the place of the quote in its document.
* "Not reported" is an answer; it comes with what was searched.
* A machine's proposals and a person's verdicts are told apart.
* A parameter that does not exist is refused (400), never ignored.
"""


def create_app(current: Current) -> FastAPI:
    """The application, answering from ``current``."""
    app = FastAPI(
        title="Röda tråden",
        version=version(),
        summary="What happened to what was decided?",
        description=DESCRIPTION,
        docs_url=None,
        redoc_url=None,
        license_info={"name": "MIT", "identifier": "MIT"},
        openapi_tags=[
            {"name": "search", "description": "Find items and running text."},
            {"name": "items", "description": "Goals, indicators, assignments and so on, and their threads."},
            {"name": "network", "description": "How things hang together, and what is lacking."},
            {"name": "documents", "description": "What the answers are made of."},
            {"name": "server", "description": "For whoever runs the server."},
        ],
    )
    app.add_middleware(Edge)
    errors.install(app)
    app.include_router(routes.routes(current))
    app.include_router(network_routes.network_routes(current))
    app.include_router(pages.pages(current))
    app.mount("/static", StaticFiles(directory=STATIC), name="static")
    return app
