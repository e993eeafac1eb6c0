"""Cleaned text remembers where each of its characters came from."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.text import DROPPED, MappedText, clean, concat, fold, inserted

#: what documents are made of: words, odd white space, marks of Word dumps, loose accents
PIECES = st.sampled_from(
    [
        "Mål",
        "å",
        "a\u030a",
        "o\u0308",
        "e\u0301",
        "nr",
        "8",
        "\u00ad",
        "\u200b",
        "\ufeff",
        " ",
        "\u00a0",
        "\u202f",
        "\t",
        "\n",
        "  ",
        "-",
        "[bookmark: _Toc1]",
        "[image: ]",
        "[image: Bild]",
        ".",
        "–",
        "”",
        "x",
    ]
)
SOURCES = st.lists(PIECES, max_size=30).map("".join)


def cleaned(text: str) -> MappedText:
    return clean(text, 0, len(text))


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("Ma\u030al", "Mål"),
        ("O\u0308ka", "Öka"),
        ("hälso\u00advård", "hälsovård"),
        ("hälso\u00ad\nvård", "hälso vård"),
        ("80\u00a0procent", "80 procent"),
        ("1\u202f000\u2009000", "1 000 000"),
        ("\ufeffEffektmål 1", "Effektmål 1"),
        ("noll\u200bbredd", "nollbredd"),
        ("två   blanksteg \t och tabb", "två blanksteg och tabb"),
        ("  ändarna  ", "ändarna"),
        ("[bookmark: _Toc17][bookmark: _Hlk18]Inledning", "Inledning"),
        ("[image: ] [image: Bild]= uppnår nivån", "= uppnår nivån"),
        ("[bild 3] står kvar", "[bild 3] står kvar"),
        ("hälso- och sjukvård", "hälso- och sjukvård"),
        (" \u00ad\u200b [image: ]", ""),
    ],
)
def test_what_is_repaired(raw: str, text: str) -> None:
    assert cleaned(raw).text == text


@given(SOURCES)
def test_each_character_stands_in_the_source_where_the_map_says(source: str) -> None:
    made = cleaned(source)
    assert len(made.text) == len(made.offsets)
    for character, offset in zip(made.text, made.offsets, strict=True):
        there = source[offset]
        assert (
            character == there
            or (character == " " and there.isspace())
            or unicodedata.normalize("NFD", character).startswith(unicodedata.normalize("NFD", there))
        )


@given(SOURCES)
def test_the_map_only_goes_forward(source: str) -> None:
    offsets = cleaned(source).offsets
    assert list(offsets) == sorted(set(offsets))


@given(SOURCES)
def test_cleaned_text_has_single_spaces_and_nothing_that_is_dropped(source: str) -> None:
    text = cleaned(source).text
    assert text == " ".join(text.split())
    assert not DROPPED & set(text)


@given(SOURCES, st.data())
def test_a_part_of_a_source_is_cleaned_like_the_whole_of_it(source: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(source)))
    end = data.draw(st.integers(start, len(source)))
    part, alone = clean(source, start, end), cleaned(source[start:end])
    assert (part.text, part.offsets) == (alone.text, tuple(offset + start for offset in alone.offsets))


@given(st.lists(PIECES.filter(lambda piece: piece != "-"), max_size=30).map("".join))
def test_a_text_and_its_clean_form_fold_alike(source: str) -> None:
    assert fold(cleaned(source).text) == fold(source)


@given(SOURCES)
def test_folding_twice_is_folding_once(source: str) -> None:
    assert fold(fold(source)) == fold(source)


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("samman-\nhållna", "sammanhållna"),
        ("Verksam\nheten", "Verksamheten"),
        ("e-\nhälsans möjligheter", "e-hälsans möjligheter"),
        ("hälso- \noch sjukvård", "hälso- och sjukvård"),
        ("hälso\u00ad\u030avård", "hälso\u030avård"),
        ("[bookmark: _Toc1]Mål:\u00a0Bättre\nhälsa", "Mål: Bättre hälsa"),
    ],
)
def test_a_mended_line_end_folds_like_its_source(source: str, text: str) -> None:
    assert fold(source) == fold(text)


@pytest.mark.parametrize(
    ("one", "other"),
    [("ej uppnått", "uppnått"), ("Nr 1", "Nr 7"), ("2024", "2025"), ("Mål", "mål"), ("90 %", "90"), ("för", "for")],
)
def test_different_words_do_not_fold_alike(one: str, other: str) -> None:
    assert fold(one) != fold(other)


def test_slices_joins_and_strips_keep_the_map() -> None:
    text = cleaned("  Mål:  Bättre hälsa  ")
    assert (text[0:3].text, text[0:3].span()) == ("Mål", (2, 5))
    assert text[4:].strip().span() == (8, 20)
    joined = concat([text[0:4], inserted(" ", 6), text[5:]])
    assert joined.text == "Mål: Bättre hälsa"
    assert len(joined) == len(joined.offsets)


def test_stripping_what_is_only_white_space_leaves_nothing() -> None:
    assert MappedText("  ", (3, 4)).strip() == MappedText("", ())


def test_marks_that_never_end_are_soon_passed() -> None:
    text = "[bookmark:" * 20_000
    assert clean(text, 0, len(text)).text == text
