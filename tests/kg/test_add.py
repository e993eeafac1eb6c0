"""Adding a document: what is guessed, what is said, and what must never happen to the manifest."""

import os
import tomllib
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

import pytest
from corpus_example import PLAN, PLAN_ID, REPORT, REPORT_ID, readings_of, write_corpus

from ingest.errors import Damaged, EmptyFile, InputError, ManifestError, MissingFile, NotText
from ingest.manifest import read_manifest
from kg.corpus import add

PLAIN = "En text om ingenting särskilt.\n"


@pytest.fixture
def corpus(tmp_path):
    return write_corpus(tmp_path / "corpus")


@pytest.fixture
def file(tmp_path):
    """Makes a file outside the corpus."""

    def make(text, name="ny plan.txt"):
        path = tmp_path / name
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return path

    return make


NEW = PLAN.replace("2030", "2031")


def everything(corpus):
    return {path.relative_to(corpus).as_posix(): path.read_bytes() for path in corpus.rglob("*") if path.is_file()}


def test_a_document_is_copied_byte_for_byte_and_stands_last_in_the_manifest(corpus, file):
    made = add(corpus, file(NEW))
    *before, added = read_manifest(corpus)
    assert [source.id for source in before] == [PLAN_ID, REPORT_ID]
    assert added.id == made.id
    assert (corpus / added.path).read_bytes() == NEW.encode()
    assert {item.text for item in readings_of(corpus)[-1].items} >= {"Att plantera lindar längs hela Storgatan."}


def test_what_is_not_said_is_guessed_and_the_lines_say_from_where(corpus, file):
    made = add(corpus, file(NEW))
    added = read_manifest(corpus)[-1]
    assert (added.year, added.type.value, added.body) == (2031, "verksamhetsplan", "Parknämnden")
    assert (added.publisher, added.title) == ("Tallåsens kommun", "Verksamhetsplan 2031")
    assert any(line.startswith("år: 2031 (gissat: rad 1") for line in made.lines)
    assert any(line.startswith("typ: verksamhetsplan (gissat: ") for line in made.lines)
    assert made.lines[-1] == f"tillagt: {made.id} ({added.path})"
    assert "2 uppdrag" in "\n".join(made.lines)


def test_what_is_said_goes_before_any_guess_and_is_not_called_one(corpus, file):
    made = add(
        corpus,
        file(NEW),
        id="egen-1999",
        year=1999,
        type="övrigt",
        publisher="Bokskogens kommun",
        title="Min titel",
        body="Skogsnämnden",
    )
    added = read_manifest(corpus)[-1]
    assert (added.id, added.year, added.type.value, added.publisher, added.title, added.body) == (
        "egen-1999",
        1999,
        "övrigt",
        "Bokskogens kommun",
        "Min titel",
        "Skogsnämnden",
    )
    assert added.path == "documents/egen-1999.txt"
    assert not any("gissat" in line for line in made.lines)


def test_the_first_document_makes_the_corpus(tmp_path, file):
    made = add(tmp_path / "nytt", file(NEW))
    assert [source.id for source in read_manifest(tmp_path / "nytt")] == [made.id]


@pytest.mark.parametrize("content", ["", "# Dokumenten i underlaget.\n", "\n\n"])
def test_the_first_document_can_be_added_to_a_manifest_without_any(tmp_path, file, content):
    (tmp_path / "nytt").mkdir()
    (tmp_path / "nytt" / "manifest.toml").write_text(content)
    made = add(tmp_path / "nytt", file(NEW))
    assert [source.id for source in read_manifest(tmp_path / "nytt")] == [made.id]
    assert (tmp_path / "nytt" / "manifest.toml").read_text().startswith(content.strip())


@pytest.mark.parametrize(
    "name", ["Årsplan för älvens öar.txt", "a b.c d.TXT", "utan ändelse", "plan's “bästa”.txt", "-x.md"]
)
def test_a_file_may_be_called_anything(corpus, file, name):
    made = add(corpus, file(NEW, name))
    added = read_manifest(corpus)[-1]
    assert added.id == made.id
    assert (corpus / added.path).read_bytes() == NEW.encode()
    assert len(readings_of(corpus)) == 3


def test_what_stands_in_the_manifest_is_kept_with_its_comments(corpus, file):
    path = corpus / "manifest.toml"
    path.write_text("# Vårt underlag.\n" + path.read_text(encoding="utf-8"), encoding="utf-8")
    before = path.read_text(encoding="utf-8")
    add(corpus, file(NEW))
    assert path.read_text(encoding="utf-8").startswith(before)


@pytest.mark.parametrize(
    "said",
    [
        {"title": 'Plan "för" allt \\ och\tlite \n till'},
        {"title": "Plan \x7f \x00 \x1b \u2028"},
        {"body": "", "publisher": ""},
        {"title": "[[document]]"},
        {"title": "'''\"\"\""},
    ],
    ids=repr,
)
def test_the_manifest_stays_valid_whatever_is_said(corpus, file, said):
    add(corpus, file(NEW), **said)
    added = read_manifest(corpus)[-1]
    assert {key: getattr(added, key) for key in said} == said


def test_a_document_that_names_no_body_and_no_publisher_can_be_added(corpus, file):
    made = add(corpus, file(PLAIN, "text 2031.txt"))
    added = read_manifest(corpus)[-1]
    assert (added.id, added.body, added.publisher, added.year) == (made.id, "", "", 2031)
    assert any(line.startswith("organ: okänt") for line in made.lines)


