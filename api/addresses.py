"""Where things are on the web, one function an address. Ids keep their "/"; å, ä, ö are percent-encoded."""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import quote, urlencode

from ingest.records import Place


def item_page(identifier: str, asked: str = "") -> str:
    """The page of an item; ``asked`` is the wording that is to be marked on it.

    >>> item_page("by-vp-2021/effektmål-2")
    '/uppdrag/by-vp-2021/effektm%C3%A5l-2'
    """
    return "/uppdrag/" + quote(identifier) + (f"?{urlencode({'ordalydelse': asked})}#vald" if asked else "")


def item_data(identifier: str) -> str:
    """The item as JSON."""
    return "/api/v1/items/" + quote(identifier)


def body_page(identifier: str) -> str:
    """The page of a body. Its id begins with "organ/".

    >>> body_page("organ/tallåsen/omsorgsnämnden")
    '/organ/tall%C3%A5sen/omsorgsn%C3%A4mnden'
    """
    return "/" + quote(identifier)


def diff_page(one: str, other: str) -> str:
    """The page that shows two documents side by side."""
    return "/jamfor?" + urlencode({"fran": one, "till": other})


def document_page(identifier: str) -> str:
    """The page of a document."""
    return "/dokument/" + quote(identifier, safe="")


def sheet_picture(identifier: str, number: int) -> str:
    """The picture of a page of a document.

    >>> sheet_picture("by-vp-2021", 3)
    '/dokument/by-vp-2021/sida/3.png'
    """
    return f"{document_page(identifier)}/sida/{number}.png"


def place_page(document: str, place: Place) -> str:
    """The place in its document, where the words are marked. Every piece of an interrupted quote is named.

    >>> place_page("by-vp-2021", Place(start=10, end=24, line=2, line_end=2))
    '/dokument/by-vp-2021?fran=10&till=24#citat'
    """
    spans = place.spans or ((place.start, place.end),)
    query = urlencode([pair for start, end in spans for pair in (("fran", start), ("till", end))])
    return f"{document_page(document)}?{query}#citat"


def search_page(pairs: Iterable[tuple[str, object]]) -> str:
    """The search page with these parameters, in this order.

    >>> search_page([("q", "nära vård"), ("ar", 2021)])
    '/sok?q=n%C3%A4ra+v%C3%A5rd&ar=2021'
    """
    return "/sok?" + urlencode(list(pairs))
