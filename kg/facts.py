"""What a document says, as triples with their origin."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from rdflib import Literal, URIRef
from rdflib.namespace import DCTERMS, RDF, RDFS

from ingest.records import Claim, Item, Passage, Place, Reading, Source
from kg.bodies import class_of_body
from kg.names import body_name, claim_name, publisher_name, thing
from kg.quads import Node
from ontology.labels import SCHEMES, class_of
from ontology.namespaces import RT
from ontology.terms import ClaimType, Kind

YEAR = URIRef("http://www.w3.org/2001/XMLSchema#gYear")
DECIMAL = URIRef("http://www.w3.org/2001/XMLSchema#decimal")
MANIFEST = "manifest"
#: the fields of a decision that say who took it: as printed, and in full where that is a bare "nämnden"
DECIDERS = ("Beslutsfattare", "Beslutande organ")

#: claim types whose value is a concept, and the scheme it belongs to
VALUE_SCHEMES = {
    ClaimType.STATUS: "statuses",
    ClaimType.ATTAINMENT: "attainments",
    ClaimType.TREND: "trends",
    ClaimType.DECISION: "decisions",
    ClaimType.SYMBOL: "symbols",
}


@dataclass(frozen=True, slots=True)
class Statement:
    """A triple and where it comes from: ``span`` in ``document``'s text, found by ``rule``.

    ``span`` is None for what the manifest says of the document (rule "manifest").
    """

    subject: URIRef
    term: URIRef
    object: Node
    document: str
    span: Place | None
    rule: str


def facts(reading: Reading) -> Iterator[Statement]:
    """Everything that a reading says: of the document, each item and its claims, each passage, and the bodies named."""
    source = reading.document.source
    yield from _document(source)
    for item in reading.items:
        yield from _item(item, source)
        yield from _recipients(item, source)
        for claim in item.claims:
            yield from _claim(claim, item, source)
        yield from _decided_by(item, reading)
    for passage in reading.passages:
        yield from _passage(passage, source)
    yield from _bodies(reading)


def _document(source: Source) -> Iterator[Statement]:
    publisher, body = publisher_name(source.publisher), body_name(source.publisher, source.body)
    document = thing(source.id)
    pairs: list[tuple[URIRef, URIRef, Node]] = [
        (document, RDF.type, RT.Document),
        (document, RDF.type, RT[class_of(source.type)]),
        (document, DCTERMS.identifier, Literal(source.id)),
        (document, DCTERMS.title, Literal(source.title, lang=source.language)),
        (document, DCTERMS.language, Literal(source.language)),
        (document, DCTERMS.format, Literal(source.media_type)),
        (document, RT.path, Literal(source.path)),
        (document, DCTERMS.publisher, publisher),
        (document, RT.body, body),
        (publisher, RDF.type, RT.Body),
        (publisher, RDFS.label, Literal(source.publisher, lang=source.language)),
        (body, RDF.type, class_of_body(source.body)),
        (body, RDF.type, RT.Body),
        (body, RDFS.label, Literal(source.body, lang=source.language)),
    ]
    texts = {
        DCTERMS.temporal: source.period,
        DCTERMS.source: source.origin,
        DCTERMS.description: source.note,
    }
    pairs += [(document, term, Literal(text)) for term, text in texts.items() if text]
    pairs += [(document, RT.year, value) for value in _year(source.year)]
    for subject, term, value in pairs:
        yield Statement(subject, term, value, source.id, None, MANIFEST)


def _item(item: Item, source: Source) -> Iterator[Statement]:
    subject, lang = thing(item.id), source.language
    heading = " › ".join(item.heading_path)
    of_the_item: list[tuple[URIRef, Node | None]] = [
        (RDF.type, RT.Item),
        (RDF.type, RT[class_of(item.kind)]),
        (DCTERMS.identifier, Literal(item.id)),
        *((RT.year, value) for value in _year(item.year)),
        (RT.wording, Literal(item.text, lang=lang)),
        (RT.number, Literal(item.number) if item.number else None),
        (RT.ownWord, Literal(item.label, lang=lang) if item.label else None),
        (RT.parent, thing(item.parent.id) if item.parent else None),
        (RT.perspective, Literal(item.perspective, lang=lang) if item.perspective else None),
        (RT.heading, Literal(heading, lang=lang) if heading else None),
    ]
    for term, value in of_the_item:
        if value is not None:
            yield Statement(subject, term, value, item.document, item.place, item.rule)
    if item.comment:
        comment = Literal(item.comment, lang=lang)
        for place in item.comment_places or (item.place,):
            yield Statement(subject, RT.comment, comment, item.document, place, item.rule)
    for one in item.references:
        words = Literal(one.text, lang=lang)
        yield Statement(subject, RT.pointer, words, item.document, one.place, item.rule)
        if one.target:
            other = thing(one.target)
            yield Statement(subject, RT.crossReference, other, item.document, one.place, item.rule)


def _recipients(item: Item, source: Source) -> Iterator[Statement]:
    if not item.recipient:
        return
    subject, lang = thing(item.id), source.language
    found: list[tuple[URIRef, URIRef, Node]] = [(subject, RT.recipient, Literal(item.recipient, lang=lang))]
    for name in item.recipients:
        body = body_name(source.publisher, name)
        found += [
            (subject, RT.recipientBody, body),
            (body, RDF.type, RT.Body),
            (body, RDF.type, class_of_body(name)),
            (body, RDFS.label, Literal(name, lang=lang)),
        ]
    place = item.recipient_place or item.place
    for about, term, value in found:
        yield Statement(about, term, value, item.document, place, item.rule)


def _claim(claim: Claim, item: Item, source: Source) -> Iterator[Statement]:
    about, lang = thing(item.id), source.language
    subject = claim_name(about, claim)
    scheme = VALUE_SCHEMES.get(claim.type)
    concept = scheme is not None and claim.value in tuple(SCHEMES[scheme])
    found: list[tuple[URIRef, Node | None]] = [
        (RDF.type, RT.Claim),
        (RDF.type, RT[class_of(claim.type)]),
        (RT.about, about),
        (RT.value, RT[class_of(claim.value, scheme)] if concept else None),
        (RT.valueText, Literal(claim.value, lang=lang) if claim.value else None),
        (RT.verbatim, Literal(claim.verbatim, lang=lang)),
        (RT.basis, RT[class_of(claim.basis)]),
        (RT.quantity, None if claim.number is None else Literal(decimal(claim.number), datatype=DECIMAL)),
        (RT.upperBound, None if claim.upper is None else Literal(decimal(claim.upper), datatype=DECIMAL)),
        (RT.approximation, Literal(claim.approximation, lang=lang) if claim.approximation else None),
        (RT.unit, Literal(claim.unit) if claim.unit else None),
        *((RT.year, value) for value in _year(claim.year)),
        (RT.operator, Literal(claim.operator) if claim.operator else None),
        (RT.group, Literal(claim.group, lang=lang) if claim.group else None),
        (RT.meaning, Literal(claim.meaning, lang=lang) if claim.meaning else None),
    ]
    for term, value in found:
        if value is not None:
            yield Statement(subject, term, value, item.document, claim.place, claim.rule)


def _passage(passage: Passage, source: Source) -> Iterator[Statement]:
    subject, lang = thing(passage.id), source.language
    heading = " › ".join(passage.heading_path)
    found: list[tuple[URIRef, Node | None]] = [
        (RDF.type, RT.Passage),
        (DCTERMS.identifier, Literal(passage.id)),
        *((RT.year, value) for value in _year(passage.year)),
        (RT.wording, Literal(passage.text, lang=lang)),
        (RT.heading, Literal(heading, lang=lang) if heading else None),
        (RT.about, thing(passage.about) if passage.about else None),
    ]
    for term, value in found:
        if value is not None:
            yield Statement(subject, term, value, passage.document, passage.place, "passage")


def _bodies(reading: Reading) -> Iterator[Statement]:
    """The bodies that the document names, and what it says they belong to."""
    source = reading.document.source
    for body in reading.bodies:
        node = body_name(source.publisher, body.name)
        found: list[tuple[URIRef, Node]] = [
            (RDF.type, RT.Body),
            (RDF.type, class_of_body(body.name)),
            (RDFS.label, Literal(body.name, lang=source.language)),
        ]
        if body.parent:
            found.append((RT.partOf, body_name(source.publisher, body.parent)))
        for term, value in found:
            yield Statement(node, term, value, source.id, body.place, "body")


def _decided_by(item: Item, reading: Reading) -> Iterator[Statement]:
    """Who took a decision, where its words name a body that the document names in full."""
    source = reading.document.source
    named = {body.name.casefold(): body.name for body in reading.bodies}
    for field in item.fields if item.kind is Kind.BESLUT else ():
        if field.name in DECIDERS and field.value.casefold() in named:
            body = body_name(source.publisher, named[field.value.casefold()])
            yield Statement(thing(item.id), RT.decidedBy, body, source.id, field.place, item.rule)


def _year(year: int | None) -> Iterator[Literal]:
    """The year as a literal, or nothing when it is not known (0 or None)."""
    if year:
        yield Literal(f"{year:04}", datatype=YEAR)


def decimal(number: float) -> str:
    """A number as ``xsd:decimal`` writes it: no exponent, no trailing zeros.

    >>> decimal(1216.5), decimal(80.0), decimal(0.00001)
    ('1216.5', '80', '0.00001')
    """
    text = f"{number:.10f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text
