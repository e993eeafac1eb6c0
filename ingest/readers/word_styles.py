"""What a Word document's styles and numbering say of a paragraph: heading level, list, printed number."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from ingest.readers.package import Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
VAL = f"{W}val"
DEEPEST = 20  # styles based on one another
#: names of built-in heading styles; Word writes them in English in every language, other programs do not
_HEADING = re.compile(r"(?:heading|rubrik|überschrift|titre|otsikko|overskrift)\s*(?P<level>[1-9])\b", re.I)
_TITLE = re.compile(r"(?:title|titel|rubrik|dokumenttitel|dokumentrubrik)$", re.I)
_CONTENTS = re.compile(r"(?:toc|innehåll|innehållsförteckning|table of figures|figurförteckning)\b", re.I)
_LISTED = re.compile(r"(?:list bullet|list number|list paragraph|punktlista|numrerad lista|liststycke)", re.I)
_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"),
          (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))  # fmt: skip
LARGEST_NUMBER = 9999


@dataclass(slots=True)
class Style:
    """A paragraph style: its name, what it is based on, and its own properties."""

    name: str
    based_on: str | None
    properties: Element | None
    hidden: bool


def child(element: Element | None, *path: str) -> Element | None:
    """The first descendant along a path of names in Word's namespace."""
    for name in path:
        if element is None:
            return None
        element = element.find(W + name)
    return element


def value(element: Element | None, *path: str) -> str | None:
    """The ``w:val`` of the first descendant along a path."""
    found = child(element, *path)
    return None if found is None else found.get(VAL)


def on(element: Element | None, name: str) -> bool:
    """Whether a switch such as ``w:vanish`` is set among properties."""
    found = child(element, name)
    return found is not None and found.get(VAL, "1") not in ("0", "false", "off", "none")


class Styles:
    """The paragraph and character styles of a document, by id."""

    def __init__(self, root: Element | None) -> None:
        self.by_id: dict[str, Style] = {}
        self.default: str | None = None
        for style in root.iter(f"{W}style") if root is not None else ():
            identity = style.get(f"{W}styleId", "")
            self.by_id[identity] = Style(
                value(style, "name") or identity,
                value(style, "basedOn"),
                child(style, "pPr"),
                on(child(style, "rPr"), "vanish"),
            )
            if style.get(f"{W}type") == "paragraph" and style.get(f"{W}default") in ("1", "true"):
                self.default = identity

    def chain(self, identity: str | None) -> list[Style]:
        """A style and those it is based on."""
        found: list[Style] = []
        while identity in self.by_id and len(found) < DEEPEST:
            found.append(self.by_id[identity])
            identity = found[-1].based_on
        return found


class Numbering:
    """The numbered and bulleted lists of a document, counting as paragraphs come."""

    def __init__(self, root: Element | None) -> None:
        self.levels: dict[str, dict[int, Element]] = {}
        self.counts: dict[str, list[int | None]] = {}
        abstract: dict[str, Element] = {}
        self.of: dict[str, str] = {}
        for one in root.iter(f"{W}abstractNum") if root is not None else ():
            abstract[one.get(f"{W}abstractNumId", "")] = one
        for number in root.iter(f"{W}num") if root is not None else ():
            identity, base = number.get(f"{W}numId", ""), value(number, "abstractNumId") or ""
            self.of[identity] = base
            self.levels[identity] = _levels(abstract.get(base)) | _levels(number)
            for override in number.iter(f"{W}lvlOverride"):
                if value(override, "startOverride") is not None:  # such a list counts on its own
                    self.of[identity] = f"{base}/{identity}"
        for identity, levels in self.levels.items():
            if not levels:
                self.of.pop(identity)

    def next(self, identity: str, level: int) -> tuple[str, str] | None:
        """The kind of the next paragraph's number ("bullet", "decimal" …) and the number as printed; None when the list
        is not defined."""
        levels = self.levels.get(identity)
        if identity not in self.of or not levels or level not in levels:
            return None
        counts = self.counts.setdefault(self.of[identity], [None] * 10)
        start = _number(value(levels[level], "start"), 1)
        before = counts[level]
        counts[level] = start if before is None else before + 1
        counts[level + 1 :] = [None] * (9 - level)
        kind = value(levels[level], "numFmt") or "decimal"
        if kind in ("bullet", "none"):
            return kind, ""

        def printed(match: re.Match[str]) -> str:
            at = int(match[1]) - 1
            if at not in levels:
                return ""
            count = counts[at]
            if count is None:
                count = counts[at] = _number(value(levels[at], "start"), 1)
            return in_format(count, value(levels[at], "numFmt") or "decimal")

        return kind, re.sub(r"%([1-9])", printed, value(levels[level], "lvlText") or "").strip()


