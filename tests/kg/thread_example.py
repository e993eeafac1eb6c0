"""Made-up snapshots: items, documents and links by hand, so that each test shows the one thread it is about."""

from dataclasses import replace
from pathlib import Path

from ingest.records import Claim, Item, Passage, Place, Source
from kg.entries import entries
from kg.held import Snapshot
from kg.records import DocumentEntry, Judgement, Link, Near, Verdict
from kg.search.index import build_index, open_index
from ontology.terms import Basis, ClaimType, DocumentType, Kind, Level, Relation

PLACE = Place(10, 40, 3, 3)
TYPES = {
    "plan": DocumentType.VERKSAMHETSPLAN,
    "rapport": DocumentType.VERKSAMHETSBERATTELSE,
    "delår": DocumentType.DELARSRAPPORT,
}


def said(value: str, basis: Basis = Basis.STATED, words: str = "", type_: ClaimType = ClaimType.STATUS) -> Claim:
    """A claim, by default a status that a sentence states."""
    return Claim(type_, value, words or f"Uppdraget är {value}.", basis, "exempel", PLACE)


def target(value: str, number: float | None, operator: str, **more: object) -> Claim:
    """A target claim: ``number`` and ``operator`` as the reader gives them."""
    claim = said(value, words=value, type_=ClaimType.TARGET)
    return replace(claim, number=number, operator=operator, **more)  # type: ignore[arg-type]


def wording(identifier: str, text: str = "", *claims: Claim, **more: object) -> Item:
    """An item by its id: ``rapport-2032/uppdrag-4`` is assignment 4 of the report for 2032."""
    document, _, rest = identifier.partition("/")
    kind, _, number = rest.partition("-")
    return Item(
        identifier,
        document,
        int(document[-4:]),
        Kind(kind),
        number or None,
        text or f"Att sköta {identifier}.",
        PLACE,
        "exempel",
        claims=claims,
        **more,  # type: ignore[arg-type]
    )


def link(
    left: Item | str,
    right: Item | str,
    level: Level = Level.SANNOLIK,
    relation: Relation = Relation.FORTSATTER,
    score: float = 0.8,
) -> Link:
    """A link between two items or ids."""
    ends = [one if isinstance(one, str) else one.id for one in (left, right)]
    judgement = None
    if level in (Level.BEKRAFTAD, Level.AVVISAD):
        judgement = Judgement(ends[0], ends[1], relation, Verdict(level), "A. Ek", "2033-05-01", "Läst båda", 2)
    return Link(ends[0], ends[1], relation, level, score, (f"{ends[0]} liknar {ends[1]}.",), judgement)


def snapshot(
    *items: Item,
    links: tuple[Link, ...] = (),
    documents: tuple[str, ...] = (),
    passages: tuple[Passage, ...] = (),
    near: dict[tuple[str, str], tuple[Near, ...]] | None = None,
    publishers: dict[str, str] | None = None,
    bodies: dict[str, str] | None = None,
    index: Path | None = None,
) -> Snapshot:
    """A snapshot of the items. ``documents`` are those that hold no item; ``index`` is a folder to put an index in."""
    names = sorted({*documents, *(one.document for one in items)}, key=lambda name: (name[-4:], name))
    by_id = {one.id: one for one in items}
    engine = None
    if index is not None:
        build_index(index, entries(by_id, passages))
        engine = open_index(index)
    return Snapshot(
        id="exempel",
        folder=Path("/finns-inte"),
        documents={
            name: _entry(
                name,
                items,
                passages,
                (publishers or {}).get(name, "Region Exempel"),
                (bodies or {}).get(name, "Parknämnden"),
            )
            for name in names
        },
        items=by_id,
        passages={one.id: one for one in passages},
        links=links,
        near=near or {},
        engine=engine,
    )


def _entry(
    name: str, items: tuple[Item, ...], passages: tuple[Passage, ...], publisher: str, body: str
) -> DocumentEntry:
    counts: dict[str, int] = {}
    for one in items:
        if one.document == name:
            counts[one.kind.value] = counts.get(one.kind.value, 0) + 1
    kind, year = TYPES[name.partition("-")[0]], name[-4:]
    title = f"{kind.value.capitalize()} {year}"
    source = Source(name, f"{name}.txt", "0" * 64, title, publisher, body, kind, int(year), year)
    return DocumentEntry(source, counts, sum(one.document == name for one in passages), ())
