"""Items of documents that are not put beside each other as wholes: those that an index of rare words brings together.

Each item is looked up by its few rarest words (two of which must lead to the same item), by the named plans in it, by
its wording as a whole and by the items it names, and meets only those nearest in time that have the same; so the work
for an item does not grow with the corpus (the way: blocking keys, as in record linkage; Christen 2012, ch. 4).
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from kg.align.comparable import comparable
from kg.align.profiles import Profile
from kg.align.reading import plain
from kg.align.references import numbers
from kg.align.roots import common, often
from kg.align.terms import Counted
from kg.identity import family
from kg.judgements import Pair

RAREST = 5  # words of an item that it is looked up by
WORDS = 2  # of them that must lead to another item; a named thing, the same wording or a reference is enough alone
REACH = 4  # items that one key leads to, in each direction of time

Place = tuple[int, bool, str, str]
"""Where an item stands in time: its year, whether its document is a report, its document, its id."""


@dataclass(frozen=True, slots=True)
class _Index:
    """Each key's items in order of time, and how many items have it."""

    held: Mapping[Counted, list[Place]]

    def near(self, key: Counted, place: Place) -> Iterator[Place]:
        """The items nearest in time before and after a place that have a key, in other documents."""
        found = self.held.get(key, ())
        before = bisect_left(found, place[:3])
        after = bisect_right(found, (*place[:3], "\U0010ffff"))
        yield from found[max(0, before - REACH) : before]
        yield from found[after : after + REACH]


def distant(documents: Mapping[str, Mapping[str, Profile]]) -> dict[Pair, tuple[Pair, ...]]:
    """(earlier document, later document) to the pairs of items that one publisher's index brings together."""
    profiles = {key: profile for held in documents.values() for key, profile in held.items()}
    places = {key: _place(profile) for key, profile in profiles.items()}
    held: dict[Counted, list[Place]] = defaultdict(list)
    for key, profile in profiles.items():
        for term in (*_words(profile), *_keys(profile), *_numbered(profile)):
            held[term].append(places[key])
    for found in held.values():
        found.sort()
    index = _Index(held)
    pairs: dict[Pair, set[Pair]] = defaultdict(set)
    for key, profile in profiles.items():
        rarest = sorted(_words(profile), key=lambda word: (len(held[word]), word))[:RAREST]
        led = Counter(place for word in rarest for place in index.near(word, places[key]))
        met = {place for place, words in led.items() if words >= WORDS}
        for term in (*_keys(profile), *_references(profile)):
            met.update(index.near(term, places[key]))
        for one, other in (sorted((places[key], place)) for place in met):
            if comparable(profiles[one[3]], profiles[other[3]]):
                pairs[one[2], other[2]].add((one[3], other[3]))
    return {documents_: tuple(sorted(found)) for documents_, found in pairs.items()}


def _place(profile: Profile) -> Place:
    item = profile.item
    return item.year, profile.is_report, item.document, item.id


def _words(profile: Profile) -> list[str]:
    """The words of a wording, and in a report of its comment, but for those of the genre, numbers and parts."""
    whole = dict.fromkeys((*profile.terms.sequence, *(stem for _, told in profile.told for stem in told.sequence)))
    own = profile.counts.own
    return [stem for stem in whole if not (common(stem) or often(stem) or stem in own or stem[:1].isdigit())]


def _keys(profile: Profile) -> list[Counted]:
    """What else an item is found by: the named things in it, and its whole wording."""
    return [*profile.terms.names, ("", plain(profile.item.text))]


def _numbered(profile: Profile) -> list[Counted]:
    """What an item can be named by; that two have it in common says nothing."""
    return [(profile.family, number, str(profile.item.year)) for number in numbers(profile.item)]


def _references(profile: Profile) -> list[Counted]:
    """The items that an item names with number and year."""
    return [(family(one.kind), one.number, str(one.year)) for one in profile.named if one.number]
