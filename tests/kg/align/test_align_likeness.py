"""Words and compounds: how alike they are, and how alike that makes wordings."""

import pytest
from align_example import LATER_PLAN, item, pair
from hypothesis import given
from hypothesis import strategies as st

from kg.align.likeness import said, soft_cosine
from kg.align.terms import Counts, Rarity, terms


def likeness(one, other):
    here, there = pair(item(one), item(other, LATER_PLAN))
    return soft_cosine(here.said, there.said)


def test_a_compound_whose_other_part_says_nothing_is_nearly_the_word_itself():
    assert likeness("ambulansorganisationen", "ambulansverksamheten") > 0.8


def test_a_compound_whose_other_part_says_as_much_is_not():
    assert 0.0 < likeness("avgiftsöversyn", "hjälpmedelsavgifter") < 0.3
    assert likeness("avgiftsöversyn", "hjälpmedelsavgifter") < likeness("avgiftsöversyn", "översyn av avgifter")


WORDS = st.lists(st.sampled_from("nattfrid avgiftsöversyn avgift översyn utreda parknämnd 2030".split()), max_size=6)


@given(WORDS, WORDS)
def test_likeness_is_the_same_from_both_sides_and_between_0_and_1(one, other):
    rarity = Rarity(Counts([["nattfrid"], ["avgift"]], []))
    here, there = (said(terms(" ".join(words)).units, rarity) for words in (one, other))
    assert soft_cosine(here, there) == pytest.approx(soft_cosine(there, here))
    assert 0.0 <= soft_cosine(here, there) <= 1.0
    assert not one or soft_cosine(here, here) == pytest.approx(1.0)


def test_nothing_is_like_nothing():
    nothing = said((), Rarity(Counts([], [])))
    assert soft_cosine(nothing, nothing) == 0.0
