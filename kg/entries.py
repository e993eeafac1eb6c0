"""What the search holds: every item, and every passage of running text."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from ingest.records import Item, Passage
from kg.records import Entry
from ontology.terms import ClaimType, Kind

TEXT = "text"
SEPARATOR = " › "

DEFINITE: dict[str, str] = {
    Kind.PERSPEKTIV: "perspektivet",
    Kind.STRATEGI: "strategin",
    Kind.EFFEKTMAL: "effektmålet",
    Kind.MAL: "målet",
    Kind.DELMAL: "delmålet",
    Kind.INDIKATOR: "indikatorn",
    Kind.UPPDRAG: "uppdraget",
    Kind.FARDPLAN: "färdplanen",
    Kind.FARDPLANSUPPDRAG: "färdplansuppdraget",
    Kind.BESLUT: "beslutet",
    Kind.RISK: "risken",
    Kind.ATGARD: "åtgärden",
    Kind.ARBETSSATT: "arbetssättet",
    Kind.HANVISNING: "hänvisningen",
    Kind.AKTIVITET: "aktiviteten",
}
"""What a certain one of a kind is called, when it has no number to be told by."""


def entries(items: Mapping[str, Item], passages: Iterable[Passage]) -> tuple[Entry, ...]:
    """Search entries in reading order, items first."""
    return (*(_item(item) for item in items.values()), *(_passage(passage, items) for passage in passages))


def called(item: Item) -> str:
    """What to call an item in a list: "Uppdrag 4", "Indikator".

    The document's own word is used where it has one ("Målsättning 1").
    """
    name = item.label or item.kind.value
    name = name[:1].upper() + name[1:]
    return f"{name} {item.number}" if item.number else name


def status_of(item: Item) -> str:
    """The value of the item's first status claim, or an empty string."""
    return next((claim.value for claim in item.claims if claim.type is ClaimType.STATUS), "")


def _item(item: Item) -> Entry:
    above = [item.perspective or ""]
    if item.parent:
        parent = item.parent
        above.append(f"{parent.kind.value.capitalize()} {parent.number or ''} {parent.text}".replace("  ", " "))
    return Entry(
        id=item.id,
        document=item.document,
        year=item.year,
        kind=item.kind.value,
        title=called(item),
        text=item.text,
        place=item.place,
        heading=SEPARATOR.join(part for part in above if part),
        number=item.number or "",
        recipient=item.recipient or "",
        status=status_of(item),
    )


def _passage(passage: Passage, items: Mapping[str, Item]) -> Entry:
    about = items.get(passage.about or "")
    title = f"Kommentar till {called(about)[:1].lower()}{called(about)[1:]}" if about else "Löpande text"
    heading = [*passage.heading_path, about.text] if about else passage.heading_path
    return Entry(
        id=passage.id,
        document=passage.document,
        year=passage.year,
        kind=TEXT,
        title=title,
        text=passage.text,
        place=passage.place,
        heading=SEPARATOR.join(heading),
        about=passage.about or "",
    )
