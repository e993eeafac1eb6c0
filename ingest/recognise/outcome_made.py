"""The record of a value that an indicator got, and how one is made of a number in a sentence."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from ingest.recognise.outcome_words import LESS
from ingest.sentences import Sentence
from ingest.values import Value


@dataclass(frozen=True, slots=True)
class Outcome:
    """A value that characters ``start:end`` of a comment paragraph tell of.

    ``operator`` is "increase" or "decrease" when the value says how much something has changed, else None;
    ``since`` the year it has changed from, if that is said. ``rank`` orders the outcomes of an indicator.
    """

    value: str
    number: float
    start: int
    end: int
    rule: str
    rank: int
    year: int
    upper: float | None = None
    unit: str | None = None
    group: str | None = None
    approximation: str | None = None
    operator: str | None = None
    since: int | None = None


def made_of(
    sentence: Sentence, value: Value, rule: str, rank: int, year: int, group: str | None = None, unit: str | None = None
) -> Outcome:
    """The outcome that a value in a sentence is, by a rule of a rank."""
    unit = value.unit or unit
    if value.out_of is not None:
        unit = " ".join(sentence.text[value.figures : value.end].split()[1:])
    printed = re.sub(r"(?<=\d)(?=[a-zåäö])", " ", " ".join(sentence.text[value.start : value.end].split()))
    return Outcome(
        value=printed[:1].lower() + printed[1:],
        number=value.number,
        start=sentence.start,
        end=sentence.end,
        rule=rule,
        rank=rank,
        year=year,
        upper=value.upper,
        unit=unit,
        group=group,
        approximation=value.approximation.lower() if value.approximation else None,
    )


def changed_by(made: Outcome, way: str, since: int | None) -> Outcome:
    """The outcome as a change: ``way`` is the word that says which way, ``since`` the year counted from."""
    down = bool(LESS.search(way.lower()))
    said = f"{'minskat' if down else 'ökat'} med {made.value}"
    return replace(made, value=said, operator="decrease" if down else "increase", since=since)