def _levels(element: Element | None) -> dict[int, Element]:
    if element is None:
        return {}
    found = {}
    for level in element.iter(f"{W}lvl"):
        number = _number(level.get(f"{W}ilvl"), -1)
        if 0 <= number <= 8:
            found[number] = level
    return found


def _number(text: str | None, otherwise: int) -> int:
    return int(text) if text and re.fullmatch(r"-?\d{1,6}", text) else otherwise


def in_format(number: int, form: str) -> str:
    """A number as a list prints it.

    >>> in_format(4, "decimal"), in_format(3, "lowerLetter"), in_format(9, "upperRoman"), in_format(7, "decimalZero")
    ('4', 'c', 'IX', '07')
    """
    if not 0 < number <= LARGEST_NUMBER:
        return str(number)
    if form in ("lowerLetter", "upperLetter"):
        letters = chr(ord("a") + (number - 1) % 26) * min(1 + (number - 1) // 26, 20)
        return letters.upper() if form == "upperLetter" else letters
    if form in ("lowerRoman", "upperRoman"):
        made, left = "", number
        for worth, letters in _ROMAN:
            made += letters * (left // worth)
            left %= worth
        return made.upper() if form == "upperRoman" else made
    return f"{number:02}" if form == "decimalZero" else str(number)


@dataclass(slots=True)
class Shape:
    """What a paragraph is: a heading's ``level``, a list entry, its printed ``number``; ``contents`` is a line of a
    contents list."""

    level: int | None = None
    listed: bool = False
    number: str = ""
    contents: bool = False
    hidden: bool = False


@dataclass(slots=True)
class Looks:
    """The styles and numbering of a document, asked for each paragraph in turn."""

    styles: Styles
    numbering: Numbering
    counted: dict[str, int] = field(default_factory=dict)

    def of(self, paragraph: Element) -> Shape:
        """What a paragraph (``w:p``) is. Counts its number, so it must be asked once for each, in order."""
        own = child(paragraph, "pPr")
        chain = self.styles.chain(value(own, "pStyle") or self.styles.default)
        properties = [one for one in (own, *(style.properties for style in chain)) if one is not None]
        names = [style.name for style in chain]
        shape = Shape(contents=any(_CONTENTS.match(name) for name in names[:2]))
        shape.level = _level(own, chain)
        shape.hidden = on(child(own, "rPr"), "vanish") and not paragraph.findall(f"{W}r")
        number = next((one for each in properties if (one := child(each, "numPr")) is not None), None)
        identity, depth = value(number, "numId"), _number(value(number, "ilvl"), 0)
        if number is not None and child(number, "ilvl") is None and identity:
            depth = next((_number(value(each, "numPr", "ilvl"), 0) for each in properties
                          if value(each, "numPr", "ilvl")), 0)  # fmt: skip
        counted = self.numbering.next(identity, max(0, min(depth, 8))) if identity and identity != "0" else None
        if counted:
            shape.listed, shape.number = shape.level is None, counted[1]
        elif shape.level is None and identity != "0" and names and _LISTED.match(names[0]):
            shape.listed = "bullet" in names[0].lower() or "punkt" in names[0].lower()
        return shape


def _level(own: Element | None, chain: list[Style]) -> int | None:
    """A heading's level, 1 the topmost: by the paragraph's or style's outline level, else by the style's name."""
    for properties in (own, *(style.properties for style in chain)):
        outline = value(properties, "outlineLvl")
        if outline is not None:
            return int(outline) + 1 if outline in "012345678" and len(outline) == 1 else None
    for style in chain:
        if match := _HEADING.match(style.name):
            return int(match["level"])
    return 1 if chain and _TITLE.match(chain[0].name) else None
