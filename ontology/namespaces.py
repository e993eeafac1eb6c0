"""The namespaces of the graph, and the vocabulary itself as a graph.

``RT`` is closed: ``RT.parent`` is a term of ``vocabulary.ttl``, ``RT.parnet`` raises AttributeError.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from rdflib import Graph, Namespace
from rdflib.namespace import ClosedNamespace

FOLDER = Path(__file__).parent
ONTOLOGY = "https://w3id.org/roda-traden/ontology#"

ID = Namespace("https://w3id.org/roda-traden/id/")
OA = Namespace("http://www.w3.org/ns/oa#")


@cache
def vocabulary() -> Graph:
    """``vocabulary.ttl`` as a graph, parsed once. Not to be changed by the caller."""
    return Graph(bind_namespaces="none").parse(FOLDER / "vocabulary.ttl", format="turtle")


def _local_names() -> list[str]:
    """The local names of everything that the vocabulary describes, in alphabetical order."""
    subjects = {str(subject) for subject in vocabulary().subjects()}
    return sorted(name.removeprefix(ONTOLOGY) for name in subjects if name.startswith(ONTOLOGY))


RT = ClosedNamespace(ONTOLOGY, _local_names())
