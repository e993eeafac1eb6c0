"""Abbreviations with their long forms, as a document introduces them.

Both orders occur: "nationell högspecialiserad vård (NHV)" and "NHV (nationell högspecialiserad vård)". A pair is
kept only when the long form spells the abbreviation: each of its letters begins a word or, within a compound, a
later part ("systematiskt arbetsmiljöarbete", SAM). Where it does not ("dataskyddsförordningen (GDPR)") there is
no pair; a wrong one would be worse.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from ingest.places import Lines, part
from ingest.records import Abbreviation, Block
from ingest.told.blocks import readable

_SHORT = r"[A-ZÅÄÖ][A-ZÅÄÖa-zåäö]{0,7}[A-ZÅÄÖ]"
_AFTER = re.compile(rf"\s?\((?P<short>{_SHORT})\)")
_BEFORE = re.compile(rf"(?<![\w(])(?P<short>{_SHORT})(?:-[a-zåäö]+)? \((?P<long>[^()\t]{{5,90}})\)")
_WORD = re.compile(r"[^\W\d_]+")
#: what cannot stand within a long form
_BREAK = re.compile(r"[.;:()!?\t\d]")
REACH = 160  # characters before an abbreviation in which its long form is looked for
SMALL = frozenset("och samt i på av för med om inom till vid som en ett den det de".split())
PART = 3  # letters that a compound's part has at least
SPARE = 5  # words more than letters that a long form may have


def abbreviations(lines: Lines, blocks: Sequence[Block]) -> tuple[Abbreviation, ...]:
    """The abbreviations that a document introduces, in reading order, each pair once."""
    found: dict[tuple[str, str], Abbreviation] = {}
    for _, block in readable(blocks):
        for short, long, start, end in pairs(block.text):
            key = short, re.sub(r"\s+", " ", long).casefold()
            if key not in found:
                found[key] = Abbreviation(short, long, part(lines, block, start, end))
    return tuple(found.values())


def pairs(text: str) -> list[tuple[str, str, int, int]]:
    """Abbreviation, long form and the characters that hold both, for each that the text introduces.

    >>> [pair[:2] for pair in pairs("Arbetet inom SVF (standardiserade vårdförlopp) följs.")]
    [('SVF', 'standardiserade vårdförlopp')]
    >>> pairs("nettoarbetstid och extra tid (mertid, övertid)"), pairs("Dataskyddsförordningen (GDPR)")
    ([], [])
    """
    return sorted([*_long_first(text), *_short_first(text)], key=lambda pair: pair[2])


def _long_first(text: str) -> Iterator[tuple[str, str, int, int]]:
    for match in _AFTER.finditer(text):
        reach = max(0, match.start() - REACH)
        clause = max((each.end() for each in _BREAK.finditer(text, reach, match.start())), default=reach)
        words = list(_WORD.finditer(text, clause, match.start()))
        best: tuple[float, int, int] | None = None
        for first in range(max(0, len(words) - len(match["short"]) - SPARE), len(words)):
            spelled = spells(match["short"], [word[0] for word in words[first:]])
            if spelled is not None and (best is None or spelled >= best[:2]):
                best = (*spelled, words[first].start())
        if best:
            yield match["short"], text[best[2] : match.start()].strip(), best[2], match.end()


def _short_first(text: str) -> Iterator[tuple[str, str, int, int]]:
    for match in _BEFORE.finditer(text):
        if spells(match["short"], _WORD.findall(match["long"])) is not None:
            yield match["short"], match["long"].strip(), match.start(), match.end()


def spells(short: str, words: Sequence[str]) -> tuple[float, int] | None:
    """How well the words spell the abbreviation: the share of its letters that begin a word, and how few words are
    left over (as a negative number). None when they do not; words may be left over only if all letters begin one.

    >>> spells("NHV", ["nationell", "högspecialiserad", "vård"]), spells("TCO", ["totalkostnadsberäkning"])
    ((1.0, 0), None)
    """
    if not words or words[0].casefold() in SMALL or words[0][0].casefold() != short[0].casefold():
        return None
    initials = _match(short, tuple(word if word.isupper() else word.casefold() for word in words))
    if initials is None:
        return None
    begun, used = initials
    left = sum(1 for i, word in enumerate(words) if i not in used and word.casefold() not in SMALL)
    if left and (left > len(short) // 2 or begun < len(short)):
        return None
    return begun / len(short), -left


@cache
def _match(short: str, words: tuple[str, ...]) -> tuple[int, frozenset[int]] | None:
    """The most letters that can begin a word, when all letters are found in order, and which words are used."""

    @cache
    def from_(letter: int, word: int, at: int) -> tuple[int, frozenset[int]] | None:
        """Letters from ``letter`` on, in the words from character ``at`` of ``word`` on."""
        if letter == len(short):
            return 0, frozenset()
        best: tuple[int, frozenset[int]] | None = None
        for i in range(word, len(words)):
            for position in _openings(words[i], short[letter], at if i == word else 0):
                rest = from_(letter + 1, i, position + 1)
                if rest is not None:
                    made = rest[0] + (position == 0 or words[i].isupper()), rest[1] | {i}
                    best = max(best or made, made, key=lambda each: (each[0], len(each[1])))
        return best

    first = from_(1, 0, 1)
    return (first[0] + 1, first[1] | {0}) if first else None


def _openings(word: str, letter: str, at: int) -> Iterator[int]:
    """Where the letter may stand for a part of the word: first, at a later part's beginning, or anywhere when the word
    itself is an abbreviation ("SOS"). A small letter may also be the next one ("BiS", Biobank Sverige). ``at`` is
    where the word has not been used up."""
    if letter.islower() and at and word[at : at + 1] == letter:
        yield at
    for position in range(at, len(word)):
        if word[position].casefold() != letter.casefold():
            continue
        since = position - at + 1 if at else position
        if position == 0 or word.isupper() or (since >= PART and len(word) - position >= PART):
            yield position
