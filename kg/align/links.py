"""The links between wordings of different documents, and what came nearest where there is none.

Documents are taken two at a time, an earlier and a later (:mod:`kg.align.pairing` says which); all that is compared and
chosen is within the two, so a third document changes nothing. Within a family (goals, indicators) a link must be the
best of both its ends, though a goal may be split; an assignment may also be split, merged, reported on under an
indicator, or taken over by one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from kg.align.candidates import candidates
from kg.align.comparable import becomes, comparable
from kg.align.goals import reworded
from kg.align.pairing import pairings
from kg.align.profiles import Profile
from kg.align.score import UNSURE, compare, level, strengthened, why_not
from kg.align.terms import Rarity, cosine
from kg.identity import TASKS
from kg.judgements import Pair
from kg.records import Evidence, Judgement, Link, Near, Verdict
from ontology.terms import Kind, Level, Relation

NEAR_BEST = 0.75  # of the best score: another link of the same assignment (or goal) this good is kept
NEAR_DOUBTFUL = 0.9  # the same, of one that is only möjlig
CONFIRMED = 2.0  # above any score
SHOWN = 3  # nearest candidates that are kept
SURE = (Level.SAKER, Level.SANNOLIK)

Scored = dict[Pair, tuple[float, tuple[Evidence, ...]]]
NOTHING: tuple[float, tuple[Evidence, ...]] = (0.0, ())


@dataclass(frozen=True, slots=True)
class Alignment:
    """The links, by earlier item and then by later; and for an item and a document without a link between them, the
    nearest candidates there, best first. ``compared`` is how many pairs were compared."""

    links: tuple[Link, ...]
    near: Mapping[tuple[str, str], tuple[Near, ...]]
    compared: int = 0


def align(profiles: Mapping[str, Profile], judged: Mapping[Pair, Judgement] | None = None) -> Alignment:
    """Compare all candidates but those that a person has ``judged``. The result depends on nothing else."""
    judged = judged or {}
    by_document: dict[str, dict[str, Profile]] = defaultdict(dict)
    for key, profile in profiles.items():
        by_document[profile.item.document][key] = profile
    links: list[Link] = []
    near: dict[tuple[str, str], tuple[Near, ...]] = {}
    compared = 0
    for one in pairings(by_document):
        count, made, nearby = _between(by_document[one.earlier], by_document[one.later], one.pairs, judged)
        compared += count
        links += made
        near.update({(left, one.later): found for left, found in nearby})
    links.sort(key=lambda link: (link.left, link.right))
    return Alignment(tuple(links), {key: near[key] for key in sorted(near)}, compared)


def _between(
    earlier: Mapping[str, Profile],
    after: Mapping[str, Profile],
    pairs: tuple[Pair, ...] | None,
    judged: Mapping[Pair, Judgement],
) -> tuple[int, list[Link], list[tuple[str, tuple[Near, ...]]]]:
    """How many candidates two documents have, the links among them, and the nearest where there is none."""
    rarity = Rarity(next(iter(earlier.values())).counts, next(iter(after.values())).counts)
    wanted = {*earlier, *after} if pairs is None else {end for pair in pairs for end in pair}
    beside = {key: replace(held[key], rarity=rarity) for held in (earlier, after) for key in held if key in wanted}
    met = candidates(earlier, after, beside) if pairs is None else pairs
    compared = (pair for pair in met if pair not in judged)
    scored = _without_older({pair: _doubted(beside[pair[0]], beside[pair[1]]) for pair in compared}, beside)
    if pairs is None:
        followed = [(link.left, link.right) for link in _chosen(scored, beside, judged) if link.level in SURE]
        more = reworded(earlier, after, followed)
        scored |= {one: strengthened(scored.get(one, NOTHING), said) for one, said in more.items() if one not in judged}
    made = _chosen(scored, beside, judged)
    near = dict(_near(scored, beside, made)) if pairs is None else {}
    if pairs is None and next(iter(after.values())).is_report:  # where it is silent, even what is little like is told
        heard = {left for left, _ in scored} | {link.left for link in made}
        lone = [beside[key] for key in earlier if key not in heard]
        near.update(_alike(lone, [beside[key] for key in after]))
    return len(scored), made, list(near.items())


def _chosen(scored: Scored, profiles: Mapping[str, Profile], judged: Mapping[Pair, Judgement]) -> list[Link]:
    """The links that the scores give, each the best of its ends."""
    best = _best(scored, profiles, judged)
    return [
        _link(profiles[left], profiles[right], score, evidence)
        for (left, right), (score, evidence) in scored.items()
        if level(score) and _kept(profiles[left], profiles[right], score, best)
    ]


def _doubted(one: Profile, other: Profile) -> tuple[float, tuple[Evidence, ...]]:
    """The comparison of two items; an assignment does not come of something else unless much speaks for it, and that
    it comes of an indicator, which is no task, is never more than ``möjlig``."""
    score, evidence = compare(one, other)
    if becomes(one, other):
        score = 0.0 if level(score) not in SURE else min(score, UNSURE) if one.item.kind is Kind.INDIKATOR else score
    return score, evidence


def _without_older(scored: Scored, profiles: Mapping[str, Profile]) -> Scored:
    """The pairs without those of an assignment and a plan's indicator that stood beside the assignment already: it
    goes on as an indicator of the earlier document, and has taken nothing over."""
    families = {pair: (profiles[pair[0]].family, profiles[pair[1]].family) for pair in scored}
    older = {pair[1] for pair, (one, other) in families.items() if one == other and level(scored[pair][0]) in SURE}
    return {
        pair: found
        for pair, found in scored.items()
        if families[pair][0] == families[pair][1] or profiles[pair[1]].is_report or pair[1] not in older
    }


def _alike(lone: Iterable[Profile], others: Iterable[Profile]) -> Iterator[tuple[str, tuple[Near, ...]]]:
    """For items without a candidate the nearest by the words they share, however common these are."""
    holders: dict[str, list[Profile]] = defaultdict(list)
    for other in others:
        for term in other.terms.weights:
            holders[term].append(other)
    for one in lone:
        sharing = {other.item.id: other for term in one.terms.weights for other in holders.get(term, ())}
        found = sorted(
            (-round(cosine(one.terms.weights, other.terms.weights), 3), key)
            for key, other in sharing.items()
            if comparable(one, other)
        )
        if found:
            best = found[:SHOWN]
            yield one.item.id, tuple(Near(key, -score, why_not(one, sharing[key])) for score, key in best)


def _near(scored: Scored, profiles: Mapping[str, Profile], made: list[Link]) -> Iterator[tuple[str, tuple[Near, ...]]]:
    linked = {link.left for link in made}
    grouped: dict[str, list[tuple[float, str]]] = defaultdict(list)
    for (left, right), (score, _) in scored.items():
        likeness = score or round(cosine(profiles[left].vector, profiles[right].vector), 3)
        if likeness and left not in linked:
            grouped[left].append((likeness, right))
    for left, found in grouped.items():
        best = sorted(found, key=lambda pair: (-pair[0], pair[1]))[:SHOWN]
        yield left, tuple(Near(right, score, why_not(profiles[left], profiles[right])) for score, right in best)


def nearest(found: Iterable[Near]) -> tuple[Near, ...]:
    """The first few of those found."""
    return tuple(found)[:SHOWN]


Ends = dict[tuple[str, str], float]


def _best(scored: Scored, profiles: Mapping[str, Profile], judged: Mapping[Pair, Judgement]) -> Ends:
    """(item, other family) to the best score between them; what is confirmed cannot be beaten, but an assignment may
    go on in several."""
    best: Ends = defaultdict(float)
    for pair, said in judged.items():
        for here, there in (pair, pair[::-1]):
            known = said.verdict is Verdict.BEKRAFTAD and here in profiles and there in profiles
            if known and profiles[here].item.kind not in TASKS:
                best[here, profiles[there].family] = CONFIRMED
    for (left, right), (score, _) in scored.items():
        for here, there in ((left, right), (right, left)):
            key = (here, profiles[there].family)
            best[key] = max(best[key], score)
    return best


def _kept(one: Profile, other: Profile, score: float, best: Ends) -> bool:
    forward = best[one.item.id, other.family]
    backward = best[other.item.id, one.family]
    near = (NEAR_BEST if level(score) in SURE else NEAR_DOUBTFUL) * forward
    if one.item.kind in TASKS:
        return score >= near
    least = near if one.family == "goal" else forward
    return score >= least and score >= backward


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
        return Relation.ATERRAPPORTERAS if other.is_report else Relation.UTVECKLAS
    if other.is_report and one.item.year == other.item.year:
        return Relation.ATERRAPPORTERAS
    if one.item.kind in TASKS and found not in SURE:
        return Relation.UTVECKLAS
    return Relation.FORTSATTER
