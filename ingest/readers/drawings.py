"""Pictures and drawn shapes in Office files: what each shows, by pixels, form and fill, or alternative text."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator

from ingest.readers import glyphs, pictures
from ingest.readers.package import Element, Package
from ingest.readers.pictures import Seen
from ontology.terms import Symbol

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
VML = "{urn:schemas-microsoft-com:vml}"
WPS = "{http://schemas.microsoft.com/office/word/2010/wordprocessingShape}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
EMU = 360_000  # to the centimetre
#: a symbol is no wider and no higher than this; a larger picture is an illustration
WIDEST, HIGHEST = 9 * EMU, 3 * EMU
_PRESET_COLOURS = {"green": "00B050", "red": "FF0000", "yellow": "FFFF00", "orange": "FFA500", "gray": "808080",
                   "grey": "808080", "gold": "FFD700", "lime": "00FF00", "limeGreen": "32CD32"}  # fmt: skip


_VML_SHAPES = {f"{VML}oval": "ellipse", f"{VML}rect": "rect", f"{VML}roundrect": "roundRect"}


class Drawings:
    """The pictures of a file; each is looked at once."""

    def __init__(self, package: Package) -> None:
        self.package = package
        self._seen: dict[str, Seen] = {}
        self._theme: dict[str, str] | None = None

    def seen(self, element: Element, part: str) -> Iterator[Seen]:
        """What the pictures and shapes in a drawing show, each a symbol or of unknown meaning."""
        told = glyphs.told(" ".join(_alternatives(element)))
        small = _small(element)
        for one in element.iter(f"{A}blip", f"{VML}imagedata", f"{WPS}wsp", *_VML_SHAPES):
            if any(above.tag == _FALLBACK for above in one.iterancestors()):
                continue
            if one.tag in _VML_SHAPES:
                if next(one.iter(f"{VML}imagedata"), None) is None:
                    yield _vml(one)
                continue
            if one.tag == f"{WPS}wsp":
                if small and (found := self.shape(one.find(f"{WPS}spPr"))):
                    yield found
                continue
            yield self.picture(part, one.get(f"{R}embed") or one.get(f"{R}id"), small, told)

    def picture(self, part: str, relation: str | None, small: bool, told: Symbol | None) -> Seen:
        """What a picture shows: a small one by its pixels, else by what its alternative text says (``told``)."""
        found = self._looked_at(part, relation, small)
        if found.symbol is Symbol.OKAND and found.number is None and told is not None:
            return Seen(found.digest, told, found.colour, thumbnail=found.thumbnail)
        return found

    def _looked_at(self, part: str, relation: str | None, small: bool) -> Seen:
        target = self.package.relations(part).get(relation or "")
        key = f"{target.target if target else None}|{small}"
        if key not in self._seen:
            data = self.package.picture(part, relation)
            if data is None:
                self._seen[key] = Seen(f"utan bild:{relation}", Symbol.OKAND)
            elif small:
                self._seen[key] = pictures.seen(data)
            else:
                self._seen[key] = Seen(hashlib.sha256(data).hexdigest(), Symbol.OKAND)
        return self._seen[key]

    def shape(self, properties: Element | None) -> Seen | None:
        """What a drawn shape shows, from its properties (``spPr``)."""
        if properties is None:
            return None
        geometry, moved = properties.find(f"{A}prstGeom"), properties.find(f"{A}xfrm")
        turned = moved.get("rot", "0") if moved is not None else "0"
        degrees = int(turned) // 60_000 if turned.lstrip("-").isdigit() and len(turned) < 12 else 0
        fill = self.colour(properties.find(f"{A}solidFill"))
        return glyphs.shape(geometry.get("prst") if geometry is not None else None, fill, degrees)

    def colour(self, fill: Element | None) -> str | None:
        """A colour as RRGGBB, also one of the theme's; None when there is none."""
        if fill is None:
            return None
        for one in fill:
            if one.tag == f"{A}srgbClr":
                return one.get("val")
            if one.tag == f"{A}sysClr":
                return one.get("lastClr")
            if one.tag == f"{A}prstClr":
                return _PRESET_COLOURS.get(one.get("val", ""))
            if one.tag == f"{A}schemeClr":
                return self.theme().get(one.get("val", ""))
        return None

    def theme(self) -> dict[str, str]:
        """The colours of the file's first theme, by name ("accent6")."""
        if self._theme is None:
            self._theme = {}
            part = next((name for name in sorted(self.package.parts()) if "/theme/theme" in name), None)
            scheme = next(self.package.xml(part).iter(f"{A}clrScheme"), None) if part else None
            for one in scheme if scheme is not None else ():
                if found := self.colour(one):
                    self._theme[one.tag.removeprefix(A)] = found
        return self._theme


def _vml(shape: Element) -> Seen:
    """What a shape of an older Word shows: one in a colour that, any other is unknown."""
    said = shape.get("fillcolor", "").split(" ")[0].lower()
    rgb = said[1:].upper() if re.fullmatch("#[0-9a-f]{6}", said) else _PRESET_COLOURS.get(said)
    preset = _VML_SHAPES[shape.tag] if shape.get("filled") not in ("f", "false") else None
    return glyphs.shape(preset, rgb) or Seen(f"form:{shape.tag}:{rgb}", Symbol.OKAND)


def _alternatives(element: Element) -> Iterator[str]:
    for one in element.iter():
        if isinstance(one.tag, str) and one.tag.endswith(("}docPr", "}cNvPr", "}shape")):
            yield from (one.get(name, "") for name in ("descr", "title", "alt"))


def _small(element: Element) -> bool:
    """Whether a drawing is no larger than a symbol; one that does not say its size may be."""
    for one in element.iter():
        if isinstance(one.tag, str) and one.tag.endswith(("}extent", "}ext")) and one.get("cx"):
            wide, high = one.get("cx", ""), one.get("cy", "")
            if wide.isdigit() and high.isdigit():
                return int(wide[:15]) <= WIDEST and int(high[:15]) <= HIGHEST
    return True
