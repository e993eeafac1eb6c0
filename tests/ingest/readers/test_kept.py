"""Tables of items kept as layout, and those flattened with their values at the end of a line."""

from __future__ import annotations

from reading_example import lines, misquoted, of, only, plan, report

from ontology.terms import Kind

ASSIGNMENTS = lines("""
    Årsrapport 2031 – Kulturnämnden

    4.3    Uppdrag

    Uppdrag                                   Status           Kommentar

    Kulturnämnden får i uppdrag att bygga     Pågående         Ritningarna är klara. Bygget
    en scen i parken.                                          väntar på virke.

    Kulturnämnden får i uppdrag att se        Avslutad         Ingen ville ha det rött.
    över färgen på biblioteket.


    4.4    Ekonomi
    Pengarna räckte.
    """)
INDICATORS = lines("""
    Mål: Fler läser

    Indikator                                  Utfall 2030    Mål 2031    Källa
    Andel barn som läser för en vuxen varje
    vecka                                         87 %          90 %      Skolan
    Antal lån per invånare                         5,5           6        Biblioteket
    """)


def test_wrapped_cells_are_put_together_under_their_headings() -> None:
    reading = report(ASSIGNMENTS)
    assert [(item.text, item.recipient, item.comment) for item in of(reading, Kind.UPPDRAG)] == [
        (
            "Kulturnämnden får i uppdrag att bygga en scen i parken.",
            "Kulturnämnden",
            "Ritningarna är klara. Bygget väntar på virke.",
        ),
        (
            "Kulturnämnden får i uppdrag att se över färgen på biblioteket.",
            "Kulturnämnden",
            "Ingen ville ha det rött.",
        ),
    ]
    assert [item.claims[0].value for item in of(reading, Kind.UPPDRAG)] == ["pågår", "genomfört"]
    assert misquoted(reading) == []


def test_without_empty_lines_a_row_begins_with_a_capital() -> None:
    first, second = of(plan(INDICATORS), Kind.INDIKATOR)
    assert first.text == "Andel barn som läser för en vuxen varje vecka"
    assert [(field.name, field.value) for field in second.fields] == [
        ("Utfall 2030", "5,5"), ("Mål 2031", "6"), ("Källa", "Biblioteket"),
    ]  # fmt: skip


def test_a_table_whose_rows_cannot_be_told_apart_is_left() -> None:
    text = INDICATORS.replace("vecka        ", "Vecka        ").replace("Antal lån", "antal lån")
    assert not of(plan(text), Kind.INDIKATOR)


def test_a_line_that_runs_across_the_columns_ends_the_table() -> None:
    text = INDICATORS + "Bibliotekets öppettider har under hela året varit oförändrade, och så ska det förbli.\n"
    assert len(of(plan(text), Kind.INDIKATOR)) == 2


FLAT = "Mål: Fler läser\n\nIndikator Utfall 2030 Mål 2031\nAndel äldre som läser \nmycket, 87 90\nprocent\n"


def test_the_values_may_stand_at_the_end_of_any_line_of_the_row() -> None:
    first, second = of(plan(FLAT + "Antal lån 42 35\n"), Kind.INDIKATOR)
    assert (first.text, [claim.verbatim for claim in first.claims]) == (
        "Andel äldre som läser mycket, procent",
        ["87", "90"],
    )
    assert second.parent and second.parent.text == "Fler läser"


def test_numbers_that_may_be_one_or_two_are_not_parted() -> None:
    assert not of(plan(FLAT + "Antal lån 3 400 3 500\n"), Kind.INDIKATOR)


def test_a_bare_year_heads_outcomes_where_a_target_stands_beside_it() -> None:
    text = "Mål: Fler läser\n\nMått              2029    2030    Mål 2031\nAntal lån            3       4           5\n"
    assert [(claim.type.value, claim.year) for claim in only(plan(text), Kind.INDIKATOR).claims] == [
        ("outcome", 2029), ("outcome", 2030), ("target", 2031),
    ]  # fmt: skip


def test_another_table_below_is_no_part_of_it() -> None:
    budget = (
        "\nBokslut                                     Budget        Avvikelse\nBibliotek       112,3   118,9    -6,6\n"
    )
    assert len(plan(INDICATORS + budget).items) == 3
