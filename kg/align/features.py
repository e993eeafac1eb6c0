"""The comparisons, each a pure function of two profiles that gives evidence or None; their weights: ``weights.py``.

``CARRYING`` can make a match; ``SUPPORTING`` only strengthens one, ``AGAINST`` weakens one. Numbers are not among them:
they are used anew each year and prove nothing.
"""

from __future__ import annotations

from collections.abc import Callable

from kg.align.against import other_group, other_kind, other_name, other_object
from kg.align.lone import only_here, only_told
from kg.align.profiles import Profile
from kg.align.standing import pointed_goal, same_goal, same_perspective, same_recipient
from kg.align.telling import named_there, named_year, shared_name, told_of
from kg.align.wordings import (
    contained_wording,
    like_wording,
    same_expression,
    same_wording,
    same_words,
    shared_run,
)
from kg.records import Evidence

Comparison = Callable[[Profile, Profile], Evidence | None]

CARRYING: tuple[Comparison, ...] = (
    same_wording,
    contained_wording,
    like_wording,
    same_words,
    shared_run,
    same_expression,
    shared_name,
    told_of,
    named_there,
    only_here,
    only_told,
)
SUPPORTING: tuple[Comparison, ...] = (same_goal, same_recipient, same_perspective, pointed_goal, named_year)
AGAINST: tuple[Comparison, ...] = (other_kind, other_group, other_name, other_object)
