"""Slide text as Markdown."""

from __future__ import annotations

import pytest
from reading_example import blocks, kinds, lines, misquoted, numbers, of, plan, source

from ingest.pipeline import digest
from ingest.readers.markdown import unornamented
from ingest.text import clean
from ontology.terms import Basis, Kind

SLIDES = lines("""
    <!-- Slide number: 1 -->
    # Nämndens plan

    <!-- Slide number: 2 -->
    Perspektiv Barn och unga

    - **Effektmål nr 1.** Barn mår bra.
    - ✓ Effektmål nr 2. Barn leker

    <!-- Slide number: 3 -->
    **Effektmål nr 1. Barn mår bra**

    Indikatorer

    - Andel barn som mår bra
    - ✔ Andel barn som **leker** ute
    - Indikatorerna för lek, se effektmål 2

    <!-- Slide number: 4 -->
    Uppdrag

    - Nr 3. Att måla om
""")


def test_a_slide_is_a_title_and_a_list() -> None:
    assert kinds(SLIDES)[3:7] == [
        ("heading", "Perspektiv Barn och unga"),
        ("list item", "Effektmål nr 1. Barn mår bra."),
        ("list item", "Effektmål nr 2. Barn leker"),
        ("margin", "<!-- Slide number: 3 -->"),
    ]


def test_the_slide_that_an_item_stands_on_is_known() -> None:
    assert {item.text: item.place.slide for item in plan(SLIDES).items} == {
        "Barn och unga": 2,
        "Barn leker": 2,
        "Barn mår bra": 3,
        "Andel barn som mår bra": 3,
        "Andel barn som leker ute": 3,
        "Indikatorerna för lek, se effektmål 2": 3,
        "Att måla om": 4,
    }


def test_a_goal_of_the_overview_is_the_same_as_that_over_its_indicators() -> None:
    assert sorted(numbers(plan(SLIDES), Kind.EFFEKTMAL)) == [("1", "Barn mår bra"), ("2", "Barn leker")]


def test_words_around_bold_are_quoted_in_pieces() -> None:
    reading = plan(SLIDES)
    item = next(item for item in reading.items if item.text == "Andel barn som leker ute")
    text = reading.document.text
    assert [text[start:end] for start, end in item.place.spans] == ["Andel barn som", "leker", "ute"]
    assert misquoted(reading) == []


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("**Mål**", "Mål"),
        ("**Mål:** Bättre **hälsa**", "Mål: Bättre hälsa"),
        ("__Mål__", "Mål"),
        ("✓ Klart", "Klart"),
        ("✔Klart", "Klart"),
        (r"1\. Att bygga \*", "1. Att bygga *"),
        ("ALF *) 2015", "ALF *) 2015"),
        ("snake_case", "snake_case"),
        ("****", ""),
    ],
)
def test_looks_are_taken_off(line: str, text: str) -> None:
    assert unornamented(clean(line, 0, len(line))).text == text


def test_hash_headings_have_the_level_they_say() -> None:
    made = blocks("# Plan\n\n## Mål\n\n- ett\n\n### Delmål\n\n- två\n\n## Uppdrag\n\n- tre\n")
    assert [(block.text, block.level) for block in made if block.level] == [
        ("Plan", 1),
        ("Mål", 2),
        ("Delmål", 3),
        ("Uppdrag", 2),
    ]
    assert [block.heading_path for block in made if not block.level] == [
        ("Plan", "Mål"),
        ("Plan", "Mål", "Delmål"),
        ("Plan", "Uppdrag"),
    ]


def test_no_line_is_wrapped() -> None:
    assert kinds("- ett\n- två\nDetta är en mening.\nDetta är en till.\n")[2:] == [
        ("paragraph", "Detta är en mening."),
        ("paragraph", "Detta är en till."),
    ]


def test_a_bold_line_is_no_bullet() -> None:
    assert kinds("- ett\n- två\n\n**Effektmål 1. Barn mår bra**\n")[2] == ("paragraph", "Effektmål 1. Barn mår bra")


def test_a_table_has_cells_and_its_line_of_dashes_is_left_out() -> None:
    made = blocks("- x\n\n| Indikatorer | Utfall | Målvärde |\n|:---|---:|:-:|\n| Andel | | 90 % |\n")
    assert [[cell.text for cell in block.cells] for block in made[1:]] == [
        ["Indikatorer", "Utfall", "Målvärde"],
        ["Andel", "", "90 %"],
    ]


def test_each_cell_has_its_own_place() -> None:
    text = "- x\n\n| Andel | | 90 % |\n"
    cells = blocks(text)[1].cells
    assert [cell.place and text[cell.place.start : cell.place.end] for cell in cells] == ["Andel", None, "90 %"]


def test_a_bulleted_list_ends_where_running_text_begins() -> None:
    reading = plan("Indikatorer\n\n- Andel barn som mår bra\n\nDetta följs upp av nämnden två gånger om året.\n\n- x\n")
    assert numbers(reading, Kind.INDIKATOR) == [(None, "Andel barn som mår bra")]


def test_assignments_in_a_list_and_in_headings_are_found() -> None:
    text = "Förvaltningen får i uppdrag att:\n\n- Nr 1. Bygga\n* **Nr 2:** Måla\n\n### Uppdrag nr 3: Att städa\n\n- x\n"
    assert numbers(plan(text)) == [("1", "Bygga"), ("2", "Måla"), ("3", "Att städa")]
    assert {item.recipient for item in of(plan(text), Kind.UPPDRAG)} == {"Förvaltningen"}


SIGNED = """# Uppföljning

## Symbolförklaring

- 🟢 Uppdraget är genomfört
- 🔴 Uppdraget är inte påbörjat

## Uppdrag

| Nr | Uppdrag | Status | Trend | Kommentar |
|---|---|---|---|---|
| 1 | Att räkna träden | 🟢 | ↗ | Det går |
| 2 | Att måla bänkarna | 🟡 Delvis | → | Det går |
| 3 | Att laga staketet | 🔴 | ▲ | Se 2030 → 2031 |
| 4 | Att rensa diken | ✔ | ▼ | ☒ Ja ☐ Nej |
"""


def test_signs_in_cells_are_symbols_and_the_legend_explains_them() -> None:
    reading = digest(source(SIGNED), SIGNED.encode())
    told = [
        [(claim.type.value, claim.value, claim.verbatim) for claim in item.claims if claim.basis is Basis.SYMBOL]
        for item in reading.items
    ]
    assert told == [
        [("status", "genomfört", "🟢"), ("symbol", "grön", "🟢"), ("symbol", "okänd", "↗")],
        [("symbol", "gul", "🟡"), ("symbol", "pil höger", "→")],
        [("status", "ej påbörjat", "🔴"), ("symbol", "röd", "🔴"), ("symbol", "pil upp", "▲")],
        [("symbol", "bock", "✔"), ("symbol", "pil ner", "▼")],
    ]
    rows = [block for block in reading.document.blocks if block.cells and block.columns]
    assert [row.cells[2].text for row in rows] == ["Status", "", "Delvis", "", ""]
    assert rows[3].cells[4].text == "Se 2030 → 2031"
