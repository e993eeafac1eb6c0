"""Sentences and phrases in Swedish text, with spaCy's blank Swedish tokeniser and rules (no trained model needed).

The tokeniser knows abbreviations ("t.ex.", "bl.a."), so a full stop inside one ends no sentence.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

import spacy
from spacy.matcher import PhraseMatcher


@dataclass(frozen=True, slots=True)
class Match:
    """A phrase found at characters ``start:end``; ``key`` is what it was looked for as."""

    key: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Sentence:
    """Characters ``start:end`` of a text: one sentence, and the words in it with their starts."""

    text: str
    start: int
    end: int
    words: tuple[tuple[int, str], ...]


_ENDLESS = re.compile(r"(?<=\S{200})\S+")


@cache
def _nlp() -> Any:  # noqa: ANN401  spaCy's own types are not exported
    nlp = spacy.blank("sv")
    nlp.add_pipe("sentencizer")
    nlp.max_length = sys.maxsize  # spaCy's limit is for its trained models
    return nlp


def ready() -> None:
    """Make the tokeniser, which takes a second: for processes that are forked after that."""
    _nlp()


def _doc(text: str) -> Any:  # noqa: ANN401
    """``text`` as words. The tokeniser takes time by the square of a run without a blank, so the rest of one that
    is too long to be a word is blanked out; all characters keep their positions."""
    return _nlp().make_doc(_ENDLESS.sub(lambda match: " " * len(match[0]), text))


def sentences(text: str) -> list[Sentence]:
    """The sentences of a paragraph.

    >>> [s.text for s in sentences("Arbetet pågår, bl.a. i Örebro. Det är inte klart.")]
    ['Arbetet pågår, bl.a. i Örebro.', 'Det är inte klart.']
    """
    return list(_sentences(text))


@lru_cache(maxsize=1024)  # several recognisers ask for the same paragraph
def _sentences(text: str) -> tuple[Sentence, ...]:
    found = []
    spans = list(_nlp()(_doc(text)).sents)
    for span, stop in zip(spans, [*(after.start_char for after in spans[1:]), len(text)], strict=False):
        here = text[span.start_char : stop]
        plain = here.strip()
        if plain:
            start = span.start_char + len(here) - len(here.lstrip())
            words = tuple((token.idx, token.lower_) for token in span if not token.is_space)
            found.append(Sentence(plain, start, start + len(plain), words))
    return tuple(found)


class Phrases:
    """Looks for many phrases at once, whole words, capitals or not; overlapping finds give the longest."""

    def __init__(self, phrases: Iterable[tuple[str, str]]) -> None:
        """``phrases`` are pairs of key and phrase."""
        self._matcher = PhraseMatcher(_nlp().vocab, attr="LOWER")
        by_key: dict[str, list[Any]] = {}
        for key, phrase in phrases:
            by_key.setdefault(key, []).append(_nlp().make_doc(phrase))
        for key, docs in by_key.items():
            self._matcher.add(key, docs)

    def find(self, text: str) -> list[Match]:
        """The phrases in ``text``, in order.

        >>> Phrases([("nej", "inte klart"), ("ja", "klart")]).find("Det är inte klart")
        [Match(key='nej', start=7, end=17)]
        """
        doc = _doc(text)
        spans = sorted(self._matcher(doc, as_spans=True), key=lambda span: (span.start - span.end, span.start))
        kept: list[Any] = []
        for span in spans:
            if all(span.end <= other.start or span.start >= other.end for other in kept):
                kept.append(span)
        return [Match(s.label_, s.start_char, s.end_char) for s in sorted(kept, key=lambda span: span.start)]
