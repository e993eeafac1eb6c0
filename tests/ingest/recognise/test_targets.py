"""What an indicator shall reach, from its wording."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reading_example import WIDE, of, plan, report

from ingest.recognise.target_rules import AFTER, BEFORE, COMPARED, DIRECTED, EARLIER, LEADING
from ingest.recognise.targets import target_cell, targets
from ingest.records import Reading
from ontology.terms import ClaimType, Kind


@pytest.mark.parametrize(
    ("text", "operator", "number", "unit"),
    [
        ("Andelen nöjda elever ska uppgå till mer än 90 procent.", ">", 90, "procent"),
        ("Andelen nöjda elever ska uppgå till > 90 %", ">", 90, "procent"),
        ("Andelen nöjda elever ska uppnå till minst 80 procent", ">=", 80, "procent"),
        ("Andelen som får svar inom 3 dagar ska vara minst 80 procent", ">=", 80, "procent"),
        ("Väntetiden ska inte överstiga 30 minuter", "<=", 30, "minuter"),
        ("Väntetiden ska vara högst 30 minuter", "<=", 30, "minuter"),
        ("Sjukfrånvaron ska ligga under 6 %", "<", 6, "procent"),
        ("Sjukfrånvaron ska vara 5 procent eller lägre", "<=", 5, "procent"),
        ("Antalet klagomål ska inte vara fler än 10 per år", "<=", 10, "per år"),
        ("Ledtiden får inte överstiga 14 dagar", "<=", 14, "dagar"),
        ("Utsläppen ska minska med 30 % från 2020 till 2030", "decrease", 30, "procent"),
        ("År 2031 ska 90 procent av lärarna ha behörighet", "=", 90, "procent"),
        ("Minst 80 procent av eleverna ska vara nöjda", ">=", 80, "procent"),
        ("Andelen ska öka till 85 procent år 2031", ">=", 85, "procent"),
        ("Skolorna redovisar ett resultat i balans.", ">=", 0, None),
    ],
)
def test_a_number_to_reach(text: str, operator: str, number: float, unit: str | None) -> None:
    (target,) = targets(text)
    assert (target.operator, target.number, target.unit) == (operator, number, unit)


def test_a_range_has_both_bounds() -> None:
    (target,) = targets("Indexet ska ligga på en hög nivå inom intervallet 77-80. Strävan är jämna delindex.")
    assert (target.operator, target.number, target.upper) == ("between", 77, 80)


@pytest.mark.parametrize(
    ("text", "operator", "since", "value"),
    [
        ("Närvaron ska öka i jämförelse med föregående år.", "increase", BEFORE, "öka jämfört med föregående år"),
        ("Närvaron ska förbättras jämfört med förra året", "increase", BEFORE, None),
        ("Sjukfrånvaron ska förbättras jämfört med föregående år", "decrease", BEFORE, None),
        ("Frånvaron ska mätas. Den ska minska jämfört med 2029.", "decrease", 2029, "minska jämfört med 2029"),
        ("Ökad volym såld mat totalt.", "increase", None, "öka"),
        ("Indexet ska öka i jämförelse med tidigare enkät.", "increase", EARLIER, None),
        ("Bibehållen eller ökad andel skolor med bibliotek", ">=", None, "minst som förut"),
        ("Körsträckan ska inte öka jämfört med 2029", "<=", 2029, None),
        ("Närvaron ska inte minska", ">=", None, None),
    ],
)
def test_a_direction(text: str, operator: str, since: int | None, value: str | None) -> None:
    (target,) = targets(text)
    assert (target.operator, target.since, target.number) == (operator, since, None)
    assert value in (None, target.value)


def test_the_number_that_it_was_is_no_target() -> None:
    (target,) = targets("Andelen ska öka jämfört med 2030, då den var 80 procent")
    assert (target.operator, target.number, target.since) == ("increase", None, 2030)


def test_the_year_that_a_target_is_for() -> None:
    heading = "Antalet lärare som en elev möter under 14 dagar ska årligen minska och 2032 uppgå till maximalt 14"
    yearly, number = targets(heading)
    assert (yearly.operator, yearly.since, yearly.year) == ("decrease", BEFORE, None)
    assert (number.operator, number.number, number.year) == ("<=", 14, 2032)
    (doubled,) = targets("Forskningen ska vara fördubblad till år 2040.")
    assert (doubled.operator, doubled.year, doubled.number) == ("increase", 2040, None)


@pytest.mark.parametrize(
    "text",
    [
        "Andel som haft fler än 14 lärare under 14 dagar, procent",
        "Alla som väntat mer än 90 dagar ska erbjudas tid",
        "Vaccination ska ges till personer som är minst 65 år",
        "Första besök inom 90 dagar - avser väntande",
        "Skolorna arbetar med förbättringsåtgärder",
        "Andelen ska motsvara vad andra kommuner når år 2031.",
        "Avvikelsen ska vara +/- 2 procent",
        "Nämnden ska senast 2031 ha infört 5 nya arbetssätt",
        "Andelen behöriga lärare ska vara högre än rikssnittet",
    ],
)
def test_a_number_that_tells_what_is_measured_is_no_target(text: str) -> None:
    assert targets(text) == []


@pytest.mark.parametrize(
    ("cell", "operator", "number"),
    [
        ("≥ 90 %", ">=", 90),
        ("< 5 000 per 100 000 inv", "<", 5000),
        ("77–80", "between", 77),
        ("10,5", "=", 10.5),
        ("under 11 timmar", "<", 11),
        ("Över 80 procent.", ">", 80),
        ("fler än 260 under helåret", ">", 260),
    ],
)
def test_a_cell_that_holds_a_target(cell: str, operator: str, number: float) -> None:
    target = target_cell(cell)
    assert target and (target.operator, target.number) == (operator, number)


def test_a_cell_may_hold_a_direction_or_nothing() -> None:
    assert (found := target_cell("Öka")) and found.operator == "increase"
    assert [target_cell(cell) for cell in ("-", "", "År", "2031", "90 % av dem som svarat 2 av 3")] == [None] * 5


def test_a_first_word_is_no_direction_where_a_limit_follows() -> None:
    assert targets("Fler äldre ska få möta ett mindre antal medarbetare, högst 12 under två veckor.") == []
    assert [one.value for one in targets("Andelen som väntat mer än 90 dagar ska minska")] == ["minska"]


def test_every_rule_says_what_it_reads() -> None:
    assert all(rule.says.endswith(".") for rule in (*COMPARED, *LEADING, *AFTER, *DIRECTED))


@given(st.text(max_size=120))
def test_a_target_is_part_of_the_text(text: str) -> None:
    assert all(0 <= one.start < one.end <= len(text) for one in targets(text))


@pytest.mark.parametrize(
    "wording",
    ["Andel nöjda besökare, mål 90 procent", "Målvärde: minst 90 procent", "Andelen nöjda är minst 90 procent."],
)
@pytest.mark.parametrize("read", [plan, report])
def test_a_target_told_without_shall_is_no_outcome(wording: str, read: Callable[[str], Reading]) -> None:
    reading = read(WIDE + f"Mål: Besökarna trivs\n\nIndikatorer\n• Andel nöjda besökare\n• {wording}\n")
    claims = [claim for item in of(reading, Kind.INDIKATOR) for claim in item.claims]
    assert [(claim.type, claim.number, claim.unit) for claim in claims] == [(ClaimType.TARGET, 90.0, "procent")]


def test_how_things_are_is_told_in_the_first_sentence_only_where_it_may_be_a_goal() -> None:
    assert targets("Fler trivs. Andelen nöjda är minst 90 procent.")[0].operator == "increase"
    assert len(targets("Fler trivs. Andelen nöjda är minst 90 procent.")) == 1
    assert not targets("Andelen nöjda är minst 90 procent " + "i alla verksamheter " * 20)
