"""What a line is by its looks alone, in any of the text formats: bullets, page marks, contents lines, headings.

Each is a pattern that was seen in real documents; the comment says where.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

BULLET = re.compile(r"\s*(?:[•·▪‣●○◦✓✔➢*-]|–)\s+(?=\S)")
#: "55 (75)" (Region Örebro län 2026), "<!-- sida 3 -->" (Markdown exports), "Sida 3 av 12"
PAGE_MARK = re.compile(r"\s*(?:\d{1,4} ?\(\d{1,4}\)|<!--\s*(?:sida|page)\s+(\d{1,6})\s*-->|[Ss]ida \d+( av \d+)?)\s*$")
SLIDE_MARK = re.compile(r"\s*<!--\s*(?:slide(?: number)?|bild)\s*:?\s*(\d{1,6})\s*-->\s*$", re.I)
_CONTENTS = re.compile(r"(?:\d\.?\s+)?Innehåll(?:sförteckning)?:?", re.I)
_ENTRY = re.compile(r"(?:(?P<number>\d+(?:\.\d+)*)\s+)?(?P<title>\S.*)", re.S)
NUMBERED_HEADING = re.compile(r"\s*(?P<number>\d{1,2}(?:\.\d{1,2}){0,4})\.?\s+(?P<title>[A-ZÅÄÖ].*)")
#: a point of a numbered list: "1. Utreda", "2) Ta fram"
POINT = re.compile(r"\s*(\d{1,2})[.)]\s+[A-ZÅÄÖ]")
#: the same in small letters, which only a line with a colon before it, or another point, tells from a wrapped line
SMALL_POINT = re.compile(r"\s*(\d{1,2})[.)]\s+[a-zåäö]")
#: names of embedded pictures at the end of a Word dump, followed by what OCR made of them
PICTURE_NAME = re.compile(r"\s*image\d+\.(?:png|jpe?g|gif|emf|wmf|svg|tiff?|bmp)\s*$", re.I)
NUMERIC = re.compile(r"[-+−–]?\s?\d[\d\s\u00a0]*(?:[.,]\d+)?\s?%?$")
SENTENCE_END = (".", "!", "?", ":", ";", "…", ".”", '."')
UNLISTED = 8  # the level of a heading that is marked as one but in no contents list; what is under it is not told
LOOKS = 9  # the level of a heading known only by its looks; it closes no other than its likes
HEADING_LENGTH = 90  # characters; the longest real heading in the documents tried has 81


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a source: its characters ``start:end`` (line feed not included) and their text."""

    start: int
    end: int
    text: str

    @property
    def blank(self) -> bool:
        """Whether the line has nothing but white space."""
        return not self.text.replace("\ufeff", "").strip()


def lines_of(text: str) -> Iterator[Line]:
    """The lines of a text, in order."""
    start = 0
    for part in text.split("\n"):
        yield Line(start, start + len(part), part)
        start += len(part) + 1


def contents_line(text: str) -> tuple[str | None, str] | None:
    """The number, if any, and the title of a line of a contents list; None for any other line.

    "4.1 Årets resultat ....... 29" (leader dots) and "3.1⇥Perspektiv⇥7" (Word's contents fields). Read from the
    end, so that a long run of dots or white space takes no longer than its length.

    >>> contents_line("4.1 Årets resultat ....... 29"), contents_line("Resultat 2024 29")
    (('4.1', 'Årets resultat'), None)
    """
    text = text.strip()
    led = text.rstrip("0123456789")
    title = led.rstrip()
    if not 1 <= len(text) - len(led) <= 3:
        return None
    if "\t" not in led[len(title) :]:
        undotted = title.rstrip(".")
        if len(title) - len(undotted) < 4:
            return None
        title = undotted.rstrip()
    match = _ENTRY.match(title)
    return (match["number"], match["title"]) if match else None


def contents_block(lines: Sequence[Line]) -> frozenset[int]:
    """Where the lines of a contents list without leader dots start: under "Innehåll", each ends in a page number.

    >>> sorted(contents_block(list(lines_of("Innehåll\\n1. Mål 4\\n2. Uppdrag 6\\n1. Mål"))))
    [9, 18]
    """
    found: list[int] = []
    page = -1  # none is being read
    for line in lines:
        text = line.text.strip()
        match = re.search(r"\S\s+(\d{1,3})$", text)
        if _CONTENTS.fullmatch(text):
            page = 0
        elif page >= 0 and match and int(match[1]) >= page:
            page = int(match[1])
            found.append(line.start)
        elif text:
            page = -1
    return frozenset(found)


def depth(number: str) -> int:
    """How deep a heading number stands.

    >>> depth("4.2.1")
    3
    """
    return number.count(".") + 1


def looks_like_heading(text: str) -> bool:
    """Whether a line alone could be an unnumbered heading: short, begins with a capital, ends no sentence.

    >>> looks_like_heading("Omställning till en nära vård"), looks_like_heading("och även i vården")
    (True, False)
    """
    text = text.strip()
    return (
        0 < len(text) <= HEADING_LENGTH
        and (text[0].isupper() or text[0] in '”"')
        and not text.endswith((*SENTENCE_END, ",", "-"))
        and not NUMERIC.match(text)
        and not re.search(r"\d[\d ,.]*\s+[-–+]?\d[\d ,.]*$", text)
    )
