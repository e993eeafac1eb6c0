"""Text that remembers its place: every clean-up returns the map back to the source.

Repairs, each with the reason it is needed: NFC (some exporters write å as a + ring), soft hyphens and
zero-width marks dropped (they split words in search), all kinds of white space made one plain space
(PDF and Word write no-break spaces between words), Word-dump marks such as ``[bookmark: …]`` dropped.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

DROPPED = frozenset("\u00ad\u200b\u200c\u200d\u2060\ufeff")
MARKS = re.compile(r"\[(?:bookmark|image):[^\]\n]{0,500}\]")
#: anything that a clean-up would change: white space but single spaces, dropped characters, combining marks
_ODD = re.compile(r"[^\S ]|  |^ |[\u00ad\u200b-\u200d\u2060\ufeff\u0300-\u036f]")


@dataclass(frozen=True, slots=True)
class MappedText:
    """``text`` and, for each of its characters, the position in the source that it came from."""

    text: str
    offsets: tuple[int, ...]

    def __getitem__(self, part: slice) -> MappedText:
        """A slice keeps its map.

        >>> MappedText("abc", (5, 6, 7))[1:].offsets
        (6, 7)
        """
        return MappedText(self.text[part], self.offsets[part])

    def __len__(self) -> int:
        return len(self.text)

    def span(self, start: int = 0, end: int | None = None) -> tuple[int, int]:
        """Where characters ``start:end`` of this text stand in the source. The part must not be empty."""
        end = len(self.text) if end is None else end
        return self.offsets[start], self.offsets[end - 1] + 1

    def strip(self) -> MappedText:
        """Without white space at the ends."""
        start = len(self.text) - len(self.text.lstrip())
        return self[start : max(start, len(self.text.rstrip()))]


def concat(parts: Iterable[MappedText]) -> MappedText:
    """Several mapped texts after one another."""
    texts: list[str] = []
    offsets: list[int] = []
    for part in parts:
        texts.append(part.text)
        offsets.extend(part.offsets)
    return MappedText("".join(texts), tuple(offsets))


def inserted(character: str, at: int) -> MappedText:
    """A character that the source does not have there, mapped to position ``at`` (a line end, say)."""
    return MappedText(character, (at,))


def clean(source: str, start: int, end: int) -> MappedText:
    """Characters ``start:end`` of ``source``, repaired as the module says, ends stripped.

    >>> piece = clean("x  hälso\\u00ad\\u00a0 vård ", 1, 16)
    >>> piece.text, piece.offsets[0]
    ('hälso vård', 3)
    """
    characters: list[str] = []
    offsets: list[int] = []
    position = start
    for mark in [*MARKS.finditer(source, start, end), None]:
        stop = mark.start() if mark else end
        piece = source[position:stop]
        if _ODD.search(piece):
            _clean_into(characters, offsets, piece, position)
        else:
            characters.extend(piece)
            offsets.extend(range(position, stop))
        position = mark.end() if mark else end
    return MappedText("".join(characters), tuple(offsets)).strip()


def _clean_into(characters: list[str], offsets: list[int], piece: str, position: int) -> None:
    for index, character in enumerate(piece, position):
        if character in DROPPED:
            continue
        if character.isspace():
            if characters and characters[-1] != " ":
                characters.append(" ")
                offsets.append(index)
            continue
        if unicodedata.combining(character) and characters:
            joined = unicodedata.normalize("NFC", characters[-1] + character)
            if len(joined) == 1:
                characters[-1] = joined
                continue
        characters.append(character)
        offsets.append(index)


def fold(text: str) -> str:
    """The form in which a quote and its source must be equal: repairs of this module and of line ends undone.

    Marks, dropped characters and all white space are gone, and hyphens inside words: a line may end in the
    middle of a word, with a hyphen ("samman-⏎hållna", "e-⏎hälsa") or without ("Verksam⏎het").

    >>> fold("samman-\\n hållna [bookmark: _Toc1]vård") == fold("sammanhållna vård")
    True
    """
    text = "".join(character for character in MARKS.sub("", text) if character not in DROPPED)
    text = re.sub(r"\s+", "", unicodedata.normalize("NFC", text))
    return re.sub(r"(?<=\w)-+(?=\w)", "", text)
