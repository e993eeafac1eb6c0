"""How well compounds are cut, on words judged by hand (``tests/gold``), whose misses the rules have seen; the lists
named ``first_look`` only after they had been measured once, those named ``blind`` never.
"""

import pytest
from tools.search_quality import listed, right_cuts

from kg.search.compounds import boundaries


@pytest.mark.parametrize("name", ["compounds.txt", "compounds_first_look.txt"])
def test_most_compounds_are_cut_right(name: str) -> None:
    words = listed(name)
    wrong = [word for word in words if not right_cuts(word)]
    assert len(words) >= 150
    assert len(wrong) <= 0.02 * len(words), wrong


@pytest.mark.parametrize("name", ["noncompounds.txt", "noncompounds_first_look.txt"])
def test_hardly_any_other_word_is_torn_apart(name: str) -> None:
    words = [word.lower() for word in listed(name)]
    torn = [word for word in words if boundaries(word)]
    assert len(words) >= 150
    assert len(torn) <= 0.01 * len(words), torn


def test_words_that_no_rule_was_made_for() -> None:
    compounds, others = listed("compounds_blind.txt"), [word.lower() for word in listed("noncompounds_blind.txt")]
    assert len(compounds) >= 150 <= len(others)
    assert sum(map(right_cuts, compounds)) >= 0.85 * len(compounds)
    assert sum(not boundaries(word) for word in others) >= 0.96 * len(others)


@pytest.mark.parametrize(
    ("marked", "why"),
    [
        ("lag|förslag", "lag and förslag are parts of many words, lagför and slag are not together"),
        ("arbets|förmedling", "the same, where the first part lost its end"),
        ("norrköping", "the name of a place"),
        ("bergström", "made like the name of a family"),
        ("sammanhang", "no part begins inside a prefix"),
        ("mål:värdes|styrd", "a participle ends it"),
    ],
)
def test_where_a_word_is_cut(marked: str, why: str) -> None:
    assert right_cuts(marked), why
