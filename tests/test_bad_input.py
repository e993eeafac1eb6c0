"""A corpus that cannot be read: one line on standard error, exit 3, and the snapshot before still answers."""

import hashlib
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from kg.store import Current

ROOT = Path(__file__).resolve().parents[1]
PLAN = "004_3aa3a2ce560957fa.txt"  # the smallest of the bundled documents


def trad(*arguments):
    command = [sys.executable, "-m", "api.cli", *map(str, arguments)]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True)


@pytest.fixture
def corpus(tmp_path):
    """A copy of the bundled corpus to harm."""
    return shutil.copytree(ROOT / "corpus", tmp_path / "corpus")


@pytest.fixture
def out(built, tmp_path):
    """A copy of its snapshot."""
    return shutil.copytree(built, tmp_path / "out", symlinks=True)


def in_force(out):
    """What is in force, and what there is."""
    return (out / "current").readlink(), sorted(path.name for path in (out / "snapshots").iterdir())


def document(corpus, content):
    (corpus / "documents" / PLAN).write_bytes(content)


def rehashed(corpus, content):
    """The document replaced, and the manifest told so: then it is the content itself that is wrong."""
    path = corpus / "documents" / PLAN
    before = hashlib.sha256(path.read_bytes()).hexdigest()
    path.write_bytes(content)
    manifest = corpus / "manifest.toml"
    after = manifest.read_text(encoding="utf-8").replace(before, hashlib.sha256(content).hexdigest())
    manifest.write_text(after, encoding="utf-8")


DOCUMENT = {
    "a missing file": (lambda corpus: (corpus / "documents" / PLAN).unlink(), PLAN),
    "a wrong hash": (lambda corpus: document(corpus, b"En annan text.\n"), PLAN),
    "an empty file with the old hash": (lambda corpus: document(corpus, b""), PLAN),
    "an empty file": (lambda corpus: rehashed(corpus, b""), PLAN),
    "only white space": (lambda corpus: rehashed(corpus, b" \n\t\n"), PLAN),
    "not text": (lambda corpus: rehashed(corpus, bytes(range(256)) * 4), PLAN),
    "a PDF": (lambda corpus: rehashed(corpus, b"%PDF-1.7\n\x00\x01"), PLAN),
    "a folder instead of a file": (
        lambda corpus: ((corpus / "documents" / PLAN).unlink(), (corpus / "documents" / PLAN).mkdir()),
        PLAN,
    ),
}
CORPUS = {
    "no manifest": (lambda corpus: (corpus / "manifest.toml").unlink(), "manifest.toml"),
    "a manifest that is not TOML": (lambda corpus: (corpus / "manifest.toml").write_text("[[x"), "manifest.toml"),
    "an empty manifest": (lambda corpus: (corpus / "manifest.toml").write_text(""), "manifest.toml"),
    "no corpus": (shutil.rmtree, "manifest.toml"),
}


@pytest.mark.parametrize("harm", DOCUMENT)
def test_a_document_that_cannot_be_read_is_named_and_the_others_are_built(corpus, out, harm):
    damage, named = DOCUMENT[harm]
    damage(corpus)
    done = trad("build", "--corpus", corpus, "--out", out)
    assert done.returncode == 1
    (line,) = done.stderr.splitlines()
    assert line.startswith("utelämnat: orebro-hsn-vp-2024: ")
    assert named in line
    assert list(Current(out).get().documents) == ["orebro-hsn-vp-2022", "orebro-hsn-vb-2024"]


@pytest.mark.parametrize("harm", CORPUS)
def test_a_corpus_that_cannot_be_read_is_one_line_and_exit_3_and_changes_nothing(corpus, out, harm):
    before = in_force(out)
    damage, named = CORPUS[harm]
    damage(corpus)
    done = trad("build", "--corpus", corpus, "--out", out)
    assert (done.returncode, done.stdout) == (3, "")
    (line,) = done.stderr.splitlines()
    assert line.startswith("trad: ")
    assert named in line
    assert in_force(out) == before
    assert Current(out).get().search("klimatlistan").total > 0


@pytest.mark.parametrize("command", [["check"], ["build", "--out", "x"]])
def test_an_unreadable_corpus_makes_no_output_folder(tmp_path, command):
    if "x" in command:
        command = [*command[:-1], str(tmp_path / "x")]
    done = trad(*command, "--corpus", tmp_path / "saknas")
    assert (done.returncode, done.stdout, len(done.stderr.splitlines())) == (3, "", 1)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "content", [None, b"", bytes(range(256)) * 4, b"%PDF-1.7\n\x00"], ids=["missing", "empty", "not text", "pdf"]
)
def test_a_file_that_cannot_be_read_is_not_added(corpus, tmp_path, content):
    before = sorted(path.relative_to(corpus) for path in corpus.rglob("*"))
    file = tmp_path / "dålig fil.txt"
    if content is not None:
        file.write_bytes(content)
    done = trad("add", file, "--corpus", corpus, "--year", "2031")
    assert (done.returncode, done.stdout) == (3, "")
    (line,) = done.stderr.splitlines()
    assert "dålig fil.txt" in line
    assert sorted(path.relative_to(corpus) for path in corpus.rglob("*")) == before


def test_asking_before_anything_is_built_and_where_nothing_can_be_is_exit_3(tmp_path):
    done = trad("trace", "klimatlistan", "--corpus", tmp_path / "saknas", "--out", tmp_path / "out")
    assert (done.returncode, done.stdout) == (3, "")
    *_, line = done.stderr.splitlines()  # before it, that there is no snapshot yet and that one is being built
    assert line.startswith("trad: ")
    assert "manifest.toml" in line
