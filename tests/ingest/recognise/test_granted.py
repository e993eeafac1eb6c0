"""Assignments that a decision gives, and what only looks like one."""

from __future__ import annotations

import pytest
from reading_example import WIDE, lines, of, only, plan

from ontology.terms import Kind


@pytest.mark.parametrize(
    ("text", "recipient"),
    [
        ("Nämnden beslutar att ge kommunstyrelsen i uppdrag att utreda ett gemensamt kök.", "kommunstyrelsen"),
        ("Skolnämnden beslutar även att uppdra åt rektorerna att ta fram en läsplan.", "rektorerna"),
    ],
)
def test_a_decision_of_today_is_an_assignment(text: str, recipient: str) -> None:
    item = only(plan(WIDE + text + "\n"))
    assert (item.text, item.recipient, item.parent) == (text, recipient, None)
    assert item.recipient_place and item.recipient_place.line == 4


def test_the_points_of_a_decision_that_give_assignments() -> None:
    reading = plan(
        WIDE
        + lines("""
        Skolnämnden beslutar
        1. att fastställa planen för 2031,
        2. att ge skolchefen i uppdrag att se över lokalerna, och
        3. att uppdra åt rektorerna att ta fram en läsplan.

        Skolnämnden beslutar:
        - Fastställa budgeten
        - Skolchefen får i uppdrag att laga taket
        """)
    )
    assert [(item.text, item.recipient) for item in of(reading, Kind.UPPDRAG)] == [
        ("att ge skolchefen i uppdrag att se över lokalerna, och", "skolchefen"),
        ("att uppdra åt rektorerna att ta fram en läsplan.", "rektorerna"),
        ("Skolchefen får i uppdrag att laga taket", "Skolchefen"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Skolnämnden föreslår kommunfullmäktige besluta\n1. att ge nämnden i uppdrag att se över avgifterna.\n",
        "Nämnden vill på sikt överväga att ge skolchefen i uppdrag att riva huset.\n",
        "Nämnden beslutar att fastställa planen och att ge skolchefen i uppdrag att riva huset.\n",
        "Nämnden beslutar att ge dem i uppdrag att riva huset.\n",
    ],
)
def test_what_is_not_certain_is_an_issue_and_no_item(text: str) -> None:
    reading = plan(WIDE + text)
    assert not of(reading, Kind.UPPDRAG)
    assert "assignment-unread" in [issue.code for issue in reading.issues]


def test_a_decision_taken_before_is_a_decision() -> None:
    reading = plan(WIDE + "Nämnden beslutade 2029 att ge skolchefen i uppdrag att bygga en scen.\n")
    assert [item.kind for item in reading.items] == [Kind.BESLUT]
