"""How right the links are between documents of publishers that the program was not made for."""

import sys
from pathlib import Path

import pytest

sys.path.append(str(Path(__file__).resolve().parents[1] / "tools"))

from link_pairs import UNSEEN, judged, links, names, score, told, total


@pytest.fixture(scope="module")
def scored():
    return {name: score(judged(name), links(name)) for name in names()}


def test_where_nobody_has_looked_at_the_misses_three_in_four_are_found_and_nine_in_ten_right(scored):
    unseen = total(scored[name] for name in UNSEEN)
    right, every = unseen.sure
    assert unseen.found >= 0.75 * unseen.true
    assert right >= 0.9 * every
    assert unseen.silence >= 0.9 * unseen.silent


def test_so_it_is_where_somebody_has(scored):
    seen = total(one for name, one in scored.items() if name not in UNSEEN)
    right, every = seen.sure
    assert seen.found >= 0.75 * seen.true
    assert seen.relation >= 0.9 * seen.found
    assert right >= 0.95 * every


def test_the_levels_mean_what_they_say(scored):
    every = total(scored.values())
    shares = [every.right[level] / every.every[level] for level in ("säker", "sannolik", "möjlig")]
    assert shares == sorted(shares, reverse=True)


def test_no_links_find_nothing_and_all_silences_are_kept():
    gold = judged(names()[0])
    one = score(gold, [])
    assert (one.found, one.sure) == (0, (0, 0))
    assert one.silence == one.silent
    assert f"found 0/{one.true}" in told("tomt", one)


@pytest.mark.parametrize("name", names())
def test_the_judged_items_are_there(name):
    from link_pairs import PAIRS

    from ingest.pipeline import read_file

    there = {
        item.id
        for which in ("old", "new")
        for item in read_file(PAIRS / name / f"{which}.txt", id=f"{name}-{which}")[0].items
    }
    for rows in judged(name).values():
        for row in rows:
            assert row["from"] in there
            assert row["to"] in there | {"none"}
