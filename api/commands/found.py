"""What a check found, as plain Swedish text for the terminal.

A corpus of thousands of documents has many doubts of a few kinds; told one by one they hide the rest.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from kg.records import Finding

FIRST = 5  # findings of a kind that are told one by one


def findings(found: Sequence[Finding], first: int = FIRST) -> Iterator[str]:
    """The first findings of each kind, how many more there are of it, and how many there are of all.

    >>> list(findings([Finding("a", "plan", "Oläst."), Finding("a", "plan", "Också oläst.")], first=1))
    ['plan: Oläst. [a]', '… och 1 till [a]; --all visar alla', '2 anmärkningar.']
    """
    yield from told(found, first)
    counts = Counter(one.code for one in found)
    kinds = ": " + ", ".join(f"{count} {code}" for code, count in counts.most_common()) if len(counts) > 1 else ""
    yield f"{len(found) or 'Inga'} {'anmärkning' if len(found) == 1 else 'anmärkningar'}{kinds}."


def told(found: Sequence[Finding], first: int = FIRST) -> Iterator[str]:
    """The first findings of each kind with why they are known, if they are, and how many more there are of it."""
    counts: Counter[str] = Counter()
    for one in found:
        counts[one.code] += 1
        if counts[one.code] <= first:
            at = f", rad {one.place.line}" if one.place else ""
            yield f"{one.document}{at}: {one.message} [{one.code}]{' ' * bool(one.known)}{one.known}"
    yield from (f"… och {n - first} till [{code}]; --all visar alla" for code, n in counts.items() if n > first)
