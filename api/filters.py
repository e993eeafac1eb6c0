"""What a search can be narrowed to, the same for routes, pages and the command line."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from api.parameters import ParameterError
from kg.records import Filters
from ontology.terms import Kind, Status

KINDS: tuple[str, ...] = (*(kind.value for kind in Kind), "text")
STATUSES: tuple[str, ...] = tuple(status.value for status in Status)


def filters(
    documents: Collection[str],
    *,
    kind: Sequence[str] = (),
    year: Sequence[int] = (),
    document: Sequence[str] = (),
    status: Sequence[str] = (),
) -> Filters:
    """The filters of a search in a snapshot that holds ``documents`` (ids). Raises ParameterError.

    >>> filters(["by-vp-2021"], year=[2021]).year
    (2021,)
    """
    for name, sentence, values, known in (
        ("kind", "Det finns inget slag", kind, KINDS),
        ("status", "Det finns ingen status", status, STATUSES),
        ("document", "Det finns inget dokument", document, tuple(documents)),
    ):
        for value in values:
            if value not in known:
                raise ParameterError(f"{sentence} ”{value}”. De som finns är: {', '.join(known)}.", name, known)
    return Filters(tuple(kind), tuple(year), tuple(document), tuple(status))
