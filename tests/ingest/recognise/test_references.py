"""Pointers to other parts of a document."""

from __future__ import annotations

import pytest
from reading_example import WIDE, of, only, plan, quoted, report

from ingest.recognise.references import only_points, pointers
from ontology.terms import Kind


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Indikatorerna för e-hälsa, se effektmål 8.", [("effektmål", "8")]),
        ("Se även effektmål nr 8", [("effektmål", "8")]),
        ("Nära vård (enligt indikatorn till effektmål 2 ovan)", [("effektmål", "2")]),
        ("Se uppdrag 3 och se mål 4.", [("uppdrag", "3"), ("mål", "4")]),
        ("Se avsnitt 4.2 Ekonomi", [(None, None)]),
        ("Se även diskussion i avsnitt väsentliga händelser.", [(None, None)]),
        ("Effektmål 8 följs upp.", []),
        ("Nämnden ser effektmål 8 som viktigt.", []),
        ("Se bilagan. Effektmål 8 följs upp.", []),
        ("Detta sker enligt plan.", []),
    ],
)
def test_what_a_text_points_to(text: str, found: list[tuple[str | None, str | None]]) -> None:
    assert [(pointer.kind and pointer.kind.value, pointer.number) for pointer in pointers(text)] == found


@pytest.mark.parametrize(
    ("text", "does"),
    [
        ("Indikatorerna för målen under e-hälsa se effektmål 8.", True),
        ("Se effektmål 8", True),
        ("Se effektmål 8 och öka andelen.", False),
        ("Andel elever, se avsnitt 4", False),
        ("Andel elever", False),
    ],
)
def test_an_entry_that_does_nothing_but_point(text: str, does: bool) -> None:
    assert only_points(text) is does


def test_an_indicator_that_only_points_is_a_cross_reference_to_the_goal() -> None:
    reading = plan(
        WIDE + "Effektmål 1. Barn mår bra.\n\nIndikatorer\n\nAndel barn.\n\n"
        "För lek, se effektmål 2.\n\nEffektmål 2. Barn leker.\n"
    )
    assert [item.text for item in of(reading, Kind.INDIKATOR)] == ["Andel barn."]
    item = only(reading, Kind.HANVISNING)
    (reference,) = item.references
    assert (item.id, reference.text, reference.target) == ("prov/hänvisning-1.1", "se effektmål 2", "prov/effektmål-2")
    assert quoted(reading, reference.place) == "se effektmål 2"


def test_a_pointer_in_a_comment_belongs_to_the_item_and_stands_in_the_comment() -> None:
    reading = report(
        "[image: ]\nUppdrag: Nr 1. Att bygga.\nKommentar\nDet går bra. Se uppdrag 2.\nUppdrag: Nr 2. Att måla.\n"
    )
    (reference,) = of(reading, Kind.UPPDRAG)[0].references
    assert (reference.target, quoted(reading, reference.place)) == ("prov/uppdrag-2", "Se uppdrag 2")


def test_a_pointer_to_what_the_document_does_not_have_has_no_target() -> None:
    (reference,) = only(plan(WIDE + "Nr 1. Att bygga, se effektmål 8.\n")).references
    assert (reference.text, reference.target) == ("se effektmål 8", None)
