"""One goal that is named several times: in a summary, and again over its indicators."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from functools import lru_cache
from typing import TYPE_CHECKING

from ontology.terms import GOALS, Kind

if TYPE_CHECKING:
    from ingest.recognise.drafts import Draft

SAME_GOAL = 0.8  # similarity at which two mentions with one number are one goal
RIVALS = 60  # how many goals without a number (or with the same one) a goal is compared with, the nearest before it
COMPARED = 500  # characters of a goal that are compared; comparing takes time by their square


def merge(drafts: list[Draft]) -> None:
    """A goal named in a summary and again over its indicators is one; the mention with most under it stands."""
    groups: dict[tuple[Kind, str | None], list[list[Draft]]] = {}
    same: dict[tuple[Kind, str | None, str], list[Draft]] = {}
    for one in drafts:
        if one.kind not in GOALS:
            continue
        key = (one.kind, one.mark.number)
        rivals = groups.setdefault(key, [])
        group = same.get((*key, one.text)) or next(
            (rival for rival in rivals[-RIVALS:] if _alike(rival[0].text, one.text)), None
        )
        if group is None:
            group = []
            rivals.append(group)
        group.append(one)
        same.setdefault((*key, one.text), group)
    for group in (group for rivals in groups.values() for group in rivals):
        best = max(group, key=lambda made: made.children + len(made.comments))
        for other in group:
            if other is not best:
                other.same_as = best


def _alike(one: str, other: str) -> bool:
    """Whether two texts are nearly the same. What tells most pairs apart quickly comes first."""
    left, right = _words(one), _words(other)
    fewest = min(len(left), len(right))
    if fewest > 2 and len(left & right) * 3 < fewest:
        return False
    matcher = SequenceMatcher(None, one[:COMPARED].lower(), other[:COMPARED].lower(), autojunk=False)
    bounds = (matcher.real_quick_ratio, matcher.quick_ratio, matcher.ratio)
    return all(bound() >= SAME_GOAL for bound in bounds)


@lru_cache(maxsize=65536)
def _words(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", text.lower()))
