"""Cuts Swedish compounds, carefully: better a compound left whole than a word torn apart ("behandl|ingen").

A word is cut in its base form, where both sides are base forms of words in the dictionary; the first side
may end in a linking letter ("sjukvårds|nämnd", "hälso|arbete", "arbetsgivar|index"). Exceptions stand in
``compounds.tsv``.
"""

from __future__ import annotations

from functools import lru_cache

from kg.search.lemmas import SHORTEST_END, joint_s, known, lemma
from kg.search.tables import compound_words

SHORTEST_COMPOUND = 5
LONGEST_PLAIN_PARTICIPLE = 6
NOUN_OF_VERB = ("fall", "tryck", "skydd", "stopp", "läge", "drag", "stöd", "byte")


def _plain_bases(start: str) -> list[str]:
    """The base forms that a first part may stand for, with a linking letter taken away, the plainest first."""
    bases = [start]
    if start.endswith("s"):
        bases.append(start[:-1])
    if start.endswith(("o", "u", "e")):
        bases.append(start[:-1] + "a")
    if start.endswith("e"):
        bases.append(start[:-1])
    if start.endswith("ie"):
        bases.append(start[:-1] + "um")
    return bases


def _cut_bases(start: str) -> list[str]:
    """The base forms that a first part may stand for when the end of the word was taken away as well ("arbetsgivar",
    "samhälls", "hyres")."""
    bases = [start + "e", start + "a"]
    if start.endswith("s"):
        bases.append(start[:-1] + "e")
    if start.endswith("es"):
        bases.append(start[:-2] + "a")
    return bases


@lru_cache(maxsize=65536)
def first_part(start: str, cut: bool = True) -> str | None:
    """The base form of the first part of a compound, or None when it cannot be one. Without ``cut``, only where the
    word stands whole in it.

    >>> first_part("sjukvårds"), first_part("hälso"), first_part("arbetsgivar"), first_part("qwerty")
    ('sjukvård', 'hälsa', 'arbetsgivare', None)
    """
    listed = compound_words("first")
    if start in listed:
        return lemma(start)
    if start in compound_words("not-first"):
        return None
    if start.removesuffix("s") in listed and known(start.removesuffix("s")) is not None:
        return lemma(start.removesuffix("s"))
    if len(start) < SHORTEST_END:
        return None
    bases = [*_plain_bases(start), *(_cut_bases(start) if cut else ())]
    return next((base for base in bases if _base(base) and base not in compound_words("not-first")), None)


def _base(word: str) -> bool:
    """Whether a word is the base form of a noun or adjective, also one that the dictionary takes for a form of its verb
    ("tryck", "avfall", "baserad")."""
    base = known(word)
    if base is None:
        return False
    participle = len(word) > LONGEST_PLAIN_PARTICIPLE and word.endswith("erad") and base == word[:-1]
    return base == word or participle or (base == word + "a" and word.endswith(NOUN_OF_VERB))


def _joint_s(start: str, end: str) -> bool:
    """Whether the s that ``end`` begins with only links: after endings that take one, and after what is a compound."""
    rest = end[1:]
    if not end.startswith("s") or not (rest in compound_words("last") or (len(rest) >= SHORTEST_END and _base(rest))):
        return False
    return joint_s(start, end) or _halves(start) is not None


def _may_end(start: str, end: str) -> bool:
    if end in compound_words("not-last") or end in compound_words("not-first") or _joint_s(start, end):
        return False
    if end in compound_words("last"):
        return len(start) >= SHORTEST_END or start in compound_words("first")
    return len(end) >= SHORTEST_END and _base(end)


@lru_cache(maxsize=65536)
def _halves(base: str) -> tuple[int, str, str] | None:
    """Where a base form is cut, the base form of what stands before, and what stands after; or None."""
    if len(base) < SHORTEST_COMPOUND or base in compound_words("whole"):
        return None
    cuts = [cut for cut in range(2, len(base) - 1) if _may_end(base[:cut], base[cut:])]
    for shortened in (False, True):
        for cut in cuts:
            start, end = base[:cut], base[cut:]
            first = first_part(start, shortened)
            if first:
                return cut, first, end
            for unlisted in (_cut_bases if shortened else _plain_bases)(start):
                if unlisted.isalpha() and _halves(unlisted):  # itself a compound that the dictionary lacks
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
    (('arbetsgivare', 'arbete', 'givare', 'index'), ('sjukvård', 'sjuk', 'vård', 'nämnd'), ())
    """
    return _parts(lemma(word))
