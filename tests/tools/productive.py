"""Writes ``kg/search/productive.tsv``: with how many words of the dictionary each word begins, or ends, compounds.

    python tests/tools/productive.py

Every base form of the dictionary that can be read as a first part and a last part is shared out among its readings,
by how many other words begin and end so; a few rounds of that leave little to readings that nobody means ("cyk|lamen").
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from math import log2

from kg.search.compounds import cut_bases, plain_bases
from kg.search.lemmas import dictionary, known, many_words
from kg.search.tables import FOLDER

ROUNDS = 5
SHORTEST = 6  # of the words that are looked at
CUT = 0.5  # what a reading is worth whose first part has lost its end ("arbetsgivar|index")
NO_COMPOUND = 3.0  # what the reading of a word as no compound is worth
VOWELS = frozenset("aeiouyåäö")
HEAD = """\
# use <tab> strength <tab> words: about how many words of the dictionary begin ("first") or end ("last") with the word
# as one of two parts: 2 to the power of the strength. Written by tests/tools/productive.py; not to be edited.
"""

Reading = tuple[str, str, float]  # first part, last part, worth


def readings(word: str, bases: frozenset[str]) -> Iterator[Reading]:
    """The ways to cut ``word`` in two where both sides are words."""
    for cut in range(2, len(word) - 1):
        first, last = word[:cut], word[cut:]
        if not VOWELS & set(first) or not VOWELS & set(last) or last not in bases:
            continue
        if bases.intersection(plain_bases(first)):
            yield first, last, 1.0
        elif bases.intersection(each for each in cut_bases(first) if len(each) > SHORTEST - 3):
            yield first, last, CUT


def counted(words: Iterable[list[Reading]]) -> tuple[Counter[str], Counter[str]]:
    """How many words begin, and end, with each part."""
    shared = {id(each): [1 / len(each)] * len(each) for each in words}
    firsts: Counter[str] = Counter()
    lasts: Counter[str] = Counter()
    for turn in range(ROUNDS + 1):
        told: tuple[Counter[str], Counter[str]] = (Counter(), Counter())
        for each in words:
            if turn:
                worths = [worth * max(firsts[a], 0.01) * max(lasts[b], 0.01) for a, b, worth in each]
                whole = sum(worths) + NO_COMPOUND
                shared[id(each)] = [worth / whole for worth in worths]
            for (first, last, _), share in zip(each, shared[id(each)], strict=True):
                told[0][first] += share
                told[1][last] += share
        firsts, lasts = told
    return firsts, lasts


def main() -> None:
    """Write the table."""
    many_words()
    table = dictionary()
    bases = frozenset(word for word in table.values() if word.isalpha() and word.islower() and known(word) == word)
    words = [list(readings(word, bases)) for word in sorted(bases) if len(word) >= SHORTEST]
    lines = [HEAD]
    for use, counts in zip(("first", "last"), counted([each for each in words if each]), strict=True):
        strengths: dict[int, list[str]] = {}
        for word in sorted(counts):
            strengths.setdefault(int(log2(1 + counts[word])), []).append(word)
        lines += [f"{use}\t{each}\t{' '.join(strengths[each])}\n" for each in sorted(strengths) if each]
    (FOLDER / "productive.tsv").write_text("".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
