"""The links between wordings of different documents, and what came nearest where there is none.

Documents are taken two at a time, an earlier and a later of one publisher; all that is compared and chosen is within
the two, so a third document changes nothing. Candidates come from an index of rare terms, not from all pairs. Within
a family (goals, indicators) a link must be the best of both its ends, though a goal may be split; an assignment may
also be split, merged, or reported on under an indicator.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from kg.align.goals import reworded
from kg.align.profiles import Profile
from kg.align.reading import plain
from kg.align.references import numbers
from kg.align.score import LEVELS, ONE_WORD, compare, level, strengthened, why_not
from kg.align.terms import RARE, Counted, Rarity, cosine
from kg.identity import GOALS, TASKS
from kg.judgements import Pair
from kg.records import Evidence, Judgement, Link, Near, Verdict
from ontology.terms import Kind, Level, Relation

#: what a later assignment may come of, when the wordings are much alike
BECOMES = (Kind.INDIKATOR, Kind.FARDPLANSUPPDRAG, Kind.STRATEGI)
INDEXED = 0.4  # rarity from which a term has a say in which items are compared
ENOUGH = 0.4  # what shared terms must be worth together for two items to be compared
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
    for earlier, later_ in _pairs_of_documents(by_document):
        count, made, nearby = _between(by_document[earlier], by_document[later_], judged)
        compared += count
        links += made
        near.update({(left, later_): found for left, found in nearby})
    links.sort(key=lambda link: (link.left, link.right))
    return Alignment(tuple(links), {key: near[key] for key in sorted(near)}, compared)


def _pairs_of_documents(by_document: Mapping[str, Mapping[str, Profile]]) -> Iterator[Pair]:
    """Every earlier document with every later one of its publisher."""
    by_publisher: dict[str, list[tuple[str, Profile]]] = defaultdict(list)
    for document, held in by_document.items():
        first = next(iter(held.values()))
        by_publisher[first.publisher].append((document, first))
    for documents in by_publisher.values():
        for one, first in documents:
            for other, second in documents:
                if later(first, second):
                    yield one, other


def _between(
    earlier: Mapping[str, Profile], after: Mapping[str, Profile], judged: Mapping[Pair, Judgement]
) -> tuple[int, list[Link], list[tuple[str, tuple[Near, ...]]]]:
    """How many candidates two documents have, the links among them, and the nearest where there is none."""
    rarity = Rarity(next(iter(earlier.values())).counts, next(iter(after.values())).counts)
    beside = {key: replace(profile, rarity=rarity) for held in (earlier, after) for key, profile in held.items()}
    pairs = (pair for pair in _candidates(earlier, after, beside) if pair not in judged)
    scored: Scored = {pair: _doubted(beside[pair[0]], beside[pair[1]]) for pair in pairs}
    scored = _without_older(scored, beside)
    followed = [(link.left, link.right) for link in _chosen(scored, beside, judged) if link.level in SURE]
    more = reworded(earlier, after, followed)
    scored |= {pair: strengthened(scored.get(pair, NOTHING), said) for pair, said in more.items() if pair not in judged}
    made = _chosen(scored, beside, judged)
    near = dict(_near(scored, beside, made))
    if next(iter(after.values())).is_report:  # where it is silent, even what is little like is told
        met = {left for left, _ in scored} | {link.left for link in made}
        lone = [beside[key] for key in earlier if key not in met]
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
        least = next(least for name, least in LEVELS if name is Level.SANNOLIK)
        score = 0.0 if score < least else min(score, ONE_WORD) if one.item.kind is Kind.INDIKATOR else score
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


def later(one: Profile, other: Profile) -> bool:
    """Whether ``other`` can take up ``one``: of the same publisher, and later or the report on the same year's plan.
    One region's assignments are not carried out by another's; whose a document is must be known to say so."""
    if one.item.document == other.item.document or not one.publisher or one.publisher != other.publisher:
        return False
    if one.item.year != other.item.year:
        return one.item.year < other.item.year
    return not one.is_report and other.is_report


def comparable(one: Profile, other: Profile) -> bool:
    """Whether the two can be the same thing, or ``other`` an indicator that reports on ``one`` or takes it over, or an
    assignment that comes of it."""
    taken_over = one.item.kind in TASKS and other.item.kind is Kind.INDIKATOR
    alike = (one.family == other.family or taken_over) and _within(one) == _within(other)
    return later(one, other) and (alike or becomes(one, other))


def becomes(one: Profile, other: Profile) -> bool:
    """Whether ``one`` is what an assignment may come of: an indicator, a roadmap's assignment, a strategy's point."""
    return one.item.kind in BECOMES and other.item.kind in TASKS


def _within(one: Profile) -> bool:
    """Whether an item is a point of one of its own kind, as the points of a strategy are."""
    return one.item.parent is not None and one.item.parent.kind is one.item.kind


def _candidates(
    earlier: Mapping[str, Profile], after: Mapping[str, Profile], beside: Mapping[str, Profile]
) -> Iterator[Pair]:
    """The pairs that share enough: a rare word, some less rare ones, an expression, or all their words."""
    holders: dict[Counted, list[tuple[str, float]]] = defaultdict(list)
    for key in after:
        for term, weight in _telling(beside[key], beside[key].spoken).items():
            holders[term].append((key, weight))
    for key in earlier:
        shared: dict[str, float] = defaultdict(float)
        for term, weight in _telling(beside[key], beside[key].terms.weights).items():
            for other, there in holders.get(term, ()):
                shared[other] += min(weight, there)
        for other in sorted(other for other, much in shared.items() if much >= ENOUGH):
            if comparable(beside[key], beside[other]):
                yield key, other


def _telling(profile: Profile, said: Mapping[str, float]) -> dict[Counted, float]:
    """Terms and expressions that tell what an item is about, with what each is worth."""
    rarity = profile.rarity
    worth: dict[Counted, float] = {
        term: weight * rare for term, weight in said.items() if (rare := rarity(term)) >= INDEXED
    }
    worth.update((pair, ENOUGH) for pair in profile.terms.expressions if rarity.of_pair(pair) >= RARE)
    worth.update((name, ENOUGH) for name in profile.terms.names if rarity.of_pair(name) >= RARE)
    worth.update(((profile.family, f"{number} {profile.item.year}"), ENOUGH) for number in numbers(profile.item))
    for one in profile.named:
        worth["goal" if one.kind in GOALS else one.kind.value, f"{one.number} {one.year}"] = ENOUGH
    worth["", plain(profile.item.text)] = ENOUGH  # the same wording, were it of words of the genre alone
    return worth


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
