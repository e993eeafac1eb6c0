"""Hard-wrapped text, as PDF extraction leaves it.

Layout traps, all seen in real documents: paragraphs are parted by blank lines or not at all; a page break
shows only as a space at the start of a line (pdftotext leaves a form feed), and glues what follows to what came
before; a line end without a trailing space, in a text whose lines end with one, is a word broken in the middle
("Verksam⏎het").
"""

from __future__ import annotations

import re
from itertools import pairwise
from statistics import quantiles

from ingest.cues import MID_SENTENCE, begins_something, figure_field, list_heading, start_of
from ingest.layout import (
    BULLET,
    LOOKS,
    NUMBERED_HEADING,
    PAGE_MARK,
    POINT,
    SENTENCE_END,
    SMALL_POINT,
    Line,
    contents_block,
    contents_line,
    depth,
    lines_of,
    looks_like_heading,
)
from ingest.places import Lines
from ingest.readers import itemtables, kept, twocolumns, wrapped
from ingest.readers.blocks import Builder
from ingest.readers.flattened import mended
from ingest.readers.seams import seam
from ingest.recognise.introductions import heads_list
from ingest.records import BlockKind, Document, Issue, Layout, Source
from ingest.standing import alone
from ingest.text import MappedText, clean, concat

_FOOT = re.compile(r"\s*(?P<name>\S.{3,150}?)\s+(?:\d{1,4} ?\(\d{1,4}\)|[Ss]id(?:a|an)? \d+(?: av \d+)?)\s*")


def read(source: Source, text: str) -> tuple[Document, tuple[Issue, ...]]:
    """Read hard-wrapped text. Returns the document and what a person should look at."""
    lines = list(lines_of(text))
    builder = Builder(Lines(text, Layout(pages=_pages(text, lines))))
    shape = _Shape(lines)
    group: list[Line] = []
    margin = _running_heads(lines)
    counted, listed = _page_numbers(lines), contents_block(lines)
    laid, flat = kept.find(text, lines), itemtables.find(text, lines)
    better = {at: table for at, table in flat.items() if at not in laid or len(table.rows) >= len(laid[at].rows)}
    tables = laid | better | twocolumns.find(text, lines) | wrapped.find(text, lines)
    issues: list[Issue] = []
    done = 0
    for number, line in enumerate(lines):
        if number < done:
            continue
        if number in tables:
            _flush(builder, text, group, shape)
            group = []
            issues += tables[number].put(builder, text, lines, source.id)
            done = tables[number].end
        elif line.blank or PAGE_MARK.match(line.text) or line.text.strip() in margin or line.start in counted:
            if not line.blank:
                builder.margin(clean(text, line.start, line.end), "sidnummer eller sidhuvud")
                continue  # a page mark does not end a paragraph that runs on over the page
            _flush(builder, text, group, shape)
            group = []
        elif line.start in listed or contents_line(line.text):
            _flush(builder, text, group, shape)
            group = []
            builder.margin(clean(text, line.start, line.end), "innehållsförteckning")
        elif group and shape.starts(group, line):
            _flush(builder, text, group, shape)
            group = [line]
        else:
            group.append(line)
    _flush(builder, text, group, shape)
    return Document(source, text, mended(builder.blocks(), text, builder.place)), tuple(issues)


class _Shape:
    """What is usual in this text: how wide lines are, and whether they end with a space."""

    def __init__(self, lines: list[Line]) -> None:
        filled = [line for line in lines if not line.blank]
        lengths = sorted(len(line.text.strip()) for line in filled)
        self.width = quantiles(lengths, n=10)[8] if len(lengths) > 1 else (lengths or [80])[0]
        spaced = sum(line.text.endswith(" ") for line in filled)
        self.trailing_spaces = spaced > 0.8 * len(filled)
        self.points = _points(filled)

    def starts(self, group: list[Line], line: Line) -> bool:
        """Whether ``line`` begins a new block although no blank line stands before it."""
        before, here = (" ".join(one.text.split()) for one in (group[-1], line))
        ended = before.endswith(SENTENCE_END)
        short = len(before) < 0.72 * self.width
        if BULLET.match(line.text) or begins_something(here, after=before) or here.startswith("|"):
            return True
        if alone(here) or alone(before):
            return True
        runs_on = here[0].islower() and re.match(r"\d{1,2}\.\s", before)  # the point of a list, wrapped
        if line.start in self.points and (ended or short or group[0].start in self.points):
            return True
        if list_heading(before) or (len(group) == 1 and _numbered(before) and not runs_on):
            return True
        if here[0].islower() or before.endswith("-"):
            return False
        if _numbered(here) and (ended or short):
            return True
        page_break = line.text.startswith((" ", "\f")) and not before.endswith(",")
        if page_break and (ended or short):
            return True
        if short and start_of(group[0].text.strip()):
            return True
        if here[0].isupper() and figure_field(before):
            return True
        listing = BULLET.match(group[0].text) is not None
        if heads_list(here) and (ended or listing) and not before.endswith(MID_SENTENCE):
            return True
        if heads_list(before) and len(group) == 1 and re.match(r"[A-ZÅÄÖ]?\d{1,2}[.)]\s+[A-ZÅÄÖ]", here):
            return True
        if ended and short and here[0].isupper():
            return True
        return len(group) == 1 and short and looks_like_heading(before) and len(here) > len(before) and not ended


