"""What is compared: an item with its terms, its goal, its recipients and the sentences that comment on it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

from ingest.records import Item, Reading
from kg.align.likeness import Said, said
from kg.align.recipients import Renaming, renamings
from kg.align.references import Named, named
from kg.align.terms import Counted, Counts, Rarity, Terms, stems, terms
from kg.identity import family
from ontology.terms import GOALS, Kind

LINKED = (
    Kind.UPPDRAG,
    Kind.AKTIVITET,
    Kind.INDIKATOR,
    Kind.EFFEKTMAL,
    Kind.MAL,
    Kind.DELMAL,
    Kind.STRATEGI,
    Kind.FARDPLAN,
    Kind.FARDPLANSUPPDRAG,
)
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-ZÅÄÖ0-9”])|\n")


@dataclass(frozen=True)
class Profile:
    """An item ready for comparison, with what its document is: who publishes it, whose it is, whether it reports, and
    its words.

    ``told`` are the sentences of a report's comment with their terms, ``named`` the earlier items that wording and
    comment name, ``pointed`` the goals in its document that they point to, ``renamings`` what its document says of new
    names. ``rarity`` is that of its own document until it is put beside another's, see :func:`together`.
    """

    item: Item
    publisher: str
    is_report: bool
    terms: Terms
    goal: Terms | None
    counts: Counts
    rarity: Rarity
    body: str = ""
    told: tuple[tuple[str, Terms], ...] = ()
    named: tuple[Named, ...] = ()
    pointed: tuple[Terms, ...] = ()
    renamings: tuple[Renaming, ...] = field(default=(), repr=False)

    @cached_property
    def vector(self) -> Mapping[str, float]:
        """The wording's terms weighted by rarity."""
        return self.rarity.vector(self.terms.weights)

    @cached_property
    def said(self) -> Said:
        """The wording's words, weighted by rarity."""
        return said(self.terms.units, self.rarity)

    @cached_property
    def spoken(self) -> Mapping[str, float]:
        """The terms by which it is found: its wording's, and in a report its comment's."""
        told = {term: 1.0 for _, sentence in self.told for term in sentence.weights}
        return {**told, **self.terms.weights}

    @property
    def family(self) -> str:
        """See :func:`kg.identity.family`."""
        return family(self.item.kind)


def profiles(readings: Iterable[Reading]) -> dict[str, Profile]:
    """Item id to profile, for the kinds that are linked."""
    return {item.id: made for reading in readings for item, made in _of_one(reading)}


def _of_one(reading: Reading) -> Iterator[tuple[Item, Profile]]:
    source = reading.document.source
    read = [(item, terms(item.text)) for item in reading.items if item.kind in LINKED]
    held: Iterator[tuple[Counted, ...]] = ((*made.weights, *made.expressions, *made.names) for _, made in read)
    told = {
        item.id: tuple(_told(item.comment or "")) if source.type.is_report else () for item, _ in read
    }
    counts = Counts(
        held,
        (stems(passage.text) for passage in reading.passages),
        stems(source.publisher),
        ((family(item.kind), made.weights) for item, made in read),
        ([term for _, sentence in said for term in sentence.weights] for said in told.values()),
    )
    rarity = Rarity(counts)
    goals = {item.id: made for item, made in read if item.kind in GOALS}
    above = {text: terms(text) for text in dict.fromkeys(item.parent.text for item, _ in read if item.parent)}
    new_names = renamings(passage.text for passage in reading.passages)
    for item, made in read:
        yield (
            item,
            Profile(
                item=item,
                publisher=source.publisher,
                is_report=source.type.is_report,
                terms=made,
                goal=above[item.parent.text] if item.parent else None,
                counts=counts,
                rarity=rarity,
                body=source.body,
                told=told[item.id],
                named=named(f"{item.text}\n{item.comment or ''}", item.year, source.type.is_report),
                pointed=tuple(goals[one.target] for one in item.references if one.target in goals),
                renamings=new_names,
            ),
        )


def _told(comment: str) -> Iterator[tuple[str, Terms]]:
    for part in _SENTENCE.split(comment):
        if part.strip():
            yield part.strip(), terms(part)


def together(one: Profile, other: Profile) -> tuple[Profile, Profile]:
    """The two with the rarity that words have in their two documents together: all that they are compared by."""
    rarity = Rarity(one.counts, other.counts)
    return replace(one, rarity=rarity), replace(other, rarity=rarity)
