"""The parameters that each route and page understands. One row a parameter; see :mod:`api.parameters`."""

from __future__ import annotations

from api.filters import KINDS, STATUSES
from api.parameters import Parameter, Table
from api.settings import LONGEST_QUERY, MOST_HITS, PAGE_SIZE

SEARCH: Table = (
    Parameter(
        "q",
        "Words to search for. “quoted words” must stand together; -word must not occur.",
        "avgifter",
        high=LONGEST_QUERY,
    ),
    Parameter("kind", 'Only this kind of item, or "text" for running text. Repeatable.', "uppdrag",
              many=True, choices=KINDS),
    Parameter("year", "Only documents about this year. Repeatable.", 2021, number=True, many=True),
    Parameter("document", "Only this document (an id from /api/v1/documents). Repeatable.", "by-on-vp-2021",
              many=True),
    Parameter("status", "Only items with this status. Repeatable.", "pågår",
              many=True, choices=STATUSES),
    Parameter("limit", "How many hits to return.", 10, number=True, default=PAGE_SIZE, low=1, high=MOST_HITS),
    Parameter("offset", "How many hits to skip.", 0, number=True, default=0, low=0),
)  # fmt: skip

NONE: Table = ()
"""A route without query parameters: any is an error."""

ITEM_ID = Parameter("id", "Id of an item; it contains a slash.", "by-on-vp-2021/uppdrag-3", where="path")
DOCUMENT_ID = Parameter("id", "Id of a document.", "by-on-vp-2021", where="path")

SEARCH_PAGE: Table = (
    Parameter("q", "Det som söks.", "avgifter", high=LONGEST_QUERY),
    Parameter("slag", "Bara detta slag.", "uppdrag", many=True, choices=KINDS),
    Parameter("ar", "Bara detta år.", 2021, number=True, many=True),
    Parameter("dokument", "Bara detta dokument.", "by-on-vp-2021", many=True),
    Parameter("status", "Bara denna status.", "pågår", many=True, choices=STATUSES),
    Parameter("sida", "Vilken sida av träffar.", 1, number=True, default=1, low=1, high=10_000),
)

DOCUMENT_PAGE: Table = (
    Parameter("fran", "Första tecknet i ett citat.", 23456, number=True, many=True, most=5000),
    Parameter("till", "Tecknet efter citatets sista.", 23570, number=True, many=True, most=5000),
)
