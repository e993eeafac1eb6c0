"""Each shape catches what it is there to catch."""

from dataclasses import replace
from pathlib import Path

import pytest
from graph_example import ASSIGNMENT, GOAL, JUDGEMENT, LINK, PASSAGE, READING, SOURCE
from rdflib import DCTERMS, RDF, SH, Graph, Literal, URIRef
from rdflib.term import Node

from kg.build import HEX, document_quads, link_quads, write_graph
from kg.facts import DECIMAL
from kg.names import body_name, claim_name, link_name, part, stretch, thing
from kg.validate import validate, validate_triples
from ontology.namespaces import FOLDER, OA, RT
from ontology.terms import Level

pytestmark = pytest.mark.filterwarnings("ignore:Dataset.default_context:DeprecationWarning")

Triple = tuple[Node, Node, Node]
TRIPLES = [quad[:3] for quad in (*document_quads(READING), *link_quads([LINK]))]

DOCUMENT, ITEM, TEXT, LINKED = thing(SOURCE.id), thing(ASSIGNMENT.id), thing(PASSAGE.id), link_name(LINK)
STATUS = claim_name(ITEM, ASSIGNMENT.claims[0])
INDICATOR = READING.items[1]
TARGET, ATTAINMENT, TREND = (claim_name(thing(INDICATOR.id), said) for said in INDICATOR.claims)
PLACE = stretch(SOURCE.id, GOAL.place.start, GOAL.place.end)
ORIGIN = part(ITEM, "recipient")
NOWHERE = thing("rapport-2031/finns-inte")

# what is broken, and how: the subject, the property that loses its values, and the values it gets instead
BROKEN: list[tuple[str, URIRef, URIRef, list[Node]]] = [
    ("document-title", DOCUMENT, DCTERMS.title, []),
    ("document-year", DOCUMENT, RT.year, []),
    ("document-type", DOCUMENT, RDF.type, [RT.Document]),
    ("document-hash", DOCUMENT, RT.sha256, [Literal("ab12", datatype=HEX)]),
    ("document-body", DOCUMENT, RT.body, []),
    ("item-kind", ITEM, RDF.type, [RT.Item]),
    ("item-kind", ITEM, RDF.type, [RT.Item, RT.Uppdrag, RT.Mal]),
    ("item-wording", ITEM, RT.wording, [Literal(" ", lang="sv")]),
    ("item-document", ITEM, RT.document, []),
    ("item-place", ITEM, RT.place, []),
    ("item-rule", ITEM, RT.rule, []),
    ("item-number", ITEM, RT.number, [Literal("3"), Literal("4")]),
    ("item-parent", ITEM, RT.parent, [NOWHERE]),
    ("item-reference", ITEM, RT.crossReference, [NOWHERE]),
    ("item-recipient", ITEM, RT.recipient, [Literal("A"), Literal("B")]),
    ("item-body", ITEM, RT.recipientBody, [NOWHERE]),
    ("assignment-year", ITEM, RT.year, []),
    ("claim-type", STATUS, RDF.type, [RT.Claim]),
    ("claim-about", STATUS, RT.about, [NOWHERE]),
    ("claim-verbatim", STATUS, RT.verbatim, []),
    ("claim-verbatim", STATUS, RT.verbatim, [Literal("", lang="sv")]),
    ("claim-basis", STATUS, RT.basis, []),
    ("claim-basis", STATUS, RT.basis, [RT.saker]),
    ("claim-rule", STATUS, RT.rule, []),
    ("claim-document", STATUS, RT.document, []),
    ("claim-place", STATUS, RT.place, []),
    ("claim-operator", TARGET, RT.operator, [Literal("ungefär")]),
    ("status-value", STATUS, RT.value, []),
    ("status-value", STATUS, RT.value, [RT.uppnatt]),
    ("status-not-silence", STATUS, RT.value, [RT.ejAterrapporterat]),
    ("attainment-value", ATTAINMENT, RT.value, [RT.genomfort]),
    ("trend-value", TREND, RT.value, []),
    ("symbol-value", STATUS, RDF.type, [RT.Claim, RT.SymbolClaim]),
    ("decision-value", STATUS, RDF.type, [RT.Claim, RT.DecisionClaim]),
    ("body-part", body_name(SOURCE.publisher, SOURCE.body), RT.partOf, [NOWHERE]),
    ("passage-wording", TEXT, RT.wording, []),
    ("passage-place", TEXT, RT.place, []),
    ("passage-about", TEXT, RT.about, [NOWHERE]),
    ("place-start", PLACE, OA.start, [Literal(9_000)]),
    ("place-end", PLACE, OA.end, []),
    ("place-words", PLACE, OA.exact, [Literal("  \n")]),
    ("place-line", PLACE, RT.line, [Literal(0)]),
    ("origin-place", ORIGIN, RT.place, []),
    ("link-earlier", LINKED, RT.earlier, [NOWHERE]),
    ("link-earlier", LINKED, RT.earlier, [ITEM]),
    ("link-later", LINKED, RT.later, [NOWHERE]),
    ("link-relation", LINKED, RT.relation, [RT.saker]),
    ("link-level", LINKED, RT.level, []),
    ("link-score", LINKED, RT.score, [Literal("1.2", datatype=DECIMAL)]),
    ("link-reason", LINKED, RT.reason, []),
    ("link-judgement", LINKED, RT.judgement, [RT.saker]),
    ("link-person", LINKED, RT.level, [RT.bekraftad]),
]


