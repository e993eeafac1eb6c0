"""Comparisons of the wordings themselves, each a pure function of two profiles that gives evidence or None."""

from __future__ import annotations

from kg.align.likeness import covered, soft_cosine
from kg.align.profiles import Profile
from kg.align.reading import LEAST_SHARED, heaviest_run, listed, naming, plain, ratio, run_weight, telling
from kg.align.terms import RARE, Expressed, Terms
from kg.align.weights import evidence
from kg.identity import family
from kg.records import Evidence
from ontology.terms import Kind

GOAL = family(Kind.MAL)

SAME_WORDS = "Ordalydelsen är densamma."
SAME = 0.97  # likeness of letters from which two wordings are all but the same
LEAST_CONTAINED = 0.4  # rarity from which a word tells what a short wording is about
MOSTLY = 0.62  # share of what an indicator says that another says too, from which they surely measure one thing
NEARLY_ALL = 0.75  # share of the words of two wordings from which they have nearly all in common
LEAST_WORDS = 3  # that wordings must have in common to have nearly all; goals, which are short, one less


def same_wording(one: Profile, other: Profile) -> Evidence | None:
    """Word for word the same, whatever the spacing, capitals and punctuation; or all but the same.

    A wording with another word in it ("minska" for "öka", "inte") is never called the same.
    """
    left, right = plain(one.item.text), plain(other.item.text)
    if left == right:
        return evidence("same_wording", 1.0, SAME_WORDS)
    if ratio(left, right, SAME) >= SAME or (one.terms.sequence and one.terms.sequence == other.terms.sequence):
        return evidence("nearly_same_wording", 1.0, "Ordalydelsen är nästan densamma.")
    return None


def like_wording(one: Profile, other: Profile) -> Evidence | None:
    """Likeness of the words, weighted by rarity."""
    shared = naming(one, one.terms.weights.keys() & other.terms.weights.keys())
    if not shared:
        return None
    score = soft_cosine(one.said, other.said)
    return evidence("like_wording", score, f"Båda ordalydelserna nämner {listed(shared)}.") if score > 0 else None


def on_one_word(one: Profile, other: Profile) -> bool:
    """Whether a single telling word is common to both, and one of the two has another: what is said of the thing that
    the word stands for ("andel barn i kulturskolan", "antal platser i kulturskolan") may be something else."""
    here, there = set(one.terms.sequence), set(other.terms.sequence)
    common = one.terms.weights.keys() & other.terms.weights.keys()
    shared = {term for term in common if one.rarity(term) >= LEAST_SHARED}
    few = sum(not shared.isdisjoint((*stems, *parts)) for stems, parts in one.terms.units) < 2
    return few and (telling(one, here - there) or telling(other, there - here))


def other_measure(one: Profile, other: Profile) -> bool:
    """Whether two indicators each say a good deal that the other does not: often one measure of two things."""
    if one.item.kind is not Kind.INDIKATOR or other.item.kind is not Kind.INDIKATOR:
        return False
    return max(covered(one.said, other.said), covered(other.said, one.said)) < MOSTLY


def same_words(one: Profile, other: Profile) -> Evidence | None:
    """Nearly all words in common, whatever their order, and no telling word on each side that the other lacks.

    Goals are short and made of common words.
    """
    here, there = set(one.terms.sequence), set(other.terms.sequence)
    common = here & there
    share = 2 * len(common) / (len(here) + len(there)) if common else 0.0
    apart = telling(one, here - there) and telling(other, there - here)
    least = LEAST_WORDS - (one.family == GOAL)
    if len(common) < least or share < NEARLY_ALL or apart:
        return None
    words = listed([one.terms.surface[stem] for stem in one.terms.weights if stem in common])
    return evidence("same_words", share, f"Ordalydelserna har nästan alla ord gemensamma: {words}.")


def shared_run(one: Profile, other: Profile) -> Evidence | None:
    """The longest run of words that stand together in both wordings."""
    run = heaviest_run(one, other.terms)
    if not run:
        return None
    words = " ".join(one.terms.surface[stem] for stem in run)
    return evidence("shared_run", run_weight(one, run), f"I båda står ”{words}” samlat.")


def contained_wording(one: Profile, other: Profile) -> Evidence | None:
    """One wording stands whole within the other, which says more, or less."""
    short, long = sorted((plain(one.item.text), plain(other.item.text)), key=len)
    held = one if plain(one.item.text) == short else other
    telling = sum(held.rarity(stem) >= LEAST_CONTAINED for stem in set(held.terms.sequence))
    if short == long or f" {short} " not in f" {long} ":
        return None
    words = len(set(one.terms.sequence)), len(set(other.terms.sequence))
    short_goal = one.family == GOAL and min(words) >= 2 and 2 * min(words) >= max(words)
    if telling < 2 and not short_goal:
        return None
    return evidence("contained_wording", 1.0, "Den ena ordalydelsen står hel i den andra.")


def same_expression(one: Profile, other: Profile) -> Evidence | None:
    """Two words that belong together in both, in whatever form: "ekonomisk balans", "ekonomi i balans"."""
    found = expression(one, one.terms, other.terms)
    if not found:
        return None
    score, here, there = found
    words = f"”{here}”" if here == there else f"”{here}” och ”{there}”"
    return evidence("same_expression", score, f"Båda talar om samma sak: {words}.")


def expression(by: Profile, one: Terms, other: Terms) -> tuple[float, str, str] | None:
    """The rarest expression common to two texts: how rare it is, and how each puts it. One and the same compound in
    both is a shared word, no more, and two words that are each rare are counted as such already."""
    best: tuple[float, str, str] | None = None
    for pair in one.expressions.keys() & other.expressions.keys():
        here, there = one.expressions[pair], other.expressions[pair]
        rarest = min(max(by.rarity(stem) for stem in put.stems) for put in (here, there))
        worth = (rarest + by.rarity.of_pair(pair)) / 2
        score = worth * _covered(by, here, other) * _covered(by, there, one)
        counted = (
            set(here.stems) == set(there.stems)
            and all(by.rarity(stem) >= RARE for stem in here.stems)
            and " " in here.words
            and " " in there.words
        )
        apart = (" " in here.words or " " in there.words) and not counted
        found = (score, here.words, there.words)
        if apart and rarest >= LEAST_CONTAINED and (best is None or found > best):
            best = found
    return best


def _covered(by: Profile, put: Expressed, other: Terms) -> float:
    """How much of what an expression says the other text says too: "hjälpmedelsavgift" says more than "avgift"."""
    beyond = max((by.rarity(part) for part in put.beside if part not in other.weights), default=0.0)
    return 1.0 - beyond / 2
