"""What found things, numbers and places are called on the pages and in the terminal."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from api.addresses import item_page, place_page
from ingest.records import Item, Place
from kg.entries import DEFINITE, called
from kg.held import Snapshot
from ontology.terms import Symbol

_SHARE = re.compile(r"\d{1,3} %")  # what the mark of a progress bar says
PICTURE = "[image: "  # how the mark of a picture begins in a document's text


def question(item: Item) -> str:
    """The question that the item's page answers."""
    name = called(item) if item.number or item.label else DEFINITE[item.kind]
    return f"Vad hände med {name[:1].lower()}{name[1:]} från {item.year}?"


def shorten(text: str, most: int = 120) -> str:
    """``text``, cut after a whole word when it has more than ``most`` characters.

    >>> shorten("Att se över avgifterna", 15)
    'Att se över …'
    """
    return text if len(text) <= most else text[: most - 1].rsplit(" ", 1)[0] + " …"


def number(value: float) -> str:
    """A number as it is written in Swedish.

    >>> number(1289.4), number(95.0)
    ('1\\xa0289,4', '95')
    """
    whole = f"{value:,.10g}" if value != int(value) else f"{int(value):,}"
    return whole.replace(",", "\u00a0").replace(".", ",")


def where(place: Place) -> str:
    """A place the way a person counts.

    >>> where(Place(start=0, end=9, line=3, line_end=4, page=2))
    'sidan 2, rad 3–4'
    """
    lines = f"rad {place.line}" if place.line_end <= place.line else f"rad {place.line}–{place.line_end}"
    paper = f"sidan {place.page}, " if place.page is not None else ""
    return (f"bild {place.slide}, " if place.slide is not None else paper) + lines


def pictured(verbatim: str) -> str:
    """What a picture shows whose mark in the text a quote is; nothing when the quote is words.

    >>> pictured("[image: bock, grön]"), pictured("Klart.")
    ('bock, grön', '')
    """
    return verbatim.removeprefix(PICTURE).removesuffix("]") if verbatim.startswith(PICTURE) else ""


def in_words(mark: str) -> str:
    """The mark of a picture in words: what it is, and what it shows when that is told.

    >>> in_words("[image: bock, grön]"), in_words("[image: 81 %]"), in_words("[image: ]"), in_words("[image: okänd]")
    ('bild: bock, grön', 'mätare: 81 %', 'bild', 'bild som inte har kunnat tydas')
    """
    shown = mark.removeprefix(PICTURE.strip()).removesuffix("]").strip()
    if shown.casefold() in ("", "bild"):
        return "bild"
    if shown == Symbol.OKAND.value:
        return "bild som inte har kunnat tydas"
    return f"{'mätare' if _SHARE.fullmatch(shown) else 'bild'}: {shown}"


def whole(places: Sequence[Place]) -> Place:
    """One place for several pieces that belong together, in order; the pieces are kept as its spans."""
    first, last = places[0], places[-1]
    pieces = tuple(span for place in places for span in place.spans or ((place.start, place.end),))
    return Place(first.start, last.end, first.line, last.line_end, first.page, first.slide, pieces)


@dataclass(frozen=True, slots=True)
class Thing:
    """Something to link to: what it is called, some of its words, and its address."""

    called: str
    words: str
    address: str


def thing(snapshot: Snapshot, identifier: str) -> Thing:
    """The item or passage with that id, to be linked to. Raises NotFound."""
    passage = snapshot.passages.get(identifier)
    if passage is not None:
        heading = passage.heading_path[-1] if passage.heading_path else "Textstycke"
        return Thing(heading, shorten(passage.text), place_page(passage.document, passage.place))
    item = snapshot.item(identifier)
    return Thing(f"{called(item)} ({item.year})", shorten(item.text), item_page(item.id))


def home(snapshot: Snapshot, identifier: str) -> str:
    """The id of the document that an item or passage stands in. Raises NotFound."""
    passage = snapshot.passages.get(identifier)
    return passage.document if passage is not None else snapshot.item(identifier).document
