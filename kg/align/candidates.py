"""Which items of two documents are compared: those that an index of telling terms brings together, not all pairs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from kg.align.comparable import comparable
from kg.align.profiles import Profile
from kg.align.reading import plain
from kg.align.references import numbers
from kg.align.terms import RARE, Counted
from kg.identity import family
from kg.judgements import Pair
from ontology.terms import GOALS

INDEXED = 0.4  # rarity from which a term has a say in which items are compared
ENOUGH = 0.4  # what shared terms must be worth together for two items to be compared


def candidates(
    earlier: Mapping[str, Profile], after: Mapping[str, Profile], beside: Mapping[str, Profile]
) -> Iterator[Pair]:
    """The pairs of two documents that share enough: a rare word, some less rare ones, an expression, a named thing, or
    all their words."""
    holders: dict[Counted, list[tuple[str, float]]] = defaultdict(list)
    for key in after:
        for term, weight in _telling(beside[key], beside[key].spoken).items():
            holders[term].append((key, weight))
    for key in earlier:
        shared: dict[str, float] = defaultdict(float)
        for term, weight in _telling(beside[key], beside[key].terms.weights).items():
            for other, there in holders.get(term, ()):
                shared[other] += min(weight, there)
        for other in sorted(other for other, much in shared.items() if much >= ENOUGH):
            if comparable(beside[key], beside[other]):
                yield key, other


def _telling(profile: Profile, said: Mapping[str, float]) -> dict[Counted, float]:
    """Terms and expressions that tell what an item is about, with what each is worth."""
    rarity = profile.rarity
    worth: dict[Counted, float] = {
        term: weight * rare for term, weight in said.items() if (rare := rarity(term)) >= INDEXED
    }
    worth.update((pair, ENOUGH) for pair in profile.terms.expressions if rarity.of_pair(pair) >= RARE)
    worth.update((name, ENOUGH) for name in profile.terms.names if rarity.of_pair(name) >= RARE)
    worth.update(((profile.family, f"{number} {profile.item.year}"), ENOUGH) for number in numbers(profile.item))
    for one in profile.named:
        worth[family(one.kind), f"{one.number} {one.year}"] = ENOUGH
    if profile.item.kind in GOALS:  # short, and of common words: two of them are enough
        worth.update((("ord", stem), ENOUGH / 2) for stem in profile.terms.sequence)
    worth["", plain(profile.item.text)] = ENOUGH  # the same wording, were it of words of the genre alone
    return worth
