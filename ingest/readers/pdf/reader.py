"""A PDF file to its text and blocks. Raises Encrypted, Damaged, EmptyFile or NeedsOcr, naming the file."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from ingest.cues import begins_something, start_of
from ingest.layout import (
    BULLET,
    HEADING_LENGTH,
    LOOKS,
    NUMBERED_HEADING,
    SENTENCE_END,
    contents_line,
    depth,
    looks_like_heading,
)
from ingest.readers import grids
from ingest.readers.compose import Composer, Content, Drawn, Run
from ingest.readers.pdf.broken import vocabulary
from ingest.readers.pdf.lines import Block, Line, blocks_of, in_order, is_bullet, runs
from ingest.readers.pdf.margins import edge_lines, in_long, page_number, running_heads, same
from ingest.readers.pdf.overpages import joined, whole
from ingest.readers.pdf.pages import pages_of
from ingest.readers.pdf.records import Drawing, Icon
from ingest.readers.pdf.tables import Table, tables
from ingest.records import BlockKind, Page
from ontology.terms import Kind

HEADLINES = (Kind.PERSPEKTIV, Kind.STRATEGI)
HEADER = "sidnummer eller sidhuvud"
SLIGHTLY = 1.2  # times as large as running text: a heading known only by its looks
BESIDE = 40.0  # points


def content(data: bytes, name: str) -> Content:
    """What the bytes of a PDF file hold. ``name`` is the file's, for messages."""
    pages = pages_of(data, name)
    return replace(_written(pages.drawings), found=pages.found, note=pages.note)


@dataclass(frozen=True, slots=True)
class _Style:
    """What is usual in a document: the size of its running text, the sizes of its headings, largest first, and the
    smallest size of those that are numbered."""

    body: float
    larger: tuple[float, ...]
    numbered: float = 0.0

    def level(self, size: float) -> int | None:
        """The level of a heading without a number, by its size alone: below all numbered ones it is a weak one."""
        found = next((i for i, each in enumerate(self.larger, 1) if size >= each - 0.4), None)
        weak = size < self.numbered - 0.4 or (found != 1 and size <= SLIGHTLY * self.body)
        return LOOKS if found and weak else found


def _style(drawings: Sequence[Drawing]) -> _Style:
    letters: Counter[float] = Counter()
    for drawing in drawings:
        for word in drawing.words:
            letters[round(word.size * 2) / 2] += len(word.text)
    body = letters.most_common(1)[0][0] if letters else 10.0
    larger: list[float] = []
    for size in sorted((size for size in letters if size > body + 0.8), reverse=True):
        if not larger or larger[-1] - size > 0.9:
            larger.append(size)
    return _Style(body, tuple(larger[:6]))


def _written(drawings: Sequence[Drawing]) -> Content:
    """The text and blocks of all pages: what goes on over a page's end is put together before it is written down."""
    style, heads, known = _style(drawings), running_heads(drawings), vocabulary(drawings)
    parts: list[tuple[Block | Table | None, list[Line]]] = [(None, [])]  # each with the margins in or after it
    edge = 0.0  # how far to the right the words of the page before go
    for drawing, grids_ in zip(drawings, whole([tables(drawing, known) for drawing in drawings]), strict=True):
        margin = [
            line
            for line in edge_lines(drawing)
            if (same(line) in heads or page_number(line, drawing)) and not in_long(line, grids_, drawing)
        ]
        taken = frozenset(word for line in margin for word in line.words)
        found = [table for table in grids_ if not table.words <= taken]
        edge_icons = [icon for icon in drawing.icons if not any(icon in table.icons for table in found)]
        (margin,) = _with_icons([margin], [icon for icon in edge_icons if _beside_any(icon, margin)])
        used = frozenset(icon for line in margin for icon in line.icons)
        rest = replace(
            drawing,
            words=tuple(word for word in drawing.words if word not in taken),
            icons=tuple(icon for icon in drawing.icons if icon not in used),
        )
        for at, part in enumerate(_in_turn(rest, found, style)):
            before = parts[-1][0]
            joined = None if at or before is None else _together(before, part, edge)
            if joined is None:
                parts.append((part, []))
            else:
                parts[-1] = (joined, parts[-1][1])
        edge = max((word.right for word in rest.words), default=0.0)
        parts[-1][1].extend([*margin, *(Line((word,)) for word in drawing.turned)])
    style = replace(style, numbered=_smallest_numbered([part for part, _ in parts if isinstance(part, Block)], style))
    composer = Composer()
    for waiting, between in parts:
        _put(composer, waiting, between, style)
    pages = [Page(drawing.number, round(drawing.width, 1), round(drawing.height, 1)) for drawing in drawings]
    return composer.content(pages)


def _beside_any(icon: Icon, lines: Sequence[Line]) -> bool:
    """Whether an icon stands in one of these lines, or right before or after it."""
    return any(
        line.box[0] - BESIDE < icon.middle[0] < line.box[2] + BESIDE
        and line.box[1] - 2 <= icon.middle[1] <= line.box[3] + 2
        for line in lines
    )


def _smallest_numbered(blocks: Sequence[Block], style: _Style) -> float:
    """The size of the smallest headings with a number, 0 when there are less than three."""
    sizes = [
        block.lines[0].size
        for block in blocks
        if block.lines[0].size > style.body + 0.8 and NUMBERED_HEADING.match(block.lines[0].text)
    ]
    return min(sizes) if len(sizes) > 2 else 0.0


