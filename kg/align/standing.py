"""Where two items stand and whose they are: what supports a match, and never makes one."""

from __future__ import annotations

from kg.align.profiles import Profile
from kg.align.reading import plain, shortened
from kg.align.recipients import shared
from kg.align.terms import cosine
from kg.align.weights import evidence
from kg.records import Evidence
from ontology.terms import GOALS

SAME_GOAL = 0.6  # likeness of two goals from which they are taken for one


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
    return evidence("same_goal", score, f"Båda står under samma {noun}{which}.")


def pointed_goal(one: Profile, other: Profile) -> Evidence | None:
    """One points to a goal of its document ("enligt indikatorn till effektmål 2"), and the other stands under it."""
    for here, there in ((one, other), (other, one)):
        if there.goal is not None:
            goal = there.rarity.vector(there.goal.weights)
            score = max((cosine(here.rarity.vector(each.weights), goal) for each in here.pointed), default=0.0)
            if score >= SAME_GOAL:
                return evidence("pointed_goal", score, "Den ena hänvisar till det mål som den andra står under.")
    return None


def same_recipient(one: Profile, other: Profile) -> Evidence | None:
    """The same body is to carry it out, or one that has been renamed, divided, or merged with another."""
    left, right = one.item.recipient or "", other.item.recipient or ""
    if not plain(left) or not plain(right):
        return None
    found = _recipient(one, other, left, right)
    return evidence("same_recipient", found[0], found[1]) if found else None


def of_one_body(one: Profile, other: Profile) -> bool:
    """Whether the documents are of one body, as far as they say; its number 4 is not another board's number 4."""
    return not one.body or not other.body or _recipient(one, other, one.body, other.body) is not None


def _recipient(one: Profile, other: Profile, left: str, right: str) -> tuple[float, str] | None:
    """How surely two names are of one body, and why; None when nothing speaks for it."""
    common = shared(left, right)
    if common == () or plain(left) == plain(right):
        return 1.0, f"Samma mottagare: {right}."
    for told in (*one.renamings, *other.renamings):
        if told.tells(left, right) or told.tells(right, left):
            return 1.0, f"Mottagaren har bytt namn: ”{shortened(told.sentence)}”"
    if not common:
        return None
    return 0.6, f"Mottagarnas namn har det bärande gemensamt: {left}; {right}."


def same_perspective(one: Profile, other: Profile) -> Evidence | None:
    """The same perspective."""
    if not one.item.perspective or one.item.perspective != other.item.perspective:
        return None
    return evidence("same_perspective", 1.0, f"Samma perspektiv: {one.item.perspective}.")
