"""Which class of body a name speaks of, by the head nouns of the vocabulary."""

from __future__ import annotations

from functools import cache

from rdflib import RDFS, URIRef

from ontology.labels import words
from ontology.namespaces import ONTOLOGY, RT, vocabulary


@cache
def class_of_body(name: str) -> URIRef:
    """The class of the body: by the first word that is a head noun, else by the last word that ends in one.

    Genitives ("nämndens") do not count, since the body is what follows. Without a head noun: ``rt:Body``.

    >>> str(class_of_body("Hälso- och sjukvårdsförvaltningen")).rpartition("#")[2]
    'Forvaltning'
    >>> str(class_of_body("Nämndens beredning för närsjukvård")).rpartition("#")[2]
    'Beredning'
    >>> str(class_of_body("Område nära vård")).rpartition("#")[2]
    'Omrade'
    """
    tokens = name.casefold().split()
    heads = _heads()
    for token in tokens:
        if token in heads:
            return heads[token]
    for token in reversed(tokens):
        for noun, of_class in heads.items():
            if token.endswith(noun):
                return of_class
    return RT.Body


@cache
def _heads() -> dict[str, URIRef]:
    """Head noun, genitives left out, to class; longest noun first."""
    found = {}
    for subclass in vocabulary().subjects(RDFS.subClassOf, RT.Body):
        for noun in words(str(subclass).removeprefix(ONTOLOGY), "headNoun"):
            if not noun.endswith("s"):
                found[noun] = URIRef(str(subclass))
    return dict(sorted(found.items(), key=lambda pair: (-len(pair[0]), pair[0])))
