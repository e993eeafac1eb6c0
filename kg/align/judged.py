"""What people's judgements do to the machine's links, and what follows from several of them together.

A judged pair leaves the machine's competition: where one is rejected the next best may show, and where an indicator or
goal is confirmed as another its rivals go. What follows is a step in reasoning, never a verdict of its own:

* A = B and B = C confirmed: A = C follows, ``säker``, with the lines that it follows from.
* A = C rejected: a machine's link that would join them by way of confirmed ones is ``möjlig`` at most.
* A = C rejected though A = B and B = C are confirmed: a contradiction, for a person to settle.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import product

from ingest.records import Item
from kg.align.links import Alignment, align, nearest
from kg.align.profiles import Profile, together
from kg.align.score import compare
from kg.identity import family
from kg.judgements import NAME, Pair
from kg.records import Finding, Judgement, Link, Near, Verdict
from kg.verdicts import told
from ontology.terms import Level, Relation

Judged = Mapping[Pair, Judgement]


@dataclass(frozen=True, slots=True)
class Chain:
    """Confirmed judgements that lead from one wording to another, in order."""

    steps: tuple[Judgement, ...]

    @property
    def lines(self) -> str:
        """Where they stand, in Swedish."""
        return f"rad {' och '.join(str(step.line) for step in self.steps)} i {NAME}"


def judged_links(profiles: Mapping[str, Profile], items: Mapping[str, Item], judged: Judged) -> Alignment:
    """The links of the profiles, changed by the judgements in force; without judgements just the machine's.

    ``items`` are all items of the corpus: a person may also judge what the machine does not compare.
    """
    machine = align(profiles, judged)
    chains = _chains(items, judged)
    links = {(link.left, link.right): link for link in _doubted(machine.links, chains, judged)}
    for pair, chain in chains.items():
        if len(chain.steps) > 1 and pair not in judged:
            links[pair] = _following(pair, chain, links.get(pair), profiles, items)
    for pair, said in judged.items():
        links[pair] = _judged(said, profiles)
    kept = tuple(links[pair] for pair in sorted(links))
    return Alignment(kept, dict(_near(machine, kept, items)), machine.compared)


def contradictions(items: Mapping[str, Item], judged: Judged) -> Iterator[Finding]:
    """Each rejected pair that confirmed ones join all the same."""
    chains = _chains(items, judged)
    for pair, said in judged.items():
        if said.verdict is Verdict.AVVISAD and pair in chains:
            message = (
                f"{NAME}, rad {said.line}: {said.left} och {said.right} är avvisade som samma, men de bekräftade "
                f"på {chains[pair].lines} ger att de är det. Ta tillbaka någon av dem."
            )
            yield Finding("judgement.contradiction", said.left.partition("/")[0], message, said.left)


def _chains(items: Mapping[str, Item], judged: Judged) -> dict[Pair, Chain]:
    """Every pair that confirmed judgements of sameness lead between, with the shortest chain of them."""
    onward: dict[str, list[Judgement]] = {}
    for said in judged.values():
        if said.verdict is Verdict.BEKRAFTAD and _same(said, items):
            onward.setdefault(said.left, []).append(said)
    found: dict[Pair, Chain] = {}
    for start in onward:
        waiting: list[tuple[Judgement, ...]] = [(step,) for step in onward[start]]
        while waiting:
            steps = waiting.pop(0)
            here = steps[-1].right
            if here != start and (start, here) not in found:
                found[start, here] = Chain(steps)
                waiting += [(*steps, step) for step in onward.get(here, ())]
    return found


def _same(said: Judgement, items: Mapping[str, Item]) -> bool:
    """Whether a judgement says that two wordings are the same thing: what has been taken over by another is not, nor
    what is told of under something of another kind."""
    if said.relation is Relation.ATERRAPPORTERAS:
        return family(items[said.left].kind) == family(items[said.right].kind)
    return said.relation is Relation.FORTSATTER


def _doubted(links: Iterable[Link], chains: Mapping[Pair, Chain], judged: Judged) -> Iterator[Link]:
    """The links, each lowered when it would join two that a person has held apart."""
    before: dict[str, set[str]] = {}
    after: dict[str, set[str]] = {}
    for left, right in chains:
        before.setdefault(right, set()).add(left)
        after.setdefault(left, set()).add(right)
    for link in links:
        ends = product({link.left, *before.get(link.left, ())}, {link.right, *after.get(link.right, ())})
        apart = [judged[pair] for pair in ends if pair in judged and judged[pair].verdict is Verdict.AVVISAD]
        reasons = tuple(
            f"Talar emot: då vore {said.left} och {said.right} samma, som är avvisat på rad {said.line} i {NAME}."
            for said in sorted(apart, key=lambda said: said.line)
        )
        yield replace(link, level=Level.MOJLIG, reasons=(*reasons, *link.reasons)) if apart else link


def _following(
    pair: Pair, chain: Chain, machine: Link | None, profiles: Mapping[str, Profile], items: Mapping[str, Item]
) -> Link:
    left, right = pair
    said = "Följer av bekräftade kopplingar: " + "; ".join(f"{s.left} → {s.right}" for s in chain.steps)
    score, reasons = (machine.score, machine.reasons) if machine else _compared(left, right, profiles)
    relation = chain.steps[-1].relation if _one_year(left, right, items) else Relation.FORTSATTER
    return Link(left, right, relation, Level.SAKER, score, (f"{said} ({chain.lines}).", *reasons))


def _one_year(left: str, right: str, items: Mapping[str, Item]) -> bool:
    return items[left].year == items[right].year


def _judged(said: Judgement, profiles: Mapping[str, Profile]) -> Link:
    score, reasons = _compared(said.left, said.right, profiles)
    level = Level(said.verdict)
    return Link(said.left, said.right, said.relation, level, score, (told(said), *reasons), said)


def _compared(left: str, right: str, profiles: Mapping[str, Profile]) -> tuple[float, tuple[str, ...]]:
    """What the comparisons come to; nothing for kinds that are not compared."""
    if left not in profiles or right not in profiles:
        return 0.0, ()
    score, evidence = compare(*together(profiles[left], profiles[right]))
    return score, tuple(made.reason for made in evidence)


def _near(
    machine: Alignment, links: tuple[Link, ...], items: Mapping[str, Item]
) -> Iterator[tuple[tuple[str, str], tuple[Near, ...]]]:
    """The nearest candidates where no link is left; a rejected one first, with who rejected it and why."""
    linked = {(link.left, items[link.right].document) for link in links if link.level is not Level.AVVISAD}
    near: dict[tuple[str, str], tuple[Near, ...]] = dict(machine.near)
    for link in links:
        if link.judgement and link.level is Level.AVVISAD:
            key = link.left, items[link.right].document
            near[key] = nearest((Near(link.right, link.score, told(link.judgement)), *near.get(key, ())))
    for key in sorted(near):
        if key not in linked:
            yield key, near[key]
