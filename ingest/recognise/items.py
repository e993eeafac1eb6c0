"""From drafts to items: ids, parents, comments, pointers."""

from __future__ import annotations

from collections.abc import Sequence

from ingest import shouted
from ingest.identifiers import Taken, slug
from ingest.places import Lines, part
from ingest.recognise.claims import claims
from ingest.recognise.columns import with_columns
from ingest.recognise.drafts import Draft
from ingest.recognise.marks import DECIDED
from ingest.recognise.recipients import addressed, granted, split
from ingest.recognise.references import only_points, pointers
from ingest.records import Block, Field, Item, Parent, Place, Reference, Source
from ontology.terms import Kind


def items(
    source: Source, lines: Lines, drafts: Sequence[Draft], blocks: Sequence[Block] = ()
) -> tuple[Item, ...]:
    """The items of a document, in reading order. ``blocks`` are all the document's, for following its pointers."""
    kinds = [_kind(made) for made in drafts]
    ids = _ids(source.id, drafts, kinds)
    targets = {(kind, made.mark.number): ids[id(made)] for made, kind in zip(drafts, kinds, strict=True)}
    return tuple(
        with_columns(_item(source, lines, made, kind, ids, targets, blocks), source)
        for made, kind in zip(drafts, kinds, strict=True)
    )


def _kind(made: Draft) -> Kind:
    return Kind.HANVISNING if made.kind is Kind.INDIKATOR and only_points(made.text) else made.kind


def _ids(document: str, drafts: Sequence[Draft], kinds: Sequence[Kind]) -> dict[int, str]:
    """Readable ids: kind and printed number ("uppdrag-3-8"), else the place under the goal ("indikator-9.2"),
    else the first words. One that is taken already gets "~2"."""
    made_ids: dict[int, str] = {}
    order: dict[tuple[int, Kind], int] = {}
    taken = Taken()
    for made, kind in zip(drafts, kinds, strict=True):
        if made.mark.number and kind is Kind.INDIKATOR and made.parent:  # such numbers begin anew under each goal
            parent = made.parent.kept()
            tail = f"{parent.mark.number or slug(parent.text, 3)}.{made.mark.number}"
        elif made.mark.number:
            tail = made.mark.number.replace("–", "-")
        elif made.parent and kind in (Kind.INDIKATOR, Kind.HANVISNING, Kind.ARBETSSATT, Kind.STRATEGI):
            parent = made.parent.kept()
            key = parent.mark.number or slug(parent.text, 3)
            order[id(parent), kind] = order.get((id(parent), kind), 0) + 1
            tail = f"{key}.{order[id(parent), kind]}"
        else:
            tail = slug(made.text)
        made_ids[id(made)] = taken.give(f"{document}/{kind.value}-{tail}")
    return made_ids


def _item(
    source: Source,
    lines: Lines,
    made: Draft,
    kind: Kind,
    ids: dict[int, str],
    targets: dict[tuple[Kind, str | None], str],
    blocks: Sequence[Block],
) -> Item:
    parent = made.parent.kept() if made.parent else None
    comments = [(block, start) for block, start in made.comments]
    comment = "\n".join(block.text[start:].strip() for block, start in comments)
    recipient, recipient_place = _recipient(lines, made, kind)
    places = [(made.block, made.mark.start, made.text), *((b, s, b.text[s:].strip()) for b, s in comments)]
    references = tuple(reference for where in places for reference in _references(lines, *where, targets))
    return Item(
        id=ids[id(made)],
        document=source.id,
        year=source.year,
        kind=kind,
        number=made.mark.number,
        text=made.text,
        place=part(lines, made.block, made.mark.start, made.mark.end),
        rule=made.mark.rule,
        label=made.mark.label,
        parent=Parent(ids[id(parent)], parent.kind, parent.mark.number, parent.text) if parent else None,
        perspective=made.mark.name if kind is Kind.PERSPEKTIV else made.perspective,
        recipient=recipient,
        recipients=split(recipient) if recipient else (),
        recipient_place=recipient_place,
        comment=comment or None,
        comment_places=tuple(part(lines, block, start, len(block.text)) for block, start in comments),
        references=references,
        heading_path=made.block.heading_path,
        claims=claims(source, lines, made, kind, blocks, references),
        fields=tuple(
            Field(mark.name or "", block.text[mark.start : mark.end].strip(), part(lines, block, mark.start, mark.end))
            for block, mark in made.fields
        ),
    )


def _recipient(lines: Lines, made: Draft, kind: Kind) -> tuple[str | None, Place | None]:
    """Who an assignment goes to: what the line above says, else its own first sentence."""
    given = granted(made.text) if made.mark.rule == DECIDED else None
    above = None if given else made.recipient
    if above and made.recipient_block:
        return above.name and shouted.body(above.name), part(lines, made.recipient_block, above.start, above.end)
    own = (given.name, given.start) if given else addressed(made.text) if kind is Kind.UPPDRAG else None
    if own is None:
        return None, None
    name, at = own
    start = made.block.text.index(made.text, made.mark.start) + at
    return name, part(lines, made.block, start, start + len(name))


def _references(
    lines: Lines, block: Block, start: int, text: str, targets: dict[tuple[Kind, str | None], str]
) -> list[Reference]:
    return [
        Reference(
            text[pointer.start : pointer.end],
            targets.get((pointer.kind, pointer.number)) if pointer.kind else None,
            part(lines, block, start + pointer.start, start + pointer.end),
        )
        for pointer in pointers(text)
    ]
