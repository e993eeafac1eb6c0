"""The outermost layer: HEAD, OPTIONS, 304 and the headers that every answer carries.

Plain ASGI, because it runs on every request. What it adds is one table (:data:`HEADERS`).
"""

from __future__ import annotations

from starlette.types import ASGIApp, Message, Receive, Scope, Send

HEADERS: tuple[tuple[bytes, bytes], ...] = (
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"no-referrer"),
    (
        b"content-security-policy",
        b"default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self'; "
        b"form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    ),
    # Public data: any site's script may read it (Fetch standard, CORS protocol).
    (b"access-control-allow-origin", b"*"),
    (b"access-control-expose-headers", b"ETag"),
)

PREFLIGHT: tuple[tuple[bytes, bytes], ...] = (
    (b"allow", b"GET, HEAD, OPTIONS"),
    (b"access-control-allow-methods", b"GET, HEAD, OPTIONS"),
    (b"access-control-allow-headers", b"If-None-Match"),
    (b"access-control-max-age", b"86400"),
    (b"content-length", b"0"),
)


OF_A_BODY = (b"content-length", b"content-type")


class Edge:
    """Wraps an ASGI application that answers GET, and lets it answer HEAD, OPTIONS and If-None-Match too."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on as GET and finish the answer. See the ASGI specification, HTTP."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        method = scope["method"]
        if method == "OPTIONS":
            await send({"type": "http.response.start", "status": 204, "headers": [*PREFLIGHT, *HEADERS]})
            await send({"type": "http.response.body", "body": b""})
            return
        known = _known(scope)
        bodiless = method == "HEAD"

        async def finish(message: Message) -> None:
            nonlocal bodiless
            if message["type"] == "http.response.start":
                headers = [*message["headers"], *HEADERS]
                if known and message["status"] == 200 and _etag(headers) in known:
                    bodiless = True
                    headers = [pair for pair in headers if pair[0] not in OF_A_BODY]
                    message = {**message, "status": 304}
                message = {**message, "headers": headers}
            elif bodiless:
                message = {**message, "body": b""}
            await send(message)

        await self.app({**scope, "method": "GET"} if method == "HEAD" else scope, receive, finish)


def _known(scope: Scope) -> tuple[bytes, ...]:
    """The ETags that the asker already has; a weak one counts as its strong twin (RFC 9110, 13.1.2)."""
    for name, value in scope["headers"]:
        if name == b"if-none-match":
            return tuple(tag.strip().removeprefix(b"W/") for tag in value.split(b","))
    return ()


def _etag(headers: list[tuple[bytes, bytes]]) -> bytes | None:
    return next((value for name, value in headers if name == b"etag"), None)
