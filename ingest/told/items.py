"""Items that stand within running text: roadmaps, their assignments, and decisions, hung on each other and on the rest.

A roadmap assignment is a part of the assignment whose printed range holds its number ("3b" of "3–8"); one without a
number, of the only assignment that is to draw up roadmaps; where there is none, of the roadmap that its sentence
names. One without a number points to the numbered ones whose words it has ("koncentration av heldygnsvårdsplatser" to
"3b (koncentration av heldygnsplatser)"). A decision hangs on the one roadmap assignment that its sentence names, by
words or number, or whose words are all in it, else on the assignment whose comment it stands in.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace
from heapq import merge

from ingest.covered import covered
from ingest.identifiers import Taken, slug
from ingest.places import Lines, part
from ingest.records import Block, BlockKind, Body, Field, Item, Parent, Reference, Source
from ingest.told.blocks import readable
from ingest.told.decisions import may_tell
from ingest.told.own_body import in_full, own_body
from ingest.told.roadmaps import BARE, Named, called, named
from ontology.terms import Kind

#: a block without any of these tells of no roadmap
_WORTH = re.compile(r"[Ff]ärdplan|\d\s?[a-hj-z]\s*\(")
_DRAWS_UP = re.compile(r"\b(?:ta fram|utarbeta|upprätta|arbeta fram)\b[^.:]{0,40}\bfärdplan", re.I)
_ASSIGNMENTS = re.compile(r"\bfärdplansuppdrag", re.I)
CARRYING = 5  # letters of a word that tells roadmap assignments apart
ALONE = 10  # letters of such a word when the name has no other


@dataclass(slots=True)
class _Told:
    """An item of a block, and where it stands in the block's text."""

    item: Item
    block: Block
    start: int


def told(
    source: Source, lines: Lines, blocks: Sequence[Block], items: Sequence[Item], named_bodies: Sequence[Body]
) -> tuple[Item, ...]:
    """``items`` and those that running text tells of, in reading order. ``named_bodies`` are those of the document."""
    texts = [block for _, block in readable(blocks) if block.kind is not BlockKind.HEADING]
    found = _Finder(source, lines, items, own_body(source.body, named_bodies))
    worth = [block for block in texts if _WORTH.search(block.text)]
    for bare in (False, True):  # a number alone makes an item only where no text names the assignment
        for block in worth:
            found.roadmaps(block, bare)
    found.pointers()
    for before, block in zip((None, *texts), texts, strict=False):
        if may_tell(block.text):
            found.decisions(block, before.text if before and before.heading_path == block.heading_path else "")
    extra = sorted((each.item for each in found.made), key=lambda item: item.place.start)
    return tuple(merge(items, extra, key=lambda item: item.place.start))


