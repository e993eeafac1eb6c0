"""A build that is killed: what was in force still is, and the next build cleans up."""

import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from corpus_example import add_a_sentence, write_corpus

from kg.snapshot import build
from kg.store import Current

ROOT = Path(__file__).resolve().parents[2]

STOPPING = """
import sys, time
from pathlib import Path
import kg.snapshot

def stop(*_, **__):
    print("stannar", flush=True)
    time.sleep(120)

owner, name = sys.argv[3].rsplit(":", 1)
setattr(kg.snapshot if owner == "kg" else getattr(kg.snapshot, owner), name, stop)
kg.snapshot.build(Path(sys.argv[1]), Path(sys.argv[2]))
"""


def killed_at(corpus, out, stage):
    """Start a build in a process of its own, let it come to ``stage``, and kill it there."""
    command = [sys.executable, "-c", STOPPING, str(corpus), str(out), stage]
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    assert process.stdout is not None
    assert process.stdout.readline() == b"stannar\n"
    process.send_signal(signal.SIGKILL)
    assert process.wait() == -signal.SIGKILL
    return process


def under_way(out):
    return [path.name for path in (out / "snapshots").iterdir() if path.name.startswith(".")]


@pytest.fixture(scope="module")
def built_once(tmp_path_factory):
    """A corpus and a build of it. Only to be copied."""
    base = tmp_path_factory.mktemp("byggd")
    build(write_corpus(base / "corpus"), base / "out")
    return base


@pytest.fixture
def place(built_once, tmp_path):
    """A corpus, built, and then changed."""
    shutil.copytree(built_once, tmp_path / "x", symlinks=True)
    add_a_sentence(tmp_path / "x" / "corpus")
    return tmp_path / "x"


STAGES = ("kg:read_corpus", "kg:_write", "kg:build_index", "kg:_put_in_force", "Path:symlink_to")


@pytest.mark.parametrize("stage", STAGES)
def test_a_killed_build_leaves_what_was_in_force_and_the_next_one_cleans_up(place, stage):
    corpus, out = place / "corpus", place / "out"
    first = Current(out).get()
    killed_at(corpus, out, stage)
    assert Current(out).get().id == first.id
    second = build(corpus, out)
    assert second.id != first.id
    assert under_way(out) == []
    assert sorted(path.name for path in (out / "snapshots").iterdir()) == sorted([first.id, second.id])
    assert Current(out).get().search("kattugglor").total >= 2
    assert not os.path.lexists(out / "current.new")


def test_a_first_build_that_is_killed_leaves_nothing_to_open_and_the_next_one_is_whole(place):
    corpus, out = place / "corpus", place / "first"
    killed_at(corpus, out, "kg:_put_in_force")
    assert under_way(out)
    assert not os.path.lexists(out / "current")
    made = build(corpus, out)
    assert Current(out).get().id == made.id
    assert under_way(out) == []


def test_a_build_killed_while_it_prunes_has_already_switched(place):
    corpus, out = place / "corpus", place / "out"
    build(corpus, out)
    before = (out / "current").readlink()
    add_a_sentence(corpus)
    killed_at(corpus, out, "shutil:rmtree")
    after = (out / "current").readlink()
    assert after != before
    assert build(corpus, out).id == after.name
    assert len(list((out / "snapshots").iterdir())) == 2
