"""More hits than Tantivy scores with all that orders them: stretches of letters order the best of the rest."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from search_example import entry

from kg.records import Entry
from kg.search import tantivy_engine
from kg.search.asking import GRAM_WEIGHT
from kg.search.engine import EXACT, GRAMS, STEM, Asked, Clause, Engine, Found, Term
from kg.search.engines import TANTIVY, Engines
from kg.search.grams import grams
from kg.search.index import build_index, open_index
from kg.search.tantivy_engine import CANDIDATES, EXACTLY

PAGE = 10
LIKE = "-like"


def made() -> Iterator[Entry]:
    """More than EXACTLY entries about one word, some of them also with one that looks like what is asked for."""
    for number in range(EXACTLY + CANDIDATES):
        words = number % 40
        like = number % 400 == 3 * 40
        text = "Nämnden följer planeringen" + " noga" * words
        yield entry(f"m{number}{LIKE if like else ''}", text + (" kapacitetsplaneringar" if like else ""))


MADE = tuple(made())
LETTERS = Clause(tuple(Term(GRAMS, (gram,), GRAM_WEIGHT) for gram in grams("kapacitetsplanering")))
BOARD = Clause((Term(EXACT, ("nämnden",), 1.5), Term(STEM, ("nämnd",))))
ASKED = Asked(some=(BOARD,), extra=(LETTERS,))


@pytest.fixture(scope="module")
def tantivy(tmp_path_factory: pytest.TempPathFactory) -> Engine:
    folder = tmp_path_factory.mktemp("many") / "index"
    build_index(folder, MADE, Engines(TANTIVY))
    return open_index(folder, Engines(TANTIVY)).engine


def whole(engine: Engine, asked: Asked, limit: int, offset: int = 0) -> Found:
    """The answer with every entry scored by all that orders it, which the conformance suite holds to the protocol."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(tantivy_engine, "EXACTLY", len(MADE))
        return engine.find(asked, limit, offset)


def test_all_are_counted(tantivy: Engine) -> None:
    found = tantivy.find(ASKED, PAGE)
    assert found.total == len(MADE) > EXACTLY
    assert found.facets == whole(tantivy, ASKED, PAGE).facets
    assert found.facets["document"] == (("exempel-rapport", len(MADE)),)


def test_the_best_have_the_scores_that_all_of_it_gives(tantivy: Engine) -> None:
    right = {each.entry.id: each.score for each in whole(tantivy, ASKED, len(MADE)).hits}
    found = tantivy.find(ASKED, CANDIDATES).hits
    assert [each.score for each in found] == pytest.approx([right[each.entry.id] for each in found], rel=1e-5)
    assert [each.score for each in found] == sorted((each.score for each in found), reverse=True)


def test_the_best_are_those_that_are_best_without_letters_in_another_order(tantivy: Engine) -> None:
    plainly = list(tantivy.find(Asked(some=(BOARD,)), CANDIDATES).hits)
    lettered = [each.entry.id for each in tantivy.find(ASKED, CANDIDATES).hits]
    surely = {each.entry.id for each in plainly if each.score > plainly[-1].score}
    assert surely <= set(lettered)
    assert lettered != [each.entry.id for each in plainly]
    assert lettered[0].endswith(LIKE)


def test_a_page_beyond_the_best_is_scored_whole(tantivy: Engine) -> None:
    found, wanted = tantivy.find(ASKED, PAGE, CANDIDATES), whole(tantivy, ASKED, PAGE, CANDIDATES)
    assert [each.score for each in found.hits] == pytest.approx([each.score for each in wanted.hits], rel=1e-5)
