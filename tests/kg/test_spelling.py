"""Misspelt words of a question."""

import pytest
from thread_example import snapshot, wording

from kg.spelling import respelt


@pytest.fixture(scope="module")
def held(tmp_path_factory):
    items = (
        wording("plan-2030/uppdrag-1", "Att se över klimatlistan."),
        wording("plan-2030/uppdrag-2", "Förlossningen."),
    )
    return snapshot(*items, index=tmp_path_factory.mktemp("ord") / "index")


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("klimatlistn", "klimatlistan"),
        ("klimattlistan", "klimatlistan"),
        ("klimaltistan", "klimatlistan"),
        ("klinatlistan", "klimatlistan"),
        ("forlossningen", "förlossningen"),
        ("förlosningen", "förlossningen"),
    ],
)
def test_a_slip_of_one_letter_is_read_as_the_word_and_said(held, written, meant):
    assert respelt(held, f"om {written} nu") == (f"om {meant} nu", f"”{written}” läses som ”{meant}”. ")


@pytest.mark.parametrize("written", ["klimatlistan", "klimatlista", "kamelen", "klmtlistan", "över", "öveer"])
def test_a_word_that_is_there_or_is_like_nothing_or_short_is_left_alone(held, written):
    assert respelt(held, written) == (written, "")


def test_a_word_that_could_be_two_others_is_left_alone(tmp_path):
    both = wording("plan-2030/uppdrag-1", "Att räkna kattor."), wording("plan-2030/uppdrag-2", "Att räkna kastor.")
    assert respelt(snapshot(*both, index=tmp_path / "i"), "kaxtor") == ("kaxtor", "")
