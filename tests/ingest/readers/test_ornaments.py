"""Pictures that are all alike where ornaments stand are ornaments; those that differ, or are explained, are none."""

from __future__ import annotations

import pytest

from ingest.readers.compose import Composer, Drawn, Run
from ingest.readers.ornaments import without_meaning
from ingest.readers.pictures import Seen
from ingest.records import Block, BlockKind
from ontology.terms import Symbol

GREEN = Drawn(Seen("grön", Symbol.GRON, Symbol.GRON))
RED = Drawn(Seen("röd", Symbol.ROD, Symbol.ROD))
RIGHT = Drawn(Seen("pil", Symbol.PIL_HOGER))
TICK = Drawn(Seen("tecken:✔", Symbol.BOCK))


def table(name: str, *pictures: Drawn) -> tuple[Block, ...]:
    composer = Composer()
    for number, picture in enumerate(pictures):
        composer.row([f"Rad {number}", [picture], "Ord"], ("Aktivitet", name, "Kommentar"))
    return composer.content().blocks


def ornaments(blocks: tuple[Block, ...]) -> list[bool]:
    blocks = without_meaning(blocks)
    cells = [picture.ornament for block in blocks for cell in block.cells for picture in cell.pictures]
    return cells or [picture.ornament for block in blocks for picture in block.pictures]


@pytest.mark.parametrize(
    ("name", "pictures", "ornament"),
    [
        ("Globalt mål", [GREEN] * 3, True),
        ("Globalt mål", [GREEN, GREEN, RED], False),
        ("Globalt mål", [GREEN] * 2, False),
        ("Status", [GREEN] * 3, False),
        ("Måluppfyllelse 2031", [GREEN] * 3, False),
        ("", [RIGHT], True),
        ("Trend", [RIGHT] * 4, False),
        ("", [TICK], False),
    ],
)
def test_a_column(name: str, pictures: list[Drawn], ornament: bool) -> None:
    assert ornaments(table(name, *pictures)) == [ornament] * len(pictures)


@pytest.mark.parametrize(
    ("pictures", "ornament"), [([GREEN, GREEN], True), ([GREEN, RED], False), ([GREEN], False), ([TICK], True)]
)
def test_lines_under_a_heading(pictures: list[Drawn], ornament: bool) -> None:
    composer = Composer()
    composer.add(BlockKind.HEADING, "Uppdrag", 1)
    for picture in pictures:
        composer.add(BlockKind.LIST_ITEM, [picture, Run("Att utreda frågan")])
    composer.add(BlockKind.HEADING, "Mål", 1)
    assert ornaments(composer.content().blocks) == [ornament] * len(pictures)


def test_what_the_legend_explains_is_no_ornament() -> None:
    composer = Composer()
    for _ in range(3):
        composer.add(BlockKind.LIST_ITEM, [GREEN, Run("Att utreda frågan")])
    composer.add(BlockKind.HEADING, "Symbolförklaring", 1)
    composer.add(BlockKind.PARAGRAPH, [GREEN, Run("Klart")])
    assert not any(ornaments(composer.content().blocks))


def test_a_scale_says_nothing() -> None:
    composer = Composer()
    composer.row(["Rad", [RED, RED, RED, GREEN]], ("Aktivitet", "Status"))
    assert ornaments(composer.content().blocks) == [True] * 4
