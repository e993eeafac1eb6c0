"""The filters of a search page: a few values open, more folded away, the rest told of."""

from __future__ import annotations

import pytest

from api.facets import MOST, OPEN, Facet, facets
from kg.records import ParsedQuery, SearchResult

DOCUMENTS = tuple((f"plan-{number:04}", 5000 - number) for number in range(1000))


def documents(count: int, *chosen: str) -> Facet:
    """The filter on documents when so many have hits."""
    found = SearchResult(ParsedQuery("klimat", ("klimat",)), 9, (), {"document": DOCUMENTS[:count]})
    now = (("q", "klimat"), *(("dokument", each) for each in chosen))
    (made,) = facets(found, now, {name: name for name, _ in DOCUMENTS})
    return made


@pytest.mark.parametrize("count", [1, OPEN, OPEN + 1])
def test_a_few_values_all_stand_open(count: int) -> None:
    made = documents(count)
    assert [option.called for option in made.options] == [name for name, _ in DOCUMENTS[:count]]
    assert (made.folded, made.more) == ((), 0)


def test_more_values_are_folded_away() -> None:
    made = documents(MOST)
    assert len(made.options) == OPEN
    assert [each.count for each in (*made.options, *made.folded)] == [count for _, count in DOCUMENTS[:MOST]]
    assert made.more == 0


def test_of_very_many_values_some_are_only_counted() -> None:
    made = documents(len(DOCUMENTS))
    assert len(made.options) + len(made.folded) == MOST
    assert made.more == len(DOCUMENTS) - MOST


def test_what_is_chosen_stands_open_though_it_has_fewest_hits() -> None:
    made = documents(len(DOCUMENTS), "plan-0999", "plan-0050")
    assert [option.called for option in made.options if option.chosen] == ["plan-0050", "plan-0999"]
    assert not any(option.chosen for option in made.folded)
    assert len(made.options) + len(made.folded) + made.more == len(DOCUMENTS)
