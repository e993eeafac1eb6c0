"""Building: the same corpus gives the same bytes, and a build that goes wrong changes nothing."""

import fcntl
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest
from corpus_example import PLAN, PLAN_ID, REPORT_ID, add_a_sentence, row, write_corpus

from ingest.errors import InputError, JudgementError, SnapshotError
from kg.snapshot import build
from kg.store import Current

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def corpus(tmp_path):
    return write_corpus(tmp_path / "corpus")


def contents(folder, skipped=("index",)):
    """Path below the folder to bytes, but for what is skipped."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and path.relative_to(folder).parts[0] not in skipped
    }


def folders(out):
    return sorted(path.name for path in (out / "snapshots").iterdir())


def in_force(out):
    return (out / "current").readlink().name


def build_elsewhere(corpus, out, seed):
    """A build by a process of its own, whose sets and dictionaries hash in another way."""
    command = [sys.executable, "-m", "api.cli", "build", "--corpus", str(corpus), "--out", str(out)]
    environment = {**os.environ, "PYTHONHASHSEED": seed}
    subprocess.run(command, cwd=ROOT, env=environment, check=True, capture_output=True)


def test_the_same_corpus_gives_the_same_bytes_in_another_process_and_place(corpus, tmp_path):
    for seed in ("1", "2"):
        build_elsewhere(corpus, tmp_path / seed, seed)
    one, other = (tmp_path / seed / "current" for seed in ("1", "2"))
    assert in_force(tmp_path / "1") == in_force(tmp_path / "2")
    assert contents(one) == contents(other)
    assert {f"graph/{PLAN_ID}.nq", f"graph/{REPORT_ID}.nq", "graph/links.nq", "items.jsonl", "links.jsonl"} <= set(
        contents(one)
    )
    assert all(contents(one)[f"graph/{name}.nq"] for name in (PLAN_ID, REPORT_ID, "links"))


def test_the_search_finds_the_same_in_both(corpus, tmp_path):
    for seed in ("1", "2"):
        build(corpus, tmp_path / seed)
    one, other = (Current(tmp_path / seed).get().search("kattugglor nattfrid") for seed in ("1", "2"))
    assert one == other


def test_another_corpus_is_another_snapshot(corpus, tmp_path):
    first = build(corpus, tmp_path / "out")
    add_a_sentence(corpus)
    assert build(corpus, tmp_path / "out").id != first.id


def test_a_build_says_what_was_found_and_what_is_in_force(corpus, tmp_path):
    made = build(corpus, tmp_path / "out")
    assert made.lines[0].startswith(f"{PLAN_ID}: ")
    assert "2 uppdrag" in made.lines[0]
    assert made.lines[-1] == f"bygget {made.id} gäller nu"
    assert in_force(tmp_path / "out") == made.id
    assert made.folder.samefile(tmp_path / "out" / "current")


def test_only_finished_folders_are_left(corpus, tmp_path):
    made = build(corpus, tmp_path / "out")
    assert folders(tmp_path / "out") == [made.id]
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["build.lock", "current", "snapshots"]


def test_the_same_corpus_built_again_is_the_same_snapshot(corpus, tmp_path):
    first = build(corpus, tmp_path / "out")
    second = build(corpus, tmp_path / "out")
    assert first.id == second.id
    assert folders(tmp_path / "out") == [first.id]


@pytest.mark.parametrize(
    "harm",
    [
        lambda folder: (folder / "items.jsonl").unlink(),
        lambda folder: (folder / "items.jsonl").write_text("{"),
        lambda folder: (folder / "text" / f"{PLAN_ID}.txt").write_text("Något annat.", encoding="utf-8"),
        lambda folder: (folder / "graph" / "links.nq").write_text("<a> <b> <c> <d> .\n"),
        lambda folder: (folder / "index" / "entries.jsonl").unlink(),
        lambda folder: (folder / "index" / "words.json").write_text("{"),
    ],
    ids=["items missing", "items damaged", "text changed", "graph changed", "index missing", "index damaged"],
)
def test_building_again_mends_a_damaged_snapshot_of_the_same_corpus(corpus, tmp_path, harm):
    made = build(corpus, tmp_path / "out")
    whole = contents(made.folder)
    harm(made.folder)
    assert build(corpus, tmp_path / "out").id == made.id
    assert contents(made.folder) == whole
    assert Current(tmp_path / "out").get().search("kattugglor").total >= 2


def test_the_snapshot_before_is_kept_and_older_ones_are_not(corpus, tmp_path):
    made = []
    for _ in range(3):
        made.append(build(corpus, tmp_path / "out").id)
        add_a_sentence(corpus)
    assert folders(tmp_path / "out") == sorted(made[1:])
    assert in_force(tmp_path / "out") == made[-1]


def test_the_one_kept_is_the_one_that_was_in_force_whatever_else_lies_there(corpus, tmp_path):
    first = build(corpus, tmp_path / "out")
    stray = tmp_path / "out" / "snapshots" / "ffffffffffffffff"
    stray.mkdir()
    os.utime(stray, ns=(2**62, 2**62))
    add_a_sentence(corpus)
    second = build(corpus, tmp_path / "out")
    assert folders(tmp_path / "out") == sorted([first.id, second.id])


def test_going_back_to_an_earlier_corpus_puts_its_snapshot_in_force_again(corpus, tmp_path):
    first = build(corpus, tmp_path / "out")
    add_a_sentence(corpus)
    second = build(corpus, tmp_path / "out")
    write_corpus(corpus)
    assert build(corpus, tmp_path / "out").id == first.id == in_force(tmp_path / "out")
    assert folders(tmp_path / "out") == sorted([first.id, second.id])


def test_two_corpora_in_two_places_do_not_touch_each_other(corpus, tmp_path):
    other_text = PLAN.replace("kattugglor", "svanar")
    other = write_corpus(tmp_path / "other", (row("svanstad-vp-2030", other_text, 2030, "verksamhetsplan"), other_text))
    build(corpus, tmp_path / "out")
    build(other, tmp_path / "other-out")
    assert list(Current(tmp_path / "out").get().documents) == [PLAN_ID, REPORT_ID]
    assert list(Current(tmp_path / "other-out").get().documents) == ["svanstad-vp-2030"]
    assert Current(tmp_path / "other-out").get().search("kattugglor").total == 0


def test_a_corpus_built_where_another_was_takes_its_place_whole(corpus, tmp_path):
    other_text = PLAN.replace("kattugglor", "svanar")
    other = write_corpus(tmp_path / "other", (row("svanstad-vp-2030", other_text, 2030, "verksamhetsplan"), other_text))
    build(corpus, tmp_path / "out")
    build(other, tmp_path / "out")
    held = Current(tmp_path / "out").get()
    assert list(held.documents) == ["svanstad-vp-2030"]
    assert {item.document for item in held.items.values()} == {"svanstad-vp-2030"}


def test_the_corpus_is_not_touched(corpus, tmp_path):
    before = contents(corpus, ())
    build(corpus, tmp_path / "out")
    assert contents(corpus, ()) == before


# Builds that go wrong


def test_a_document_that_has_changed_is_left_out_and_named(corpus, tmp_path):
    (corpus / "documents" / f"{PLAN_ID}.txt").write_text("Något annat.", encoding="utf-8")
    made = build(corpus, tmp_path / "out")
    (line,) = made.unread
    assert line.startswith(f"{PLAN_ID}: ")
    assert "innehållet har ändrats" in line
    assert set(Current(tmp_path / "out").get().documents) == {REPORT_ID}


def test_when_no_document_can_be_read_what_was_in_force_still_is(corpus, tmp_path):
    first = build(corpus, tmp_path / "out")
    for identifier in (PLAN_ID, REPORT_ID):
        (corpus / "documents" / f"{identifier}.txt").write_text("Något annat.", encoding="utf-8")
    with pytest.raises(InputError, match=rf"{PLAN_ID}.*{REPORT_ID}"):
        build(corpus, tmp_path / "out")
    assert folders(tmp_path / "out") == [first.id]
    assert Current(tmp_path / "out").get().id == first.id


def test_a_corpus_that_cannot_be_read_makes_no_folder(tmp_path):
    with pytest.raises(InputError):
        build(tmp_path / "saknas", tmp_path / "out")
    assert not (tmp_path / "out").exists()


class Broken(Exception):
    """What stands for any fault of our own in the middle of a build."""


@pytest.mark.parametrize("stage", ["write_graph", "document_record", "link_json", "_identity", "_put_in_force"])
def test_a_fault_in_the_middle_leaves_what_was_in_force_and_the_next_build_cleans_up(
    corpus, tmp_path, monkeypatch, stage
):
    first = build(corpus, tmp_path / "out")
    add_a_sentence(corpus)

    def broken(*_):
        raise Broken

    with monkeypatch.context() as patched, pytest.raises(Broken):
        patched.setattr(f"kg.snapshot.{stage}", broken)
        build(corpus, tmp_path / "out")
    assert in_force(tmp_path / "out") == first.id
    assert Current(tmp_path / "out").get().id == first.id
    second = build(corpus, tmp_path / "out")
    assert folders(tmp_path / "out") == sorted([first.id, second.id])


def test_an_index_that_cannot_be_built_is_an_error_and_leaves_what_was_in_force(corpus, tmp_path, monkeypatch):
    first = build(corpus, tmp_path / "out")
    add_a_sentence(corpus)

    def full(*_):
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patched, pytest.raises(SnapshotError):
        patched.setattr("kg.snapshot.build_index", full)
        build(corpus, tmp_path / "out")
    assert Current(tmp_path / "out").get().id == first.id


def test_a_full_disk_is_an_error_that_names_the_place(corpus, tmp_path, monkeypatch):
    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("kg.snapshot.write_graph", full)
    with pytest.raises(SnapshotError, match=str(tmp_path / "out")):
        build(corpus, tmp_path / "out")


@pytest.mark.parametrize("taken", ["out", "out/snapshots", "out/build.lock/x"])
def test_a_place_that_cannot_be_written_is_an_error_that_names_it(corpus, tmp_path, taken):
    (tmp_path / taken).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / taken).write_text("en fil")
    with pytest.raises(SnapshotError, match=str(tmp_path / "out")):
        build(corpus, tmp_path / "out")


#: root may write anywhere, unless that power is taken from it
UNPRIVILEGED = ["setpriv", "--bounding-set=-dac_override", "--inh-caps=-dac_override"] if os.geteuid() == 0 else []


@pytest.mark.skipif(bool(UNPRIVILEGED) and not shutil.which("setpriv"), reason="as root, and setpriv is not here")
def test_a_place_that_may_not_be_written_is_exit_3_and_what_is_in_force_still_opens():
    with tempfile.TemporaryDirectory() as name:
        base = Path(name)
        corpus, out = write_corpus(base / "corpus"), base / "out"
        first = build(corpus, out)
        add_a_sentence(corpus)
        everything = [base, *base.rglob("*")]
        for path in everything:
            if not path.is_symlink():
                path.chmod(0o555 if path.is_dir() else 0o444)
        try:
            command = [sys.executable, "-m", "api.cli", "build", "--corpus", str(corpus), "--out", str(out)]
            done = subprocess.run([*UNPRIVILEGED, *command], cwd=ROOT, capture_output=True, text=True)
        finally:
            for path in everything:
                if not path.is_symlink():
                    path.chmod(0o755)
        assert (done.returncode, done.stdout) == (3, "")
        assert len(done.stderr.splitlines()) == 1
        assert str(out) in done.stderr
        assert Current(out).get().id == first.id


def test_only_one_build_at_a_time(corpus, tmp_path):
    first = build(corpus, tmp_path / "out")
    add_a_sentence(corpus)
    with (tmp_path / "out" / "build.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        with pytest.raises(SnapshotError, match="ett annat bygge pågår"):
            build(corpus, tmp_path / "out")
    assert in_force(tmp_path / "out") == first.id
    assert build(corpus, tmp_path / "out").id != first.id


def test_builds_started_together_leave_one_whole_snapshot(corpus, tmp_path):
    command = [sys.executable, "-m", "api.cli", "build", "--corpus", str(corpus), "--out", str(tmp_path / "out")]
    started = [subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE) for _ in range(2)]
    errors = [process.communicate()[1].decode() for process in started]
    codes = sorted(process.returncode for process in started)
    assert codes in ([0, 0], [0, 3])
    if codes == [0, 3]:
        assert any("ett annat bygge pågår" in error for error in errors)
    assert folders(tmp_path / "out") == [in_force(tmp_path / "out")]
    assert Current(tmp_path / "out").get().search("kattugglor").total >= 2


# Judgements

PAIR = f"{PLAN_ID}/uppdrag-1,{REPORT_ID}/uppdrag-2"


def judge(corpus, *lines):
    text = "".join(line + "\n" for line in ("left,right,relation,verdict,who,when,why", *lines))
    (corpus / "judgements.csv").write_text(text, encoding="utf-8")


def level(out):
    (link,) = [one for one in Current(out).get().links if f"{one.left},{one.right}" == PAIR]
    return link.level.value


def test_a_judgement_changes_the_link_and_taking_it_away_restores_every_byte(corpus, tmp_path):
    out = tmp_path / "out"
    before = build(corpus, out)
    assert level(out) == "säker"
    rejected = f"{PAIR},fortsätter,avvisad,A. Ek,2033-05-01,Annan park"
    for lines, wanted in (
        ([rejected], "avvisad"),
        ([rejected, rejected.replace("avvisad", "bekräftad")], "bekräftad"),
        ([rejected, rejected.replace("avvisad", "återtagen")], "säker"),
        ([], "säker"),
    ):
        judge(corpus, *lines)
        written = (corpus / "judgements.csv").read_bytes()
        made = build(corpus, out)
        assert level(out) == wanted
        assert (made.id == before.id) == (wanted == "säker")
        assert (corpus / "judgements.csv").read_bytes() == written


def test_a_judgement_that_cannot_be_read_stops_the_build_and_what_was_in_force_still_is(corpus, tmp_path):
    before = build(corpus, tmp_path / "out").id
    judge(corpus, f"{PAIR},fortsätter,kanske,A. Ek,2033-05-01,Annan park")
    with pytest.raises(JudgementError, match="rad 2"):
        build(corpus, tmp_path / "out")
    assert in_force(tmp_path / "out") == before


def test_a_judgement_of_what_is_not_there_is_told_of_and_left_aside(corpus, tmp_path):
    judge(corpus, f"{PAIR}0,fortsätter,avvisad,A. Ek,2033-05-01,Annan park")
    told = [line for line in build(corpus, tmp_path / "out").lines if "judgements.csv" in line]
    assert len(told) == 1
    assert "rad 2" in told[0]
