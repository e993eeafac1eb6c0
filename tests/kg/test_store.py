"""Opening a finished snapshot, and picking up the next one."""

import json
import shutil

import pytest
from corpus_example import PLAN, PLAN_ID, REPORT_ID, add_a_sentence, write_corpus

from ingest.errors import NotFound, SnapshotError
from kg.snapshot import build
from kg.store import Current, open_snapshot


@pytest.fixture(scope="module")
def finished(tmp_path_factory):
    """A finished build. Only to be read or copied."""
    base = tmp_path_factory.mktemp("bygge")
    return build(write_corpus(base / "corpus"), base / "out").folder


@pytest.fixture
def copied(finished, tmp_path):
    """A build of one's own to damage."""
    return shutil.copytree(finished, tmp_path / finished.name)


def test_a_snapshot_holds_what_was_built(finished):
    held = open_snapshot(finished)
    assert held.id == finished.name
    assert list(held.documents) == [PLAN_ID, REPORT_ID]
    assert held.item(f"{PLAN_ID}/uppdrag-1").text == "Att utreda nattfrid för kattugglor i stadsparken."
    assert held.text(PLAN_ID) == PLAN
    assert held.search("kattugglor").total >= 2
    assert all(link.left in held.items and link.right in held.items for link in held.links)
    assert all(link in held.links_of[link.left] and link in held.links_of[link.right] for link in held.links)


def test_a_folder_taken_away_is_told_as_a_snapshot_that_is_not_there(copied):
    held = open_snapshot(copied)
    shutil.rmtree(copied / "text")
    with pytest.raises(SnapshotError, match="trad build"):
        held.text(PLAN_ID)


def test_every_quote_stands_in_the_kept_text(finished):
    held = open_snapshot(finished)
    for item in held.items.values():
        assert held.text(item.document)[item.place.start : item.place.end].split() == item.text.split()


@pytest.mark.parametrize("wrong", ["saknas", "", "../../manifest", f"{PLAN_ID}/uppdrag-1"])
def test_a_text_that_is_not_there_is_not_found(finished, wrong):
    with pytest.raises(NotFound, match=PLAN_ID):
        open_snapshot(finished).text(wrong)


@pytest.mark.parametrize("wrong", ["saknas", "", PLAN_ID, f"{PLAN_ID}/uppdrag-99"])
def test_an_item_that_is_not_there_is_not_found(finished, wrong):
    with pytest.raises(NotFound, match="Sök"):
        open_snapshot(finished).item(wrong)


FILES = ["documents.jsonl", "items.jsonl", "passages.jsonl", "links.jsonl", "near.jsonl"]
INDEX = ["index/entries.jsonl", "index/words.sqlite", "index/version.json"]


@pytest.mark.parametrize("name", [*FILES, *INDEX, "index"])
def test_a_snapshot_with_a_part_missing_is_refused_with_what_to_do(copied, name):
    path = copied / name
    shutil.rmtree(path) if path.is_dir() else path.unlink()
    with pytest.raises(SnapshotError, match="trad build"):
        open_snapshot(copied)


@pytest.mark.parametrize("content", ["{", "[]\n", "null\n", '{"id": 1}\n', "7\n", b"\xff\xfe\n"], ids=repr)
@pytest.mark.parametrize("name", [*FILES, *INDEX])
def test_a_snapshot_with_a_damaged_file_is_refused_with_what_to_do(copied, name, content):
    (copied / name).write_bytes(content if isinstance(content, bytes) else content.encode())
    with pytest.raises(SnapshotError, match="trad build"):
        open_snapshot(copied)


@pytest.mark.parametrize("name", FILES[:3])
def test_a_file_cut_short_is_refused(copied, name):
    whole = (copied / name).read_bytes()
    (copied / name).write_bytes(whole[: len(whole) - 20])
    with pytest.raises(SnapshotError, match="skadat"):
        open_snapshot(copied)


def test_an_index_without_its_table_of_contents_is_refused(copied):
    for path in (copied / "index").glob("*.toc"):
        path.unlink()
    with pytest.raises(SnapshotError, match="trad build"):
        open_snapshot(copied)


def test_an_index_made_by_another_version_is_refused(copied):
    (copied / "index" / "version.json").write_text(json.dumps({"analysis": "0"}))
    with pytest.raises(SnapshotError, match="trad build"):
        open_snapshot(copied)


def test_a_folder_that_is_not_there_is_refused(tmp_path):
    with pytest.raises(SnapshotError, match="trad build"):
        open_snapshot(tmp_path / "saknas")


# Current


def test_before_the_first_build_there_is_nothing_to_open(tmp_path):
    with pytest.raises(SnapshotError, match="trad build"):
        Current(tmp_path / "out").get()


def test_the_first_build_is_picked_up(tmp_path):
    current = Current(tmp_path / "out")
    with pytest.raises(SnapshotError):
        current.get()
    made = build(write_corpus(tmp_path / "corpus"), tmp_path / "out")
    assert current.get().id == made.id


def test_a_new_build_is_picked_up_and_the_same_one_is_not_opened_again(tmp_path):
    corpus = write_corpus(tmp_path / "corpus")
    build(corpus, tmp_path / "out")
    current = Current(tmp_path / "out")
    first = current.get()
    assert current.get() is first
    build(corpus, tmp_path / "out")
    assert current.get() is first
    add_a_sentence(corpus)
    made = build(corpus, tmp_path / "out")
    assert current.get().id == made.id != first.id


def test_what_is_open_goes_on_serving_when_the_new_build_is_damaged(tmp_path):
    corpus = write_corpus(tmp_path / "corpus")
    build(corpus, tmp_path / "out")
    current = Current(tmp_path / "out")
    first = current.get()
    add_a_sentence(corpus)
    (build(corpus, tmp_path / "out").folder / "items.jsonl").write_text("{")
    assert current.get() is first
    with pytest.raises(SnapshotError):
        Current(tmp_path / "out").get()


def test_what_is_open_goes_on_serving_when_the_folder_is_gone(tmp_path):
    build(write_corpus(tmp_path / "corpus"), tmp_path / "out")
    current = Current(tmp_path / "out")
    first = current.get()
    (tmp_path / "out" / "current").unlink()
    assert current.get() is first


def test_what_is_open_can_still_be_read_after_the_next_build(tmp_path):
    corpus = write_corpus(tmp_path / "corpus")
    build(corpus, tmp_path / "out")
    first = Current(tmp_path / "out").get()
    add_a_sentence(corpus)
    build(corpus, tmp_path / "out")
    assert first.text(PLAN_ID) == PLAN
    assert first.search("kattugglor").total >= 2
