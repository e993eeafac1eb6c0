"""What an indicator got, from its comment. A wrong number is far worse than none."""

from __future__ import annotations

import pytest

from ingest.recognise.outcome_made import Outcome
from ingest.recognise.outcomes import outcomes
from ingest.recognise.subjects import Subject

YEAR = 2031
PLEASED = "Andelen nöjda elever ska vara minst 80 procent"
ABSENCE = "Sjukfrånvaron ska minska i jämförelse med föregående år"


def said(indicator: str, comment: str) -> list[Outcome]:
    return outcomes(Subject.of(indicator, "Skolnämnden"), comment, YEAR)


def brief(indicator: str, comment: str) -> list[tuple[float, int, str | None]]:
    return [(one.number, one.year, one.group) for one in said(indicator, comment)]


@pytest.mark.parametrize(
    "comment",
    [
        "Utfallet är för året 85 procent.",
        "Utfallet är för året 85procent.",
        "Resultatet visar att andelen nöjda elever uppgick till 85 procent.",
        "Andelen nöjda elever var under året 85 procent.",
        "Utfall: 85 %",
        "Utfall 2031: 85 %.",
        "85 procent av eleverna är nöjda.",
        "Andelen nöjda elever har ökat från 80 till 85 procent.",
        "Resultatet för Skolförvaltningen landade på 85 procent.",
    ],
)
def test_the_outcome_of_the_year(comment: str) -> None:
    assert brief(PLEASED, comment) == [(85, YEAR, None)]


@pytest.mark.parametrize(
    "comment",
    [
        "2031: 113. Resultatet för 2030: 110.",
        "Index blev 113, jämfört med 110 föregående år.",
        "Index blev 113 (2030: 110).",
        "Index blev 113, vilket är högre än 2030 då siffran var 110.",
        "Index blev 113 år 2031 och 110 år 2030.",
    ],
)
def test_the_year_and_the_year_before(comment: str) -> None:
    assert brief("Index för närvaro ska öka", comment) == [(113, 2031, None), (110, 2030, None)]


def test_groups_in_a_row_with_the_whole_first() -> None:
    told = brief("Närvaron ska öka", "2031: Flickor 47,5% Pojkar 65,2% Totalt 50,9%")
    assert told == [(50.9, YEAR, "totalt"), (47.5, YEAR, "flickor"), (65.2, YEAR, "pojkar")]


def test_a_group_is_told_from_the_whole() -> None:
    assert brief(PLEASED, "Andelen nöjda elever i förskolan är 85 procent.") == [(85, YEAR, "förskolan")]
    assert brief(PLEASED, "Utfallet blev 85 procent. Motsvarande siffra för hela länet är 70 procent.") == [
        (85, YEAR, None), (70, YEAR, "hela länet"),
    ]  # fmt: skip
    turnover = brief("Personalomsättningen ska minska", "Det ger en total personalomsättning på 9,0 procent.")
    assert turnover == [(9.0, YEAR, "totalt")]


@pytest.mark.parametrize(
    ("comment", "group"),
    [
        ("För förskolan är resultatet 90 procent.", "förskolan"),
        ("Utfallet är 90 procent inom förskolan.", "förskolan"),
        ("Andelen nöjda elever är 90 procent i Storby.", "Storby"),
        ("Den kommunala andelen nöjda elever är 90 procent.", "kommunala"),
        ("Vid delåret var utfallet 90 procent.", "delåret"),
        ("Värdet är 90 procent i augusti.", "augusti"),
    ],
)
def test_a_part_is_never_told_as_the_whole(comment: str, group: str) -> None:
    assert brief(PLEASED, comment) == [(90, YEAR, group)]


def test_a_deficit_is_below_nothing() -> None:
    told = said("Nämnden redovisar ett resultat i balans", "Nämnden redovisar ett underskott på 3,2 mnkr.")
    assert [(one.value, one.number) for one in told] == [("underskott 3,2 mnkr", -3.2)]


def test_the_country_stands_beside() -> None:
    told = brief("Uppfyllelse av svarsgarantin", "Telefonsvar i växeln ligger på 76 procent mot rikets 84 procent.")
    assert told == [(76, YEAR, "Telefonsvar i växeln"), (84, YEAR, "riket, Telefonsvar i växeln")]
    assert brief(PLEASED, "Resultatet blev 78 procent, rikets snitt är 82 procent.") == [
        (78, YEAR, None), (82, YEAR, "riket"),
    ]  # fmt: skip


def test_how_much_something_has_changed() -> None:
    (one,) = said("Ökad volym såld skolmat", "Den sålda skolmaten har ökat med 4,4 procent jämfört med föregående år.")
    assert (one.value, one.number, one.operator, one.since) == ("ökat med 4,4 procent", 4.4, "increase", 2030)


def test_a_count_that_comes_first_keeps_its_group_and_its_blurring_word() -> None:
    counted, change = said(
        "Insatser om levnadsvanor ska öka",
        "Grundskola: Drygt 32 000 insatser om levnadsvanor registrerades, vilket är en minskning med cirka 15 procent.",
    )
    assert (counted.value, counted.number, counted.group) == ("drygt 32 000", 32000, "Grundskola")
    assert (change.value, change.operator, change.group) == ("minskat med cirka 15 procent", "decrease", "Grundskola")


def test_an_earlier_time_needs_its_year() -> None:
    assert brief(PLEASED, "Förra enkäten gjordes 2028. Resultatet var då 77 procent.") == [(77, 2028, None)]
    assert brief(PLEASED, "Resultatet var då 77 procent.") == []


@pytest.mark.parametrize(
    "comment",
    [
        "Målet är 80 procent.",
        "Fortsatt arbete krävs för att nå gemensamt mål om 85 procent.",
        "Utfallet beräknas bli 90 procent.",
        "Resultatet väntas bli 90 procent nästa år.",
        "Prognosen var 90 procent.",
        "Enkäten besvarades av 300 personer.",
        "Antalet anställda uppgick till 40.",
        "Andelen flickor som deltog uppgick till 40 procent.",
        "Resultatet var inte 80 procent.",
        "Vi skickade ut 500 brev, varav omkring 40 procent kom tillbaka.",
        "Enligt avsnitt 4.2 är resultatet bra.",
        "Resultatet ökade med 3 procentenheter.",
        "Antalet klagomål har minskat med 10 procent jämfört med 2029.",
        "Resultatet blev 78 procent av målvärdet.",
        "Resultatet är 3 procent högre än föregående år.",
        "Utfallet var 5 procent under målet.",
        "Kostnaden för nöjda elever var 3 mnkr.",
        "Andelen nöjda elever per klass var 20 procent.",
        "Svarsfrekvensen var 64 procent.",
        "Andelen nöjda elever som fått hjälp är 70 procent.",
    ],
)
def test_what_is_no_outcome_of_the_indicator(comment: str) -> None:
    assert brief(PLEASED, comment) == []
