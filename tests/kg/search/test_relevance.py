"""Searches of the bundled corpus, and the places where a person has read the answer: ``tests/gold/relevance.csv``."""

import csv
from pathlib import Path

import pytest

from kg.search.index import open_index
from kg.search.query import parse
from kg.search.searcher import Searcher

GOLD = Path(__file__).parents[2] / "gold" / "relevance.csv"


def rows() -> dict[str, list[dict[str, str]]]:
    found: dict[str, list[dict[str, str]]] = {}
    with GOLD.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            found.setdefault(row["query"], []).append(row)
    return found


@pytest.fixture(scope="module")
def searcher(built: Path) -> Searcher:
    return open_index(built / "current" / "index")


def rank(searcher: Searcher, query: str, right: list[dict[str, str]]) -> int | None:
    """The place among ten of the first hit that touches a right one."""
    for number, hit in enumerate(searcher.search(parse(query), 10).hits, 1):
        for row in right:
            touches = hit.place.line <= int(row["line_to"]) and hit.place.line_end >= int(row["line_from"])
            if hit.document.endswith(row["document"]) and touches:
                return number
    return None


def test_what_people_look_for_is_among_the_first(searcher: Searcher) -> None:
    gold = rows()
    assert len(gold) >= 80
    ranks = {query: rank(searcher, query, right) for query, right in gold.items()}
    late = {query: place for query, place in ranks.items() if place is None or place > 5}
    mrr = sum(1 / place for place in ranks.values() if place) / len(ranks)
    assert len(late) <= 0.03 * len(ranks), late
    assert mrr >= 0.86, mrr
