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
from kg.search.pieces import Piece, pieces
from kg.search.tables import FOLDER, stop_words

_RULES = "2"  # raise when the code of the analysis changes what comes out of it
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


def _token(piece: Piece, look_up: Lookup) -> Token:
    if piece.stemmed:
        words = [look_up(form) for form in piece.forms]
        stems = tuple(dict.fromkeys(each.stem for each in words))
        found = [part for each in words for part in each.parts]
    else:
        stems, found = (piece.forms[0],), []
    for inner in piece.inner:
        if inner.islower():
            each = look_up(inner)
            found += (each.stem, *each.parts)
        else:
            found.append(inner.lower())
    inside = tuple(part for part in dict.fromkeys(found) if part not in stems)
    return Token(piece.forms, stems, inside, piece.start, piece.end, piece.forms[0] in stop_words())


def analyse(text: str, look_up: Lookup = word) -> list[Token]:
    """The tokens of ``text`` in order.

    ``look_up`` gives stem and parts of a word: an index hands in its own table, so that a server need not
    read the dictionary for words that the index knows.

    >>> [token.stems for token in analyse("Beslutet om 1 216 mnkr")]
    [('beslut',), ('om',), ('1216',), ('mnkr',)]
    """
    found = completed(pieces(text), lambda form: look_up(form).boundaries)
    return [_token(piece, look_up) for piece in found]


@lru_cache(maxsize=16384)
def analysed(text: str) -> tuple[tuple[Token, ...], tuple[str, ...]]:
    """The tokens of ``text``, and the words that were looked up for them; remembered, since an index
    asks for both, and many texts stand more than once."""
    looked_up: dict[str, None] = {}

    def look_up(form: str) -> Word:
        looked_up[form] = None
        return word(form)

    return tuple(analyse(text, look_up)), tuple(looked_up)
