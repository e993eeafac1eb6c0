"""Cuts Swedish compounds, carefully: better a compound left whole than a word torn apart ("behandl|ingen").

A word is cut in its base form, where both sides are base forms of words in the dictionary; the first side
may end in a linking letter ("sjukvårds|nämnd", "hälso|arbete", "arbetsgivar|index"). Exceptions stand in
``compounds.tsv``.
"""

from __future__ import annotations

from functools import lru_cache

from kg.search.lemmas import SHORTEST_END, joint_s, known, lemma
from kg.search.tables import compound_words

SHORTEST_COMPOUND = 7


def _first_bases(start: str) -> list[str]:
    """The base forms that a first part may stand for, the plainest first."""
    bases = [start]
    if start.endswith("s"):
        bases.append(start[:-1])
    bases += [start + "e", start + "a"]
    if start.endswith(("o", "u", "e")):
        bases.append(start[:-1] + "a")
    return bases


@lru_cache(maxsize=65536)
def first_part(start: str) -> str | None:
    """The base form of the first part of a compound, or None when it cannot be one.

    >>> first_part("sjukvårds"), first_part("hälso"), first_part("arbetsgivar"), first_part("qwerty")
    ('sjukvård', 'hälsa', 'arbetsgivare', None)
    """
    if start in compound_words("first"):
        return lemma(start)
    if start in compound_words("not-first"):
        return None
    if len(start) < SHORTEST_END:
        return None
    for base in _first_bases(start):
        if known(base) == base and base not in compound_words("not-first"):
            return base
    return None


def _may_end(start: str, end: str) -> bool:
    if end in compound_words("not-last") or known(end) != end or joint_s(start, end):
        return False
    if len(end) >= SHORTEST_END:
        return True
    return end in compound_words("last") and (len(start) > SHORTEST_END or start in compound_words("first"))


@lru_cache(maxsize=65536)
def _halves(base: str) -> tuple[int, str, str] | None:
    """Where a base form is cut, the base form of what stands before, and what stands after; or None."""
    if len(base) < SHORTEST_COMPOUND or base in compound_words("whole"):
        return None
    for cut in range(2, len(base) - 2):
        start, end = base[:cut], base[cut:]
        if not _may_end(start, end):
            continue
        first = first_part(start)
        if first:
            return cut, first, end
        unlisted = start.removesuffix("s")  # itself a compound that the dictionary lacks
        if _halves(unlisted):
            return cut, unlisted, end
    return None


def _cuts(base: str) -> tuple[int, ...]:
    halves = _halves(base)
    if halves is None:
        return ()
    cut, first, end = halves
    return (*_cuts(first), cut, *(cut + later for later in _cuts(end)))


def _parts(base: str) -> tuple[str, ...]:
    halves = _halves(base)
    if halves is None:
        return ()
    _, first, end = halves
    return (first, *_parts(first), end, *_parts(end))


def boundaries(word: str) -> tuple[int, ...]:
    """Where in the word a new part begins; empty when the word is not a compound.

    >>> boundaries("hyrpersonalen"), boundaries("behandlingen"), boundaries("bassäng")
    ((3,), (), ())
    """
    base = lemma(word)
    return tuple(cut for cut in _cuts(base) if word[:cut] == base[:cut])


def parts(word: str) -> tuple[str, ...]:
    """The base forms of a compound's parts, and of their parts in turn; empty when it is not a compound.

    >>> parts("arbetsgivarindex"), parts("sjukvårdsnämnden"), parts("insatserna")
    (('arbetsgivare', 'index'), ('sjukvård', 'sjuk', 'vård', 'nämnd'), ())
    """
    return _parts(lemma(word))
