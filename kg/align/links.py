"""The links between wordings of different documents, and what came nearest where there is none.

Candidates come from an index of rare terms, not from all pairs. Within a family (goals, indicators) a link must be
the best of both its ends; an assignment may also be split, merged, or reported on under an indicator.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kg.align.profiles import Profile
from kg.align.score import compare, level, why_not
from kg.align.terms import cosine
from kg.judgements import Pair
from kg.records import Evidence, Judgement, Link, Near, Verdict
from ontology.terms import Kind, Level, Relation

INDEXED = 0.4  # rarity from which a term makes two items candidates
NEAR_BEST = 0.75  # of the best score: another link of the same assignment this good is kept
CONFIRMED = 2.0  # above any score
SHOWN = 3  # nearest candidates that are kept
SURE = (Level.SAKER, Level.SANNOLIK)


@dataclass(frozen=True, slots=True)
class Alignment:
    """The links, by earlier item and then by later; and for an item and a document without a link between them, the
    nearest candidates there, best first."""

    links: tuple[Link, ...]
    near: Mapping[tuple[str, str], tuple[Near, ...]]


def align(profiles: Mapping[str, Profile], judged: Mapping[Pair, Judgement] | None = None) -> Alignment:
    """Compare all candidates but those that a person has ``judged``. The result depends on nothing else."""
    judged = judged or {}
    scored = {
        pair: compare(profiles[pair[0]], profiles[pair[1]]) for pair in _candidates(profiles) if pair not in judged
    }
    best = _best(scored, profiles, judged)
    made = [
        _link(profiles[left], profiles[right], score, evidence)
        for (left, right), (score, evidence) in scored.items()
        if level(score) and _kept(profiles[left], profiles[right], score, best)
    ]
    made.sort(key=lambda link: (link.left, link.right))
    return Alignment(tuple(made), _near(scored, profiles, made))


def _near(
    scored: Mapping[tuple[str, str], tuple[float, object]], profiles: Mapping[str, Profile], made: list[Link]
) -> dict[tuple[str, str], tuple[Near, ...]]:
    linked = {(link.left, profiles[link.right].item.document) for link in made}
    grouped: dict[tuple[str, str], list[tuple[float, str]]] = defaultdict(list)
    for (left, right), (score, _) in scored.items():
        key = left, profiles[right].item.document
        likeness = score or round(cosine(profiles[left].vector, profiles[right].vector), 3)
        if likeness and key not in linked:
            grouped[key].append((likeness, right))
    return {
        key: tuple(
            Near(right, score, why_not(profiles[key[0]], profiles[right]))
            for score, right in sorted(found, key=lambda pair: (-pair[0], pair[1]))[:SHOWN]
        )
        for key, found in sorted(grouped.items())
    }


def nearest(found: Iterable[Near]) -> tuple[Near, ...]:
    """The first few of those found."""
    return tuple(found)[:SHOWN]


def later(one: Profile, other: Profile) -> bool:
    """Whether ``other`` can take up ``one``: of the same publisher, and later or the report on the same year's plan.
    One region's assignments are not carried out by another's."""
    if one.item.document == other.item.document or one.publisher != other.publisher:
        return False
    if one.item.year != other.item.year:
        return one.item.year < other.item.year
    return not one.is_report and other.is_report


def comparable(one: Profile, other: Profile) -> bool:
    """Whether the two can be the same thing, or ``other`` report on ``one``."""
    reported = one.item.kind is Kind.UPPDRAG and other.item.kind is Kind.INDIKATOR and other.is_report
    return later(one, other) and (one.family == other.family or reported)


def _candidates(profiles: Mapping[str, Profile]) -> Iterable[tuple[str, str]]:
    holders: dict[str, list[str]] = defaultdict(list)
    for key, profile in profiles.items():
        there = set(profile.terms.weights)
        if profile.is_report:
            there.update(term for _, sentence in profile.told for term in sentence.weights)
        for term in there:
            if profile.rarity(term) >= INDEXED:
                holders[term].append(key)
    for key, profile in profiles.items():
        near = {other for term in profile.terms.weights for other in holders.get(term, ())}
        for other in sorted(near):
            if comparable(profile, profiles[other]):
                yield key, other


Ends = dict[tuple[str, str, str], float]


def _best(
    scored: Mapping[Pair, tuple[float, object]], profiles: Mapping[str, Profile], judged: Mapping[Pair, Judgement]
) -> Ends:
    """(item, other document, other family) to the best score between them; what is confirmed cannot be beaten, but an
    assignment may go on in several."""
    best: Ends = defaultdict(float)
    for pair, said in judged.items():
        for here, there in (pair, pair[::-1]):
            known = said.verdict is Verdict.BEKRAFTAD and here in profiles and there in profiles
            if known and profiles[here].item.kind is not Kind.UPPDRAG:
                best[here, profiles[there].item.document, profiles[there].family] = CONFIRMED
    for (left, right), (score, _) in scored.items():
        for here, there in ((left, right), (right, left)):
            key = (here, profiles[there].item.document, profiles[there].family)
            best[key] = max(best[key], score)
    return best


def _kept(one: Profile, other: Profile, score: float, best: Ends) -> bool:
    forward = best[one.item.id, other.item.document, other.family]
    backward = best[other.item.id, one.item.document, one.family]
    if one.item.kind is Kind.UPPDRAG:
        return score >= NEAR_BEST * forward
    return score >= forward and score >= backward


def _link(one: Profile, other: Profile, score: float, evidence: tuple[Evidence, ...]) -> Link:
    found = level(score)
    assert found is not None
    return Link(
        left=one.item.id,
        right=other.item.id,
        relation=_relation(one, other, found),
        level=found,
        score=score,
        reasons=tuple(made.reason for made in evidence),
    )


def _relation(one: Profile, other: Profile, found: Level) -> Relation:
    if one.family != other.family:
        return Relation.ATERRAPPORTERAS
    if other.is_report and one.item.year == other.item.year:
        return Relation.ATERRAPPORTERAS
    if one.item.kind is Kind.UPPDRAG and found not in SURE:
        return Relation.UTVECKLAS
    return Relation.FORTSATTER
