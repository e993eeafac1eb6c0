"""Words that a narrow cell broke without a hyphen: "förebyggand" over "e arbetet".

A file does not say so. A line that is one word as wide as its cell is put together with the next line when the word so
made stands elsewhere in the document and its first half does not. Where the document writes a space when a line ends
between words, but not here, it is enough that the whole is known, or that neither half is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from ingest.readers.pdf.lines import JOINED, Line
from ingest.readers.pdf.records import Drawing, Word

SHORTEST = 6  # letters of the first half
SPACED = 0.3  # share of the lines' ends that have a space, in a document that writes them

_LAST = re.compile(r"[^\W\d_]+$")
_FIRST = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words of a document that surely are whole, in small letters, and whether its lines end with spaces."""

    words: frozenset[str] = frozenset()
    spaced: bool = False


NO_WORDS = Vocabulary()


def vocabulary(drawings: Iterable[Drawing]) -> Vocabulary:
    """The words within the lines of a document: those at their ends may be halves."""
    known: set[str] = set()
    spaces = ends = 0
    for drawing in drawings:
        for before, word in pairwise(drawing.words):
            ends += word.left < before.left or not before.spaced
            spaces += word.left < before.left and before.spaced
            if before.spaced and word.spaced:
                known.update(part for part in _FIRST.findall(word.text.lower()) if len(part) > 1 or part in "iåö")
    return Vocabulary(frozenset(known), spaces > SPACED * ends > 0)


def mended(lines: Sequence[Line], left: float, right: float, known: Vocabulary) -> list[Line]:
    """The lines of a cell, which goes from ``left`` to ``right``, its broken words marked."""
    if len(lines) < 2:
        return list(lines)
    inner = right - max(0.0, min(line.box[0] for line in lines) - left)
    made = [_marked(line, after, inner, known) for line, after in pairwise(lines)]
    return [*made, lines[-1]]


def _marked(line: Line, after: Line, right: float, known: Vocabulary) -> Line:
    word, following = line.words[-1], after.words[0].text
    if len(line.words) > 1 or word.right + 1.5 * (word.right - word.left) / len(word.text) < right:
        return line
    if not _one(word, following, known):
        return line
    return replace(line, words=(replace(word, text=word.text + JOINED),))


def _one(word: Word, following: str, known: Vocabulary) -> bool:
    first, second = _LAST.search(word.text.lower()), _FIRST.match(following)
    if second is None:
        return following[0] in ".,;:)"
    if first is None or len(word.text) < SHORTEST or following[0].isupper():
        return False
    broken = known.spaced and not word.spaced
    if first[0] + second[0] in known.words:
        return broken or first[0] not in known.words
    return broken and first[0] not in known.words and second[0] not in known.words
