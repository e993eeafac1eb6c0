"""Words to lines, lines to blocks: paragraphs, list items, headings, in the order they are read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise, zip_longest
from statistics import median

from ingest.cues import begins_something, list_heading
from ingest.layout import BULLET, NUMBERED_HEADING, SENTENCE_END, looks_like_heading
from ingest.readers.compose import Drawn, Run
from ingest.readers.pdf.records import Icon, Word
from ingest.records import Box
from ingest.standing import alone

GUTTER = 10.0  # points between two columns of running text
JOINED = "\u00ad"  # after a word that goes on in the next line without a hyphen of its own
WORDS = 3.5  # words a line, at least, in a column of running text
BULLETS = dict.fromkeys(map(ord, "\uf0b7\uf0a7\uf076\uf0d8\uf02d\uf0fc\u2022\u25aa\u25cf\u25cb\u25e6\u2023\u00b7"), "•")


@dataclass(frozen=True)  # no slots: what it works out is kept
class Line:
    """Words side by side, from the left, and the icons among them."""

    words: tuple[Word, ...]
    icons: tuple[Icon, ...] = ()

    @cached_property
    def box(self) -> Box:
        """What holds its words."""
        words = self.words
        return (
            min([word.left for word in words]),
            min([word.top for word in words]),
            max([word.right for word in words]),
            max([word.bottom for word in words]),
        )

    @cached_property
    def text(self) -> str:
        """Its words, a bullet sign in a symbol font as a bullet."""
        first, *rest = (word.text for word in self.words)
        return " ".join([first.translate(BULLETS) if len(first) == 1 else first, *rest])

    @cached_property
    def size(self) -> float:
        """The size of most of its letters."""
        return max(self.words, key=lambda word: len(word.text)).size

    @cached_property
    def bold(self) -> bool:
        """Whether all its words are bold."""
        return all(word.bold for word in self.words if any(map(str.isalnum, word.text)))


@dataclass(frozen=True, slots=True)
class Block:
    """Lines that belong together."""

    lines: tuple[Line, ...]

    @property
    def text(self) -> str:
        """Its words, words broken at a line's end mended."""
        return "".join(run.text for run in runs(self.lines) if isinstance(run, Run)).strip()

    @property
    def icons(self) -> tuple[Icon, ...]:
        """The icons among its lines."""
        return tuple(icon for line in self.lines for icon in line.icons)


def lines_of(words: Sequence[Word]) -> list[Line]:
    """Words as lines, from the top: those stand in one line whose middles lie in each other's height."""
    made: list[list[Word]] = []
    for word in sorted(words, key=lambda word: (word.top + word.bottom, word.left)):
        line = made[-1] if made else []
        apart = (word.top + word.bottom - line[0].top - line[0].bottom) / 2 if line else 0.0
        if line and apart < 0.4 * max(word.size, line[0].size):
            line.append(word)
        else:
            made.append([word])
    return [Line(tuple(sorted(line, key=lambda word: word.left))) for line in made]


def segments(line: Line) -> list[Line]:
    """A line parted where a wide space is."""
    parts: list[list[Word]] = [[line.words[0]]]
    for before, word in pairwise(line.words):
        if word.left - before.right > max(1.1 * max(word.size, before.size), 8.0) and not is_bullet(before):
            parts.append([])
        parts[-1].append(word)
    return [Line(tuple(part)) for part in parts]


def is_bullet(word: Word) -> bool:
    """Whether a word is a sign that begins a list item."""
    return bool(BULLET.match(word.text.translate(BULLETS) + " x"))


def in_order(words: Sequence[Word]) -> list[list[Line]]:
    """The lines of running text, column after column, from the top; each list is one column's lines."""
    rows = [segments(line) for line in lines_of(words)]
    made: list[list[Line]] = [[]]
    at = 0
    while at < len(rows):
        end = _side_by_side(rows, at)
        if end is None:
            made[-1].append(_whole(rows[at]))
            at += 1
        else:
            cuts = _gutters(rows[at:end])
            columns: list[list[Line]] = [[] for _ in range(len(cuts) + 1)]
            for row in rows[at:end]:
                for part in row:
                    columns[sum(part.box[0] >= cut for cut in cuts)].append(part)
            made += [*columns, []]
            at = end
    return [lines for lines in made if lines]


def _side_by_side(rows: Sequence[Sequence[Line]], at: int) -> int | None:
    """Where the rows end, from ``at``, that are columns of running text; None when they are none."""
    first = list(rows[at])
    if at + 1 < len(rows) and len(first) == 1 and rows[at + 1][0].box[1] < first[0].box[3] - 1:
        first = sorted([*first, *rows[at + 1]], key=lambda part: part.box[0])  # lines that are not level
    gaps = [(one.box[2], other.box[0]) for one, other in pairwise(first) if other.box[0] - one.box[2] >= GUTTER]
    end = at
    while gaps and end < len(rows):
        left = []
        for start, stop in gaps:
            before = max((part.box[2] for part in rows[end] if part.box[0] < (start + stop) / 2), default=start)
            after = min((part.box[0] for part in rows[end] if part.box[0] >= (start + stop) / 2), default=stop)
            if min(stop, after) - max(start, before) >= GUTTER:
                left.append((max(start, before), min(stop, after)))
        if not left:
            break
        gaps, end = left, end + 1
    return end if _gutters(rows[at:end]) else None


