"""Parts of a year in headings, and what their columns are."""

from __future__ import annotations

import pytest
from reading_example import WIDE, misquoted, of, plan, report

from ingest.column_names import OTHER, OUTCOME, TARGET, roles
from ingest.periods import part_of_year, without_period
from ontology.terms import ClaimType, Kind

TABLE = "| Indikator | {} | Mål helår | Prognos helår |\n|---|---|---|---|\n| Andel läsare | 81 % | 90 % | 86 % |\n"
TABLE += "| Andel skrivare | 70 % | 80 % | 79 % |\n"


@pytest.mark.parametrize(
    "name",
    [
        *("Utfall augusti", "Utfall T2", "Utfall jan-aug", "Utfall januari – augusti", "Utfall per 31 augusti"),
        *("Utfall, T2", "Utfall (T2)", "Utfall tertial 2", "Utfall kvartal 3", "Utfall aug 2031", "Utfall T1 2031"),
    ],
)
def test_an_outcome_of_a_part_of_the_year(name: str) -> None:
    assert roles([name]) == (OUTCOME,) and part_of_year(name)


@pytest.mark.parametrize(
    ("name", "role"),
    [
        ("Utfall helår", OUTCOME),
        ("Målvärde helår", TARGET),
        ("Målvärde T2", TARGET),
        ("Prognos", OTHER),
        ("Prognos helår", OTHER),
        ("Prognos T2 2031", OTHER),
        ("Prognos december", OTHER),
        ("Utfall fg år", OTHER),
        ("Utfall marknad", None),
        ("Utfall maja", None),
        ("Augusti", None),
        ("T2", None),
        ("Status T2", None),  # of two such columns one is out of date
    ],
)
def test_what_else_a_heading_with_a_time_is(name: str, role: str | None) -> None:
    assert roles([name]) == (role,)


def test_a_time_alone_stays() -> None:
    names = ("Augusti", "Utfall helår", "Utfall T5")
    assert [without_period(name) for name in names] == ["Augusti", "Utfall", "Utfall T5"]


@pytest.mark.parametrize("name", ["Utfall augusti", "Utfall T2"])
def test_an_outcome_of_a_part_of_the_year_says_so_and_a_forecast_is_none(name: str) -> None:
    reading = report(TABLE.format(name))
    first, _ = of(reading, Kind.INDIKATOR)
    assert [(claim.type, claim.value, claim.year, claim.meaning) for claim in first.claims] == [
        (ClaimType.OUTCOME, "81 %", 2031, name),
        (ClaimType.TARGET, "90 %", 2031, "Mål helår"),
    ]
    assert ("Prognos helår", "86 %") in [(field.name, field.value) for field in first.fields]
    assert misquoted(reading) == []


def test_a_plan_does_not_know_which_year_a_month_is_of() -> None:
    first, _ = of(plan(TABLE.format("Utfall augusti")), Kind.INDIKATOR)
    assert [claim.year for claim in first.claims if claim.type is ClaimType.OUTCOME] == [None]


def test_an_outcome_of_a_month_on_a_line_of_its_own_is_not_compared_with_the_target() -> None:
    text = "Mål: Fler läser\n\nStyrtal: Andel läsare.\nMålvärde: minst 85 %\nUtfall {}: 81 %\n"
    found = [
        [claim.type.value for claim in of(report(WIDE + text.format(when)), Kind.INDIKATOR)[0].claims]
        for when in ("augusti", "helår")
    ]
    assert found == [["target", "outcome"], ["attainment", "target", "outcome"]]
