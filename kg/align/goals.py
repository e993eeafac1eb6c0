"""Goals in new words, known by what stands under them: a second look when the links of the rest are made.

Goals are few, short and made of the words that all such texts have, so that "Vi tar ansvar för klimatet" and "Halverat
klimatavtryck" share too little to be compared by. Two things speak for such a pair: indicators and assignments under
the one that go on under the other, and words that among the goals of each document only this one has.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping

from kg.align.lone import whole
from kg.align.profiles import Profile
from kg.align.reading import listed
from kg.align.roots import empty, vague
from kg.align.weights import evidence
from kg.judgements import Pair
from kg.records import Evidence

FEWEST = 2  # goals in each document: where there is but one, nothing tells it from others
HALF = 0.5  # share of what goes on from under a goal that must go on under one other
ONE_CHILD, SEVERAL = 0.6, 1.0  # what one child that goes on is worth, and two or more
ONE_WORD, WORDS = 0.6, 0.8  # what one word of its own is worth, and two or more


def reworded(
    earlier: Mapping[str, Profile], after: Mapping[str, Profile], followed: Iterable[Pair]
) -> dict[Pair, tuple[Evidence, ...]]:
    """Pairs of goals of two documents and what speaks for them. ``followed`` are the sure links of other items."""
    here, there = _goals(earlier), _goals(after)
    found: dict[Pair, list[Evidence]] = defaultdict(list)
    if min(len(here), len(there)) >= FEWEST:
        for pair, made in (*_by_words(here, there), *_by_children(earlier, after, here, there, followed)):
            found[pair].append(made)
    return {pair: tuple(found[pair]) for pair in sorted(found)}


def _goals(profiles: Mapping[str, Profile]) -> dict[str, Profile]:
    return {key: one for key, one in profiles.items() if one.family == "goal"}


def _by_words(here: Mapping[str, Profile], there: Mapping[str, Profile]) -> Iterator[tuple[Pair, Evidence]]:
    left, right = _own(here), _own(there)
    shared: dict[Pair, list[str]] = defaultdict(list)
    for term in sorted(left.keys() & right.keys()):
        shared[left[term], right[term]].append(term)
    for (one, other), terms in shared.items():
        common = whole(here[one].terms, there[other].terms)
        words = list(dict.fromkeys(here[one].terms.surface[term] for term in terms if term in common))
        if not words or (len(words) == 1 and vague(next(term for term in terms if term in common))):
            continue
        worth = WORDS if len(words) > 1 else ONE_WORD
        yield (one, other), evidence("own_words", worth, f"Bara de båda målen talar om {listed(words)}.")


def _own(goals: Mapping[str, Profile]) -> dict[str, str]:
    """The terms that one goal has and no other, with that goal; those that say only what is done are left out."""
    holders: dict[str, list[str]] = defaultdict(list)
    for key, one in goals.items():
        for term in one.terms.weights:
            if not empty(term) and not term[:1].isdigit() and term not in one.counts.own:
                holders[term].append(key)
    return {term: keys[0] for term, keys in holders.items() if len(keys) == 1}


def _by_children(
    earlier: Mapping[str, Profile],
    after: Mapping[str, Profile],
    here: Mapping[str, Profile],
    there: Mapping[str, Profile],
    followed: Iterable[Pair],
) -> Iterator[tuple[Pair, Evidence]]:
    ends = {(left, right) for left, right in followed if left in earlier and right in after}
    above = [(_parent(earlier[left]), _parent(after[right])) for left, right in sorted(ends)]
    shared = Counter((one, other) for one, other in above if one in here and other in there)
    out = Counter(one for one, other in shared.elements())
    into = Counter(other for one, other in shared.elements())
    for (one, other), count in shared.items():
        if count > HALF * out[one] and count > HALF * into[other]:
            what = "En post" if count == 1 else f"{count} poster"
            reason = f"{what} som står under det ena målet går vidare under det andra."
            yield (one, other), evidence("same_children", SEVERAL if count > 1 else ONE_CHILD, reason)


def _parent(profile: Profile) -> str:
    return profile.item.parent.id if profile.item.parent else ""
