"""What a request asks for, checked: its parameters, the id in its path, the document it names."""

from __future__ import annotations

import unicodedata

from fastapi import Request

from api.parameters import Table, Values, read
from ingest.errors import NotFound
from kg.held import Snapshot
from kg.records import DocumentEntry


def parameters(request: Request, table: Table) -> Values:
    """The query parameters of ``request``. Raises ParameterError for one that ``table`` does not allow."""
    return read(request.query_params.multi_items(), table)


def identifier(request: Request) -> str:
    """The id in the path, composed the way ids are (NFC), however it was typed."""
    return unicodedata.normalize("NFC", request.path_params["id"])


def document(snapshot: Snapshot, wanted: str) -> DocumentEntry:
    """The document with that id. Raises NotFound."""
    entry = snapshot.documents.get(wanted)
    if entry is None:
        known = ", ".join(snapshot.documents)
        raise NotFound(f"Det finns inget dokument ”{wanted}”. De som finns är: {known}.")
    return entry
