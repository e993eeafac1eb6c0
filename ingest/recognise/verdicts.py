"""What a document itself says of whether a goal was reached, and who decided the goal.

1. The line under "Kommunövergripande bedömning": "Vi har inte nått målet men är en bit på väg".
2. A verdict of the closed list glued into a row of cells: "StyrkedjaBedömningHelt uppfylltKommentar: …".

Both are *stated*. What sentences of a comment say is read by :mod:`ingest.recognise.attainment`. Where the document
says that its verdicts are forecasts, that sentence goes with each.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from ingest.layout import LOOKS
from ingest.places import Lines, part
from ingest.recognise.recipients import gives, split
from ingest.records import Block, Claim, Document, Field, Issue, Item
from ingest.standing import assesses, decided, glued_cells, glued_verdict, goal_label
from ontology.labels import class_of, words
from ontology.terms import Attainment, Basis, ClaimType, Kind

_FORECAST = re.compile(r"Bedömningen[^.!?]{0,80}\bprognos[^.,!?]*[.!?]?")
GLUED = "Tabellceller står ihopskrivna utan mellanrum; de delades inte. Läs originalet."


def with_verdicts(document: Document, items: Sequence[Item]) -> tuple[tuple[Item, ...], tuple[Issue, ...]]:
    """The items, goals with their verdicts, targets and deciders; and the glued cells that were left alone."""
    lines = Lines.of(document)
    made = {item.place.start: item for item in items}
    blocks = [block for block in document.blocks if block.ignored is None]
    issues: list[Issue] = []
    current: int | None = None
    forecast: str | None = None
    for i, block in enumerate(blocks):
        after = blocks[i + 1] if i + 1 < len(blocks) else None
        hit = next((o for o in block.offsets[:40] if o in made and made[o].rule.split(".")[-1] in OURS), None)
        if hit is not None:
            current = hit
        elif block.level is not None and block.level < LOOKS:
            current = None
        if goal_label(block.text):
            current = None  # the goal's text follows; one that was named before has its verdicts there
        if match := _FORECAST.search(block.text):
            forecast = match[0].strip()
        glued = glued_verdict(block.text)
        if glued_cells(block.text) and not glued:
            issues.append(Issue("cells-glued", document.source.id, GLUED, block.text[:200], block.place))
        if current is None:
            continue
        item = made[current]
        if decided(block.text) and after:
            name = after.text.split()[0]
            item = replace(item, fields=(*item.fields, Field(block.text, name, part(lines, after, 0, len(name)))))
        elif item.kind is Kind.UPPDRAG and item.recipient is None and (given := gives(block.text)):
            name, start = given
            place = part(lines, block, start, start + len(name))
            item = replace(item, recipient=name, recipients=split(name), recipient_place=place)
        elif assesses(block.text) and after and (value := attainment(after.text)):
            item = _claimed(item, value, after, (0, len(after.text)), lines, "attainment.assessment", forecast)
        elif glued:
            item = _claimed(item, _verdicts()[glued["verdict"]], block, glued.span("verdict"), lines,
                            "attainment.column", forecast)
            if glued["after"].endswith(":") and item.comment is None:
                comment = block.text[glued.end() :].strip()
                place = part(lines, block, glued.end(), len(block.text))
                item = replace(item, comment=comment or None, comment_places=(place,) if comment else ())
        made[current] = item
    return tuple(made[item.place.start] for item in items), tuple(issues)


OURS = ("decided", "label")


def _claimed(
    item: Item, value: Attainment, block: Block, span: tuple[int, int], lines: Lines, rule: str, meaning: str | None
) -> Item:
    place, words_ = part(lines, block, *span), block.text[slice(*span)].strip()
    claim = Claim(ClaimType.ATTAINMENT, value.value, words_, Basis.STATED, rule, place, meaning=meaning)
    return replace(item, claims=(claim, *item.claims))  # the document's own verdict is shown first


@cache
def _verdicts() -> dict[str, Attainment]:
    return {cue: value for value in Attainment for cue in words(class_of(value), "verdictCue")}


@cache
def _stated() -> list[tuple[Attainment, re.Pattern[str]]]:
    found = [
        (len(cue), value, re.compile(rf"\b{re.escape(cue)}\b", re.I))
        for value in Attainment
        for cue in words(class_of(value), "statedCue")
    ]
    return [(value, regex) for _, value, regex in sorted(found, key=lambda each: (-each[0], each[2].pattern))]


def attainment(sentence: str) -> Attainment | None:
    """What a sentence that is a verdict says; None when it says nothing certain.

    >>> attainment("Vi har inte nått målet men är en bit på väg").value
    'ej uppnått'
    """
    return next((value for value, regex in _stated() if regex.search(sentence)), None)
