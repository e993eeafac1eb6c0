"""Which way an indicator is heading: a claim of its own, with the words and how it follows from them."""

from __future__ import annotations

from reading_example import misquoted, of, report

from ontology.terms import Basis, ClaimType, Kind

ASKED = "Effektmål 1: Skolan är trygg.\nIndikatorer\n• {wording}\nKommentar: {comment}\n"


def headed(wording: str, comment: str) -> list[tuple[str, Basis, str | None]]:
    reading = report(ASKED.format(wording=wording, comment=comment))
    assert misquoted(reading) == []
    (indicator,) = of(reading, Kind.INDIKATOR)
    return [(one.value, one.basis, one.meaning) for one in indicator.claims if one.type is ClaimType.TREND]


def test_a_direction_is_judged_by_the_target_and_the_claim_says_how() -> None:
    comment = "Andelen nöjda elever har ökat jämfört med föregående år."
    assert headed("Andelen nöjda elever ska öka.", comment) == [
        ("förbättrat", Basis.COMPUTED, "Målet är ”öka”, och utfallet har ökat sedan året före: förbättrat.")
    ]
    assert headed("Andel nöjda elever.", comment) == []  # more may be worse


def test_words_that_judge_are_enough() -> None:
    assert headed("Andel nöjda elever.", "Resultatet har förbättrats.") == [("förbättrat", Basis.STATED, None)]


def test_sentences_that_do_not_agree_give_nothing() -> None:
    assert headed("Andel nöjda elever.", "Resultatet har förbättrats. Andelen har försämrats.") == []
