"""Answers as plain Swedish text for the terminal."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from api.commands.changed import change
from api.naming import number, question, shorten, thing, where
from api.words import BASIS, CLAIM, LEVEL, RELATION
from ingest.records import Claim
from kg.entries import called
from kg.held import Snapshot
from kg.records import Link, SearchResult
from kg.thread_records import Step, Trace
from kg.verdicts import told

_MARK = re.compile(r"</?mark>")


def result(found: SearchResult) -> Iterator[str]:
    """A search result: how the query was read, how many hits, and the hits."""
    yield f"{found.query.echo}. Träffar: {found.total}."
    yield from found.query.notes
    for hit in found.hits:
        yield f"{hit.id}  {hit.year}  {hit.title}"
        yield f"    {_unmarked(hit.snippet)}  ({where(hit.place)})"


def link(shown: Link, need: str = "") -> Iterator[str]:
    """A link on one line; what a person has said of it, and why one should say something, on lines of their own."""
    sure = f"{shown.level} {number(round(shown.score, 2))}"
    yield f"{shown.left} – {shown.relation} ({sure}) → {shown.right}"
    if shown.judgement:
        yield f"    {told(shown.judgement)}"
    if need:
        yield f"    {need} {' '.join(shown.reasons)}"


def thread(answer: Trace, snapshot: Snapshot) -> Iterator[str]:
    """A thread: the answer, each step with its quotes, and what was searched in vain."""
    if answer.subject is None:
        yield f"Ingenting i underlaget svarar mot ”{answer.question}”."
        yield answer.understood
    else:
        yield question(answer.subject)
        basis = BASIS.get(answer.status.basis, ("", answer.status.basis))[1]
        yield f"Status: {answer.status.value} ({basis[:1].lower()}{basis[1:]})"
        yield answer.understood
        if answer.address not in (None, answer.subject.id):
            yield f"Tråden börjar i {answer.address}."
        yield ""
        yield from (sentence.text for sentence in answer.answer)
    for step in answer.steps:
        yield ""
        yield from _step(step)
    yield from _beside(answer)
    for gap in answer.silence:
        yield ""
        much = f"{gap.searched_items} poster, {gap.searched_comments} kommentarer, {gap.searched_passages} textstycken"
        yield f"Sökt utan att finna: {gap.document} ({much})."
        for near in gap.nearest:
            yield f"      Närmast: {thing(snapshot, near.id).words} [{near.id}] – {near.why_not}"
        if gap.compared and not gap.nearest:
            yield "      Inget där liknar den."
    for hit in answer.mentions:
        yield f"Orden finns i löpande text: ”{_unmarked(hit.snippet)}” ({hit.document}, {where(hit.place)})"
    for other in answer.alternatives:
        yield f"Kan också gälla: {called(other)} ({other.year}) [{other.id}] {shorten(other.text, 80)}"


def _step(step: Step) -> Iterator[str]:
    yield f"{step.year}  {RELATION.get(step.relation, step.relation)}: {called(step.item)}  [{step.item.id}]"
    if step.level:
        yield f"      {LEVEL[step.level][1]}: {' '.join(step.reasons)}"
    yield f"      ”{step.item.text}” ({step.document}, {where(step.item.place)})"
    if step.change:
        yield from (f"      {line}" for line in change(step.change))
    for claim in step.claims:
        yield f"      {_claim(claim, step.document)}"
    for other in step.also_from:
        yield f"      Går också tillbaka på {other.left} ({LEVEL[other.level][1]})."


def _beside(answer: Trace) -> Iterator[str]:
    """Decisions and roadmap parts, the years without documents, and links that a person has rejected."""
    for part in answer.parts:
        item, inset = part.item, "  " * part.depth
        yield f"{inset}{called(item)}: ”{item.text}” ({item.document}, {where(item.place)})"
        yield from (f"{inset}    {_claim(claim, item.document)}" for claim in item.claims)
    empty = [str(column.year) for column in answer.years if not column.slots]
    if empty:
        yield f"Inget dokument i underlaget för {', '.join(empty)}."
    for link in answer.rejected:
        yield f"Avvisad av en människa: {link.left} → {link.right}. {' '.join(link.reasons)}"


def _unmarked(snippet: str) -> str:
    return html.unescape(_MARK.sub("", snippet))


def _claim(claim: Claim, document: str) -> str:
    basis = BASIS[claim.basis][1].lower()
    said = f"{CLAIM[claim.type]}: {claim.value} ({basis})"
    return f"{said}: ”{claim.verbatim}” ({document}, {where(claim.place)})"
