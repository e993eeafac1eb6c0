"""The manifest: which documents there are. Every mistake in it gives one line that says where and what to do."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reading_example import source

from ingest.decode import sha256
from ingest.errors import HashMismatch, InputError, ManifestError, MissingFile, TradError
from ingest.manifest import append, read_document, read_manifest
from ingest.pipeline import describe
from ingest.readers.dispatch import opened
from ingest.records import Source

PLAN = b"Nr 1. Att bygga.\n"
ENTRY = f'''[[document]]
id = "storby-2031"
path = "documents/plan.txt"
sha256 = "{sha256(PLAN)}"
title = "Plan"
publisher = "Storby kommun"
body = "Kommunstyrelsen"
type = "verksamhetsplan"
year = 2031
period = "2031"
'''


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    (tmp_path / "documents").mkdir()
    (tmp_path / "documents" / "plan.txt").write_bytes(PLAN)
    (tmp_path / "manifest.toml").write_text(ENTRY, "utf-8")
    return tmp_path


def written(corpus: Path, text: str) -> Path:
    (corpus / "manifest.toml").write_text(text, "utf-8")
    return corpus


def test_a_document_and_its_bytes(corpus: Path) -> None:
    (made,) = read_manifest(corpus)
    assert (made.id, made.year, made.type.value, made.language) == ("storby-2031", 2031, "verksamhetsplan", "sv")
    assert read_document(corpus, made) == PLAN


def test_documents_come_in_the_order_of_the_manifest(corpus: Path) -> None:
    second = ENTRY.replace("storby-2031", "a-2030").replace("plan.txt", "a.txt")
    assert [made.id for made in read_manifest(written(corpus, ENTRY + second))] == ["storby-2031", "a-2030"]


def test_a_manifest_saved_with_a_byte_order_mark_is_read(corpus: Path) -> None:
    assert len(read_manifest(written(corpus, "\ufeff" + ENTRY))) == 1


MISTAKES = {
    "not toml": ("[[document]", "kan inte tolkas som TOML .*line 1.*Rätta"),
    "nothing": ("", "har inga dokument.*trad add"),
    "other table": ("[other]\nx = 1\n", "har inga dokument"),
    "single table": (ENTRY.replace("[[document]]", "[document]"), r"ska vara tabeller\. Skriv \[\[document\]\]"),
    "a list of numbers": ("document = [1]", "dokument 1: är ingen tabell.*Skriv"),
    "no title": (ENTRY.replace('title = "Plan"\n', ""), r"dokument 1 \(storby-2031\): saknar title\. Fyll i"),
    "no id": (ENTRY.replace('id = "storby-2031"\n', ""), r"dokument 1 \(utan id\): saknar id"),
    "unknown key": (ENTRY + "titel = 1\n", "har okända fält titel.*De som finns: id, path"),
    "year as text": (ENTRY.replace("year = 2031", 'year = "2031"'), "year = '2031' ska vara ett heltal"),
    "year as truth": (ENTRY.replace("year = 2031", "year = true"), "year = True ska vara ett heltal"),
    "period as number": (ENTRY.replace('period = "2031"', "period = 2031"), "period = 2031 ska vara text"),
    "id with a capital": (ENTRY.replace("storby-2031", "Storby"), r"dokument 1 \(Storby\): id får bara ha små"),
    "id with a slash": (ENTRY.replace("storby-2031", "storby/31"), "id får bara ha små"),
    "no words in id": (ENTRY.replace("storby-2031", ""), "id får bara ha små"),
    "absolute path": (ENTRY.replace("documents/plan", "/etc/plan"), "path = '/etc/plan.txt' ska ligga under"),
    "path upwards": (ENTRY.replace("documents/plan", "../plan"), "ska ligga under"),
    "unknown type": (ENTRY.replace("verksamhetsplan", "plan"), "type = 'plan'. Välj bland: verksamhetsplan, "),
    "id twice": (ENTRY + ENTRY, "id = 'storby-2031' står två gånger.*eget"),
    "path twice": (ENTRY + ENTRY.replace("storby-2031", "b"), "path = 'documents/plan.txt' står två gånger"),
    "second entry": (ENTRY + "[[document]]\nid = 'b'\n", r"dokument 2 \(b\): saknar path, sha256, title"),
}


@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_mistake_in_the_manifest_is_told_in_one_line(corpus: Path, mistake: str) -> None:
    text, said = MISTAKES[mistake]
    with pytest.raises(ManifestError, match=said) as raised:
        read_manifest(written(corpus, text))
    assert str(raised.value).startswith(f"{corpus / 'manifest.toml'}: ")
    assert "\n" not in str(raised.value)


def test_a_manifest_that_is_not_utf_8(corpus: Path) -> None:
    (corpus / "manifest.toml").write_bytes("# mål".encode("cp1252"))
    with pytest.raises(ManifestError, match=r"manifest\.toml: kan inte tolkas som TOML"):
        read_manifest(corpus)


def test_no_manifest(tmp_path: Path) -> None:
    with pytest.raises(MissingFile, match=r"manifest\.toml: filen finns inte\. Kontrollera"):
        read_manifest(tmp_path)


def test_a_document_that_is_missing(corpus: Path) -> None:
    (corpus / "documents" / "plan.txt").unlink()
    (made,) = read_manifest(corpus)
    with pytest.raises(
        MissingFile, match=r"plan\.txt: filen finns inte, men .*manifest\.toml har den som storby-2031\..*ta bort"
    ):
        read_document(corpus, made)


def test_a_document_that_has_been_changed(corpus: Path) -> None:
    (corpus / "documents" / "plan.txt").write_bytes(PLAN + b" ")
    (made,) = read_manifest(corpus)
    with pytest.raises(HashMismatch, match=r"plan\.txt: innehållet har ändrats .*storby-2031\).*rätta sha256"):
        read_document(corpus, made)


def test_a_document_that_is_a_folder(corpus: Path) -> None:
    (made,) = read_manifest(written(corpus, ENTRY.replace("documents/plan.txt", "documents")))
    with pytest.raises(InputError, match=r"documents: kan inte läsas .*Kontrollera"):
        read_document(corpus, made)


@pytest.mark.parametrize("error", [MissingFile, HashMismatch, ManifestError, InputError])
def test_input_that_cannot_be_read_ends_with_three(error: type[TradError]) -> None:
    assert error.exit_code == 3


VALUES = st.text(st.characters(exclude_categories=("Cs",)), max_size=20)


@given(title=VALUES, publisher=VALUES, body=VALUES, period=VALUES, origin=VALUES, note=VALUES)
def test_what_is_appended_is_read_back_whatever_it_holds(
    tmp_path_factory: pytest.TempPathFactory, **texts: str
) -> None:
    corpus = tmp_path_factory.mktemp("corpus")
    made = replace(source("x"), **texts)
    append(corpus, made)
    assert read_manifest(corpus) == (made,)


def test_an_entry_is_appended_and_the_rest_stays_as_it_was(corpus: Path) -> None:
    before = "# handskrivet\n" + ENTRY
    append(written(corpus, before), source("x"))
    assert (corpus / "manifest.toml").read_text("utf-8").startswith(before)
    assert [made.id for made in read_manifest(corpus)] == ["storby-2031", "prov"]
    assert [path.name for path in corpus.iterdir() if path.is_file()] == ["manifest.toml"]


def test_a_document_of_which_little_could_be_guessed_can_be_added(tmp_path: Path) -> None:
    made, _ = describe(tmp_path / "x.txt", opened(b"Vi ses.", "x.txt"))
    made = replace(made, path="x.txt")
    append(tmp_path, made)
    assert read_manifest(tmp_path) == (made,)
    assert re.fullmatch("[0-9a-f]{64}", read_manifest(tmp_path)[0].sha256)


def test_a_source_says_what_it_is_by_default() -> None:
    assert (Source.__dataclass_fields__["language"].default, source("x").media_type) == ("sv", "text/plain")


@pytest.mark.parametrize(
    "harm",
    [
        ('path = "documents/', 'path = "documents\\u0000/'),
        ("year = 2031", "year = 99999"),
        ("year = 2031", f"year = {'1' * 5000}"),
        ("year = 2031", "year = " + "[" * 20_000),
        ('period = "2031"', 'period = "2031"\nlanguage = "\\"><b>"'),
    ],
    ids=["nul", "year", "digits", "depth", "language"],
)
def test_odd_values_are_told_too(corpus: Path, harm: tuple[str, str]) -> None:
    manifest = corpus / "manifest.toml"
    manifest.write_text(manifest.read_text("utf-8").replace(*harm), "utf-8")
    with pytest.raises(ManifestError, match=re.escape(str(manifest))):
        read_manifest(corpus)
