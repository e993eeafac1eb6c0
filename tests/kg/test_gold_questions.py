"""Questions as people type them, with slips and in any form, against answers that a person read through and accepted.

The file's subjects are the program's own answers: they were made by it, and a person who read the documents let them
stand or had the program changed. They guard against what was right getting lost, and measure nothing independently.
A question about what is not in the documents has no subject in the file: then the answer must be silence. Where it
could mean several things the file names the one that the words fit best.
"""

import csv
from pathlib import Path

import pytest

from kg.store import Current
from kg.trace import trace

GOLD = Path(__file__).resolve().parents[1] / "gold" / "questions.csv"
CORPUS = "orebro-hsn-"  # what the gold file leaves out of the documents' ids


def rows():
    with GOLD.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture(scope="module")
def snapshot(built):
    return Current(built).get()


@pytest.mark.parametrize("row", rows(), ids=lambda row: row["question"])
def test_the_question_is_understood_or_left_unanswered(snapshot, row):
    answer = trace(snapshot, row["question"])
    assert (answer.subject.id.removeprefix(CORPUS) if answer.subject else "") == row["subject"], answer.understood
    assert answer.understood
    if answer.subject is None:
        assert answer.steps == ()


def test_there_are_many_of_both_sorts():
    assert sum(bool(row["subject"]) for row in rows()) >= 60
    assert sum(not row["subject"] for row in rows()) >= 30
