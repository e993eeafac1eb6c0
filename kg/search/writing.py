"""How a query is written: its marks and words, the pattern of its parts, and what is said of what cannot be read."""

from __future__ import annotations

import re

from kg.search.filters import BY_NAME
from kg.search.pieces import pieces

QUOTES = '"“”„«»'
BEGINNING = "*"
SHORTEST_BEGINNING = 2
OR = ("ELLER", "OR", "or", "|", "||")
MAYBE_OR = "eller"  # a word as any other, but between phrases and beginnings
SORTS = {"relevans": "relevance", "relevance": "relevance", "år": "year", "ar": "year", "year": "year"}
HEADING, SORT = ("rubrik", "titel", "heading", "title"), ("sortera", "sort")
UNCLOSED = "Citattecknet stängdes aldrig; allt efter det lästes som en fras."
EMPTY_PHRASE = "En tom fras hoppades över."
EMPTY_MINUS = "Ett minustecken utan ord hoppades över."
AND, NOT = ("AND", "OCH", "&", "&&", "+"), "NOT"
NEEDLESS = "”{}” behövs inte mellan ord: stycken med alla orden kommer först."
LONE_OR = "ELLER saknar ord på ena sidan och lästes inte som val."
STAR = "Stjärnan fungerar bara sist i ett ord, efter minst två bokstäver; den lästes bort."
STAR_INSIDE = "Stjärnan fungerar inte i fraser; den lästes bort."
BRACKETS = "Parenteser håller inte ihop ord; de lästes bort. Se hur sökningen lästes."
SEVERAL = 'Ett värde av flera ord skrivs inom citattecken: {}:"två ord". Bara det första lästes som värde.'
EMPTY = "Sökningen är tom. Skriv minst ett ord, till exempel klimatlistan, eller välj ett filter."

_NAMES = "|".join(sorted((*BY_NAME, *HEADING, *SORT), key=len, reverse=True))
_QUOTED = rf"[{QUOTES}](?P<{{0}}>[^{QUOTES}]*)(?P<{{1}}>[{QUOTES}])?"
_SPAN = r"\d{4}\s*(?:\.\.|[-–—])\s*\d{2,4}(?!\d)|[<>]=?\s*\d{4}"  # "2031 - 2033" and "> 2031" are values of one word
PART = re.compile(
    rf"(?<!\S)(?P<minus>-)?\(*(?:(?P<name>{_NAMES})\s*(?:[:=]\s*|(?=[<>]))"
    rf"(?:{_QUOTED.format('quoted', 'quoted_end')}|(?P<value>{_SPAN}|[^\s{QUOTES}]*))"
    rf"|{_QUOTED.format('phrase', 'closed')})\)*"
    rf"|[{QUOTES}](?P<inner>[^{QUOTES}]*)(?P<inner_closed>[{QUOTES}])?"
    rf"|(?P<word>[^\s{QUOTES}]+)",
    re.I,
)
ALMOST_FILTER = re.compile(r"(?!(?-i:[A-ZÅÄÖ]+:[a-zåäö]{1,4})$)([a-zåäö]{3,})[:=](?!//).*\w.*", re.I)
_GROUPED = re.compile(rf"(?P<never>-|NOT\s+)?\((?P<inside>[^(){QUOTES}]*)\)")


def is_phrase(written: str) -> bool:
    """Whether a piece of a query stands in quotation marks."""
    return written[:1] in QUOTES


def unquoted(written: str) -> str:
    """A phrase without its quotation marks."""
    return written.strip(QUOTES)


def surface(text: str) -> tuple[str, ...]:
    """The words of ``text`` as they were typed."""
    text = text.replace(BEGINNING, "")
    return tuple(" ".join(text[piece.start : piece.end].split()) for piece in pieces(text))


def grouping(text: str) -> bool:
    """Whether brackets are meant to hold words together in a way that is not read.

    >>> grouping("(barn ELLER unga) år:2031"), grouping("-(barn unga)"), grouping("(barn unga) ELLER vuxna")
    (False, True, True)
    """
    for group in _GROUPED.finditer(text):
        words = group["inside"].split()
        beside = (*text[: group.start()].split()[-1:], *text[group.end() :].split()[:1])
        chosen = all(each in OR for each in words[1::2])
        if len(words) > 1 and (group["never"] or (not chosen and any(each in OR for each in beside))):
            return True
    return False
