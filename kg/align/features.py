"""The comparisons, each a pure function of two profiles that gives evidence or None.

``CARRYING`` can make a match; ``SUPPORTING`` only strengthens one. Numbers are not among them: they are used
anew each year and prove nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from difflib import SequenceMatcher
from functools import lru_cache

from kg.align.profiles import GOALS, Profile
from kg.align.recipients import shared
from kg.align.terms import RARE, Terms, cosine
from kg.records import Evidence
from ontology.terms import Kind

Comparison = Callable[[Profile, Profile], Evidence | None]

SAME_WORDS = "Ordalydelsen är densamma."
SAME = 0.97  # likeness of letters from which two wordings are all but the same
IN_PASSING = 0.45  # what an explicit reference is worth that only says "se även"
SAME_GOAL = 0.6  # likeness of two goals from which they are taken for one
LEAST_SHARED = 0.5  # rarity from which a word counts in a run of shared words
LEAST_CONTAINED = 0.4  # rarity from which a word tells what a short wording is about
MOST = 0.5  # share of an earlier wording's meaning from which a sentence is about the same
RUN = 2.2  # summed rarity at which a run of shared words is as good as sure


def same_wording(one: Profile, other: Profile) -> Evidence | None:
    """Word for word the same, whatever the spacing, capitals and punctuation; or all but the same.

    A wording with another word in it ("minska" for "öka", "inte") is never called the same.
    """
    left, right = plain(one.item.text), plain(other.item.text)
    if left == right:
        return Evidence("same_wording", 1.0, 1.0, SAME_WORDS)
    if _near_in_length(left, right) and _ratio(left, right, SAME) >= SAME:
        return Evidence("same_wording", 1.0, 0.99, "Ordalydelsen är nästan densamma.")
    return None


def like_wording(one: Profile, other: Profile) -> Evidence | None:
    """Cosine over terms weighted by rarity."""
    score = cosine(one.vector, other.vector)
    shared = naming(one, one.terms.weights.keys() & other.terms.weights.keys())
    if score <= 0 or not shared:
        return None
    return Evidence("like_wording", score, 0.95, f"Båda ordalydelserna nämner {_listed(shared)}.")


def shared_run(one: Profile, other: Profile) -> Evidence | None:
    """The longest run of words that stand together in both wordings."""
    run = _run(one, other.terms)
    if not run:
        return None
    return Evidence("shared_run", _weight(one, run), 0.6, f"I båda står ”{' '.join(_words(one, run))}” samlat.")


def contained_wording(one: Profile, other: Profile) -> Evidence | None:
    """One wording stands whole within the other, which says more, or less."""
    short, long = sorted((plain(one.item.text), plain(other.item.text)), key=len)
    held = one if plain(one.item.text) == short else other
    telling = sum(held.rarity(stem) >= LEAST_CONTAINED for stem in set(held.terms.sequence))
    if short == long or telling < 2 or f" {short} " not in f" {long} ":
        return None
    return Evidence("contained_wording", 1.0, 0.8, "Den ena ordalydelsen står hel i den andra.")


def same_expression(one: Profile, other: Profile) -> Evidence | None:
    """Two words that belong together in both, in whatever form: "ekonomisk balans", "ekonomi i balans"."""
    found = _expression(one, one.terms, other.terms)
    if not found:
        return None
    score, here, there = found
    words = f"”{here}”" if here == there else f"”{here}” och ”{there}”"
    return Evidence("same_expression", score, 0.42, f"Båda talar om samma sak: {words}.")


def _expression(by: Profile, one: Terms, other: Terms) -> tuple[float, str, str] | None:
    """The rarest expression common to two texts: how rare it is, and how each puts it. One and the same compound in
    both is a shared word, no more, and two words that are each rare are counted as such already."""
    best: tuple[float, str, str] | None = None
    for pair in one.expressions.keys() & other.expressions.keys():
        here, there = one.expressions[pair], other.expressions[pair]
        rarest = min(max(by.rarity(stem) for stem in said[1:]) for said in (here, there))
        found = ((rarest + by.rarity.of_pair(pair)) / 2, here[0], there[0])
        counted = set(here[1:]) == set(there[1:]) and all(by.rarity(stem) >= RARE for stem in here[1:])
        apart = (" " in here[0] or " " in there[0]) and not counted
        if apart and rarest >= LEAST_CONTAINED and (best is None or found > best):
            best = found
    return best


def told_of(one: Profile, other: Profile) -> Evidence | None:
    """A sentence of the later item's comment that speaks of the earlier one, in the earlier one's own words.

    Two telling words must be there, and either stand together as they do in the earlier wording, or be most of it.
    """
    if one.item.kind is not Kind.UPPDRAG or not other.is_report:
        return None
    best, words = 0.0, ""
    mass = sum(one.vector.values()) or 1.0
    for sentence, there in other.told:
        shared = one.vector.keys() & there.weights.keys()
        covered = sum(one.vector[term] for term in shared) / mass
        run = _run(one, there)
        said = _expression(one, one.terms, there)
        together = 0.6 * _weight(one, run) + 0.4 * (said[0] if said else 0.0)
        score = min(1.0, 1 - (1 - covered) * (1 - together))  # rounding may lead beyond
        if len(naming(one, shared, LEAST_SHARED)) >= 2 and (run or covered >= MOST) and score > best:
            best, words = score, sentence
    if not best:
        return None
    return Evidence("told_of", best, 0.9, f"Kommentaren talar om det: ”{_shortened(words)}”")


def named_there(one: Profile, other: Profile) -> Evidence | None:
    """The later wording, or its comment, names the earlier item with kind, number and year, and is of the same body."""
    found = [each for each in other.named if each.number and each.means(one.item, one.is_report)]
    if not found or not _of_one_body(one, other):
        return None
    best = min(found, key=lambda each: each.aside)
    reason = f"Den senare hänvisar uttryckligen hit: ”{best.words}”."
    return Evidence("named_there", IN_PASSING if best.aside else 1.0, 0.85, reason)


def _of_one_body(one: Profile, other: Profile) -> bool:
    """Whether the documents are of one body, as far as they say; its number 4 is not another board's number 4."""
    return not one.body or not other.body or _recipient(one, other, one.body, other.body) is not None


