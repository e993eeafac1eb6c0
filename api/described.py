"""What OpenAPI says about each JSON route: summary, description, parameters and answers. Tables only."""

from __future__ import annotations

from typing import Any

from api import models, tables
from api.parameters import Parameter

Description = dict[str, Any]
"""Keyword arguments of a FastAPI route decorator."""

BAD = {400: {"model": models.ErrorAnswer, "description": "A parameter that does not exist or cannot be used."}}
MISSING = {404: {"model": models.ErrorAnswer, "description": "No such id."}}
NOT_READY = {503: {"model": models.ErrorAnswer, "description": "No snapshot is open yet."}}


Answers = dict[int | str, dict[str, Any]]


def _json(example: object, description: str) -> Answers:
    return {200: {"description": description, "content": {"application/json": {"example": example}}}}


def _model(model: type[models.Shape], description: str) -> Answers:
    return {200: {"model": model, "description": description}}


def _parameters(*rows: Parameter) -> Description:
    return {"parameters": [row.openapi() for row in rows]}


HEALTHZ: Description = {
    "tags": ["server"],
    "summary": "Is the process alive?",
    "description": "Always 200 while the process answers, with or without a snapshot.",
    "responses": _json({"status": "ok"}, "The process answers."),
}
READYZ: Description = {
    "tags": ["server"],
    "summary": "Is a snapshot open?",
    "description": "200 with the snapshot's id once questions can be answered, otherwise 503.",
    "responses": {**_json({"status": "ok", "snapshot": "3f9c"}, "Questions can be answered."), **NOT_READY},
}
SEARCH: Description = {
    "tags": ["search"],
    "summary": "Search items and running text",
    "description": "Every filter narrows; several values of one filter mean any of them. The answer says how "
    "the query was read and what was searched. A parameter that does not exist is refused.",
    "responses": {**_model(models.SearchAnswer, "Hits, best first."), **BAD, **NOT_READY},
    "openapi_extra": _parameters(*tables.SEARCH),
}
SUGGEST: Description = {
    "tags": ["search"],
    "summary": "Suggestions while typing",
    "description": "Titles, bodies, abbreviations and words that begin with what was typed; each is a whole query.",
    "responses": {**_model(models.SuggestAnswer, "The suggestions, best first."), **BAD, **NOT_READY},
    "openapi_extra": _parameters(*tables.SUGGEST),
}
TRACE: Description = {
    "tags": ["items"],
    "summary": "What happened to it?",
    "description": "The thread of an item through the years: wordings, statuses with their quotes, and what "
    "was searched where nothing was found.",
    "responses": {**_model(models.TraceAnswer, "The thread."), **BAD, **MISSING, **NOT_READY},
    "openapi_extra": _parameters(tables.ITEM_ID),
}
ITEM: Description = {
    "tags": ["items"],
    "summary": "One item",
    "description": "A wording with its place, its claims and their quotes. A number inside a printed range "
    "(5 of 3–8) finds the range.",
    "responses": {**_model(models.ItemShape, "The item."), **BAD, **MISSING, **NOT_READY},
    "openapi_extra": _parameters(tables.ITEM_ID),
}
DOCUMENTS: Description = {
    "tags": ["documents"],
    "summary": "All documents",
    "description": "What the snapshot holds: every document with its type, year and counts by kind.",
    "responses": {**_model(models.DocumentsAnswer, "The documents."), **BAD, **NOT_READY},
}
DOCUMENT: Description = {
    "tags": ["documents"],
    "summary": "One document",
    "description": "Its description, its counts by kind, what a person should look at, the bodies it names, the "
    "abbreviations it introduces, and the ids of its items in reading order.",
    "responses": {**_model(models.DocumentShape, "The document."), **BAD, **MISSING, **NOT_READY},
    "openapi_extra": _parameters(tables.DOCUMENT_ID),
}
