"""The same server on any engine: the answers have the same shape, and the same hits come first."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient

from api import settings
from api.app import create_app
from kg.search.engines import LARGE, NAMES, OPENSEARCH, TANTIVY, WHOOSH, Cluster, Engines
from kg.snapshot import build
from kg.store import Current

GOLD = Path(__file__).parents[1] / "gold"
NEAR = 0.01  # relative difference between scores that makes either order right
FIRST = 5


def questions() -> list[str]:
    """Every question of the relevance sets."""
    texts = [path.read_text("utf-8").splitlines() for path in sorted(GOLD.glob("*.csv"))]
    rows = (row for lines in texts for row in csv.DictReader(lines))
    return list(dict.fromkeys(row["query"] for row in rows if row.get("query")))


@pytest.fixture(scope="module")
def usual(built: Path) -> TestClient:
    """The server as it is without any setting."""
    return TestClient(create_app(Current(built)))


@pytest.fixture(scope="module", params=[name for name in NAMES if name != WHOOSH])
def other(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> TestClient:
    """The server with another engine, chosen as whoever runs it does."""
    out = tmp_path_factory.mktemp(request.param)
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv("TRAD_ENGINE", request.param)
        if request.param == OPENSEARCH:
            cluster: Cluster = request.getfixturevalue("cluster_settings")
            patched.setenv("TRAD_OPENSEARCH", ", ".join(cluster.hosts))
            patched.setenv("TRAD_OPENSEARCH_INDEX", f"{cluster.alias}-served")
        engines = settings.engines()
    build(Path("corpus"), out, engines)
    current = Current(out, engines)
    searched = current.get().engine
    assert searched is not None
    assert searched.engine.name == request.param
    return TestClient(create_app(current))


def test_the_usual_engine_is_the_one_that_fits_the_size(built: Path) -> None:
    searched = Current(built).get().engine
    assert searched is not None
    assert searched.engine.size() >= LARGE
    assert searched.engine.name == TANTIVY
    assert Engines().chosen(LARGE - 1) == WHOOSH


def shape(value: Any) -> Any:
    """An answer with its types in place of its values."""
    if isinstance(value, dict):
        return {key: shape(each) for key, each in value.items()}
    if isinstance(value, list):
        return [shape(value[0])] if value else []
    return type(value).__name__ if value is not None else "str"


def answer(client: TestClient, **parameters: str) -> dict[str, Any]:
    found = client.get("/api/v1/search", params={**parameters, "limit": "10"})
    assert found.status_code == 200, found.text
    return dict(found.json())


def test_the_first_hits_are_the_same_but_for_near_ties(usual: TestClient, other: TestClient) -> None:
    assert len(questions()) >= 17
    for text in questions():
        wanted, found = answer(usual, q=text), answer(other, q=text)
        assert found["total"] == wanted["total"], text
        assert found["facets"] == wanted["facets"], text
        scores = {hit["id"]: hit["score"] for hit in wanted["hits"]}
        for place, hit in enumerate(found["hits"][:FIRST]):
            assert hit["score"] == pytest.approx(wanted["hits"][place]["score"], rel=NEAR), text
            assert scores.get(hit["id"], hit["score"]) == pytest.approx(hit["score"], rel=NEAR), text
        assert shape(found["hits"][:1]) == shape(wanted["hits"][:1]), text


def test_filters_and_order_give_the_same_answers(usual: TestClient, other: TestClient) -> None:
    for more in ({"kind": "uppdrag"}, {"year": "2024"}, {"status": "pågår"}, {"kind": "text", "year": "2022"}):
        wanted, found = answer(usual, q="nämnden", **more), answer(other, q="nämnden", **more)
        assert (found["total"], found["facets"], found["query"]) == (
            wanted["total"],
            wanted["facets"],
            wanted["query"],
        )
        assert shape(found) == shape(wanted)


def test_pages_are_drawn(other: TestClient) -> None:
    page = other.get("/sok", params={"q": "klimatlistan"})
    assert page.status_code == 200
    assert "<mark>klimatlistan</mark>" in page.text
    assert other.get("/readyz").status_code == 200
