"""Whether two names may be of one body, though it was renamed, divided, or merged with another."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from kg.bodies import class_of_body
from kg.search.analysis import analyse, word
from kg.wording.change import same_body
from ontology.labels import words

_TOLD = (
    (re.compile(r"\b(?:bytte|byter|bytt)\s+namn\s+till\b|\bslogs?\s+(?:samman|ihop)\s+till\b", re.I), False),
    (re.compile(r"\bslagits\s+(?:samman|ihop)\s+till\b|\b(?:ersattes|ersätts|har\s+ersatts)\s+av\b", re.I), False),
    (
        re.compile(
            r"\b(?:bildades|bildas|har\s+bildats)\s+(?:genom|av)\s+(?:en\s+)?sammanslagning(?:en)?\s+av\b", re.I
        ),
        True,
    ),
    (re.compile(r"[(,]\s*(?:tidigare|före\s+detta|f\.?d\.?)\s+(?=[A-ZÅÄÖ])", re.I), True),
)
"""How documents tell of a body's new name, and whether the new one stands first."""

_HINTS = ("namn till", "samman", "ihop till", "ersätt", "ersatt", "tidigare", "före detta", "f.d", "fd", "Tidigare")
"""One of which every such sentence has; the patterns are slow."""

_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-ZÅÄÖ])|\n")


@dataclass(frozen=True, slots=True)
class Renaming:
    """A sentence that tells of a body's new name: what stands before it, and after, in plain words."""

    old: str
    new: str
    sentence: str

    def tells(self, name: str, other: str) -> bool:
        """Whether it is about these two, the earlier first."""
        return _plain(name) in self.old and _plain(other) in self.new


def renamings(texts: Iterable[str]) -> tuple[Renaming, ...]:
    """The sentences of some texts that tell of a new name.

    >>> [one.new for one in renamings(["Parknämnden bytte namn till Grönytenämnden."])]
    ['grönytenämnden']
    """
    return tuple(dict.fromkeys(found for text in texts for found in _told(text)))


def _told(text: str) -> Iterable[Renaming]:
    if not any(hint in text for hint in _HINTS):
        return
    for cue, new_first in _TOLD:
        if cue.search(text):
            for sentence in _SENTENCE.split(text):
                if match := cue.search(sentence):
                    sides = _plain(sentence[: match.start()]), _plain(sentence[match.end() :])
                    old, new = sides[::-1] if new_first else sides
                    yield Renaming(old, new, sentence.strip())


@lru_cache(maxsize=4096)
def shared(name: str, other: str) -> tuple[str, ...] | None:
    """The words that carry both names, of bodies of one class: all those of at least one of the two; () when the names
    are the same, None when they have too little in common.

    >>> shared("Barn- och utbildningsnämnden", "Utbildningsnämnden")
    ('utbildning',)
    >>> shared("Kulturnämnden", "Naturnämnden") is shared("Socialnämnden", "Socialförvaltningen") is None
    True
    """
    here, there = _carrying(name), _carrying(other)
    alike = class_of_body(name) == class_of_body(other)
    if same_body(name, other) or (alike and here and here == there):
        return ()
    common = here & there
    return tuple(sorted(common)) if alike and common and common in (here, there) else None


def may_be_one(name: str, other: str) -> bool:
    """Whether two names may be of one body, as far as names tell; one that is not known may be any.

    >>> may_be_one("Parknämnden", ""), may_be_one("Parknämnden", "Kulturnämnden")
    (True, False)
    """
    return not name or not other or shared(name, other) is not None


def _carrying(name: str) -> frozenset[str]:
    """The stems of a name, but for those that say what sort of body it is.

    >>> sorted(_carrying("Socialnämnden och Äldrenämnden"))
    ['gammal', 'social']
    >>> sorted(_carrying("Barn- och utbildningsnämnden"))
    ['barn', 'utbildning']
    """
    sorts = {word(noun).stem for noun in words(str(class_of_body(name)).rpartition("#")[2], "headNoun")}
    tokens = [token for token in analyse(name) if not token.common]
    whole = {token.stems[0] for token in tokens if not token.parts or len(token.stems) > 1}  # "Barn-" is whole too
    return frozenset({*whole, *(part for token in tokens for part in token.parts)} - sorts)


def _plain(text: str) -> str:
    return re.sub(r"[\W_]+", " ", text).strip().lower()
