"""Which items, and which documents, can have to do with each other at all."""

from __future__ import annotations

from kg.align.profiles import Profile
from kg.align.recipients import may_be_one
from kg.identity import TASKS
from ontology.terms import Kind

BECOMES = (Kind.INDIKATOR, Kind.FARDPLANSUPPDRAG, Kind.STRATEGI)
"""What a later assignment may come of, when the wordings are much alike."""

TERM = 4
"""Years within which a document is put beside a later one of its own body as a whole: a term of office of Swedish
regions and municipalities, within which what a body was told to do is taken up or let go. What comes back after that is
found by its rare words."""


def later(one: Profile, other: Profile) -> bool:
    """Whether ``other`` can take up ``one``: of the same publisher, and later or the report on the same year's plan.
    One region's assignments are not carried out by another's; whose a document is must be known to say so."""
    if one.item.document == other.item.document or not one.publisher or one.publisher != other.publisher:
        return False
    if one.item.year != other.item.year:
        return one.item.year < other.item.year
    return not one.is_report and other.is_report


def neighbours(year: int, body: str, other_year: int, other_body: str) -> bool:
    """Whether a document is of the same body as a later one, as far as names tell, and within a term of office."""
    return 0 <= other_year - year <= TERM and may_be_one(body, other_body)


def comparable(one: Profile, other: Profile) -> bool:
    """Whether the two can be the same thing, or ``other`` an indicator that reports on ``one`` or takes it over, or an
    assignment that comes of it."""
    taken_over = one.item.kind in TASKS and other.item.kind is Kind.INDIKATOR
    alike = (one.family == other.family or taken_over) and _point(one) == _point(other)
    return later(one, other) and (alike or becomes(one, other))


def becomes(one: Profile, other: Profile) -> bool:
    """Whether ``one`` is what an assignment may come of: an indicator, a roadmap's assignment, a strategy's point."""
    return one.item.kind in BECOMES and other.item.kind in TASKS


def _point(one: Profile) -> bool:
    """Whether an item is a point of one of its own kind, as the points of a strategy are."""
    return one.item.parent is not None and one.item.parent.kind is one.item.kind
