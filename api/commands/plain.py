"""Answers as plain Swedish text for the terminal."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from api.naming import number, question, thing, where
from api.words import BASIS, CLAIM, LEVEL, RELATION
from ingest.records import Claim
from kg.entries import called
from kg.judgements import told
from kg.records import Link, SearchResult, Trace
from kg.store import Snapshot

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
    else:
        yield question(answer.subject)
        basis = BASIS.get(answer.status.basis, ("", answer.status.basis))[1]
        yield f"Status: {answer.status.value} ({basis[:1].lower()}{basis[1:]})"
    for step in answer.steps:
        relation = RELATION.get(step.relation, step.relation)
        yield ""
        yield f"{step.year}  {relation}: {called(step.item)}  [{step.item.id}]"
        if step.level:
            yield f"      {LEVEL[step.level][1]}: {' '.join(step.reasons)}"
        yield f"      ”{step.item.text}” ({step.document}, {where(step.item.place)})"
        for claim in step.claims:
            yield f"      {_claim(claim, step.document)}"
    for gap in answer.silence:
        yield ""
        much = f"{gap.searched_items} poster, {gap.searched_passages} textstycken"
        yield f"Sökt utan att finna: {gap.document} ({much})."
        for near in gap.nearest:
            yield f"      Närmast: {thing(snapshot, near.id).words} [{near.id}] – {near.why_not}"
    for hit in answer.mentions:
        yield f"Orden finns i löpande text: ”{_unmarked(hit.snippet)}” ({hit.document}, {where(hit.place)})"
    for other in answer.alternatives:
        yield f"Kan också gälla: {called(other)} ({other.year}) [{other.id}]"


def _unmarked(snippet: str) -> str:
    return html.unescape(_MARK.sub("", snippet))


def _claim(claim: Claim, document: str) -> str:
    basis = BASIS[claim.basis][1].lower()
    said = f"{CLAIM[claim.type]}: {claim.value} ({basis})"
    return f"{said}: ”{claim.verbatim}” ({document}, {where(claim.place)})"
