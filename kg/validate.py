"""Checking a written graph against ``ontology/shapes.ttl``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from itertools import chain
from pathlib import Path

import pyshacl
from rdflib import Dataset, Graph, Literal, URIRef
from rdflib.namespace import SH
from rdflib.term import Node

from kg.names import identifier_of
from kg.records import Finding
from ontology.namespaces import FOLDER, vocabulary

CODE = "shacl."


def validate(folder: Path) -> tuple[Finding, ...]:
    """Everything in the ``*.nq`` files of ``folder`` that breaks a shape, sorted; empty when all is well.

    ``code`` is "shacl." and the shape's name, ``text`` the id of what broke it, ``message`` Swedish.
    Raises FileNotFoundError when the folder holds no graph.
    """
    files = sorted(folder.glob("*.nq"))
    if not files:
        raise FileNotFoundError(f"ingen graf (*.nq) i {folder}")
    dataset = Dataset()
    for file in files:
        dataset.parse(file, format="nquads")
    return validate_triples((subject, term, value) for subject, term, value, _ in dataset.quads())


def validate_triples(triples: Iterable[tuple[Node, Node, Node]]) -> tuple[Finding, ...]:
    """The same for triples in memory, whatever graphs they come from."""
    graph = Graph(bind_namespaces="none")
    for triple in chain(_classes_and_schemes(), triples):
        graph.add(triple)
    _, report, _ = pyshacl.validate(graph, shacl_graph=_shapes(), inplace=True)
    return tuple(sorted(_findings(report), key=lambda found: (found.document, found.text, found.code)))


@cache
def _shapes() -> Graph:
    return Graph(bind_namespaces="none").parse(FOLDER / "shapes.ttl", format="turtle")


def _classes_and_schemes() -> Iterator[tuple[Node, Node, Node]]:
    """What the shapes ask of the vocabulary: everything in it but its words."""
    return (triple for triple in vocabulary() if not isinstance(triple[2], Literal))


def _findings(report: Graph) -> Iterator[Finding]:
    for result in report.objects(None, SH.result):
        focus = identifier_of(str(report.value(result, SH.focusNode)))
        shape = str(report.value(result, SH.sourceShape)).rpartition("#")[2]
        message = str(report.value(result, SH.resultMessage))
        value = report.value(result, SH.value)
        shown = f" ({identifier_of(str(value))})" if isinstance(value, URIRef) else ""
        yield Finding(f"{CODE}{shape}", focus.partition("/")[0].partition("#")[0], f"{message}{shown}", focus)
