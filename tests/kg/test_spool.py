"""Readings on the disk: the same as they were made, and never more than one in memory."""

import gc
from dataclasses import replace

import pytest
from corpus_example import PLAN_ID, REPORT_ID, write_corpus
from graph_example import READING

from ingest.errors import InputError
from ingest.manifest import read_manifest
from ingest.records import Document
from kg.corpus import read_corpus
from kg.spool import Readings, laid, taken


def test_a_reading_comes_back_as_it_was(tmp_path):
    laid(READING, tmp_path / "0.reading")
    assert taken(tmp_path / "0.reading") == READING


@pytest.mark.parametrize("at_once", [1, 2, 3])
def test_they_come_in_the_order_of_the_manifest_at_every_pass(tmp_path, monkeypatch, at_once):
    monkeypatch.setattr("kg.corpus.cores", lambda: at_once)
    corpus = write_corpus(tmp_path / "corpus")
    (tmp_path / "laid").mkdir()
    readings = read_corpus(corpus, read_manifest(corpus), tmp_path / "laid")
    names = [[reading.document.source.id for reading in readings] for _ in range(2)]
    assert names == [[PLAN_ID, REPORT_ID]] * 2
    assert len(readings) == 2


def test_what_cannot_be_read_is_named_in_the_order_of_the_manifest(tmp_path, monkeypatch):
    monkeypatch.setattr("kg.corpus.cores", lambda: 2)
    corpus = write_corpus(tmp_path / "corpus")
    (tmp_path / "laid").mkdir()
    plan, report = read_manifest(corpus)
    sources = [replace(plan, id="c", sha256="0" * 64), report, replace(plan, id="b", path="finns-inte.txt")]
    readings = read_corpus(corpus, sources, tmp_path / "laid")
    assert [one.document for one in readings.unread] == ["c", "b"]
    assert [reading.document.source.id for reading in readings] == [REPORT_ID]


def test_a_pass_holds_no_more_than_one_document(tmp_path):
    files = [tmp_path / f"{number}.reading" for number in range(5)]
    for file in files:
        laid(READING, file)
    before = documents_held()
    assert [documents_held() - before for _ in Readings(tuple(files))] == [1] * 5


def documents_held():
    gc.collect()
    return sum(isinstance(one, Document) for one in gc.get_objects())


def test_when_no_document_can_be_read_each_is_named(tmp_path):
    corpus = write_corpus(tmp_path / "corpus")
    (tmp_path / "laid").mkdir()
    sources = [replace(source, sha256="0" * 64) for source in read_manifest(corpus)]
    with pytest.raises(InputError, match=PLAN_ID):
        read_corpus(corpus, sources, tmp_path / "laid")
