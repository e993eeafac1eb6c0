"""What a person should look at."""

from __future__ import annotations

import pytest
from reading_example import WIDE, plan

from ingest.covered import covered
from ingest.records import Reading


def found(reading: Reading) -> list[tuple[str, str]]:
    return [(issue.code, issue.text) for issue in reading.issues]


def assignments(*numbers: str) -> Reading:
    return plan(WIDE + "\n\n".join(f"Nr {number}. Att bygga {number}." for number in numbers))


def test_numbers_without_gap_or_repetition_raise_no_doubt() -> None:
    assert found(assignments("1", "2", "3–5", "6")) == []


def test_the_numbers_that_are_missing_are_listed() -> None:
    (issue,) = assignments("2", "5–6").issues
    assert (issue.code, issue.place) == ("number-gap", None)
    assert issue.message.startswith("Uppdragen går till nr 6 men nr 1, nr 3, nr 4 saknas.")


def test_both_assignments_with_one_number_are_shown_with_their_places() -> None:
    reading = assignments("1", "1–2")
    assert found(reading) == [("number-reused", "Att bygga 1."), ("number-reused", "Att bygga 1–2.")]
    assert all(issue.place for issue in reading.issues)


def test_an_indicator_under_no_goal_is_shown() -> None:
    assert found(plan(WIDE + "Indikatorer\n\nAndel barn.\n")) == [("indicator-without-goal", "Andel barn.")]


def test_a_document_in_which_nothing_was_recognised_says_so() -> None:
    assert [code for code, _ in found(plan(WIDE))] == ["no-items"]


@pytest.mark.parametrize(
    ("number", "numbers"), [("3–8", [3, 4, 5, 6, 7, 8]), ("4", [4]), ("3b", []), ("3.2", []), ("8–3", []), ("", [])]
)
def test_the_whole_numbers_that_a_number_covers(number: str, numbers: list[int]) -> None:
    assert list(covered(number)) == numbers
