"""Compared wordings to JSON."""

from __future__ import annotations

from ingest.serial import Json, claim_json
from kg.serial import end_json, joined_json, near_json
from kg.wording.documents import Alone, Comparison, Pair
from kg.wording.records import Change, TargetChange
from ontology.terms import Alteration

NOT_FOUND = "ingen motsvarighet funnen"
NONE_OF_KIND = "det andra dokumentet har inget av det slaget, så inget kan sägas"


def change_json(change: Change) -> Json:
    """How a wording differs from the one before it."""
    return {
        "from": change.earlier,
        "to": change.later,
        "classes": [one.value for one in change.classes],
        "words": [{"operation": piece.operation, "text": piece.text} for piece in change.words],
        "targets": [_target(one) for one in change.targets],
        "recipients": _pair(change.recipients),
        "goals": _pair(change.goals),
    }


def comparison_json(found: Comparison) -> Json:
    """Two documents side by side."""
    return {
        "from": found.earlier,
        "to": found.later,
        "pairs": [_pair_json(pair) for pair in found.pairs],
        "added": [_alone(one, Alteration.TILLAGD) for one in found.added],
        "gone": [_alone(one, Alteration.BORTTAGEN) for one in found.gone],
    }


def _pair_json(pair: Pair) -> Json:
    return {
        "from": end_json(pair.earlier),
        "to": end_json(pair.later),
        "link": joined_json(pair.link) if pair.link else None,
        "change": change_json(pair.change) if pair.change else None,
    }


def _alone(one: Alone, what: Alteration) -> Json:
    return {
        "item": end_json(one.item),
        "classes": [what.value] if one.comparable else [],
        "said": NOT_FOUND if one.comparable else NONE_OF_KIND,
        "possible": [joined_json(link) for link in one.possible],
        "nearest": [near_json(near) for near in one.nearest],
    }


def _target(change: TargetChange) -> Json:
    return {
        "demand": change.demand.value,
        "from": claim_json(change.earlier),
        "to": claim_json(change.later),
        "reason": change.reason,
    }


def _pair(pair: tuple[str, str] | None) -> Json | None:
    return {"from": pair[0], "to": pair[1]} if pair else None
