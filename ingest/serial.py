"""Records to JSON and back, in the shapes that the command line and the API promise."""

from __future__ import annotations

from typing import Any

from ingest.records import (
    Abbreviation,
    Block,
    Body,
    Claim,
    Fate,
    Field,
    Issue,
    Item,
    Page,
    Parent,
    Passage,
    Place,
    Reference,
    Source,
)
from ontology.terms import Basis, ClaimType, DocumentType, Kind

Json = dict[str, Any]


def place_json(place: Place) -> Json:
    """A place: ``line`` to ``line_end``, page and slide or None, characters ``start:end``."""
    made: Json = {
        "line": place.line,
        "line_end": place.line_end,
        "page": place.page,
        "slide": place.slide,
        "start": place.start,
        "end": place.end,
    }
    if place.spans:
        made["spans"] = [list(span) for span in place.spans]
    if place.box:
        made["box"] = list(place.box)
    if place.path:
        made["path"] = place.path
    return made


def place_from(data: Json) -> Place:
    """The inverse of :func:`place_json`."""
    spans = tuple((start, end) for start, end in data.get("spans", ()))
    left, top, right, bottom = data.get("box", (None,) * 4)
    return Place(
        data["start"], data["end"], data["line"], data["line_end"], data["page"], data["slide"], spans,
        box=None if left is None else (left, top, right, bottom), path=data.get("path"),
    )  # fmt: skip


def page_json(page: Page) -> Json:
    """A page of a document."""
    return {"number": page.number, "width": page.width, "height": page.height, "start": page.start}


def page_from(data: Json) -> Page:
    """The inverse of :func:`page_json`."""
    return Page(data["number"], data["width"], data["height"], data["start"])


OPTIONAL = ("number", "upper", "unit", "year", "operator", "group", "approximation", "meaning", "colour")


def claim_json(claim: Claim) -> Json:
    """A claim; what it does not have (number, unit, …) is left out."""
    made: Json = {
        "type": claim.type.value,
        "value": claim.value,
        "verbatim": claim.verbatim,
        "basis": claim.basis.value,
        "rule": claim.rule,
        "place": place_json(claim.place),
    }
    for key in OPTIONAL:
        if (value := getattr(claim, key)) is not None:
            made[key] = value
    return made


def claim_from(data: Json) -> Claim:
    """The inverse of :func:`claim_json`."""
    rest = {key: data[key] for key in OPTIONAL if key in data}
    return Claim(
        ClaimType(data["type"]),
        data["value"],
        data["verbatim"],
        Basis(data["basis"]),
        data["rule"],
        place_from(data["place"]),
        **rest,
    )


def item_json(item: Item) -> Json:
    """An item as the contract shows it, with recipients, references and comment places besides."""
    made: Json = {
        "id": item.id,
        "document": item.document,
        "year": item.year,
        "kind": item.kind.value,
        "number": item.number,
        "text": item.text,
        "parent": None,
        "perspective": item.perspective,
        "recipient": item.recipient,
        "recipients": list(item.recipients),
        "recipient_place": place_json(item.recipient_place) if item.recipient_place else None,
        "comment": item.comment,
        "comment_places": [place_json(place) for place in item.comment_places],
        "references": [
            {"text": one.text, "target": one.target, "place": place_json(one.place)} for one in item.references
        ],
        "claims": [claim_json(claim) for claim in item.claims],
        "fields": [{"name": one.name, "value": one.value, "place": place_json(one.place)} for one in item.fields],
        "heading_path": list(item.heading_path),
        "place": place_json(item.place),
        "rule": item.rule,
    }
    if item.parent:
        parent = item.parent
        made["parent"] = {"id": parent.id, "kind": parent.kind.value, "number": parent.number, "text": parent.text}
    if item.label:
        made["label"] = item.label
    return made


