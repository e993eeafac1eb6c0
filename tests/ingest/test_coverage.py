"""What became of every block: each has one fate, and what is left out says why."""

from __future__ import annotations

from pathlib import Path

import pytest
from reading_example import lines, report

from ingest.manifest import read_document, read_manifest
from ingest.pipeline import digest
from ingest.records import FateKind

CORPUS = Path(__file__).resolve().parents[2] / "corpus"
TEXT = lines("""
    [image: ]
    1\tInledning\t3
    [bookmark: _Toc1]Inledning
    Vi berättar om året.
    Nämnden får i uppdrag:
    Uppdrag: Nr 1. Att bygga.
     Kommentar
    Det går bra.
    \tAvgifter
    \t227.0

    image1.png
    Läst ur en bild
""")


def test_every_block_has_one_fate() -> None:
    reading = report(TEXT)
    told = [(block.text, fate.kind.value) for block, fate in zip(reading.document.blocks, reading.fates, strict=True)]
    assert told == [
        ("1 Inledning 3", "utelämnat"),
        ("Inledning", "rubrik"),
        ("Vi berättar om året.", "löpande text"),
        ("Nämnden får i uppdrag:", "ledord"),
        ("Uppdrag: Nr 1. Att bygga.", "post"),
        ("Kommentar", "ledord"),
        ("Det går bra.", "kommentar"),
        ("Avgifter\t227.0", "kommentar"),
        ("image1.png", "utelämnat"),
        ("Läst ur en bild", "utelämnat"),
    ]


def test_what_is_left_out_says_why() -> None:
    left_out = [fate.reason for fate in report(TEXT).fates if fate.kind is FateKind.IGNORED]
    assert left_out and all(left_out)


@pytest.mark.parametrize("source", read_manifest(CORPUS), ids=lambda source: source.id)
def test_in_the_bundled_documents_every_item_and_comment_is_some_blocks_fate(source) -> None:
    reading = digest(source, read_document(CORPUS, source))
    assert len(reading.fates) == len(reading.document.blocks)
    became = {fate.reason for fate in reading.fates if fate.kind in (FateKind.ITEM, FateKind.COMMENT)}
    holders = [*reading.passages, *(item for item in reading.items if item.id in became)]
    spans = [(holder.place.start, holder.place.end) for holder in holders]
    told_of = {
        item.id for item in reading.items if any(s <= item.place.start and item.place.end <= e for s, e in spans)
    }  # what running text or another item's text tells of stays that too
    assert {item.id for item in reading.items} <= became | told_of
    pairs = zip(reading.document.blocks, reading.fates, strict=True)
    kept = [block.place for block, fate in pairs if fate.kind in (FateKind.COMMENT, FateKind.TABLE, FateKind.TEXT)]
    assert kept
    assert set(kept) <= {passage.place for passage in reading.passages}


def test_an_area_a_question_and_its_answer_belong_to_their_risk_and_measure() -> None:
    text = (
        "[bookmark: _Toc1]Kontroll\nHamnen\nRisken att ekan läcker.\n\tStatus\n\tÅtgärd\n \tTäta den.\n\n\tKommentar\n"
        "Den är tät.\nHar åtgärden bidragit till önskad effekt? Ja\n"
    )
    reading = report(text)
    risk, measure = reading.items
    told = [(fate.kind, fate.reason) for fate in reading.fates]
    assert told == [
        (FateKind.HEADING, ""),
        (FateKind.HEADING, ""),
        (FateKind.ITEM, risk.id),
        (FateKind.TABLE, ""),
        (FateKind.ITEM, measure.id),
        (FateKind.CUE, "ord som inleder en kommentar"),
        (FateKind.COMMENT, measure.id),
        (FateKind.COMMENT, measure.id),
    ]
