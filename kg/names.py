"""The IRIs of the graph: how an id, a place, a claim, a body and a link are named.

All are made of what the thing is, never of when or in which order it was found. Swedish letters are kept
(an IRI may have them); what is neither a letter, a digit nor one of ``/ . ~ - _`` is percent-encoded.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from hashlib import sha256
from urllib.parse import quote, unquote

from rdflib import URIRef

from ingest.records import Claim, Item, Reading
from kg.records import Link
from ontology.labels import class_of
from ontology.namespaces import ID

_OTHER = re.compile(r"[^\w/.~-]")


def thing(identifier: str) -> URIRef:
    """The IRI of a document, item or passage.

    >>> str(thing("plan-2030/uppdrag-3–8"))
    'https://w3id.org/roda-traden/id/plan-2030/uppdrag-3%E2%80%938'
    """
    return ID[_OTHER.sub(lambda match: quote(match.group()), identifier)]


def identifier_of(iri: str) -> str:
    """The id behind an IRI of the graph, with its fragment if it has one. Other IRIs come back whole.

    >>> identifier_of("https://w3id.org/roda-traden/id/plan-2030/uppdrag-3%E2%80%938#status-1f2e3d4c")
    'plan-2030/uppdrag-3–8#status-1f2e3d4c'
    """
    return unquote(iri.removeprefix(ID)) if iri.startswith(ID) else iri


def stretch(document: str, start: int, end: int) -> URIRef:
    """The IRI of characters ``start:end`` of a document's text, in the manner of RFC 5147.

    >>> str(stretch("plan-2030", 10, 25))
    'https://w3id.org/roda-traden/id/plan-2030#char=10,25'
    """
    return URIRef(f"{thing(document)}#char={start},{end}")


def part(subject: URIRef, name: str) -> URIRef:
    """The IRI of something that belongs to ``subject`` alone, such as a document's graph of facts."""
    return URIRef(f"{subject}#{name}")


def claim_name(item: URIRef, claim: Claim) -> URIRef:
    """The IRI of a claim about ``item``: its type, and a digest of its words, value, basis, group and year.

    The same words said twice of the same item are one claim, found in two places.
    """
    told_apart_by = (claim.value, claim.verbatim, claim.basis, claim.group or "", str(claim.year or ""))
    return part(item, f"{claim.type}-{_digest(*told_apart_by)}")


def link_name(link: Link) -> URIRef:
    """The IRI of a link: the later wording's, the relation, and a digest of the earlier wording's id."""
    return part(thing(link.right), f"{class_of(link.relation)}-{_digest(link.left)}")


def body_name(publisher: str, name: str) -> URIRef:
    """The IRI of a body, within its publisher: the same name at another publisher is another body.

    >>> str(body_name("Region Exempel", "Område nära  vård"))
    'https://w3id.org/roda-traden/id/organ/region-exempel/område-nära-vård'
    """
    return thing(f"organ/{_slug(publisher)}/{_slug(name)}")


def body_id(publisher: str, name: str) -> str:
    """The id of a body by one of its names.

    >>> body_id("Region Exempel", "Parknämnden")
    'organ/region-exempel/parknämnden'
    """
    return identifier_of(str(body_name(publisher, name)))


def named(readings: Iterable[Reading]) -> tuple[dict[str, Item], frozenset[str]]:
    """The items by id, and the ids of the bodies: all that a judgement can name. Each reading is fetched once."""
    items: dict[str, Item] = {}
    bodies: frozenset[str] = frozenset()
    for reading in readings:
        items.update((item.id, item) for item in reading.items)
        publisher = reading.document.source.publisher
        bodies |= {body_id(publisher, body.name) for body in reading.bodies}
    return items, bodies


def publisher_name(publisher: str) -> URIRef:
    """The IRI of a publisher."""
    return thing(f"organ/{_slug(publisher)}")


def _slug(name: str) -> str:
    return "-".join(name.casefold().replace("/", " ").split())


def _digest(*texts: str) -> str:
    return sha256("\x1f".join(texts).encode()).hexdigest()[:8]
