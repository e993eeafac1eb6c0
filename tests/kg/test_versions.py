"""New versions of a document."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from corpus_example import PLAN, PLAN_ID, REPORT, REPORT_ID, row, write_corpus
from fastapi.testclient import TestClient

from api.app import create_app
from ingest.errors import InputError, ManifestError, NotFound
from ingest.manifest import read_document, read_manifest
from kg.corpus import add
from kg.snapshot import build
from kg.store import Current

sys.path.insert(0, str(Path(__file__).parents[1] / "ingest" / "readers"))
from office_example import document, paragraph  # noqa: E402

LONG = PLAN + "\n".join(f"Nämnden ska under året också se över sak nummer {n} i alla parker.\n" for n in range(40))


@pytest.fixture
def corpus(tmp_path):
    entry = row(PLAN_ID, LONG, 2030, "verksamhetsplan")
    report = row(REPORT_ID, REPORT, 2032, "verksamhetsberättelse")
    return write_corpus(tmp_path / "corpus", (entry, LONG), (report, REPORT))


@pytest.fixture
def newer(tmp_path):
    path = tmp_path / "beslutad.txt"
    path.write_text(LONG.replace("sak nummer 7", "frågan om bänkar") + "Beslutad av nämnden.\n", encoding="utf-8")
    return path


def test_a_new_version_takes_the_place_of_the_older_one_which_is_kept(corpus, newer, tmp_path):
    made = add(corpus, newer)
    assert made.id == f"{PLAN_ID}-v2"
    assert any(line.startswith(f"ny version av {PLAN_ID} (") for line in made.lines)
    old, _, new = read_manifest(corpus)
    assert (old.superseded_by, new.replaces) == (new.id, old.id)
    assert (corpus / old.path).exists()

    snapshot = Current(build(corpus, tmp_path / "out").folder.parents[1]).get()
    assert snapshot.text(old.id) == LONG
    assert {item.document for item in snapshot.items.values()} == {new.id, REPORT_ID}
    assert snapshot.current == (REPORT_ID, new.id)
    assert {hit.document for hit in snapshot.search("bänkar lindar parker").hits} <= {new.id, REPORT_ID}


def test_the_pages_show_what_is_superseded(corpus, newer, tmp_path):
    add(corpus, newer)
    build(corpus, tmp_path / "out")
    client = TestClient(create_app(Current(tmp_path / "out")))
    assert "Ersatt version" in client.get(f"/dokument/{PLAN_ID}").text
    assert "Ersätter en äldre version" in client.get(f"/dokument/{PLAN_ID}-v2").text
    assert "Ersatt av en" in client.get("/").text
    assert client.get(f"/api/v1/documents/{PLAN_ID}").json()["superseded_by"] == f"{PLAN_ID}-v2"


def test_a_third_version_replaces_the_second(corpus, newer, tmp_path):
    add(corpus, newer)
    third = tmp_path / "tredje.txt"
    third.write_text(newer.read_text(encoding="utf-8") + "Reviderad.\n", encoding="utf-8")
    assert add(corpus, third).id == f"{PLAN_ID}-v3"
    assert [source.replaces for source in read_manifest(corpus)] == ["", "", PLAN_ID, f"{PLAN_ID}-v2"]


def test_a_word_file_with_the_same_words_is_a_version_too_and_its_text_is_kept_beside_it(corpus, tmp_path):
    path = tmp_path / "plan.docx"
    path.write_bytes(document(*(paragraph(line) for line in LONG.splitlines() if line)))
    made = add(corpus, path)
    assert made.id == f"{PLAN_ID}-v2"
    kept = corpus / "documents" / f"{made.id}.docx"
    assert kept.read_bytes() == path.read_bytes()
    assert "Att plantera lindar" in kept.with_name(kept.name + ".txt").read_text(encoding="utf-8")


def test_a_document_of_another_sort_or_with_other_words_is_none(corpus, newer, tmp_path):
    other = tmp_path / "annan.txt"
    other.write_text(LONG.replace("2030", "2031"), encoding="utf-8")
    assert not read_manifest(corpus)[-1].replaces
    add(corpus, other)
    assert not read_manifest(corpus)[-1].replaces
    add(corpus, newer, separate=True, id="egen")
    assert not read_manifest(corpus)[-1].replaces


TERTIAL = LONG.replace("Verksamhetsplan", "Tertialrapport {} ") + "Utfall efter tertial {}: {} träd.\n"


def test_two_reports_on_different_parts_of_a_year_are_two_documents_however_alike(tmp_path):
    first, second, revised = (TERTIAL.format(part, part, trees) for part, trees in ((1, 40), (2, 90), (2, 91)))
    corpus = write_corpus(tmp_path / "corpus", (row("t1", first, 2030, "delårsrapport"), first))
    said = {"type": "delårsrapport", "year": 2030, "publisher": "Tallåsens kommun", "body": "Parknämnden"}
    made = []
    for name, text in (("t2", second), ("t2-ny", revised)):
        path = tmp_path / f"{name}.txt"
        path.write_text(text, encoding="utf-8")
        made.append(add(corpus, path, id=name, **said))
    assert [source.replaces for source in read_manifest(corpus)] == ["", "", "t2"]


def test_what_is_said_to_replace_must_be_there_and_not_be_replaced(corpus, newer, tmp_path):
    with pytest.raises(NotFound, match="saknas"):
        add(corpus, newer, "saknas")
    add(corpus, newer, REPORT_ID, id="ny")
    assert read_manifest(corpus)[-1].replaces == REPORT_ID
    other = tmp_path / "en till.txt"
    other.write_text("Verksamhetsberättelse 2032\n\nNågot helt annat.\n", encoding="utf-8")
    with pytest.raises(InputError, match="redan ersatt av ny"):
        add(corpus, other, REPORT_ID)


def test_the_same_file_under_another_name_is_found_by_its_hash(corpus, tmp_path):
    (corpus / "documents" / f"{PLAN_ID}.txt").rename(corpus / "documents" / "flyttad.txt")
    source = read_manifest(corpus)[0]
    assert read_document(corpus, source) == LONG.encode()
    again = tmp_path / "igen.txt"
    again.write_bytes(LONG.encode())
    with pytest.raises(InputError, match=f"finns redan i underlaget som {PLAN_ID}"):
        add(corpus, again)


@pytest.mark.parametrize("replaces", ["saknas", PLAN_ID])
def test_a_manifest_that_replaces_what_is_not_there_or_itself_is_wrong(tmp_path, replaces):
    entry = row(PLAN_ID, PLAN, 2030, "verksamhetsplan", replaces=replaces)
    with pytest.raises(ManifestError, match="replaces"):
        read_manifest(write_corpus(tmp_path, (entry, PLAN)))
