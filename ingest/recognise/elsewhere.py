"""What a section that an item points to ("Se analys i avsnitt 4 Ekonomi") says of how the item went.

A sentence there counts only when it surely speaks of the item: it has two of the item's own words and at least half of
them (two thirds of an assignment's). It is asked only where the item's own comment says nothing. The rule of a claim
that comes this way ends in :data:`VIA`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ingest.recognise.attainment import Verdict, verdicts
from ingest.recognise.overlap import common_words
from ingest.recognise.statuses import Found, statuses
from ingest.recognise.subjects import Subject, alike
from ingest.recognise.targets import Target
from ingest.recognise.trends import Heading, trends
from ingest.records import Block, BlockKind

VIA = " via section"
LONGEST = 8_000  # characters of a paragraph that is looked into


def verdicts_there(subject: Subject, blocks: Sequence[Block], interim: bool) -> list[tuple[Block, Verdict]]:
    """The verdicts of a section on the goal or target as a whole; none when they differ."""
    found = [
        (block, one)
        for block in _paragraphs(blocks)
        if surely(subject, block.text)
        for one in verdicts(subject, block.text, measured=False, interim=interim)
        if one.group is None and surely(subject, block.text[one.start : one.end])
    ]
    return found if len({one.value for _, one in found}) == 1 else []


def trends_there(
    subject: Subject, blocks: Sequence[Block], targets: Sequence[Target], year: int
) -> list[tuple[Block, Heading]]:
    """Which way a section says that the indicator is heading."""
    return [
        (block, one)
        for block in _paragraphs(blocks)
        if surely(subject, block.text)
        for one in trends(subject, block.text, targets, year)
        if surely(subject, block.text[one.start : one.end])
    ]


def statuses_there(assignment: str, blocks: Sequence[Block], year: int, body: str) -> list[tuple[Block, Found]]:
    """The statuses that a section gives an assignment by its own words; none when they differ."""
    found = []
    for block in _paragraphs(blocks):
        for one in statuses(assignment, None, block.text, year, body=body):
            common, own = common_words(assignment, one.sentence.text)
            if one.rule == "status.same_words" and common >= 2 and 3 * common >= 2 * own:
                found.append((block, one))
    return found if len({one.value for _, one in found}) == 1 else []


def surely(subject: Subject, sentence: str) -> bool:
    """Whether a sentence has two of the subject's own words, and at least half of them.

    >>> surely(Subject.of("Ett resultat i balans"), "Målet om ett resultat i balans nåddes inte.")
    True
    >>> surely(Subject.of("Ett resultat i balans"), "Målet om ett gott resultat nåddes inte.")
    False
    """
    there = re.findall(r"[^\W\d_]+", sentence)
    named = [own for own in dict.fromkeys(subject.own) if any(alike(word, own) for word in there)]
    return len(named) >= 2 and 2 * len(named) >= len(subject.own)


def _paragraphs(blocks: Sequence[Block]) -> Iterator[Block]:
    for block in blocks:
        readable = block.kind in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM) and block.ignored is None
        if readable and len(block.text) <= LONGEST:
            yield block