def test_a_document_whose_year_nobody_knows_is_not_added(corpus, file):
    before = everything(corpus)
    with pytest.raises(InputError, match="--year"):
        add(corpus, file(PLAIN))
    assert everything(corpus) == before
    add(corpus, file(PLAIN), year=2031)
    assert read_manifest(corpus)[-1].year == 2031


@pytest.mark.parametrize("wrong", ["Stor Bokstav", "", "../ute", "a/b", "ny\nrad", "-a", "smørrebrød", "a b"])
def test_an_id_that_the_manifest_could_not_hold_is_refused_and_nothing_is_added(corpus, file, wrong, tmp_path):
    before, outside = everything(corpus), sorted(tmp_path.iterdir())
    with pytest.raises(InputError, match="--id"):
        add(corpus, file(NEW), id=wrong)
    assert everything(corpus) == before
    assert {*tmp_path.iterdir()} - {*outside} == {tmp_path / "ny plan.txt"}


def test_a_guessed_id_that_the_manifest_could_not_hold_is_refused_too(corpus, file):
    before = everything(corpus)
    with pytest.raises(InputError, match="--id"):
        add(corpus, file(NEW.replace("Tallåsens", "Smørbys")))
    assert everything(corpus) == before


@pytest.mark.parametrize("name", ["ny plan.txt", "samma sak.md"])
def test_the_same_bytes_are_not_added_twice_whatever_they_are_called(corpus, file, name):
    before = everything(corpus)
    with pytest.raises(InputError, match=f"finns redan.*{REPORT_ID}"):
        add(corpus, file(REPORT, name), id="ny-2032")
    assert everything(corpus) == before


def test_an_id_that_is_taken_is_refused(corpus, file):
    before = everything(corpus)
    with pytest.raises(InputError, match=r"upptaget.*--id"):
        add(corpus, file(NEW), id=PLAN_ID)
    assert everything(corpus) == before


def test_a_file_that_lies_there_already_is_not_written_over(corpus, file):
    (corpus / "documents" / "ny-2031.txt").write_text("mitt")
    before = everything(corpus)
    with pytest.raises(InputError, match="finns redan"):
        add(corpus, file(NEW), id="ny-2031")
    assert everything(corpus) == before


@pytest.mark.parametrize(
    ("content", "error"),
    [
        (None, MissingFile),
        (b"", EmptyFile),
        (b" \n\t\n", EmptyFile),
        (b"%PDF-1.7 \x00", Damaged),
        (b"PK\x03\x04", NotText),
        (bytes(range(256)), NotText),
    ],
    ids=["missing", "empty", "blank", "pdf", "zip", "bytes"],
)
def test_a_file_that_cannot_be_read_adds_nothing(corpus, file, tmp_path, content, error):
    before = everything(corpus)
    path = tmp_path / "saknas.txt" if content is None else file(content, "dålig.txt")
    with pytest.raises(error, match=path.name):
        add(corpus, path, year=2031)
    assert everything(corpus) == before


def test_a_folder_is_not_a_document(corpus, tmp_path):
    before = everything(corpus)
    with pytest.raises(InputError, match="corpus"):
        add(corpus, tmp_path / "corpus")
    assert everything(corpus) == before


@pytest.mark.parametrize("manifest", ["[[document]\n", "[[document]]\nid = 7\n"])
def test_nothing_is_added_to_a_manifest_that_is_wrong(corpus, file, manifest):
    (corpus / "manifest.toml").write_text(manifest)
    before = everything(corpus)
    with pytest.raises(ManifestError, match=r"manifest\.toml"):
        add(corpus, file(NEW))
    assert everything(corpus) == before


def test_a_manifest_that_cannot_be_written_leaves_no_document_behind(corpus, file, monkeypatch):
    before = everything(corpus)

    def full(*_):
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patched, pytest.raises((OSError, InputError)):
        patched.setattr("kg.corpus.append", full)
        add(corpus, file(NEW))
    assert everything(corpus) == before
    add(corpus, file(NEW))


def test_bytes_in_an_older_encoding_are_kept_as_they_are(corpus, file):
    data = NEW.encode("cp1252")
    add(corpus, file(data))
    added = read_manifest(corpus)[-1]
    assert (corpus / added.path).read_bytes() == data
    assert added.body == "Parknämnden"


def test_no_half_written_file_is_left(corpus, file):
    add(corpus, file(NEW))
    assert not [name for name in everything(corpus) if name.endswith(".new")]
    tomllib.loads((corpus / "manifest.toml").read_text(encoding="utf-8"))
    assert os.access(corpus / "manifest.toml", os.R_OK)


def test_a_name_that_is_no_utf_8_leaves_no_document_behind(corpus, file):
    before = everything(corpus)
    with pytest.raises(ManifestError, match="UTF-8"):
        add(corpus, file(NEW), title="plan \udcff")
    assert everything(corpus) == before


def test_documents_added_at_once_all_stand_in_the_manifest(corpus, file):
    files = [file(NEW.replace("lindar", tree), f"{tree}.txt") for tree in ("ekar", "almar", "askar", "lönnar")]
    with ProcessPoolExecutor(len(files), get_context("spawn")) as pool:
        made = [pool.submit(add, corpus, path, separate=True, id=path.stem) for path in files]
        assert {one.result().id for one in made} == {path.stem for path in files}
    assert {source.id for source in read_manifest(corpus)} >= {path.stem for path in files}
