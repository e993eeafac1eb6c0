"""The parameters that each route and page understands. One row a parameter; see :mod:`api.parameters`."""

from __future__ import annotations

from api.filters import SORTS
from api.grouping import GROUPINGS, GROUPS
from api.parameters import Parameter, Table
from api.settings import LONGEST_QUERY, MOST_HITS, PAGE_SIZE
from kg.network.views import VIEWS
from kg.search.filters import ATTAINMENTS, KINDS, STATUSES

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
    Parameter("body", "Only what concerns a body whose name has these words. Repeatable.", "omsorgsnämnden",
              many=True),
    Parameter("attainment", "Only goals and indicators that came to this. Repeatable.", "uppnått",
              many=True, choices=ATTAINMENTS),
    Parameter("year_from", "Only documents about this year or later.", 2021, number=True),
    Parameter("year_to", "Only documents about this year or earlier.", 2021, number=True),
    Parameter("sort", "Best first, or latest year first.", "relevance", choices=tuple(SORTS.values())),
    Parameter("group", "Hits as they are, or under the thread or document that they belong to.", "thread",
              choices=GROUPS),
    Parameter("limit", "How many hits to return.", 10, number=True, default=PAGE_SIZE, low=1, high=MOST_HITS),
    Parameter("offset", "How many hits to skip.", 0, number=True, default=0, low=0),
)  # fmt: skip

SUGGEST: Table = (
    Parameter("q", "What has been typed so far.", "avg", high=LONGEST_QUERY),
    Parameter("limit", "How many suggestions to return.", 8, number=True, default=8, low=1, high=20),
)

NONE: Table = ()
"""A route without query parameters: any is an error."""

ITEM_ID = Parameter("id", "Id of an item; it contains a slash.", "by-on-vp-2021/uppdrag-3", where="path")
DOCUMENT_ID = Parameter("id", "Id of a document.", "by-on-vp-2021", where="path")

BODY_ID = Parameter("id", "Id of a body; it contains slashes.", "organ/tallåsens-kommun/omsorgsnämnden", where="path")
NODE_ID = Parameter("id", "Id of an item or a body.", "by-on-vp-2021/uppdrag-3", where="path")
VIEW = Parameter("view", "Which question about the whole.", "threads", where="path", choices=tuple(VIEWS))

TRACE: Table = (Parameter("q", "An id, or a question in words.", "Vad hände med avgifterna?", high=LONGEST_QUERY),)
DIFF: Table = (
    Parameter("from", "Id of one document; required.", "by-on-vp-2021"),
    Parameter("to", "Id of the other, by the same publisher; required.", "by-on-vb-2021"),
)
PATH: Table = (
    Parameter("from", "Id of an item or a body; required.", "by-on-vp-2021/uppdrag-3"),
    Parameter("to", "Id of another; required.", "by-on-vb-2021/indikator-1.2"),
)
EXPORT: Table = (
    Parameter("format", "json (node-link data; the default) or graphml.", "json", choices=("json", "graphml")),
)

SEARCH_PAGE: Table = (
    Parameter("q", "Det som söks.", "avgifter", high=LONGEST_QUERY),
    Parameter("slag", "Bara detta slag.", "uppdrag", many=True, choices=KINDS),
    Parameter("ar", "Bara detta år.", 2021, number=True, many=True),
    Parameter("dokument", "Bara detta dokument.", "by-on-vp-2021", many=True),
    Parameter("status", "Bara denna status.", "pågår", many=True, choices=STATUSES),
    Parameter("organ", "Bara det som rör detta organ.", "omsorgsnämnden", many=True),
    Parameter("maluppfyllelse", "Bara denna måluppfyllelse.", "uppnått", many=True, choices=ATTAINMENTS),
    Parameter("ordning", "Bäst först, eller senaste året först.", "relevans", choices=tuple(SORTS)),
    Parameter("grupp", "Träffar för sig, eller under sin tråd eller sitt dokument.", "tråd", choices=tuple(GROUPINGS)),
    Parameter("sida", "Vilken sida av träffar.", 1, number=True, default=1, low=1, high=10_000),
)

ITEM_PAGE: Table = (Parameter("ordalydelse", "Den ordalydelse som frågades efter.", "by-on-vb-2021/uppdrag-4"),)
QUESTION_PAGE: Table = (Parameter("q", "Frågan.", "Vad hände med avgifterna?", high=LONGEST_QUERY),)
DIFF_PAGE: Table = (
    Parameter("fran", "Det ena dokumentet.", "by-on-vp-2021"),
    Parameter("till", "Det andra dokumentet.", "by-on-vb-2021"),
)

DOCUMENT_PAGE: Table = (
    Parameter("fran", "Första tecknet i ett citat.", 23456, number=True, many=True, most=5000),
    Parameter("till", "Tecknet efter citatets sista.", 23570, number=True, many=True, most=5000),
)
