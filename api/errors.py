"""Errors on their way out over HTTP: which status they get, and their body as JSON or as a page.

The tree itself is in :mod:`ingest.errors`; :mod:`api.parameters` puts ``ParameterError`` under QueryError.
"""

from __future__ import annotations

from http import HTTPStatus

from fastapi import FastAPI, Request
from fastapi.responses import Response
from starlette.exceptions import HTTPException

from api.parameters import ParameterError
from api.render import data, page
from ingest.errors import NotFound, QueryError, SnapshotError, TradError

LONGEST_ASKED = 500  # characters of a query that cannot be read and is shown again, to be mended
ALLOWED = "GET, HEAD, OPTIONS"

STATUS: tuple[tuple[type[TradError], HTTPStatus], ...] = (
    (NotFound, HTTPStatus.NOT_FOUND),
    (QueryError, HTTPStatus.BAD_REQUEST),
    (SnapshotError, HTTPStatus.SERVICE_UNAVAILABLE),
    (TradError, HTTPStatus.INTERNAL_SERVER_ERROR),
)
"""The first row that fits decides."""

HEADING: dict[int, str] = {
    400: "Frågan går inte att läsa",
    404: "Det finns inte här",
    405: "Så går det inte att fråga",
    500: "Något gick fel hos oss",
    503: "Underlaget är inte klart",
}

MESSAGE: dict[int, str] = {
    404: "Adressen leder ingenstans. Sök i stället, eller börja på startsidan.",
    405: "Här går det bara att läsa (GET, HEAD).",
    500: "Ett oväntat fel. Det är vårt fel, inte ditt; felet är antecknat.",
}
"""What to say when the error itself brings no Swedish sentence."""


def install(app: FastAPI) -> None:
    """Make ``app`` answer errors the way this module says."""
    app.add_exception_handler(TradError, _on_purpose)
    app.add_exception_handler(HTTPException, _by_framework)
    app.add_exception_handler(Exception, _unexpected)


async def _on_purpose(request: Request, error: Exception) -> Response:
    status = next(status for kind, status in STATUS if isinstance(error, kind))
    extra: dict[str, object] = {}
    if isinstance(error, ParameterError):
        extra = {"parameter": error.parameter, "allowed": list(error.allowed)}
    return answer(request, status, str(error), type(error).__name__, extra)


async def _by_framework(request: Request, error: Exception) -> Response:
    status = error.status_code if isinstance(error, HTTPException) else 500
    made = answer(request, status, MESSAGE.get(status, HTTPStatus(status).phrase), HTTPStatus(status).name)
    if status == HTTPStatus.METHOD_NOT_ALLOWED:
        made.headers["allow"] = ALLOWED  # RFC 9110, 15.5.6: it must be there
    return made


async def _unexpected(request: Request, error: Exception) -> Response:
    return answer(request, 500, MESSAGE[500], type(error).__name__)


def answer(request: Request, status: int, message: str, code: str, extra: dict[str, object] | None = None) -> Response:
    """The error as JSON for programs (``/api/``, ``/healthz`` …) and as a Swedish page for people."""
    path = request.url.path
    if path.startswith("/api/") or path in ("/healthz", "/readyz", "/openapi.json"):
        body = {"status": int(status), "code": code, "message": message, **(extra or {})}
        return data({"error": body}, status)
    heading = HEADING.get(status, "Det gick inte")
    asked = request.query_params.get("q", "")[:LONGEST_ASKED] if status == HTTPStatus.BAD_REQUEST else ""
    return page("fel.html", status=status, heading=heading, message=message, asked=asked)
