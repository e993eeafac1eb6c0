"""Writing the graph: a file of quads a document, and one for the links.

A document's file holds two graphs: ``<document>#facts`` with what it says, and ``<document>#provenance`` with
the place, the very words and the rule behind each thing said, and the reading that found it (PROV-O, without
a clock). No blank nodes, one fixed order: the same readings give the same bytes.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from rdflib import Literal, URIRef
from rdflib.namespace import PROV, RDF

from ingest.records import Place, Reading
from kg.facts import DECIMAL, Statement, decimal, facts
from kg.names import link_name, part, stretch, thing
from kg.quads import Node, Quad, write
from kg.records import Link
from ontology.labels import class_of
from ontology.namespaces import ID, OA, RT

INTEGER = URIRef("http://www.w3.org/2001/XMLSchema#integer")
DATE = URIRef("http://www.w3.org/2001/XMLSchema#date")
HEX = URIRef("http://www.w3.org/2001/XMLSchema#hexBinary")
SOFTWARE = ID["program/roda-traden"]
LINKS_FILE = "links.nq"
Triple = tuple[URIRef, URIRef, Node]


def write_graph(readings: Iterable[Reading], links: Iterable[Link], folder: Path) -> None:
    """Write ``folder/<document id>.nq`` for each reading and ``folder/links.nq``.

    The folder is made when missing; files of the same name are replaced, others left alone.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for reading in readings:
        write(folder / f"{reading.document.source.id}.nq", document_quads(reading))
    write(folder / LINKS_FILE, link_quads(links))


def document_quads(reading: Reading) -> Iterator[Quad]:
    """The facts and the provenance of one reading, in their two graphs. An order is not promised."""
    document = thing(reading.document.source.id)
    statements = tuple(facts(reading))
    in_facts, in_provenance = part(document, "facts"), part(document, "provenance")
    for made in statements:
        yield made.subject, made.term, made.object, in_facts
    for subject, term, value in (*_activity(reading), *_origins(statements, reading.document.text)):
        yield subject, term, value, in_provenance


def link_quads(links: Iterable[Link]) -> Iterator[Quad]:
    """The links, each a node of its own, in the graph ``…/id/links``."""
    graph = ID.links
    for link in links:
        subject = link_name(link)
        yield subject, RDF.type, RT.Link, graph
        yield subject, RT.earlier, thing(link.left), graph
        yield subject, RT.later, thing(link.right), graph
        yield subject, RT.relation, RT[class_of(link.relation)], graph
        yield subject, RT.level, RT[class_of(link.level)], graph
        yield subject, RT.score, Literal(decimal(link.score), datatype=DECIMAL), graph
        for reason in link.reasons:
            yield subject, RT.reason, Literal(reason, lang="sv"), graph
        if said := link.judgement:
            yield subject, RT.judgement, RT[class_of(said.verdict, "levels")], graph
            yield subject, RT.judgedBy, Literal(said.who), graph
            yield subject, RT.judgedOn, Literal(said.when, datatype=DATE), graph
            yield subject, RT.judgedBecause, Literal(said.why, lang="sv"), graph


def _activity(reading: Reading) -> Iterator[Triple]:
    """The reading itself: which bytes were used, and by what."""
    source = reading.document.source
    document = thing(source.id)
    activity = part(document, "reading")
    yield document, RT.sha256, Literal(source.sha256, datatype=HEX)
    yield activity, RDF.type, RT.ReadingActivity
    yield activity, PROV.used, document
    yield activity, PROV.wasAssociatedWith, SOFTWARE
    yield SOFTWARE, RDF.type, RT.Software
    yield part(document, "facts"), RDF.type, PROV.Bundle
    yield part(document, "facts"), PROV.wasGeneratedBy, activity


def _origins(statements: Iterable[Statement], text: str) -> Iterator[Triple]:
    """Where each subject stands; and where a single property does, when that is somewhere else."""
    own: dict[URIRef, set[Place | None]] = defaultdict(set)
    for made in statements:
        if made.term == RDF.type:
            own[made.subject].add(made.span)
    origins: dict[tuple[URIRef, Place, str], str] = {}
    for made in statements:
        if made.span is None:
            continue
        node = made.subject
        if made.span not in own[made.subject]:
            node = part(made.subject, made.term.rpartition("#")[2])
            yield node, RDF.type, RT.Origin
            yield node, RDF.subject, made.subject
            yield node, RDF.predicate, made.term
        origins[node, made.span, made.rule] = made.document
    for (node, span, rule), document in origins.items():
        yield node, RT.document, thing(document)
        yield node, RT.rule, Literal(rule)
        yield node, PROV.wasGeneratedBy, part(thing(document), "reading")
        for start, end in pieces(span):
            yield node, RT.place, stretch(document, start, end)
    for span, document in {span: document for (_, span, _), document in origins.items()}.items():
        yield from _places(document, span, text)


def pieces(span: Place) -> tuple[tuple[int, int], ...]:
    """The unbroken stretches of a place: more than one when something stands in the middle."""
    return span.spans or ((span.start, span.end),)


def _places(document: str, span: Place, text: str) -> Iterator[Triple]:
    """The stretches of ``text`` that a place is made of. Page and slide are known where the words begin."""
    for start, end in pieces(span):
        node = stretch(document, start, end)
        yield node, RDF.type, RT.Place
        yield node, OA.start, _integer(start)
        yield node, OA.end, _integer(end)
        yield node, OA.exact, Literal(text[start:end])
        yield node, RT.line, _integer(span.line + text.count("\n", span.start, start))
        if start == span.start:
            if span.page is not None:
                yield node, RT.page, _integer(span.page)
            if span.slide is not None:
                yield node, RT.slide, _integer(span.slide)


def _integer(number: int) -> Literal:
    return Literal(str(number), datatype=INTEGER)
