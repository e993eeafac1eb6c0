"""The search engines side by side on made-up passages, and two plain stemmed baselines.

    python tests/bench search --passages 10000 --passages 1000000

Every row is a process of its own: it builds an index, analysis included, asks questions that were not asked before,
with the words marked, and says what it took. "per CPU s" counts the seconds that the building thread worked, but for
making the passages up, which says more than the clock does on a machine that others share; "CPU ms" is what a question
took of the asking thread, and "+counts" the same for other questions when the values of all columns are counted as
well, as the web page shows them; "peak MB" is the memory of the whole process, the made-up words included. OpenSearch
takes part where TRAD_TEST_CLUSTER names a running cluster (tests/tools/cluster.py).
"""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from statistics import median, quantiles

from baselines import fts5, plain_whoosh
from generated import Question, passages, questions

from ingest.records import Place
from kg.records import Entry
from kg.search.engine import COLUMNS as ALL_COLUMNS
from kg.search.engines import Cluster, Engines
from kg.search.index import build_index, open_index
from kg.search.query import parse

SIZES = (10_000, 100_000, 1_000_000)
ASKED, WARMING = 300, 50  # questions that are measured, and others before them
TOGETHER = 500  # passages in a made-up document
SAMPLED = 10_000  # passages that tell how long making them up takes
LIMITS = {"whoosh": 10_000, "whoosh-sv": 100_000, "opensearch": 100_000}  # beyond, minutes turn into hours
NAMES = ("whoosh", "tantivy", "opensearch", "whoosh-sv", "fts5-stemmed")
COLUMNS = (
    "engine          passages  passages/s  per CPU s  index MB  p50 ms  p95 ms  CPU ms  +counts  MRR@10  peak MB"
)

Ask = Callable[[str], Sequence[int]]  # a question to the numbers of the passages that come first, words marked


class Made:
    """So many made-up passages as entries, made anew each time they are gone through."""

    def __init__(self, count: int) -> None:
        self.count = count

    def __len__(self) -> int:
        return self.count

    def __contains__(self, entry: object) -> bool:
        return entry in iter(self)

    def __iter__(self) -> Iterator[Entry]:
        for number, text in enumerate(passages(self.count)):
            document, year = f"dokument-{number // TOGETHER}", 2000 + number // TOGETHER % 25
            yield Entry(str(number), document, year, "text", "", text, Place(0, len(text), 1, 1))


def engine_rows(sizes: Sequence[int], names: Sequence[str] = NAMES) -> Iterator[str]:
    """A line for each engine and size."""
    yield COLUMNS
    for size in sizes:
        for name in names:
            if size > LIMITS.get(name, size):
                yield f"{name:14}{size:>10}  left out: too slow beyond {LIMITS[name]} passages"
            elif name == "opensearch" and not os.environ.get("TRAD_TEST_CLUSTER"):
                yield f"{name:14}{size:>10}  left out: TRAD_TEST_CLUSTER names no cluster"
            else:
                command = [sys.executable, str(Path(__file__).parent), "search-one", name, str(size)]
                yield subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout.rstrip()


def one_row(name: str, size: int) -> str:
    """Build and ask, here and now."""
    next(passages(1))  # the words
    making = time.thread_time()
    for _ in passages(min(size, SAMPLED)):  # making the passages up is no part of what is measured
        pass
    making = (time.thread_time() - making) * size / min(size, SAMPLED)
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made) / "index"
        begun, worked = time.perf_counter(), time.thread_time()
        made_ask = ASKS[name](folder, size)
        ask, counting = made_ask if isinstance(made_ask, tuple) else (made_ask, None)
        took, worked = time.perf_counter() - begun, time.thread_time() - worked - making
        weight = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()) / 1e6
        asked = questions(2 * ASKED + WARMING, size)
        times, found, busy = asking(ask, asked[::2])
        counted = f"{asking(counting, asked[1::2])[2]:.2f}" if counting else ""
    ranks = (1 + hits.index(right) if right in hits else 0 for right, hits in found)
    mrr = sum(1 / rank for rank in ranks if rank) / len(found)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    speed = f"{size / took:>12.0f}{size / worked:>11.0f}{weight:>10.0f}"
    latency = f"{median(times):>8.2f}{quantiles(times, n=20)[-1]:>8.2f}{busy:>8.2f}{counted:>9}"
    return f"{name:14}{size:>10}{speed}{latency}{mrr:>8.3f}{peak:>9.0f}"


def asking(ask: Ask, asked: Sequence[Question]) -> tuple[list[float], list[tuple[int, list[int]]], float]:
    """Milliseconds of each question, its right answer with the first ten that came, and the median of CPU time."""
    times, found, busy = [], [], []
    for question in asked[::7][:WARMING]:
        ask(question.text)
    for question in (each for at, each in enumerate(asked) if at % 7 or at // 7 >= WARMING):
        begun, worked = time.perf_counter(), time.thread_time()
        hits = list(ask(question.text))
        times.append(1000 * (time.perf_counter() - begun))
        busy.append(1000 * (time.thread_time() - worked))
        found.append((question.right, hits))
    return times, found, median(busy)


def ours(name: str) -> Callable[[Path, int], tuple[Ask, Ask]]:
    """One of the product's own engines, without counts of the columns' values and with them."""

    def made(folder: Path, size: int) -> tuple[Ask, Ask]:
        engines = Engines(name, cluster()) if name == "opensearch" else Engines(name)
        build_index(folder, Made(size), engines)
        index = open_index(folder, engines)
        index.warm()

        def ask(text: str, counted: tuple[str, ...] = ()) -> list[int]:
            return [int(hit.id) for hit in index.search(parse(text), 10, counted=counted).hits]

        return ask, partial(ask, counted=ALL_COLUMNS)

    return made


def cluster() -> Cluster:
    """The cluster in the folder that TRAD_TEST_CLUSTER names."""
    nodes = json.loads((Path(os.environ["TRAD_TEST_CLUSTER"]) / "nodes.json").read_text("utf-8"))
    return Cluster(tuple(f"http://127.0.0.1:{node['http']}" for node in nodes), "bench", patience=60)


ASKS: dict[str, Callable[[Path, int], Ask | tuple[Ask, Ask]]] = {
    **{name: ours(name) for name in ("whoosh", "tantivy", "opensearch")},
    "whoosh-sv": plain_whoosh,
    "fts5-stemmed": fts5,
}
