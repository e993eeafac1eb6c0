"""What an answering server takes: memory, and time beside the least that any request takes (``/healthz``)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from statistics import median, quantiles
from urllib.parse import quote

from asking import Client, serving
from figures import Figure, questions
from requested import address, asked, on_page

RUNS = 3
Times = dict[str, list[float]]  # milliseconds of every request, by what was asked for


def serving_figures(out: Path) -> Iterator[Figure]:
    """Memory and latencies of a server on the snapshot in ``out``; each run is a newly started server."""
    memory, runs = zip(*(one_run(out) for _ in range(RUNS)), strict=True)
    yield Figure("server memory", median(memory), "MB", f"resident after all requests, median of {RUNS}", 250)
    yield Figure("healthz", middle(runs, "healthz"), "ms", "what the figures below are compared with")
    yield compared(runs, "search", goal=3)
    yield Figure("search, slowest in twenty / healthz", slowest(runs) / middle(runs, "healthz"), "×",
                 f"95th percentile {slowest(runs):.2f} ms")  # fmt: skip
    yield compared(runs, "results page")
    yield compared(runs, "trace")


def compared(runs: tuple[Times, ...], what: str, goal: float | None = None) -> Figure:
    """The median time of one sort of request, divided by that of ``/healthz``."""
    ratio = middle(runs, what) / middle(runs, "healthz")
    how = f"median {middle(runs, what):.2f} ms of {len(runs[0][what])} distinct requests"
    return Figure(f"{what} / healthz", ratio, "×", how, goal)


def middle(runs: tuple[Times, ...], what: str) -> float:
    """The median of the runs' medians, in milliseconds."""
    return median(median(times[what]) for times in runs)


def slowest(runs: tuple[Times, ...]) -> float:
    """The median of the runs' 95th percentiles of searches, in milliseconds."""
    return median(quantiles(times["search"], n=20)[-1] for times in runs)


def one_run(out: Path) -> tuple[float, Times]:
    """Start a server, warm it up with the gold questions, then ask for new things, ``/healthz`` between."""
    times: Times = {"search": [], "results page": [], "trace": [], "healthz": []}
    with serving(out) as server:
        client = Client(server.port)
        warm = [client.json(address("/api/v1/search", q=text)) for text in questions()]
        hits = [hit for answer in warm for hit in answer["hits"]]
        assignments = dict.fromkeys(hit["id"] for hit in hits if hit["kind"] == "uppdrag")
        searches = asked(hits)
        wanted = [("results page", address("/sok", **on_page(each))) for each in searches[::4]]
        del searches[::4]
        wanted += [("search", address("/api/v1/search", **each)) for each in searches]
        wanted += [("trace", f"/api/v1/items/{quote(each)}/trace") for each in assignments]
        client.get("/sok?q=uppdrag")
        client.timed("/healthz")
        for what, path in wanted:
            times[what].append(client.timed(path))
            times["healthz"].append(client.timed("/healthz"))
        return server.megabytes(), times
