"""What words have in common beneath their endings, and which are words of the genre."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from kg.search.analysis import word

EMPTY, OFTEN, VAGUE = "tom", "vad", ("vem", "hur")  # sorts of genre.tsv
SHORTEST_ROOT = 4
# Endings that words of one root differ by (ekonomi, ekonomisk; digital, digitalisering), the longest first.
DERIVED = tuple("isering ering iserad isera iser andet ande ning else isk lig het dom ing era ad an en i a".split())


@cache
def root(stem: str) -> str:
    """What a stem has in common with words derived from the same.

    >>> root("ekonomisk") == root("ekonomi"), root("balans")
    (True, 'balans')
    """
    for ending in DERIVED:
        if stem.endswith(ending) and len(stem) - len(ending) >= SHORTEST_ROOT:
            return stem.removesuffix(ending)
    return stem


@cache
def _genre() -> dict[str, str]:
    """The stem of each word of the genre, and what sort of word it is; the first sort that has it counts."""
    found: dict[str, str] = {}
    for line in (Path(__file__).parent / "genre.tsv").read_text("utf-8").splitlines():
        if not line.startswith("#"):
            sort, *words = line.split("\t")
            for each in words:
                found.setdefault(word(each).stem, sort)
    return found


def common(stem: str) -> bool:
    """Whether a stem is a word of the genre.

    >>> common("utveckl"), common("ekonomi"), common("kattuggla")
    (True, False, False)
    """
    return _genre().get(stem, OFTEN) != OFTEN


def often(stem: str) -> bool:
    """Whether a stem is what texts of the genre often are about."""
    return _genre().get(stem) == OFTEN


def vague(stem: str) -> bool:
    """Whether a stem says only for whom something is or how all wish it to be."""
    return _genre().get(stem) in VAGUE


def empty(stem: str) -> bool:
    """Whether a stem says only what is done, or how it is measured: with another word it makes no expression."""
    return _genre().get(stem) == EMPTY
