"""The claims on indicators and goals in a whole report: what stands first, and what a pointer leads to."""

from __future__ import annotations

from reading_example import lines, misquoted, of, only, plan, report

from ingest.records import Claim
from ontology.terms import ClaimType, Kind

WORD_DUMP = """
[bookmark: _Toc1]Verksamhetsberättelse

[bookmark: _Toc2]Uppföljning
Effektmål 1. Alla elever trivs.
\tIndikatorer

\tAndelen nöjda elever ska uppgå till mer än 90 procent.
\t
\tKommentar
Enkäten gjordes i maj. Utfallet är för året 95 procent.

\tNärvaron ska öka jämfört med föregående år.
\t
\tKommentar
2031: Flickor 93,5% Pojkar 91,0% Totalt 92,2%
2030: Flickor 92,0% Pojkar 90,0% Totalt 91,0%

\tNämnden redovisar ett resultat i balans.
\t
\tKommentar
Se vidare i avsnitt 4 Ekonomi.

[bookmark: _Toc3]Ekonomi
Resultatrapport
\tBelopp i mnkr
\tUtfall
\tAvvikelse

\tResultat
\t-906.4
\t-12.3

Förra året kostade mer. Årets resultat för projektet Fritid blev - 2 miljoner kronor.
Årets resultat uppgick till - 12 miljoner kronor vilket är nära prognosen på - 15 miljoner kronor.
"""


def told(claims: tuple[Claim, ...]) -> list[tuple[str, str, str]]:
    return [(claim.type.value, claim.value, claim.basis.value) for claim in claims]


def test_attainment_then_target_then_outcomes_of_the_year() -> None:
    reading = report(lines(WORD_DUMP))
    pleased, present, balanced = of(reading, Kind.INDIKATOR)
    assert told(pleased.claims) == [
        ("attainment", "uppnått", "computed"),
        ("target", "mer än 90 procent", "stated"),
        ("outcome", "95 procent", "stated"),
    ]
    outcomes = [c for c in present.claims if c.type is ClaimType.OUTCOME]
    assert [(c.year, c.group, c.number) for c in outcomes][:2] == [(2031, "totalt", 92.2), (2031, "flickor", 93.5)]
    assert misquoted(reading) == []
    assert balanced.references[0].target is None


def test_a_pointer_is_followed_to_the_sentence_and_to_the_exact_cell() -> None:
    balanced = of(report(lines(WORD_DUMP)), Kind.INDIKATOR)[2]
    assert [(c.type.value, c.value, c.number) for c in balanced.claims] == [
        ("attainment", "ej uppnått", None),
        ("target", "resultat i balans", 0.0),
        ("outcome", "- 12 miljoner kronor", -12.0),
        ("outcome", "-12.3 mnkr", -12.3),
    ]
    assert balanced.claims[0].meaning == (
        "Målet är ”resultat i balans”. Utfallet för 2031, - 12 miljoner kronor, är mindre än noll: "
        "målvärdet är ej uppnått."
    )


def test_a_plan_has_targets_and_nothing_else() -> None:
    reading = plan("Mål 1: Andelen behöriga lärare ska 2032 uppgå till minst 95 %.\n")
    (claim,) = only(reading, Kind.MAL).claims
    assert (claim.type, claim.operator, claim.number, claim.year) == (ClaimType.TARGET, ">=", 95.0, 2032)


def test_the_reports_own_verdict_comes_before_the_comparison() -> None:
    said = "Utfallet är för året 95 procent."
    text = WORD_DUMP.replace(said, f"{said} Målet är delvis uppnått.")
    claims = of(report(lines(text)), Kind.INDIKATOR)[0].claims
    assert told(claims)[:2] == [("attainment", "delvis uppnått", "stated"), ("attainment", "uppnått", "computed")]
