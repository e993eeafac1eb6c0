"""What stands in a paragraph of a Word document: words, signs and pictures in order, and the boxes anchored in it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.readers.drawings import Drawings
from ingest.readers.inline import Piece, signed
from ingest.readers.package import Element
from ingest.readers.word_styles import Styles, W, child, on, value

MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
BREAK = "\n"
#: not read: what was deleted, what is only said to Word, and what another choice stands for
_LEFT_OUT = frozenset(
    [W + name for name in ("del", "moveFrom", "pPr", "rPr", "instrText", "delText", "delInstrText", "fldData", "sdtPr",
                           "sdtEndPr", "footnoteReference", "endnoteReference", "annotationRef", "commentReference",
                           "ruby", "proofErr", "bookmarkStart", "bookmarkEnd")]
    + [f"{MC}Fallback"]
)  # fmt: skip
_PRINTED = {W + "tab": "\t", W + "br": BREAK, W + "cr": BREAK, W + "noBreakHyphen": "-", W + "softHyphen": "\u00ad",
            W + "ptab": "\t"}  # fmt: skip
_DRAWN = frozenset([W + "drawing", W + "pict", W + "object"])


class Runs:
    """Reads paragraphs of one part; ``boxes`` are the text boxes found, in order."""

    def __init__(self, drawings: Drawings, part: str, styles: Styles) -> None:
        self.drawings, self.part, self.styles = drawings, part, styles
        self.boxes: list[Element] = []

    def of(self, element: Element) -> Iterator[Piece]:
        """The pieces of a paragraph or of what stands in one."""
        for one in element:
            if one.tag in _LEFT_OUT or not isinstance(one.tag, str):
                continue
            if one.tag == f"{W}r":
                yield from self._run(one)
            elif one.tag == f"{W}sdt" and _checked(one):
                yield from signed("☑", None, None)
            elif one.tag == f"{MATH}t":
                yield one.text or ""
            else:
                yield from self.of(one)

    def _run(self, run: Element) -> Iterator[Piece]:
        properties = child(run, "rPr")
        style = self.styles.chain(value(properties, "rStyle"))
        if on(properties, "vanish") or on(properties, "webHidden") or any(one.hidden for one in style):
            return
        colour, font = value(properties, "color"), _font(properties)
        for one in run:
            if one.tag == f"{W}t":
                yield from signed(one.text or "", colour, font)
            elif one.tag == f"{W}sym":
                code = one.get(f"{W}char", "")
                if re.fullmatch(r"[0-9A-Fa-f]{1,6}", code) and int(code, 16) < 0x110000:
                    yield from signed(chr(int(code, 16)), colour, one.get(f"{W}font"))
            elif one.tag in _PRINTED:
                yield _PRINTED[one.tag]
            elif one.tag in _DRAWN:
                yield from self._drawn(one)
            elif one.tag == f"{MC}AlternateContent":
                for choice in one.iterchildren(f"{MC}Choice"):
                    for drawn in choice.iterchildren(*_DRAWN):
                        yield from self._drawn(drawn)
                    break

    def _drawn(self, element: Element) -> Iterator[Piece]:
        boxes = [box for box in element.iter(f"{W}txbxContent") if not _inside_fallback(box, element)]
        if boxes:
            self.boxes += [box for box in boxes if not any(other in boxes for other in box.iterancestors())]
            return
        yield from self.drawings.seen(element, self.part)


def _checked(control: Element) -> bool:
    """Whether a content control is a box that is ticked: Word shows it as ☒."""
    checked = child(control, "sdtPr")
    found = checked.find(f"{W14}checkbox/{W14}checked") if checked is not None else None
    return found is not None and found.get(f"{W14}val") in ("1", "true")


def _font(properties: Element | None) -> str | None:
    fonts = child(properties, "rFonts")
    return None if fonts is None else fonts.get(f"{W}ascii") or fonts.get(f"{W}hAnsi")


def _inside_fallback(element: Element, top: Element) -> bool:
    for above in element.iterancestors():
        if above is top:
            return False
        if above.tag == f"{MC}Fallback":
            return True
    return False
