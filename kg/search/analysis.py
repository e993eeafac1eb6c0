"""The Swedish analysis that index, query and highlighting share: text to tokens with forms, stems and parts.

    text → pieces (:mod:`kg.search.pieces`) → elliptic compounds (:mod:`kg.search.ellipsis`) → stems and parts

``ANALYSIS_VERSION`` is stored in every index; an index made by another version is not opened.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from functools import lru_cache
from importlib.metadata import version
from typing import NamedTuple

from kg.search.compounds import boundaries, parts
from kg.search.ellipsis import completed
from kg.search.lemmas import stem
from kg.search.pieces import PIECE, PLAIN_WORD, Piece, in_capitals, read_piece
from kg.search.tables import FOLDER, stop_words

_RULES = "3"  # raise when the code of the analysis changes what comes out of it
_TABLES = ("forms.tsv", "compounds.tsv", "stopwords.tsv")


def _version() -> str:
    tables = b"".join((FOLDER / name).read_bytes() for name in _TABLES)
    packages = (f"{name} {version(name)}" for name in ("simplemma", "snowballstemmer"))
    return " ".join((_RULES, hashlib.sha256(tables).hexdigest()[:12], *packages))


ANALYSIS_VERSION = _version()


class Word(NamedTuple):
    """What is known of one word: its stem and, when it is a compound, the stems of its parts and where in the
    word a part begins.
    """

    stem: str
    parts: tuple[str, ...] = ()
    boundaries: tuple[int, ...] = ()


class Token(NamedTuple):
    """A word, number or sign at ``start:end`` of the text.

    ``forms`` are the exact spellings in lower case, the main one first (an acronym has a twin in capitals);
    ``parts`` the stems of what is inside it; ``common`` marks a stop word.
    """

    forms: tuple[str, ...]
    stems: tuple[str, ...]
    parts: tuple[str, ...]
    start: int
    end: int
    common: bool = False


@lru_cache(maxsize=524_288)
def word(form: str) -> Word:
    """Stem and parts of a word in lower case.

    >>> word("klimatlistan").stem == word("klimatlista").stem, word("hyrpersonal").parts
    (True, ('hyra', 'personal'))
    """
    return Word(stem(form), tuple(stem(part) for part in parts(form)), boundaries(form))


Lookup = Callable[[str], Word]

LONGEST_LIST = 16  # tokens from a word that waits for its end ("neuro-, rygg- samt …") to that end
REMEMBERED = 200_000  # pieces of text; beyond that all are forgotten and learnt anew


class _Read(NamedTuple):
    """What a piece comes to wherever it stands, and all that a vocabulary must know of it: words, numbers, acronyms."""

    forms: tuple[str, ...]
    stems: tuple[str, ...]
    parts: tuple[str, ...]
    common: bool
    words: tuple[str, ...]

    def at(self, piece: Piece) -> Token:
        """The token, where the piece stands."""
        return Token(self.forms, self.stems, self.parts, piece.start, piece.end, self.common)


def _plain_piece(token: Token) -> Piece:
    """The piece of a plain word; an acronym has a second form, and is no word that can be inflected."""
    return Piece(token.forms, token.start, token.end, stemmed=len(token.forms) == 1)


class Analyser:
    """The analysis with one way to look words up. It remembers each word as it was spelt, so that a text costs little
    more than finding where its words begin.

    An index hands in its own table, so that a server need not read the dictionary for words that the index knows.
    """

    def __init__(self, look_up: Lookup = word) -> None:
        self._look_up = look_up
        self._plain: dict[str, _Read] = {}  # a plain word as it stands in the text
        self._other: dict[tuple[object, ...], _Read] = {}  # any other piece, by all that it is made of

    def tokens(self, text: str) -> list[Token]:
        """The tokens of ``text`` in order.

        >>> [token.stems for token in Analyser().tokens("Beslutet om 1 216 mnkr")]
        [('beslut',), ('om',), ('1216',), ('mnkr',)]
        """
        return self._tokens(text, None)

    def tokens_and_words(self, text: str) -> tuple[list[Token], set[str]]:
        """The tokens, and all that a vocabulary must know of them: words, numbers, acronyms, what is inside them."""
        words: set[str] = set()
        return self._tokens(text, words), words

    def _tokens(self, text: str, words: set[str] | None) -> list[Token]:
        capitals = in_capitals(text)
        if len(self._plain) > REMEMBERED or len(self._other) > REMEMBERED:
            self._plain, self._other = {}, {}
        known: dict[str, _Read] = {} if capitals else self._plain
        others: dict[int, Piece] = {}  # by the number of their token
        found: list[Token] = []
        add, new = found.append, tuple.__new__  # this loop is most of the time that an index takes to build
        for match in PIECE.finditer(text):
            raw = match[PLAIN_WORD]
            read = known.get(raw) if raw else None
            if read:
                forms, stems, parts, common, looked_up = read
                start, end = match.span(PLAIN_WORD)
                add(new(Token, (forms, stems, parts, start, end, common)))
                if words is not None:
                    words.update(looked_up)
                continue
            for piece in read_piece(match, capitals):
                read = self._read(piece)
                if raw:
                    known[raw] = read
                others[len(found)] = piece
                add(read.at(piece))
                if words is not None:
                    words.update(read.words)
        for at, piece in others.items():
            if piece.open:
                read = self._read(self._whole(found, others, at))
                found[at] = read.at(piece)
                if words is not None:
                    words.update(read.words)
        return found

    def _whole(self, found: list[Token], others: dict[int, Piece], at: int) -> Piece:
        """The piece of the token at ``at``, which waits for its end, with the whole word that it stands for."""
        near = range(at, min(at + LONGEST_LIST, len(found)))
        window = [others.get(each) or _plain_piece(found[each]) for each in near]
        return completed(window, lambda form: self._look_up(form).boundaries)[0]

    def _read(self, piece: Piece) -> _Read:
        key = (piece.forms, piece.stemmed, piece.inner)
        read = self._other.get(key)
        if read is None:
            read = self._other[key] = self._made(piece)
        return read

    def _made(self, piece: Piece) -> _Read:
        looked_up = [*piece.forms, *(inner.lower() for inner in piece.inner)]
        words = [self._look_up(form) for form in piece.forms] if piece.stemmed else []
        stems = tuple(dict.fromkeys(each.stem for each in words)) or (piece.forms[0],)
        found = [part for each in words for part in each.parts]
        for inner in piece.inner:
            if inner.islower():
                each = self._look_up(inner)
                found += (each.stem, *each.parts)
            else:
                found.append(inner.lower())
        inside = tuple(part for part in dict.fromkeys(found) if part not in stems)
        return _Read(piece.forms, stems, inside, piece.forms[0] in stop_words(), tuple(looked_up))


_DICTIONARY = Analyser()


def analyse(text: str, look_up: Lookup = word) -> list[Token]:
    """The tokens of ``text`` in order; ``look_up`` gives stem and parts of a word.

    >>> [token.forms for token in analyse("HSN:s beslut")]
    [('hsn', 'HSN'), ('beslut',)]
    """
    return (_DICTIONARY if look_up is word else Analyser(look_up)).tokens(text)


@lru_cache(maxsize=16384)
def analysed(text: str) -> tuple[tuple[Token, ...], tuple[str, ...]]:
    """The tokens of ``text``, and the words and numbers in it; remembered, since an index
    asks for both, and many texts stand more than once."""
    tokens, words = _DICTIONARY.tokens_and_words(text)
    return tuple(tokens), tuple(words)
