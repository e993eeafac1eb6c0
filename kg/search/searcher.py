"""A whole answer to a query, whichever the engine: reads it against the index's own words, asks, marks, and says so."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import lru_cache

from ingest.errors import QueryError
from kg.records import Filters, Hit, ParsedQuery, SearchResult
from kg.search import asking, mistyped
from kg.search.analysis import Analyser
from kg.search.asking import QueryWord, query_word
from kg.search.engine import HEAD_EXACT, Asked, Clause, Engine, Scored, Term
from kg.search.highlight import Wanted, snippet
from kg.search.lemmas import dictionary
from kg.search.query import BEGINNING, is_phrase, unquoted
from kg.search.vocabulary import Vocabulary

CACHED_TEXTS = 1024
MOST_BEGINNINGS = 100  # words that klimat* may stand for
_WORD = re.compile(r"[^\W\d_]+")
NEXT_TO_NOTHING = 10  # so many times more entries make a word with dots the one that was meant


class Searcher:
    """An opened index. Safe to share between threads."""

    def __init__(self, engine: Engine, vocabulary: Vocabulary) -> None:
        self.engine = engine
        self.vocabulary = vocabulary
        self._analyser = Analyser(vocabulary.look_up)
        self._tokens = lru_cache(maxsize=CACHED_TEXTS)(self._analyser.tokens)

    def warm(self) -> None:
        """Make ready for words that no entry holds: the dictionary (0.5 s); and the engine."""
        dictionary()
        self.engine.warm()

    def search(self, query: ParsedQuery, limit: int, offset: int = 0) -> SearchResult:
        """Hits ``offset`` to ``offset + limit`` of those that answer to ``query``, best first, with facets.

        The query of the result may carry more notes: words looked up without dots, words that occur nowhere.
        Raises QueryError for a document that the index does not hold.
        """
        reading = _Reading(self.engine, self.vocabulary, self._analyser, query)
        found = self.engine.find(reading.asked, limit, offset)
        self.vocabulary.read({form for each in found.hits for form in _WORD.findall(each.entry.text.lower())})
        hits = tuple(self._hit(each, reading.wanted) for each in found.hits)
        meant = reading.mended(query.text)
        answered = replace(query, notes=(*query.notes, *reading.notes), meant=meant)
        return SearchResult(answered, found.total, hits, found.facets)

    def _hit(self, found: Scored, wanted: Wanted) -> Hit:
        entry = found.entry
        return Hit(
            id=entry.id,
            document=entry.document,
            year=entry.year,
            kind=entry.kind,
            title=entry.title,
            snippet=snippet(entry.text, self._tokens(entry.text), wanted),
            score=round(found.score, 4),
            place=entry.place,
            heading=entry.heading,
            about=entry.about,
            status=entry.status,
            body=entry.body,
            attainment=entry.attainment,
            columns=entry.columns,
        )


class _Reading:
    """A query read against an index: what to ask, what to mark, what to say."""

    def __init__(self, engine: Engine, vocabulary: Vocabulary, analyser: Analyser, query: ParsedQuery) -> None:
        self._engine, self._vocabulary, self._analyser = engine, vocabulary, analyser
        self.notes: list[str] = []
        self.meant: dict[str, str] = {}  # a mistyped word to the one that it was taken for
        self._words: list[QueryWord] = []  # to mark
        self._phrases: list[tuple[str, ...]] = []
        filters = self._filters(query.filters)
        words = [self._occurring(word) for word in self._read(" ".join(t for t in query.terms if BEGINNING not in t))]
        content = [word for word in words if not word.common] or words
        self._words += content
        some = [self._word_clause(word) for word in content]
        some += [self._beginning(term) for term in query.terms if BEGINNING in term]
        some += [asking.joined([self._alternative(each) for each in group]) for group in query.groups]
        every = [self._phrase(phrase) for phrase in query.phrases]
        every += [clause for heading in query.headings for clause in self._heading(heading)]
        never = [clause for excluded in query.excluded for clause in self._never(excluded)]
        common = [asking.word_clause(word) for word in words if word not in content]
        years = [form for word in content for form in word.forms if form in engine.known("year")]
        extra = [*common, *asking.extras(content, years)]
        self.asked = Asked(tuple(some), tuple(every), tuple(never), tuple(extra), filters, query.sort)
        self.wanted = Wanted(self._words, self._phrases)

    def mended(self, text: str) -> str:
        """The query as it was typed but with its typing errors mended; "" when there were none."""
        for typed, meant in self.meant.items():
            text = re.sub(rf"(?<!\w){re.escape(typed)}(?!\w)", meant, text)
        return text if self.meant else ""

    def _filters(self, filters: Filters) -> dict[str, tuple[str, ...]]:
        documents = self._engine.known("document")
        for document in filters.document:
            if document not in documents:
                raise QueryError(f"Dokumentet {document!r} finns inte. Välj bland: {', '.join(documents)}.")
        return {
            "kind": filters.kind,
            "document": filters.document,
            "status": filters.status,
            "attainment": filters.attainment,
            "year": self._years(filters),
            "body": tuple(name for written in filters.body for name in self._bodies(written)),
        }

    def _years(self, filters: Filters) -> tuple[str, ...]:
        known = self._engine.known("year")
        for year in filters.year:
            if str(year) not in known:
                self.notes.append(f"Inget dokument gäller år {year}. Det finns: {', '.join(known)}.")
        wanted = [str(year) for year in filters.year]
        for first, last in filters.years:
            inside = [year for year in known if first <= int(year) <= last]
            if not inside:
                self.notes.append(f"Inget dokument gäller åren {first}–{last}. Det finns: {', '.join(known)}.")
            wanted += inside or [f"{first}–{last}"]
        return tuple(dict.fromkeys(wanted))

    def _bodies(self, written: str) -> tuple[str, ...]:
        """The bodies whose name is, or else holds, all the words that were written."""
        known = self._engine.known("body")
        folded = written.casefold().split()
        same = [name for name in known if name.casefold().split() == folded]
        found = same or [name for name in known if all(word in name.casefold() for word in folded)]
        if not found:
            raise QueryError(f"Inget organ heter {written!r}. Välj bland: {'; '.join(known) or 'inga'}.")
        return tuple(found)

    def _read(self, text: str) -> list[QueryWord]:
        """The words of a question, each once."""
        tokens = self._analyser.tokens(text)
        return list(dict.fromkeys(query_word(token, text[token.start : token.end]) for token in tokens))

    def _spellings(self, phrase: str) -> tuple[str, ...]:
        return tuple(token.forms[0] for token in self._analyser.tokens(phrase))

    def _occurring(self, asked: QueryWord) -> QueryWord:
        """The word when some entry holds it; else what it is with its dots; else itself, with a note."""
        holding = self._vocabulary.holding(asked.forms, asked.stems)
        if holding > NEXT_TO_NOTHING or self._in_parts(asked):
            return asked
        forms = [form for typed in asked.forms for form in self._vocabulary.dotless(typed)]
        if holding:
            forms = [form for form in forms if self._vocabulary.entries(form) >= NEXT_TO_NOTHING * holding]
        stems = [self._vocabulary.look_up(form).stem for form in forms]
        if not (holding or stems):
            stems = [stem for typed in asked.stems for stem in self._vocabulary.dotless(typed, stem=True)]
        missing = f"Ordet ”{asked.text}” finns inte i något dokument"
        if not (stems or holding) and (meant := mistyped.meant(asked.forms[0], self._vocabulary)):
            self.notes.append(f"{missing}. Menade du {' eller '.join(f'”{one}”' for one in meant)}? Sökte på det.")
            self.meant[asked.text] = meant[0]
            stems = [self._vocabulary.look_up(one).stem for one in meant]
            return QueryWord(asked.text, meant, tuple(dict.fromkeys(stems)))
        if not stems:
            if not holding:
                self.notes.append(f"{missing}.")
            return asked
        shown = ", ".join(f"”{found}”" for found in dict.fromkeys(forms or stems))
        if holding:
            self.notes.append(f"Ordet ”{asked.text}” är ovanligt; sökte också på {shown}.")
            return asked._replace(forms=(*asked.forms, *forms), stems=tuple(dict.fromkeys((*asked.stems, *stems))))
        self.notes.append(f"{missing}; sökte i stället på {shown}.")
        return QueryWord(asked.text, tuple(forms or stems), tuple(dict.fromkeys(stems)))

    def _in_parts(self, asked: QueryWord) -> bool:
        """Whether a compound that no entry holds may stand there in its parts."""
        return len(asked.parts) > 1 and all(self._vocabulary.holding((), (part,)) for part in asked.parts)

    def _rarity(self, forms: Iterable[str], stems: Iterable[str]) -> float:
        return asking.rarity(self._vocabulary.holding(forms, stems), self._engine.size())

    def _word_clause(self, word: QueryWord) -> Clause:
        return asking.word_clause(word, self._rarity(word.forms, word.stems))

    def _beginning(self, typed: str) -> Clause:
        forms = self._forms(typed)
        if not forms:
            self.notes.append(f"Inget ord börjar på ”{typed.rstrip(BEGINNING)}”.")
        if len(forms) == MOST_BEGINNINGS:
            self.notes.append(f"Många ord börjar på ”{typed.rstrip(BEGINNING)}”; de {len(forms)} vanligaste söktes.")
        self._words.append(QueryWord(typed, tuple(forms)))
        return asking.beginning_clause(forms, self._rarity(forms, ()) if forms else 0.0)

    def _forms(self, typed: str) -> list[str]:
        """The words that begin as was typed before the star."""
        return self._vocabulary.beginning(typed.rstrip(BEGINNING).lower(), MOST_BEGINNINGS)

    def _phrase(self, phrase: str) -> Clause:
        spellings = self._spellings(phrase)
        clause = asking.phrase_clause(spellings)
        if not self._engine.find(Asked(every=(clause,)), 1).total:
            self.notes.append(f"Frasen ”{phrase}” finns inte i något dokument.")
        self._phrases.append(spellings)
        return clause

    def _alternative(self, written: str) -> Clause:
        if is_phrase(written):
            return self._phrase(unquoted(written))
        if BEGINNING in written:
            return self._beginning(written)
        words = [self._occurring(word) for word in self._read(written)]
        self._words += words
        return asking.joined([self._word_clause(word) for word in words])

    def _heading(self, written: str) -> Iterator[Clause]:
        if is_phrase(written):
            yield Clause((Term(HEAD_EXACT, self._spellings(unquoted(written))),))
            return
        if BEGINNING in written:
            yield Clause(tuple(Term(HEAD_EXACT, (form,)) for form in self._forms(written)))
            return
        for word in self._read(written):
            yield asking.heading_clause(self._occurring(word))

    def _never(self, written: str) -> Iterator[Clause]:
        """What a minus word (any form, but not in compounds), beginning or phrase takes away."""
        if is_phrase(written):
            yield asking.phrase_clause(self._spellings(unquoted(written)))
        elif BEGINNING in written:
            yield asking.beginning_clause(self._forms(written))
        else:
            for word in self._read(written):
                yield asking.never_clause(self._occurring(word))
