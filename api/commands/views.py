"""What ``trad items`` can show of a reading: each view gives records, as JSON and as a line for the terminal."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from api.commands import tabular
from api.commands.covered import coverage
from ingest.records import Body, Reading
from ingest.serial import Json, abbreviation_json, body_json, fate_json, item_json
from ingest.tables.serial import table_json

Shown = tuple[Json | None, str | None]
"""A record as JSON (None: only a line) and as a line (None: only JSON)."""


def items(reading: Reading) -> Iterator[Shown]:
    """The items."""
    for item in reading.items:
        yield item_json(item), f"{item.id}  rad {item.place.line}  {item.text}"


def covered(reading: Reading) -> Iterator[Shown]:
    """What became of every block."""
    document = {"document": reading.document.source.id}
    for block, fate in zip(reading.document.blocks, reading.fates, strict=True):
        yield {**document, **fate_json(block, fate)}, None
    for line in coverage(reading):
        yield None, line


def tables(reading: Reading) -> Iterator[Shown]:
    """The tables."""
    for one in reading.tables:
        yield table_json(one), "\n".join(tabular.table(one))


def bodies(reading: Reading) -> Iterator[Shown]:
    """The bodies that the document names."""
    document = {"document": reading.document.source.id}
    for body in reading.bodies:
        yield {**document, **body_json(body)}, f"rad {body.place.line}  {called(body)}"


def abbreviations(reading: Reading) -> Iterator[Shown]:
    """The abbreviations that the document introduces."""
    document = {"document": reading.document.source.id}
    for one in reading.abbreviations:
        yield {**document, **abbreviation_json(one)}, f"rad {one.place.line}  {one.short}  {one.long}"


def called(body: Body) -> str:
    """A body in one line: what it is called, its kind, and what it belongs to."""
    return f"{body.name}  {body.kind}" + (f", hör till {body.parent}" if body.parent else "")


VIEWS: dict[str, Callable[[Reading], Iterator[Shown]]] = {
    "coverage": covered,
    "tables": tables,
    "bodies": bodies,
    "abbreviations": abbreviations,
}
