"""Which claims an item has: measured ones for indicators and goals, a status for assignments and measures."""

from __future__ import annotations

from collections.abc import Sequence

from ingest.places import Lines, part
from ingest.recognise.drafts import Draft
from ingest.recognise.measured import MEASURED, measured_claims
from ingest.records import Block, BlockKind, Claim, Reference, Source
from ontology.terms import Basis, ClaimType, Kind

Comments = Sequence[tuple[Block, int]]


def claims(
    source: Source,
    lines: Lines,
    made: Draft,
    kind: Kind,
    blocks: Sequence[Block],
    references: Sequence[Reference],
) -> tuple[Claim, ...]:
    """The claims of an item, the one to show first first. Only a report gives statuses.

    ``references`` are its pointers; those to a section are followed to what the section says of the same thing.
    """
    elsewhere = [reference.text for reference in references if reference.target is None]
    if kind in MEASURED:
        return measured_claims(source, lines, made, kind, blocks, elsewhere)
    if not source.type.is_report or not made.comments:
        return ()
    if kind is Kind.UPPDRAG:
        return _statuses(source, lines, made) or _statuses_elsewhere(source, lines, made, blocks, elsewhere)
    return _measure(lines, made.comments, source.year) if kind is Kind.ATGARD else ()


def _statuses(source: Source, lines: Lines, made: Draft) -> tuple[Claim, ...]:
    """The statuses that the comment gives, by the strongest rule that gives any."""
    from ingest.recognise.progress import PRECEDENCE  # spaCy takes a second to load; plans never need it
    from ingest.recognise.statuses import statuses

    found = []
    body = f"{source.body} {source.publisher}"
    number, label = made.mark.number, made.mark.label
    for block, start in made.comments:
        listed = block.kind is BlockKind.LIST_ITEM and block is not made.block
        for status in statuses(made.text, number, block.text[start:], source.year, listed, body, label):
            place = part(lines, block, start + status.sentence.start, start + status.sentence.end)
            found.append((status.rank, PRECEDENCE.index(status.value), status, place))
    found.sort(key=lambda each: each[:2])  # a done thing outweighs that it once began, whichever stands first
    best = min((rank for rank, *_ in found), default=0)
    return tuple(
        Claim(ClaimType.STATUS, status.value.value, status.sentence.text, status.basis, status.rule, place)
        for rank, _, status, place in found
        if rank == best
    )


def _statuses_elsewhere(
    source: Source, lines: Lines, made: Draft, blocks: Sequence[Block], pointers: Sequence[str]
) -> tuple[Claim, ...]:
    """The statuses that the sections pointed to give, where the comment gives none."""
    if not pointers:
        return ()
    from ingest.recognise.elsewhere import VIA, statuses_there
    from ingest.recognise.sections import section

    there = [block for pointer in pointers for block in section(blocks, pointer)]
    return tuple(
        Claim(ClaimType.STATUS, found.value.value, found.sentence.text, Basis.INFERRED, found.rule + VIA,
              part(lines, block, found.sentence.start, found.sentence.end))
        for block, found in statuses_there(made.text, there, source.year, f"{source.body} {source.publisher}")
    )  # fmt: skip


def _measure(lines: Lines, comments: Comments, year: int) -> tuple[Claim, ...]:
    """The status that the comment states of a measure; none when its paragraphs do not agree."""
    from ingest.recognise.control_status import measure_statuses

    found = [
        Claim(
            ClaimType.STATUS,
            status.value,
            sentence.text,
            Basis.STATED,
            "status.measure",
            part(lines, block, start + sentence.start, start + sentence.end),
        )
        for block, start in comments
        for status, sentence in measure_statuses(block.text[start:], year)
    ]
    return tuple(found) if len({claim.value for claim in found}) == 1 else ()
