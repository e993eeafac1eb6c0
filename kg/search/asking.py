"""From a query as a person typed it to what an engine is asked: clauses of tokens with weights.

The weights are general: chosen on 110 questions to public agencies (SweFAQ), where many neighbours do as well. MRR@10
is .10 above plain Whoosh there; chosen on one half and measured on the other, .09 ± .03 (100 halves, 288 choices).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from kg.search.analysis import Token
from kg.search.engine import EXACT, GRAMS, HEAD, HEAD_EXACT, PARTS, STEM, Clause, Term
from kg.search.fields import ITEM, SAID, number_mark, year_mark
from kg.search.grams import grams

EXACT_WEIGHT = 2.0
STEM_WEIGHT = 1.0
PART_WEIGHT = 0.2  # the word, alone or as part of a compound
SPLIT_WEIGHT = 0.1  # each part of a compound, where the entry has them all
HEAD_WEIGHT = 0.5
MARK_WEIGHT = 1.0  # the long form of an abbreviation, or the other way about
GRAM_WEIGHT = 0.33
LETTERED = 2_000  # entries: where more hold a word, letters tell no more (a million passages: MRR .764 with, .766 not)
PHRASE_WEIGHT = 2.0
BEGINNING_WEIGHT = 0.3
RARITY = 4.0  # an entry with both words, one of them rare, before one with many of the other
COMMON = 0.5  # stop words only order what other words found
YEAR_BONUS = 1.0  # for documents of a year that the question names
NUMBER = ("nr", "nummer")
NUMBERED_BONUS = 20.0  # before all else that has the words
ITSELF_BONUS = 30.0  # what is called so before what comments on it, or has the number in a table
TOGETHER_BONUS = 6.0  # all parts of a compound that no entry holds, before any of them
ITEM_BONUS = 2.0  # an item before running text with the same words
SAID_BONUS = 2.0  # words before rows of figures


class QueryWord(NamedTuple):
    """A word of a question as the analysis knows it."""

    text: str
    forms: tuple[str, ...]
    stems: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()
    common: bool = False


def query_word(token: Token, text: str) -> QueryWord:
    """The word that ``token`` is, shown as ``text``."""
    return QueryWord(text, token.forms, token.stems, token.parts, token.common)


def _terms(field: str, tokens: Iterable[str], weight: float) -> Iterable[Term]:
    return (Term(field, (token,), weight) for token in tokens)


def word_clause(word: QueryWord, rare: float = 0.0, marks: Iterable[str] = ()) -> Clause:
    """A word in any of its forms, in text or headings, alone or inside compounds; a compound also by all its parts; an
    abbreviation and its long form also by the ``marks`` of the pair."""
    scale = COMMON if word.common else 1.0
    terms = (
        *_terms(EXACT, word.forms[:1], EXACT_WEIGHT * scale),
        *_terms(EXACT, word.forms[1:], STEM_WEIGHT * scale),  # an acronym in capitals is meant as such
        *_terms(STEM, word.stems, STEM_WEIGHT * scale),
        *_terms(PARTS, word.stems, PART_WEIGHT * scale),
        *_terms(HEAD, word.stems, HEAD_WEIGHT * scale),
        *_terms(HEAD_EXACT, word.forms, 0.0),
        *_terms(HEAD, marks, MARK_WEIGHT),
    )
    together = tuple(_terms(PARTS, word.parts, SPLIT_WEIGHT * scale)) if len(word.parts) > 1 else ()
    return Clause(terms, RARITY * rare * scale, together)


def parts_clause(stems: Sequence[str]) -> Clause:
    """Any part of a compound that no entry holds, alone or inside other words."""
    return Clause((*_terms(STEM, stems, PART_WEIGHT), *_terms(PARTS, stems, SPLIT_WEIGHT)))


def whole_clause(stems: Sequence[str]) -> Clause:
    """All parts of a compound that no entry holds."""
    return Clause((), TOGETHER_BONUS, tuple(_terms(PARTS, stems, SPLIT_WEIGHT)))


def beginning_clause(forms: Sequence[str], rare: float = 0.0) -> Clause:
    """Any of the words that begin as was asked."""
    return Clause(
        (*_terms(EXACT, forms, BEGINNING_WEIGHT), *_terms(HEAD_EXACT, forms, BEGINNING_WEIGHT * HEAD_WEIGHT)),
        RARITY * rare,
    )


def phrase_clause(spellings: tuple[str, ...]) -> Clause:
    """Words as they are spelt, one after the other, in text or headings."""
    return Clause((Term(EXACT, spellings, PHRASE_WEIGHT), Term(HEAD_EXACT, spellings, PHRASE_WEIGHT * HEAD_WEIGHT)))


def heading_clause(word: QueryWord) -> Clause:
    """A word in any of its forms, in the headings."""
    return Clause((*_terms(HEAD, word.stems, STEM_WEIGHT), *_terms(HEAD_EXACT, word.forms, EXACT_WEIGHT)))


def never_clause(word: QueryWord) -> Clause:
    """A word in any of its forms, but not inside compounds."""
    return Clause((*_terms(EXACT, word.forms, 0), *_terms(STEM, word.stems, 0), *_terms(HEAD_EXACT, word.forms, 0)))


def joined(clauses: Sequence[Clause]) -> Clause:
    """Alternatives as one clause."""
    terms = tuple(term for clause in clauses for term in clause.terms)
    return Clause(terms, max((clause.bonus for clause in clauses), default=0.0))


def _numbered(words: Sequence[QueryWord]) -> Iterator[Clause]:
    """Items that are called by a word and a number of the question: uppdrag 3, indikator nr 9.2."""
    for at, word in enumerate(words[:-1]):
        number = words[at + 1]
        if number.forms[0] in NUMBER and at + 2 < len(words):
            number = words[at + 2]
        if word.forms[0].isalpha() and number.forms[0][:1].isdigit():
            called = dict.fromkeys((*word.forms, *word.stems))
            marks = tuple(_terms(HEAD, (number_mark(stem, number.forms[0]) for stem in word.stems), 0))
            named = (Term(HEAD_EXACT, (each, number.forms[0]), 0) for each in called)
            yield Clause((*named, *marks), NUMBERED_BONUS)
            yield Clause(marks, ITSELF_BONUS)


def letters_clause(word: QueryWord) -> Clause:
    """The stretches of letters of a word, for words that look like it."""
    return Clause(tuple(_terms(GRAMS, grams(word.forms[0]), GRAM_WEIGHT)))


def extras(words: Sequence[QueryWord], years: Iterable[str]) -> tuple[Clause, ...]:
    """What only orders: the years that were named, items before running text, and those that are called so."""
    dated = [Clause(tuple(_terms(HEAD, [year_mark(year)], 0)), YEAR_BONUS) for year in years]
    ahead = (Clause(tuple(_terms(HEAD, [ITEM], 0)), ITEM_BONUS), Clause(tuple(_terms(HEAD, [SAID], 0)), SAID_BONUS))
    return (*dated, *_numbered(words), *ahead)
