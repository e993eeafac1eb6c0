"""The Swedish analysis that index, query and highlighting share: text to tokens with forms, stems and parts.

    text → pieces (:mod:`kg.search.pieces`) → elliptic compounds (:mod:`kg.search.ellipsis`) → stems and parts

``ANALYSIS_VERSION`` is stored in every index; an index made by another version is not opened.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable
from functools import lru_cache
from importlib.metadata import version
from typing import NamedTuple

from kg.search.compounds import boundaries, parts
from kg.search.ellipsis import completed
from kg.search.grams import grams
from kg.search.lemmas import stem
from kg.search.pieces import PIECE, Piece, in_capitals, read_piece
from kg.search.tables import FOLDER, stop_words

_RULES = "3"  # raise when the code of the analysis changes what comes out of it
_TABLES = ("forms.tsv", "compounds.tsv", "stopwords.tsv")


def _version() -> str:
    tables = b"".join((FOLDER / name).read_bytes() for name in _TABLES)
    packages = (f"{name} {version(name)}" for name in ("simplemma", "pystemmer"))
    return " ".join((_RULES, hashlib.sha256(tables).hexdigest()[:12], *packages))


ANALYSIS_VERSION = _version()


class Word(NamedTuple):
    """What is known of one word: its stem and, when it is a compound, the stems of its parts and where in the
    word a part begins.
    """

    stem: str
    parts: tuple[str, ...] = ()
    boundaries: tuple[int, ...] = ()


class Known(NamedTuple):
    """What a word, number or sign comes to wherever it stands.

    ``forms`` are the exact spellings in lower case, the main one first (an acronym has a twin in capitals); ``parts``
    the stems of what is inside it; ``common`` marks a stop word, ``inflected`` a word that has forms; ``words`` are all
    that a vocabulary must know of it. The last are what an index holds of it, with blanks between: its stems; its stems
    and parts; its stretches of letters.
    """

    forms: tuple[str, ...]
    stems: tuple[str, ...]
    parts: tuple[str, ...]
    common: bool
    inflected: bool
    words: tuple[str, ...]
    stem_text: str
    part_text: str
    gram_text: str


class Token(NamedTuple):
    """A word, number or sign at ``start:end`` of the text."""

    known: Known
    start: int
    end: int

    @property
    def forms(self) -> tuple[str, ...]:
        """The exact spellings in lower case, the main one first."""
        return self.known.forms

    @property
    def stems(self) -> tuple[str, ...]:
        """The stems that it may have, the main one first."""
        return self.known.stems

    @property
    def parts(self) -> tuple[str, ...]:
        """The stems of what is inside it."""
        return self.known.parts

    @property
    def common(self) -> bool:
        """Whether it is a stop word."""
        return self.known.common


@lru_cache(maxsize=524_288)
def word(form: str) -> Word:
    """Stem and parts of a word in lower case.

    >>> word("klimatlistan").stem == word("klimatlista").stem, word("hyrpersonal").parts
    (True, ('hyra', 'personal'))
    """
    return Word(stem(form), tuple(stem(part) for part in parts(form)), boundaries(form))


Lookup = Callable[[str], Word]

LONGEST_LIST = 16  # tokens from a word that waits for its end ("neuro-, rygg- samt …") to that end
REMEMBERED = 400_000  # stretches of text; beyond that all are forgotten and learnt anew
# What lies between blanks means the same wherever it stands, but for words left open, and for numbers and paragraphs,
# which do beside what is none of these.
_LOOSE = re.compile(r"[\d§]|[-\u2010–—](?!\w)")
_LEFT_OPEN = re.compile(r"[-\u2010](?!\w)")
_STRETCH_END = re.compile(r"[ \n]|\Z")

_Held = tuple[tuple[Known, int, int], ...]  # what is known of a stretch, and where in it that begins and ends


def _piece(token: Token) -> Piece:
    """The piece of a token that is whole."""
    return Piece(token.forms, token.start, token.end, stemmed=token.known.inflected)


class Analyser:
    """The analysis with one way to look words up. It remembers each stretch between blanks as it was written, so that a
    text costs little more than finding its blanks.

    An index hands in its own table, so that a server need not read the dictionary for words that the index knows.
    """

    def __init__(self, look_up: Lookup = word) -> None:
        self._look_up = look_up
        self._stretches: dict[str, _Held] = {}  # as they stand in the text, wherever
        self._numbers: dict[str, _Held] = {}  # stretches that mean this only beside those above
        self._pieces: dict[tuple[object, ...], Known] = {}  # by all that a piece is made of

    def tokens(self, text: str) -> list[Token]:
        """The tokens of ``text`` in order.

        >>> [token.stems for token in Analyser().tokens("Beslutet om 1 216 mnkr")]
        [('beslut',), ('om',), ('1216',), ('mnkr',)]
        """
        if len(self._stretches) > REMEMBERED or len(self._pieces) > REMEMBERED:
            self._stretches, self._numbers, self._pieces = {}, {}, {}
        found: list[Token] = []
        others: dict[int, Piece] = {}  # by the number of their token
        if in_capitals(text):
            self._read(text, 0, len(text), found, others, capitals=True)
            return self._completed(found, others)
        learnt, add, new, at, done = self._stretches, found.append, tuple.__new__, 0, 0
        stretches = text.replace("\n", " ").split(" ")
        for place, stretch in enumerate(stretches):  # most of the time that an index takes to build
            if at >= done:
                held = learnt.get(stretch)
                if held is None:
                    held = self._learn(stretch, stretches[place - 1 : place + 2 : 2] if place else stretches[1:2])
                if held is None:
                    done = self._read(text, at, at + len(stretch), found, others)
                else:
                    for known, start, end in held:
                        add(new(Token, (known, at + start, at + end)))
            at += len(stretch) + 1
        return self._completed(found, others)

    def _learn(self, stretch: str, beside: list[str]) -> _Held | None:
        """What the stretch holds; None when that depends on what stands beside it."""
        held = self._numbers.get(stretch)
        if held is None:
            found = [piece for match in PIECE.finditer(stretch) for piece in read_piece(match, capitals=False)]
            if _LEFT_OPEN.search(stretch) or any(piece.open for piece in found):
                return None
            held = tuple((self._known(piece), piece.start, piece.end) for piece in found)
            if not _LOOSE.search(stretch):
                self._stretches[stretch] = held
                return held
            self._numbers[stretch] = held
        return held if all(each in self._stretches for each in beside) else None

    def _read(
        self, text: str, start: int, stop: int, found: list[Token], others: dict[int, Piece], *, capitals: bool = False
    ) -> int:
        """Add what begins between ``start`` and ``stop``; return where the stretch ends that the last of it ends in."""
        for match in PIECE.finditer(text, start):
            if match.start() >= stop:
                break
            for piece in read_piece(match, capitals):
                others[len(found)] = piece
                found.append(Token(self._known(piece), piece.start, piece.end))
                if piece.end > stop and (end := _STRETCH_END.search(text, piece.end)):
                    stop = end.start()
        return stop

    def _completed(self, found: list[Token], others: dict[int, Piece]) -> list[Token]:
        """The tokens, those that wait for their end with the whole words that they stand for."""
        for at, piece in others.items():
            if piece.open:
                found[at] = found[at]._replace(known=self._known(self._whole(found, others, at)))
        return found

    def _whole(self, found: list[Token], others: dict[int, Piece], at: int) -> Piece:
        """The piece of the token at ``at``, which waits for its end, with the whole word that it stands for."""
        near = range(at, min(at + LONGEST_LIST, len(found)))
        window = [others.get(each) or _piece(found[each]) for each in near]
        return completed(window, lambda form: self._look_up(form).boundaries)[0]

    def _known(self, piece: Piece) -> Known:
        key = (piece.forms, piece.stemmed, piece.inner)
        known = self._pieces.get(key)
        if known is None:
            known = self._pieces[key] = self._made(piece)
        return known

    def _made(self, piece: Piece) -> Known:
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
        return Known(
            forms=piece.forms,
            stems=stems,
            parts=inside,
            common=piece.forms[0] in stop_words(),
            inflected=piece.stemmed,
            words=(*piece.forms, *(inner.lower() for inner in piece.inner)),
            stem_text=" ".join(stems),
            part_text=" ".join(stems + inside),
            gram_text=" ".join(grams(piece.forms[0])),
        )


_DICTIONARY = Analyser()


def analyse(text: str, look_up: Lookup = word) -> list[Token]:
    """The tokens of ``text`` in order; ``look_up`` gives stem and parts of a word.

    >>> [token.forms for token in analyse("HSN:s beslut")]
    [('hsn', 'HSN'), ('beslut',)]
    """
    return (_DICTIONARY if look_up is word else Analyser(look_up)).tokens(text)


@lru_cache(maxsize=16384)
def analysed(text: str) -> tuple[Token, ...]:
    """The tokens of ``text``; remembered, since many texts stand more than once."""
    return tuple(_DICTIONARY.tokens(text))
