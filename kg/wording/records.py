"""What comparing two wordings gives. :mod:`kg.records` puts it in a thread's steps."""

from __future__ import annotations

from dataclasses import dataclass

from ingest.records import Claim
from ontology.terms import Alteration, Demand


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of words: ``operation`` is "kept", "inserted" or "deleted"."""

    operation: str
    text: str


@dataclass(frozen=True, slots=True)
class TargetChange:
    """Two targets that are not the same, whether the later is harder to reach, and a Swedish sentence why.

    ``group`` is whom both are about, where the texts say.
    """

    demand: Demand
    earlier: Claim
    later: Claim
    reason: str


@dataclass(frozen=True, slots=True)
class Change:
    """The wording ``later`` against ``earlier`` (ids). ``classes`` is never empty.

    ``recipients`` and ``goals`` are (earlier, later) where they differ, else None: the recipients as printed, the
    goals' ids.
    """

    earlier: str
    later: str
    classes: tuple[Alteration, ...]
    words: tuple[Piece, ...]
    targets: tuple[TargetChange, ...] = ()
    recipients: tuple[str, str] | None = None
    goals: tuple[str, str] | None = None
