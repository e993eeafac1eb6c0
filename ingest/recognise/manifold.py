"""Targets that are a multiple of an earlier value: "fördubblad till år 2030", "halveras till 2027 jämfört med 2020".

They are computed only where the value of the year counted from and that of the year the target is for, which must be
the year reported on, are both quoted, for all and in the same unit. Else it cannot be told, and a sentence says why.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ingest.recognise.attainment import Comparison, of_year
from ingest.recognise.outcome_made import Outcome
from ingest.recognise.target_rules import BEFORE, EARLIER
from ingest.recognise.targets import Target
from ontology.terms import Attainment

#: rule of a target -> what the earlier value is multiplied by, and how that is said
TIMES = {"target.doubled": (2.0, "dubbla"), "target.halved": (0.5, "halva")}


@dataclass(frozen=True, slots=True)
class Undecided:
    """That it cannot be told whether a target is reached: a Swedish sentence that says why."""

    sentence: str
    value: Attainment = Attainment.OAVGJORT


def manifold(target: Target, outcomes: Sequence[Outcome], year: int) -> Comparison | Undecided | None:
    """Whether a report on ``year`` shows that such a target is reached; None for targets of other kinds."""
    if target.rule not in TIMES or (target.year is not None and target.year < year):
        return None
    since = year - 1 if target.since == BEFORE else target.since
    if target.year is not None and target.year > year:
        return _open(target, f"Det gäller {target.year}, och dokumentet redovisar {year}")
    if since is None or since == EARLIER:
        return _open(target, "Vilket år det räknas från står inte i målet")
    pairs = [
        (now, then)
        for now in of_year(outcomes, year)
        for then in of_year(outcomes, since)
        if (now.group, now.unit) == (then.group, then.unit) and not (now.approximation or then.approximation)
    ]
    if len(pairs) != 1:
        return _open(target, f"Jämförbara utfall för både {since} och {year} står inte i dokumentet")
    now, then = pairs[0]
    factor, word = TIMES[target.rule]
    reached = now.number >= factor * then.number if factor > 1 else now.number <= factor * then.number
    value = Attainment.UPPNATT if reached else Attainment.EJ_UPPNATT
    way = "minst" if factor > 1 else "högst"
    said = f"Utfallet för {year}, {now.value}, är {'' if reached else 'inte '}{way} det {word} av utfallet för {since}"
    return Comparison(value, f"Målet är ”{target.value}”. {said}, {then.value}: målvärdet är {value.value}.", now)


def _open(target: Target, why: str) -> Undecided:
    return Undecided(f"Målet är ”{target.value}”. {why}: om det nås kan inte avgöras.")