def _points(filled: list[Line]) -> frozenset[int]:
    """Where the points of numbered lists begin: a line with 1, or with one more than the point before it."""
    found: list[int] = []
    last, before = 0, ""
    for line in filled:
        match = POINT.match(line.text) or (SMALL_POINT.match(line.text) if found or before.endswith(":") else None)
        if match and int(match[1]) in (1, last + 1):
            found.append(line.start)
            last = int(match[1])
        before = line.text.rstrip()
    return frozenset(found)


def _numbered(text: str) -> re.Match[str] | None:
    match = NUMBERED_HEADING.match(text)
    return match if match and looks_like_heading(match["title"]) else None


def _flush(builder: Builder, text: str, group: list[Line], shape: _Shape) -> None:
    if not group:
        return
    body = join(text, group, shape.trailing_spaces)
    if not body.text:
        return
    numbered = _numbered(body.text) if len(group) == 1 else None
    bullet = BULLET.match(body.text)
    if numbered:
        builder.add(BlockKind.HEADING, body, level=depth(numbered["number"]))
    elif bullet:
        builder.add(BlockKind.LIST_ITEM, body[bullet.end() :])
    elif body.text.startswith("|") and body.text.endswith("|"):
        builder.pipe_row(body)
    elif len(group) == 1 and looks_like_heading(body.text) and not begins_something(body.text):
        builder.add(BlockKind.HEADING, body, level=LOOKS)
    else:
        builder.add(BlockKind.PARAGRAPH, body)


def join(text: str, group: list[Line], trailing_spaces: bool) -> MappedText:
    """The lines of one paragraph as one text, broken words mended, with its map back to the source.

    A hyphen at a line end is dropped when a small letter follows it ("färdplans-⏎beslut"), kept before a
    conjunction ("hälso-⏎och sjukvård") and after a single letter or a capital ("e-⏎hälsa", "NIS-⏎direktivet").
    """
    parts: list[MappedText] = []
    for line in group:
        here = clean(text, line.start, line.end)
        if not here.text:
            continue
        if parts:
            no_space = text[parts[-1].offsets[-1] + 1] == "\n"
            parts.extend(seam(parts, here, broken=trailing_spaces and no_space))
        parts.append(here)
    return concat(parts)


def _pages(text: str, lines: list[Line]) -> tuple[tuple[int, int], ...]:
    """Where pages begin: form feeds tell (pdftotext leaves them), else comments with a page number."""
    feeds = [index for index, character in enumerate(text) if character == "\f"]
    if feeds:
        return ((0, 1), *((start, number) for number, start in enumerate(feeds, 2)))
    marks = [(line.start, PAGE_MARK.match(line.text)) for line in lines]
    return tuple((start, int(match[1])) for start, match in marks if match and match[1])


def _page_numbers(lines: list[Line]) -> frozenset[int]:
    """Where lines that are nothing but a number count the pages: three or more, each a little above the last.

    So does one that stands just before a page mark.
    """
    filled = [line for line in lines if not line.blank]
    before_marks = frozenset(
        line.start for line, after in pairwise(filled) if line.text.strip().isdigit() and PAGE_MARK.match(after.text)
    )
    counted = [(line.start, int(line.text)) for line in lines if re.fullmatch(r"\s*\d{1,3}\s*", line.text)]
    rising = len(counted) >= 3 and all(0 < after - before <= 5 for (_, before), (_, after) in pairwise(counted))
    return frozenset(start for start, _ in counted) if rising else before_marks


def _running_heads(lines: list[Line]) -> frozenset[str]:
    """Page headers and footers: lines that stand next to a page mark three times or more, and lines that end in one
    and begin alike twice or more ("Nämndplan 2031    4 (9)")."""
    filled = [line for line in lines if not line.blank]
    footed: dict[str, list[str]] = {}
    for line in filled:
        if match := _FOOT.fullmatch(line.text):
            footed.setdefault(match["name"].strip(), []).append(line.text.strip())
    feet = {text for texts in footed.values() if len(texts) > 1 for text in texts}
    near: dict[str, int] = {}
    for i, line in enumerate(filled):
        if PAGE_MARK.match(line.text):
            for other in filled[max(0, i - 2) : i] + filled[i + 1 : i + 3]:
                key = other.text.strip()
                near[key] = near.get(key, 0) + 1
    heads = {k for k, count in near.items() if count >= 3 and not PAGE_MARK.match(k) and not list_heading(k)}
    return frozenset(heads | feet)
