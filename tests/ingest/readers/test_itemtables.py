"""Tables of indicators that PDF extraction has flattened to lines."""

from __future__ import annotations

import pytest
from reading_example import WIDE, blocks, lines, misquoted, numbers, of, plan

from ingest.readers.headings import heading
from ingest.records import Item
from ontology.terms import Kind

GOAL = "Målsättning nr 4:\nSkolan är trygg.\n"
NUMBERED = lines("""
    Styrtal Utfall, senast Årets Långsiktigt
    kända värde målvärde målvärde
    1. Andel elever som känner sig 2030: 81 % 85 % 95 %
    trygga på väg till skolan senast
    inom 2 kilometer *
    2. Svarstid i elevhälsan (utom
    skolpsykolog)
    a. Första samtal (< 5 dagar) 2029: 66 % 70 % 100 %
    b. Uppföljande samtal,
    digitala 2029: 7 av 9 8 av 9 9 av 9
    * Mäts i oktober.
    1. Enkät i årskurs 5
    2. Enkät i årskurs 8
""")
WOVEN = lines("""
    Resultatmål: Skola för alla
    Indikatorer Målvärde Periodicitet Källa
    Första samtal inom
    Lärplattan via stadens
    fem dagar till elever ≥ 80 % Månad
    datalager.
    i behov av stöd
    Uppföljning av samtal
    för elever med stora Lärplattan via stadens
    < 15 % Tertial
    behov, deltagare med datalager.
    särskilt stöd
    Nettokostnad mot budget Månad Huvudboken
    Sjukfrånvaro bland
    År Personalboken
    lärare
    Trivselindex 70 År Enkät i oktober
    12
    Resultatmål: Trygghet
""")


def cells(text: str) -> list[list[str]]:
    return [[cell.text for cell in block.cells] for block in blocks(text) if block.columns]


def by_number(items: list[Item]) -> dict[str | None, Item]:
    return {item.number: item for item in items}


@pytest.mark.parametrize(
    "printed",
    [
        ["Styrtal Utfall, senast kända Årets målvärde Långsiktigt", "värde målvärde"],
        ["Styrtal Utfall, senast Årets Långsiktigt", "kända värde målvärde målvärde"],
        ["Styrtal Utfall, senast kända värde Årets målvärde Långsiktigt målvärde"],
    ],
)
def test_a_heading_is_the_same_however_it_wraps(printed: list[str]) -> None:
    found = heading([*printed, "1. Antal skolor 2030: 3 4 5"])
    assert found is not None
    assert found.columns == ("Styrtal", "Utfall, senast kända värde", "Årets målvärde", "Långsiktigt målvärde")
    assert found.lines == len(printed)


@pytest.mark.parametrize("line", ["Indikatorer", "Indikatorer för målen finns i bilaga", "Styrtal Utfall Ansvarig"])
def test_a_heading_with_an_unknown_word_is_none(line: str) -> None:
    assert heading([line, "Antal skolor 3"]) is None


def test_numbered_rows_end_where_the_values_of_all_columns_stand() -> None:
    assert cells(WIDE + GOAL + NUMBERED) == [
        [
            "1. Andel elever som känner sig trygga på väg till skolan senast inom 2 kilometer *",
            "2030: 81 %", "85 %", "95 %",
        ],
        ["2. Svarstid i elevhälsan (utom skolpsykolog)", "", "", ""],
        ["a. Första samtal (< 5 dagar)", "2029: 66 %", "70 %", "100 %"],
        ["b. Uppföljande samtal, digitala", "2029: 7 av 9", "8 av 9", "9 av 9"],
    ]  # fmt: skip


def test_a_footnote_s_list_is_no_row_and_letters_count_the_parts_of_a_row() -> None:
    reading = plan(WIDE + GOAL + NUMBERED)
    assert [number for number, _ in numbers(reading, Kind.INDIKATOR)] == ["1", "2", "2a", "2b"]
    assert [item.id for item in of(reading, Kind.INDIKATOR)][-1] == "prov/indikator-4.2b"
    assert {item.label for item in of(reading, Kind.INDIKATOR)} == {"styrtal"}
    assert not misquoted(reading)


