"""Answers: JSON bytes, and pages from templates. Everything in a template is escaped unless marked safe."""

from __future__ import annotations

import json
import re

from fastapi.responses import Response
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from api import addresses, naming, words
from api.settings import TEMPLATES, edition
from kg.entries import called
from kg.verdicts import told

_OTHER_TAG = re.compile(r"<(?!/?mark>)")


def headers(snapshot_id: str | None) -> dict[str, str]:
    """ETag (of code and snapshot together), and that an answer may be kept but is asked about each time."""
    if snapshot_id is None:
        return {"cache-control": "no-store"}
    return {"etag": f'"{snapshot_id}-{edition()}"', "cache-control": "public, no-cache"}


def data(record: object, status: int = 200, *, snapshot_id: str | None = None) -> Response:
    """``record`` as compact JSON in UTF-8."""
    body = json.dumps(record, ensure_ascii=False, separators=(",", ":")).encode()
    return Response(body, status, headers(snapshot_id), media_type="application/json")


def page(template: str, *, status: int = 200, snapshot_id: str | None = None, **context: object) -> Response:
    """The template, filled in, as a page."""
    body = environment.get_template(template).render(context)
    return Response(body, status, headers(snapshot_id), media_type="text/html")


def only_marks(snippet: str) -> Markup:
    """An escaped snippet with its ``<mark>`` kept; any other tag that slipped in is shown as text.

    >>> only_marks("R&amp;D <mark>mål</mark> <b>")
    Markup('R&amp;D <mark>mål</mark> &lt;b>')
    """
    return Markup(_OTHER_TAG.sub("&lt;", snippet))


def _environment() -> Environment:
    made = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters.update(
        only_marks=only_marks,
        number=naming.number,
        where=naming.where,
        pictured=naming.pictured,
        whole=naming.whole,
        name=called,
        question=naming.question,
        shorten=naming.shorten,
        judged=told,
    )
    made.globals.update(
        item_page=addresses.item_page,
        item_data=addresses.item_data,
        document_page=addresses.document_page,
        place_page=addresses.place_page,
        body_page=addresses.body_page,
        diff_page=addresses.diff_page,
        sheet_picture=addresses.sheet_picture,
        search_page=addresses.search_page,
        words=words,
        edition=edition(),
    )
    return made


environment = _environment()
