"""How right the links are on cases that a person judged: the levels mean what they say."""

import sys
from pathlib import Path

import pytest

sys.path.append(str(Path(__file__).resolve().parents[1] / "tools"))

from link_precision import SURE, cases, made_up, rows, score, scores, told

LEAST = {"links_dev": 0.9, "links_bundled": 0.9, "links_made_up": 0.85}


@pytest.fixture(scope="module")
def scored():
    return {one.name: one for one in scores()}


@pytest.mark.parametrize("name", LEAST)
def test_most_true_links_are_found_with_the_relation_that_a_person_gave_them(scored, name):
    one = scored[name]
    assert one.found >= LEAST[name] * one.true, one.misses
    assert one.relation >= 0.8 * one.true, one.misses


@pytest.mark.parametrize("name", LEAST)
def test_where_there_is_none_nothing_is_held_to_be_sure(scored, name):
    assert scored[name].silence == scored[name].silent, scored[name].misses


@pytest.mark.parametrize("name", LEAST)
def test_of_what_is_proposed_as_sure_or_likely_at_least_nineteen_in_twenty_is_right(scored, name):
    right, every = scored[name].sure
    assert right >= 0.95 * every, scored[name].misses


def test_the_levels_are_in_order(scored):
    shares = []
    for level in (*SURE, "möjlig"):
        right, every = (sum(one.levels[level][at] for one in scored.values()) for at in (0, 1))
        shares.append(right / every)
    assert shares == sorted(shares, reverse=True)


def test_the_cases_name_items_that_there_are():
    there = {item.id for reading in made_up() for item in reading.items}
    documents = {identifier.partition("/")[0] for identifier in there}
    for case in cases("links_made_up.csv"):
        assert case.left in there
        assert case.right in there | documents
    assert len(rows("links_made_up_items.csv")) == len(there)


def test_a_wrong_proposal_and_a_missed_link_are_both_told():
    one = score("tomt", cases("links_made_up.csv"), [])
    assert (one.found, one.sure) == (0, (0, 0))
    assert len(one.misses) == one.true
    assert f"found 0/{one.true}" in told(one)
