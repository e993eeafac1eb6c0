"""What speaks against two wordings being of the same thing, though their words are alike.

Each is said only where both texts say something of the sort, and not the same: a wording that names no school may well
be about the school that the other names.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from kg.align.profiles import Profile
from kg.align.reading import proper_names, telling
from kg.align.roots import root
from kg.align.telling import told_of
from kg.align.weights import evidence
from kg.records import Evidence
from kg.search.analysis import analysed, word

_CLASS = re.compile(r"\b(?:årskurs(?:erna)?|åk\.?)\s*(\d)(?:\s*[-–]\s*(\d))?", re.I)
_AGE = re.compile(r"\b(\d{1,3})(?:\s*[-–]\s*\d{1,3})?[-\s]?(?:år(?:ingar|iga)?\b)(?!\s*(?:19|20)\d\d)", re.I)
_AMONG = re.compile(r"\b(?:bland|hos)\s+(?!annat\b)((?:\w+\s+){0,2}\w+)", re.I)
_SIDES = (
    (re.compile(r"\b(?:kvinnor|flickor)s?\b", re.I), re.compile(r"\b(?:män|pojkar)s?\b", re.I)),
    (re.compile(r"\bextern\w*", re.I), re.compile(r"\bintern(?!at|et)\w*", re.I)),
    (re.compile(r"\bheltid\w*", re.I), re.compile(r"\bdeltid\w*", re.I)),
    (re.compile(r"\btillsvidare\w*", re.I), re.compile(r"\b(?:visstid|timanställ|timavlön)\w*", re.I)),
)  # fmt: skip
"""Words for the one and for the other of what are two groups."""

#: words that end what something is of, or are a stage that it goes through ("en plan för samråd")
_STOP = (
    r"(?:för|av|mot|om|kring|vid|i|på|inom|till|från|som|samt|under|hos|med|genom|enligt|utifrån|där|att|ska|skall"
    r"|samråd|granskning|remiss|antagande|beslut|godkännande)"
)
_OF = re.compile(
    rf"\b(?P<head>[\w-]{{4,}})\s+(?P<of>för|av|mot|om|kring)\s+"
    rf"(?=(?P<thing>(?!{_STOP}\b)[\w-]+(?:\s+(?!{_STOP}\b)[\w-]+){{0,3}}))",
    re.I,
)


def other_kind(one: Profile, other: Profile) -> Evidence | None:
    """One is an assignment, the other an indicator whose comment tells nothing of it."""
    if one.family == other.family or told_of(one, other):
        return None
    return evidence("other_kind", 1.0, "Talar emot: den ena är ett uppdrag, den andra en indikator.")


def other_group(one: Profile, other: Profile) -> Evidence | None:
    """One is about one school year, age or group, the other about another."""
    left, right = one.item.text, other.item.text
    for pattern, said in ((_CLASS, "årskurs"), (_AGE, "ålder")):
        ours, others = _numbers(pattern, left), _numbers(pattern, right)
        if ours and others and ours.isdisjoint(others):
            told = f"{said} {', '.join(sorted(ours))} och {said} {', '.join(sorted(others))}"
            return evidence("other_group", 1.0, f"Talar emot: de gäller olika grupper, {told}.")
    mine, theirs = _among(left), _among(right)
    if mine and theirs and mine.keys().isdisjoint(theirs):
        told = f"den ena gäller ”{next(iter(mine.values()))}”, den andra ”{next(iter(theirs.values()))}”"
        return evidence("other_group", 1.0, f"Talar emot: {told}.")
    for side, opposite in _SIDES:
        for first, second in ((side, opposite), (opposite, side)):
            here, there = first.search(left), second.search(right)
            if here and there and not second.search(left) and not first.search(right):
                return evidence("other_group", 1.0, f"Talar emot: den ena gäller ”{here[0]}”, den andra ”{there[0]}”.")
    return None


@lru_cache(maxsize=16384)
def _numbers(pattern: re.Pattern[str], text: str) -> frozenset[str]:
    return frozenset(number for match in pattern.finditer(text) for number in match.groups() if number)


@lru_cache(maxsize=16384)
def _among(text: str) -> dict[str, str]:
    """The stems of the people a text says something is among ("bland medarbetarna", "hos nyblivna mödrar"), each with
    those words."""
    found = {}
    for match in _AMONG.finditer(text):
        for token in analysed(match[1]):
            if not token.common:
                found[token.stems[0]] = match[0]
    return found


def other_name(one: Profile, other: Profile) -> Evidence | None:
    """Each names a place, a school or the like, and not the same."""
    here, there = _names(one), _names(other)
    if not here or not there or not here.keys().isdisjoint(there):
        return None
    mine, theirs = next(iter(here.values())), next(iter(there.values()))
    return evidence("other_name", 1.0, f"Talar emot: den ena nämner ”{mine}”, den andra ”{theirs}”.")


def _names(profile: Profile) -> dict[str, str]:
    """The proper names of a wording, by stem: words with a capital within a sentence, but for the publisher's own name
    and bodies, since a matter may move from one to another."""
    return {
        stem: name
        for stem, name in proper_names(profile.item.text)
        if not stem.startswith(tuple(profile.counts.own) or ("\0",))
    }


def other_object(one: Profile, other: Profile) -> Evidence | None:
    """The same word is of something else in each: "en plan för underhåll av lekplatser", "… av ventilation"."""
    here, there = _objects(one.item.text), _objects(other.item.text)
    for head in here.keys() & there.keys():
        (mine, stems), (theirs, others) = here[head], there[head]
        apart = not _alike(stems, other.terms.weights) and not _alike(others, one.terms.weights)
        if apart and telling(one, stems) and telling(one, others):
            if told_of(one, other):  # last, since it is slow
                return None
            return evidence("other_object", 1.0, f"Talar emot: den ena gäller ”{mine}”, den andra ”{theirs}”.")
    return None


def _alike(stems: frozenset[str], weights: Mapping[str, float]) -> bool:
    return not set(map(root, stems)).isdisjoint(map(root, weights))


@lru_cache(maxsize=16384)
def _objects(text: str) -> dict[tuple[str, str], tuple[str, frozenset[str]]]:
    """What words are of something: the word's stem and its preposition, with the thing's words and their stems."""
    found: dict[tuple[str, str], tuple[str, frozenset[str]]] = {}
    for match in _OF.finditer(text):
        stems = frozenset(
            stem for token in analysed(match["thing"]) if not token.common for stem in (*token.stems, *token.parts)
        )
        if stems:
            found[word(match["head"].lower()).stem, match["of"].lower()] = (match["thing"], stems)
    return found
