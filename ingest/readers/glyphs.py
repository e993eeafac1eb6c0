"""Symbols that are no pictures: characters (✔ 🟢 ➔, Wingdings), drawn shapes and coloured cells, and what they show.

The code tables of the symbol fonts are those that Microsoft ships with Office.
"""

from __future__ import annotations

import colorsys
import re
from functools import cache

from ingest.readers.pictures import Seen
from ontology.terms import Symbol

#: character to what it shows, and its colour where the character itself has one
SIGNS: dict[str, tuple[Symbol, Symbol | None]] = {
    **dict.fromkeys("✓✔☑🗸🗹", (Symbol.BOCK, None)),
    "✅": (Symbol.BOCK, Symbol.GRON),
    **dict.fromkeys("✗✘✕✖🗙🗴🗵", (Symbol.KRYSS, None)),
    "☒": (Symbol.OKAND, None),  # a box that is marked, or one that is crossed out
    "❌": (Symbol.KRYSS, Symbol.ROD),
    **dict.fromkeys("🟢🟩💚", (Symbol.GRON, Symbol.GRON)),
    **dict.fromkeys("🟡🟨🟠🟧💛", (Symbol.GUL, Symbol.GUL)),
    **dict.fromkeys("🔴🟥❤", (Symbol.ROD, Symbol.ROD)),
    **dict.fromkeys("⚪⚫⬜⬛🔘", (Symbol.GRA, Symbol.GRA)),
    **dict.fromkeys("↑⬆⇧🡅🡹▲🔼", (Symbol.PIL_UPP, None)),
    **dict.fromkeys("↓⬇⇩🡇🡻▼🔽", (Symbol.PIL_NER, None)),
    **dict.fromkeys("→➔➜➡⇨🡆🡺▶►", (Symbol.PIL_HOGER, None)),
    **dict.fromkeys("↗↘⬈⬊", (Symbol.OKAND, None)),
}
BOXES = "☐☑☒"
#: shapes that only their colour tells of
DOTS = "●⬤■◼◆•○◯□"
#: what may follow a sign without being one: emoji presentation
_JOINED = "\ufe0e\ufe0f"

_ARROWS = {Symbol.PIL_UPP: "↑", Symbol.PIL_NER: "↓", Symbol.PIL_HOGER: "→"}
#: font (small letters) to code to the character that it looks like
FONTS: dict[str, dict[int, str]] = {
    "wingdings": {
        0xFC: "✔", 0xFB: "✘", 0xFE: "☑", 0xFD: "☒", 0x6C: "●", 0x6E: "■", 0xA8: "□", 0x6F: "□", 0xA1: "○",
        0xE0: "→", 0xE1: "↑", 0xE2: "↓", 0xE8: "➔", 0xE9: "🡹", 0xEA: "🡻", 0xF0: "⇨", 0xF1: "⇧", 0xF2: "⇩", 0xE4: "↗",
        0xE6: "↘", 0xA7: "▪", 0x9F: "•", 0xD8: "➢", 0x76: "❖",
    },
    "wingdings 2": {0x50: "✓", 0x4F: "✗", 0x52: "☑", 0x51: "☒", 0x53: "☒", 0x54: "☒", 0x97: "●", 0x98: "⬤", 0xA2: "■"},
    "wingdings 3": {0x67: "→", 0x68: "↑", 0x69: "↓", 0x70: "▲", 0x71: "▼", 0x75: "▶", 0xC6: "→", 0xC7: "↑", 0xC8: "↓"},
    "webdings": {0x61: "✔", 0x72: "✘", 0x6E: "●", 0x67: "■", 0x35: "▲", 0x36: "▼", 0x34: "▶"},
    "symbol": {0xAE: "→", 0xAD: "↑", 0xAF: "↓", 0xB7: "•", 0xDE: "⇨", 0xDD: "⇧", 0xDF: "⇩"},
}  # fmt: skip

