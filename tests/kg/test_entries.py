"""What the search holds of each item and passage."""

from dataclasses import replace

import pytest
from thread_example import PLACE, said, wording

from ingest.records import Field, Parent, Passage
from kg.entries import called, entries, status_of
from ontology.terms import ClaimType, Kind

GOAL = Parent("plan-2030/effektmål-8", Kind.EFFEKTMAL, "8", "Parken lever.")
ITEM = wording(
    "rapport-2031/uppdrag-4",
    "Att utreda nattfrid.",
    said("pågår"),
    parent=GOAL,
    perspective="Process",
    recipient="Parkförvaltningen",
)


def only(item):
    (entry,) = entries({item.id: item}, ())
    return entry


def test_an_item_is_found_by_its_words_number_recipient_and_status():
    entry = only(ITEM)
    assert (entry.id, entry.document, entry.year, entry.kind) == (ITEM.id, "rapport-2031", 2031, "uppdrag")
    assert (entry.title, entry.text, entry.number) == ("Uppdrag 4", "Att utreda nattfrid.", "4")
    assert (entry.recipient, entry.status, entry.about) == ("Parkförvaltningen", "pågår", "")
    assert entry.place == PLACE


@pytest.mark.parametrize(
    ("perspective", "parent", "heading"),
    [
        ("Process", GOAL, "Process › Effektmål 8 Parken lever."),
        (None, GOAL, "Effektmål 8 Parken lever."),
        ("Process", None, "Process"),
        (None, None, ""),
        (None, Parent("x", Kind.STRATEGI, None, "Hållbar utveckling"), "Strategi Hållbar utveckling"),
    ],
)
def test_above_an_item_stand_its_perspective_and_goal(perspective, parent, heading):
    assert only(wording("plan-2030/uppdrag-4", perspective=perspective, parent=parent)).heading == heading


def test_what_an_item_lacks_is_empty_and_not_the_word_none():
    entry = only(wording("plan-2030/indikator-"))
    assert (entry.title, entry.number, entry.recipient, entry.status, entry.heading) == ("Indikator", "", "", "", "")


@pytest.mark.parametrize(
    ("kind", "number", "label", "name"),
    [
        ("uppdrag", "3–8", None, "Uppdrag 3–8"),
        ("indikator", "", None, "Indikator"),
        ("mål", "1", "målsättning", "Målsättning 1"),
        ("mål", "1", "HSN-mål", "HSN-mål 1"),
        ("åtgärd", "", None, "Åtgärd"),
    ],
)
def test_an_item_is_called_what_the_document_calls_it(kind, number, label, name):
    assert called(wording(f"plan-2030/{kind}-{number}", label=label)) == name


def test_only_a_status_claim_gives_a_status():
    assert status_of(wording("rapport-2031/uppdrag-4", "", said("uppnått", type_=ClaimType.ATTAINMENT))) == ""
    assert status_of(ITEM) == "pågår"


def test_a_comment_is_headed_by_what_it_comments_on():
    text = Passage("rapport-2031/text-1", "rapport-2031", 2031, "Ugglorna sover.", PLACE, ("Uppdrag",), ITEM.id)
    _, entry = entries({ITEM.id: ITEM}, [text])
    assert (entry.kind, entry.title, entry.text) == ("text", "Kommentar till uppdrag 4", "Ugglorna sover.")
    assert (entry.heading, entry.about) == ("Uppdrag › Att utreda nattfrid.", ITEM.id)


def test_the_status_is_the_items_and_not_counted_again_for_each_comment():
    text = Passage("rapport-2031/text-1", "rapport-2031", 2031, "Ugglorna sover.", PLACE, (), ITEM.id)
    assert [entry.status for entry in entries({ITEM.id: ITEM}, [text])] == ["pågår", ""]


def test_other_text_is_headed_by_its_headings():
    text = Passage("rapport-2031/text-1", "rapport-2031", 2031, "Ugglorna sover.", PLACE, ("Inledning", "Djur"))
    (entry,) = entries({}, [text])
    assert (entry.title, entry.heading, entry.about, entry.status) == ("Löpande text", "Inledning › Djur", "", "")


def test_items_come_first_and_all_in_reading_order():
    other = wording("plan-2030/uppdrag-1")
    text = [Passage(f"plan-2030/text-{n}", "plan-2030", 2030, "…", PLACE) for n in "ba"]
    assert [entry.id for entry in entries({ITEM.id: ITEM, other.id: other}, text)] == [
        ITEM.id,
        other.id,
        "plan-2030/text-b",
        "plan-2030/text-a",
    ]


def test_an_items_cells_are_found_with_it_unless_they_are_passages_or_its_own_words():
    places = [replace(PLACE, start=PLACE.end + at, end=PLACE.end + at + 5) for at in (10, 20)]
    fields = (Field("Period", "År", places[0]), Field("Källa", "Enkät i oktober", places[1]))
    item = replace(ITEM, fields=(*fields, Field("Datum", "x", PLACE)))
    assert only(item).columns == "Period: År; Källa: Enkät i oktober"
    text = Passage("rapport-2031/text-1", "rapport-2031", 2031, "Enkät i oktober", places[1], (), ITEM.id)
    entry, cell = entries({item.id: item}, [text])
    assert entry.columns == "Period: År"
    assert (cell.title, cell.text, cell.columns) == ("Källa för uppdrag 4", "Enkät i oktober", "Källa")
