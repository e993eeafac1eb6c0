"""The best window of an entry's text, with every matching word marked once, whole."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from html import escape
from typing import NamedTuple

from kg.search.abbreviations import spelt, stands
from kg.search.analysis import Token
from kg.search.asking import QueryWord
from kg.search.widening import Meaning

WINDOW = 240
LEAD = 40  # characters before the first match
SLACK = 40  # a text this much longer than the window is shown whole
OPEN, CLOSE, ELLIPSIS = "<mark>", "</mark>", "…"


class Match(NamedTuple):
    """A matching word at ``start:end``; the rest as in Answer."""

    start: int
    end: int
    word: int
    weight: float
    part: str = ""


class Answer(NamedTuple):
    """What a token answers to: the number of a word of the question, how well, and the part it shares with
    that word when it is not the word itself.
    """

    word: int
    weight: float
    part: str = ""


class Wanted:
    """What a question marks: its words by form, stem and part, its phrases, and what abbreviations stand for."""

    def __init__(
        self, words: Sequence[QueryWord], phrases: Iterable[tuple[str, ...]], meanings: Iterable[Meaning] = ()
    ) -> None:
        self._forms: dict[str, Answer] = {}
        self._stems: dict[str, Answer] = {}
        self._parts: dict[str, Answer] = {}
        self.words = words
        self.phrases = tuple(phrases)
        self.meanings = tuple(meanings)
        for number, word in enumerate(words):
            self._forms.update((form, Answer(number, 3.0)) for form in word.forms)
            self._stems.update((stem, Answer(number, 2.0)) for stem in word.stems)
            self._parts.update((part, Answer(number, 0.5, part)) for part in word.parts)
        self.anything = frozenset((*self._forms, *self._stems, *self._parts))

    def answer(self, token: Token) -> Answer | None:
        """What the token answers to at best; None when it answers to nothing."""
        known = token.known
        forms, stems, parts = known.forms, known.stems, known.parts
        for terms, table in ((forms, self._forms), (stems, self._stems), (parts, self._stems)):
            for term in terms:
                if term in table:
                    return table[term]
        for number, word in enumerate(self.words):
            if len(word.parts) > 1 and not set(word.parts).difference(parts, stems):
                return Answer(number, 1.0)  # all parts of a compound inside another one
        for terms in (stems, parts):
            for term in terms:
                if term in self._parts:
                    return self._parts[term]
        return None


def _settled(found: dict[int, Match], wanted: Wanted) -> dict[int, Match]:
    """Without the matches by part of a compound that the text itself holds, or holds only some parts of."""
    parts: dict[int, set[str]] = {}
    for match in found.values():
        parts.setdefault(match.word, set()).add(match.part)
    kept = {
        number: "" not in shared and shared.issuperset(wanted.words[number].parts) for number, shared in parts.items()
    }
    return {at: match for at, match in found.items() if not match.part or kept[match.word]}


def _meant(tokens: Sequence[Token], wanted: Wanted, document: str) -> Iterator[tuple[int, Match]]:
    """The other sides of abbreviations, where the document introduces them."""
    for number, (pair, documents, long) in enumerate(wanted.meanings, start=len(wanted.phrases) + 1):
        for at, token in enumerate(tokens) if document in documents else ():
            if long and stands(pair.stems, tokens, at):
                run = tokens[at : at + len(pair.stems)]
                yield from ((at + i, Match(each.start, each.end, -number, 2.0)) for i, each in enumerate(run))
            elif not long and spelt(pair.short) == token.forms[-1]:
                yield at, Match(token.start, token.end, -number, 2.0)


def matches(tokens: Sequence[Token], wanted: Wanted, document: str = "") -> list[Match]:
    """The words to mark, in order."""
    found = {}
    nothing = wanted.anything.isdisjoint
    for at, token in [each for each in enumerate(tokens) if not nothing(each[1].known.terms)]:
        answer = wanted.answer(token)
        if answer is not None:
            found[at] = Match(token.start, token.end, *answer)
    found = {**dict(_meant(tokens, wanted, document)), **_settled(found, wanted)}
    for number, phrase in enumerate(wanted.phrases, start=1):
        for at in range(len(tokens) - len(phrase) + 1):
            if phrase[0] in tokens[at].forms:
                run = tokens[at : at + len(phrase)]
                if all(form in token.forms for token, form in zip(run, phrase, strict=True)):
                    found.update((at + i, Match(t.start, t.end, -number, 3.0)) for i, t in enumerate(run))
    return [found[at] for at in sorted(found)]


def _worth(inside: Iterable[Match]) -> float:
    best: dict[int, float] = {}
    extra = 0.0
    for match in inside:
        best[match.word] = max(best.get(match.word, 0.0), match.weight)
        extra += 0.1
    return sum(best.values()) + extra


def _window(text: str, found: Sequence[Match]) -> tuple[int, int]:
    """Start and end of the window whose words answer best; the earliest of equals."""
    if len(text) <= WINDOW + SLACK:
        return 0, len(text)
    starts = [max(0, match.start - LEAD) for match in found] or [0]
    worths = [_worth(m for m in found if start <= m.start and m.end <= start + WINDOW) for start in starts]
    start = starts[worths.index(max(worths))]
    start = max(0, min(start, len(text) - WINDOW))
    if start:
        blank = text.find(" ", start, start + LEAD)
        start = blank + 1 if blank >= 0 else start
    end = min(len(text), start + WINDOW)
    if end < len(text):
        blank = text.rfind(" ", start, end)
        end = blank if blank > start else end
    return start, end


def snippet(text: str, tokens: Sequence[Token], wanted: Wanted, document: str = "") -> str:
    """HTML of about 240 characters of ``text``: escaped, matching words in ``<mark>``, cut ends shown by "…".

    ``tokens`` are those of ``text``, which stands in ``document``.
    """
    found = matches(tokens, wanted, document)
    start, end = _window(text, found)
    shown = _shown(text, found, start, end)
    return f"{ELLIPSIS if start else ''}{shown}{f' {ELLIPSIS}' if end < len(text) else ''}"


def marked(text: str, tokens: Sequence[Token], wanted: Wanted, document: str = "") -> str:
    """HTML of all of ``text``, which stands in ``document``, matching words in ``<mark>``."""
    return _shown(text, matches(tokens, wanted, document), 0, len(text))


def _shown(text: str, found: Iterable[Match], start: int, end: int) -> str:
    pieces, at = [], start
    for match in found:
        if at <= match.start and match.end <= end:
            pieces += [escape(text[at : match.start]), OPEN, escape(text[match.start : match.end]), CLOSE]
            at = match.end
    return "".join([*pieces, escape(text[at:end])])
