"""Internal control as labelled lines."""

from __future__ import annotations

from reading_example import lines, of, report

from ontology.terms import Kind

TEXT = lines("""
    Risk: Risk att sekretess bryts vid e-post
    Riskvärde: 12
    Åtgärd: Utbildning av all personal
    Status: Genomförd
    Kommentar: Alla har gått utbildningen.

    Risk: Risk för bristande dokumentation
    Riskvärde: 9
    Åtgärd: Egenkontroll av tjugo akter
    Status: Pågår
""")


def test_risks_with_their_measures_values_and_statuses() -> None:
    reading = report(TEXT)
    risks, measures = of(reading, Kind.RISK), of(reading, Kind.ATGARD)
    assert [(item.text, [(field.name, field.value) for field in item.fields]) for item in risks] == [
        ("Risk att sekretess bryts vid e-post", [("Riskvärde", "12")]),
        ("Risk för bristande dokumentation", [("Riskvärde", "9")]),
    ]
    assert [(item.text, item.parent and item.parent.id) for item in measures] == [
        ("Utbildning av all personal", risks[0].id),
        ("Egenkontroll av tjugo akter", risks[1].id),
    ]
    assert [[claim.value for claim in item.claims] for item in measures] == [["genomfört"], ["pågår"]]


def test_a_measure_against_no_risk_is_text() -> None:
    assert not of(report("Resultatet är sämre.\n\nÅtgärd: Sparsamhet med inköp\n"), Kind.ATGARD)


def test_a_glossary_is_no_internal_control() -> None:
    reading = report("Risk: Händelse som kan hindra verksamheten.\nÅtgärd: Hur risken hanteras.\n")
    assert not of(reading, Kind.RISK) and not of(reading, Kind.ATGARD)
