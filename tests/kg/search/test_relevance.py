"""Searches of the bundled corpus, and the places where a person has read the answer: ``tests/gold/relevance.csv``."""

from pathlib import Path

import pytest
from tools.search_quality import judged, rank

from kg.search.index import open_index
from kg.search.query import parse
from kg.search.searcher import Searcher


@pytest.fixture(scope="module")
def searcher(built: Path) -> Searcher:
    return open_index(built / "current" / "index")


def test_what_people_look_for_is_among_the_first(searcher: Searcher) -> None:
    gold = judged()
    assert len(gold) >= 110
    found = {query: searcher.search(parse(query), 10).hits for query in gold}
    ranks = {query: rank([(hit.document, hit.place) for hit in found[query]], right) for query, right in gold.items()}
    late = {query: place for query, place in ranks.items() if place is None or place > 5}
    mrr = sum(1 / place for place in ranks.values() if place) / len(ranks)
    assert len(late) <= 0.03 * len(ranks), late
    assert mrr >= 0.86, mrr
