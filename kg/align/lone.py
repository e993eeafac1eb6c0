"""Words that only one item of each document has: what both name, and nobody else does, is likely the same thing.

Weak alone, so a link that rests on one such word is *möjlig* at most; two of them in one place are more.
"""

from __future__ import annotations

from kg.align.profiles import Profile
from kg.align.reading import listed, naming, proper_names, shortened
from kg.align.roots import root
from kg.align.terms import PART, RARE, Terms
from kg.align.weights import evidence
from kg.identity import TASKS
from kg.records import Evidence

ONE, MORE = 0.5, 0.75  # what one such word is worth, and two or more
CENTRAL = 0.12  # share of a wording's meaning that such words must be, lest they be said in passing
PRESENT = 0.1  # the same of the other wording


def only_here(one: Profile, other: Profile) -> Evidence | None:
    """Rare words that stand in no other wording of their sort of item, in either document. An assignment and an
    indicator may well be the only ones on a matter, and not be the same."""
    if one.family != other.family:
        return None
    shared = whole(one.terms, other.terms)
    lone = {term for term in shared if _lone(one, term) and _lone(other, term)}
    parts = sorted((_share(one, lone), _share(other, lone)))
    found = naming(one, lone)
    if not found or parts[0] < PRESENT or parts[1] < CENTRAL:
        return None
    return evidence("only_here", _worth(one, lone), f"Inga andra i de två dokumenten nämner {listed(found)}.")


def only_told(one: Profile, other: Profile) -> Evidence | None:
    """Rare words of an assignment that only one comment of the report has, and no wording there."""
    if one.item.kind not in TASKS or not other.is_report:
        return None
    best: list[str] = []
    worth, words = 0.0, ""
    for sentence, there in other.told:
        shared = whole(one.terms, there)
        lone = {term for term in shared if _lone(one, term) and other.counts.told_once(term)}
        found = naming(one, lone)
        if len(found) > len(best) and _share(one, lone) >= CENTRAL:
            best, worth, words = found, _worth(one, lone), sentence
    if not best:
        return None
    return evidence("only_told", worth, f"Bara den här kommentaren nämner {listed(best)}: ”{shortened(words)}”")


def whole(one: Terms, other: Terms) -> set[str]:
    """The terms of one text that another has in some form ("upphandla", "upphandling"), but for parts of compounds in
    both ("sjuk", of a nurse and of absence)."""
    there: dict[str, float] = {}
    for term, weight in other.weights.items():
        there[root(term)] = max(weight, there.get(root(term), 0.0))
    shared = (term for term in one.weights if root(term) in there)
    return {term for term in shared if max(one.weights[term], there[root(term)]) > PART}


def _share(profile: Profile, terms: set[str]) -> float:
    """How much of a wording's meaning some of its terms carry."""
    roots = {root(term) for term in terms}
    meant = sum(worth for term, worth in profile.vector.items() if root(term) in roots)
    return meant / (sum(profile.vector.values()) or 1.0)


def _lone(profile: Profile, term: str) -> bool:
    return profile.rarity(term) >= RARE and profile.counts.alone(profile.family, term)


def _worth(profile: Profile, terms: set[str]) -> float:
    """What such terms are worth: those of several words, not all of them names, more than one word's."""
    names = {stem for stem, _ in proper_names(profile.item.text)}
    held = [{*stems, *parts} for stems, parts in profile.terms.units if not terms.isdisjoint((*stems, *parts))]
    return MORE if len(held) > 1 and any(names.isdisjoint(word) for word in held) else ONE
