"""What the comparisons share: the rare words of a wording, runs of words, and plain text."""

from __future__ import annotations

import re
from collections.abc import Iterable
from difflib import SequenceMatcher
from functools import lru_cache

from kg.align.profiles import Profile
from kg.align.terms import RARE, Terms
from kg.bodies import class_of_body
from kg.search.analysis import word
from ontology.namespaces import RT

LEAST_SHARED = 0.5  # rarity from which a word counts in a run of shared words
NAME = re.compile(r"(?<![.!?:”\"(•–-]\s)(?<!^)(?<=[\s–])[A-ZÅÄÖ][\wåäöÅÄÖ-]{2,}")
"""A word with a capital within a sentence."""
RUN = 2.2  # summed rarity at which a run of shared words is as good as sure


def naming(profile: Profile, stems: set[str], least: float = RARE) -> list[str]:
    """The rare words among ``stems``, as the wording spells them, rarest first, each once."""
    rare = sorted((s for s in stems if profile.rarity(s) >= least), key=lambda s: (-profile.rarity(s), s))
    return list(dict.fromkeys(profile.terms.surface[stem] for stem in rare))


def telling(profile: Profile, stems: Iterable[str]) -> bool:
    """Whether some of the stems says what a wording is about: then it is about something else than one without."""
    return any(profile.rarity(stem) >= RARE for stem in stems)


def heaviest_run(one: Profile, other: Terms) -> tuple[str, ...]:
    """The heaviest run of stems common to both texts, at least two of them carrying meaning."""
    left, right = one.terms.sequence, other.sequence
    if sum(one.rarity(stem) >= LEAST_SHARED for stem in one.terms.surface.keys() & other.surface.keys()) < 2:
        return ()
    matcher = SequenceMatcher(None, left, right, autojunk=False)
    runs = [left[block.a : block.a + block.size] for block in matcher.get_matching_blocks() if block.size >= 2]
    carrying = [run for run in runs if sum(one.rarity(stem) >= LEAST_SHARED for stem in run) >= 2]
    return max(carrying, key=lambda run: run_weight(one, run), default=())


def run_weight(one: Profile, run: tuple[str, ...]) -> float:
    """How much a run of stems carries, 0 to 1."""
    return min(1.0, sum(one.rarity(stem) for stem in run if one.rarity(stem) >= LEAST_SHARED) / RUN)


@lru_cache(maxsize=16384)
def plain(text: str) -> str:
    """A text but for spacing, capitals and punctuation."""
    return re.sub(r"[\W_]+", " ", text).strip().lower()


@lru_cache(maxsize=16384)
def ratio(left: str, right: str, least: float) -> float:
    """How alike two texts are, letter by letter, whichever comes first (difflib's own measure depends on it); 0 when
    that is sure to be below ``least``, since the rest is costly."""
    if 2 * min(len(left), len(right)) < least * (len(left) + len(right)):
        return 0.0
    first, second = sorted((left, right))
    matcher = SequenceMatcher(None, first, second, autojunk=False)
    return matcher.ratio() if matcher.quick_ratio() >= least else 0.0


def listed(words: list[str]) -> str:
    """The first few words in quotation marks, in a row: ”a”, ”b” och ”c”."""
    shown = [f"”{word}”" for word in words[:4]]
    return shown[0] if len(shown) == 1 else ", ".join(shown[:-1]) + " och " + shown[-1]


def shortened(text: str, most: int = 160) -> str:
    """A text cut at a word, with a mark that it goes on."""
    return text if len(text) <= most else text[: most - 1].rsplit(" ", 1)[0] + " …"


@lru_cache(maxsize=16384)
def proper_names(text: str) -> tuple[tuple[str, str], ...]:
    """The proper names in a text, each with its stem: words with a capital within a sentence, but for bodies."""
    found = [match[0] for match in NAME.finditer(" ".join(text.split()))]
    named = [name for name in found if not name.endswith("-") and not name.isupper()]
    return tuple((word(name.lower()).stem, name) for name in named if class_of_body(name.rstrip("s")) == RT.Body)