def named_year(one: Profile, other: Profile) -> Evidence | None:
    """The later says that it goes back to something of this kind and year, but not which: "uppdraget från 2025"."""
    for each in other.named:
        if each.number is None and each.means(one.item, one.is_report) and _of_one_body(one, other):
            return Evidence("named_year", 1.0, 0.15, f"Den senare går själv tillbaka på ”{each.words}”.")
    return None


def pointed_goal(one: Profile, other: Profile) -> Evidence | None:
    """One points to a goal of its document ("enligt indikatorn till effektmål 2"), and the other stands under it."""
    for here, there in ((one, other), (other, one)):
        if there.goal is not None:
            goal = there.rarity.vector(there.goal.weights)
            score = max((cosine(here.rarity.vector(each.weights), goal) for each in here.pointed), default=0.0)
            if score >= SAME_GOAL:
                return Evidence("pointed_goal", score, 0.15, "Den ena hänvisar till det mål som den andra står under.")
    return None


def same_goal(one: Profile, other: Profile) -> Evidence | None:
    """Both stand under goals of like wording."""
    if one.goal is None or other.goal is None:
        return None
    score = cosine(one.rarity.vector(one.goal.weights), other.rarity.vector(other.goal.weights))
    if score < SAME_GOAL or one.item.parent is None:
        return None
    parent = one.item.parent
    noun = "mål" if parent.kind in GOALS else parent.kind.value
    which = f" ({parent.kind.value} {parent.number})" if parent.number else ""
    return Evidence("same_goal", score, 0.10, f"Båda står under samma {noun}{which}.")


def same_recipient(one: Profile, other: Profile) -> Evidence | None:
    """The same body is to carry it out, or one that has been renamed, divided, or merged with another."""
    left, right = one.item.recipient or "", other.item.recipient or ""
    if not plain(left) or not plain(right):
        return None
    found = _recipient(one, other, left, right)
    return Evidence("same_recipient", found[0], 0.10, found[1]) if found else None


