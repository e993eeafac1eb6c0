"""From offsets to lines, pages and slides."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.places import Lines
from ingest.records import Layout
from ingest.text import clean


@pytest.mark.parametrize(("offset", "line"), [(0, 1), (3, 1), (4, 2), (5, 3), (8, 3)])
def test_a_line_feed_belongs_to_the_line_it_ends(offset: int, line: int) -> None:
    assert Lines("ett\n\ntre\n").line(offset) == line


@given(st.text("ab\n", min_size=1), st.data())
def test_lines_are_counted_as_an_editor_counts_them(text: str, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(text) - 1))
    assert Lines(text).line(offset) == text.count("\n", 0, offset) + 1


def test_a_place_tells_its_first_and_last_line() -> None:
    place = Lines("Effektmål 1. Barn\nmår bra.\nNästa").place(13, 26)
    assert (place.line, place.line_end, place.page, place.slide) == (1, 2, None, None)


def test_a_place_that_ends_with_a_line_feed_does_not_reach_the_next_line() -> None:
    assert Lines("ett\ntvå").place(0, 4).line_end == 1


def test_pages_and_slides_hold_until_the_next_begins() -> None:
    made = Lines("försättsblad\nett\ntvå\n", Layout(pages=((13, 1), (17, 2)), slides=((17, 9),)))
    found = [(made.place(at, at + 1).page, made.place(at, at + 1).slide) for at in (0, 13, 16, 17, 20)]
    assert found == [(None, None), (1, None), (1, None), (2, 9), (2, 9)]


def test_a_loose_accent_belongs_to_the_letter_before_it() -> None:
    source = "Ma\u030al"
    assert Lines(source).place(0, 2).end == 3


def test_a_place_in_one_piece_has_no_spans() -> None:
    source = "Att [bookmark: _Toc1]bygga en hälso\u00ad\ncentral, samman-\nhållet och a\u030aterkommande"
    assert Lines(source).place_of(clean(source, 0, len(source)).offsets).spans == ()


def test_what_is_interrupted_has_a_span_for_each_piece() -> None:
    source = "Att bygga en\n8 (20)\nNämndens plan\nskola."
    pieces = clean(source, 0, 12).offsets + clean(source, 34, 40).offsets
    place = Lines(source).place_of(pieces)
    assert [source[start:end] for start, end in place.spans] == ["Att bygga en", "skola."]
    assert (place.start, place.end, place.line, place.line_end) == (0, 40, 1, 4)
