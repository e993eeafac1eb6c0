"""Cells of a flattened table of risks, put together where the layout leaves no doubt."""

from __future__ import annotations

from reading_example import WIDE, blocks, source

from ingest.readers.plain import read
from ingest.records import BlockKind

HEADER = "Risk Åtgärd \n\n"
BOATS = "Risken att båtarna \nläcker. \n\n"


def cells(*parts: str) -> list[str]:
    """The cells under the heading row."""
    text = WIDE.replace("\n", " \n") + HEADER + "".join(parts)
    texts = [block.text for block in read(source(text), text)[0].blocks]
    return texts[texts.index("Risk Åtgärd") + 1 :]


def test_a_cell_of_two_sentences_is_one() -> None:
    assert cells(BOATS, "Täta alla skrov. \nKontrollera dem en gång i veckan \nhela våren. \n\n") == [
        "Risken att båtarna läcker.",
        "Täta alla skrov. Kontrollera dem en gång i veckan hela våren.",
    ]


def test_a_risk_begins_a_cell_although_no_empty_line_stands_before_it() -> None:
    assert cells("Täta alla skrov. \n" + BOATS)[-1] == "Risken att båtarna läcker."


def test_a_cell_glued_to_the_end_of_a_risk_is_parted_from_it() -> None:
    assert cells("Risken att båtarna \nläcker. Täta alla skrov före \n\n", "midsommar. \n\n") == [
        "Risken att båtarna läcker.",
        "Täta alla skrov före midsommar.",
    ]


def test_without_a_longer_last_line_nothing_is_parted() -> None:
    whole = "Risken att båtarna inte är täta \nläcker. Täta skrov \n\n"
    assert cells(whole, "midsommar. \n\n") == ["Risken att båtarna inte är täta läcker. Täta skrov", "midsommar."]


def test_two_seams_are_no_seam() -> None:
    glued = "Risken att båtarna \nläcker. Ofta. Täta alla skrov \n\n"
    assert cells(glued, "midsommar. \n\n")[0] == "Risken att båtarna läcker. Ofta. Täta alla skrov"


def test_running_text_is_left_as_it_is() -> None:
    short = "Vi ror. \nAlla ror varje dag \nhela sommaren. \n\n"
    plain = [block.text for block in blocks(WIDE.replace("\n", " \n") + short)]
    assert cells(WIDE.replace("\n", " \n"), short) == plain


def test_each_line_of_a_piped_table_is_a_row_and_its_line_breaks_are_spaces() -> None:
    rows = [block for block in blocks("| A | B |\n| --- | --- |\n| ett<br>två | tre |\n") if block.cells]
    assert [[cell.text for cell in block.cells] for block in rows] == [["A", "B"], ["ett två", "tre"]]
    assert all(block.kind is BlockKind.TABLE_ROW for block in rows)
    place = rows[1].cells[0].place
    assert place and [len(range(*span)) for span in place.spans] == [3, 3]