class _Finder:
    """Collects what is told, block by block. ``made`` is what has been found so far."""

    def __init__(self, source: Source, lines: Lines, items: Sequence[Item], own: Body | None) -> None:
        self.source, self.lines, self.own = source, lines, own
        self.assignments = [item for item in items if item.kind is Kind.UPPDRAG]
        self.made: list[_Told] = []
        self._taken = Taken(item.id for item in items)
        self._seen: set[tuple[str | None, ...]] = set()  # what has been told, in the ways it can be told again
        self._there: dict[int, list[_Told]] = {}  # roadmaps and their assignments by where their block begins
        self._own = sorted(item.place.start for item in items)
        places = ((each, item) for item in self.assignments for each in (item.place, *item.comment_places))
        self._around = sorted(((place.start, item) for place, item in places), key=lambda pair: pair[0])

    def roadmaps(self, block: Block, bare: bool) -> None:
        """The roadmaps and roadmap assignments that a block names, those named by a number alone if ``bare``, else the
        others; one named before is not taken again."""
        there = named(block.text)
        for each in (one for one in there if (one.rule == BARE) is bare):
            words = block.text[slice(*each.text)].strip()
            key = each.kind, each.number, words.casefold()
            parent = _assignment_of(each, self._holding(block), self.assignments)
            if key in self._seen or (each.number and not _of_roadmaps(block, parent)):
                continue
            if bare and any(told.item.number == each.number for told in self.made):
                continue
            self._seen.add(key)
            if parent is None and each.kind is Kind.FARDPLANSUPPDRAG:
                parent = self._roadmap_beside(each, there, block)
            item = self._item(each.kind, each.number or slug(words), words, block, each.text, each.rule)
            item = replace(item, number=each.number, parent=_as_parent(parent))
            if self.source.type.is_report and each.kind is Kind.FARDPLANSUPPDRAG:
                from ingest.told.making import status  # spaCy takes a second to load; most documents never need it

                item = replace(item, claims=status(self.lines, block, each))
            told_here = _Told(item, block, each.text[0])
            self.made.append(told_here)
            self._there.setdefault(block.place.start, []).append(told_here)

    def decisions(self, block: Block, before: str) -> None:
        """The decisions that a block tells of; one told before, in the same words or of the same day, is not new.
        ``before`` is the text of the block before it under the same heading."""
        first = bisect_left(self._own, block.place.start)
        if first < len(self._own) and self._own[first] < block.place.end:
            return  # an item's own words
        from ingest.told.making import decided

        for one in decided(self.lines, block):
            words = block.text[one.start : one.end]
            keys = _keys(words, one.fields)
            if self._seen & keys:
                continue
            self._seen |= keys
            there = [each for each in self._there.get(block.place.start, ()) if one.start <= each.start < one.end]
            about = there or self._called(words) or self._worded_in(words, block)
            parent = about[0].item if len(about) == 1 else None if one.in_passing else self._holding(block)
            item = self._item(Kind.BESLUT, slug(words), words, block, (one.start, one.end), one.claims[0].rule)
            fields = in_full(one.fields, self.own, _leading_up(block, one.said, before))
            references = tuple(Reference(each.item.text, each.item.id, each.item.place) for each in there)
            item = replace(item, parent=_as_parent(parent), references=references, claims=one.claims, fields=fields)
            for each in about:
                each.item = replace(each.item, claims=(*each.item.claims, *one.claims))
            self.made.append(_Told(item, block, one.start))

    def _item(self, kind: Kind, tail: str, words: str, block: Block, span: tuple[int, int], rule: str) -> Item:
        return Item(
            id=self._taken.give(f"{self.source.id}/{kind.value}-{tail}"),
            document=self.source.id,
            year=self.source.year,
            kind=kind,
            number=None,
            text=words,
            place=part(self.lines, block, *span),
            rule=rule,
            heading_path=block.heading_path,
        )

    def pointers(self) -> None:
        """Lets each roadmap assignment without a number point to the numbered ones whose words it has."""
        assignments = [each for each in self.made if each.item.kind is Kind.FARDPLANSUPPDRAG]
        numbered = [each.item for each in assignments if each.item.number and each.item.rule != BARE]
        for each in assignments:
            if not each.item.number:
                there = [item for item in numbered if _has_words_of(each.item.text, item.text)]
                references = tuple(Reference(item.text, item.id, item.place) for item in there)
                each.item = replace(each.item, references=references)

    def _roadmap_beside(self, each: Named, there: Sequence[Named], block: Block) -> Item | None:
        """The one roadmap that the same sentence names."""
        roadmaps = []
        for other in (one for one in there if one.kind is Kind.FARDPLAN):
            first, last = sorted((each.whole, other.whole))
            if not re.search(r"[.!?]\s", block.text[first[1] : last[0]]):
                roadmaps.append(block.text[slice(*other.text)].strip().casefold())
        made = [one.item for one in self.made if one.item.kind is Kind.FARDPLAN]
        same = [item for item in made if item.text.casefold() in roadmaps]
        return same[0] if len(same) == 1 else None

    def _called(self, sentence: str) -> list[_Told]:
        """The roadmap assignments that a sentence speaks of by their numbers."""
        numbers = called(sentence)
        assignments = (each for each in self.made if each.item.kind is Kind.FARDPLANSUPPDRAG)
        return [each for each in assignments if each.item.number in numbers]

    def _holding(self, block: Block) -> Item | None:
        """The assignment whose own text or comment stands in the block."""
        at = bisect_left(self._around, block.place.start, key=lambda pair: pair[0])
        return self._around[at][1] if at < len(self._around) and self._around[at][0] < block.place.end else None

    def _worded_in(self, sentence: str, block: Block) -> list[_Told]:
        """The one roadmap assignment whose own words are all in the sentence, though it is not named there."""
        there = set(_carrying(sentence))
        found = []
        for each in self.made:
            words = _carrying(each.item.text)
            long = len(words) > 1 or (each.block is block and any(len(word) >= ALONE for word in words))
            if each.item.kind is Kind.FARDPLANSUPPDRAG and words and long and there.issuperset(words):
                found.append(each)
        return found if len(found) == 1 else []


def _leading_up(block: Block, end: int, before: str) -> tuple[str, ...]:
    """The texts before character ``end`` of a block that may name a body, the nearest first."""
    return block.text[:end], before, *reversed(block.heading_path)


def _carrying(text: str) -> list[str]:
    words = re.findall(r"[^\W\d_]+", text.casefold())
    return [word for word in words if len(word) >= CARRYING and word not in ("gäller", "gällande", "avser")]


def _has_words_of(text: str, name: str) -> bool:
    """Whether a text has all the words of a name, two at least; a compound may have one part more in either.

    >>> _has_words_of("koncentration av heldygnsvårdsplatser samt team", "koncentration av heldygnsplatser")
    True
    >>> _has_words_of("koncentration av dagplatser", "koncentration av heldygnsplatser")
    False
    """
    own, there = _carrying(name), _carrying(text)
    return len(own) > 1 and all(any(_part_more(word, other) for other in there) for word in own)


def _part_more(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    cuts = range(CARRYING - 1, len(short) - CARRYING + 2)
    return one == other or any(long.startswith(short[:cut]) and long.endswith(short[cut:]) for cut in cuts)


def _keys(words: str, fields: Sequence[Field]) -> set[tuple[str | None, ...]]:
    """What makes a decision the same as another: the words, or the matter and the time."""
    named = {field.name: field.value.casefold() for field in fields}
    dated = "Ärende" in named and "Datum" in named
    return {(Kind.BESLUT, words.casefold()), *([(Kind.BESLUT, named["Ärende"], named["Datum"])] if dated else [])}


def _assignment_of(each: Named, around: Item | None, assignments: Sequence[Item]) -> Item | None:
    """The assignment that a roadmap or roadmap assignment is a part of, if the document says so."""
    if each.kind is Kind.FARDPLAN:
        return around
    if each.number:
        number = int(re.match(r"\d+", each.number)[0])  # type: ignore[index]
        holding = [item for item in assignments if number in covered(item.number or "")]
        return around if around in holding else holding[0] if len(holding) == 1 else None
    if around:
        return around
    drawing = [item for item in assignments if _DRAWS_UP.search(item.text)]
    drawing = drawing or [item for item in assignments if _ASSIGNMENTS.search(item.comment or "")]
    return drawing[0] if len(drawing) == 1 else None


def _of_roadmaps(block: Block, parent: Item | None) -> bool:
    texts = (block.text, *((parent.text, parent.comment or "") if parent else ()))
    return any("färdplan" in text.casefold() for text in texts)


def _as_parent(item: Item | None) -> Parent | None:
    return Parent(item.id, item.kind, item.number, item.text) if item else None
