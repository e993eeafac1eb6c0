"""A query read against an index: which of its words occur, what else they stand for, what to ask, mark and say."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import islice, product

from ingest.errors import QueryError
from kg.records import Filters, ParsedQuery
from kg.search import asking, mistyped, unheld
from kg.search.abbreviations import Pair
from kg.search.analysis import Analyser
from kg.search.asking import QueryWord, query_word
from kg.search.engine import HEAD_EXACT, Asked, Clause, Engine, Term, rarity
from kg.search.highlight import Wanted
from kg.search.lemmas import known
from kg.search.query import BEGINNING, is_phrase, unquoted
from kg.search.vocabulary import Vocabulary
from kg.search.widening import Meaning, widening

MOST_BEGINNINGS = 100  # words that klimat* may stand for
MOST_WHOLES = 8  # ways in which the parts of a compound that no entry holds may stand together
SHORTEST_ODD = 6  # letters of a word that may be held for an error though it occurs
NEXT_TO_NOTHING = 10  # so many times more entries make a word with dots the one that was meant


class Understood:
    """A query read against an index: what to ask, what to mark, what to say."""

    def __init__(self, engine: Engine, vocabulary: Vocabulary, analyser: Analyser, query: ParsedQuery) -> None:
        self._engine, self._vocabulary, self._analyser = engine, vocabulary, analyser
        self.notes: list[str] = []
        self.meant: dict[str, str] = {}  # a mistyped word to the one that it was taken for
        self._words: list[QueryWord] = []  # to mark
        self._phrases: list[tuple[str, ...]] = []
        self.widened: list[str] = []
        self._marks: dict[QueryWord, tuple[str, ...]] = {}
        self._meanings: list[Meaning] = []
        self._only_parts: dict[QueryWord, tuple[str, ...]] = {}  # of compounds that no entry holds
        self._wholes: dict[QueryWord, list[tuple[str, ...]]] = {}  # all parts of those, in each way they may be called
        self._headings: list[QueryWord] = []  # to mark in headings alone
        self._heading_phrases: list[tuple[str, ...]] = []
        self.filters = self._documents(query.filters)
        filters = self._columns(self.filters)
        words = self._widened(self._read(" ".join(t for t in query.terms if BEGINNING not in t)))
        content = [word for word in words if not word.common] or words
        self._words += content
        some = [self._word_clause(word) for word in content]
        some += [asking.parts_clause(self._only_parts[word]) for word in content if word in self._only_parts]
        some += [self._beginning(term) for term in query.terms if BEGINNING in term]
        some += [asking.joined([self._alternative(each) for each in group]) for group in query.groups]
        every = [self._phrase(phrase) for phrase in query.phrases]
        every += [clause for heading in query.headings for clause in self._heading(heading)]
        never = [clause for excluded in query.excluded for clause in self._never(excluded)]
        common = [asking.word_clause(word) for word in words if word not in content]
        years = [form for word in content for form in word.forms if form in engine.known("year")]
        wholes = [asking.whole_clause(stems) for word in content for stems in self._wholes.get(word, ())]
        letters = [asking.letters_clause(word) for word in content if self._is_lettered(word)]
        extra = [*common, *(each for each in letters if each.terms), *asking.extras(content, years), *wholes]
        self.asked = Asked(tuple(some), tuple(every), tuple(never), tuple(extra), filters, query.sort)
        self.wanted = Wanted(self._words, self._phrases, self._meanings)
        self.above = Wanted(self._words + self._headings, self._phrases + self._heading_phrases, self._meanings)

    def _widened(self, read: list[QueryWord]) -> list[QueryWord]:
        """The words as they occur, once it is noted what else each of them stands for."""
        words = [self._occurring(word) for word in read]
        found = widening(self._vocabulary.glossary, words, self._occurs)
        self._marks.update(found.marks)
        self.widened += found.shown
        self._meanings += found.meanings
        return words

    def _occurs(self, pair: Pair, long: bool) -> bool:
        if long:
            return all(self._vocabulary.holding((), (stem,)) for stem in pair.stems)
        return self._vocabulary.entries(pair.short.casefold()) > 0

    def mended(self, text: str) -> str:
        """The query as it was typed but with its typing errors mended; "" when there were none."""
        for typed, meant in self.meant.items():
            text = re.sub(rf"(?<!\w){re.escape(typed)}(?!\w)", meant, text)
        return text if self.meant else ""

    def _documents(self, filters: Filters) -> Filters:
        """With the documents' whole ids, also where only a part was written that one of them alone has."""
        documents, meant = self._engine.known("document"), []
        for written in filters.document:
            holding = [written] if written in documents else [each for each in documents if written.casefold() in each]
            if len(holding) != 1:
                raise QueryError(f"Dokumentet {written!r} finns inte. Välj bland: {', '.join(holding or documents)}.")
            meant += holding
        return replace(filters, document=tuple(meant))

    def _columns(self, filters: Filters) -> dict[str, tuple[str, ...]]:
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
        if holding > NEXT_TO_NOTHING:
            return asked
        form = asked.forms[0]
        forms = [form for typed in asked.forms for form in self._vocabulary.dotless(typed)]
        if holding:
            forms = [form for form in forms if self._vocabulary.entries(form) >= NEXT_TO_NOTHING * holding]
        stems = [self._stem(form) for form in forms]
        if not (holding or stems or known(form)):
            stems = [stem for typed in asked.stems for stem in self._vocabulary.dotless(typed, stem=True)]
        if stems and not holding:
            shown = self._listed(dict.fromkeys(forms or stems))
            self.notes.append(f"{self._missing(asked)}; sökte i stället på {shown}.")
            return QueryWord(asked.text, tuple(forms or stems), tuple(dict.fromkeys(stems)))
        if stems:
            shown = self._listed(dict.fromkeys(forms))
            self.notes.append(f"Ordet ”{asked.text}” är ovanligt; sökte också på {shown}.")
            return asked._replace(forms=(*asked.forms, *forms), stems=tuple(dict.fromkeys((*asked.stems, *stems))))
        if holding:
            self._rare(asked)
            return asked
        return self._instead(asked)

    def _instead(self, asked: QueryWord) -> QueryWord:
        """What is searched for a word that no entry holds, with a note: what documents say for it, its parts, or the
        word that it may be with a typing error; each also once the dots are set that were left out."""
        form, missing = asked.forms[0], self._missing(asked)
        for spelt in (*unheld.dotted(form), form):
            read = f" och lästes som ”{spelt}”" if spelt != form else ""
            if others := unheld.synonyms_of(spelt, self._vocabulary):
                self.notes.append(f"{missing}{read}; sökte i stället på {self._listed(others)}.")
                stems = [self._stem(other) for other in others]
                return QueryWord(asked.text, others, tuple(dict.fromkeys(stems)))
            parted = unheld.concepts(spelt, self._vocabulary)
            concepts = [concept for concept in parted if concept]
            if len(concepts) < len(parted) and (mended := self._mended(asked)):
                return mended
            if concepts:
                held = tuple(dict.fromkeys(part for concept in concepts for part in concept))
                said = "delen" if len(held) == 1 else "delarna"
                self.notes.append(f"{missing}{read}; sökte på {said} {self._listed(held)}.")
                self._only_parts[asked] = tuple(self._stem(part) for part in held)
                if len(concepts) > 1:
                    ways = islice(product(*concepts), MOST_WHOLES)
                    self._wholes[asked] = [tuple(self._stem(part) for part in way) for way in ways]
                self._words.append(QueryWord(asked.text, held, self._only_parts[asked]))
                return asked
        if mended := self._mended(asked):
            return mended
        self.notes.append(f"{missing}.")
        return asked

    def _mended(self, asked: QueryWord) -> QueryWord | None:
        """The word that may have been meant by one with a typing error, with a note; None when there is none such."""
        form = asked.forms[0]
        meant = mistyped.meant(form, self._vocabulary) if known(form) is None else ()
        if not meant:
            return None
        said = " eller ".join(f"”{one}”" for one in meant)
        self.notes.append(f"{self._missing(asked)}. Menade du {said}? Sökte på det.")
        self.meant[asked.text] = meant[0]
        return QueryWord(asked.text, meant, tuple(dict.fromkeys(self._stem(one) for one in meant)))

    @staticmethod
    def _missing(asked: QueryWord) -> str:
        return f"Ordet ”{asked.text}” finns inte i något dokument"

    def _rare(self, asked: QueryWord) -> None:
        """Say what may have been meant by a word that hardly occurs and that no dictionary has, when one almost like it
        is common. It is searched as it was typed: whoever wrote the document may have made the same error."""
        form = asked.forms[0]
        if len(form) < SHORTEST_ODD or known(form) is not None or asked.parts:
            return
        held = self._vocabulary.holding(asked.forms, asked.stems)
        meant = mistyped.meant(form, self._vocabulary, but=asked.stems)
        if meant and self._vocabulary.holding(meant, ()) >= NEXT_TO_NOTHING * held:
            self.notes.append(f"Ordet ”{asked.text}” är ovanligt. Menade du ”{meant[0]}”?")
            self.meant[asked.text] = meant[0]

    def _stem(self, form: str) -> str:
        return self._vocabulary.look_up(form).stem

    @staticmethod
    def _listed(words: Iterable[str]) -> str:
        return ", ".join(f"”{word}”" for word in words)

    def _rarity(self, forms: Iterable[str], stems: Iterable[str]) -> float:
        return rarity(self._vocabulary.holding(forms, stems), self._engine.size())

    def _is_lettered(self, word: QueryWord) -> bool:
        return self._vocabulary.holding(word.forms, word.stems) <= asking.LETTERED

    def _word_clause(self, word: QueryWord) -> Clause:
        return asking.word_clause(word, self._rarity(word.forms, word.stems), self._marks.get(word, ()))

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
        if not self._engine.find(Asked(every=(clause,), counted=()), 1).total:
            self.notes.append(f"Frasen ”{phrase}” finns inte i något dokument.")
        self._phrases.append(spellings)
        return clause

    def _alternative(self, written: str) -> Clause:
        if is_phrase(written):
            return self._phrase(unquoted(written))
        if BEGINNING in written:
            return self._beginning(written)
        words = self._widened(self._read(written))
        self._words += words
        return asking.joined([self._word_clause(word) for word in words])

    def _heading(self, written: str) -> Iterator[Clause]:
        if is_phrase(written):
            self._heading_phrases.append(self._spellings(unquoted(written)))
            yield Clause((Term(HEAD_EXACT, self._heading_phrases[-1]),))
            return
        if BEGINNING in written:
            self._headings.append(QueryWord(written, tuple(self._forms(written))))
            yield Clause(tuple(Term(HEAD_EXACT, (form,)) for form in self._headings[-1].forms))
            return
        for word in self._read(written):
            self._headings.append(self._occurring(word))
            yield asking.heading_clause(self._headings[-1])

    def _never(self, written: str) -> Iterator[Clause]:
        """What a minus word (any form, but not in compounds), beginning or phrase takes away."""
        if is_phrase(written):
            yield asking.phrase_clause(self._spellings(unquoted(written)))
        elif BEGINNING in written:
            yield asking.beginning_clause(self._forms(written))
        else:
            for word in self._read(written):
                yield asking.never_clause(self._occurring(word))
