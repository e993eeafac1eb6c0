"""A figure with its goal, and how the two are shown; the corpus and the questions that are measured with."""

from __future__ import annotations

import csv
import sys
import tomllib
from dataclasses import dataclass
from pathlib import Path

TRAD = (sys.executable, "-m", "api.cli")
CORPUS = Path("corpus")
QUERIES = Path("tests/gold/queries.csv")


@dataclass(frozen=True)
class Figure:
    """Something measured: ``value`` in ``unit``, at most ``goal`` if there is one, and how it came about."""

    name: str
    value: float
    unit: str
    how: str = ""
    goal: float | None = None


def header() -> str:
    """The line above the figures."""
    return f"{'figure':34} {'measured':>14}  {'goal':>8}  {'':8}  how"


def line(figure: Figure) -> str:
    """One line of the table."""
    goal = f"≤ {figure.goal:g}" if figure.goal is not None else ""
    verdict = "" if figure.goal is None else "reached" if figure.value <= figure.goal else "MISSED"
    return f"{figure.name:34} {shown(figure):>14}  {goal:>8}  {verdict:8}  {figure.how}".rstrip()


def shown(figure: Figure) -> str:
    """The value and its unit: whole from a hundred up, two decimals below."""
    return f"{figure.value:.0f} {figure.unit}" if figure.value >= 100 else f"{figure.value:.2f} {figure.unit}"


def documents() -> list[Path]:
    """The files of the bundled corpus, from its manifest."""
    manifest = tomllib.loads((CORPUS / "manifest.toml").read_text("utf-8"))
    return [CORPUS / record["path"] for record in manifest["document"]]


def questions() -> list[str]:
    """The distinct questions of the gold file, in its order."""
    with QUERIES.open(encoding="utf-8", newline="") as file:
        return list(dict.fromkeys(row["query"] for row in csv.DictReader(file)))
