"""The claims on an indicator or goal: what it shall reach, what it got, and whether it was reached.

In this order: the report's own verdicts, what a comparison gives, targets, outcomes – the one for all and for the
year reported on first – and which way it is heading.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ingest.places import Lines, part
from ingest.recognise.drafts import Draft
from ingest.recognise.targets import Target, targets
from ingest.records import Block, Claim, Place, Source
from ontology.terms import GOALS, Basis, ClaimType, DocumentType, Kind

if TYPE_CHECKING:
    from ingest.recognise.attainment import Comparison
    from ingest.recognise.manifold import Undecided
    from ingest.recognise.outcome_made import Outcome

MEASURED = (Kind.INDIKATOR, *GOALS)
LONGEST = 8_000  # characters of a wording or paragraph that is looked into; the longest real one has 3 000


@dataclass(frozen=True, slots=True)
class _Aim:
    target: Target
    claim: Claim


def measured_claims(
    source: Source, lines: Lines, made: Draft, kind: Kind, blocks: Sequence[Block], pointers: Sequence[str]
) -> tuple[Claim, ...]:
    """The claims on a draft of ``kind``; ``pointers`` are the words in its comment that point to other sections."""
    raw = made.block.text[made.mark.start : made.mark.end]
    at = made.mark.start + len(raw) - len(raw.lstrip())
    aims = [] if len(made.text) > LONGEST else [
        _Aim(one, _target(one, made.text[one.start : one.end], part(lines, made.block, at + one.start, at + one.end)))
        for one in targets(made.text)
    ]
    wanted = tuple(aim.claim for aim in aims)
    if not source.type.is_report or not made.comments:
        return wanted
    return _reported(source, lines, made, kind, blocks, pointers, aims)


def _reported(
    source: Source,
    lines: Lines,
    made: Draft,
    kind: Kind,
    blocks: Sequence[Block],
    pointers: Sequence[str],
    aims: Sequence[_Aim],
) -> tuple[Claim, ...]:
    # spaCy takes a second to load; plans never need it
    from ingest.recognise.attainment import compared, verdicts
    from ingest.recognise.elsewhere import VIA, trends_there, verdicts_there
    from ingest.recognise.manifold import Undecided, manifold
    from ingest.recognise.outcomes import outcomes
    from ingest.recognise.sections import section, told_there
    from ingest.recognise.subjects import Subject
    from ingest.recognise.trends import trends

    subject, year, measured = Subject.of(made.text, source.body), source.year, kind is Kind.INDIKATOR
    interim = source.type is DocumentType.DELARSRAPPORT
    judged: list[Claim] = []
    told: list[tuple[Outcome, Claim]] = []

    def tell(block: Block, start: int, one: Outcome) -> None:
        words, place = _words(lines, block, start + one.start, start + one.end)
        told.append((one, _outcome(one, words, place)))

    for block, start in made.comments:
        text = block.text[start:]
        if len(text) > LONGEST:
            continue
        for verdict in verdicts(subject, text, measured, interim):
            words, place = _words(lines, block, start + verdict.start, start + verdict.end)
            judged.append(
                Claim(ClaimType.ATTAINMENT, verdict.value.value, words, verdict.basis, verdict.rule, place,
                      year=year, group=verdict.group)
            )  # fmt: skip
        if measured or aims:
            for one in outcomes(subject, text, year):
                tell(block, start, one)
    there = [block for pointer in pointers for block in section(blocks, pointer)]
    if measured and not told:
        for block, one in told_there(subject, there, year):
            tell(block, 0, replace(one, rule=one.rule + VIA))
    if there and not judged:
        for block, verdict in verdicts_there(subject, there, interim):
            words, place = _words(lines, block, verdict.start, verdict.end)
            judged.append(
                Claim(ClaimType.ATTAINMENT, verdict.value.value, words, verdict.basis, verdict.rule + VIA, place,
                      year=year)
            )  # fmt: skip
    headed = [
        Claim(ClaimType.TREND, one.value.value, words, one.basis, one.rule, place, year=year, meaning=one.meaning)
        for block, start in made.comments
        if (measured or aims) and len(block.text) - start <= LONGEST
        for one in trends(subject, block.text[start:], [aim.target for aim in aims], year)
        for words, place in [_words(lines, block, start + one.start, start + one.end)]
    ]
    if there and not headed and (measured or aims):
        for block, heading in trends_there(subject, there, [aim.target for aim in aims], year):
            words, place = _words(lines, block, heading.start, heading.end)
            headed.append(
                Claim(ClaimType.TREND, heading.value.value, words, heading.basis, heading.rule + VIA, place,
                      year=year, meaning=heading.meaning)
            )  # fmt: skip
    told.sort(key=lambda pair: (pair[0].year != year, pair[0].rank))
    values = [one for one, _ in told]
    undecided: list[Claim] = []
    for aim in aims:
        comparison = compared(aim.target, values, year) or manifold(aim.target, values, year)
        if isinstance(comparison, Undecided):
            undecided.append(_computed(comparison, aim.claim, aim.target.rule, year))
        elif comparison:
            quoted = next(claim for one, claim in told if one is comparison.outcome)
            judged.append(_computed(comparison, quoted, f"{aim.target.rule}, {comparison.outcome.rule}", year))
    judged.sort(key=lambda claim: (Basis.STATED, Basis.COMPUTED, Basis.INFERRED).index(claim.basis))
    return (*judged, *undecided, *(aim.claim for aim in aims), *(claim for _, claim in told), *_agreed(headed))


def _computed(made: Comparison | Undecided, quoted: Claim, rules: str, year: int) -> Claim:
    """What a comparison gives, with the words of the outcome (or target) that it rests on."""
    return Claim(
        ClaimType.ATTAINMENT, made.value.value, quoted.verbatim, Basis.COMPUTED, f"attainment.compared ({rules})",
        quoted.place, year=year, meaning=made.sentence,
    )  # fmt: skip


def _agreed(headed: Sequence[Claim]) -> tuple[Claim, ...]:
    """The trends told of; none when they do not agree."""
    return tuple(headed) if len({claim.value for claim in headed}) == 1 else ()


def _words(lines: Lines, block: Block, start: int, end: int) -> tuple[str, Place]:
    return block.text[start:end].strip(), part(lines, block, start, end)


def _target(one: Target, words: str, place: Place) -> Claim:
    return Claim(
        ClaimType.TARGET, one.value, words.strip(), Basis.STATED, one.rule, place,
        number=one.number, upper=one.upper, unit=one.unit, year=one.year, operator=one.operator,
    )  # fmt: skip


def _outcome(one: Outcome, words: str, place: Place) -> Claim:
    return Claim(
        ClaimType.OUTCOME, one.value, words, Basis.STATED, one.rule, place, number=one.number, upper=one.upper,
        unit=one.unit, year=one.year, operator=one.operator, group=one.group, approximation=one.approximation,
    )  # fmt: skip
