"""Sentences as plans and reports have them, each judged by hand: none may be given a value that it does not bear.

``accepted`` lists what a reader would take, with ``|`` between alternatives (nothing, or ``okänt`` for a status, is no
claim). A sentence missed is a smaller fault than one misread: few may be missed, and they are listed; none is misread.
"""

from __future__ import annotations

import pytest
from test_gold_items import Row, rows

from ingest.recognise.attainment import verdicts
from ingest.recognise.outcome_made import Outcome
from ingest.recognise.outcomes import outcomes
from ingest.recognise.statuses import statuses
from ingest.recognise.subjects import Subject
from ingest.recognise.targets import Target, target_cell, targets
from ingest.recognise.trends import trends
from ontology.terms import Status

ASSIGNMENT = "Att ta fram en handlingsplan för minskad ohälsa bland unga"
GOAL = Subject.of("Trygg skola för alla elever")
YEAR = 2024  # that the sentences are of
STATUSES = rows("status_sentences.csv")
TARGETS = rows("target_sentences.csv")
OUTCOMES = rows("outcome_sentences.csv")
VERDICTS = rows("verdict_sentences.csv")
TRENDS = rows("trend_sentences.csv")


def accepted(row: Row) -> list[str]:
    return row["accepted"].split("|")


def status(row: Row) -> str:
    found = statuses(ASSIGNMENT, "4", row["sentence"], YEAR)
    return found[0].value.value if found else Status.OKANT.value


def target(row: Row) -> str:
    found = targets(row["wording"])[:1] or [target_cell(row["wording"])]
    return _target(found[0]) if found[0] else "-"


def _target(found: Target) -> str:
    number = "" if found.number is None else f" {found.number:g}" + (f"–{found.upper:g}" if found.upper else "")
    return found.operator + number + f" {found.unit}" * bool(found.unit) + f" ={found.year}" * bool(found.year)


def outcome(row: Row) -> set[str]:
    return {_outcome(one) for one in outcomes(Subject.of(row["indicator"]), row["sentence"], YEAR)}


def _outcome(one: Outcome) -> str:
    unit, when = f" {one.unit}" * bool(one.unit), f" ={one.year}" * (one.year != YEAR)
    return f"{one.number:g}{unit}{when}" + f" @{one.group}" * bool(one.group)


def verdict(row: Row) -> str:
    found = verdicts(GOAL, row["sentence"], measured=False)
    return found[0].value.value if found else ""


def trend(row: Row) -> str:
    found = trends(Subject.of(row["indicator"]), row["sentence"], targets(row["indicator"]), YEAR)
    return found[0].value.value if found else ""


@pytest.mark.parametrize("row", STATUSES, ids=lambda row: row["sentence"])
def test_no_status_is_misread(row: Row) -> None:
    assert status(row) in (*accepted(row), Status.OKANT.value)


@pytest.mark.parametrize("row", TARGETS, ids=lambda row: row["wording"])
def test_no_target_is_misread_or_missed(row: Row) -> None:
    assert target(row) in accepted(row)


@pytest.mark.parametrize("row", OUTCOMES, ids=lambda row: row["sentence"])
def test_no_outcome_is_misread(row: Row) -> None:
    assert outcome(row) <= {value for one in accepted(row) for value in one.split(";")}


@pytest.mark.parametrize("row", VERDICTS, ids=lambda row: row["sentence"])
def test_no_verdict_is_misread_or_missed(row: Row) -> None:
    assert verdict(row) in accepted(row)


@pytest.mark.parametrize("row", TRENDS, ids=lambda row: f"{row['indicator']}: {row['sentence']}")
def test_no_trend_is_misread_or_missed(row: Row) -> None:
    assert trend(row) in accepted(row)


def test_hardly_a_sentence_is_missed() -> None:
    assert [row["sentence"] for row in STATUSES if status(row) not in accepted(row)] == [
        "Nämndens uppdrag är genomfört."
    ]
    missed = [
        row["sentence"]
        for row in OUTCOMES
        if outcome(row) not in [set(filter(None, one.split(";"))) for one in accepted(row)]
    ]
    assert missed == ["Tolv utbildningar har genomförts under året."]
