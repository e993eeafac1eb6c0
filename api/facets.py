"""The filters of a search page: what can be chosen, what is chosen, and the address of each change."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from api.addresses import search_page
from api.parameters import Values
from api.words import PLURAL
from kg.records import SearchResult

FACETS: tuple[tuple[str, str, str], ...] = (
    ("kind", "slag", "Slag"),
    ("year", "ar", "År"),
    ("document", "dokument", "Dokument"),
    ("status", "status", "Status"),
)
"""Name in ``kg``, name in the page's address, heading."""

Pairs = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Option:
    """One value of a filter: what it is called, how many hits, and the address that adds or removes it."""

    called: str
    count: int | None
    address: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class Facet:
    """One filter and its values."""

    heading: str
    options: tuple[Option, ...]


def pairs(given: Values) -> Pairs:
    """The query and every chosen filter, as they stand in the address; the page number is left out."""
    asked = (("q", given.text("q")),)
    chosen = tuple(
        (name, str(value))
        for _, name, _ in FACETS
        for value in given.texts.get(name, ()) or given.numbers.get(name, ())
    )
    return asked + chosen


def facets(found: SearchResult, now: Pairs, titles: Mapping[str, str]) -> tuple[Facet, ...]:
    """Every filter that has something to choose. ``titles`` maps document id to title."""
    made = []
    for kg_name, name, heading in FACETS:
        counts = {str(value): count for value, count in found.facets.get(kg_name, ())}
        chosen = [value for key, value in now if key == name]
        values = [*counts, *(value for value in chosen if value not in counts)]
        options = tuple(_option(name, value, counts.get(value, 0), now, titles) for value in values if value)
        if options:
            made.append(Facet(heading, options))
    return tuple(made)


def removals(now: Pairs, titles: Mapping[str, str]) -> tuple[Option, ...]:
    """The chosen filters, each with the address of the same search without it."""
    return tuple(_option(name, value, None, now, titles) for name, value in now if name != "q")


def _option(name: str, value: str, count: int | None, now: Pairs, titles: Mapping[str, str]) -> Option:
    pair = (name, value)
    chosen = pair in now
    changed = tuple(other for other in now if other != pair) if chosen else (*now, pair)
    called = {"slag": PLURAL, "dokument": titles}.get(name, {}).get(value, value)
    return Option(called, count, search_page(changed), chosen)
