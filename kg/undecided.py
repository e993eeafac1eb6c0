"""Which proposed links most need a person, best first: where a yes or no would change what is answered.

The needs are a table, strongest first; a link is listed under the first that it answers to.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from kg.align.score import LEVELS
from kg.held import Snapshot
from kg.records import Link
from ontology.terms import ClaimType, Level

TELLING = (ClaimType.STATUS, ClaimType.ATTAINMENT)
BORDER = dict(LEVELS)[Level.SANNOLIK]  # below it, no status is taken through a link


@dataclass(frozen=True, slots=True)
class Undecided:
    """A link that no one has judged, and a Swedish sentence on why someone should."""

    link: Link
    need: str


def undecided(snapshot: Snapshot) -> list[Undecided]:
    """All links without a judgement but those of the same wording; by need, then the nearest to the border first."""
    found = []
    for link in snapshot.links:
        if link.judgement is None and link.level is not Level.SAKER:
            rank, need = next((rank, said) for rank, (holds, said) in enumerate(NEEDS) if holds(snapshot, link))
            found.append((rank, round(abs(link.score - BORDER), 3), link.left, link.right, Undecided(link, need)))
    return [made for *_, made in sorted(found, key=lambda one: one[:4])]


def _contested(snapshot: Snapshot, link: Link) -> bool:
    return link.level is Level.MOJLIG and link.score >= BORDER


def _only_answer(snapshot: Snapshot, link: Link) -> bool:
    return _tells(snapshot, link) and not any(
        _tells(snapshot, other) and other.level not in (Level.MOJLIG, Level.AVVISAD)
        for other in snapshot.links_of[link.left]
        if other is not link and other.left == link.left
    )


def _tells(snapshot: Snapshot, link: Link) -> bool:
    return any(claim.type in TELLING for claim in snapshot.items[link.right].claims)


def _rivals(snapshot: Snapshot, link: Link) -> bool:
    document = snapshot.items[link.right].document
    return any(
        other is not link and other.left == link.left and snapshot.items[other.right].document == document
        for other in snapshot.links_of[link.left]
        if other.level is not Level.AVVISAD
    )


def _rest(snapshot: Snapshot, link: Link) -> bool:
    return True


NEEDS: tuple[tuple[Callable[[Snapshot, Link], bool], str], ...] = (
    (_contested, "Talar emot en bedömning som redan är gjord."),
    (_only_answer, "Ingen annan säker koppling ger ett svar på hur det gick, och den här gör det."),
    (_tells, "Det som står där säger hur det gick."),
    (_rivals, "Flera poster i samma dokument föreslås för samma ordalydelse."),
    (_rest, "Bara maskinen har föreslagit den."),
)
