"""Names in capitals, as running text has them."""

from __future__ import annotations

import pytest
from reading_example import WIDE, of, plan

from ingest import shouted
from ontology.terms import Kind


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("KULTURNÄMNDEN", "Kulturnämnden"),
        ("KULTUR- OCH FRITIDSNÄMNDEN", "Kultur- och fritidsnämnden"),
        ("TEKNISKA NÄMNDEN OCH SKOLNÄMNDEN", "Tekniska nämnden och skolnämnden"),
        ("SKOLNÄMNDEN I REGION NORRA LÄN", "Skolnämnden i Region Norra län"),
        ("FÖRVALTNINGEN FÖR STORBY STAD", "Förvaltningen för Storby stad"),
        ("STORBY HUS AB", "Storby hus AB"),
        ("KS", "KS"),
        ("AB HUS", "AB HUS"),
        ("Kulturnämnden", "Kulturnämnden"),
        ("kulturnämnden", "kulturnämnden"),
        ("IT-nämnden", "IT-nämnden"),
        ("", ""),
    ],
)
def test_a_body_in_capitals(printed: str, name: str) -> None:
    assert shouted.body(printed) == name


@pytest.mark.parametrize(
    ("heading", "name"),
    [
        ("UPPDRAG TILL KULTURNÄMNDEN", "Kulturnämnden"),
        ("UPPDRAG TILL KULTUR- OCH FRITIDSNÄMNDEN", "Kultur- och fritidsnämnden"),
        ("Uppdrag till kulturnämnden", "kulturnämnden"),
    ],
)
def test_the_recipient_in_a_heading(heading: str, name: str) -> None:
    reading = plan(WIDE + f"{heading}\n• Bygga en scen\n• Bygga en bro\n")
    for item in of(reading, Kind.UPPDRAG):
        assert (item.recipient, item.recipients) == (name, (name,))
        place = item.recipient_place
        assert place and reading.document.text[place.start : place.end].casefold() == name.casefold()
    assert len(of(reading, Kind.UPPDRAG)) == 2


def test_a_name_over_its_own_assignments_and_one_in_a_column() -> None:
    over = plan("Uppdrag till nämnderna\n\nTEKNISKA NÄMNDEN\n\nUppdrag 1: Bygga en bro\n")
    beside = plan("| Uppdrag | Mottagare |\n|---|---|\n| Bygga en bro | TEKNISKA NÄMNDEN |\n")
    assert [of(each, Kind.UPPDRAG)[0].recipient for each in (over, beside)] == ["Tekniska nämnden"] * 2
