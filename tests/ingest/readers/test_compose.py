"""The text and the blocks of a file that is no text come out together, each block's words where it says."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from ingest.readers.compose import Composer, Drawn, Run
from ingest.readers.pictures import Seen
from ingest.records import BlockKind
from ontology.terms import Symbol

GREEN = Seen("abc", Symbol.GRON)


def test_a_row_has_a_line_and_a_tab_between_cells() -> None:
    composer = Composer()
    composer.add(BlockKind.HEADING, "Mål", level=1)
    composer.row(["Fler  träd", [Drawn(GREEN, 2, (1, 2, 3, 4))], "Klart"], columns=("Mål", "Bedömning", "Kommentar"))
    made = composer.content()
    assert made.text == "Mål\nFler träd\t[image: grön]\tKlart\n"
    row = made.blocks[1]
    assert (row.text, row.heading_path) == ("Fler träd\tKlart", ("Mål",))
    assert [cell.text for cell in row.cells] == ["Fler träd", "", "Klart"]
    (picture,) = row.cells[1].pictures
    assert (picture.symbol, picture.place.page, picture.place.box) == (Symbol.GRON, 2, (1, 2, 3, 4))
    assert made.text[picture.place.start : picture.place.end] == "[image: grön]"


def test_words_know_their_page_and_what_holds_them_there() -> None:
    composer = Composer()
    runs = [Run("Fler", 1, (10, 20, 30, 32)), Run(" träd", 1, (34, 19, 60, 32)), Run(" i stan", 2, (10, 5, 50, 15))]
    composer.add(BlockKind.PARAGRAPH, runs)
    composer.add(BlockKind.PARAGRAPH, [Run("Och gräs", 2, (10, 40, 70, 50))])
    first, second = composer.content().blocks
    assert (first.text, first.place.page, first.place.box) == ("Fler träd i stan", 1, (10, 19, 60, 32))
    assert (second.place.page, second.place.box) == (2, (10, 40, 70, 50))


def test_nothing_is_made_of_nothing() -> None:
    composer = Composer()
    composer.add(BlockKind.PARAGRAPH, " \u00ad ")
    composer.row(["", " ", []])
    made = composer.content()
    assert (made.text, made.blocks) == ("", ())


def test_a_picture_alone_is_a_block_left_out() -> None:
    composer = Composer()
    composer.add(BlockKind.PARAGRAPH, [Drawn(GREEN)])
    (block,) = composer.content().blocks
    assert (block.kind, block.ignored, block.pictures[0].symbol) == (BlockKind.IMAGE, "bild", Symbol.GRON)


@given(st.lists(st.lists(st.text(max_size=12), min_size=1, max_size=4), max_size=6))
def test_every_character_of_a_block_stands_where_it_says(rows: list[list[str]]) -> None:
    composer = Composer()
    for cells in rows:
        if len(cells) == 1:
            composer.add(BlockKind.PARAGRAPH, cells[0])
        else:
            composer.row(cells)
    made = composer.content()
    for block in made.blocks:
        for character, offset in zip(block.text, block.offsets, strict=True):
            assert made.text[offset] == character
        for cell in block.cells:
            if cell.place:
                assert made.text[cell.place.start : cell.place.end] == cell.text
