"""No number in any table that its source does not have at that very place."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st
from tables_example import plan, report
from tools.table_numbers import numbers, printed

from ingest.manifest import read_document, read_manifest
from ingest.pipeline import digest
from ingest.tables.numbers import number

CORPUS = Path(__file__).resolve().parents[3] / "corpus"
WORDS = [
    "Belopp i mnkr",
    "Utfall 2031",
    "Budget",
    "Förändring",
    "Summa",
    "Kock",
    "1 234",
    "-5,5",
    "12",
    "\t",
    " ",
    "\n",
    "|",
]
SOUP = st.lists(st.sampled_from(WORDS), max_size=60).map(lambda parts: " ".join(parts))
LINED = st.lists(st.sampled_from(WORDS), max_size=60).map(lambda parts: "\n\t".join(parts))


def test_the_bundled_documents_have_no_number_that_is_not_in_the_source() -> None:
    counts: Counter[str] = Counter()
    for source in read_manifest(CORPUS):
        for table, line, raw, value, right in numbers(digest(source, read_document(CORPUS, source))):
            assert right, (table, line, raw, value)
            counts[source.id] += 1
    assert len(counts) == 2
    assert min(counts.values()) > 50


@given(st.one_of(SOUP, LINED))
def test_any_text_at_all_gives_tables_whose_numbers_are_in_it(text: str) -> None:
    for reading in (plan(text + "\nSlut."), report(text + "\nSlut.")):
        assert all(right for *_, right in numbers(reading))


@given(st.integers(-(10**9), 10**9), st.integers(0, 99), st.sampled_from(["", ",", "."]))
def test_a_number_written_the_swedish_way_is_read_as_it_was_written(whole: int, part: int, point: str) -> None:
    text = f"{whole:,}".replace(",", " ") + (f"{point}{part:02}" if point else "")
    assert number(text) == printed(text)
