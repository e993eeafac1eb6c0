"""The vocabulary covers what the code uses, in both languages, and its cue words are there."""

import pytest
from rdflib import OWL, RDF, SKOS, Literal

from ontology.labels import SCHEMES, words
from ontology.namespaces import ONTOLOGY, vocabulary

GRAPH = vocabulary()
TERMS = sorted({str(s).removeprefix(ONTOLOGY) for s in GRAPH.subjects() if str(s).startswith(ONTOLOGY)})
VALUES = [(scheme, str(member)) for scheme, enum in SCHEMES.items() for member in enum]


@pytest.mark.parametrize("term", TERMS)
def test_every_term_has_one_label_and_one_definition_in_each_language(term: str) -> None:
    subject = next(s for s in GRAPH.subjects() if str(s) == ONTOLOGY + term)
    for text in (SKOS.prefLabel, SKOS.definition):
        languages = [o.language for o in GRAPH.objects(subject, text) if isinstance(o, Literal)]
        assert sorted(map(str, languages)) == ["en", "sv"], text


@pytest.mark.parametrize("term", TERMS)
def test_definitions_are_sentences(term: str) -> None:
    subject = next(s for s in GRAPH.subjects() if str(s) == ONTOLOGY + term)
    for definition in GRAPH.objects(subject, SKOS.definition):
        assert str(definition)[0].isupper()
        assert str(definition).endswith(".")


@pytest.mark.parametrize(("scheme", "value"), VALUES)
def test_every_value_is_the_notation_of_one_concept_of_its_scheme(scheme: str, value: str) -> None:
    concepts = [
        concept
        for concept in GRAPH.subjects(SKOS.notation, Literal(value))
        if (concept, SKOS.inScheme, None) in GRAPH
        and str(GRAPH.value(concept, SKOS.inScheme)) == ONTOLOGY + scheme
    ]
    assert len(concepts) == 1


def test_no_concept_that_the_code_does_not_know() -> None:
    notations = {
        (str(GRAPH.value(concept, SKOS.inScheme)).removeprefix(ONTOLOGY), str(notation))
        for concept, notation in GRAPH.subject_objects(SKOS.notation)
    }
    assert notations == set(VALUES)


def test_everything_mentioned_is_also_described() -> None:
    mentioned = {str(node) for triple in GRAPH for node in triple if str(node).startswith(ONTOLOGY)}
    assert mentioned == {ONTOLOGY + term for term in TERMS}


def test_concepts_are_in_a_scheme_and_properties_are_typed() -> None:
    for concept in GRAPH.subjects(RDF.type, SKOS.Concept):
        assert len(list(GRAPH.objects(concept, SKOS.inScheme))) == 1, concept
    allowed = {
        OWL.Class,
        OWL.ObjectProperty,
        OWL.DatatypeProperty,
        OWL.AnnotationProperty,
        SKOS.Concept,
        SKOS.ConceptScheme,
        OWL.Ontology,
    }
    assert set(GRAPH.objects(None, RDF.type)) == allowed


@pytest.mark.parametrize(
    ("term", "cue", "expected"),
    [
        ("Effektmal", "startCue", "Effektmål"),
        ("Mal", "startCue", "Målsättning"),
        ("Indikator", "listCue", "Indikatorer"),
        ("Uppdrag", "numberCue", "Nr"),
        ("Perspektiv", "verbCue", "beskriver"),
        ("recipient", "cue", "får de även i uppdrag"),
        ("comment", "cue", "Kommentar"),
        ("crossReference", "cue", "se även"),
        ("Namnd", "headNoun", "nämndens"),
        ("outcome", "columnCue", "Utfall"),
        ("pagar", "statedCue", "har påbörjats"),
        ("ejPaborjat", "statedCue", "har inte påbörjats"),
        ("Verksamhetsberattelse", "titleCue", "årsredovisning"),
    ],
)
def test_the_cue_is_there(term: str, cue: str, expected: str) -> None:
    assert expected in words(term, cue)


def _cues(scheme_enum: str, cue: str) -> list[tuple[str, str]]:
    from ontology.labels import class_of, values

    return [(text, value) for value in values(scheme_enum) for text in words(class_of(value), cue)]


@pytest.mark.parametrize("scheme", ["statuses", "attainments", "trends"])
def test_no_cue_speaks_for_two_values(scheme: str) -> None:
    """A phrase under two values would make the answer depend on the order of the list."""
    stated = _cues(scheme, "statedCue")
    assert len({text for text, _ in stated}) == len(stated)
    weak = _cues(scheme, "weakCue")
    assert len({text for text, _ in weak}) == len(weak)
    assert not {text for text, _ in stated} & {text for text, _ in weak}


@pytest.mark.parametrize("scheme", ["statuses", "attainments"])
def test_a_negated_phrase_never_stands_under_the_positive_value(scheme: str) -> None:
    positive = {"genomfört", "uppnått"}
    for text, value in _cues(scheme, "statedCue"):
        if value in positive:
            assert not {"inte", "ej", "delvis", "ännu"} & set(text.split()), (text, value)
