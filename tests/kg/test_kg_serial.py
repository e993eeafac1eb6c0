"""Records to JSON and back, and the shapes that the command line and the API promise."""

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from thread_example import PLACE, link, said, snapshot, wording

from ingest.records import Issue, Parent, Place, Source
from ingest.serial import item_from, item_json
from kg.records import DocumentEntry, Filters, Hit, Judgement, Link, Near, ParsedQuery, SearchResult, Verdict
from kg.serial import (
    document_from,
    document_json,
    document_record,
    link_from,
    link_json,
    near_from,
    near_record,
    result_json,
)
from kg.thread_serial import trace_json
from kg.trace import trace
from ontology.terms import ClaimType, DocumentType, Kind, Level, Relation

TEXT = st.text(max_size=12)
COUNTS = st.integers(0, 9999)
PLACES = st.builds(
    Place,
    COUNTS,
    COUNTS,
    COUNTS,
    COUNTS,
    st.none() | COUNTS,
    st.none() | COUNTS,
    st.lists(st.tuples(COUNTS, COUNTS)).map(tuple),
)
SOURCES = st.builds(
    Source, TEXT, TEXT, TEXT, TEXT, TEXT, TEXT, st.sampled_from(DocumentType), COUNTS, TEXT, TEXT, TEXT, TEXT, TEXT
)
ISSUES = st.builds(Issue, TEXT, TEXT, TEXT, TEXT, st.none() | PLACES)
SCORES = st.floats(0, 1, allow_nan=False)
LEFT, RIGHT = wording("plan-2030/uppdrag-4"), wording("rapport-2031/uppdrag-9", "", said("pågår"))


def there_and_back(value):
    return json.loads(json.dumps(value, ensure_ascii=False))


VERDICTS = st.none() | st.tuples(st.sampled_from(list(Verdict)[:2]), TEXT, TEXT, TEXT, COUNTS)


def with_verdict(made, said):
    """The link with a judgement of its own ends and relation."""
    judgement = Judgement(made.left, made.right, made.relation, *said) if said else None
    return replace(made, judgement=judgement)


@given(
    st.builds(
        Link,
        st.just(LEFT.id),
        st.just(RIGHT.id),
        st.sampled_from(Relation),
        st.sampled_from(Level),
        SCORES,
        st.lists(TEXT).map(tuple),
    ),
    VERDICTS,
)
def test_any_link_comes_back_the_same(bare, verdict):
    made = with_verdict(bare, verdict)
    assert link_from(there_and_back(link_json(made, {LEFT.id: LEFT, RIGHT.id: RIGHT}))) == made


@given(st.tuples(TEXT, TEXT), st.lists(st.builds(Near, TEXT, SCORES, TEXT)).map(tuple))
def test_any_list_of_nearest_comes_back_the_same(key, found):
    assert near_from(there_and_back(near_record(key, found))) == (key, found)


@given(st.builds(DocumentEntry, SOURCES, st.dictionaries(TEXT, COUNTS), COUNTS, st.lists(ISSUES).map(tuple)))
def test_any_document_comes_back_the_same(entry):
    assert document_from(there_and_back(document_record(entry))) == entry


@given(TEXT, PLACES, st.none() | st.builds(Parent, TEXT, st.sampled_from(Kind), st.none() | TEXT, TEXT))
def test_any_item_comes_back_the_same(text, place, parent):
    item = wording(
        "plan-2030/uppdrag-4", text, said("pågår"), parent=parent, recipient_place=place, comment_places=(place,)
    )
    assert item_from(there_and_back(item_json(item))) == item


# The shapes


def held():
    return snapshot(
        LEFT,
        RIGHT,
        documents=("rapport-2032",),
        links=(link(LEFT, RIGHT),),
        near={(LEFT.id, "rapport-2032"): (Near("rapport-2032/uppdrag-1", 0.2, "Delar inga ord."),)},
    )


