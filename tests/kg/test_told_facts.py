"""What running text tells of, in the graph: bodies with what they belong to, and who took a decision."""

from dataclasses import replace

from graph_example import READING, place
from rdflib.namespace import RDF

from ingest.records import Body, Claim, Field, Item
from kg.facts import facts
from kg.names import body_name, thing
from ontology.namespaces import RT
from ontology.terms import Basis, ClaimType, Decision, Kind

WHERE = place("Uppdraget har startat.")
DECISION = Item(
    "rapport-2031/beslut-uppdraget-har-startat",
    "rapport-2031",
    2031,
    Kind.BESLUT,
    None,
    "Uppdraget har startat.",
    WHERE,
    "decision.told",
    claims=(
        Claim(ClaimType.DECISION, Decision.BESLUTAD.value, "Uppdraget har startat.", Basis.STATED, "told", WHERE),
    ),
    fields=(Field("Beslutsfattare", "skolnämnden", WHERE),),
)
BODIES = (
    Body("Skolnämnden", "nämnd", None, WHERE),
    Body("beredningen för lokaler", "beredning", "Skolnämnden", WHERE),
)
MADE = replace(READING, items=(*READING.items, DECISION), bodies=BODIES)
TRIPLES = {(made.subject, made.term, made.object) for made in facts(MADE)}
PUBLISHER = READING.document.source.publisher
BOARD, COMMITTEE = body_name(PUBLISHER, "Skolnämnden"), body_name(PUBLISHER, "beredningen för lokaler")


def test_a_body_has_its_class_and_belongs_to_another() -> None:
    assert (COMMITTEE, RDF.type, RT.Beredning) in TRIPLES
    assert (COMMITTEE, RT.partOf, BOARD) in TRIPLES
    assert not [triple for triple in TRIPLES if triple[:2] == (BOARD, RT.partOf)]


def test_a_decision_was_taken_by_the_body_that_it_names() -> None:
    assert (thing(DECISION.id), RT.decidedBy, BOARD) in TRIPLES


def test_a_bare_word_for_the_board_leads_to_the_body_that_it_is() -> None:
    bare = (Field("Beslutsfattare", "nämnden", WHERE), Field("Beslutande organ", "Skolnämnden", WHERE))
    made = replace(MADE, items=(*READING.items, replace(DECISION, fields=bare)))
    assert [each.object for each in facts(made) if each.term == RT.decidedBy] == [BOARD]


def test_what_it_came_to_is_a_concept() -> None:
    assert RT.beslutad in {value for _, term, value in TRIPLES if term == RT.value}
