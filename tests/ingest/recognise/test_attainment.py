"""Whether a target was reached: verdicts, and comparisons of what can be compared."""

from __future__ import annotations

import pytest

from ingest.recognise.attainment import Comparison, compared, verdicts
from ingest.recognise.outcomes import outcomes
from ingest.recognise.subjects import Subject
from ingest.recognise.targets import targets

YEAR = 2031
GOAL = "Trygga skolgårdar ska finnas vid alla skolor"


def judged(comment: str, measured: bool = True) -> list[tuple[str, str]]:
    return [(one.value.value, one.basis.value) for one in verdicts(Subject.of(GOAL), comment, measured)]


@pytest.mark.parametrize(
    ("comment", "value"),
    [
        ("Vi har inte nått målet men är på rätt väg.", "ej uppnått"),
        ("Det går åt rätt håll men målet är inte uppnått.", "ej uppnått"),
        ("Nämnden når inte målet.", "ej uppnått"),
        ("Måluppfyllelsen är delvis uppnådd, men fler effekter väntas.", "delvis uppnått"),
        ("Målvärdet uppnås inom förskolan men inte inom skolan.", "delvis uppnått"),
        ("Målet bedöms vara uppfyllt.", "uppnått"),
        ("Målet om trygga skolgårdar är uppnått.", "uppnått"),
        ("Indikatorn kan inte följas upp.", "kan inte avgöras"),
        ("System för uppföljning av skolgårdar finns inte.", "kan inte avgöras"),
    ],
)
def test_what_a_verdict_states(comment: str, value: str) -> None:
    assert judged(comment) == [(value, "stated")]


def test_a_hedged_verdict_is_inferred_and_comes_after_what_is_stated() -> None:
    comment = "Stickprov talar för att målvärdet uppnås. Data saknas för helheten."
    assert judged(comment) == [("kan inte avgöras", "stated"), ("uppnått", "inferred")]
    assert judged(comment, measured=False) == [("uppnått", "inferred")]


def test_a_verdict_on_a_part_keeps_its_group() -> None:
    (verdict,) = verdicts(Subject.of(GOAL), "Målet uppnås inte i förskolan.", True)
    assert (verdict.value.value, verdict.group) == ("ej uppnått", "förskolan")


@pytest.mark.parametrize(
    "comment",
    [
        "Målet förväntas uppnås nästa år.",
        "För att målet ska nås krävs mer.",
        "Om målet är uppnått görs inget mer.",
        "Målet nåddes förra året.",
        "Målet är nästan uppnått.",
        "Målet är varken uppnått eller prövat.",
        "Hälften av målen har uppnåtts.",
        "Det innebär att syftet med förändringen uppnås.",
        "Målet om digital tillsyn är delvis uppnått.",
        "Arbetet gäller målet att två procent ska få hjälp. Målet är nu uppnått.",
        "Målet är att 90 procent är nöjda.",
        "Resultatet visar att rutiner saknas på två enheter.",
        "Kostnaden kan inte bedömas.",
        "Underlag finns, men en plan saknas.",
    ],
)
def test_what_is_no_verdict_on_this_goal(comment: str) -> None:
    assert judged(comment) == []


def outcome(indicator: str, comment: str) -> Comparison | None:
    (target,) = targets(indicator)
    return compared(target, outcomes(Subject.of(indicator), comment, YEAR), YEAR)


@pytest.mark.parametrize(
    ("indicator", "comment", "value"),
    [
        ("Andelen nöjda ska vara mer än 90 procent", "Utfallet är 95 procent.", "uppnått"),
        ("Andelen nöjda ska vara mer än 90 procent", "Utfallet är 90 procent.", "ej uppnått"),
        ("Andelen nöjda ska vara minst 90 procent", "Utfallet är 90 procent.", "uppnått"),
        ("Andelen nöjda ska vara minst 90 procent", "Utfallet är drygt 90 procent.", "uppnått"),
        ("Andelen nöjda ska vara minst 90 procent", "Utfallet är knappt 90 procent.", "ej uppnått"),
        ("Väntetiden ska vara högst 30 dagar", "Väntetiden var 28 dagar.", "uppnått"),
        ("Indexet ska ligga inom intervallet 77-80", "Resultatet blev 75.", "ej uppnått"),
        ("Indexet ska öka jämfört med föregående år", "2031: 113. 2030: 110.", "uppnått"),
        ("Närvaron ska öka jämfört med föregående år", "2031: 88 %. 2030: 88 %.", "ej uppnått"),
        ("Körsträckan ska inte öka jämfört med 2029", "2031: 88 mil. 2029: 88 mil.", None),
        ("Bibehållen eller ökad närvaro", "2031: 88 %. 2030: 88 %.", "uppnått"),
        ("Sjukfrånvaron ska minska", "Sjukfrånvaron har minskat med 2 procent.", "uppnått"),
        ("Skolorna redovisar ett resultat i balans", "Årets resultat blev - 3 mnkr.", "ej uppnått"),
    ],
)
def test_what_a_comparison_gives(indicator: str, comment: str, value: str | None) -> None:
    found = outcome(indicator, comment)
    assert (found.value.value if found else None) == value


@pytest.mark.parametrize(
    ("indicator", "comment"),
    [
        ("Andelen nöjda ska vara minst 90 procent", "Utfallet är 95 personer."),
        ("Andelen nöjda ska vara minst 90 procent", "Utfallet för förskolan är 95 procent."),
        ("Andelen nöjda ska 2033 vara minst 90 procent", "Utfallet är 85 procent."),
        ("Andelen nöjda ska vara minst 90 procent", "Utfall 2030: 95 %."),
        ("Andelen nöjda ska vara minst 90 procent", "Utfallet är cirka 90 procent."),
        ("Andelen nöjda ska vara minst 90 procent", "Utfallet är 95 procent. Resultatet är 85 procent."),
        ("Andelen nöjda ska vara 90 procent", "Utfallet är 95 procent."),
        ("Närvaron ska öka jämfört med föregående år", "2031: 88 %. 2029: 80 %."),
        ("Närvaron ska öka jämfört med föregående år", "Närvaron var 88 %."),
        ("Närvaron ska öka jämfört med tidigare mätning", "2031: 88 %. 2030: 80 %."),
    ],
)
def test_what_cannot_be_compared_is_not(indicator: str, comment: str) -> None:
    assert outcome(indicator, comment) is None


def test_the_comparison_is_written_out() -> None:
    found = outcome("Andelen nöjda ska vara mer än 90 procent", "Utfallet är 95 procent.")
    assert found and found.sentence == (
        "Målet är ”mer än 90 procent”. Utfallet för 2031, 95 procent, är mer än 90 procent: målvärdet är uppnått."
    )


def test_a_sentence_about_one_measure_or_another_goal_is_no_verdict_on_the_goal() -> None:
    comment = (
        "Andelen elever som får tid i tid har ökat, men når inte målet. "
        "Arbetet med målet att fler ska cykla fortsätter. Målet är nu uppnått."
    )
    assert verdicts(Subject.of("En tillgänglig skola"), comment, False) == []
