"""The protocol of engines written down as plainly as can be: what every engine's answers are compared with.

Slow, and without an index: each entry is looked at for each question.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from math import log

from kg.records import Entry
from kg.search.abbreviations import Marks, standing
from kg.search.engine import K1, YEAR, Asked, B, Clause, Found, Scored, Term, facet
from kg.search.facets import values
from kg.search.fields import indexed
from kg.search.lengths import rounded


class PlainEngine:
    """Entries, asked one by one."""

    name = "plain"

    def __init__(self, entries: Iterable[Entry]) -> None:
        marks = Marks({}, standing())
        self.held = [indexed(entry, marks) for entry in entries]

    def known(self, column: str) -> Sequence[str]:
        return sorted({value for each in self.held for value in values(each.entry, column)})

    def size(self) -> int:
        return len(self.held)

    def warm(self) -> None:
        pass

    def find(self, asked: Asked, limit: int, offset: int = 0) -> Found:
        scores = {number: score for number in range(self.size()) if (score := self.score(asked, number)) is not None}
        passing = [number for number in scores if self.passes(asked, number)]
        years = [self.held[number].entry.year if asked.sort == YEAR else 0 for number in range(self.size())]
        passing.sort(key=lambda number: (-years[number], -scores[number], number))
        counts = {
            column: Counter(
                value
                for number in scores
                if self.passes(asked, number, column)
                for value in values(self.held[number].entry, column)
            )
            for column in asked.counted
        }
        hits = tuple(Scored(self.held[number].entry, scores[number]) for number in passing[offset : offset + limit])
        return Found(len(passing), hits, {column: facet(counts[column]) for column in asked.counted})

    def passes(self, asked: Asked, number: int, but: str = "") -> bool:
        wanted = ((column, allowed) for column, allowed in asked.filters.items() if allowed and column != but)
        return all(set(values(self.held[number].entry, column)) & set(allowed) for column, allowed in wanted)

    def score(self, asked: Asked, number: int) -> float | None:
        some = [self.clause(clause, number) for clause in asked.some]
        every = [self.clause(clause, number) for clause in asked.every]
        if (some and set(some) == {None}) or None in every:
            return None
        if any(self.clause(clause, number) is not None for clause in asked.never):
            return None
        extra = [self.clause(clause, number) for clause in asked.extra]
        return sum(worth for worth in (*some, *every, *extra) if worth is not None)

    def clause(self, clause: Clause, number: int) -> float | None:
        """What an entry gets for a clause; None when it does not hold it."""
        worths = [worth for term in clause.terms if (worth := self.term(term, number)) is not None]
        together = [self.term(term, number) for term in clause.together]
        if together and None not in together:
            worths += [worth for worth in together if worth is not None]
        return clause.bonus + sum(worths) if worths else None

    def term(self, term: Term, number: int) -> float | None:
        tokens = self.held[number].fields[term.field].split()
        size = len(term.tokens)
        if not any(tuple(tokens[at : at + size]) == term.tokens for at in range(len(tokens) - size + 1)):
            return None
        return term.weight * sum(self.bm25(term.field, token, number) for token in term.tokens)

    def bm25(self, field: str, token: str, number: int) -> float:
        all_tokens = [each.fields[field].split() for each in self.held]
        holding = sum(token in tokens for tokens in all_tokens)
        mean = sum(map(len, all_tokens)) / len(all_tokens)
        count, length = all_tokens[number].count(token), rounded(len(all_tokens[number]))
        idf = log(1 + (len(all_tokens) - holding + 0.5) / (holding + 0.5))
        return idf * count * (K1 + 1) / (count + K1 * (1 - B + B * length / mean))
