"""A question as OpenSearch takes it: the same clauses and weights as the other engines, as JSON."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from kg.search.engine import COLUMNS, YEAR, Asked, Clause, Term

Json = dict[str, Any]

ENTRY, NUMBER, YEAR_NUMBER = "entry", "number", "year_number"
MOST_VALUES = 10_000  # of a column, in facets
NOTHING: Json = {"match_none": {}}


def body(asked: Asked, limit: int, offset: int) -> Json:
    """The request: what is found, filtered after it was counted, sorted, with the counts of every column."""
    order = [{"_score": "desc"}, {NUMBER: "asc"}]
    return {
        "query": query(asked),
        "post_filter": _both(filters(asked.filters)),
        "sort": [{YEAR_NUMBER: "desc"}, *order] if asked.sort == YEAR else order,
        "track_scores": True,
        "track_total_hits": True,
        "from": offset,
        "size": limit,
        "_source": [ENTRY],
        "aggs": {column: _counted(column, asked.filters) for column in asked.counted},
    }


def query(asked: Asked) -> Json:
    """What is found before any filter, with its scores."""
    must = [_clause(clause) for clause in asked.every]
    if asked.some:
        must.append({"bool": {"should": [way for clause in asked.some for way in _ways(clause)]}})
    if not (asked.some or asked.every):
        must.append(_worth({"match_all": {}}, 0))
    extra = [way for clause in asked.extra for way in _ways(clause)]
    return {"bool": {"must": must, "must_not": [_clause(clause) for clause in asked.never], "should": extra}}


def filters(wanted: Mapping[str, tuple[str, ...]], but: str = "") -> list[Json]:
    """The filters, but for the one on the column ``but``."""
    named = ((column, wanted.get(column)) for column in COLUMNS if column != but)
    return [{"terms": {column: list(values)}} for column, values in named if values]


def _counted(column: str, wanted: Mapping[str, tuple[str, ...]]) -> Json:
    terms = {"terms": {"field": column, "size": MOST_VALUES}}
    return {"filter": _both(filters(wanted, but=column)), "aggs": {column: terms}}


def _both(conditions: list[Json]) -> Json:
    return {"bool": {"filter": conditions}}


def _clause(clause: Clause) -> Json:
    ways = _ways(clause)
    return {"bool": {"should": ways}} if ways else NOTHING


def _ways(clause: Clause) -> list[Json]:
    ways = [_term(term) for term in clause.terms]
    if clause.together:
        ways.append({"bool": {"must": [_term(term) for term in clause.together]}})
    if clause.bonus and ways:
        ways.append(_worth({"bool": {"should": list(ways)}}, clause.bonus))
    return ways


def _term(term: Term) -> Json:
    if len(term.tokens) == 1:
        return _weighted(term.field, term.tokens[0], term.weight)
    phrase = _worth({"match_phrase": {term.field: " ".join(term.tokens)}}, 0)
    if not term.weight:
        return phrase
    return {"bool": {"must": phrase, "should": list(_each(term))}}


def _each(term: Term) -> Iterable[Json]:
    return (_weighted(term.field, token, term.weight) for token in term.tokens)


def _weighted(name: str, token: str, weight: float) -> Json:
    plain = {"term": {name: {"value": token, "boost": weight or 1.0}}}
    return plain if weight else _worth(plain, 0)


def _worth(condition: Json, score: float) -> Json:
    return {"constant_score": {"filter": condition, "boost": score}}
