"""Cuts text into pieces: words, numbers, ranges, diary numbers, acronyms. The first step of the analysis.

Works on the text as it stands, so that ``start`` and ``end`` of a piece are positions in it: soft hyphens,
combining dots and a hyphen at a line end are inside a piece, and are taken away from its forms only.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from kg.search.normal import plain
from kg.search.numerals import DASHES, READERS

CONJUNCTIONS = ("och", "eller", "samt", "respektive", "till")
LONGEST_ACRONYM = 6

_CHAR = "(?:[^\\W_]|[\u00ad\u0300-\u036f])"
_WORD = f"[^\\W\\d_]{_CHAR}*"
_BREAK = rf"[-\u2010][ \t]*\n[ \t]*(?!(?:{'|'.join(CONJUNCTIONS)})\b)(?=[a-zåäö])"
_THIN = "\u00a0\u202f\u2009"  # the white space that is typed inside numbers
_GAP = f"[ {_THIN}]"
_DECIMALS = r"(?:[.,]\d+)?"

PLAIN, PLAIN_WORD = "plain", 2  # the group with what separates behind, and the group of the word alone
# In order: the first that fits at a place wins.
_PATTERNS: tuple[tuple[str, str], ...] = (
    # Most of any text; first, and with what separates words behind it, so that the others are hardly ever tried.
    (PLAIN, r"([^\W\d_]++)(?![\w:\u00ad\u0300-\u036f\u2010\u2011-])[ \n.,;()]*+"),
    ("date", r"(?<![\d-])\d{4}-\d\d-\d\d(?![\d-])"),
    ("diary", r"\d+[A-ZÅÄÖa-zåäö]+\d+(?!\w)|[A-ZÅÄÖa-zåäö]{0,4}\d+:\d+(?!\w)|(?<![\d/])\d{3,}/\d{2,}(?![\w/])"),
    ("section", rf"§{{1,2}}{_GAP}?\d+(?:{_GAP}?[{DASHES}]{_GAP}?\d{{1,3}}(?![\w-]))?"),
    ("range", rf"(?<![\d,.-])\d+(?:,\d+)?{_GAP}?[{DASHES}]{_GAP}?\d+(?:,\d+)?(?![\w-]|{_GAP}\d{{3}}\b)"),
    ("grouped", rf"(?<!\d)\d{{1,3}}(?:[{_THIN}]\d{{3}})+{_DECIMALS}(?!\d)"),
    # Plain spaces group digits only when no other number stands beside: a table row is not one number.
    ("spaced", rf"(?<![\d.,])(?<!\d{_GAP})\d{{1,3}}(?: \d{{3}})+{_DECIMALS}(?![\d.,]*\d)(?!{_GAP}\d)"),
    ("mixed", r"\d+[^\W\d_]{1,2}(?!\w)"),
    ("number", r"\d+(?:[.,]\d+)*"),
    ("acronym", r"[A-ZÅÄÖ]{2,}:[a-zåäö]{1,4}(?!\w)"),
    ("word", rf"{_WORD}(?:(?:{_BREAK}|[-\u2010\u2011](?=[^\W_])){_CHAR}+)*(?:-(?=[\s,]))?"),
    ("sign", r"[%§]"),
)
PIECE = re.compile("|".join(f"(?P<{name}>{pattern})" for name, pattern in _PATTERNS))
_LINE_END = re.compile(r"[-\u2010]\s*\n\s*")


class Piece(NamedTuple):
    """A word, number or sign at ``start:end``.

    ``forms`` are its spellings, the main one first; ``inner`` the words or numbers inside it; ``stemmed``
    tells whether it is a word that can be inflected; ``open`` that it waits for its end ("produktions- …").
    """

    forms: tuple[str, ...]
    start: int
    end: int
    stemmed: bool = False
    inner: tuple[str, ...] = ()
    open: bool = False


def _is_acronym(word: str) -> bool:
    return word.isupper() and 2 <= len(word) <= LONGEST_ACRONYM


def _word(raw: str, start: int, capitals: bool) -> Iterator[Piece]:
    end = start + len(raw)
    waiting = raw.endswith("-")
    whole = plain(_LINE_END.sub("", raw).rstrip("-")).replace("\u2010", "-").replace("\u2011", "-")
    inner = [part for part in whole.split("-") if part] if "-" in whole else []
    if _LINE_END.search(raw):
        inner = [plain(part) for part in _LINE_END.split(raw)]
    if inner[1:2] == ["och"]:  # "hälso-och sjukvård": the blank was lost
        cut = start + len(inner[0]) + 1
        yield Piece((inner[0].lower(),), start, cut, stemmed=True, open=True)
        yield Piece(("och",), cut, end, stemmed=True)
    elif inner:
        joined = "".join(inner).lower()
        parts = tuple(part if _is_acronym(part) and not capitals else part.lower() for part in inner)
        forms = tuple(dict.fromkeys((whole.lower(), joined)))
        yield Piece(forms, start, end, stemmed=True, inner=parts, open=waiting)
    elif _is_acronym(whole) and not capitals:
        yield Piece((whole.lower(), whole), start, end, open=waiting)
    else:
        yield Piece((whole.lower(),), start, end, stemmed=True, open=waiting)


def pieces(text: str) -> list[Piece]:
    """The pieces of ``text`` in order.

    >>> [piece.forms for piece in pieces("Nr 3 - 4: 1 216,5 mnkr till HSN:s nämnd")]
    [('nr',), ('3–4',), ('1216,5',), ('mnkr',), ('till',), ('hsn', 'HSN'), ('nämnd',)]
    """
    capitals = in_capitals(text)
    return [piece for match in PIECE.finditer(text) for piece in read_piece(match, capitals)]


def in_capitals(text: str) -> bool:
    """Whether a text is a heading in capitals, which has no acronyms to tell."""
    return len(text) > LONGEST_ACRONYM and text.isupper()


def read_piece(match: re.Match[str], capitals: bool) -> Sequence[Piece]:
    """What was found at a place: one piece, or two where a blank was lost."""
    if match[PLAIN]:
        word, start = unicodedata.normalize("NFC", match[PLAIN_WORD]), match.start()
        acronym = _is_acronym(word) and not capitals
        twin = (word,) if acronym else ()
        return (Piece((word.lower(), *twin), start, match.end(PLAIN_WORD), not acronym),)
    name, raw, start = str(match.lastgroup), match.group(), match.start()
    if name == "word":
        return tuple(_word(raw, start, capitals))
    forms, inner = READERS[name](raw)
    return (Piece(forms, start, match.end(), inner=inner),)
