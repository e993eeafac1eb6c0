"""Threads and bodies to JSON, in the shapes that the command line and the API promise."""

from __future__ import annotations

from ingest.serial import Json, body_json, claim_json, item_json, place_json
from kg.organs import Organ
from kg.serial import end_json, hit_json, joined_json, judgement_json, near_json
from kg.thread_records import Column, Part, Point, Sentence, Silence, Step, Trace
from kg.wording.serial import change_json


def step_json(step: Step) -> Json:
    """One wording in a thread."""
    joined = joined_json(step.link) if step.link else {"judgement": None, "judged": None}
    return {
        "year": step.year,
        "document": step.document,
        "relation": step.relation,
        "level": step.level,
        "score": step.score,
        "reasons": list(step.reasons),
        "item": item_json(step.item),
        "claims": [claim_json(claim) for claim in step.claims],
        "judgement": joined["judgement"],
        "judged": joined["judged"],
        "change": change_json(step.change) if step.change else None,
        "also_from": [joined_json(link) for link in step.also_from],
    }


def column_json(column: Column) -> Json:
    """One year: its documents, and the thread's wordings in each."""
    slots = [{"document": one.document, "is_report": one.is_report, "items": list(one.items)} for one in column.slots]
    return {"year": column.year, "documents": slots}


def point_json(point: Point) -> Json:
    """A target, outcome or verdict in the series."""
    return {"year": point.year, "document": point.document, "item": point.item, "claim": claim_json(point.claim)}


def part_json(part: Part) -> Json:
    """A decision or a part of a roadmap."""
    return {"under": part.under, "depth": part.depth, "item": item_json(part.item)}


def sentence_json(sentence: Sentence) -> Json:
    """A sentence of the answer, with where it is from."""
    return {
        "text": sentence.text,
        "document": sentence.document,
        "item": sentence.item,
        "place": place_json(sentence.place) if sentence.place else None,
    }


def silence_json(silence: Silence) -> Json:
    """A document searched in vain."""
    return {
        "document": silence.document,
        "searched_items": silence.searched_items,
        "searched_comments": silence.searched_comments,
        "searched_passages": silence.searched_passages,
        "compared": silence.compared,
        "nearest": [near_json(near) for near in silence.nearest],
    }


def trace_json(trace: Trace) -> Json:
    """The answer to what happened to an item."""
    status = trace.status
    return {
        "question": trace.question,
        "subject": item_json(trace.subject) if trace.subject else None,
        "steps": [step_json(step) for step in trace.steps],
        "status": {
            "value": status.value,
            "basis": status.basis,
            "claims": [claim_json(claim) for claim in status.claims],
            "document": status.document,
            "item": status.item,
        },
        "silence": [silence_json(silence) for silence in trace.silence],
        "alternatives": [end_json(item) for item in trace.alternatives],
        "mentions": [hit_json(hit) for hit in trace.mentions],
        "summary": [sentence.text for sentence in trace.answer],
        "answer": [sentence_json(sentence) for sentence in trace.answer],
        "understood": trace.understood,
        "address": trace.address,
        "years": [column_json(column) for column in trace.years],
        "series": [point_json(point) for point in trace.series],
        "parts": [part_json(part) for part in trace.parts],
        "rejected": [joined_json(link) for link in trace.rejected],
    }


def organ_json(found: Organ) -> Json:
    """A body through the years."""
    return {
        "id": found.id,
        "name": found.name,
        "publisher": found.publisher,
        "abbreviations": list(found.abbreviations),
        "namings": [
            {"document": one.document, "year": one.year, **body_json(one.body)} for one in found.namings
        ],
        "received": [end_json(item) for item in found.received],
        "renamed": [
            {
                "old": list(one.old),
                "new": list(one.new),
                "sentence": one.sentence,
                "document": one.document,
                "place": place_json(one.place),
            }
            for one in found.renamed
        ],
        "judgements": [judgement_json(one) for one in found.judged],
    }
