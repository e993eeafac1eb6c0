"""The embedded engine: Whoosh finds and scores words, this module puts a whole answer together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cached_property, lru_cache
from heapq import nsmallest
from pathlib import Path

from whoosh.index import EmptyIndexError

from ingest.errors import QueryError, SnapshotError
from kg.records import Entry, Filters, Hit, ParsedQuery, SearchResult
from kg.search import files
from kg.search.analysis import Token, Word, analyse, word
from kg.search.dotless import Dotless
from kg.search.engine import Engine
from kg.search.facets import Columns
from kg.search.highlight import Wanted, snippet
from kg.search.lemmas import dictionary
from kg.search.postings import Postings
from kg.search.schema import EXACT, STEM
from kg.search.scoring import YEAR_SCORE, QueryWord, combined, query_word, word_scores

CACHED_TEXTS = 1024
CACHED_WORDS = 512


class WhooshEngine:
    """An opened index folder. Safe to share between threads."""

    def __init__(self, folder: Path) -> None:
        files.check_version(folder)
        self._entries = files.read_entries(folder)
        self._words = files.read_words(folder)
        self._columns = Columns(self._entries)
        self._years = {year: self._columns.entries("year", year) for year in self._columns.known("year")}
        self._postings = Postings(folder)
        self._tokens = lru_cache(maxsize=CACHED_TEXTS)(self._analysed)
        self._found_by = lru_cache(maxsize=CACHED_WORDS)(self._word_scores)

    @cached_property
    def _dotless(self) -> Dotless:
        return Dotless(self._words)

    def warm(self) -> None:
        """Make ready for words that no entry holds: the dictionary (0.5 s) and the dotless forms (15 ms)."""
        dictionary()
        _ = self._dotless

    def _look_up(self, form: str) -> Word:
        return self._words.get(form) or word(form)

    def _analysed(self, entry: int) -> list[Token]:
        return analyse(self._entries[entry].text, self._look_up)

    def _word_scores(self, asked: QueryWord) -> dict[int, float]:
        return word_scores(asked, self._postings.scores)

    def search(self, query: ParsedQuery, limit: int, offset: int = 0) -> SearchResult:
        """See :class:`kg.search.engine.Engine`."""
        notes = list(self._check(query.filters))
        words = [self._occurring(asked, notes) for asked in self._read(" ".join(query.terms))]
        phrases = [self._spellings(phrase) for phrase in query.phrases]
        notes += [f"Frasen ”{text}” finns inte i något dokument." for text in self._missing(query.phrases)]
        scores = self._scores(words, phrases)
        for excluded in query.excluded:
            for entry in self._excluded(excluded, notes):
                scores.pop(entry, None)
        passing, facets = self._columns.narrowed(scores, query.filters)
        best = nsmallest(offset + limit, passing, key=lambda entry: (-scores[entry], entry))[offset:]
        wanted = Wanted(_to_mark(words), phrases)
        hits = tuple(self._hit(entry, scores[entry], wanted) for entry in best)
        return SearchResult(replace(query, notes=(*query.notes, *notes)), len(passing), hits, facets)

    def _check(self, filters: Filters) -> Iterator[str]:
        documents = self._columns.known("document")
        for document in filters.document:
            if document not in documents:
                raise QueryError(f"Dokumentet {document!r} finns inte. Välj bland: {', '.join(documents)}.")
        years = self._columns.known("year")
        for year in filters.year:
            if str(year) not in years:
                yield f"Inget dokument gäller år {year}. Det finns: {', '.join(years)}."

    def _read(self, text: str) -> list[QueryWord]:
        """The words of a question, each once."""
        tokens = analyse(text, self._look_up)
        return list(dict.fromkeys(query_word(token, text[token.start : token.end]) for token in tokens))

    def _spellings(self, phrase: str) -> tuple[str, ...]:
        return tuple(token.forms[0] for token in analyse(phrase, self._look_up))

    def _missing(self, phrases: Iterable[str]) -> Iterator[str]:
        return (phrase for phrase in phrases if not self._postings.phrase(self._spellings(phrase)))

    def _occurring(self, asked: QueryWord, notes: list[str]) -> QueryWord:
        """The word when some entry holds it; else what it is with its dots; else itself, with a note."""
        if self._found_by(asked):
            return asked
        missing = f"Ordet ”{asked.text}” finns inte i något dokument"
        forms = [form for typed in asked.forms for form in self._dotless.forms(typed)]
        stems = [self._look_up(form).stem for form in forms] or [
            stem for typed in asked.stems for stem in self._dotless.stems(typed)
        ]
        if not stems:
            notes.append(f"{missing}.")
            return asked
        shown = ", ".join(f"”{found}”" for found in dict.fromkeys(forms or stems))
        notes.append(f"{missing}; sökte i stället på {shown}.")
        return QueryWord(asked.text, tuple(forms or stems), tuple(dict.fromkeys(stems)))

    def _scores(self, words: list[QueryWord], phrases: list[tuple[str, ...]]) -> dict[int, float]:
        """Entry number to score. Phrases must be there; of the words, any; with neither, all are found."""
        entries = len(self._entries)
        spelt = [asked for phrase in phrases for asked in self._read(" ".join(phrase))]
        content = [self._found_by(asked) for asked in (*words, *spelt) if not asked.common]
        common = [self._found_by(asked) for asked in (*words, *spelt) if asked.common]
        if not content:
            content, common = common, []
        years = [self._of_year(asked.forms[0]) for asked in words]
        scores = combined(content, [*common, *years], entries)
        if phrases:
            holding = frozenset.intersection(*(self._postings.phrase(phrase) for phrase in phrases))
            return {entry: scores.get(entry, 0.0) for entry in holding}
        return scores if words else dict.fromkeys(range(entries), 0.0)

    def _of_year(self, word: str) -> dict[int, float]:
        return dict.fromkeys(self._years.get(word, ()), YEAR_SCORE)

    def _excluded(self, text: str, notes: list[str]) -> Iterator[int]:
        """The entries that a minus word (any form, but not in compounds) or a minus phrase takes away."""
        if len(spellings := self._spellings(text)) > 1:
            yield from self._postings.phrase(spellings)
            return
        for asked in self._read(text):
            found = self._occurring(asked, notes)
            for field, terms in ((EXACT, found.forms), (STEM, found.stems)):
                for term in terms:
                    yield from self._postings.scores(field, term)

    def _hit(self, number: int, score: float, wanted: Wanted) -> Hit:
        entry: Entry = self._entries[number]
        return Hit(
            id=entry.id,
            document=entry.document,
            year=entry.year,
            kind=entry.kind,
            title=entry.title,
            snippet=snippet(entry.text, self._tokens(number), wanted),
            score=round(score, 4),
            place=entry.place,
            heading=entry.heading,
            about=entry.about,
            status=entry.status,
        )


def _to_mark(words: list[QueryWord]) -> list[QueryWord]:
    """Stop words are marked only when there is nothing else."""
    return [asked for asked in words if not asked.common] or words


def open_index(folder: Path) -> Engine:
    """The index in ``folder``, read-only.

    Raises SnapshotError when there is none, or when another version of the analysis made it.
    """
    try:
        return WhooshEngine(folder)
    except EmptyIndexError:
        raise SnapshotError(f"{folder}: sökindexet är ofullständigt. Kör `trad build`.") from None