def _whole(row: Sequence[Line]) -> Line:
    return Line(tuple(word for part in row for word in part.words))


def _gutters(rows: Sequence[Sequence[Line]]) -> list[float]:
    """Where a page of running text is parted in columns: no line crosses, and both sides hold sentences."""
    spans = [(part.box[0], part.box[2]) for row in rows for part in row]
    if len(spans) < 6 or not any(len(row) > 1 for row in rows):
        return []
    cuts: list[float] = []
    end = float("-inf")
    for left, right in sorted(spans):
        if end != float("-inf") and left - end >= GUTTER:
            cuts.append((left + end) / 2)
        end = max(end, right)
    for cut in cuts:
        sides: tuple[list[Line], list[Line]] = ([], [])
        for row in rows:
            for part in row:
                sides[part.box[0] >= cut].append(part)
        if any(len(side) < 3 or sum(len(part.words) for part in side) < WORDS * len(side) for side in sides):
            return []
    return cuts


def blocks_of(lines: Sequence[Line], body: float) -> list[Block]:
    """The blocks that the lines of one column are."""
    if not lines:
        return []
    right = max(line.box[2] for line in lines)
    made: list[list[Line]] = []
    for line in lines:
        if made and not _begins(made[-1], line, right, body):
            made[-1].append(line)
        else:
            made.append([line])
    return [Block(tuple(group)) for group in made]


def _begins(group: Sequence[Line], line: Line, right: float, body: float) -> bool:
    """Whether a line begins a block of its own after those of ``group``."""
    last = group[-1]
    before, here = last.text, line.text
    height = max(last.size, line.size)
    gap = line.box[1] - last.box[3]
    leading = median(b.box[1] - a.box[3] for a, b in pairwise(group)) if len(group) > 1 else None
    if gap > (0.45 * height if leading is None else leading + 0.35 * height) or abs(last.size - line.size) > 0.8:
        return True
    if line.icons and line.icons[0].box[0] < line.box[0]:
        return True
    if last.bold != line.bold and (last.bold or line.box[0] <= group[0].box[0] + 2):
        return True
    if BULLET.match(here) or begins_something(here, after=before) or alone(here) or alone(before):
        return True
    if list_heading(before) or (len(group) == 1 and _numbered(before) and last.size > body + 0.8):
        return True
    if here[0].islower() or before.endswith("-"):
        return False
    listed = BULLET.match(group[0].text)
    if listed and line.box[0] < (last.box[0] if len(group) > 1 else group[0].words[0].right + 2) - 3:
        return True  # further left than the words of the list item
    room = right - last.box[2]
    ended = before.endswith(SENTENCE_END)
    short = room > line.words[0].right - line.words[0].left + height  # its first word had found room
    title = len(group) == 1 and not listed and looks_like_heading(before) and room > 0.3 * (right - line.box[0])
    return short and (ended or bool(_numbered(here)) or title)


def _numbered(text: str) -> bool:
    match = NUMBERED_HEADING.match(text)
    return bool(match and looks_like_heading(match["title"]))


def runs(lines: Sequence[Line], icons: Sequence[Icon] = ()) -> list[Run | Drawn]:
    """The words of lines in a row, a word broken at a line's end mended, icons first or last as they stand.

    A hyphen at a line's end is dropped when a small letter follows it, kept before a conjunction ("hälso- och") and
    after a single letter or a capital ("e-tjänst").
    """
    made: list[Run | Drawn] = []
    for line, after in zip_longest(lines, lines[1:]):
        for i, word in enumerate(line.words):
            text = word.text.translate(BULLETS) if len(word.text) == 1 else word.text
            broken = i == len(line.words) - 1 and after is not None and text.endswith("-") and len(text) > 1
            following = after.words[0].text if after else ""
            if text.endswith(JOINED) or (broken and _mends(text, following)):
                made.append(Run(text[:-1], word.page, word.box))
            elif broken and following[:1].isalpha() and following not in ("och", "eller", "samt", "till", "/"):
                made.append(Run(text, word.page, word.box))
            else:
                made.append(Run(f"{text} ", word.page, word.box))
    left = lines[0].box[0] if lines else 0.0
    drawn = [Drawn(icon.seen, icon.page, icon.box) for icon in icons]
    first = [each for each in drawn if each.box and each.box[0] < left]
    return [*first, *made, *(each for each in drawn if each not in first)]


def _mends(text: str, following: str) -> bool:
    stem = text[:-1]
    if following in ("och", "eller", "samt") or not following[:1].islower():
        return False
    return len(stem) > 1 and stem[-1].isalpha() and not (stem.isupper() or stem[-1].isupper())
