"""More hits than Tantivy scores whole: candidates are chosen by about what they are worth, and scored whole."""

from __future__ import annotations

import random
from collections.abc import Iterator
from itertools import product
from pathlib import Path

import pytest
from search_example import entry

from kg.records import Entry
from kg.search import tantivy_engine
from kg.search.asking import GRAM_WEIGHT
from kg.search.engine import EXACT, GRAMS, HEAD_EXACT, PARTS, STEM, Asked, Clause, Engine, Found, Term
from kg.search.engines import TANTIVY, Engines
from kg.search.grams import grams
from kg.search.index import build_index, open_index
from kg.search.tantivy_engine import CANDIDATES, EXACTLY

PAGE = 10
LIKE = "-like"
CALLED = "exempel-rapport/called"


def made() -> Iterator[Entry]:
    """More than EXACTLY entries about one word, some of them also with one that looks like what is asked for."""
    for number in range(EXACTLY + CANDIDATES):
        words = number % 40
        like = number % 400 == 3 * 40
        text = f"Nämnden följer {'kapacitetsplaneringar' if like else 'planeringen'}" + " noga" * words
        yield entry(f"m{number}{LIKE if like else ''}", text)
    for number in range(CANDIDATES + 10):
        yield entry(f"rare{number}", "Nämnden utreder" + " väl" * 30)
        yield entry(f"forty{number}", "Nämnden följer planeringen" + " noga" * 60, heading="Uppdrag 40")
    yield entry("both", "Nämnden utreder planeringen" + " noga" * 60, heading="Uppdrag 40")
    yield entry("called", "Nämnden följer planeringen" + " noga" * 60, heading="Uppdrag 39")


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
        patch.setattr(tantivy_engine, "EXACTLY", engine.size())
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


def test_letters_order_the_candidates(tantivy: Engine) -> None:
    plainly = [each.entry.id for each in tantivy.find(Asked(some=(BOARD,)), CANDIDATES).hits]
    lettered = [each.entry.id for each in tantivy.find(ASKED, CANDIDATES).hits]
    assert sorted(lettered) == sorted(plainly)
    assert lettered != plainly
    assert lettered[0].endswith(LIKE)
    assert not plainly[0].endswith(LIKE)


def test_what_is_called_what_was_asked_for_is_a_candidate(tantivy: Engine) -> None:
    """Its text has "noga" more often than others have, so that it is far down without its name."""
    called = Clause((Term(HEAD_EXACT, ("uppdrag", "39"), 0),), 20.0)
    without, found = (tantivy.find(Asked(some=(BOARD,), extra=extra), CANDIDATES).hits for extra in ((), (called,)))
    assert CALLED not in [each.entry.id for each in without]
    assert found[0].entry.id == CALLED


def test_of_many_that_are_called_so_the_one_with_the_other_word_comes_first(tantivy: Engine) -> None:
    called = Clause((Term(HEAD_EXACT, ("uppdrag", "40"), 0),), 20.0)
    rare = Clause((Term(EXACT, ("utreder",), 2.0),), 8.0)
    found = tantivy.find(Asked(some=(BOARD, rare), extra=(called,)), PAGE)
    assert found.total > EXACTLY
    assert found.hits[0].entry.id == "exempel-rapport/both"


def test_only_what_is_asked_for_is_counted(tantivy: Engine) -> None:
    found = tantivy.find(Asked(some=(BOARD,), counted=("year", "kind")), PAGE)
    whole = tantivy.find(Asked(some=(BOARD,)), PAGE)
    assert found.facets == {column: whole.facets[column] for column in ("year", "kind")}
    assert tantivy.find(Asked(some=(BOARD,), counted=()), PAGE) == Found(whole.total, whole.hits, {})


def test_a_page_beyond_the_best_is_scored_whole(tantivy: Engine) -> None:
    found, wanted = tantivy.find(ASKED, PAGE, CANDIDATES), whole(tantivy, ASKED, PAGE, CANDIDATES)
    assert [each.score for each in found.hits] == pytest.approx([each.score for each in wanted.hits], rel=1e-5)


WORDS = tuple(map("".join, product("bdfgklmnprst", "aeiouyåäö", "bdfglmnprst")))


def varied() -> Iterator[Entry]:
    """Texts of words from common to rare, and of many lengths."""
    draw = random.Random(7)
    worth = [1 / (rank + 3) for rank in range(len(WORDS))]
    for number in range(EXACTLY * 2):
        yield entry(f"v{number}", " ".join(draw.choices(WORDS, worth, k=draw.randint(5, 60))))


@pytest.mark.parametrize("forms", [1, 40], ids=["words", "beginnings"])
def test_the_first_ten_are_those_that_scoring_all_gives(tmp_path: Path, forms: int) -> None:
    """The first word is one of ``forms``, as in klimat*: the bonus is that of the clause, however many they are."""
    entries = tuple(varied())
    build_index(tmp_path / "index", entries, Engines(TANTIVY))
    engine = open_index(tmp_path / "index", Engines(TANTIVY)).engine
    draw, same, asked_of_many = random.Random(8), 0, 0
    for _ in range(40):
        wanted = draw.sample(WORDS[:20], 3)
        some = tuple(Clause(_ways(word), 4.0 * (1 + WORDS.index(word) / 5)) for word in wanted)
        begun = tuple(Term(EXACT, (word,), 0.3) for word in draw.sample(WORDS[600:], forms))
        some = (Clause(begun, 20.0), some[0]) if forms > 1 else some
        asked = Asked(some=some, counted=())
        if engine.find(asked, 1).total > EXACTLY:
            asked_of_many += 1
            found, right = engine.find(asked, PAGE).hits, whole(engine, asked, PAGE).hits
            same += len({each.entry.id for each in found} & {each.entry.id for each in right})
    assert asked_of_many >= 10
    assert same >= 0.97 * PAGE * asked_of_many


def _ways(word: str) -> tuple[Term, ...]:
    return tuple(Term(field, (word,), weight) for field, weight in ((EXACT, 2.0), (STEM, 1.0), (PARTS, 0.2)))
