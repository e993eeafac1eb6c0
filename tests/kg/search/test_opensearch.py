"""A cluster of two nodes: loading it, switching to the new index in one step, and what happens when a node is lost."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from opensearchpy import OpenSearch
from search_example import ENTRIES, entry, names, search
from tools.cluster import Cluster as Nodes

from ingest.errors import SnapshotError
from kg.records import Entry
from kg.search import index, opensearch_load
from kg.search.abbreviations import Marks
from kg.search.engines import Cluster, Engines
from kg.search.index import build_index, open_index


@pytest.fixture
def settings(cluster_settings: Cluster, request: pytest.FixtureRequest) -> Cluster:
    """An alias of each test's own."""
    name = request.node.name.removeprefix("test_").replace("_", "-")[:60]
    return replace(cluster_settings, alias=f"{name}-{os.getpid()}")


@pytest.fixture
def store(settings: Cluster) -> OpenSearch:
    return OpenSearch(list(settings.hosts))


@pytest.fixture
def whole(cluster: Nodes) -> Iterator[Nodes]:
    """The cluster, made whole again afterwards."""
    yield cluster
    cluster.restart(1)


def indices(store: OpenSearch, settings: Cluster) -> list[str]:
    """The index that the alias names, and then the others."""
    (current,) = store.indices.get_alias(name=settings.alias)
    return [current, *(name for name in store.indices.get(index=f"{settings.alias}-*") if name != current)]


def test_the_alias_is_switched_to_each_new_index_and_the_one_before_is_kept(
    settings: Cluster, store: OpenSearch, tmp_path: Path
) -> None:
    engines = Engines("opensearch", settings)
    seen = []
    for number in range(3):
        build_index(tmp_path / str(number), (*ENTRIES, entry("ny", f"Text nummer {number}")), engines)
        seen.append(indices(store, settings))
    firsts = [each[0] for each in seen]
    assert len(set(firsts)) == 3
    assert seen == [firsts[:1], [firsts[1], firsts[0]], [firsts[2], firsts[1]]]
    assert names(search(open_index(tmp_path / "1", engines), "klimatlistan")) == ["uppdrag-16"]
    with pytest.raises(SnapshotError, match="trad build"):
        open_index(tmp_path / "0", engines)


def test_the_same_content_is_the_same_index(settings: Cluster, store: OpenSearch, tmp_path: Path) -> None:
    engines = Engines("opensearch", settings)
    build_index(tmp_path / "one", ENTRIES, engines)
    created = store.indices.get(index=settings.alias)
    build_index(tmp_path / "other", ENTRIES, engines)
    assert store.indices.get(index=settings.alias) == created
    found, again = (search(open_index(tmp_path / name, engines), "nämnd") for name in ("one", "other"))
    assert found == again


def test_a_load_that_fails_leaves_what_was_in_force(
    settings: Cluster, store: OpenSearch, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    engines = Engines("opensearch", settings)
    build_index(tmp_path / "good", ENTRIES, engines)
    before = indices(store, settings)
    real = index.indexed

    def broken(each: Entry, *more: Marks) -> index.Indexed:
        if each.id.endswith("/slut"):
            raise OSError("avbrott")
        return real(each, *more)

    entries = (*ENTRIES, entry("slut", "Sist."))
    with monkeypatch.context() as patched:
        patched.setattr(index, "indexed", broken)
        patched.setattr(opensearch_load, "CHUNK", 4)
        with pytest.raises(OSError, match="avbrott"):
            build_index(tmp_path / "bad", entries, engines)
    assert indices(store, settings)[0] == before[0]
    build_index(tmp_path / "again", entries, engines)  # what was half made is made anew
    assert open_index(tmp_path / "again", engines).engine.size() == len(entries)


def test_a_node_is_lost_while_the_index_is_loaded(
    settings: Cluster, whole: Nodes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = index.indexed

    def losing(each: Entry, *more: Marks) -> index.Indexed:
        if each.id.endswith("/nr-300"):
            whole.stop_node(1)
        return real(each, *more)

    monkeypatch.setattr(index, "indexed", losing)
    monkeypatch.setattr(opensearch_load, "CHUNK", 50)
    entries = [entry(f"nr-{number}", f"Nämnden beslutade nummer {number}.") for number in range(600)]
    engines = Engines("opensearch", settings)
    build_index(tmp_path / "index", entries, engines)
    held = open_index(tmp_path / "index", engines)
    assert held.engine.size() == len(entries)
    assert search(held, "beslut").total == len(entries)


def test_a_node_is_lost_while_questions_are_asked(settings: Cluster, whole: Nodes, tmp_path: Path) -> None:
    engines = Engines("opensearch", settings)
    build_index(tmp_path / "index", ENTRIES, engines)
    held = open_index(tmp_path / "index", engines)
    before = [search(held, text) for text in ("nämnd", "mål", "barn")]
    whole.stop_node(1)
    for _ in range(4):
        assert [search(held, text) for text in ("nämnd", "mål", "barn")] == before


def test_nobody_answers(tmp_path: Path) -> None:
    nowhere = Cluster(("http://namn:hemligt@127.0.0.1:9",), patience=0.5)
    with pytest.raises(SnapshotError, match=r"127\.0\.0\.1:9.*TRAD_OPENSEARCH") as told:
        build_index(tmp_path / "index", ENTRIES, Engines("opensearch", nowhere))
    assert "hemligt" not in str(told.value)
