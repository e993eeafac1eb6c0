"""Sums and differences of a table's own: what agrees is counted, what does not is an issue and left as it stands."""

from __future__ import annotations

import pytest
from tables_example import dump, one, report, told

HEAD = ("Belopp i mnkr", "Utfall", "Budget", "Avvikelse")
A, B = ("Löner", "10,0", "11,0", "-1,0"), ("Hyror", "5,0", "4,0", "1,0")


def test_sums_and_differences_that_agree_are_counted() -> None:
    reading = report(dump(HEAD, A, B, ("Summa", "15,0", "15,0", "0,0")))
    assert (one(reading).verified, told(reading)) == (6, [])


def test_rounding_is_no_mismatch() -> None:
    reading = report(dump(HEAD, A, B, ("Summa", "15,1", "15,0", "0,0")))
    assert told(reading) == []


def test_a_sum_that_is_off_is_an_issue_at_its_place_and_not_put_right() -> None:
    text = dump(HEAD, A, B, ("Summa", "17,0", "15,0", "2,0"))
    reading = report(text)
    assert told(reading) == [("table-sum", "17,0"), ("table-sum", "2,0")]
    issue = next(each for each in reading.issues if each.code == "table-sum")
    assert issue.place and text[issue.place.start : issue.place.end] == "17,0"
    assert "skiljer 2" in issue.message
    assert one(reading).rows[2].values[0].number == 17.0


def test_a_difference_that_is_off_is_an_issue() -> None:
    reading = report(dump(HEAD, A, B, ("Vård", "8,0", "7,0", "1,0"), ("Resor", "8,0", "7,0", "3,0")))
    assert told(reading) == [("table-difference", "3,0")]


@pytest.mark.parametrize("kind", ["Förändring", "Avvikelse"])
def test_a_difference_may_be_taken_either_way_round(kind: str) -> None:
    reading = report(dump(("", "Ram 2030", "Ram 2031", kind), ("A", "10", "12", "2"), ("B", "5", "4", "-1")))
    assert (one(reading).verified, told(reading)) == (2, [])


def test_women_and_men_are_all() -> None:
    head = ("Timmar", "Kvinnor", "Män", "Totalt")
    reading = report(dump(head, ("Skola", "10", "5", "15"), ("Fritid", "2", "2", "4"), ("Kultur", "2", "2", "9")))
    assert (one(reading).verified, told(reading)) == (2, [("table-sum", "9")])


def test_shares_are_not_added() -> None:
    head = ("Frånvaro i %", "Kvinnor", "Män", "Totalt")
    reading = report(
        dump(head, ("Kort", "2,0", "3,0", "2,4"), ("Lång", "2,0", "1,0", "1,9"), ("Totalt", "5", "5", "5"))
    )
    assert (one(reading).verified, told(reading)) == (0, [])


def test_a_result_adds_the_sums_or_goes_on_from_the_result_before() -> None:
    rows = (
        ("Avgifter", "5"), ("Bidrag", "3"), ("Summa intäkter", "8"), ("Löner", "-6"), ("Hyror", "-4"),
        ("Summa kostnader", "-10"), ("Verksamhetens nettokostnad", "-2"), ("Ränta", "1"), ("Resultat", "-1"),
    )  # fmt: skip
    reading = report(dump(("mnkr", "Utfall"), *rows))
    assert (one(reading).verified, told(reading)) == (4, [])


def test_a_change_in_per_cent_is_worked_out() -> None:
    head = ("mnkr", "Utfall", "Utfall fg år", "Förändring, mnkr", "Förändring %")
    rows = (("Löner", "-110,0", "-100,0", "-10,0", "10,0"), ("Hyror", "-90,0", "-100,0", "10,0", "-10,0"))
    reading = report(dump(head, *rows, ("Resor", "-90,0", "-100,0", "10,0", "10,0")))
    assert (one(reading).verified, told(reading)) == (5, [("table-difference", "10,0")])


def test_empty_cells_are_left_out_of_sums_and_never_zero() -> None:
    reading = report(dump(HEAD, A, ("Hyror", "", "", ""), B, ("Summa", "15,0", "15,0", "0,0")))
    assert (one(reading).verified, told(reading)) == (6, [])
    assert one(reading).rows[1].values[0].number is None
