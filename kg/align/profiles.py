"""What is compared: an item with its terms, its goal, its recipients and the sentences that comment on it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from ingest.records import Item, Reading
from kg.align.terms import Counts, Expression, Rarity, Terms, stems, terms
from ontology.terms import Kind

LINKED = (Kind.UPPDRAG, Kind.INDIKATOR, Kind.EFFEKTMAL, Kind.MAL, Kind.DELMAL, Kind.STRATEGI)
GOALS = (Kind.EFFEKTMAL, Kind.MAL, Kind.DELMAL)
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-ZÅÄÖ0-9”])|\n")


@dataclass(frozen=True)
class Profile:
    """An item ready for comparison, with what its document is: who publishes it, whether it reports, and its words.

    ``rarity`` is that of its own document until it is put beside another's, see :func:`together`.
    """

    item: Item
    publisher: str
    is_report: bool
    terms: Terms
    goal: Terms | None
    counts: Counts
    rarity: Rarity

    @cached_property
    def vector(self) -> Mapping[str, float]:
        """The wording's terms weighted by rarity."""
        return self.rarity.vector(self.terms.weights)

    @cached_property
    def told(self) -> tuple[tuple[str, Terms], ...]:
        """The sentences of the comment, with their terms."""
        parts = _SENTENCE.split(self.item.comment or "")
        return tuple((part.strip(), terms(part)) for part in parts if part.strip())

    @cached_property
    def spoken(self) -> Mapping[str, float]:
        """The terms by which it is found: its wording's, and in a report its comment's."""
        told = {term: 1.0 for _, sentence in self.told for term in sentence.weights} if self.is_report else {}
        return {**told, **self.terms.weights}

    @property
    def family(self) -> str:
        """See :func:`family`."""
        return family(self.item)


def family(item: Item) -> str:
    """Items are the same thing only within a family: goals of whatever name are one."""
    return "goal" if item.kind in GOALS else item.kind.value


def profiles(readings: Iterable[Reading]) -> dict[str, Profile]:
    """Item id to profile, for the kinds that are linked."""
    return {item.id: made for reading in readings for item, made in _of_one(reading)}


def _of_one(reading: Reading) -> Iterator[tuple[Item, Profile]]:
    source = reading.document.source
    read = [(item, terms(item.text)) for item in reading.items if item.kind in LINKED]
    said: Iterator[tuple[str | Expression, ...]] = ((*made.weights, *made.expressions) for _, made in read)
    counts = Counts(said, (stems(passage.text) for passage in reading.passages), stems(source.publisher))
    rarity = Rarity(counts)
    goals: dict[str, Terms] = {}
    for item, made in read:
        goal = None
        if item.parent:
            if item.parent.text not in goals:
                goals[item.parent.text] = terms(item.parent.text)
            goal = goals[item.parent.text]
        yield item, Profile(item, source.publisher, source.type.is_report, made, goal, counts, rarity)


def together(one: Profile, other: Profile) -> tuple[Profile, Profile]:
    """The two with the rarity that words have in their two documents together: all that they are compared by."""
    rarity = Rarity(one.counts, other.counts)
    return replace(one, rarity=rarity), replace(other, rarity=rarity)
