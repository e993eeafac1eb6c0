"""From sentences to what is kept: the claims and fields of a decision, and the status of a roadmap assignment."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ingest.cues import comment_start
from ingest.places import Lines, part
from ingest.records import Block, Claim, Field
from ingest.sentences import Sentence, sentences
from ingest.told.dates import year
from ingest.told.decisions import Found, decisions, on_the_agenda, outcome
from ingest.told.own_body import DECIDER
from ingest.told.roadmaps import Named
from ontology.terms import Basis, ClaimType, Decision, Status

#: a sentence that tells what the decision before it leads to
_CONSEQUENCE = re.compile(r"(?:Detta|Det|Beslutet)\s(?:har\s|innebär\b|medför\b|betyder\b|resultera)")
_THERE = re.compile(r"(?:Där|Då|Samtidigt|Här)\b")
_FIRST_CLAUSE = re.compile(r"[,;]\s|\b(?:som|vars|där|medan)\b|$")


@dataclass(frozen=True, slots=True)
class Decided:
    """A sentence, characters ``start:end`` of its block, that tells of a decision, maybe only ``in_passing``; ``said``
    is where the words begin that say who decided, or that it is decided."""

    start: int
    end: int
    said: int
    claims: tuple[Claim, ...]
    fields: tuple[Field, ...]
    in_passing: bool


def decided(lines: Lines, block: Block) -> list[Decided]:
    """The sentences of a block that tell of decisions, with what they say."""
    made = []
    told = sentences(block.text)
    for i, sentence in enumerate(told):
        if found := decisions(sentence.text):
            before, after = (told[i - 1] if i else None), (told[i + 1] if i + 1 < len(told) else None)
            main = next((each for each in found if not each.relative), found[0])
            claims = [_main_claim(lines, block, sentence, main)]
            claims += [_relative(lines, block, sentence, each) for each in found if each is not main and each.relative]
            leads = after and _CONSEQUENCE.match(after.text) and not decisions(after.text)
            if after and leads and (value := outcome(after.text)):
                place = part(lines, block, after.start, after.end)
                rule = "decision.consequence"
                claims.append(Claim(ClaimType.DECISION, value.value, after.text, Basis.INFERRED, rule, place))
            fields = _fields(lines, block, sentence, before, main, found)
            said = sentence.start + (main.decider or main.verb)[0]
            start = (comment_start(block.text) or 0) if i == 0 else sentence.start  # without "Kommentar:"
            made.append(Decided(start, sentence.end, said, tuple(claims), fields, main.relative))
    return made


def _main_claim(lines: Lines, block: Block, sentence: Sentence, main: Found) -> Claim:
    rest = sentence.text[main.verb[1] :]
    clause = _FIRST_CLAUSE.search(rest)
    value = outcome(rest[: clause.start()] if clause else rest) or main.value
    when = year(sentence.text[slice(*main.date)]) if main.date else None
    place = part(lines, block, sentence.start, sentence.end)
    return Claim(ClaimType.DECISION, value.value, sentence.text, Basis.STATED, "decision.told", place, year=when)


def _relative(lines: Lines, block: Block, sentence: Sentence, found: Found) -> Claim:
    """A later decision that a relative clause tells of: "…, som sedan ändrades av fullmäktige"."""
    start = max(sentence.text.rfind("som ", 0, found.verb[0]), sentence.text.rfind("vilk", 0, found.verb[0]), 0)
    end = max(span[1] for span in (found.verb, found.decider, found.date) if span)
    place = part(lines, block, sentence.start + start, sentence.start + end)
    words = sentence.text[start:end]
    return Claim(ClaimType.DECISION, found.value.value, words, Basis.STATED, "decision.relative", place)


def _fields(
    lines: Lines, block: Block, sentence: Sentence, before: Sentence | None, main: Found, found: Sequence[Found]
) -> tuple[Field, ...]:
    """Who, when and about what, as printed."""
    made: list[Field] = []

    def add(name: str, within: Sentence, span: tuple[int, int] | None) -> None:
        if span:
            place = part(lines, block, within.start + span[0], within.start + span[1])
            made.append(Field(name, within.text[slice(*span)], place))

    add(DECIDER, sentence, main.decider)
    add("Datum", sentence, main.date)
    agenda = on_the_agenda(sentence.text[: main.verb[0]])
    earlier = on_the_agenda(before.text) if before and _THERE.match(sentence.text) else None
    if agenda:
        add("Ärende", sentence, agenda)
    elif before and earlier:
        add("Ärende", before, earlier)
    add("Beslut" if agenda or earlier else "Ärende", sentence, main.matter)
    for each in found:
        if each is not main and each.relative and each.value is Decision.ANDRAD:
            add("Ändrat av", sentence, each.decider)
    return tuple(made)


def status(lines: Lines, block: Block, named: Named) -> tuple[Claim, ...]:
    """The status that the sentence around a roadmap assignment gives it: finished in so many words, or decided."""
    within = next((each for each in sentences(block.text) if each.start <= named.text[0] < each.end), None)
    if within is None:
        return ()
    if named.done:
        basis, rule = Basis.STATED, "status.roadmap_done"
    elif named.number and any(not each.relative and _after(each, within, named) for each in decisions(within.text)):
        basis, rule = Basis.INFERRED, "status.roadmap_decided"
    else:
        return ()
    place = part(lines, block, within.start, within.end)
    return (Claim(ClaimType.STATUS, Status.GENOMFORT.value, within.text, basis, rule, place),)


def _after(found: Found, within: Sentence, named: Named) -> bool:
    """Whether the decision is said right after the list that names the assignment, which is its subject."""
    between = within.text[named.whole[1] - within.start : found.verb[0]]
    return found.verb[0] >= named.whole[1] - within.start and not re.search(r"[,;:]", between)
