"""Records of :mod:`kg` to JSON and back, in the shapes that the command line and the API promise."""

from __future__ import annotations

from collections.abc import Mapping

from ingest.records import Item
from ingest.serial import (
    Json,
    abbreviation_from,
    abbreviation_json,
    body_from,
    body_json,
    issue_from,
    issue_json,
    page_from,
    page_json,
    place_json,
    source_from,
    source_json,
)
from kg.records import (
    DocumentEntry,
    Hit,
    Judgement,
    Link,
    Near,
    ParsedQuery,
    SearchResult,
    Suggestion,
    Verdict,
)
from ontology.terms import Level, Relation


def end_json(item: Item) -> Json:
    """One end of a link: enough to know the item by."""
    return {
        "id": item.id,
        "document": item.document,
        "year": item.year,
        "kind": item.kind.value,
        "number": item.number,
        "text": item.text,
    }


def link_json(link: Link, items: Mapping[str, Item]) -> Json:
    """A link with both its ends."""
    return {**joined_json(link), "from": end_json(items[link.left]), "to": end_json(items[link.right])}


def joined_json(link: Link) -> Json:
    """A link by its ends' ids. ``judgement`` is a person's verdict or null, ``judged`` who, when, why and where."""
    said = link.judgement
    return {
        "from": link.left,
        "to": link.right,
        "relation": link.relation.value,
        "level": link.level.value,
        "score": link.score,
        "reasons": list(link.reasons),
        "judgement": said.verdict.value if said else None,
        "judged": {"who": said.who, "when": said.when, "why": said.why, "line": said.line} if said else None,
    }


def link_from(data: Json) -> Link:
    """The inverse of :func:`link_json`."""
    left, right, relation = data["from"]["id"], data["to"]["id"], Relation(data["relation"])
    said = data["judged"]
    return Link(
        left,
        right,
        relation,
        Level(data["level"]),
        data["score"],
        tuple(data["reasons"]),
        Judgement(left, right, relation, Verdict(data["judgement"]), **said) if said else None,
    )


def judgement_json(said: Judgement) -> Json:
    """A person's judgement of two bodies."""
    ends = {"left": said.left, "right": said.right, "relation": said.relation.value, "verdict": said.verdict.value}
    return {**ends, "who": said.who, "when": said.when, "why": said.why, "line": said.line}


def judgement_from(data: Json) -> Judgement:
    """The inverse of :func:`judgement_json`."""
    return Judgement(**{**data, "relation": Relation(data["relation"]), "verdict": Verdict(data["verdict"])})


def near_record(key: tuple[str, str], found: tuple[Near, ...]) -> Json:
    """The candidates nearest to an item in a document, as the snapshot stores them."""
    item, document = key
    return {"item": item, "document": document, "nearest": [near_json(near) for near in found]}


def near_from(data: Json) -> tuple[tuple[str, str], tuple[Near, ...]]:
    """The inverse of :func:`near_record`."""
    found = tuple(Near(near["id"], near["score"], near["why_not"]) for near in data["nearest"])
    return (data["item"], data["document"]), found


def near_json(near: Near) -> Json:
    """A candidate that was not close enough."""
    return {"id": near.id, "score": near.score, "why_not": near.why_not}


def document_record(entry: DocumentEntry) -> Json:
    """A document's entry as the snapshot stores it."""
    return {
        "source": source_json(entry.source),
        "counts": dict(entry.counts),
        "passages": entry.passages,
        "issues": [issue_json(issue) for issue in entry.issues],
        "bodies": [body_json(body) for body in entry.bodies],
        "abbreviations": [abbreviation_json(one) for one in entry.abbreviations],
        "pages": [page_json(page) for page in entry.pages],
    }


def document_from(data: Json) -> DocumentEntry:
    """The inverse of :func:`document_record`."""
    issues = tuple(issue_from(issue) for issue in data["issues"])
    bodies = tuple(body_from(body) for body in data.get("bodies", ()))
    abbreviations = tuple(abbreviation_from(one) for one in data.get("abbreviations", ()))
    pages = tuple(page_from(page) for page in data.get("pages", ()))
    source = source_from(data["source"])
    return DocumentEntry(source, data["counts"], data["passages"], issues, bodies, abbreviations, pages)


def document_json(entry: DocumentEntry) -> Json:
    """A document as the API shows it: its description, with counts and issues beside."""
    record = document_record(entry)
    return {**record.pop("source"), **record}


def query_json(query: ParsedQuery) -> Json:
    """How a query was read."""
    filters = query.filters
    return {
        "text": query.text,
        "terms": list(query.terms),
        "phrases": list(query.phrases),
        "excluded": list(query.excluded),
        "filters": {
            "kind": list(filters.kind),
            "year": list(filters.year),
            "document": list(filters.document),
            "status": list(filters.status),
            "body": list(filters.body),
            "attainment": list(filters.attainment),
            "years": [list(span) for span in filters.years],
        },
        "groups": [list(group) for group in query.groups],
        "headings": list(query.headings),
        "sort": query.sort,
        "meant": query.meant or None,
        "widened": list(query.widened),
        "notes": list(query.notes),
        "echo": query.echo,
    }


def hit_json(hit: Hit) -> Json:
    """A search hit; ``snippet`` is HTML, escaped, with ``<mark>`` around the words that matched."""
    return {
        "id": hit.id,
        "document": hit.document,
        "year": hit.year,
        "kind": hit.kind,
        "title": hit.title,
        "snippet": hit.snippet,
        "score": hit.score,
        "heading": hit.heading,
        "heading_marked": hit.heading_marked,
        "about": hit.about or None,
        "status": hit.status or None,
        "attainment": hit.attainment or None,
        "body": list(hit.body),
        "columns": hit.columns or None,
        "columns_marked": hit.columns_marked or None,
        "place": place_json(hit.place),
    }


def result_json(result: SearchResult) -> Json:
    """A search result with its facets; with its groups, when it was grouped."""
    groups = [
        {"id": group.id, "by": group.by, "hits": [hit_json(hit) for hit in group.hits]} for group in result.groups
    ]
    return {
        "query": query_json(result.query),
        "total": result.total,
        "hits": [hit_json(hit) for hit in result.hits],
        "facets": {
            name: [{"value": value, "count": count} for value, count in counts]
            for name, counts in result.facets.items()
        },
        **({"groups": groups, "groups_total": result.groups_total} if groups else {}),
    }


def suggestion_json(one: Suggestion) -> Json:
    """A suggestion while typing."""
    return {"text": one.text, "kind": one.kind, "note": one.note or None}
