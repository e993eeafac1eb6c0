"""Files as different publishers make them, each with habits of its own: the items and claims that come out."""

from __future__ import annotations

import dataclasses
import sys
from pathlib import Path
from typing import Any

from reading_example import misquoted, source

sys.path.insert(0, str(Path(__file__).parent / "readers"))
from office_example import document, heading, paragraph, presentation, table  # noqa: E402

from ingest.pipeline import digest  # noqa: E402
from ingest.records import Item, Reading  # noqa: E402
from ontology.terms import ClaimType, DocumentType, Kind  # noqa: E402

REPORT, PLAN = DocumentType.VERKSAMHETSBERATTELSE, DocumentType.VERKSAMHETSPLAN


def reading(data: bytes, kind: DocumentType = REPORT) -> Reading:
    made = digest(dataclasses.replace(source(data, kind), path="prov.docx"), data)
    assert misquoted(made) == []
    return made


def rows(made: Reading, kind: Kind) -> list[tuple[Any, ...]]:
    return [(item.number, item.text) for item in made.items if item.kind is kind]


def claims(item: Item, kind: ClaimType) -> list[tuple[Any, ...]]:
    return [
        (claim.value, claim.verbatim) if claim.number is None else (claim.number, claim.unit, claim.year)
        for claim in item.claims
        if claim.type is kind
    ]


def test_assignments_in_a_table_with_number_recipient_status_and_comment() -> None:
    made = reading(
        document(
            heading("Uppdrag från kommunfullmäktige"),
            table(
                ["Nr", "Uppdrag", "Ansvarig nämnd", "Status", "Kommentar"],
                ["1", "Att utreda en ny simhall", "Fritidsnämnden", "Pågår", "Utredningen lämnas i mars."],
                ["2", "Att minska pappersutskicken", "Alla nämnder", "Avslutad", "Klart sedan i våras."],
                ["3", "Att ta fram en trafikplan", "Tekniska nämnden", "Ej påbörjad", ""],
            ),
        )
    )
    assert rows(made, Kind.UPPDRAG) == [
        ("1", "Att utreda en ny simhall"), ("2", "Att minska pappersutskicken"), ("3", "Att ta fram en trafikplan"),
    ]  # fmt: skip
    assert [claims(item, ClaimType.STATUS)[0] for item in made.items] == [
        ("pågår", "Pågår"), ("genomfört", "Avslutad"), ("ej påbörjat", "Ej påbörjad"),
    ]  # fmt: skip
    assert [item.recipient for item in made.items] == ["Fritidsnämnden", "Alla nämnder", "Tekniska nämnden"]
    assert made.items[0].comment == "Utredningen lämnas i mars."
    assert made.items[1].place.path == "tabell 1, rad 3, kolumn 2"


def test_goals_with_their_indicators_in_one_table_with_merged_cells() -> None:
    made = reading(
        document(
            heading("Måluppfyllelse"),
            table(
                ["Nämndens mål", "Indikator", "Utfall", "", "Målvärde 2031", "Måluppfyllelse"],
                ["", "", "2030", "2031", "", ""],
                ["Eleverna är trygga", "Andel som känner sig trygga", "81 %", "86 %", "85 %", "Uppnått"],
                ["", "Antal kränkningar", "112", "140", "100", "Ej uppnått"],
                ["Alla når målen", "Andel med fullständiga betyg", "88,5 %", "89,1 %", "90 %", "Delvis uppnått"],
                a=((0, 2), (0, 3)), b=((0, 0), (1, 0)), c=((0, 1), (1, 1)), d=((0, 4), (1, 4)), e=((0, 5), (1, 5)),
                f=((2, 0), (3, 0)),
            ),
        )
    )  # fmt: skip
    assert rows(made, Kind.MAL) == [(None, "Eleverna är trygga"), (None, "Alla når målen")]
    found = [item for item in made.items if item.kind is Kind.INDIKATOR]
    assert [(item.text, item.parent and item.parent.text) for item in found] == [
        ("Andel som känner sig trygga", "Eleverna är trygga"),
        ("Antal kränkningar", "Eleverna är trygga"),
        ("Andel med fullständiga betyg", "Alla når målen"),
    ]
    assert claims(found[0], ClaimType.TARGET) == [(85.0, "procent", 2031)]
    assert claims(found[0], ClaimType.OUTCOME) == [(81.0, "procent", 2030), (86.0, "procent", 2031)]
    assert [claims(item, ClaimType.ATTAINMENT)[0] for item in found] == [
        ("uppnått", "Uppnått"), ("ej uppnått", "Ej uppnått"), ("delvis uppnått", "Delvis uppnått"),
    ]  # fmt: skip