def broken(subject: URIRef, term: URIRef, instead: list[Node]) -> list[Triple]:
    kept = [triple for triple in TRIPLES if triple[:2] != (subject, term)]
    return [*kept, *((subject, term, value) for value in instead)]


def test_the_example_is_whole() -> None:
    assert validate_triples(TRIPLES) == ()


@pytest.mark.parametrize(
    ("code", "subject", "term", "instead"), BROKEN, ids=[f"{code}-{n}" for n, (code, *_) in enumerate(BROKEN)]
)
def test_the_shape_catches_it(code: str, subject: URIRef, term: URIRef, instead: list[Node]) -> None:
    codes = {found.code for found in validate_triples(broken(subject, term, instead))}
    assert f"shacl.{code}" in codes


def test_every_shape_has_been_seen_to_catch_something() -> None:
    shapes = Graph().parse(FOLDER / "shapes.ttl", format="turtle")
    named = {str(shape).rpartition("#")[2] for shape in shapes.subjects(SH.message)}
    assert named == {code for code, *_ in BROKEN}


def test_a_person_may_confirm_a_link() -> None:
    said = replace(LINK, level=Level.BEKRAFTAD, judgement=JUDGEMENT)
    triples = [quad[:3] for quad in (*document_quads(READING), *link_quads([said]))]
    assert validate_triples(triples) == ()
    for term in (RT.judgement, RT.judgedBy, RT.judgedOn, RT.judgedBecause):
        (found,) = validate_triples([triple for triple in triples if triple[1] != term])
        assert found.code == "shacl.link-person"


def test_a_finding_names_the_document_the_thing_and_what_is_wrong() -> None:
    (found,) = validate_triples(broken(ITEM, RT.crossReference, [NOWHERE]))
    assert found.document == "rapport-2031"
    assert found.text == ASSIGNMENT.id
    assert found.message == "Posten hänvisar till något som inte finns. (rapport-2031/finns-inte)"


def test_files_are_read_together_so_that_links_reach_across_documents(tmp_path: Path) -> None:
    write_graph([READING], [LINK], tmp_path)
    assert validate(tmp_path) == ()
    (tmp_path / "rapport-2031.nq").unlink()
    assert {found.code for found in validate(tmp_path)} == {"shacl.link-earlier", "shacl.link-later"}


def test_a_folder_without_a_graph_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        validate(tmp_path)
