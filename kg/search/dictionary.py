"""The dictionary that ``simplemma`` brings, opened in a fifth of the time that the package itself takes.

The file is a sorted list in which each word says how many characters it shares with the one before. Here it is cut,
by one regular expression, where little is shared; a stretch is decoded when a word in it is asked for, and then kept.
Should a later release of the package have another format, the package's own reader is used.
"""

from __future__ import annotations

import lzma
import re
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import cast

PREFIX = 5  # bytes that all words of a stretch begin with: about 20 words
KEPT = 4_096  # stretches that are kept decoded, about 10 MB; beyond that all are let go of
_FILE = Path("strategies/dictionaries/data/sv.plzma")
_HEADER = re.compile(rb"SMFC1\x00([\x80-\xff]*[\x00-\x7f])")  # words are not written backwards; how many they are
_AS_BEFORE, _WHOLE = 254, 255  # instead of how much of the word's end gives way to that of its base form


class FrontCoded(Mapping[str, str]):
    """Form to base form."""

    def __init__(self, data: bytes) -> None:
        """``data`` is the file, unpacked. Raises ValueError when it is in another format."""
        header = _HEADER.match(data)
        if header is None:
            raise ValueError("not a list of words that begin alike")
        self._count: int = sum((byte & 0x7F) << 7 * place for place, byte in enumerate(header[1]))
        self._stretches: list[bytes] = _stretch().findall(data, header.end())
        if header.end() + sum(map(len, self._stretches)) != len(data):
            raise ValueError("words or endings too long")
        self._places: dict[bytes, int] = {}  # the first PREFIX bytes of a word to the number of its stretch
        before = b""
        for place, stretch in enumerate(self._stretches):
            before = before[: stretch[0]] + stretch[2 : 2 + stretch[1]]
            self._places[before[:PREFIX]] = place
        self._begins = list(self._places)
        self._decoded: dict[int, dict[bytes, bytes]] = {}
        self.kept = KEPT

    def get(self, form: str, default: object = None) -> str | None:  # type: ignore[override]
        """The base form of ``form``; None when it is not there."""
        word = form.encode()
        place = self._places.get(word[:PREFIX])
        if place is None:
            return None
        held = self._decoded.get(place)
        base = (self._words(place) if held is None else held).get(word)
        return base if base is None else base.decode()

    def __getitem__(self, form: str) -> str:
        base = self.get(form)
        if base is None:
            raise KeyError(form)
        return base

    def __iter__(self) -> Iterator[str]:
        for place in range(len(self._stretches)):
            for word in self._words(place):
                yield word.decode()

    def __len__(self) -> int:
        return self._count

    def _words(self, place: int) -> dict[bytes, bytes]:
        """The words of a stretch, with their base forms."""
        held = self._decoded.get(place)
        if held is not None:
            return held
        if len(self._decoded) >= self.kept:
            self._decoded = {}
        held = self._decoded[place] = self._read(place)
        return held

    def _read(self, place: int) -> dict[bytes, bytes]:
        stretch, at = self._stretches[place], 0
        held: dict[bytes, bytes] = {}
        word, base, size = self._begins[place], b"", len(stretch)
        while at < size:
            end = at + 2 + stretch[at + 1]
            word = word[: stretch[at]] + stretch[at + 2 : end]
            gone = stretch[end]
            at = end + 1
            if gone != _AS_BEFORE:
                at = end + 2 + stretch[end + 1]
                base = stretch[end + 2 : at] if gone == _WHOLE else word[: len(word) - gone] + stretch[end + 2 : at]
            elif not held:
                base = next(reversed(self._words(place - 1).values()))
            held[word] = base
        return held


@cache
def _stretch() -> re.Pattern[bytes]:
    """A word that shares less than PREFIX bytes with the one before, and those after it that share as much or more.

    Each is: bytes shared, bytes of its own and these, bytes at its end that its base form lacks, and those that it has
    instead.
    """
    counted = "|".join(rf"\x{length:02x}.{{{length}}}" for length in (*range(1, 64), 0))
    rest = rf"(?:{counted})(?:\xfe|[^\xfe](?:{counted}))"
    few, many = rf"[\x00-\x{PREFIX - 1:02x}]", rf"[\x{PREFIX:02x}-\x7f]"
    return re.compile(f"{few}{rest}(?:{many}{rest})*+".encode("latin-1"), re.DOTALL)


def opened() -> Mapping[str, str]:
    """The Swedish dictionary (about 0.2 s, 15 MB)."""
    package = find_spec("simplemma")
    try:
        return FrontCoded(lzma.decompress((Path(str(package and package.origin)).parent / _FILE).read_bytes()))
    except (OSError, ValueError):
        from simplemma.strategies.dictionaries import LOW_MEMORY_DICTIONARY_FACTORY

        return cast("Mapping[str, str]", LOW_MEMORY_DICTIONARY_FACTORY.get_dictionary("sv"))
