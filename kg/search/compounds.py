"""Cuts Swedish compounds, carefully: better a compound left whole than a word torn apart ("behandl|ingen").

A word is cut in its base form, where both sides are base forms of words in the dictionary; the first side
may end in a linking letter ("sjukvårds|nämnd", "hälso|arbete", "arbetsgivar|index"). Of several places to cut, the one
whose parts begin and end most other words wins ("lag|förslag", not "lagför|slag"; ``productive.tsv``). Short words,
names and exceptions stand in ``compounds.tsv``.
"""

from __future__ import annotations

from functools import lru_cache

from kg.search.lemmas import SHORTEST_END, joint_s, known, lemma
from kg.search.tables import compound_words, productive

SHORTEST_COMPOUND = 5
LONGEST_PLAIN_PARTICIPLE = 6
SHORTENED, UNLISTED = 2, 3  # what speaks against a first part that lost its end, and one that no dictionary has
FROM_EN = "enhet"  # "erfar-en-het": no unit, unless a whole word stands before
PREFIXES = ("genom", "samman", "under", "över", "efter", "mellan")  # no part begins inside them
NOUN_OF_VERB = ("fall", "tryck", "skydd", "stopp", "läge", "drag", "stöd", "byte", "håll", "köp", "krav", "svar")


def plain_bases(start: str) -> list[str]:
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


def _likely_bases(start: str) -> list[str]:
    """The same, with o and u as linking letters only where words of the dictionary begin so ("kvinno", not "föro")."""
    begins = productive("first")
    linked = not start.endswith(("o", "u")) or any(start[at:] in begins for at in range(len(start) - 3))
    return [base for base in plain_bases(start) if linked or base != start[:-1] + "a"]


def cut_bases(start: str) -> list[str]:
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
    if start.removesuffix("s") in listed and (len(start) > SHORTEST_COMPOUND or known(start.removesuffix("s"))):
        return lemma(start.removesuffix("s"))
    if len(start) < SHORTEST_END:
        return None
    bases = [*_likely_bases(start), *(cut_bases(start) if cut else ())]
    return next((base for base in bases if _base(base) and base not in compound_words("not-first")), None)


def _is_name(word: str) -> bool:
    """Whether a word is, or is made like, the name of a place or a family, maybe with a genitive s."""
    name = word.removesuffix("s")
    if name in compound_words("name"):
        return True
    ends = compound_words("name-last")
    return any(name[:cut] in compound_words("name-first") and name[cut:] in ends for cut in range(1, len(name) - 2))


def _base(word: str) -> bool:
    """Whether a word is the base form of a noun or adjective, also one that the dictionary takes for a form of its verb
    ("tryck", "avfall", "baserad")."""
    base = known(word)
    if base is None:
        return False
    participle = len(word) > LONGEST_PLAIN_PARTICIPLE and word in (base + "d", base[:-1] + "d")
    return base == word or participle or (base == word + "a" and word.endswith(NOUN_OF_VERB))


def _joint_s(start: str, end: str) -> bool:
    """Whether the s that ``end`` begins with only links: after endings that take one, and after what is a compound."""
    rest = end[1:]
    if not end.startswith("s") or not (rest in compound_words("last") or (len(rest) >= SHORTEST_END and _base(rest))):
        return False
    return joint_s(start, end) or _halves(start) is not None


def _may_end(start: str, end: str) -> bool:
    listed = end in compound_words("last")
    if end in compound_words("not-last") or (end in compound_words("not-first") and not listed) or _joint_s(start, end):
        return False
    if listed:
        return len(start) >= SHORTEST_END or start in compound_words("first")
    return len(end) >= SHORTEST_END and _base(end)


@lru_cache(maxsize=65536)
def _halves(base: str) -> tuple[int, str, str] | None:
    """Where a base form is cut, the base form of what stands before, and what stands after; or None."""
    if len(base) < SHORTEST_COMPOUND or base in compound_words("whole") or _is_name(base):
        return None
    best: tuple[int, tuple[int, str, str]] | None = None
    led = next((len(word) for word in PREFIXES if base.startswith(word)), 2)
    for cut in range(led, len(base) - 1):
        start, end = base[:cut], base[cut:]
        if not _may_end(start, end):
            continue
        found = _first(start)
        if found is None:
            continue
        first, cost = found
        if cost == SHORTENED and end == FROM_EN:
            continue
        worth = _strength("first", start, first) + _strength("last", end, end) - cost
        if best is None or worth > best[0]:
            best = worth, (cut, first, end)
        if end in compound_words("whole") or end in compound_words("together"):
            break
    return best[1] if best else None


def _first(start: str) -> tuple[str, int] | None:
    """The base form that a first part stands for, and how much against it speaks; None when it cannot be one."""
    for shortened in (False, True):
        first = first_part(start, shortened)
        if first:
            return first, SHORTENED * shortened
        for unlisted in (cut_bases if shortened else _likely_bases)(start):
            if unlisted.isalpha() and _halves(unlisted):  # itself a compound that the dictionary lacks
                return unlisted, SHORTENED * shortened + UNLISTED
    return None


def _strength(use: str, written: str, base: str) -> int:
    """How productive a part is, or what it ends in when it is a compound itself."""
    held = productive(use).get(written, 0)
    halves = None if held else _halves(base)
    return productive(use).get(halves[2], 0) if halves else held


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
    base = "" if _is_name(word) else lemma(word)
    return tuple(cut for cut in _cuts(base) if word[:cut] == base[:cut])


def parts(word: str) -> tuple[str, ...]:
    """The base forms of a compound's parts, and of their parts in turn; empty when it is not a compound.

    >>> parts("arbetsgivarindex"), parts("sjukvårdsnämnden"), parts("insatserna")
    (('arbetsgivare', 'arbete', 'givare', 'index'), ('sjukvård', 'sjuk', 'vård', 'nämnd'), ())
    """
    return () if _is_name(word) else _parts(lemma(word))
