"""Running text: every block that is no item of its own."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from reading_example import WIDE, lines, misquoted, only, plan, report

from ingest.manifest import read_document, read_manifest
from ingest.pipeline import digest
from ingest.records import FateKind, Reading

CORPUS = Path(__file__).resolve().parents[2] / "corpus"

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


COLUMNS = """
Årsrapport för nämnder 2031                                            7 (9)
6         Redovisning av uppdrag
            Uppdrag från fullmäktige                   Uppdragets status och kommentar

            Alla nämnder och bolag får i uppdrag          Avslutad
            att se över sina lokaler utifrån
            stadens plan.
                                                       2031-11-30

            Uppdragsår                                 Lokalerna är genomgångna, och nämnden
            2030                                       fick en redovisning i oktober.
6.2       Något annat
Mer om året finns i nästa avsnitt, där nämnden redovisar sin ekonomi.
"""
WOVEN = lines("""
    Resultatmål: Skola för alla
    Indikatorer Målvärde Periodicitet Källa
    Första samtal inom
    Lärplattan via stadens
    fem dagar till elever ≥ 80 % Månad
    datalager för alla skolor.
    i behov av stöd
    Trivselindex 70 År Enkät i oktober
    12
    Resultatmål: Trygghet
""")


def test_a_comment_in_the_other_column_of_its_item_is_a_passage() -> None:
    reading = report(COLUMNS)
    (item,) = reading.items
    said = {passage.text: passage.about for passage in reading.passages}
    assert said["Lokalerna är genomgångna, och nämnden fick en redovisning i oktober."] == item.id
    assert not misquoted(reading)


def test_a_cell_of_some_words_is_a_passage_and_a_short_one_is_not() -> None:
    reading = plan(WOVEN)
    assert [field.value for field in reading.items[1].fields][-1] == "Lärplattan via stadens datalager för alla skolor."
    assert [(passage.text, passage.about) for passage in reading.passages if passage.about] == [
        ("Lärplattan via stadens datalager för alla skolor.", reading.items[1].id)
    ]


def test_a_cue_that_is_a_whole_sentence_is_running_text_too() -> None:
    text = (
        "[image: ]\nNämndens beredningar är fria att planera. Utöver det får de i uppdrag:\nUppdrag: Nr 1. Att bygga.\n"
        "Förvaltningen får i uppdrag:\nUppdrag: Nr 2. Att måla.\n"
    )
    assert texts(plan(text)) == ["Nämndens beredningar är fria att planera. Utöver det får de i uppdrag:"]


def words(text: str) -> set[str]:
    return {word.lower() for word in re.findall(r"[^\W\d_]{3,}", text)}


@pytest.mark.parametrize("source", read_manifest(CORPUS), ids=lambda source: source.id)
def test_in_the_bundled_documents_every_word_can_be_found(source) -> None:
    reading = digest(source, read_document(CORPUS, source))
    held = set()
    for passage in reading.passages:
        held |= words(" ".join((passage.text, *passage.heading_path)))
    for item in reading.items:
        fields = " ".join(f"{field.name} {field.value}" for field in item.fields)
        held |= words(" ".join((item.text, item.kind.value, item.perspective or "", item.recipient or "", fields)))
    pairs = zip(reading.document.blocks, reading.fates, strict=True)
    left_out = (FateKind.IGNORED, FateKind.HEADING, FateKind.CUE)
    said = [block.text for block, fate in pairs if fate.kind not in left_out]
    assert len(said) > 50
    assert {word for text in said for word in words(text)} - held == set()
