"""Numbers in Swedish text: what they are, and that none is made up."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.values import read_number, values, years


@pytest.mark.parametrize(
    ("text", "number", "unit"),
    [
        ("75procent", 75, "procent"),
        ("47,5%", 47.5, "procent"),
        ("50,9 %", 50.9, "procent"),
        ("1 216 miljoner kronor", 1216, "mnkr"),
        ("1\u00a0216\u00a0tkr", 1216, "tkr"),
        ("+19,4 mkr", 19.4, "mnkr"),
        ("-462,1 mnkr", -462.1, "mnkr"),
        ("−3 poäng", -3, "poäng"),
        ("minus 3 mnkr", -3, "mnkr"),
        ("2000 personer", 2000, "personer"),
        ("5 000 per 100 000 inv", 5000, "per 100 000 inv"),
        ("3 procentenheter", 3, "procentenheter"),
    ],
)
def test_a_number_with_its_sign_and_unit(text: str, number: float, unit: str) -> None:
    (value,) = values(text)
    assert (value.number, value.unit, text[value.start : value.end]) == (number, unit, text)


def test_a_minus_apart_is_a_sign_only_after_a_word_that_leads_to_a_number() -> None:
    assert [v.number for v in values("Resultatet uppgick till - 462 miljoner kronor")] == [-462]
    assert values("Kvinnor - 47 procent") == []


@pytest.mark.parametrize("word", ["drygt", "Knappt", "cirka", "ca", "omkring", "strax över", "runt"])
def test_the_word_that_blurs_a_number_is_kept(word: str) -> None:
    text = f"{word} 32 000 besök"
    (value,) = values(text)
    assert (value.approximation, value.number, text[value.start : value.end]) == (word, 32000, f"{word} 32 000")


def test_ranges_and_parts_of_a_whole() -> None:
    assert [(v.number, v.upper, v.unit) for v in values("77-80")] == [(77, 80, None)]
    assert [(v.number, v.upper, v.unit) for v in values("mellan 77 och 80 procent")] == [(77, 80, "procent")]
    assert [(v.number, v.out_of) for v in values("578 av 8319 anställda")] == [(578, 8319)]


@pytest.mark.parametrize(
    "text",
    [
        "2031-12-31", "den 4 juni", "4 juni 2031", "avsnitt 4.2", "se sid. 5", "uppdrag 3b", "covid-19", "24/7",
        "1.216", "88 98 137 166", "2 375 2 443", "70-tal", "1.2.3", "kl. 15", "§ 4", "år 2031", "2029–2031", "3:e",
        "v. 7",
    ],
)  # fmt: skip
def test_what_is_no_value_or_can_be_read_in_two_ways(text: str) -> None:
    assert values(text) == []


def test_years_are_told_from_numbers() -> None:
    assert [year for year, _, _ in years("Från 2029 till 2 031 st, 2000 personer och 2031.")] == [2029, 2031]


@given(st.text(alphabet="0123456789 ,.-–%+ak\u00a0", max_size=40))
def test_no_number_is_made_up(text: str) -> None:
    """Every value's figures stand together in its place, and nothing else does."""
    last = 0
    for value in values(text):
        assert last <= value.start <= value.figures < value.end <= len(text)
        last = value.end
        printed = re.sub(r"\s", "", text[value.figures : value.end]).replace(",", ".").replace("–", "-")
        for number in (value.number, value.upper, value.out_of):
            assert number is None or any(
                abs(number) == abs(float(found)) for found in re.findall(r"\d+(?:\.\d+)?", printed)
            )


@given(st.integers(-(10**9), 10**9), st.integers(0, 99))
def test_a_number_printed_the_swedish_way_is_read_back(whole: int, part: int) -> None:
    text = f"{whole:,}".replace(",", " ") + f",{part:02}"
    assert read_number(text) == pytest.approx(float(f"{whole}.{part:02}"))


@settings(max_examples=50)
@given(st.text(max_size=200))
def test_any_text_at_all_can_be_read(text: str) -> None:
    assert all(0 <= value.start < value.end <= len(text) for value in values(text))