def item_from(data: Json) -> Item:
    """The inverse of :func:`item_json`."""
    parent, where = data["parent"], data["recipient_place"]
    return Item(
        id=data["id"],
        document=data["document"],
        year=data["year"],
        kind=Kind(data["kind"]),
        number=data["number"],
        text=data["text"],
        place=place_from(data["place"]),
        rule=data["rule"],
        label=data.get("label"),
        parent=Parent(parent["id"], Kind(parent["kind"]), parent["number"], parent["text"]) if parent else None,
        perspective=data["perspective"],
        recipient=data["recipient"],
        recipients=tuple(data["recipients"]),
        recipient_place=place_from(where) if where else None,
        comment=data["comment"],
        comment_places=tuple(place_from(place) for place in data["comment_places"]),
        references=tuple(
            Reference(one["text"], one["target"], place_from(one["place"])) for one in data["references"]
        ),
        heading_path=tuple(data["heading_path"]),
        claims=tuple(claim_from(claim) for claim in data["claims"]),
        fields=tuple(Field(one["name"], one["value"], place_from(one["place"])) for one in data["fields"]),
    )


def passage_json(passage: Passage) -> Json:
    """A passage of running text."""
    return {
        "id": passage.id,
        "document": passage.document,
        "year": passage.year,
        "text": passage.text,
        "place": place_json(passage.place),
        "heading_path": list(passage.heading_path),
        "about": passage.about,
    }


def passage_from(data: Json) -> Passage:
    """The inverse of :func:`passage_json`."""
    return Passage(
        data["id"],
        data["document"],
        data["year"],
        data["text"],
        place_from(data["place"]),
        tuple(data["heading_path"]),
        data["about"],
    )


def fate_json(block: Block, fate: Fate) -> Json:
    """A block and what became of it."""
    return {
        "fate": fate.kind.value,
        "reason": fate.reason or None,
        "block": block.kind.value,
        "text": block.text,
        "place": place_json(block.place),
    }


def body_json(body: Body) -> Json:
    """A body that a document names."""
    return {"name": body.name, "kind": body.kind, "parent": body.parent, "place": place_json(body.place)}


def body_from(data: Json) -> Body:
    """The inverse of :func:`body_json`."""
    return Body(data["name"], data["kind"], data["parent"], place_from(data["place"]))


def abbreviation_json(one: Abbreviation) -> Json:
    """An abbreviation and what it stands for."""
    return {"short": one.short, "long": one.long, "place": place_json(one.place)}


def abbreviation_from(data: Json) -> Abbreviation:
    """The inverse of :func:`abbreviation_json`."""
    return Abbreviation(data["short"], data["long"], place_from(data["place"]))


def issue_json(issue: Issue) -> Json:
    """An issue; ``place`` is None when it concerns the whole document."""
    return {
        "code": issue.code,
        "document": issue.document,
        "message": issue.message,
        "text": issue.text,
        "place": place_json(issue.place) if issue.place else None,
    }


def issue_from(data: Json) -> Issue:
    """The inverse of :func:`issue_json`."""
    place = place_from(data["place"]) if data["place"] else None
    return Issue(data["code"], data["document"], data["message"], data["text"], place)


SOURCE_KEYS = (
    "id", "path", "sha256", "title", "publisher", "body", "type", "year", "period", "language", "origin", "note",
    "media_type", "replaces",
)  # fmt: skip
#: not written in a manifest, but told of a document: the newer version that has taken its place
SUPERSEDED_BY = "superseded_by"


def source_json(source: Source) -> Json:
    """A document's description."""
    keys = (*SOURCE_KEYS, SUPERSEDED_BY)
    return {key: str(value) if key == "type" else value for key in keys for value in [getattr(source, key)]}


def source_from(data: Json) -> Source:
    """The inverse of :func:`source_json`."""
    given = {key: data[key] for key in (*SOURCE_KEYS, SUPERSEDED_BY) if key in data}
    return Source(**{**given, "type": DocumentType(data["type"])})
