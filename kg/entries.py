"""What the search holds: every item, and every passage of running text."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from sys import maxsize

from ingest.records import Item, Passage
from ingest.tables.records import Table
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


def entries(
    items: Mapping[str, Item],
    passages: Iterable[Passage],
    bodies: Mapping[str, str] | None = None,
    tables: Iterable[Table] = (),
) -> tuple[Entry, ...]:
    """Search entries in reading order, items first.

    ``bodies`` maps document id to the body whose document it is; ``tables`` are those whose rows the passages hold.
    """
    own, passages = bodies or {}, tuple(passages)
    columns = _Columns(tables)
    held = _Held(passages)
    return (
        *(_item(item, own, held) for item in items.values()),
        *(_passage(passage, items, own, columns) for passage in passages),
    )


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


def attainment_of(item: Item) -> str:
    """The value of the item's first claim that its target was reached or not, or an empty string."""
    return next((claim.value for claim in item.claims if claim.type is ClaimType.ATTAINMENT), "")


def _bodies(item: Item, own: Mapping[str, str]) -> tuple[str, ...]:
    """The bodies that an item goes to, else the document's own."""
    given = item.recipients or ((item.recipient,) if item.recipient else ())
    return tuple(filter(None, given or (own.get(item.document, ""),)))


class _Columns:
    """The column names of the table that stands at a place of a document."""

    def __init__(self, tables: Iterable[Table]) -> None:
        self._tables: dict[str, list[Table]] = {}
        for table in sorted(tables, key=lambda one: one.place.start):
            self._tables.setdefault(table.document, []).append(table)

    def of(self, passage: Passage) -> str:
        """The names, once each, joined with commas; "" for what is no table row, and for the heading row itself."""
        at = passage.place.start
        for table in self._tables.get(passage.document, ()):
            if table.place.start <= at < table.place.end:
                cells = [*table.corner, *(cell for column in table.columns for cell in column.headings)]
                if any(cell.place and cell.place.start < passage.place.end and at < cell.place.end for cell in cells):
                    return ""
                return ", ".join(dict.fromkeys(cell.text for cell in cells if cell.text))
        return ""


class _Held:
    """The stretches of the documents that passages hold."""

    def __init__(self, passages: Iterable[Passage]) -> None:
        self._stretches: dict[str, list[tuple[int, int]]] = {}
        for passage in sorted(passages, key=lambda one: one.place.start):
            self._stretches.setdefault(passage.document, []).append((passage.place.start, passage.place.end))

    def __contains__(self, asked: tuple[str, int]) -> bool:
        """Whether a passage of the document holds the offset."""
        document, offset = asked
        stretches = self._stretches.get(document, ())
        at = bisect_right(stretches, (offset, maxsize)) - 1
        return at >= 0 and offset < stretches[at][1]


def _cells(item: Item, held: _Held) -> str:
    """The item's fields that stand neither in its own words nor in a passage: "Periodicitet: månad; Målvärde: 60 %"."""
    own = item.place.spans or ((item.place.start, item.place.end),)
    return "; ".join(
        f"{field.name}: {field.value}"
        for field in item.fields
        if not any(start <= field.place.start < end for start, end in own)
        and (item.document, field.place.start) not in held
    )


def _item(item: Item, own: Mapping[str, str], held: _Held) -> Entry:
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
        attainment=attainment_of(item),
        body=_bodies(item, own),
        columns=_cells(item, held),
    )


def _passage(passage: Passage, items: Mapping[str, Item], own: Mapping[str, str], columns: _Columns) -> Entry:
    about = items.get(passage.about or "")
    cell = about and next((one.name for one in about.fields if one.place == passage.place), "")
    whose = called(about)[:1].lower() + called(about)[1:] if about else ""
    title = (f"{cell} för {whose}" if cell else f"Kommentar till {whose}") if about else "Löpande text"
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
        body=_bodies(about, own) if about else tuple(filter(None, (own.get(passage.document, ""),))),
        columns=cell or columns.of(passage),
    )
