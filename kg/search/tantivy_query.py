"""A question as Tantivy takes it: clauses of weighted terms, made into its queries.

Tantivy's BM25 has the parameters and the formula of :mod:`kg.search.engine`; its field lengths are rounded down to
three significant bits, as Lucene's are.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace

from tantivy import Occur, Query, Schema

from kg.search.engine import COLUMNS, PARTS, STEM, Asked, Clause, Term
from kg.search.tantivy_store import NUMBER

Part = tuple[Occur, Query]


def _bare(clause: Clause) -> Clause:
    """The clause without its bonus, and without stems that are asked for among the parts too, where every stem of an
    entry stands."""
    parts = {term.tokens for term in clause.terms if term.field == PARTS}
    terms = tuple(term for term in clause.terms if term.field != STEM or term.tokens not in parts)
    return Clause(terms, 0.0, clause.together)


def _ordered(found: Query, extra: Iterable[Query]) -> Query:
    """What is found, each of ``extra`` adding its worth.

    Each is made a condition of its own that all entries meet, since Tantivy leaps through conditions from one entry
    found to the next, while it reads alternatives in stretches of 4,096 entries.
    """
    all_of_them = Query.const_score_query(Query.all_query(), 0.0)
    met = [Query.boolean_query([(Occur.Must, all_of_them), (Occur.Should, each)]) for each in extra]
    return Query.boolean_query([(Occur.Must, found), *((Occur.Must, each) for each in met)]) if met else found


class Queries:
    """Makes queries for an index of one schema."""

    def __init__(self, schema: Schema) -> None:
        self._schema = schema

    def query(self, asked: Asked, but: str = "") -> Query:
        """What is found, with its scores; the filter on the column ``but`` is left out."""
        return _ordered(self._found(asked, self._flat(asked.some), but), self._each(asked.extra))

    def about(self, asked: Asked, rarity: Callable[[Term], float]) -> Query:
        """What is found by anything that has worth, with about its score; ``rarity`` is a term's idf.

        The bonus of a clause is laid on its terms, and the worth of stems on the parts, so that a question without
        conditions is a plain union of few terms, of which Tantivy skips what cannot come among the first.
        """
        some = [part for clause in asked.some for part in self._about(clause, rarity)]
        return self._found(asked, some)

    def holding(self, found: Query, clauses: Iterable[Clause]) -> Query:
        """Of what is found, that which holds any of the clauses."""
        return Query.boolean_query([(Occur.Must, found), (Occur.Must, Query.boolean_query(self._flat(clauses)))])

    def among(self, numbers: Iterable[int], clauses: Iterable[Clause]) -> Query:
        """The entries with these numbers, with what the clauses are worth for each.

        A union of terms is found in a quarter of the time that a set of terms takes.
        """
        these = Query.boolean_query([(Occur.Should, self._number(number)) for number in numbers])
        return _ordered(Query.const_score_query(these, 0.0), self._each(clauses))

    def finding(self, asked: Asked, but: str = "") -> Query:
        """What is found, without what only tells how good it is."""
        some, every, never = (tuple(map(_bare, clauses)) for clauses in (asked.some, asked.every, asked.never))
        return self.query(Asked(some, every, never, (), asked.filters), but)

    def _found(self, asked: Asked, some: list[Part], but: str = "") -> Query:
        filters = [(Occur.Must, each) for each in self._filters(asked.filters, but)]
        parts: list[Part] = [(Occur.Must, self._clause(clause)) for clause in asked.every]
        parts += [(Occur.MustNot, self._clause(clause)) for clause in asked.never]
        if some and not (parts or filters):
            return Query.boolean_query(some)
        if some:
            parts.append((Occur.Must, Query.boolean_query(some)))
        if not (asked.some or asked.every):
            parts.append((Occur.Must, Query.const_score_query(Query.all_query(), 0.0)))
        return Query.boolean_query([*parts, *filters])

    def _about(self, clause: Clause, rarity: Callable[[Term], float]) -> Iterator[Part]:
        stems = {term.tokens: term.weight for term in clause.terms if term.field == STEM}
        worth = [term for term in _bare(clause).terms if term.weight]
        bearing = [term for term in worth if term.field == PARTS] or worth
        for term in worth:
            more = clause.bonus / rarity(term) if term in bearing else 0.0
            more += stems.get(term.tokens, 0.0) if term.field == PARTS else 0.0
            yield Occur.Should, self._term(replace(term, weight=term.weight + more))

    def _number(self, number: int) -> Query:
        return Query.term_query(self._schema, NUMBER, number, index_option="basic")

    def _flat(self, clauses: Iterable[Clause]) -> list[Part]:
        """Alternatives with all their terms side by side: the sum is the same."""
        return [part for clause in clauses for part in self._ways(clause)]

    def _each(self, clauses: Iterable[Clause]) -> Iterator[Query]:
        return (query for _, query in self._flat(clauses))

    def _clause(self, clause: Clause) -> Query:
        ways = self._ways(clause)
        return Query.boolean_query(ways) if ways else Query.empty_query()

    def _ways(self, clause: Clause) -> list[Part]:
        told = [term for term in clause.terms if term.weight or not clause.bonus]
        ways: list[Part] = [(Occur.Should, self._term(term)) for term in told]
        if clause.together:
            ways.append((Occur.Should, Query.boolean_query([(Occur.Must, self._term(t)) for t in clause.together])))
        if clause.bonus and (clause.terms or clause.together):
            any_way = self._clause(_bare(clause))
            ways.append((Occur.Should, Query.const_score_query(any_way, clause.bonus)))
        return ways

    def _term(self, term: Term) -> Query:
        if len(term.tokens) == 1:
            return self._weighted(term.field, term.tokens[0], term.weight)
        phrase = Query.const_score_query(Query.phrase_query(self._schema, term.field, list(term.tokens)), 0.0)
        if not term.weight:
            return phrase
        worth: list[Part] = [(Occur.Should, self._weighted(term.field, token, term.weight)) for token in term.tokens]
        return Query.boolean_query([(Occur.Must, phrase), *worth])

    def _weighted(self, field: str, token: str, weight: float) -> Query:
        query = Query.term_query(self._schema, field, token, index_option="freq")
        return Query.boost_query(query, weight) if weight else Query.const_score_query(query, 0.0)

    def _filters(self, filters: Mapping[str, tuple[str, ...]], but: str) -> Iterable[Query]:
        for column in COLUMNS:
            if column != but and filters.get(column):
                allowed = Query.term_set_query(self._schema, column, list(filters[column]))
                yield Query.const_score_query(allowed, 0.0)
