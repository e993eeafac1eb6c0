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
    "description": "The thread of an item through the years: wordings, how they changed, statuses with their quotes, "
    "and what was searched where nothing was found. Any wording's id finds the thread; `address` is the lasting one, "
    "its oldest wording's.",
    "responses": {**_model(models.TraceAnswer, "The thread."), **BAD, **MISSING, **NOT_READY},
    "openapi_extra": _parameters(tables.ITEM_ID),
}
QUESTION: Description = {
    "tags": ["items"],
    "summary": "What happened to what the words are about?",
    "description": "The same answer for a question in Swedish. `understood` says how the question was read, "
    "`alternatives` what else it could mean; `subject` is null when nothing answers to the words.",
    "responses": {**_model(models.TraceAnswer, "The thread."), **BAD, **NOT_READY},
    "openapi_extra": _parameters(*tables.TRACE),
}
DIFF: Description = {
    "tags": ["documents"],
    "summary": "Two documents side by side",
    "description": "What goes on and how its wording changed, word by word; what has no counterpart in the other "
    "document. That none was found does not prove that it has ended.",
    "responses": {**_model(models.DiffAnswer, "The earlier document first."), **BAD, **MISSING, **NOT_READY},
    "openapi_extra": _parameters(*tables.DIFF),
}
BODY: Description = {
    "tags": ["documents"],
    "summary": "One body",
    "description": "Under which names each document names it, what it belongs to, and what it was given to do. "
    "Ids of its other names find it too; `id` is that of the oldest.",
    "responses": {**_model(models.OrganAnswer, "The body."), **BAD, **MISSING, **NOT_READY},
    "openapi_extra": _parameters(tables.BODY_ID),
}
NEIGHBOURS: Description = {
    "tags": ["network"],
    "summary": "What hangs directly together with it",
    "description": "The edges at an item or body: links between wordings, goals above, pointers and recipients.",
    "responses": {**_model(models.EdgesAnswer, "The edges."), **BAD, **MISSING, **NOT_READY},
    "openapi_extra": _parameters(tables.NODE_ID),
}
PATH: Description = {
    "tags": ["network"],
    "summary": "How two things hang together",
    "description": "The shortest way between two items, without going through bodies or links that are only possible; "
    "no edges when there is none.",
    "responses": {**_model(models.EdgesAnswer, "The edges, in order."), **BAD, **MISSING, **NOT_READY},
    "openapi_extra": _parameters(*tables.PATH),
}
EXPORT: Description = {
    "tags": ["network"],
    "summary": "The whole network, for other tools",
    "description": "Node-link JSON, or GraphML for Gephi, Cytoscape and yEd.",
    "responses": {**_json({"nodes": [], "links": []}, "The network."), **BAD, **NOT_READY},
    "openapi_extra": _parameters(*tables.EXPORT),
}
VIEW: Description = {
    "tags": ["network"],
    "summary": "A question about the whole",
    "description": "threads: wordings that are one thing through the years. goals: those that carry most first. "
    "without-outcome: indicators of reports without outcome or verdict. without-report: assignments that the reports "
    "were searched for in vain.",
    "responses": {**_model(models.ViewAnswer, "What was found."), **BAD, **MISSING, **NOT_READY},
    "openapi_extra": _parameters(tables.VIEW),
}
ITEM: Description = {
    "tags": ["items"],
    "summary": "One item",
    "description": "A wording with its place, its claims and their quotes. A number inside a printed range "
    "(5 of 3–8) finds the range. `address` is the id of its oldest wording.",
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
