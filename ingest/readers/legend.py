"""What a document's own legend says of its pictures: "Symbolförklaringar", a picture and a few words beside each other.

A legend begins with a heading that says so, or is a row of several pictures each with its words and nothing more, or
a line of such, also in a page's footer, whose words are those of assessments. A picture elsewhere has that meaning
when it is the same, or nearly the same, as one in the legend and like no other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ingest.layout import LOOKS
from ingest.readers.glyphs import has_sign
from ingest.readers.pictures import alike
from ingest.records import Block, BlockKind, Picture

HEADING = re.compile(
    r"(?:symbol|tecken|färg|ikon|status)(?:er|ers|arnas|ernas|ens|s)?[- ]?förklaring(?:ar)?(?:na|en)?\b"
    r"|förklaring(?:ar)? (?:av|till|på) (?:symboler|tecken|färger|ikoner|bedömning|status)\w*"
    r"|(?:symbolernas|färgernas|ikonernas) betydelse|så (?:här )?läser du symbolerna",
    re.I,
)
#: words that assessments are given in
_ASSESSING = re.compile(
    r"uppnå|uppfyll|nådd|klar|genomför|avslut|pågå|påbörja|försen|avvik|enligt plan|avbrut|förbättr|försämr|oförändra"
    r"|positiv|negativ|delvis|saknas|färdig",
    re.I,
)
LEVEL = 4.0  # points that what stands in one line may be higher or lower
LONGEST = 200  # characters of what a picture means
MOST = 40  # blocks after the heading that may belong to a legend

Pairs = list[tuple[Picture, str]]


def explained(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks, their pictures with what the legend says of them."""
    meanings = legend(blocks)
    if not meanings:
        return tuple(blocks)
    return tuple(_with(block, meanings) for block in blocks)


def legend(blocks: Sequence[Block]) -> Pairs:
    """The pictures that the document explains, and the words that it does it with."""
    found: Pairs = []
    for i, block in enumerate(blocks):
        if HEADING.search(block.text) and len(block.text) < LONGEST:
            found += _after(block, blocks[i + 1 : i + 1 + MOST])
        elif block.kind is BlockKind.TABLE_ROW and not block.columns and len(pairs := _pairs(block)) > 1:
            found += pairs
    return [*found, *_in_lines(blocks)]


def _in_lines(blocks: Sequence[Block]) -> Pairs:
    """The pairs that stand side by side in a line of nothing else, each a picture with a word or two of assessment."""
    found: Pairs = []
    run: list[Block] = []
    for block in (*blocks, None):
        if block is not None and _alone(block) and run and _level(run[-1], block):
            run.append(block)
            continue
        told = [(one.pictures[0], one.text.strip(" =–-")) for one in run]
        known = sum(bool(_ASSESSING.search(words)) for _, words in told)
        if len({picture.digest for picture, _ in told}) == len(told) > 1 and 2 * known >= len(told):
            found += told
        run = [block] if block is not None and _alone(block) else []
    return found


def _alone(block: Block) -> bool:
    return not block.cells and len(block.pictures) == 1 and 0 < len(block.text) <= LONGEST // 2


def _level(one: Block, other: Block) -> bool:
    first, second = one.place, other.place
    if first.page != second.page or first.box is None or second.box is None:
        return False
    return abs(first.box[1] - second.box[1]) < LEVEL and second.box[0] > first.box[0]


def _after(heading: Block, blocks: Sequence[Block]) -> Pairs:
    """The pairs under a heading, up to the first thing that is neither picture nor explanation."""
    found: Pairs = []
    alone: Picture | None = None
    missed = 0
    for block in blocks:
        if block.kind is BlockKind.MARGIN:
            continue
        above = (heading.level or LOOKS) >= (block.level or LOOKS)
        ends = block.kind is BlockKind.HEADING and not block.pictures and above
        if ends and found:
            break
        pairs = _pairs(block)
        if pairs:
            found += pairs
            alone, missed = None, 0
        elif block.pictures and not block.text:
            alone = block.pictures[0]
        elif alone is not None and 0 < len(block.text) <= LONGEST:
            found.append((alone, block.text))
            alone, missed = None, 0
        else:
            missed += 1
            if missed > 2:
                break
    return found


def _pairs(block: Block) -> Pairs:
    """The pictures in a block, each with the words after it (or before, when the block begins with words)."""
    if not block.cells:
        one = len(block.pictures) == 1 and 0 < len(block.text) <= LONGEST and not has_sign(block.text)
        return [(block.pictures[0], block.text)] if one else []
    parts: list[Picture | str] = []
    for cell in block.cells:
        parts += [*cell.pictures, *([cell.text] if cell.text else [])]
    if len(parts) % 2 or any(isinstance(a, str) == isinstance(b, str) for a, b in _couples(parts)):
        return []
    return [
        (a, b) if isinstance(a, Picture) and isinstance(b, str) else (b, a)  # type: ignore[misc]
        for a, b in _couples(parts)
        if len(str(a if isinstance(a, str) else b)) <= LONGEST
    ]


def _couples(parts: Sequence[Picture | str]) -> Iterator[tuple[Picture | str, Picture | str]]:
    return zip(parts[::2], parts[1::2], strict=True)


def _with(block: Block, meanings: Pairs) -> Block:
    if not block.pictures and not any(cell.pictures for cell in block.cells):
        return block
    cells = tuple(replace(cell, pictures=_meant(cell.pictures, meanings)) for cell in block.cells)
    return replace(block, cells=cells, pictures=_meant(block.pictures, meanings))


def _meant(pictures: Sequence[Picture], meanings: Pairs) -> tuple[Picture, ...]:
    return tuple(replace(picture, meaning=meaning(picture, meanings)) for picture in pictures)


def meaning(picture: Picture, meanings: Pairs) -> str | None:
    """What the legend says of a picture; None when it has none like it, or two that differ in what they say.

    A progress bar is explained by no other bar: how much is filled differs.
    """
    if picture.number is not None:
        return None
    same = {words for other, words in meanings if other.digest == picture.digest}
    same = same or {
        words
        for other, words in meanings
        if (other.symbol, other.colour) == (picture.symbol, picture.colour)
        and alike(other.thumbnail, picture.thumbnail)
    }
    return same.pop() if len(same) == 1 else None
