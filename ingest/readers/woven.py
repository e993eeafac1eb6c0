"""Taking apart a name and another column's text that were woven together line by line, centred on one another.

Every way of dealing out the lines that the layout allows is tried and given a penalty for each thing that is not as
it should be: a cell that begins with a small letter, a name with a full stop in it, a word that would have fitted on
the line before. The least penalty wins; when two come close, only the lines that they agree on are kept.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice, pairwise, product

from ingest.cues import MID_SENTENCE
from ingest.readers.centred import REACH, Anchor, Row, lifted
from ingest.text import MappedText

BAD = 50.0  # a way with this penalty is out of the question
UNEVEN = 5.0  # what counts against a row with one line more above its values than below, or below than above
LEFT = 2.0  # what counts against each line that would be left over at the end of a table
MOST = 400  # ways to try for each way of telling whose the lines are
CLOSE = 1.0  # two ways whose penalties differ by less than this are as likely
_STOP = re.compile(r"\w{3,}\)?\.(?:\s|$)")


@dataclass(slots=True)
class Learnt:
    """What rows that are certain tell of the others: how wide the columns are, and lines of the second column."""

    name_width: int = 0
    other_width: int = 0
    others: set[str] = field(default_factory=set)
    firsts: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        """Note the words that lines of the second column begin with."""
        self.firsts = {line.split()[0].strip(".,;:") for line in self.others}


@dataclass(frozen=True, slots=True)
class Parted:
    """A row's name and second column, in lines. ``sure`` says that no other way comes close."""

    name: tuple[MappedText, ...]
    other: tuple[MappedText, ...]
    sure: bool
    penalty: float = 0.0


def cut(
    lines: Sequence[MappedText], found: dict[int, Anchor], learnt: Learnt, target: int | None
) -> list[tuple[Row, Parted]]:
    """The rows of a table with a second wrapped column, cut where the least speaks against them all together.

    A row may have one line more above its values than below, or below than above; that counts against it.
    """
    best: dict[int, tuple[float, tuple[tuple[Row, Parted], ...]]] = {0: (0.0, ())}
    for middle in sorted(found):
        ends: dict[int, tuple[float, tuple[tuple[Row, Parted], ...]]] = {}
        for at, (cost, before) in best.items():
            for below in range(middle - at - 1, middle - at + 2) if 0 <= middle - at <= REACH else ():
                end = middle + 1 + below
                if below < 0 or end > len(lines) or any(i in found for i in range(middle + 1, end)):
                    continue
                row = lifted(Row(tuple(lines[at:middle]), found[middle], tuple(lines[middle + 1 : end])), target)
                made = parted(row, learnt)
                total = cost + made.penalty + (UNEVEN if below != middle - at else 0.0) if made else BAD
                if made and total < ends.get(end, (BAD * len(found), ()))[0]:
                    ends[end] = (total, (*before, (row, made)))
        if not ends:
            break
        best = ends
    left = {end: sum(not line.text.isdigit() for line in lines[end:]) for end in best}
    return list(best[min(best, key=lambda end: (best[end][0] + LEFT * left[end], end))][1])


def parted(row: Row, learnt: Learnt) -> Parted | None:
    """The likeliest way to deal out a row's lines."""
    ways = sorted(
        ((_penalty(name, other, learnt), i, name, other) for i, (name, other) in enumerate(_ways(row))),
        key=lambda way: way[:2],
    )
    if not ways or ways[0][0] >= BAD:
        return None
    least, _, name, other = ways[0]
    rivals = [each[2] for each in ways[1:] if each[0] < least + CLOSE and _texts(each[2]) != _texts(name)]
    agreed = 0
    while agreed < len(name) and all(_texts(rival)[: agreed + 1] == _texts(name)[: agreed + 1] for rival in rivals):
        agreed += 1
    if row.lifted:  # the target's own second line is mixed into the line below the values
        agreed, rivals = max(1, min(agreed, sum(line.offsets[0] < row.below[0].offsets[0] for line in name))), [name]
    kept = name[:agreed] or (name[0][: len(_shared([one[0].text for one in (name, *rivals)]))].strip(),)
    return Parted(kept if rivals else name, other, sure=not rivals, penalty=least)


def _shared(lines: Sequence[str]) -> str:
    """The whole words that all the lines begin with."""
    words = [line.split(" ") for line in lines]
    same = 0
    while all(len(each) > same and each[same] == words[0][same] for each in words):
        same += 1
    return " ".join(words[0][:same])


def _texts(lines: Sequence[MappedText]) -> list[str]:
    return [line.text for line in lines]


Way = tuple[tuple[MappedText, ...], tuple[MappedText, ...]]


