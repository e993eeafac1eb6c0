"""Whether a changed target is harder or easier to reach.

It is told only where one target asks for all that the other does, and more. A target is a stretch of outcomes that
would do: where the later lies wholly within the earlier it has become harder, where the earlier lies within the later
easier; all else cannot be said from the wordings.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import NamedTuple

from ingest.records import Claim, Item
from kg.wording.records import TargetChange
from ontology.terms import ClaimType, Demand

NUMBER, CHANGE = "ett eget tal", "en jämförelse med tidigare"
PERCENT = "procent"
TIMES = {"fördubblas": 100.0, "halveras": -50.0}
"""Words that say by how many percent something shall change."""

UP, DOWN = ("increase", ">=", ">"), ("decrease", "<=", "<")

REASONS: dict[str, str] = {
    "harder": "Allt som når det senare målvärdet når också det tidigare, men inte tvärtom.",
    "easier": "Allt som når det tidigare målvärdet når också det senare, men inte tvärtom.",
    "axes": "Det ena målvärdet är {0}, det andra {1}.",
    "units": "Målvärdena har olika enheter.",
    "years": "Målvärdena ska nås olika år, {0} och {1}.",
    "blurred": "Målvärdena är ungefärliga, inte på samma sätt.",
    "groups": "Målvärdena gäller olika grupper.",
    "several": "Det finns flera målvärden, och vilka som svarar mot varandra framgår inte.",
    "elsewhere": "Inget av målvärdena ryms i det andra.",
}
"""Why a target is harder or easier, or why that cannot be said."""


class Stretch(NamedTuple):
    """The outcomes that reach a target: from ``low`` to ``high``, on an axis, in a unit (None: any).

    The two flags say whether the ends themselves reach it.
    """

    axis: str
    unit: str | None
    low: float
    with_low: bool
    high: float
    with_high: bool

    def within(self, other: Stretch) -> bool:
        """Whether every outcome here is also in ``other``."""
        low = self.low > other.low or (self.low == other.low and (other.with_low or not self.with_low))
        high = self.high < other.high or (self.high == other.high and (other.with_high or not self.with_high))
        return low and high


def stretch(target: Claim) -> Stretch:
    """The outcomes that reach a target claim.

    A direction ("öka", "minst som förut") is measured from what was before, in percent where a word says how much.
    """
    number, unit, operator = target.number, target.unit, target.operator or "="
    if operator == "between" and number is not None and target.upper is not None:
        return Stretch(NUMBER, unit, number, True, target.upper, True)
    if number is not None and operator not in ("increase", "decrease"):
        up, down = operator in UP, operator in DOWN
        inclusive = operator not in (">", "<")
        low, high = (-math.inf if down else number), (math.inf if up else number)
        return Stretch(NUMBER, unit, low, inclusive or down, high, inclusive or up)
    by = TIMES.get(target.value.split(" ")[0])
    if number is not None:
        return _changed(operator, number, unit)
    if by is not None:
        return _changed(operator, abs(by), PERCENT)
    inclusive = operator in (">=", "<=")
    low, high = (-math.inf, 0.0) if operator in DOWN else (0.0, math.inf)
    return Stretch(CHANGE, None, low, inclusive or low < 0, high, inclusive or high > 0)


def _changed(operator: str, by: float, unit: str | None) -> Stretch:
    if operator in DOWN:
        return Stretch(CHANGE, unit, -math.inf, True, -by, True)
    return Stretch(CHANGE, unit, by, True, math.inf, True)


def changes(earlier: Item, later: Item) -> tuple[TargetChange, ...]:
    """The targets that differ. Empty when only one of the two has a target: a report need not say it again."""
    left, right = _targets(earlier), _targets(later)
    shared = {_key(one, earlier) for one in left} & {_key(one, later) for one in right}
    gone = [one for one in left if _key(one, earlier) not in shared]
    come = [one for one in right if _key(one, later) not in shared]
    if not gone or not come:
        return ()
    if len(left) == len(right) == 1:
        return (_compared(gone[0], come[0], earlier, later),)
    by_group = {one.group: one for one in come}
    groups = [{one.group for one in side} for side in (left, right)]
    if groups[0] == groups[1] and len(left) == len(right) == len(groups[0]):
        return tuple(_compared(one, by_group[one.group], earlier, later) for one in gone)
    return (TargetChange(Demand.OVISST, gone[0], come[0], REASONS["several"]),)


def _targets(item: Item) -> list[Claim]:
    return [claim for claim in item.claims if claim.type is ClaimType.TARGET]


def _key(target: Claim, item: Item) -> tuple[Stretch, str | None, int | None, str | None]:
    return stretch(target), target.group, _due(target, item), target.approximation


def _due(target: Claim, item: Item) -> int | None:
    """The year when a target shall be reached, None for the document's own."""
    return None if target.year == item.year else target.year


def _compared(one: Claim, other: Claim, earlier: Item, later: Item) -> TargetChange:
    for holds, demand, reason in _rules(one, other, earlier, later):
        if holds:
            return TargetChange(demand, one, other, reason)
    return TargetChange(Demand.OVISST, one, other, REASONS["elsewhere"])


def _rules(one: Claim, other: Claim, earlier: Item, later: Item) -> Iterable[tuple[bool, Demand, str]]:
    """Condition, what it means, why; the first that holds decides."""
    was, now = stretch(one), stretch(other)
    due = _due(one, earlier), _due(other, later)
    years = REASONS["years"].format(one.year or earlier.year, other.year or later.year)
    units = was.unit != now.unit and None not in (was.unit, now.unit)
    return (
        (one.group != other.group, Demand.OVISST, REASONS["groups"]),
        (was.axis != now.axis, Demand.OVISST, REASONS["axes"].format(was.axis, now.axis)),
        (due[0] != due[1], Demand.OVISST, years),
        (one.approximation != other.approximation, Demand.OVISST, REASONS["blurred"]),
        (units or (was.axis == NUMBER and was.unit != now.unit), Demand.OVISST, REASONS["units"]),
        (now.within(was), Demand.SVARARE, REASONS["harder"]),
        (was.within(now), Demand.LATTARE, REASONS["easier"]),
    )
