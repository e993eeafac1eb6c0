"""Claims from a table's own columns."""

from __future__ import annotations

from dataclasses import replace

import pytest
from reading_example import report, source

from ingest.recognise.columns import column_claims, with_columns
from ingest.records import Field, Item, Place
from ontology.terms import ClaimType, DocumentType, Kind

PLACE = Place(0, 4, 1, 1)
CELLS = {"Utfall 2028": "89,5 %", "Utfall 2029": "-", "Utfall 2030": "98,3 %", "Utfall 2031": "", "Målvärde": "≥ 95 %"}
FIELDS = tuple(Field(name, value, PLACE) for name, value in CELLS.items())
SHARE = Item("prov/indikator-1", "prov", 2031, Kind.INDIKATOR, None, "Andel planer", PLACE, "exempel", fields=FIELDS)


def test_a_target_column_and_four_years_of_outcomes() -> None:
    claims = column_claims(FIELDS, 2031)
    assert [(c.type, c.number, c.unit, c.year) for c in claims] == [
        (ClaimType.TARGET, 95.0, "procent", None),
        (ClaimType.OUTCOME, 98.3, "procent", 2030),
        (ClaimType.OUTCOME, 89.5, "procent", 2028),
    ]


def test_an_outcome_column_without_a_year_is_of_the_year_reported_on() -> None:
    (claim,) = column_claims([Field("Utfall", "1 216", PLACE)], 2031)
    assert (claim.year, claim.number, claim.verbatim) == (2031, 1216.0, "1 216")


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("Periodicitet", "95 %"),
        ("Utfall föregående år", "95 %"),
        ("Prognos helår", "95 %"),
        ("Utfall", "95 % 96 %"),
        ("Utfall", "cirka hälften"),
        ("Utfall", "95 av 100"),
        ("Målvärde", "År"),
    ],
)
def test_what_is_not_one_value_in_a_column_of_its_kind_gives_nothing(name: str, value: str) -> None:
    assert column_claims([Field(name, value, PLACE)], 2031) == ()


def test_the_year_reported_on_is_compared_with_the_target_in_a_report_only() -> None:
    reports = DocumentType.VERKSAMHETSBERATTELSE
    assert with_columns(SHARE, source("", reports, 2031)).claims[0].type is ClaimType.TARGET
    reached = with_columns(SHARE, source("", reports, 2030)).claims[0]
    assert (reached.type, reached.value, reached.verbatim) == (ClaimType.ATTAINMENT, "uppnått", "98,3 %")
    assert all(c.type is not ClaimType.ATTAINMENT for c in with_columns(SHARE, source("")).claims)
    assert with_columns(replace(SHARE, fields=()), source("")).claims == ()


def test_an_outcome_of_a_part_of_the_year_is_read_but_not_compared() -> None:
    reading = report(
        "Mål: Alla läser\n\nIndikator                 Målvärde 2031    Utfall aug 2031\n"
        "Antal lån per invånare    12               8,1\n"
    )
    (item,) = (item for item in reading.items if item.kind is Kind.INDIKATOR)
    assert [(claim.type.value, claim.value, claim.year) for claim in item.claims] == [
        ("target", "12", 2031),
        ("outcome", "8,1", 2031),
    ]
