"""A whole answer to a query, whichever the engine: reads it against the index's own words, asks, marks, and says so."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from functools import lru_cache

from kg.records import Hit, ParsedQuery, SearchResult
from kg.search.analysis import Analyser
from kg.search.echo import echo
from kg.search.engine import COLUMNS, Asked, Engine, Scored
from kg.search.highlight import Wanted, marked, snippet
from kg.search.lemmas import dictionary
from kg.search.understood import Understood
from kg.search.vocabulary import Vocabulary

CACHED_TEXTS = 1024
COMMONEST = 50_000  # words: 97 of 100 of those in a million made-up passages
_WORD = re.compile(r"[^\W\d_]+")


class Searcher:
    """An opened index. Safe to share between threads."""

    def __init__(self, engine: Engine, vocabulary: Vocabulary) -> None:
        self.engine = engine
        self.vocabulary = vocabulary
        self._analyser = Analyser(vocabulary.look_up)
        self._tokens = lru_cache(maxsize=CACHED_TEXTS)(self._analyser.tokens)

    def warm(self) -> None:
        """Make ready: the engine, the dictionary for words that no entry holds (0.5 s), and the commonest words, of
        which most of what is shown is made."""
        dictionary()
        self._analyser.known(" ".join(self.vocabulary.commonest(COMMONEST)))
        self.engine.warm()

    def search(
        self, query: ParsedQuery, limit: int, offset: int = 0, counted: tuple[str, ...] = COLUMNS
    ) -> SearchResult:
        """Hits ``offset`` to ``offset + limit`` of those that answer to ``query``, best first, with the facets of the
        columns ``counted``.

        The query of the result may carry more notes: words looked up without dots, words that occur nowhere.
        Raises QueryError for a document that the index does not hold.
        """
        reading = Understood(self.engine, self.vocabulary, self._analyser, query)
        found = self.engine.find(replace(reading.asked, counted=counted), limit, offset)
        self.vocabulary.read(self._new_words(found.hits))
        hits = tuple(self._hit(each, reading.wanted, reading.above) for each in found.hits)
        notes = (*query.notes, *reading.notes)
        answered = replace(
            query,
            filters=reading.filters,
            notes=notes if found.total else (*notes, *self._nothing(reading.asked, notes)),
            meant=reading.mended(query.text),
            widened=tuple(dict.fromkeys(reading.widened)),
        )
        return SearchResult(replace(answered, echo=echo(answered)), found.total, hits, found.facets)

    def _new_words(self, hits: Iterable[Scored]) -> set[str]:
        new = {stretch.lower() for each in hits for stretch in self._analyser.unmet(each.entry.text)}
        return {form for stretch in new for form in _WORD.findall(stretch)}

    def _nothing(self, asked: Asked, notes: Collection[str]) -> Iterator[str]:
        """What to say when nothing was found: whether the filters are why."""
        wider = self.engine.find(replace(asked, filters={}, counted=()), 1).total if any(asked.filters.values()) else 0
        if wider:
            yield f"Utan avgränsningarna finns {wider} {'träff' if wider == 1 else 'träffar'}."
        elif not notes:
            yield "Inget stycke innehåller det som söktes."

    def _hit(self, found: Scored, wanted: Wanted, above: Wanted) -> Hit:
        entry = found.entry
        return Hit(
            id=entry.id,
            document=entry.document,
            year=entry.year,
            kind=entry.kind,
            title=entry.title,
            snippet=snippet(entry.text, self._tokens(entry.text), wanted, entry.document),
            score=round(found.score, 4),
            place=entry.place,
            heading=entry.heading,
            heading_marked=self._marked(entry.heading, above, entry.document),
            columns_marked=self._marked(entry.columns, above, entry.document),
            about=entry.about,
            status=entry.status,
            body=entry.body,
            attainment=entry.attainment,
            columns=entry.columns,
        )

    def _marked(self, text: str, above: Wanted, document: str) -> str:
        return marked(text, self._tokens(text), above, document) if text else ""
