"""The filters of a search page: what can be chosen, what is chosen, and the address of each change."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from api.addresses import search_page
from api.parameters import Values
from api.words import PLURAL
from kg.records import ParsedQuery, SearchResult

FACETS: tuple[tuple[str, str, str], ...] = (
    ("kind", "slag", "Slag"),
    ("year", "ar", "År"),
    ("document", "dokument", "Dokument"),
    ("status", "status", "Status"),
    ("attainment", "maluppfyllelse", "Måluppfyllelse"),
    ("body", "organ", "Organ"),
)
"""Name in ``kg``, name in the page's address, heading."""

WAYS: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    ("ordning", "Ordning", ("relevans", "år")),
    ("grupp", "Visa", ("var för sig", "tråd", "dokument")),
)
"""Name in the page's address, heading, and the values; the first needs no saying."""

OPEN, MOST = 12, 100  # values of a filter that stand open, and that are listed at all

SHOWN = tuple(name for name, _, _ in WAYS)

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
    """One filter and its values: those that stand open, those that are folded away, and how many more there are."""

    heading: str
    options: tuple[Option, ...]
    folded: tuple[Option, ...] = ()
    more: int = 0


def pairs(given: Values) -> Pairs:
    """The query, every chosen filter, the order and the grouping, as they stand in the address; the page number is left
    out."""
    asked = (("q", given.text("q")),)
    shown = tuple((name, given.text(name)) for name in SHOWN if given.text(name))
    chosen = tuple(
        (name, str(value))
        for _, name, _ in FACETS
        for value in given.texts.get(name, ()) or given.numbers.get(name, ())
    )
    return asked + chosen + shown


def effective(now: Pairs, query: ParsedQuery) -> Pairs:
    """The same search with the filters that are written in its text as if they had been chosen, so that each can be
    taken away."""
    filters = tuple(
        (name, str(value)) for kg_name, name, _ in FACETS for value in dict.fromkeys(getattr(query.filters, kg_name))
    )
    if set(filters) <= set(now):
        return now
    return (("q", query.plain), *filters, *(pair for pair in now if pair[0] in SHOWN))


def facets(found: SearchResult, now: Pairs, titles: Mapping[str, str]) -> tuple[Facet, ...]:
    """Every filter that has something to choose, the values of most hits first; what is chosen always stands open.
    ``titles`` maps document id to title."""
    made = []
    for kg_name, name, heading in FACETS:
        counts = {str(value): count for value, count in found.facets.get(kg_name, ())}
        chosen = [value for key, value in now if key == name]
        values = [value for value in dict.fromkeys((*counts, *chosen)) if value]
        seen = [value for at, value in enumerate(values) if at < OPEN or len(values) == OPEN + 1 or value in chosen]
        others = [value for value in values if value not in seen]
        missing = None if kg_name == "body" else 0  # a part of a body's name stands for several
        options, folded = (
            tuple(_option(name, value, counts.get(value, missing), now, titles) for value in some)
            for some in (seen, others[: MOST - OPEN])
        )
        if options:
            made.append(Facet(heading, options, folded, len(others) - len(folded)))
    return tuple(made)


def alone(now: Pairs, document: str) -> Pairs:
    """The same search in one document, each hit for itself."""
    return (*(pair for pair in now if pair[0] not in ("dokument", "grupp")), ("dokument", document))


def removals(now: Pairs, titles: Mapping[str, str]) -> tuple[Option, ...]:
    """The chosen filters, each with the address of the same search without it."""
    return tuple(_option(name, value, None, now, titles) for name, value in now if name not in ("q", *SHOWN))


def ways(now: Pairs) -> tuple[Facet, ...]:
    """How the hits can be ordered and grouped, each way with its address; the first is what is done unless asked."""
    made = []
    for name, heading, values in WAYS:
        chosen = dict(now).get(name, values[0])
        others = tuple(pair for pair in now if pair[0] != name)
        options = tuple(
            Option(
                value, None, search_page(others if value == values[0] else (*others, (name, value))), value == chosen
            )
            for value in values
        )
        made.append(Facet(heading, options))
    return tuple(made)


def _option(name: str, value: str, count: int | None, now: Pairs, titles: Mapping[str, str]) -> Option:
    pair = (name, value)
    chosen = pair in now
    changed = tuple(other for other in now if other != pair) if chosen else (*now, pair)
    called = {"slag": PLURAL, "dokument": titles}.get(name, {}).get(value, value)
    return Option(called, count, search_page(changed), chosen)
