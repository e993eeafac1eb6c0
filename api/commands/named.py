"""The bodies that documents name and the abbreviations they introduce, for the terminal or for programs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from ingest.records import Body, Reading


def named(readings: Iterable[Reading], bodies: bool, as_json: bool) -> Iterator[Any]:
    """The bodies, or else the abbreviations, of each reading, as JSON or as lines."""
    from ingest.serial import abbreviation_json, body_json

    for reading in readings:
        document = {"document": reading.document.source.id}
        if bodies:
            for body in reading.bodies:
                yield {**document, **body_json(body)} if as_json else f"rad {body.place.line}  {called(body)}"
        else:
            for one in reading.abbreviations:
                line = f"rad {one.place.line}  {one.short}  {one.long}"
                yield {**document, **abbreviation_json(one)} if as_json else line


def called(body: Body) -> str:
    """A body in one line: what it is called, its kind, and what it belongs to."""
    return f"{body.name}  {body.kind}" + (f", hör till {body.parent}" if body.parent else "")
