"""Made-up passages in Swedish words, as many as wanted, and questions whose right answer is known.

Words come from the dictionary that the analysis uses, in all their forms, as often as Zipf's law says; the commonest
are the stop words. A question is made of a few telling words of one passage, most of them in another form than the
passage has: that passage is the right answer. The same numbers give the same text, always.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np

from kg.search.lemmas import dictionary
from kg.search.tables import stop_words

SEED = 20240501
FAMILIES = 15_000  # words, each in all its forms
SHORTEST, MEAN = 8, 40  # words in a passage
TELLING = (150, 8_000)  # by rank: what questions are made of
ASKED = (2, 3, 4)  # words in a question
OTHER_FORM = 0.6  # of the words in a question
LEEWAY = 6  # letters: how loosely a word's length goes with how common it is
CHUNK = 2_000  # passages made at a time, each chunk from a seed of its own


@dataclass(frozen=True)
class Question:
    """A question and the number of the passage that answers it."""

    text: str
    right: int


@cache
def families() -> tuple[tuple[str, ...], ...]:
    """The words, the commonest first, each with all its forms."""
    forms: dict[str, list[str]] = {}
    for form, base in dictionary().items():
        if 3 <= len(base) <= 16 and base[0] == form[0] and base.isalpha() and form.isalpha() and form.islower():
            forms.setdefault(base, []).append(form)
    several = sorted(base for base, held in forms.items() if len(held) > 2 and base not in stop_words())
    random = np.random.default_rng(SEED)
    chosen = [several[at] for at in random.permutation(len(several))[:FAMILIES]]
    lengths = np.array([len(base) for base in chosen]) + LEEWAY * random.random(FAMILIES)  # short words are common
    common = sorted(stop_words(), key=lambda word: (len(word), word))
    return (*((word,) for word in common), *(tuple(sorted(set(forms[chosen[at]]))) for at in np.argsort(lengths)))


@cache
def _table() -> tuple[tuple[str, ...], np.ndarray, np.ndarray]:
    """Every form, the rank of its word, and the share of running text up to and with it."""
    words, ranks, weights = [], [], []
    for rank, forms in enumerate(families()):
        for place, form in enumerate(forms):
            words.append(form)
            ranks.append(rank)
            weights.append(1 / (rank + 2.7) / (place + 1) ** 2 / sum(1 / (n + 1) ** 2 for n in range(len(forms))))
    shares = np.cumsum(weights)
    return tuple(words), np.array(ranks), shares / shares[-1]


def _chunk(number: int) -> list[np.ndarray]:
    """The passages of one chunk, each as the places of its forms in the table."""
    random = np.random.default_rng((SEED, number))
    lengths = SHORTEST + random.poisson(MEAN - SHORTEST, CHUNK)
    drawn = np.searchsorted(_table()[2], random.random(int(lengths.sum())))
    return np.split(drawn, np.cumsum(lengths)[:-1])


def passages(count: int) -> Iterator[str]:
    """The first ``count`` passages; those of a smaller number are the beginning of those of a larger."""
    words = _table()[0]
    for number in range(-(-count // CHUNK)):
        for drawn in _chunk(number)[: count - number * CHUNK]:
            yield f"{' '.join(map(words.__getitem__, drawn)).capitalize()}."


def questions(count: int, among: int) -> list[Question]:
    """``count`` questions about passages spread over the first ``among``."""
    made = []
    for number in range(count):
        random = np.random.default_rng((SEED, number, 7))
        right = number * among // count
        drawn = _chunk(right // CHUNK)[right % CHUNK]
        made.append(Question(_asked(drawn, random), right))
    return made


def _asked(drawn: np.ndarray, random: np.random.Generator) -> str:
    words, ranks, _ = _table()
    telling: Sequence[int] = [int(at) for at in dict.fromkeys(drawn.tolist()) if TELLING[0] <= ranks[at] < TELLING[1]]
    wanted = min(len(telling), int(random.choice(ASKED)))
    chosen = random.permutation(len(telling))[:wanted]
    asked = []
    for at in (telling[each] for each in chosen):
        forms = families()[int(ranks[at])]
        other = random.random() < OTHER_FORM
        asked.append(str(random.choice(forms)) if other else words[at])
    return " ".join(asked) or words[int(drawn[0])]
