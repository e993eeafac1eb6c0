"""What a reading says, as triples that know where they come from."""

from dataclasses import replace

from graph_example import ASSIGNMENT, GOAL, INDICATOR, READING, TEXT
from rdflib import RDF, Literal, URIRef

from ingest.records import Reading
from kg.build import pieces
from kg.facts import Statement, decimal, facts
from kg.names import thing
from ontology.namespaces import RT


def about(subject: str, term: URIRef, reading: Reading = READING) -> list[Statement]:
    return [made for made in facts(reading) if made.subject == thing(subject) and made.term == term]


def test_an_assignment_is_an_item_of_its_kind_with_its_words() -> None:
    assert {made.object for made in about(ASSIGNMENT.id, RDF.type)} == {RT.Item, RT.Uppdrag}
    (wording,) = about(ASSIGNMENT.id, RT.wording)
    assert wording.object == Literal(ASSIGNMENT.text, lang="sv")
    assert wording.rule == "numbered"


def test_a_fact_has_the_place_of_its_own_words() -> None:
    (recipient,) = about(ASSIGNMENT.id, RT.recipient)
    assert recipient.span is not None
    assert TEXT[recipient.span.start : recipient.span.end] == "Förvaltningen för äldre"
    (comment,) = about(ASSIGNMENT.id, RT.comment)
    assert comment.span == ASSIGNMENT.comment_places[0]


def test_only_the_manifest_speaks_without_a_place() -> None:
    assert {made.rule for made in facts(READING) if made.span is None} == {"manifest"}


def test_the_recipient_becomes_a_body_of_its_class() -> None:
    (named,) = about(ASSIGNMENT.id, RT.recipientBody)
    types = [made for made in facts(READING) if made.term == RDF.type]
    classes = {made.object for made in types if made.subject == named.object}
    assert classes == {RT.Body, RT.Forvaltning}


def test_what_is_not_stated_is_not_said() -> None:
    for term in (RT.recipient, RT.recipientBody, RT.comment, RT.perspective, RT.number, RT.ownWord):
        assert about(INDICATOR.id, term) == []


def test_a_year_that_is_not_known_is_left_out() -> None:
    unknown = replace(READING, items=(replace(GOAL, year=0),))
    assert about(GOAL.id, RT.year, unknown) == []


def test_a_pointer_is_kept_in_words_even_when_it_points_at_no_item() -> None:
    (reference,) = ASSIGNMENT.references
    lost = replace(READING, items=(replace(ASSIGNMENT, references=(replace(reference, target=None),)),))
    assert [str(made.object) for made in about(ASSIGNMENT.id, RT.pointer, lost)] == ["se effektmål 8"]
    assert about(ASSIGNMENT.id, RT.crossReference, lost) == []
    assert [made.object for made in about(ASSIGNMENT.id, RT.crossReference)] == [thing(GOAL.id)]


def test_a_status_claim_has_its_value_as_a_concept_and_its_words() -> None:
    claims = [made.subject for made in facts(READING) if made.object == RT.StatusClaim]
    said = {made.term: made.object for made in facts(READING) if made.subject in claims}
    assert said[RT.value] == RT.pagar
    assert said[RT.basis] == RT.statedBasis
    assert str(said[RT.verbatim]) == "har startat"


def test_a_target_keeps_number_unit_operator_group_and_year() -> None:
    claims = [made.subject for made in facts(READING) if made.object == RT.TargetClaim]
    said = {made.term: str(made.object) for made in facts(READING) if made.subject in claims}
    kept = [said[term] for term in (RT.quantity, RT.unit, RT.operator, RT.group, RT.year)]
    assert kept == ["80.5", "procent", ">=", "kvinnor", "2031"]
    assert RT.value not in said


def test_numbers_are_written_without_exponent() -> None:
    assert [decimal(number) for number in (0.0, -0.0, 1e16, 1e-5, -2.50)] == [
        "0",
        "0",
        "10000000000000000",
        "0.00001",
        "-2.5",
    ]


def test_an_interrupted_place_is_its_pieces() -> None:
    assert [TEXT[start:end] for start, end in pieces(ASSIGNMENT.place)] == [
        'Att utreda "natt\\dag"',
        "och föreslå en väg, se effektmål 8.",
    ]