def test_a_trace_has_the_promised_shape():
    answer = there_and_back(trace_json(trace(held(), LEFT.id)))
    assert {"question", "subject", "steps", "status", "silence", "alternatives"} <= answer.keys()
    assert answer["question"] == LEFT.id
    assert answer["subject"] == answer["steps"][0]["item"] == there_and_back(item_json(LEFT))
    first, second = answer["steps"]
    promised = {"year", "document", "relation", "level", "score", "reasons", "item", "claims"}
    assert promised <= first.keys() == second.keys()
    assert (first["relation"], first["level"], first["score"], first["reasons"]) == ("ursprung", None, None, [])
    assert (second["year"], second["relation"], second["level"], second["score"]) == (
        2031,
        "fortsätter",
        "sannolik",
        0.8,
    )
    assert {"value", "basis", "claims"} <= answer["status"].keys()
    assert answer["status"]["claims"] == second["claims"]
    (silence,) = answer["silence"]
    assert silence == {
        "document": "rapport-2032",
        "searched_items": 0,
        "searched_comments": 0,
        "searched_passages": 0,
        "compared": True,
        "nearest": [{"id": "rapport-2032/uppdrag-1", "score": 0.2, "why_not": "Delar inga ord."}],
    }


def test_a_trace_without_a_subject_says_null(tmp_path):
    answer = there_and_back(trace_json(trace(snapshot(LEFT, index=tmp_path / "index"), "xylofonbås")))
    assert answer["subject"] is None
    assert answer["steps"] == answer["alternatives"] == answer["status"]["claims"] == []


def test_a_link_has_the_promised_shape():
    made = link_json(link(LEFT, RIGHT), held().items)
    assert made.keys() == {"from", "to", "relation", "level", "score", "reasons", "judgement", "judged"}
    assert {"id", "document", "year", "kind", "number", "text"} <= made["from"].keys()
    assert (made["from"]["document"], made["to"]["kind"], made["judgement"]) == ("plan-2030", "uppdrag", None)
    said = link_json(link(LEFT, RIGHT, Level.BEKRAFTAD), held().items)
    assert said["judgement"] == "bekräftad"
    assert said["judged"] == {"who": "A. Ek", "when": "2033-05-01", "why": "Läst båda", "line": 2}


@pytest.mark.parametrize(
    "key", "id document year kind number text parent perspective recipient comment claims place rule".split()
)
def test_an_item_has_every_promised_key_even_when_there_is_nothing_to_say(key):
    assert key in item_json(LEFT)


def test_an_item_has_a_label_only_when_the_document_has_a_word_of_its_own():
    assert "label" not in item_json(LEFT)
    assert item_json(wording("plan-2030/mål-1", label="nämndmål"))["label"] == "nämndmål"


def test_a_claim_has_the_promised_shape():
    (claim,) = item_json(RIGHT)["claims"]
    assert {"type", "value", "verbatim", "basis", "rule", "place"} == claim.keys()
    assert (claim["type"], claim["value"], claim["basis"]) == ("status", "pågår", "stated")
    assert {"line", "page", "slide", "start", "end"} <= claim["place"].keys()


def test_a_number_of_nought_is_kept():
    nought = replace(said("0 %", type_=ClaimType.OUTCOME), number=0.0, unit="procent")
    (claim,) = item_json(wording("rapport-2031/indikator-1", "", nought))["claims"]
    assert (claim["number"], claim["unit"]) == (0.0, "procent")


def test_a_search_result_has_the_promised_shape():
    hit = Hit("a/b-1", "a", 2031, "text", "Löpande text", "<mark>ugglor</mark>", 7.1, PLACE)
    query = ParsedQuery("ugglor", ("ugglor",), filters=Filters(kind=("text",)), echo="Söker: ugglor")
    made = result_json(SearchResult(query, 12, (hit,), {"year": (("2031", 12),)}))
    assert {"query", "total", "hits"} <= made.keys()
    assert {"id", "document", "year", "kind", "title", "snippet", "score", "place"} <= made["hits"][0].keys()
    assert made["query"]["filters"] == {
        **{"kind": ["text"], "year": [], "years": [], "document": [], "status": [], "body": [], "attainment": []}
    }
    assert made["facets"] == {"year": [{"value": "2031", "count": 12}]}
    assert (made["hits"][0]["about"], made["hits"][0]["status"]) == (None, None)


def test_a_documents_description_stands_beside_its_counts():
    made = document_json(held().documents["plan-2030"])
    assert (made["id"], made["type"], made["counts"], made["issues"]) == (
        "plan-2030",
        "verksamhetsplan",
        {"uppdrag": 1},
        [],
    )
