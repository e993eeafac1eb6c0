"""One spelling for each word (Unicode NFC, no soft hyphens), and the dotless form to look words up by."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from itertools import product

SOFT_HYPHEN = "\u00ad"


def plain(text: str) -> str:
    """The word with composed letters (NFC) and without soft hyphens; case is kept.

    >>> plain("sam\u00adordning"), plain("o\u0308ra")
    ('samordning', 'öra')
    """
    return unicodedata.normalize("NFC", text.replace(SOFT_HYPHEN, ""))


def fold(word: str) -> str:
    """The word without rings, dots and accents. For look-up only, never for what is indexed or shown.

    >>> fold("örebro"), fold("idé")
    ('orebro', 'ide')
    """
    if word.isascii():
        return word
    return word.translate(_LATIN) if max(word) < _BEYOND else _bare(word)


def _bare(word: str) -> str:
    decomposed = unicodedata.normalize("NFD", word)
    return unicodedata.normalize("NFC", "".join(c for c in decomposed if not unicodedata.combining(c)))


_BEYOND = "\u0250"  # the letters below are folded one by one: none of them joins the one before
_LATIN = {code: _bare(chr(code)) for code in range(0x80, ord(_BEYOND))}


def could_be(typed: str, word: str) -> bool:
    """Whether ``typed`` is ``word`` with some dots left out. Dots that were typed must be there.

    >>> could_be("forlossning", "förlossning"), could_be("stöd", "stod")
    (True, False)
    """
    return len(typed) == len(word) and all(a in (b, fold(b)) for a, b in zip(typed, word, strict=True))


DOTTED = {"a": "aåä", "o": "oö"}
MOST_DOTS = 6  # letters that may have lost them; a word with more is not tried


def with_dots(word: str) -> Iterator[str]:
    """All that a word in lower case may be once rings and dots are set that were left out, but not itself.

    >>> list(with_dots("hal"))
    ['hål', 'häl']
    """
    if sum(letter in DOTTED for letter in word) <= MOST_DOTS:
        yield from ("".join(way) for way in list(product(*(DOTTED.get(letter, letter) for letter in word)))[1:])
