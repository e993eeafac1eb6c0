"""Small items of made-up boards, and enough unlike ones around them that a rare word is rare."""

from collections.abc import Iterable, Mapping

from ingest.records import Document, Item, Parent, Passage, Place, Reading, Source
from kg.align.links import Alignment, align
from kg.align.profiles import Profile, profiles, together
from ontology.terms import DocumentType, Kind

PLAN, LATER_PLAN, REPORT = "plan-2030", "plan-2032", "rapport-2032"
NOWHERE = Place(0, 1, 1, 1)

AROUND = (
    "Att anställa fler badvakter till simhallarna.",
    "Att måla om lekplatsernas gungor före sommaren.",
    "Att förenkla bygglov för mindre altaner.",
    "Att byta fönster i stadsbiblioteket.",
    "Att öppna fritidsgårdarna även på söndagar.",
    "Att plantera lindar längs Storgatan.",
    "Att samla in elskrot vid varje livsmedelsbutik.",
    "Att ge kulturskolan en egen replokal.",
    "Att kartlägga buller kring järnvägen.",
    "Att hyra ut kanoter vid badplatserna.",
    "Att bygga en cykelväg till bruket.",
    "Att skylta vandringsleder på tre språk.",
)


def item(
    text: str, document: str = PLAN, kind: Kind = Kind.UPPDRAG, number: str = "1", goal: str = "", **more: object
) -> Item:
    """One wording. ``goal`` is the text of the effektmål above it; the year is the end of the document's id."""
    parent = Parent(f"{document}/effektmål-1", Kind.EFFEKTMAL, "1", goal) if goal else None
    more.setdefault("parent", parent)
    identifier = f"{document}/{kind.value}-{number}"
    return Item(identifier, document, int(document[-4:]), kind, number, text, NOWHERE, "exempel", **more)  # type: ignore[arg-type]


def crowd(document: str = "grann-2029", kind: Kind = Kind.UPPDRAG) -> list[Item]:
    """Items that nothing else is about."""
    return [item(text, document, kind, str(number)) for number, text in enumerate(AROUND, 101)]


def profiled(*items: Item, prose: Iterable[Passage] = (), other: Iterable[str] = ()) -> dict[str, Profile]:
    """Profiles of the items among the crowd, by id. A document whose id begins with "rapport" is a report; the
    documents ``other`` are another publisher's."""
    everything = [*crowd(), *items]
    readings = [
        Reading(
            Document(_source(document, "Region Annan" if document in other else "Region Exempel"), ""),
            tuple(one for one in everything if one.document == document),
            tuple(one for one in prose if one.document == document),
            (),
        )
        for document in dict.fromkeys(one.document for one in everything)
    ]
    return profiles(readings)


def _source(document: str, publisher: str) -> Source:
    kind = DocumentType.VERKSAMHETSBERATTELSE if document.startswith("rapport") else DocumentType.VERKSAMHETSPLAN
    year = int(document[-4:])
    return Source(document, f"{document}.txt", "0" * 64, document, publisher, "Parknämnden", kind, year, str(year))


def pair(one: Item, other: Item) -> tuple[Profile, Profile]:
    """The profiles of two items, put beside each other."""
    made = profiled(one, other)
    return together(made[one.id], made[other.id])


def aligned(*items: Item, other: Iterable[str] = ()) -> Alignment:
    """The links between the items, among the crowd."""
    return align(profiled(*items, other=other))


def ends(alignment: Alignment) -> Mapping[tuple[str, str], str]:
    """(earlier id, later id) to the relation, of every link."""
    return {(link.left, link.right): link.relation.value for link in alignment.links}