def _ways(row: Row) -> Iterator[Way]:
    """The ways to deal out a row's lines: name and second column. The name is centred, the other nearly so."""
    above, below = len(row.above), len(row.below)
    name_odd, other_odd = bool(row.anchor.before.text), bool(row.anchor.after.text)
    lines = [*row.above, *row.below]
    for names in range(min(above, below) + 1):
        if name_odd != other_odd:  # they stand at heights of their own, in turn, until one of them has no more
            plans = [[*reversed(_in_turn(names, above, name_odd)), *_in_turn(names, below, name_odd)]]
        else:  # the lines of both stand at the same heights
            plans = [[*("O" * (above - names)), *("B" * 2 * names), *("O" * (below - names))]]
            if names == above == below:
                plans += [["N"] * (names - b) + ["B"] * 2 * b + ["N"] * (names - b) for b in range(names)]
        for plan in plans:
            cuts = [_cuts(line) if mark == "B" else [0] for line, mark in zip(lines, plan, strict=True)]
            yield from islice((_dealt(row, lines, plan, chosen) for chosen in product(*cuts)), MOST)


def _in_turn(names: int, count: int, name_odd: bool) -> list[str]:
    """Whose each line is, from the values outwards."""
    left = {"N": names, "O": count - names}
    plan: list[str] = []
    for d in range(count):
        turn = "O" if name_odd == (d % 2 == 0) else "N"
        turn = turn if left[turn] else ("N" if turn == "O" else "O")
        left[turn] -= 1
        plan.append(turn)
    return plan


def _cuts(line: MappedText) -> list[int]:
    return [i for i, character in enumerate(line.text) if character == " "]


def _dealt(row: Row, lines: Sequence[MappedText], marks: Sequence[str], cuts: Sequence[int]) -> Way:
    name, other = [], []
    for i, (line, mark, cut) in enumerate(zip(lines, marks, cuts, strict=True)):
        if i == len(row.above):
            name.append(row.anchor.before)
            other.append(row.anchor.after)
        if mark in "BN":
            name.append(line[:cut] if mark == "B" else line)
        if mark in "BO":
            other.append(line[cut + 1 :] if mark == "B" else line)
    if len(row.above) == len(lines):
        name.append(row.anchor.before)
        other.append(row.anchor.after)
    return tuple(line for line in name if line.text), tuple(line for line in other if line.text)


def _penalty(name: Sequence[MappedText], other: Sequence[MappedText], learnt: Learnt) -> float:
    """How much speaks against a way."""
    if not name:
        return BAD
    whole = " ".join(_texts(name))
    spoilt = whole[0].islower() or _STOP.search(whole) or whole.endswith(MID_SENTENCE) or whole[0] in "(–,."
    if spoilt:
        return BAD
    penalty = 2.0 * _capitals(_texts(name)) + _wraps(_texts(name), learnt.name_width)
    if other:
        lines = _texts(other)
        penalty += 4 * lines[0][0].islower() + 3 * lines[-1].endswith(MID_SENTENCE)
        penalty += 6 * (not lines[-1].endswith(".") and any(line.endswith(".") for line in lines))
        penalty += 3 * sum(b[0].islower() for a, b in pairwise(lines) if a.endswith("."))
        penalty += _capitals(lines) + _wraps(lines, learnt.other_width)
        penalty -= sum(line in learnt.others for line in lines)
        penalty -= 0.5 * sum(line.split()[0].strip(".,;:") in learnt.firsts for line in lines)
    return penalty


def _capitals(lines: Sequence[str]) -> int:
    """Lines that begin with a capital although the line before ends no sentence."""
    return sum(b[0].isupper() and not a.endswith((".", ":")) for a, b in pairwise(lines))


def _wraps(lines: Sequence[str], width: int) -> float:
    """Lines too wide for their column, and words that would have fitted on the line before."""
    if not width:
        return 0.0
    wide = sum(2.0 for line in lines if len(line) > 1.12 * width)
    early = sum(2.0 for a, b in pairwise(lines) if len(a) + 1 + len(b.split()[0]) <= 0.85 * width)
    return wide + early


def learn(anchors: Sequence[Anchor], solved: Sequence[Parted]) -> Learnt:
    """What the values' lines and the certain rows tell."""
    known = {anchor.after.text for anchor in anchors if anchor.after.text}
    names = [len(anchor.before) for anchor in anchors]
    others = [len(anchor.after) for anchor in anchors]
    for one in solved:
        if one.sure:
            names += [len(line) for line in one.name]
            others += [len(line) for line in one.other]
            known.update(_texts(one.other))
    return Learnt(max(names, default=0), max(others, default=0), known)
