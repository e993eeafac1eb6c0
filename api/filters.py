"""What a search can be narrowed to, the same for routes, pages and the command line."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from api.parameters import ParameterError
from kg.records import Filters
from kg.search.filters import ATTAINMENTS, KINDS, LAST_YEAR, STATUSES

SORTS = {"relevans": "relevance", "år": "year"}
"""Orders of a search as the page names them, to what they are called in ``kg``."""


def filters(
    documents: Collection[str],
    *,
    kind: Sequence[str] = (),
    year: Sequence[int] = (),
    document: Sequence[str] = (),
    status: Sequence[str] = (),
    body: Sequence[str] = (),
    attainment: Sequence[str] = (),
    first_year: Sequence[int] = (),
    last_year: Sequence[int] = (),
) -> Filters:
    """The filters of a search in a snapshot that holds ``documents`` (ids). Raises ParameterError.

    >>> filters(["by-vp-2021"], year=[2021]).year
    (2021,)
    >>> filters([], first_year=[2021]).years
    ((2021, 9999),)
    """
    for name, sentence, values, known in (
        ("kind", "Det finns inget slag", kind, KINDS),
        ("status", "Det finns ingen status", status, STATUSES),
        ("attainment", "Det finns ingen måluppfyllelse", attainment, ATTAINMENTS),
        ("document", "Det finns inget dokument", document, tuple(documents)),
    ):
        for value in values:
            if value not in known:
                raise ParameterError(f"{sentence} ”{value}”. De som finns är: {', '.join(known)}.", name, known)
    low, high = next(iter(first_year), 0), next(iter(last_year), LAST_YEAR)
    if low > high:
        raise ParameterError(f"Första året, {low}, är senare än det sista, {high}.", "year_from")
    years = ((low, high),) if first_year or last_year else ()
    exact = (tuple(kind), tuple(year), tuple(document), tuple(status), tuple(body), tuple(attainment))
    return Filters(*exact, years)
