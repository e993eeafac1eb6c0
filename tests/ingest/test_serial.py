"""Records to JSON and back: nothing is lost on the way."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reading_example import lines, plan, report, source

from ingest import serial
from ingest.records import Claim, Issue, Item, Parent, Passage, Place, Reference, Source
from ontology.terms import Basis, ClaimType, DocumentType, Kind

WORDS = st.text(st.characters(exclude_categories=("Cs",)), max_size=12)
COUNTS = st.integers(0, 10**6)
SOME = st.none() | COUNTS
SPANS = st.lists(st.tuples(COUNTS, COUNTS), max_size=3).map(tuple)
PLACES = st.builds(Place, COUNTS, COUNTS, COUNTS, COUNTS, SOME, SOME, SPANS)
CLAIMS = st.builds(
    Claim, st.sampled_from(ClaimType), WORDS, WORDS, st.sampled_from(Basis), WORDS, PLACES,
    *(st.none() | st.floats(allow_nan=False, allow_infinity=False), st.none() | WORDS, SOME),
    *(st.none() | WORDS for _ in range(3)),
)  # fmt: skip
REFERENCES = st.builds(Reference, WORDS, st.none() | WORDS, PLACES)
PARENTS = st.builds(Parent, WORDS, st.sampled_from(Kind), st.none() | WORDS, WORDS)


def many(records: st.SearchStrategy) -> st.SearchStrategy:
    return st.lists(records, max_size=3).map(tuple)


ITEMS = st.builds(
    Item,
    id=WORDS, document=WORDS, year=COUNTS, kind=st.sampled_from(Kind), number=st.none() | WORDS, text=WORDS,
    place=PLACES, rule=WORDS,
    label=st.none() | WORDS.filter(bool), parent=st.none() | PARENTS, perspective=st.none() | WORDS,
    recipient=st.none() | WORDS, recipients=many(WORDS), recipient_place=st.none() | PLACES, comment=st.none() | WORDS,
    comment_places=many(PLACES), references=many(REFERENCES), heading_path=many(WORDS), claims=many(CLAIMS),
)  # fmt: skip
PASSAGES = st.builds(Passage, WORDS, WORDS, COUNTS, WORDS, PLACES, many(WORDS), st.none() | WORDS)
ISSUES = st.builds(Issue, WORDS, WORDS, WORDS, WORDS, st.none() | PLACES)
SOURCES = st.builds(
    Source, *(WORDS for _ in range(6)), st.sampled_from(DocumentType), COUNTS, *(WORDS for _ in range(5))
)


def there_and_back(data: serial.Json) -> serial.Json:
    return dict(json.loads(json.dumps(data, ensure_ascii=False)))


@given(ITEMS)
def test_items_come_back_as_they_were(item: Item) -> None:
    assert serial.item_from(there_and_back(serial.item_json(item))) == item


@given(CLAIMS)
def test_claims_come_back_as_they_were(claim: Claim) -> None:
    assert serial.claim_from(there_and_back(serial.claim_json(claim))) == claim


@given(PASSAGES)
def test_passages_come_back_as_they_were(passage: Passage) -> None:
    assert serial.passage_from(there_and_back(serial.passage_json(passage))) == passage


@given(ISSUES)
def test_issues_come_back_as_they_were(issue: Issue) -> None:
    assert serial.issue_from(there_and_back(serial.issue_json(issue))) == issue


@given(SOURCES)
def test_sources_come_back_as_they_were(made: Source) -> None:
    assert serial.source_from(there_and_back(serial.source_json(made))) == made


REPORT = lines("""
    [image: ]
    Perspektiv: Barn
    Effektmål 1. Barn mår bra.
    Kommunstyrelsen får i uppdrag:
    Uppdrag: Nr 3 - 8. Att bygga, se effektmål 1.
     Kommentar
    Uppdraget är genomfört.
""")


@pytest.mark.parametrize("reading", [plan(REPORT), report(REPORT)], ids=["plan", "report"])
def test_what_a_document_yields_comes_back_as_it_was(reading: object) -> None:
    for item in getattr(reading, "items"):  # noqa: B009
        assert serial.item_from(there_and_back(serial.item_json(item))) == item


def test_an_item_has_the_keys_that_are_promised() -> None:
    made = serial.item_json(report(REPORT).items[-1])
    assert (made["id"], made["document"], made["year"]) == ("prov/uppdrag-3-8", "prov", 2031)
    assert (made["kind"], made["number"], made["text"]) == ("uppdrag", "3–8", "Att bygga, se effektmål 1.")
    assert made["parent"] == {"id": "prov/effektmål-1", "kind": "effektmål", "number": "1", "text": "Barn mår bra."}
    assert (made["perspective"], made["recipient"]) == ("Barn", "Kommunstyrelsen")
    assert made["comment"] == "Uppdraget är genomfört."
    (claim,) = made["claims"]
    assert {key: claim[key] for key in ("type", "value", "verbatim", "basis")} == {
        "type": "status",
        "value": "genomfört",
        "verbatim": "Uppdraget är genomfört.",
        "basis": "stated",
    }
    assert set(made["place"]) == {"line", "line_end", "page", "slide", "start", "end"}
    assert "label" not in made


def test_spans_are_shown_only_where_words_are_interrupted() -> None:
    assert "spans" not in serial.place_json(Place(1, 2, 1, 1))
    assert serial.place_json(Place(1, 9, 1, 3, spans=((1, 3), (7, 9))))["spans"] == [[1, 3], [7, 9]]


def test_kinds_and_types_are_shown_as_the_words_that_documents_use() -> None:
    assert serial.source_json(source("x"))["type"] == "verksamhetsplan"
    assert type(serial.source_json(source("x"))["type"]) is str


def test_bodies_and_abbreviations() -> None:
    reading = plan("Skolnämndens beredning för lokaler och Skolnämnden: lokal samverkan för barn (LSB).\n")
    assert [serial.body_from(serial.body_json(body)) for body in reading.bodies] == list(reading.bodies)
    assert len(reading.bodies) == 2
    [one] = reading.abbreviations
    assert serial.abbreviation_from(serial.abbreviation_json(one)) == one
