"""What a person should look at in a document that was read: each with a stable code, place and text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from ingest.records import Issue, Item
from ontology.terms import Kind


def doubts(document: str, items: Sequence[Item]) -> tuple[Issue, ...]:
    """A document without items; numbers missing or used twice among the assignments; indicators under no goal."""
    assignments = [item for item in items if item.kind is Kind.UPPDRAG and item.number]
    numbers = Counter(number for item in assignments for number in covered(item.number or ""))
    issues = []
    if not items:
        message = "Inga mål, indikatorer eller uppdrag kändes igen; bara löpande text blev sökbar."
        issues.append(Issue("no-items", document, message))
    missing = sorted(set(range(1, max(numbers, default=0) + 1)) - set(numbers))
    if missing:
        issues.append(
            Issue(
                "number-gap",
                document,
                f"Uppdragen går till nr {max(numbers)} men {_listed(missing)} saknas. Kontrollera läsningen.",
            )
        )
    for item in assignments:
        if any(numbers[number] > 1 for number in covered(item.number or "")):
            issues.append(
                Issue("number-reused", document, f"Uppdrag nr {item.number} finns flera gånger.", item.text, item.place)
            )
    for item in items:
        if item.kind is Kind.INDIKATOR and item.parent is None:
            message = "Indikatorn står inte under något mål."
            issues.append(Issue("indicator-without-goal", document, message, item.text, item.place))
    return tuple(issues)


def covered(number: str) -> range:
    """The whole numbers that a printed number covers.

    >>> list(covered("3–8")), list(covered("4")), list(covered("3b"))
    ([3, 4, 5, 6, 7, 8], [4], [])
    """
    match = re.fullmatch(r"(\d+)(?:–(\d+))?", number)
    return range(int(match[1]), int(match[2] or match[1]) + 1) if match else range(0)


def _listed(numbers: Sequence[int]) -> str:
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ", ".join(
        f"nr {run[0]}–{run[-1]}" if len(run) > 2 else ", ".join(f"nr {number}" for number in run) for run in runs
    )
