"""Whether two names may be of one body, though it was renamed, divided, or merged with another."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache

from kg.bodies import class_of_body
from kg.search.analysis import analyse, word
from kg.wording.change import same_body
from ontology.labels import words

_TOLD = (
    (r"\b(?:bytt?e?|byter|byta|ändra(?:t|de|r)?)\s+namn(?:et)?\s+(?:från\s+[\w\s-]+?\s+)?till\b", False, True),
    (r"\bsl(?:og|å)s\s+(?:samman|ihop)\s+(?:till|och\s+bilda[rd]e?)\b", False, True),
    (r"\bslagits\s+(?:samman|ihop)\s+(?:till|och\s+bildat)\b", False, True),
    (r"\b(?:ersattes|ersätts|har\s+ersatts)\s+av\b", False, True),
    (r"\b(?:övert(?:ogs|as)|tas\s+över)\s+av\b|\b(?:går|gick|gått)\s+upp\s+i\b", False, False),
    (r"\b(?:uppgår|uppgick|inordnas|inordnades)\s+i\b", False, False),
    (r"\b(?:bildades|bildas|har\s+bildats)\s+(?:genom|av)\s+(?:en\s+)?sammanslagning(?:en)?\s+av\b", True, True),
    (r"\b(?:hette|kallades)\s+tidigare\b|\btidigare\s+(?:hette|kallades)\b", True, True),
    (r"[(,]\s*(?:tidigare|före\s+detta|f\.?\s?d\.?)\s+(?=[A-ZÅÄÖ])", True, True),
)
"""How documents tell of a body's new name; whether the new one stands first; and whether the new is new, and not a body
that was there already and took the other in."""

_HINTS = ("namn", "samman", "ihop", "ersätt", "ersatt", "tidigare", "före detta", "f.d", "f. d", "fd ", "Tidigare",
          "övert", "tas över", "upp i", "uppg", "inordna")  # fmt: skip
"""One of which every such sentence has; the patterns are slow."""

_CLAUSE = re.compile(r"\b(?:att|som|när|då)\b|[:;–]", re.I)
"""Where the part of a sentence ends that is about the names: "Fullmäktige beslutade att …"."""

_SENTENCE = re.compile(r"(?<=[.!?])(?<!\bf\.d\.)(?<!\bf\. d\.)\s+(?=[A-ZÅÄÖ])|\n")


@dataclass(frozen=True, slots=True)
class Renaming:
    """A sentence that tells of a body's new name: what stands before it, and after, in plain words; ``is_new`` when the
    later body was not there before."""

    old: str
    new: str
    sentence: str
    is_new: bool = True

    def tells(self, name: str, other: str) -> bool:
        """Whether it is about these two, the earlier first."""
        return name in self.named(self.old, (name,)) and other in self.named(self.new, (other,))

    @staticmethod
    def named(side: str, names: Iterable[str]) -> tuple[str, ...]:
        """Those of some names that stand in a side, none that is only a part of another."""
        there = [name for name in names if f" {_plain(name)}" in f" {side}"]
        return tuple(one for one in there if not any(one != each and _plain(one) in _plain(each) for each in there))


def renamings(texts: Iterable[str]) -> tuple[Renaming, ...]:
    """The sentences of some texts that tell of a new name.

    >>> [one.new for one in renamings(["Parknämnden bytte namn till Grönytenämnden."])]
    ['grönytenämnden']
    """
    return tuple(dict.fromkeys(found for text in texts for found in _told(text)))


def _told(text: str) -> Iterable[Renaming]:
    if not any(hint in text for hint in _HINTS):
        return
    for cue, new_first, is_new in _told_by():
        if cue.search(text):
            for sentence in _SENTENCE.split(text):
                if match := cue.search(sentence):
                    before = _CLAUSE.split(sentence[: match.start()])[-1]
                    sides = _plain(before), _plain(_CLAUSE.split(sentence[match.end() :])[0])
                    old, new = sides[::-1] if new_first else sides
                    yield Renaming(old, new, sentence.strip(), is_new)


@cache
def _told_by() -> tuple[tuple[re.Pattern[str], bool, bool], ...]:
    return tuple((re.compile(pattern, re.I), first, new) for pattern, first, new in _TOLD)


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
