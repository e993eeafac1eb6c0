"""Sentences as reports have them, each judged by hand: none may be given a value that the sentence does not bear.

``accepted`` lists the values that a reader would take (``okänt`` is no claim); a sentence missed is a smaller fault
than one misread, so at most a few may be missed and none misread.
"""

from __future__ import annotations

import pytest
from test_gold_items import Row, rows

from ingest.recognise.statuses import statuses
from ontology.terms import Status

ASSIGNMENT = "Att ta fram en handlingsplan för minskad ohälsa bland unga"
YEAR = 2024  # that the sentences are of
SENTENCES = rows("status_sentences.csv")
MISSED = ["Nämndens uppdrag är genomfört."]


def status(sentence: str) -> str:
    found = statuses(ASSIGNMENT, "4", sentence, YEAR)
    return found[0].value.value if found else Status.OKANT.value


@pytest.mark.parametrize("row", SENTENCES, ids=lambda row: row["sentence"])
def test_no_sentence_is_misread(row: Row) -> None:
    assert status(row["sentence"]) in (*row["accepted"].split("|"), Status.OKANT.value)


def test_hardly_a_sentence_is_missed() -> None:
    assert [row["sentence"] for row in SENTENCES if status(row["sentence"]) not in row["accepted"].split("|")] == MISSED
