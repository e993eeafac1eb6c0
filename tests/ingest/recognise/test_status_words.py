"""Words that alone give a status, and what is said of those that nobody knows."""

from __future__ import annotations

import pytest
from reading_example import WIDE, misquoted, only, plan, report

from ingest.recognise.columns import told_first
from ingest.recognise.status_words import alone, status_line
from ingest.recognise.symbols import _meant
from ingest.records import Claim, Place
from ontology.terms import Basis, ClaimType, Kind

YEAR = 2031


def value(text: str) -> str | None:
    found = alone(text, YEAR)
    return found[0].value if found else None


def status(words: str, rule: str = "status.field", basis: Basis = Basis.STATED) -> Claim:
    return Claim(ClaimType.STATUS, words, words, basis, rule, Place(0, 1, 1, 1))


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Försenat", "okänt"),
        ("försenad", "okänt"),
        ("Försenade", "okänt"),
        ("Status: försenas", "okänt"),
        ("Försenas till 2033", "okänt"),
        ("Försenat till hösten 2032", "okänt"),
        ("Försenad på grund av brist på timmer", "okänt"),
        ("Avvaktar", "okänt"),
        ("Uppskjutet", "okänt"),
        ("Senarelagd till våren", "okänt"),
        ("Ej genomfört", "okänt"),
        ("Inte genomförd.", "okänt"),
        ("Ej påbörjad", "ej påbörjat"),
        ("Ännu ej påbörjat", "ej påbörjat"),
        ("Ej startat", "ej påbörjat"),
        ("Pausad", "avbrutet"),
        ("Försenat, pågår", "pågår"),
        ("Försenad men pågår", "pågår"),
        ("Försenad – ej påbörjad", "ej påbörjat"),
        ("Pågår, försenat", "pågår"),
    ],
)
def test_what_is_late_or_waits_is_not_known_unless_more_is_said(words: str, expected: str) -> None:
    assert value(words) == expected


@pytest.mark.parametrize(
    "words",
    [
        "Försenade bussar har gett klagomål",
        "Försenad leverans av timmer",
        "Försenat, klart",  # when?
        "Försenat, klart till hösten",
        "Klart till hösten",
        "Avvaktar upphandling",
        "Försenat men genomförs 2032",
    ],
)
def test_what_goes_on_after_the_word_is_no_status(words: str) -> None:
    assert value(words) is None


def test_a_line_with_a_dash_after_its_label_is_no_part_of_the_wording() -> None:
    assert status_line("Status – försenad") and not status_line("Status – hela landet")
    item = only(report(WIDE + "Uppdrag 1: Bygga en scen\nStatus – Försenad\n"))
    assert (item.text, [claim.value for claim in item.claims]) == ("Bygga en scen", ["okänt"])


@pytest.mark.parametrize("words", ["Försenat", "Avvaktar"])
def test_a_column_and_a_line_give_what_is_not_known_with_its_words(words: str) -> None:
    table = report(f"| Uppdrag | Status |\n|---|---|\n| Bygga en scen | {words} |\n| Bygga en bro | Klart |\n")
    line = report(WIDE + f"Uppdrag 1: Bygga en scen\nStatus: {words}\n")
    for reading in (table, line):
        assert [(claim.value, claim.verbatim) for claim in reading.items[0].claims] == [("okänt", words)]
        assert "status-unread" not in [issue.code for issue in reading.issues]
        assert misquoted(reading) == []


@pytest.mark.parametrize(
    ("words", "said"),
    [("Avvaktar upphandling", True), ("Röd", True), ("Klart 2032", True), ("–", False), ("[image: röd]", False)],
)
def test_a_status_that_is_not_read_is_said_with_its_words(words: str, said: bool) -> None:
    reading = report(WIDE + f"Uppdrag 1: Bygga en scen\nStatus: {words}\n")
    issues = [issue for issue in reading.issues if issue.code == "status-unread"]
    assert [(issue.text, words in issue.message) for issue in issues] == [(words, True)] * said
    assert not [claim for claim in only(reading).claims if claim.type is ClaimType.STATUS]


def test_a_long_status_that_is_not_read_is_quoted_in_part() -> None:
    words = "Arbetet " + "med scenen " * 20
    (issue,) = (i for i in report(WIDE + f"Uppdrag 1: Bygga\nStatus: {words}\n").issues if i.code == "status-unread")
    assert " …”" in issue.message and len(issue.message) < 160 and issue.text == words.strip()


def test_a_plan_has_no_statuses_to_miss() -> None:
    assert "status-unread" not in [i.code for i in plan(WIDE + "Uppdrag 1: Bygga en scen\nStatus: Nytt\n").issues]


def test_how_far_it_has_come_is_shown_before_that_it_is_late() -> None:
    late, going = status("okänt"), status("pågår", "status.own_subject")
    assert told_first([late, going]) == (going, late)


def test_a_column_that_says_it_is_not_done_speaks_against_a_comment_that_says_it_is() -> None:
    undone, done = status("okänt"), status("genomfört", "status.own_subject")
    assert told_first([done, undone]) == (undone, done)
    item = only(report(WIDE + "Uppdrag 1: Bygga\nStatus: Ej genomfört\nKommentar: Uppdraget är slutfört.\n"))
    assert [claim.value for claim in item.claims] == ["okänt", "genomfört"]


def test_a_legend_that_says_late_leaves_it_to_the_symbol() -> None:
    assert _meant(Kind.UPPDRAG, "Försenad") is None
    assert _meant(Kind.UPPDRAG, "Pågår") == "pågår"
