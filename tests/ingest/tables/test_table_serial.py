"""Tables to JSON and back: nothing is lost on the way."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st
from tables_example import dump, one, report

from ingest.records import Cell, Place
from ingest.tables.records import Column, Row, Table, Value
from ingest.tables.serial import table_from, table_json
from ontology.terms import ColumnMeaning

WORDS = st.text(st.characters(exclude_categories=("Cs",)), max_size=8)
SOME = st.none() | WORDS
PLACES = st.builds(Place, *(st.integers(0, 10**6) for _ in range(4)))
CELLS = st.builds(Cell, WORDS, st.none() | PLACES)
NUMBERS = st.none() | st.floats(allow_nan=False, allow_infinity=False)


def many(records: st.SearchStrategy) -> st.SearchStrategy:
    return st.lists(records, max_size=3).map(tuple)


COLUMNS = st.builds(
    Column, many(CELLS), st.none() | st.sampled_from(ColumnMeaning), SOME, st.none() | st.integers(), SOME
)
ROWS = st.builds(Row, CELLS, many(st.builds(Value, WORDS, NUMBERS, st.none() | PLACES)), SOME, SOME)
TABLES = st.builds(
    Table, WORDS, WORDS, st.integers(), CELLS, many(CELLS), SOME, many(COLUMNS), many(ROWS), PLACES, many(CELLS),
    many(WORDS), st.integers(),
)  # fmt: skip


@given(TABLES)
def test_tables_come_back_as_they_were(table: Table) -> None:
    assert table_from(json.loads(json.dumps(table_json(table)))) == table


def test_an_empty_cell_is_shown_as_empty() -> None:
    table = one(report(dump(("", "Utfall", "Budget"), ("Löner", "", "7"))))
    empty, full = table_json(table)["rows"][0]["cells"]
    assert empty == {"text": "", "place": None, "number": None}
    assert (full["text"], full["number"]) == ("7", 7.0)
