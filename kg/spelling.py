"""A question's misspelt words, read as the items' own words where only one can be meant."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from kg.align.terms import stems
from kg.held import Snapshot
from kg.records import Filters
from kg.search.analysis import analyse, word
from kg.search.normal import could_be, fold

SHORTEST = 6  # letters of a word that is worth reading as another; shorter ones are too like each other
LONG = 10  # letters beneath an ending from which a word in another form is unlike all others


def respelt(snapshot: Snapshot, text: str) -> tuple[str, str]:
    """``text`` with misspelt words put right, and a Swedish remark on each, "" when there was none.

    A word is misspelt when nothing in the snapshot has it (or only without its dots), and the items have words of one
    stem that differ by one letter more, less or other, or only in dots.
    """
    made, remarks = text, ""
    for token in reversed(analyse(text)):
        written = text[token.start : token.end]
        if token.common or len(written) < SHORTEST or not written.isalpha() or _known(snapshot, written):
            continue
        found = sorted(_near(snapshot, written.lower()))
        if found and len({word(one).stem for one in found}) == 1:
            made = made[: token.start] + found[0] + made[token.end :]
            remarks = f"”{written}” läses som ”{found[0]}”. {remarks}"
    return made, remarks


def _known(snapshot: Snapshot, written: str) -> bool:
    if written.lower() in _of_items(snapshot):
        return True
    result = snapshot.search(written, Filters(), limit=3, counted=())
    said = [held.text for hit in result.hits
            if (held := snapshot.items.get(hit.id) or snapshot.passages.get(hit.id)) is not None]  # fmt: skip
    own = word(written.lower())
    like = _near(snapshot, written.lower())
    doubled = any(_single(one) == _single(written.lower()) for one in like)  # a letter once for twice is a slip
    there = any(own.stem in stems(text) for text in said) or (bool(own.parts) and not doubled)
    found = result.total > 0 and not result.query.meant and (there or not like)
    return found and not any(_could_be(written.lower(), one) for one in _near(snapshot, written.lower()))


def _single(text: str) -> str:
    """A word's stem with each doubled letter written once."""
    return re.sub(r"(.)\1", r"\1", _bare(text))


def _could_be(written: str, one: str) -> bool:
    stem, bare = word(written).stem, _bare(one)
    return could_be(written, one) or (stem != bare and could_be(stem, bare))


def _near(snapshot: Snapshot, written: str) -> set[str]:
    """The items' words that differ by one letter, as they stand; long ones also beneath their endings."""
    found = {one for key in _keys(fold(written)) for one in _words(snapshot).get(key, ()) if _one_off(one, written)}
    stem = _bare(written)
    if len(stem) >= LONG:
        keys = _keys(fold(stem))
        found.update(one for key in keys for one in _words(snapshot).get(key, ()) if _one_off(_bare(one), stem))
    return found


def _bare(one: str) -> str:
    return word(one).stem


def _one_off(one: str, other: str) -> bool:
    """Whether two words differ by one letter more, less or other, or by two that changed places, dots aside."""
    left, right = fold(one), fold(other)
    while left and right and left[0] == right[0]:
        left, right = left[1:], right[1:]
    if left[:2] == right[:2][::-1] and left[2:] == right[2:]:
        return True
    return right in (left, left[1:]) or left == right[1:] or left[1:] == right[1:]


@lru_cache(maxsize=2)
def _words(snapshot: Snapshot) -> Mapping[str, tuple[str, ...]]:
    """The words of the items' wordings by their dotless spelling, whole and with any one letter left out."""
    made: dict[str, set[str]] = {}
    for one in sorted(_of_items(snapshot)):
        if len(one) >= SHORTEST:
            for key in {*_keys(fold(one)), *_keys(fold(_bare(one)))}:
                made.setdefault(key, set()).add(one)
    return {key: tuple(sorted(found)) for key, found in made.items()}


@lru_cache(maxsize=2)
def _of_items(snapshot: Snapshot) -> frozenset[str]:
    words = (piece.strip(".,;:()”\"").lower() for item in snapshot.items.values() for piece in item.text.split())
    return frozenset(one for one in words if one.isalpha())


def _keys(spelt: str) -> Iterator[str]:
    yield spelt
    yield from (spelt[:at] + spelt[at + 1 :] for at in range(len(spelt)))
