"""The filters that can be written in a query: ``år:2022..2024``, ``slag:uppdrag``, ``organ:"beredning för …"``.

A table: the names a person may write, and how the value is read. A value that cannot be read is an error that says what
can be written, never a filter that is dropped.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from difflib import get_close_matches
from typing import NamedTuple

from ingest.errors import QueryError
from kg.records import Filters
from kg.search.lemmas import stem
from ontology.terms import Attainment, Kind, Status

TEXT_KIND = "text"
KINDS = (*(kind.value for kind in Kind), TEXT_KIND)
STATUSES = tuple(status.value for status in Status)
ATTAINMENTS = tuple(attainment.value for attainment in Attainment)
LAST_YEAR = 9999

_YEARS = re.compile(r"(?P<first>\d{4})?\s*(?:(?P<to>\.\.|[-–—])\s*(?P<last>\d{4}|(?<=\d[-–—.])\d\d)?)?")
_THAN = re.compile(r"(?P<than>[<>]=?)\s*(?P<year>\d{4})")


class Filter(NamedTuple):
    """One filter: what it is called in an echo, what a person may write before the colon, the values that exist (none:
    open), and how a value narrows filters."""

    called: str
    names: tuple[str, ...]
    values: tuple[str, ...]
    narrow: Callable[[Filters, str], Filters]


def _year(filters: Filters, value: str) -> Filters:
    if than := _THAN.fullmatch(value):
        year, itself = int(than["year"]), than["than"].endswith("=")
        later = than["than"].startswith(">")
        span = (year + (not itself), LAST_YEAR) if later else (0, year - (not itself))
        return replace(filters, years=(*filters.years, span))
    match = _YEARS.fullmatch(value)
    if not value or match is None or not (match["first"] or match["last"]):
        raise QueryError(f"År {value!r} går inte att läsa. Skriv till exempel år:2033, år:2031..2033 eller år>2031.")
    if match["to"] is None:
        return replace(filters, year=(*filters.year, int(match["first"])))
    first, last = int(match["first"] or 0), int(match["last"] or LAST_YEAR)
    last += first - first % 100 if last < 100 else 0  # "2031-33"
    return replace(filters, years=(*filters.years, (min(first, last), max(first, last))))


def _adding(attribute: str) -> Callable[[Filters, str], Filters]:
    def add(filters: Filters, value: str) -> Filters:
        held = getattr(filters, attribute)
        return filters if value in held else replace(filters, **{attribute: (*held, value)})

    return add


FILTERS = (
    Filter("år", ("år", "ar", "year"), (), _year),
    Filter("slag", ("slag", "kind"), KINDS, _adding("kind")),
    Filter("dokument", ("dokument", "document"), (), _adding("document")),
    Filter("organ", ("organ", "body"), (), _adding("body")),
    Filter("status", ("status",), STATUSES, _adding("status")),
    Filter("måluppfyllelse", ("måluppfyllelse", "maluppfyllelse", "attainment"), ATTAINMENTS, _adding("attainment")),
)
HINTED = {"status": "statusen", "måluppfyllelse": "måluppfyllelsen"}
BY_NAME = {name: each for each in FILTERS for name in each.names}


def known_value(chosen: Filter, written: str) -> str | None:
    """The value that is meant, however its case or form ("indikatorer"); any text for an open filter; None when there
    is none such."""
    folded = " ".join(written.split()).casefold()
    if not chosen.values:
        return " ".join(written.split()) or None
    same = (value for value in chosen.values if value == folded)
    return next(same, None) or next((value for value in chosen.values if folded and stem(value) == stem(folded)), None)


def checked(chosen: Filter, written: str) -> str:
    """The value that is meant. Raises QueryError, which lists what exists."""
    value = known_value(chosen, written)
    if value is None:
        near = get_close_matches(written.casefold(), chosen.values, 1)
        exist = f" Välj bland: {', '.join(chosen.values)}." if chosen.values else " Skriv ett värde efter kolonet."
        meant = f" Menade du {chosen.called}:{near[0]}?" if near else ""
        raise QueryError(f"{chosen.called.capitalize()} {written!r} finns inte.{meant}{exist}")
    return value


def no_filter(name: str) -> str:
    """What to say of a word before a colon that is no filter.

    >>> no_filter("staus").partition(" Filter")[0]
    '”staus:” är inget filter och lästes som ord. Menade du status:?'
    """
    near = get_close_matches(name.casefold(), BY_NAME, 1)
    meant = f" Menade du {near[0]}:?" if near else ""
    called = ", ".join((*(each.called for each in FILTERS), "rubrik", "sortera"))
    return f"”{name}:” är inget filter och lästes som ord.{meant} Filter är: {called}."


def hint(words: Sequence[str]) -> Iterator[str]:
    """What to say when all the words of a question are a value of a filter: how it is narrowed by that.

    >>> list(hint(("ej", "uppnått")))
    ['För det som har måluppfyllelsen ”ej uppnått”, skriv måluppfyllelse:"ej uppnått".']
    """
    said = " ".join(words).casefold()
    for each in FILTERS:
        if each.called in HINTED and said in each.values:
            value = f'"{said}"' if " " in said else said
            yield f"För det som har {HINTED[each.called]} ”{said}”, skriv {each.called}:{value}."


def shown(filters: Filters) -> dict[str, tuple[str, ...]]:
    """What a search is narrowed to, in words, by what each filter is called."""
    spans = (f"{first or ''}–{'' if last == LAST_YEAR else last}" for first, last in filters.years)
    return {
        "år": (*map(str, filters.year), *spans),
        "slag": filters.kind,
        "dokument": filters.document,
        "organ": filters.body,
        "status": filters.status,
        "måluppfyllelse": filters.attainment,
    }