def test_a_row_keeps_its_cells_as_fields_and_its_numbers_as_claims() -> None:
    row = by_number(of(plan(WIDE + GOAL + NUMBERED), Kind.INDIKATOR))["1"]
    assert [(field.name, field.value) for field in row.fields] == [
        ("Utfall, senast kända värde", "2030: 81 %"),
        ("Årets målvärde", "85 %"),
        ("Långsiktigt målvärde", "95 %"),
    ]
    assert [(claim.type.value, claim.number, claim.unit, claim.year) for claim in row.claims] == [
        ("outcome", 81.0, "procent", 2030),
        ("target", 85.0, "procent", 2031),
        ("target", 95.0, "procent", None),
    ]


def test_a_column_of_words_is_kept_apart_from_the_name_when_a_full_stop_tells() -> None:
    table = NUMBERED.split("1. Andel")[0] + lines("""
        1. Andelen källsorterat avfall 2030: 41 % 55 % Beslutas i
        ska öka. samband med
        nästa plan
        2. Utsläppen från resor ska 2030: +2 % -15 % Beslutas i
        minska med en sjättedel samband med
        varje år. nästa plan
    """)
    reading = plan(WIDE + GOAL + table)
    assert [text for _, text in numbers(reading, Kind.INDIKATOR)] == [
        "Andelen källsorterat avfall ska öka.",
        "Utsläppen från resor ska minska med en sjättedel varje år.",
    ]
    assert not reading.issues
    assert {item.fields[-1].value for item in of(reading, Kind.INDIKATOR)} == {"Beslutas i samband med nästa plan"}


def test_what_cannot_be_dealt_out_is_left_out_and_said_to_be() -> None:
    table = NUMBERED.split("1. Andel")[0] + lines("""
        1. Skolornas samlade 2030: Bör vara Ska minska med
        utsläpp från 1 748 ton lägre än 40 procent
        resor till år 2035
    """)
    reading = plan(WIDE + GOAL + table)
    (item,) = of(reading, Kind.INDIKATOR)
    assert (item.text, item.fields, item.claims) == ("Skolornas samlade", (), ())
    assert [issue.code for issue in reading.issues] == ["table-row-unsure"]


def test_thousands_that_could_be_two_numbers_are_no_values() -> None:
    table = NUMBERED.split("1. Andel")[0] + "1. Antal måltider 2030: 3 400 500 600\n"
    (item,) = of(plan(WIDE + GOAL + table), Kind.INDIKATOR)
    assert item.claims == ()


def test_a_name_and_a_source_that_are_woven_together_are_taken_apart() -> None:
    assert cells(WIDE + WOVEN) == [
        ["Första samtal inom fem dagar till elever i behov av stöd", "≥ 80 %", "Månad",
         "Lärplattan via stadens datalager."],
        ["Uppföljning av samtal för elever med stora behov, deltagare med särskilt stöd", "< 15 %", "Tertial",
         "Lärplattan via stadens datalager."],
        ["Nettokostnad mot budget", "", "Månad", "Huvudboken"],
        ["Sjukfrånvaro bland lärare", "", "År", "Personalboken"],
        ["Trivselindex", "70", "År", "Enkät i oktober"],
    ]  # fmt: skip


def test_woven_rows_are_indicators_with_their_targets() -> None:
    reading = plan(WIDE + WOVEN)
    found = [[(c.number, c.operator) for c in item.claims] for item in of(reading, Kind.INDIKATOR)]
    assert found == [[(80.0, ">=")], [(15.0, "<")], [], [], [(70.0, None)]]
    assert {item.parent.text for item in of(reading, Kind.INDIKATOR) if item.parent} == {"Skola för alla"}
    assert not misquoted(reading)


GAPS = lines("""
    Indikatorer     Utfall 2029   Utfall 2030   Utfall 2031
    Antal nybyggda
    216           1 848         165
    skolor
    Andel elever
    som läser           71,5 %        75 %          81 %
    på lov, högst 14
    Placering i
    3
    ranking
""")


def test_values_by_year_need_one_for_each_column() -> None:
    reading = plan(WIDE + GOAL + GAPS)
    found = {item.text: [(c.year, c.number) for c in item.claims] for item in of(reading, Kind.INDIKATOR)}
    assert found == {
        "Antal nybyggda skolor": [(2029, 216.0), (2030, 1848.0), (2031, 165.0)],
        "Andel elever som läser på lov, högst 14": [(2029, 71.5), (2030, 75.0), (2031, 81.0)],
        "Placering i ranking": [],
    }
    assert [issue.text for issue in reading.issues] == ["Placering i ranking"]
