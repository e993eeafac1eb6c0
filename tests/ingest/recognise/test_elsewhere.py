"""What a section that an item points to says of how the item went."""

from __future__ import annotations

import pytest
from reading_example import lines, misquoted, of, report

from ingest.records import Claim
from ontology.terms import ClaimType, Kind

REPORT = """
[bookmark: _Toc1]Verksamhetsberättelse

[bookmark: _Toc2]Uppföljning
Uppdrag: Nr 1. Att bygga en skolgård för lek vid hamnen.
Kommentar
{comment}
Effektmål 1. Alla elever trivs.
\tIndikatorer

\tAndelen behöriga lärare ska öka jämfört med föregående år.
\t
\tKommentar
{comment}

[bookmark: _Toc3]Händelser
{there}
"""
POINTER = "Se vidare i avsnittet Händelser."


def claims(there: str, kind: Kind, comment: str = POINTER) -> list[Claim]:
    reading = report(lines(REPORT.format(comment=comment, there=there)))
    assert not misquoted(reading)
    return [
        claim
        for claim in of(reading, kind)[0].claims
        if claim.type in (ClaimType.STATUS, ClaimType.ATTAINMENT, ClaimType.TREND)
    ]


@pytest.mark.parametrize(
    ("kind", "there", "value"),
    [
        (Kind.UPPDRAG, "Skolgården för lek vid hamnen är färdigställd.", "genomfört"),
        (Kind.INDIKATOR, "Målet för andelen behöriga lärare är inte uppnått.", "ej uppnått"),
        (Kind.INDIKATOR, "Andelen behöriga lärare har ökat jämfört med 2030.", "förbättrat"),
    ],
)
def test_a_sentence_there_on_the_same_thing_counts_with_its_own_place(kind: Kind, there: str, value: str) -> None:
    [claim] = claims(f"Året var gott. {there}", kind)
    assert (claim.value, claim.verbatim) == (value, there)
    assert claim.rule.endswith(" via section")
    assert claim.place.line > 15


@pytest.mark.parametrize(
    ("kind", "there"),
    [
        (Kind.UPPDRAG, "Uppdraget är slutfört."),  # whose, is not said there
        (Kind.UPPDRAG, "Skolgården i centrum är färdigställd."),
        (Kind.UPPDRAG, "Skolgården för lek vid hamnen ska vara färdigställd nästa år."),
        (Kind.UPPDRAG, "Skolgården för lek vid hamnen är färdigställd. Skolgård för lek vid hamnen pågår."),
        (Kind.INDIKATOR, "Målet är inte uppnått."),
        (Kind.INDIKATOR, "Målet för andelen behöriga kockar är inte uppnått."),
        (Kind.INDIKATOR, "Andelen sjuka lärare har ökat jämfört med 2030."),
    ],
)
def test_a_sentence_there_that_may_be_on_something_else_does_not(kind: Kind, there: str) -> None:
    assert claims(there, kind) == []


def test_without_a_pointer_nothing_is_looked_up() -> None:
    assert claims("Skolgården för lek vid hamnen är färdigställd.", Kind.UPPDRAG, comment="Se bilagan.") == []


def test_the_items_own_comment_goes_first() -> None:
    [claim] = claims("Skolgården för lek vid hamnen är färdigställd.", Kind.UPPDRAG, f"Uppdraget pågår. {POINTER}")
    assert (claim.value, claim.rule) == ("pågår", "status.own_subject")
