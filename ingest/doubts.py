"""What a person should look at in a document that was read: each with a stable code, place and text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from ingest.column_names import STATUS, roles
from ingest.covered import covered
from ingest.records import Issue, Item, Source
from ingest.text import MARKS
from ontology.terms import Kind

LONGEST = 80  # characters of a quote in a message


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


def unread_statuses(source: Source, items: Sequence[Item]) -> tuple[Issue, ...]:
    """What a report has in a column or on a line of statuses and that no rule knows: "Status: Avvaktar upphandling".

    A plan has no statuses. A sign or a dash says nothing in words.
    """
    return tuple(
        Issue("status-unread", source.id, f"Statusen {_quoted(field.value)} är inget känt ord och lästes inte. "
              "Läs originalet.", field.value, field.place)
        for item in (items if source.type.is_report else ())
        for field in item.fields
        if roles([field.name]) == (STATUS,) and re.search(r"[^\W\d_]{2}", MARKS.sub("", field.value))
        if not any(claim.place == field.place for claim in item.claims)
    )  # fmt: skip


def _quoted(text: str) -> str:
    return f"”{text}”" if len(text) <= LONGEST else f"”{text[:LONGEST].rsplit(' ', 1)[0]} …”"


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