#: preset shapes of Office drawings
ARROWS = {"upArrow": Symbol.PIL_UPP, "downArrow": Symbol.PIL_NER, "rightArrow": Symbol.PIL_HOGER,
          "triangle": Symbol.PIL_UPP, "flowChartExtract": Symbol.PIL_UPP, "flowChartMerge": Symbol.PIL_NER}  # fmt: skip
PLAIN_SHAPES = frozenset({
    "ellipse", "rect", "roundRect", "diamond", "flowChartConnector", "donut", "octagon", "hexagon", "star5",
})  # fmt: skip
CROSSES = frozenset({"mathMultiply"})


def in_font(font: str | None, character: str) -> str:
    """A character of a symbol font as the character that it looks like; of any other font, as it is.

    >>> in_font("Wingdings", "ü"), in_font("Wingdings", chr(0xF0FC)), in_font("Arial", "ü")
    ('✔', '✔', 'ü')
    """
    table = FONTS.get((font or "").lower())
    if table is None:
        return character
    code = ord(character)
    code = code - 0xF000 if 0xF000 <= code <= 0xF0FF else code
    return table.get(code, "" if character.isalnum() or code != ord(character) else character)


def seen(character: str, colour: str | None = None) -> Seen | None:
    """What a character shows; ``colour`` is the text's own (RRGGBB). None when it is no sign.

    >>> seen("●", "00B050").symbol.value, seen("✔").name, seen("a")
    ('grön', 'bock', None)
    """
    named = colour_of(colour)
    if character in DOTS:
        return Seen(f"tecken:{character}", named, named) if named else None
    if character not in SIGNS:
        return None
    symbol, own = SIGNS[character]
    return Seen(f"tecken:{character}", symbol, own or named)


def has_sign(text: str) -> bool:
    """Whether a sign stands anywhere in a text.

    >>> has_sign("Uppnått 🟡 Delvis"), has_sign("Uppnått")
    (True, False)
    """
    return bool(_ANY.search(text))


def parted(text: str, alone: bool) -> tuple[str, str, str]:
    """Signs before the words, the words, and signs after them.

    Outside a table (``alone`` is false) only coloured dots are signs: ticks and arrows are bullets there.

    >>> parted("✔ Klart", True), parted("✓ Att utreda", False), parted("🟢 Att utreda", False)
    (('✔', 'Klart', ''), ('', '✓ Att utreda', ''), ('🟢', 'Att utreda', ''))
    """
    if not _ANY.search(text):
        return "", text, ""
    match = _around(alone).fullmatch(text)
    assert match is not None
    if any(box in match["words"] for box in BOXES):  # one of several boxes
        return "", text, ""
    before, words, after = (re.sub(rf"[\s{_JOINED}]", "", match[1]), match[2], re.sub(rf"[\s{_JOINED}]", "", match[3]))
    if len(before) + len(after) > MOST:
        return "", text, ""
    if words and any(SIGNS[sign][0] in _ARROWS for sign in before + after):  # "2023 → 2024" and "→ se nedan"
        return "", text, ""
    return before, words, after


_ANY = re.compile(f"[{re.escape(''.join(SIGNS))}]")


@cache
def _around(alone: bool) -> re.Pattern[str]:
    signs = [sign for sign, (symbol, own) in SIGNS.items() if alone or (own and symbol is own)]
    either = f"(?:[{re.escape(''.join(signs))}][{_JOINED}]?\\s*)"
    return re.compile(rf"\s*(?P<before>{either}*)(?P<words>.*?)(?P<after>(?:\s{either}+)?)\s*", re.S)


MOST = 3  # signs in a cell; more are an ornament or a scale


