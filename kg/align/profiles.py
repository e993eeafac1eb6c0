"""What is compared: an item with its terms, its goal, its recipients and the sentences that comment on it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from ingest.records import Item, Reading
from kg.align.terms import Rarity, Terms, stems, terms
from ontology.terms import Kind

LINKED = (Kind.UPPDRAG, Kind.INDIKATOR, Kind.EFFEKTMAL, Kind.MAL, Kind.DELMAL, Kind.STRATEGI)
GOALS = (Kind.EFFEKTMAL, Kind.MAL, Kind.DELMAL)
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-ZÅÄÖ0-9”])|\n")


@dataclass(frozen=True)
class Profile:
    """An item ready for comparison, with what its document is: who publishes it, and whether it reports."""

    item: Item
    publisher: str
    is_report: bool
    terms: Terms
    goal: Terms | None
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

    @property
    def family(self) -> str:
        """Items are the same thing only within a family: goals of whatever name are one."""
        return "goal" if self.item.kind in GOALS else self.item.kind.value


def profiles(readings: Iterable[Reading]) -> dict[str, Profile]:
    """Item id to profile, for the kinds that are linked. The readings are gone through three times."""
    sources = {reading.document.source.id: reading.document.source for reading in readings}
    wanted = [item for reading in readings for item in reading.items if item.kind in LINKED]
    prose = (stems(passage.text) for reading in readings for passage in reading.passages)
    read = {item.id: terms(item.text) for item in wanted}
    rarity = Rarity((made.weights for made in read.values()), prose)
    goals: dict[str, Terms] = {}
    for item in wanted:
        if item.parent and item.parent.text not in goals:
            goals[item.parent.text] = terms(item.parent.text)
    return {
        item.id: Profile(
            item=item,
            publisher=sources[item.document].publisher,
            is_report=sources[item.document].type.is_report,
            terms=read[item.id],
            goal=goals[item.parent.text] if item.parent else None,
            rarity=rarity,
        )
        for item in wanted
    }