def _in_turn(drawing: Drawing, found: Sequence[Table], style: _Style) -> list[Block | Table]:
    """The blocks and tables of a page, in reading order: what stands above a table before it."""
    taken = frozenset(word for table in found for word in table.words)
    used = frozenset(icon for table in found for icon in table.icons)
    free = [word for word in drawing.words if word not in taken]
    icons = [icon for icon in drawing.icons if icon not in used]
    made: list[Block | Table] = []
    for table in [*found, None]:
        above = [word for word in free if table is None or word.middle[1] < table.box[1] + 2]
        free = [word for word in free if table is not None and word.middle[1] >= table.box[1] + 2]
        near = [icon for icon in icons if table is None or icon.middle[1] < table.box[1] + 2]
        icons = [icon for icon in icons if icon not in near]
        for lines in _with_icons(in_order(above), near):
            made += blocks_of(lines, style.body)
        if table is not None:
            made.append(table)
    return made


def _with_icons(columns: Sequence[Sequence[Line]], icons: Sequence[Icon]) -> list[list[Line]]:
    """The lines of each column with the icons that stand beside them, each beside the nearest line at its height."""
    beside: dict[tuple[int, int], list[Icon]] = {}
    for icon in sorted(icons, key=lambda icon: icon.box[0]):
        level = [
            (max(icon.box[0] - line.box[2], line.box[0] - icon.box[2], 0.0), column, at)
            for column, lines in enumerate(columns)
            for at, line in enumerate(lines)
            if line.box[1] - 2 <= icon.middle[1] <= line.box[3] + 2
        ]
        if level:
            beside.setdefault(min(level)[1:], []).append(icon)
    return [
        [part for at, line in enumerate(lines) for part in _parted(line, beside.get((column, at), ()))]
        for column, lines in enumerate(columns)
    ]


def _parted(line: Line, icons: Sequence[Icon]) -> Iterator[Line]:
    """A line parted before each icon in it that words follow: a legend in one line."""
    said = [word for word in line.words if not is_bullet(word)]
    cuts = [
        icon.box[0]
        for icon in icons
        if any(word.left > icon.box[0] for word in said) and any(word.left < icon.box[0] for word in said)
    ]
    for start, end in pairwise([float("-inf"), *cuts, float("inf")]):
        words_ = tuple(word for word in line.words if start < word.left <= end)
        held = tuple(icon for icon in icons if start <= icon.box[0] < end)
        if words_:
            yield Line(words_, held)


def _together(before: Block | Table, part: Block | Table, edge: float) -> Block | Table | None:
    """What two parts are together, when the second goes on from the first over a page's end; else None. ``edge`` is how
    far to the right the words of the first page go."""
    if isinstance(before, Table) and isinstance(part, Table):
        return joined(before, part)
    if isinstance(before, Table) or isinstance(part, Table):
        return None
    last, first = before.lines[-1], part.lines[0]
    ended = last.text.endswith(SENTENCE_END) or abs(last.size - first.size) > 0.6 or last.bold != first.bold
    begins = bool(BULLET.match(first.text)) or begins_something(first.text, after=last.text)
    full = last.box[2] > edge - 6 * last.size
    if ended or begins or not (first.text[0].islower() or last.text.endswith((",", "-")) or full):
        return None
    return Block((*before.lines, *part.lines))


def _put(composer: Composer, part: Block | Table | None, between: Sequence[Line], style: _Style) -> None:
    """Write down a block or table, and then the margins that stand after it or in the middle of it."""
    if isinstance(part, Table):
        grids.put(composer, part.rows)
    elif part is not None:
        _put_block(composer, part, style)
    for line in between:
        composer.add(BlockKind.MARGIN, runs([line], line.icons), ignored=HEADER)


def _put_block(composer: Composer, block: Block, style: _Style) -> None:
    text, pieces = block.text, runs(block.lines, block.icons)
    numbered = NUMBERED_HEADING.match(text)
    title = numbered["title"] if numbered else text
    one = len(text) <= 2 * HEADING_LENGTH and not text.endswith((*SENTENCE_END[:2], ",", ";")) and text[0].isalnum()
    bullet = BULLET.match(text)
    level = style.level(max(line.size for line in block.lines)) if one else None
    bold = one and all(line.bold for line in block.lines) and len(text) <= HEADING_LENGTH
    if contents_line(text):
        composer.add(BlockKind.MARGIN, pieces, ignored="innehållsförteckning")
    elif bullet:
        composer.add(BlockKind.LIST_ITEM, _without_bullet(pieces))
    elif not one or not any(map(str.isalpha, text)) or (begins_something(text) and not (level and _headline(text))):
        composer.add(BlockKind.PARAGRAPH, pieces)
    elif numbered and looks_like_heading(title) and (level or bold or len(block.lines) == 1):
        composer.add(BlockKind.HEADING, pieces, level=depth(numbered["number"]))
    elif level:
        composer.add(BlockKind.HEADING, pieces, level=level)
    elif bold and not text.endswith(SENTENCE_END):
        composer.add(BlockKind.HEADING, pieces, level=LOOKS)
    else:
        composer.add(BlockKind.PARAGRAPH, pieces)


def _headline(text: str) -> bool:
    """Whether what a text begins is named by a heading: a perspective, a strategy, a goal."""
    begun = start_of(text)
    return begun is not None and begun.kind in HEADLINES


def _without_bullet(pieces: Sequence[Run | Drawn]) -> list[Run | Drawn]:
    at = next(i for i, piece in enumerate(pieces) if isinstance(piece, Run))
    return [*pieces[:at], *pieces[at + 1 :]]
