"""Every engine answers every question alike: same total, same counts, same hits, the same scores but for rounding."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from plain_engine import PlainEngine
from search_example import ENTRIES, entry

from kg.records import Entry
from kg.search.engine import COLUMNS, FIELDS, POSITIONED, RELEVANCE, YEAR, Asked, Clause, Engine, Found, Term
from kg.search.engines import NAMES, OPENSEARCH, Engines
from kg.search.index import build_index, open_index
from kg.search.query import parse

WORDS = (
    *("mål", "nämnd", "vård", "beslut", "barn", "hälsa", "region", "uppdrag", "personal", "ekonomi", "plan"),
    *("sjukvårdsnämnd", "ej", "och", "2024", "§45", "1216"),
)
NEAR = 1e-4  # relative difference between scores that counts as none


def made(count: int) -> Iterator[Entry]:
    """Entries of few words, so that many share them; lengths from one word to a hundred, and many equal entries."""
    draw = random.Random(7)
    for number in range(count):
        text = " ".join(draw.choices(WORDS, k=draw.choice((1, 3, 12, 40, 41, 100)))).capitalize()
        kind = draw.choice(("text", "text", "uppdrag", "mål"))
        held = entry(f"{kind}-m{number}", text, kind=kind, year=draw.choice((2022, 2023, 2024)))
        heading = " › ".join(draw.choices(WORDS, k=2)) if draw.random() < 0.5 else ""
        bodies = tuple(draw.sample(("Nämnden", "Styrelsen för vård", "Förvaltningen"), k=draw.choice((0, 1, 2))))
        yield replace(held, heading=heading, body=bodies, status=draw.choice(("", "", "pågår", "genomfört")))


MADE = (*ENTRIES, *made(150))


@pytest.fixture(scope="session")
def plain() -> PlainEngine:
    return PlainEngine(MADE)


@pytest.fixture(scope="session", params=NAMES)
def engines(request: pytest.FixtureRequest) -> Engines:
    """The settings of one engine after the other."""
    if request.param == OPENSEARCH:
        return Engines(OPENSEARCH, request.getfixturevalue("cluster_settings"))
    return Engines(request.param)


@pytest.fixture(scope="session")
def engine(engines: Engines, tmp_path_factory: pytest.TempPathFactory) -> Engine:
    folder = tmp_path_factory.mktemp(engines.wanted) / "index"
    build_index(folder, MADE, engines)
    return open_index(folder, engines).engine


def same(found: Found, wanted: Found) -> None:
    """Assert that two answers are one: hits in another order only where their scores are near each other."""
    assert found.total == wanted.total
    assert found.facets == wanted.facets
    scores = {hit.entry.id: hit.score for hit in wanted.hits}
    assert [hit.score for hit in found.hits] == pytest.approx([hit.score for hit in wanted.hits], rel=NEAR, abs=NEAR)
    last = wanted.hits[-1].score if wanted.hits else 0.0
    for hit in found.hits:  # one that is missing was near the last
        assert hit.score == pytest.approx(scores.get(hit.entry.id, last), rel=NEAR, abs=NEAR)
        assert hit.entry in MADE


def term(draw: random.Random) -> Term:
    field = draw.choice(FIELDS)
    length = draw.choice((1, 1, 1, 2)) if field in POSITIONED else 1
    tokens = draw.choices([*WORDS, "häls", "upp", "=post", "finnsinte"], k=length)
    return Term(field, tuple(tokens), draw.choice((0.0, 0.4, 1.0)))


def clause(draw: random.Random) -> Clause:
    together = tuple(term(draw) for _ in range(draw.choice((0, 0, 2))))
    return Clause(tuple(term(draw) for _ in range(draw.choice((1, 2, 4)))), draw.choice((0.0, 1.5)), together)


def asked(seed: int) -> Asked:
    """Some question of all the sorts that there are."""
    draw = random.Random(seed)
    parts = {name: tuple(clause(draw) for _ in range(draw.choice(sizes))) for name, sizes in SIZES.items()}
    filters = {column: (draw.choice(VALUES[column]),) for column in COLUMNS if draw.random() < 0.15}
    return Asked(**parts, filters=filters, sort=draw.choice((RELEVANCE, RELEVANCE, YEAR)))


SIZES = {"some": (0, 1, 2, 3), "every": (0, 0, 1), "never": (0, 0, 1), "extra": (0, 1, 2)}
VALUES: dict[str, tuple[Any, ...]] = {
    "kind": ("text", "uppdrag"),
    "year": ("2022", "2024", "1999"),
    "document": ("exempel-plan", "exempel-rapport"),
    "body": ("Nämnden", "Styrelsen för vård"),
    "status": ("pågår",),
    "attainment": ("uppnått",),
}


@pytest.mark.parametrize("seed", range(80))
def test_any_question_is_answered_as_the_protocol_says(engine: Engine, plain: PlainEngine, seed: int) -> None:
    question = asked(seed)
    same(engine.find(question, 10), plain.find(question, 10))


def test_everything_comes_in_reading_order(engine: Engine) -> None:
    assert [hit.entry for hit in engine.find(Asked(), len(MADE)).hits] == list(MADE)


def test_pages_put_together_are_the_whole(engine: Engine, plain: PlainEngine) -> None:
    for question in (Asked((Clause((Term("stem", ("mål",)),)),)), Asked(sort=YEAR), Asked(filters={"kind": ("text",)})):
        whole = engine.find(question, len(MADE)).hits
        pages = [engine.find(question, 7, offset).hits for offset in range(0, len(MADE) + 7, 7)]
        assert [hit.entry.id for page in pages for hit in page] == [hit.entry.id for hit in whole]
        assert len(whole) == plain.find(question, 1).total


def test_columns_and_size_are_known(engine: Engine, plain: PlainEngine) -> None:
    assert engine.size() == plain.size()
    assert [list(engine.known(column)) for column in COLUMNS] == [list(plain.known(column)) for column in COLUMNS]


QUERIES = (
    *("klimatlista inköp", "uppdrag 16", "nämndens beslut om bassänger", "mål ej uppnått", '"ej uppnått"', "barn*"),
    *("1 216 miljoner", "orebro", "mål -ej", "uppdrag 2024", "hälso- och sjukvård", "sjukvårdsnämndens personal"),
)


@pytest.mark.parametrize("text", QUERIES)
def test_what_a_person_types_gives_the_same_page(engines: Engines, text: str, tmp_path: Path) -> None:
    build_index(tmp_path / "index", ENTRIES, engines)
    build_index(tmp_path / "whoosh", ENTRIES, Engines("whoosh"))
    found = open_index(tmp_path / "index", engines).search(parse(text), 5)
    wanted = open_index(tmp_path / "whoosh").search(parse(text), 5)
    assert [hit.id for hit in found.hits] == [hit.id for hit in wanted.hits]
    assert [hit.snippet for hit in found.hits] == [hit.snippet for hit in wanted.hits]
    assert (found.total, found.facets, found.query) == (wanted.total, wanted.facets, wanted.query)


def test_an_index_of_nothing_finds_nothing(engines: Engines, tmp_path: Path) -> None:
    build_index(tmp_path / "index", (), engines)
    assert open_index(tmp_path / "index", engines).search(parse("mål"), 10).total == 0
