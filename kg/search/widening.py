"""A question widened by abbreviations: which long forms to search and mark as well, and the other way about."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from kg.search.abbreviations import Glossary, Pair
from kg.search.asking import QueryWord


class Meaning(NamedTuple):
    """What else to mark: the other side of a pair, and the documents that introduce it."""

    pair: Pair
    documents: frozenset[str]
    long: bool  # whether it is the long form that is to be marked


class Widening(NamedTuple):
    """``marks`` are those of the index for each word of the question; ``shown`` what is searched as well."""

    marks: dict[QueryWord, tuple[str, ...]]
    shown: tuple[str, ...]
    meanings: tuple[Meaning, ...]


def widening(glossary: Glossary, words: Sequence[QueryWord], occurs: Callable[[Pair, bool], bool]) -> Widening:
    """The words' other sides; ``occurs`` tells whether an entry may hold the long form of a pair, or the short one."""
    marks: dict[QueryWord, dict[str, None]] = {}
    shown: dict[str, None] = {}
    meanings: dict[Meaning, None] = {}
    for word in words:
        for each in glossary.of_short(word.text.partition(":")[0]):
            if not occurs(each, True):
                continue
            marks.setdefault(word, {})[each.mark] = None
            shown[f"”{each.long}” ({each.short})"] = None
            meanings[Meaning(each, glossary.documents(each), long=True)] = None
    for each, held in glossary.of_long(words):
        if not occurs(each, False):
            continue
        for at in held:
            marks.setdefault(words[at], {})[each.mark] = None
        shown[f"{each.short} (”{each.long}”)"] = None
        meanings[Meaning(each, glossary.documents(each), long=False)] = None
    return Widening({word: tuple(found) for word, found in marks.items()}, tuple(shown), tuple(meanings))