def _recipient(one: Profile, other: Profile, left: str, right: str) -> tuple[float, str] | None:
    """How surely two names are of one body, and why; None when nothing speaks for it."""
    common = shared(left, right)
    if common == () or plain(left) == plain(right):
        return 1.0, f"Samma mottagare: {right}."
    for told in (*one.renamings, *other.renamings):
        if told.tells(left, right) or told.tells(right, left):
            return 1.0, f"Mottagaren har bytt namn: ”{_shortened(told.sentence)}”"
    if not common:
        return None
    return 0.6, f"Mottagarnas namn har det bärande gemensamt: {left}; {right}."


def same_perspective(one: Profile, other: Profile) -> Evidence | None:
    """The same perspective."""
    if not one.item.perspective or one.item.perspective != other.item.perspective:
        return None
    return Evidence("same_perspective", 1.0, 0.05, f"Samma perspektiv: {one.item.perspective}.")


CARRYING: tuple[Comparison, ...] = (
    same_wording,
    contained_wording,
    like_wording,
    shared_run,
    same_expression,
    told_of,
    named_there,
)
SUPPORTING: tuple[Comparison, ...] = (same_goal, same_recipient, same_perspective, pointed_goal, named_year)


def naming(profile: Profile, stems: set[str], least: float = RARE) -> list[str]:
    """The rare words among ``stems``, as the wording spells them, rarest first, each once."""
    rare = sorted((s for s in stems if profile.rarity(s) >= least), key=lambda s: (-profile.rarity(s), s))
    return list(dict.fromkeys(profile.terms.surface[stem] for stem in rare))


def _run(one: Profile, other: Terms) -> tuple[str, ...]:
    """The heaviest run of stems common to both texts, at least two of them carrying meaning."""
    left, right = one.terms.sequence, other.sequence
    if sum(one.rarity(stem) >= LEAST_SHARED for stem in one.terms.surface.keys() & other.surface.keys()) < 2:
        return ()
    matcher = SequenceMatcher(None, left, right, autojunk=False)
    runs = [left[block.a : block.a + block.size] for block in matcher.get_matching_blocks() if block.size >= 2]
    carrying = [run for run in runs if sum(one.rarity(stem) >= LEAST_SHARED for stem in run) >= 2]
    return max(carrying, key=lambda run: _weight(one, run), default=())


def _weight(one: Profile, run: tuple[str, ...]) -> float:
    return min(1.0, sum(one.rarity(stem) for stem in run if one.rarity(stem) >= LEAST_SHARED) / RUN)


def _words(one: Profile, run: tuple[str, ...]) -> list[str]:
    return [one.terms.surface[stem] for stem in run]


@lru_cache(maxsize=16384)
def plain(text: str) -> str:
    """A text but for spacing, capitals and punctuation."""
    return re.sub(r"[\W_]+", " ", text).strip().lower()


def _near_in_length(left: str, right: str) -> bool:
    """Whether two texts could be as alike as :data:`SAME` at all; their ratio is costly."""
    return 2 * min(len(left), len(right)) >= SAME * (len(left) + len(right))


@lru_cache(maxsize=16384)
def _ratio(left: str, right: str, least: float) -> float:
    """How alike two texts are, letter by letter, whichever comes first (difflib's own measure depends on it); 0 when
    that is sure to be below ``least``, since the rest is costly."""
    first, second = sorted((left, right))
    matcher = SequenceMatcher(None, first, second, autojunk=False)
    return matcher.ratio() if matcher.quick_ratio() >= least else 0.0


def _listed(words: list[str]) -> str:
    shown = [f"”{word}”" for word in words[:4]]
    return shown[0] if len(shown) == 1 else ", ".join(shown[:-1]) + " och " + shown[-1]


def _shortened(text: str, most: int = 160) -> str:
    return text if len(text) <= most else text[: most - 1].rsplit(" ", 1)[0] + " …"
