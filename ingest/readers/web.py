"""Web pages (HTML): headings, paragraphs, lists and tables as a browser shows them.

Scripts, styles, forms and what is hidden are not read; menus, page headers and footers are set aside. Nothing that the
page points to is fetched: a picture elsewhere is known by its alternative text alone.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from selectolax.lexbor import LexborHTMLParser, LexborNode

from ingest.decode import decode
from ingest.errors import EmptyFile, NotText
from ingest.layout import contents_line
from ingest.readers import grids
from ingest.readers.compose import Composer, Content
from ingest.readers.inline import Piece, arranged, text_of
from ingest.readers.web_icons import colour, icon
from ingest.readers.word_styles import in_format
from ingest.records import BlockKind

_UNREAD = frozenset(
    "script style noscript template head form button select input textarea iframe object embed video audio canvas "
    "dialog map link meta".split()
)
_BLOCKS = frozenset(
    "address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 "
    "h4 h5 h6 header hr html legend li main nav ol p pre section summary table ul tbody thead tfoot tr td th caption"
    .split()
)  # fmt: skip
_MARGINS = {"nav": "meny", "footer": "sidfot"}
_ROLES = {"navigation": "meny", "banner": "sidhuvud", "contentinfo": "sidfot", "search": "sökruta"}
_HIDDEN = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.I)
_CHARSET = re.compile(rb"(?:charset\s*=\s*|<\?xml[^>]*encoding\s*=\s*)[\"']?\s*([\w:.-]{2,40})", re.I)
_NUMBERS = {"a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
DEEPEST = 200  # elements within one another; what stands deeper is read as words only


def content(data: bytes, name: str) -> Content:
    """What a web page holds. Raises InputError naming the file."""
    page = LexborHTMLParser(_decoded(data, name))
    reader = _Reader()
    title = page.css_first("head > title")
    if title is not None:
        reader.composer.add(BlockKind.MARGIN, title.text(), ignored="sidans titel")
    if page.body is not None:
        reader.walk(page.body)
        reader.flush()
    made = reader.composer.content()
    if not any(block.ignored is None for block in made.blocks):
        raise EmptyFile(f"{name}: webbsidan har ingen text. Fylls den i av skript? Spara den från webbläsaren.")
    return made


def _decoded(data: bytes, name: str) -> str:
    declared = _CHARSET.search(data[:4096])
    if declared and not data.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        said = declared[1].decode("ascii").lower()
        try:
            codec = codecs.lookup("cp1252" if said in ("iso-8859-1", "latin1", "us-ascii") else said)
            if codec.name.startswith("utf-16"):  # no page that says so in ASCII is
                return decode(data, name)
            text = data.decode(codec.name)
        except (LookupError, UnicodeError, NotText):
            return decode(data, name)
        return decode(text.encode(), name) if isinstance(text, str) else decode(data, name)
    return decode(data, name)


@dataclass(slots=True)
class _Reader:
    composer: Composer = field(default_factory=Composer)
    waiting: list[Piece] = field(default_factory=list)
    kind: BlockKind = BlockKind.PARAGRAPH
    level: int | None = None
    number: str = ""
    aside: str | None = None
    counted: dict[str, int] = field(default_factory=lambda: {"stycke": 0, "tabell": 0})

    def flush(self) -> None:
        """End the block that is being read."""
        pieces, self.waiting = self.waiting, []
        number, self.number = self.number, ""
        if not text_of(pieces).strip():
            number = ""
        made = arranged([f"{number} ", *pieces] if number else pieces, in_cell=False)
        if not made:
            return
        self.counted["stycke"] += 1
        self.composer.path(f"stycke {self.counted['stycke']}")
        aside = self.aside or ("innehållsförteckning" if contents_line(text_of(pieces)) else None)
        if aside:
            self.composer.add(BlockKind.MARGIN, made, ignored=aside)
        elif self.level is not None and text_of(pieces).strip():
            self.composer.add(BlockKind.HEADING, made, level=self.level)
        else:
            self.composer.add(self.kind, made)
        self.kind, self.level = BlockKind.PARAGRAPH, None

    def walk(self, node: LexborNode, depth: int = 0) -> None:
        """Add all that stands in an element."""
        for child in node.iter(include_text=True):
            name = child.tag
            if name == "-text":
                self.waiting.append(child.text_content or "")
            elif name is None or name.startswith(("-", "!")) or name in _UNREAD or _hidden(child):
                continue
            elif name == "br":
                self.waiting.append("\n")
            elif name == "table":
                self.flush()
                self.table(child, depth)
            elif shown := icon(child):
                self.waiting.append(shown)
            elif name in _BLOCKS:
                self._block(child, name, depth)
            elif depth >= DEEPEST:
                self.waiting.append(child.text(deep=True))
            else:
                self.walk(child, depth + 1)

    def _block(self, node: LexborNode, name: str, depth: int) -> None:
        self.flush()
        before = self.aside
        attributes = node.attributes
        self.aside = before or _MARGINS.get(name) or _ROLES.get(attributes.get("role") or "")
        if name == "header" and node.parent is not None and node.parent.tag == "body":
            self.aside = self.aside or "sidhuvud"
        self.level = _level(name, attributes.get("role"), attributes.get("aria-level"))
        if name == "li":
            self.kind, self.number = BlockKind.LIST_ITEM, _numbered(node)
        if depth >= DEEPEST:
            self.waiting.append(node.text(deep=True))
        else:
            self.walk(node, depth + 1)
        self.flush()
        self.aside, self.kind, self.level, self.number = before, BlockKind.PARAGRAPH, None, ""

    def table(self, table: LexborNode, depth: int) -> None:
        """Add a table; one that is only a frame (a single cell, or tables and headings in its cells) is walked."""
        listed = [(row, list(_cells(row))) for row in _rows(table)]
        cells = [cell for _, row in listed for cell in row]
        framed = len(cells) == 1 or any(cell.css_first("table, h1, h2, h3, h4, h5, h6") is not None for cell in cells)
        if framed or self.aside or depth >= DEEPEST:
            for cell in cells:
                self.flush()
                self.walk(cell, depth + 1)
                self.flush()
            return
        caption = next((one for one in table.iter() if one.tag == "caption"), None)
        if caption is not None:
            self.walk(caption, depth + 1)
            self.flush()
        self.counted["tabell"] += 1
        made = []
        for number, (row, within) in enumerate(listed, 1):
            heading = (row.parent is not None and row.parent.tag == "thead") or (
                len(within) > 1 and all(cell.tag == "th" for cell in within)
            )
            path = f"tabell {self.counted['tabell']}, rad {number}"
            made.append(grids.GridRow(tuple(_grid_cell(cell) for cell in within), heading, path))
        grids.put(self.composer, made)


def _grid_cell(cell: LexborNode) -> grids.GridCell:
    attributes = cell.attributes
    across, down = (_count(attributes.get(name)) for name in ("colspan", "rowspan"))
    return grids.GridCell(tuple(arranged(_pieces(cell), in_cell=True)), across, down, colour(cell))


def _pieces(node: LexborNode, depth: int = 0) -> Iterator[Piece]:
    """The words and icons in a cell, blocks parted by a space, list entries with their numbers."""
    for child in node.iter(include_text=True):
        name = child.tag
        if name == "-text":
            yield child.text_content or ""
        elif name is None or name.startswith(("-", "!")) or name in _UNREAD or _hidden(child):
            continue
        elif name == "br":
            yield "\n"
        elif shown := icon(child):
            yield shown
        elif depth >= DEEPEST:
            yield child.text(deep=True)
        else:
            if name in _BLOCKS:
                yield "\n"
            if name == "li" and (number := _numbered(child)):
                yield f"{number} "
            yield from _pieces(child, depth + 1)
            if name in _BLOCKS:
                yield "\n"


def _rows(table: LexborNode) -> Iterator[LexborNode]:
    for one in table.iter():
        if one.tag == "tr":
            yield one
        elif one.tag in ("thead", "tbody", "tfoot"):
            yield from (row for row in one.iter() if row.tag == "tr")


def _cells(row: LexborNode) -> Iterator[LexborNode]:
    return (one for one in row.iter() if one.tag in ("td", "th"))


def _hidden(node: LexborNode) -> bool:
    attributes = node.attributes
    return "hidden" in attributes or bool(_HIDDEN.search(attributes.get("style") or ""))


def _level(name: str, role: str | None, printed: str | None) -> int | None:
    if re.fullmatch("h[1-6]", name):
        return int(name[1])
    if role == "heading":
        return int(printed) if printed and re.fullmatch("[1-8]", printed) else 2
    return None


def _count(text: str | None) -> int:
    return min(int(text), 1000) if text and re.fullmatch(r"\d{1,9}", text) and int(text) else 1


def _numbered(item: LexborNode) -> str:
    """The number that a browser prints before a list entry."""
    parent = item.parent
    if parent is None or parent.tag != "ol":
        return ""
    said = item.attributes.get("value") or ""
    if re.fullmatch(r"\d{1,6}", said):
        count = int(said)
    else:
        start = parent.attributes.get("start") or "1"
        first = int(start) if re.fullmatch(r"\d{1,6}", start) else 1
        count, before = first, item.prev
        while before is not None:
            count += before.tag == "li"
            before = before.prev
    return f"{in_format(count, _NUMBERS.get(parent.attributes.get('type') or '', 'decimal'))}."
