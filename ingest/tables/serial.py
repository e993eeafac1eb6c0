"""Tables to JSON and back."""

from __future__ import annotations

from ingest.records import Cell
from ingest.serial import Json, place_from, place_json
from ingest.tables.records import Column, Row, Table, Value
from ontology.terms import ColumnMeaning


def table_json(table: Table) -> Json:
    """A table: its columns with what they mean, its rows with raw text, number (or None) and place of each cell."""
    return {
        "id": table.id,
        "document": table.document,
        "year": table.year,
        "caption": cell_json(table.caption),
        "corner": [cell_json(cell) for cell in table.corner],
        "unit": table.unit,
        "columns": [
            {
                "headings": [cell_json(cell) for cell in column.headings],
                "meaning": column.meaning.value if column.meaning else None,
                "group": column.group,
                "year": column.year,
                "unit": column.unit,
            }
            for column in table.columns
        ],
        "rows": [
            {
                "label": cell_json(row.label),
                "section": row.section,
                "unit": row.unit,
                "cells": [{**cell_json(Cell(each.text, each.place)), "number": each.number} for each in row.values],
            }
            for row in table.rows
        ],
        "notes": [cell_json(cell) for cell in table.notes],
        "heading_path": list(table.heading_path),
        "verified": table.verified,
        "place": place_json(table.place),
    }


def table_from(data: Json) -> Table:
    """The inverse of :func:`table_json`."""
    return Table(
        id=data["id"],
        document=data["document"],
        year=data["year"],
        caption=cell_from(data["caption"]),
        corner=tuple(map(cell_from, data["corner"])),
        unit=data["unit"],
        columns=tuple(
            Column(
                tuple(map(cell_from, one["headings"])),
                ColumnMeaning(one["meaning"]) if one["meaning"] else None,
                one["group"],
                one["year"],
                one["unit"],
            )
            for one in data["columns"]
        ),
        rows=tuple(
            Row(cell_from(one["label"]), tuple(map(_value, one["cells"])), one["section"], one["unit"])
            for one in data["rows"]
        ),
        place=place_from(data["place"]),
        notes=tuple(map(cell_from, data["notes"])),
        heading_path=tuple(data["heading_path"]),
        verified=data["verified"],
    )


def cell_json(cell: Cell) -> Json:
    """A cell's text, and its place or None when it is empty."""
    return {"text": cell.text, "place": place_json(cell.place) if cell.place else None}


def cell_from(data: Json) -> Cell:
    """The inverse of :func:`cell_json`."""
    return Cell(data["text"], place_from(data["place"]) if data["place"] else None)


def _value(data: Json) -> Value:
    return Value(data["text"], data["number"], place_from(data["place"]) if data["place"] else None)
