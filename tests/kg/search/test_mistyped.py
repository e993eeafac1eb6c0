"""Typing errors are taken for the word that was meant, and it is said."""

from pathlib import Path

import pytest
from search_example import ENTRIES, entry, index, names, search

from kg.search.searcher import Searcher


@pytest.fixture(scope="module")
def searcher(tmp_path_factory: pytest.TempPathFactory) -> Searcher:
    return index(tmp_path_factory.mktemp("mistyped"))


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("klimatlissta", "uppdrag-16"),
        ("arbetsgivarindxe", "index"),
        ("avgiftsoversin", "uppdrag-3–8"),
        ("verksmaheten", "stod"),
    ],
)
def test_a_typing_error_finds_what_was_meant(searcher: Searcher, typed: str, first: str) -> None:
    result = search(searcher, typed)
    assert names(result)[0] == first
    assert "Menade du" in result.query.notes[0]
    assert result.query.meant


def test_a_word_too_unlike_any_other_is_left_alone(searcher: Searcher) -> None:
    assert search(searcher, "enhörning").query.meant == ""
    assert search(searcher, "xyz").total == 0


def test_a_word_that_hardly_occurs_is_searched_and_what_may_have_been_meant_is_offered(tmp_path: Path) -> None:
    many = [entry(f"a{i}", "En nulägesanalys görs.") for i in range(20)]
    odd = index(tmp_path, (*many, entry("fel", "En nulägesananlys gjordes.")))
    result = search(odd, "nulägesananlys")
    assert names(result) == ["fel"]
    assert result.query.notes == ("Ordet ”nulägesananlys” är ovanligt. Menade du ”nulägesanalys”?",)
    assert result.query.meant == "nulägesanalys"


def test_a_word_that_a_dictionary_has_is_no_typing_error(tmp_path: Path) -> None:
    held = index(tmp_path, (entry("öka", "Vi ska öka takten och anta en plan."),))
    for query in ("röka", "vänta"):
        result = search(held, query)
        assert (result.total, result.query.meant) == (0, "")
        assert result.query.notes == (f"Ordet ”{query}” finns inte i något dokument.",)


def test_a_rare_word_that_is_a_word_is_left_alone(tmp_path: Path) -> None:
    many = [entry(f"a{i}", "Verksamheten leds.") for i in range(40)]
    rare = index(tmp_path, (*many, entry("rar", "Verksamheten ledes.")))
    for query in ("ledes", "verksamheten"):
        assert search(rare, query).query.notes == ()


def test_numbers_and_acronyms_are_known_and_never_mended(searcher: Searcher) -> None:
    for typed in ("16", "75", "HSN", "LAG", "25RS268", "1216"):
        result = search(searcher, typed)
        assert result.total and not result.query.notes, typed


def test_a_word_is_compared_whole_before_its_stem(tmp_path: Path) -> None:
    lags = tuple(entry(f"lag{n}", "Lagens krav.") for n in range(5))
    engine = index(tmp_path, (entry("sjukhus", "Lindesbergs lasarett."), *lags))
    found = search(engine, "lasaret")
    assert (found.query.meant, names(found)) == ("lasarett", ["sjukhus"])


def test_a_compound_of_which_one_part_is_nowhere_may_be_mistyped(tmp_path: Path) -> None:
    engine = index(tmp_path, (entry("hyr", "Hyrläkare kostar."), entry("hyra", "Vi hyr lokaler."), *ENTRIES))
    found = search(engine, "hyrlekare")
    assert (found.query.meant, names(found)[0]) == ("hyrläkare", "hyr")
