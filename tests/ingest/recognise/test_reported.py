"""Assignments that a report follows up in their own paragraph."""

from __future__ import annotations

import pytest
from reading_example import of, only, plan, quoted, report

from ontology.terms import Kind

HEAD = "Särskilda uppdrag från kommunfullmäktige\n\n"
BULLET = "• Nämnden ska ta fram en plan. Uppdraget är slutfört. Planen antogs i mars.\n"


@pytest.mark.parametrize(
    ("told", "status"),
    [
        ("Uppdraget är slutfört. Planen antogs i mars.", "genomfört"),
        ("Uppdraget pågår och beräknas bli klart 2032.", "pågår"),
        ("Uppdraget har inte påbörjats på grund av resursbrist.", "ej påbörjat"),
        ("Arbetet är påbörjat.", "pågår"),
    ],
)
def test_the_report_is_the_comment_and_gives_the_status(told: str, status: str) -> None:
    for text in (f"{HEAD}• Nämnden ska ta fram en plan. {told}\n", f"Uppdrag 1: Att ta fram en plan. {told}\n"):
        reading = report(text)
        item = only(reading)
        assert item.text.endswith("ta fram en plan.")
        assert item.comment == told
        assert [claim.value for claim in item.claims][:1] == [status]
        assert quoted(reading, item.place) == item.text
        assert quoted(reading, item.comment_places[0]) == told


@pytest.mark.parametrize(
    "text",
    [
        "Nämnden ska ta fram en plan. Uppdraget ska redovisas i december.",
        "Nämnden ska ta fram en plan. Det innebär att arbetet pågår i flera steg.",
        "Nämnden ska ta fram en plan. Uppdraget är att minska köerna.",
        "Nämnden ska ta fram en plan.",
    ],
)
def test_what_belongs_to_the_assignment_stays_in_it(text: str) -> None:
    item = only(report(f"{HEAD}• {text}\n"))
    assert (item.text, item.comment) == (text, None)


def test_a_plan_reports_nothing() -> None:
    (item,) = of(plan(HEAD + BULLET), Kind.UPPDRAG)
    assert (item.text, item.claims) == (BULLET[2:].strip(), ())
