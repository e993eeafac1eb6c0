"""How well a search finds what somebody has judged: passages, and questions with known answers.

Measures as the field has them: MRR@10 (the mean of one over the rank of the first right hit among ten, 0 when there is
none) and recall@10 (the share of the right passages that are among ten, averaged over questions).
"""

from __future__ import annotations

import json
import tempfile
import time
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from statistics import median, quantiles

from ingest.errors import InputError, QueryError
from ingest.records import Place
from ingest.serial import Json
from kg.records import Entry
from kg.search.engines import Engines
from kg.search.filters import TEXT_KIND
from kg.search.index import build_index, open_index
from kg.search.query import LONGEST, parse
from kg.search.searcher import Searcher

DEPTH = 10


@dataclass(frozen=True, slots=True)
class Question:
    """A question, and the ids of the passages that answer it."""

    text: str
    relevant: frozenset[str]


def evaluate(passages: Path, queries: Path, engines: Engines | None = None) -> Json:
    """Index the passages (JSON Lines of id and text), ask the questions (query and relevant), and measure.

    Returns engine, passages, queries, mrr10, recall10, passages_per_s (indexing, analysis included), p50_ms and p95_ms.
    Raises InputError for a file that cannot be read so, SnapshotError for an engine that cannot be had.
    """
    entries = [_entry(record) for record in _records(passages, ("id", "text"))]
    questions = [
        Question(record["query"], frozenset(map(str, record["relevant"])))
        for record in _records(queries, ("query", "relevant"))
    ]
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made) / "index"
        started = time.perf_counter()
        build_index(folder, entries, engines)
        spent = time.perf_counter() - started
        searcher = open_index(folder, engines)
        searcher.warm()
        measured = measure(searcher, questions)
    speed = round(len(entries) / spent, 1)
    return {"engine": searcher.engine.name, "passages": len(entries), **measured, "passages_per_s": speed}


def measure(searcher: Searcher, questions: Iterable[Question]) -> Json:
    """Ask each question once, and tell how well and how fast it was answered."""
    ranks, shares, times = [], [], []
    for question in questions:
        started = time.perf_counter()
        try:
            found = [hit.id for hit in searcher.search(parse(question.text[:LONGEST]), DEPTH, counted=()).hits]
        except QueryError:  # nothing in it can be searched for: an answer, with nothing found
            found = []
        times.append(1000 * (time.perf_counter() - started))
        ranks.append(next((1 / rank for rank, one in enumerate(found, 1) if one in question.relevant), 0.0))
        shares.append(len(question.relevant.intersection(found)) / max(1, len(question.relevant)))
    count = len(ranks)
    slowest = quantiles(times, n=20)[-1] if count > 1 else sum(times)
    return {
        "queries": count,
        "mrr10": round(sum(ranks) / count, 4) if count else None,
        "recall10": round(sum(shares) / count, 4) if count else None,
        "p50_ms": round(median(times), 3) if count else None,
        "p95_ms": round(slowest, 3),
    }


def _entry(record: Json) -> Entry:
    text = str(record["text"])
    return Entry(str(record["id"]), "", 0, TEXT_KIND, "", text, Place(0, len(text), 1, 1 + text.count("\n")))


def _records(path: Path, keys: tuple[str, ...]) -> Iterable[Json]:
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"{path}: går inte att läsa ({error}).") from error
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            record = json.loads(line)
            missing = [key for key in keys if key not in record]
        except (ValueError, TypeError) as error:
            raise InputError(f"{path}, rad {number}: är inte JSON ({error}).") from error
        if missing:
            raise InputError(f"{path}, rad {number}: saknar {', '.join(missing)}.")
        yield record
