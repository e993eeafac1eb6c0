"""What a document itself says of its past: comments that tell of an earlier item, references to it, named things."""

from __future__ import annotations

from kg.align.profiles import Profile
from kg.align.reading import LEAST_SHARED, heaviest_run, naming, proper_names, run_weight, shortened
from kg.align.standing import of_one_body
from kg.align.weights import evidence
from kg.align.wordings import expression
from kg.identity import TASKS
from kg.records import Evidence

IN_PASSING = 0.45  # what an explicit reference is worth that only says "se även"
MOST = 0.5  # share of an earlier wording's meaning from which a sentence is about the same
LEAST_NAMED = 0.6  # how rare the name of a plan must be among the items


def told_of(one: Profile, other: Profile) -> Evidence | None:
    """A sentence of the later item's comment that speaks of the earlier one, in the earlier one's own words.

    Two telling words must be there, and either stand together as they do in the earlier wording, or be most of it.
    """
    if one.item.kind not in TASKS or not other.is_report:
        return None
    best, words = 0.0, ""
    mass = sum(one.vector.values()) or 1.0
    names = {stem for stem, _ in proper_names(one.item.text)} | {t for t in one.vector if one.rarity(t) < LEAST_SHARED}
    for sentence, there in other.told:
        shared = one.vector.keys() & there.weights.keys()
        covered = sum(one.vector[term] for term in shared) / mass
        run = heaviest_run(one, there)
        found = expression(one, one.terms, there)
        together = 0.6 * run_weight(one, run) + 0.4 * (found[0] if found else 0.0)
        score = min(1.0, 1 - (1 - covered) * (1 - together))  # rounding may lead beyond
        enough = len(naming(one, shared, LEAST_SHARED)) >= 2 and not shared <= names
        if enough and (run or covered >= MOST) and score > best:
            best, words = score, sentence
    return evidence("told_of", best, f"Kommentaren talar om det: ”{shortened(words)}”") if best else None


def named_there(one: Profile, other: Profile) -> Evidence | None:
    """The later wording, or its comment, names the earlier item with kind, number and year, and is of the same body."""
    found = [each for each in other.named if each.number and each.means(one.item, one.is_report)]
    if not found or not of_one_body(one, other):
        return None
    best = min(found, key=lambda each: each.aside)
    reason = f"Den senare hänvisar uttryckligen hit: ”{best.words}”."
    return evidence("named_there", IN_PASSING if best.aside else 1.0, reason)


def named_year(one: Profile, other: Profile) -> Evidence | None:
    """The later says that it goes back to something of this kind and year, but not which: "uppdraget från 2025"."""
    for each in other.named:
        if each.number is None and each.means(one.item, one.is_report) and of_one_body(one, other):
            return evidence("named_year", 1.0, f"Den senare går själv tillbaka på ”{each.words}”.")
    return None


def shared_name(one: Profile, other: Profile) -> Evidence | None:
    """Both name the same plan, inquiry or agreement ("kulturplanen", "strategi för välfärdsteknik"), by whatever form;
    one that many items name ties no two of them together."""
    best: tuple[float, str, str] | None = None
    for name in one.terms.names.keys() & other.terms.names.keys():
        rare = one.rarity.of_pair(name)
        found = (rare, one.terms.names[name], other.terms.names[name])
        if rare >= LEAST_NAMED and (best is None or found > best):
            best = found
    if best is None:
        return None
    score, here, there = best
    words = f"”{here}”" if here.lower() == there.lower() else f"”{here}” och ”{there}”"
    return evidence("shared_name", score, f"Båda gäller samma namngivna sak: {words}.")
