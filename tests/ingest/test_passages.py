"""Running text: every block that is no item of its own."""

from __future__ import annotations

from reading_example import WIDE, lines, only, plan, report

from ingest.records import Reading

TEXT = lines("""
    [image: ]
    1\tInledning\t3
    [bookmark: _Toc1]Inledning
    Vi berättar om året.
    Uppdrag: Nr 1. Att bygga.
     Kommentar
    Det går bra.
    Det går fort.
    Uppdrag: Nr 2. Att måla. Se uppdrag 1.
    image1.png
    Läst ur en bild
""")


def texts(reading: Reading) -> list[str]:
    return [passage.text for passage in reading.passages]


def test_headings_items_cues_and_what_was_set_aside_are_left_out() -> None:
    assert texts(report(TEXT)) == ["Vi berättar om året.", "Det går bra.", "Det går fort."]


def test_a_comment_knows_the_item_that_it_is_about() -> None:
    about = {passage.text: passage.about for passage in report(TEXT).passages}
    assert about == {
        "Vi berättar om året.": None,
        "Det går bra.": "prov/uppdrag-1",
        "Det går fort.": "prov/uppdrag-1",
    }


def test_a_comment_on_the_line_of_its_cue_knows_it_too() -> None:
    reading = report("[image: ]\nUppdrag: Nr 1. Att bygga.\nKommentar: Det går bra.\n")
    assert [(passage.text, passage.about) for passage in reading.passages] == [
        ("Kommentar: Det går bra.", only(reading).id)
    ]


def test_a_passage_has_its_year_place_and_headings() -> None:
    passage = report(TEXT).passages[0]
    assert (passage.document, passage.year, passage.place.line, passage.heading_path) == (
        "prov",
        2031,
        4,
        ("Inledning",),
    )


def test_the_id_of_a_passage_depends_on_its_words_and_not_on_its_layout() -> None:
    (one,) = plan(WIDE).passages
    (other,) = plan("\n\n \n" + WIDE.replace("\nhela", " \nhela").replace(" ", "\u00a0", 3)).passages
    assert one.id == other.id
    assert one.id.startswith("prov/text-")


def test_passages_with_the_same_words_have_different_ids() -> None:
    ids = [passage.id for passage in plan("Vi ses.\n\nVi ses.\n\nVi ses.\n").passages]
    assert ids == [ids[0], f"{ids[0]}~2", f"{ids[0]}~3"]
