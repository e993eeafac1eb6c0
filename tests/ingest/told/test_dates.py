"""Dates as decisions have them: as precise as the text, no more."""

import pytest

from ingest.told.dates import find, year


@pytest.mark.parametrize(
    "date",
    ["den 4 juni", "4 juni 2031", "i december", "under hösten 2023", "Under förra året", "i slutet av maj", "år 2023",
     "under 2024", "i våras", "2031-05-04"],
)  # fmt: skip
def test_a_date(date: str) -> None:
    found = find(f"Det var så {date} att båten gick.")
    assert found and found[0] == date


@pytest.mark.parametrize("text", ["i majoritet", "12 junibackar", "2 030 kronor", "20312 personer", "i maskin"])
def test_no_date(text: str) -> None:
    assert find(text) is None


def test_the_year_only_when_it_is_printed() -> None:
    assert (year("den 4 juni"), year("hösten 2023")) == (None, 2023)