def test_the_boards_goals_under_the_councils_with_activities() -> None:
    made = reading(
        document(
            table(
                ["Fullmäktiges mål", "Aktivitet", "Ansvarig", "Status"],
                ["En hållbar kommun", "Byta till elbilar", "Tekniska chefen", "Klar"],
                ["", "Sortera avfall på alla kontor", "Alla chefer", "Påbörjad"],
            )
        )
    )
    assert rows(made, Kind.MAL) == [(None, "En hållbar kommun")]
    assert rows(made, Kind.AKTIVITET) == [(None, "Byta till elbilar"), (None, "Sortera avfall på alla kontor")]
    assert [item.parent and item.parent.text for item in made.items if item.kind is Kind.AKTIVITET] == [
        "En hållbar kommun"
    ] * 2
    assert [claims(item, ClaimType.STATUS) for item in made.items[1:]] == [
        [("genomfört", "Klar")], [("pågår", "Påbörjad")],
    ]  # fmt: skip


def test_goals_as_headings_and_assignments_as_bullets() -> None:
    made = reading(
        document(
            heading("Verksamhetsplan 2031", 0),
            heading("Mål 1: Barn och unga växer upp under goda villkor", 2),
            paragraph("Nämnden vill att fler barn ska ha en meningsfull fritid."),
            paragraph("Förvaltningen får i uppdrag att:"),
            paragraph("Uppdrag 1: Ta fram en plan för fritidsgårdarna", "List Bullet"),
            paragraph("Uppdrag 2: Öppna två nya fritidsgårdar", "List Bullet"),
            heading("Indikatorer", 3),
            paragraph("Andel barn som är med i en förening", "List Bullet"),
            paragraph("Antal besök på fritidsgårdarna", "List Bullet"),
            heading("Mål 2: Äldre har en trygg vardag", 2),
            paragraph("Uppdrag 3: Utreda ett nytt äldreboende", "List Bullet"),
        ),
        PLAN,
    )
    assert rows(made, Kind.MAL) == [
        ("1", "Barn och unga växer upp under goda villkor"), ("2", "Äldre har en trygg vardag"),
    ]  # fmt: skip
    assert [text for _, text in rows(made, Kind.INDIKATOR)] == [
        "Andel barn som är med i en förening", "Antal besök på fritidsgårdarna",
    ]  # fmt: skip
    assert [number for number, _ in rows(made, Kind.UPPDRAG)] == ["1", "2", "3"]


def test_an_indicator_table_with_target_and_outcome_in_a_presentation() -> None:
    def make(made: Any) -> None:
        from pptx.util import Inches

        one = made.slides.add_slide(made.slide_layouts[5])
        one.shapes.title.text = "Så gick det"
        listed = [["Indikator", "Mål", "Utfall 2031", "Bedömning"], ["Sjukfrånvaro", "6,0 %", "6,4 %", "Ej uppnått"],
                  ["Andel nöjda besökare", "80 %", "84 %", "Uppnått"]]  # fmt: skip
        grid = one.shapes.add_table(3, 4, Inches(1), Inches(2), Inches(8), Inches(3)).table
        for r, row in enumerate(listed):
            for c, words in enumerate(row):
                grid.cell(r, c).text = words

    made = reading(presentation(make))
    assert [item.text for item in made.items] == ["Sjukfrånvaro", "Andel nöjda besökare"]
    assert [claims(item, ClaimType.TARGET)[0][0] for item in made.items] == [6.0, 80.0]
    assert [claims(item, ClaimType.OUTCOME)[0][2] for item in made.items] == [2031, 2031]
    assert {item.place.slide for item in made.items} == {1}


