"""Symbols in web pages: pictures by alternative text, icon fonts by their class, empty elements by their colour."""

from __future__ import annotations

import base64
import binascii
import re

from selectolax.lexbor import LexborNode

from ingest.readers import glyphs, pictures
from ingest.readers.pictures import Seen
from ontology.terms import Symbol

_STYLE = re.compile(r"(?:background(?:-color)?|fill)\s*:\s*(#[0-9a-f]{3,6}|rgb\([\d\s,]+\)|[a-z]+)", re.I)
_NAMED = {"green": "008000", "red": "FF0000", "yellow": "FFFF00", "orange": "FFA500", "gold": "FFD700",
          "gray": "808080", "grey": "808080", "lime": "00FF00", "limegreen": "32CD32", "forestgreen": "228B22",
          "crimson": "DC143C", "darkred": "8B0000", "tomato": "FF6347", "darkgreen": "006400"}  # fmt: skip
#: words of a class name and the symbol that they mean
_CLASSES = (
    (re.compile(r"(?:^|[\s_-])(?:check|tick|bock|done)(?:$|[\s_-])", re.I), Symbol.BOCK),
    (re.compile(r"(?:^|[\s_-])(?:times|cross|xmark|kryss|remove)(?:$|[\s_-])", re.I), Symbol.KRYSS),
    (re.compile(r"(?:arrow|chevron|caret|pil)[_-](?:up|upp)\b", re.I), Symbol.PIL_UPP),
    (re.compile(r"(?:arrow|chevron|caret|pil)[_-](?:down|ner|ned)\b", re.I), Symbol.PIL_NER),
    (re.compile(r"(?:arrow|chevron|caret|pil)[_-](?:right|hoger|höger)\b", re.I), Symbol.PIL_HOGER),
    (re.compile(r"(?:^|[\s_-])(?:green|gron|grön)(?:$|[\s_-])", re.I), Symbol.GRON),
    (re.compile(r"(?:^|[\s_-])(?:yellow|gul|orange)(?:$|[\s_-])", re.I), Symbol.GUL),
    (re.compile(r"(?:^|[\s_-])(?:red|rod|röd)(?:$|[\s_-])", re.I), Symbol.ROD),
    (re.compile(r"(?:^|[\s_-])(?:gr[ae]y|gra|grå)(?:$|[\s_-])", re.I), Symbol.GRA),
)
LARGEST = 5_000_000  # characters of a picture that stands in the page itself


def icon(node: LexborNode) -> Seen | None:
    """What a picture, a meter or an empty element shows; None when it is no symbol."""
    name = node.tag
    if name in ("progress", "meter"):
        return _filled(node)
    if name == "img":
        return _picture(node)
    if name == "svg":
        title = node.css_first("title")
        told = glyphs.told(title.text() if title is not None else node.attributes.get("aria-label") or "")
        fills = {found for one in node.css("[fill], [style]") if (found := colour(one)) and glyphs.colour_of(found)}
        named = glyphs.colour_of(next(iter(fills))) if len(fills) == 1 else None
        strange = node.css_first("path, polygon, polyline, line, image, use, text") is not None
        symbol = told or (Symbol.OKAND if strange and named else named)
        return Seen(f"svg:{symbol}:{named}", symbol, named) if symbol else None
    if name not in ("i", "span", "div", "b", "em") or node.text(deep=True).strip():
        return None
    if any(one.mem_id != node.mem_id for one in node.css("img, svg, i, table, progress, meter")):
        return None
    attributes = node.attributes
    said = " ".join(attributes.get(key) or "" for key in ("aria-label", "title", "data-status"))
    named = glyphs.colour_of(colour(node))
    classes = {symbol for pattern, symbol in _CLASSES if pattern.search(attributes.get("class") or "")}
    colours = classes & {Symbol.GRON, Symbol.GUL, Symbol.ROD, Symbol.GRA}
    named = named or (next(iter(colours)) if len(colours) == 1 else None)
    forms = classes - colours
    symbol = next(iter(forms)) if len(forms) == 1 else glyphs.told(said) or named
    return Seen(f"ikon:{symbol}:{named}", symbol, named) if symbol else None


def _picture(node: LexborNode) -> Seen | None:
    source = node.attributes.get("src") or ""
    told = glyphs.told(f"{node.attributes.get('alt') or ''} {node.attributes.get('title') or ''}")
    found = None
    if match := re.match(r"data:image/[\w.+-]+;base64,", source[:100]):
        try:
            data = base64.b64decode(source[match.end() : LARGEST], validate=False)
        except (binascii.Error, ValueError):
            data = b""
        found = pictures.seen(data) if data else None
    if found is not None and found.symbol is not Symbol.OKAND:
        return found
    if told is not None:
        return Seen(found.digest if found else f"bild:{source[:300]}", told)
    return found or Seen(f"bild:{source[:300]}", Symbol.OKAND)


def _filled(node: LexborNode) -> Seen | None:
    """A progress bar, filled as far as its own numbers say."""
    number = r"\d{1,9}(?:\.\d{1,6})?"
    value, most = (node.attributes.get(key) or "" for key in ("value", "max"))
    if not re.fullmatch(number, value) or not re.fullmatch(number, most or "1") or not float(most or 1):
        return None
    part = min(100.0, 100 * float(value) / float(most or 1))
    return Seen(f"stapel:{part:.1f}", Symbol.OKAND, number=round(part, 1))


def colour(node: LexborNode) -> str | None:
    """The colour (RRGGBB) that an element is filled with, by its own attributes."""
    attributes = node.attributes
    said = attributes.get("bgcolor") or attributes.get("fill") or ""
    if not said and (match := _STYLE.search(attributes.get("style") or "")):
        said = match[1]
    said = said.strip().lower()
    if match := re.fullmatch(r"#?([0-9a-f]{6})", said):
        return match[1].upper()
    if match := re.fullmatch(r"#([0-9a-f])([0-9a-f])([0-9a-f])", said):
        return "".join(2 * digit for digit in match.groups()).upper()
    if match := re.fullmatch(r"rgb\(\s*(\d{1,3})\s*,\s*(\d{1,3})\s*,\s*(\d{1,3})\s*\)", said):
        return "".join(f"{min(int(part), 255):02X}" for part in match.groups())
    return _NAMED.get(said)