def colour_of(rgb: str | None) -> Symbol | None:
    """The traffic-light colour that a colour (RRGGBB) is nearest; None when it is none of them (blue, white, black).

    >>> [colour_of(rgb) for rgb in ("00B050", "FFC000", "C00000", "4472C4", "FFFFFF", "808080")]
    [<Symbol.GRON: 'grön'>, <Symbol.GUL: 'gul'>, <Symbol.ROD: 'röd'>, None, None, <Symbol.GRA: 'grå'>]
    """
    if not rgb or not re.fullmatch(r"[0-9A-Fa-f]{6}", rgb):
        return None
    red, green, blue = (int(rgb[i : i + 2], 16) / 255 for i in (0, 2, 4))
    hue, light, saturation = colorsys.rgb_to_hls(red, green, blue)
    degrees = hue * 360
    if light > 0.97 or light < 0.1:
        return None
    if saturation < 0.2:
        return Symbol.GRA if 0.3 < light < 0.8 else None
    if degrees < 18 or degrees >= 340:
        return Symbol.ROD
    if degrees < 70:
        return Symbol.GUL
    return Symbol.GRON if degrees < 170 else None


def filled(rgb: str | None) -> Seen | None:
    """What a cell filled with a colour shows; grey is only a look."""
    named = colour_of(rgb)
    return Seen(f"färg:{rgb}", named, named) if named and named is not Symbol.GRA else None


def shape(preset: str | None, rgb: str | None, turned: int = 0) -> Seen | None:
    """What a drawn shape shows, by its preset name, its fill and how far it is turned (degrees clockwise).

    >>> shape("rightArrow", "00B050", 270).name, shape("ellipse", "FF0000").name, shape("cloud", None)
    ('pil upp, grön', 'röd', None)
    """
    named = colour_of(rgb)
    digest = f"form:{preset}:{rgb}:{turned}"
    if preset in ARROWS:
        around = [Symbol.PIL_UPP, Symbol.PIL_HOGER, Symbol.PIL_NER, None]
        at = around.index(ARROWS[preset]) + round(turned / 90)
        pointing = around[at % 4] if turned % 90 == 0 else None
        return Seen(digest, pointing or Symbol.OKAND, named)
    if preset in CROSSES:
        return Seen(digest, Symbol.KRYSS, named)
    if preset in PLAIN_SHAPES and named:
        return Seen(digest, named, named)
    return Seen(digest, Symbol.OKAND, named) if named and named is not Symbol.GRA else None


#: words of a picture's alternative text, and the symbol that they name
_TOLD = (
    (re.compile(r"\b(?:bock|bockad|check|checkmark|bockmarkering)\b", re.I), Symbol.BOCK),
    (re.compile(r"\b(?:kryss|kors|cross)\b", re.I), Symbol.KRYSS),
    (re.compile(r"\bpil(?:en)?\b.*\b(?:upp|uppåt)\b|\buppåtpil\b", re.I), Symbol.PIL_UPP),
    (re.compile(r"\bpil(?:en)?\b.*\b(?:ner|ned|nedåt|neråt)\b|\bnedåtpil\b", re.I), Symbol.PIL_NER),
    (re.compile(r"\bpil(?:en)?\b.*\b(?:höger|åt höger)\b|\bhögerpil\b", re.I), Symbol.PIL_HOGER),
    (re.compile(r"\bgrönt?\b|\bgröna?\b", re.I), Symbol.GRON),
    (re.compile(r"\bgult?\b|\bgula\b|\borange\b", re.I), Symbol.GUL),
    (re.compile(r"\brö(?:d|tt|da)\b", re.I), Symbol.ROD),
    (re.compile(r"\bgrå(?:tt|a)?\b", re.I), Symbol.GRA),
)


def told(alternative: str) -> Symbol | None:
    """The symbol that a picture's alternative text names; None when it names none, or several.

    >>> told("Grön cirkel").value, told("Röd eller gul symbol"), told("Porträtt av ordföranden")
    ('grön', None, None)
    """
    named = [symbol for pattern, symbol in _TOLD if pattern.search(alternative)]
    return named[0] if len(named) == 1 else None