def test_assignments_on_a_web_page_with_icons_and_spanning_section_rows() -> None:
    page = """<!DOCTYPE html><html><body><h1>Uppföljning av uppdrag 2031</h1><table>
      <tr><th>Uppdrag</th><th>Status</th><th>Statuskommentar</th></tr>
      <tr><td colspan=3><b>Samhällsbyggnad</b></td></tr>
      <tr><td>Bygga en gångbro över ån</td><td><img src="g.png" alt="Grön cirkel"> Genomfört</td><td>Invigd i maj.</td>
      <tr><td>Ta fram en ny översiktsplan</td><td><img src="r.png" alt="Röd cirkel"></td><td>Försenad.</td></tr>
      <tr><td colspan=3>Skola</td></tr>
      <tr><td>Bygga ut Norrskolan</td><td>Utgår</td><td></td></tr></table></body></html>"""
    made = reading(page.encode())
    assert [text for _, text in rows(made, Kind.UPPDRAG)] == [
        "Bygga en gångbro över ån", "Ta fram en ny översiktsplan", "Bygga ut Norrskolan",
    ]  # fmt: skip
    assert [claims(item, ClaimType.STATUS) for item in made.items] == [
        [("genomfört", "Genomfört")], [], [("avbrutet", "Utgår")],
    ]  # fmt: skip
    assert made.items[2].heading_path[-1] == "Skola"


def test_a_plan_with_one_table_a_goal_and_the_words_beside_their_headings() -> None:
    made = reading(
        document(
            heading("Uppdrag 4", 2),
            table(
                ["Uppdrag", "Att införa digitala signaturer"], ["Mottagare", "Kanslienheten"], ["Status", "Pågår"],
                ["Kommentar", "Upphandlingen är klar."],
            ),
            heading("Uppdrag 5", 2),
            table(["Uppdrag", "Att flytta arkivet"], ["Mottagare", "Stadsarkivet"], ["Status", "Klart"]),
        )
    )  # fmt: skip
    found = [item for item in made.items if item.kind is Kind.UPPDRAG]
    assert [(item.text, item.recipient) for item in found] == [
        ("Att införa digitala signaturer", "Kanslienheten"), ("Att flytta arkivet", "Stadsarkivet"),
    ]  # fmt: skip
    assert [claims(item, ClaimType.STATUS)[0][0] for item in found] == ["pågår", "genomfört"]


def test_numbered_assignments_in_a_list_under_who_gets_them() -> None:
    made = reading(
        document(
            heading("Uppdrag till förvaltningarna"),
            paragraph("Barn- och utbildningsförvaltningen får i uppdrag:"),
            paragraph("Nr 1. Att se över skolskjutsarna", "List Bullet"),
            paragraph("Nr 2. Att stärka elevhälsan", "List Bullet"),
            paragraph("Socialförvaltningen får i uppdrag:"),
            paragraph("Nr 3. Att korta väntetiderna", "List Bullet"),
        ),
        PLAN,
    )
    assert rows(made, Kind.UPPDRAG) == [
        ("1", "Att se över skolskjutsarna"), ("2", "Att stärka elevhälsan"), ("3", "Att korta väntetiderna"),
    ]  # fmt: skip
    assert [item.recipient for item in made.items] == [
        "Barn- och utbildningsförvaltningen"] * 2 + ["Socialförvaltningen"]  # fmt: skip


def test_comments_in_rows_of_their_own_belong_to_the_row_above() -> None:
    made = reading(
        document(
            table(
                ["Nämndmål", "Bedömning"],
                ["Fler barn läser", "Uppnått"],
                ["Kommentar: Sommarlovsläsningen lockade många.", ""],
                ["Fler barn rör sig", "Ej uppnått"],
                ["Kommentar: Två hallar har varit stängda.", ""],
                a=((2, 0), (2, 1)),
            )
        )
    )
    assert [(item.text, item.comment) for item in made.items] == [
        ("Fler barn läser", "Sommarlovsläsningen lockade många."),
        ("Fler barn rör sig", "Två hallar har varit stängda."),
    ]


def test_tables_that_list_no_items_give_none() -> None:
    made = reading(
        document(
            table(["Verksamhet", "Budget", "Utfall"], ["Skola", "100", "98"], ["Vård", "50", "52"]),
            table(["Kontor", "Antal uppdrag"], ["Norr", "12"], ["Söder", "8"]),
            table(["Namn", "Roll"], ["Anna Ek", "Ordförande"]),
        )
    )
    assert made.items == ()
