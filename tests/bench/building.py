"""How long a build from cold takes, beside the least that a Swedish language tool takes for the same text."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from statistics import median

from figures import CORPUS, TRAD, Figure, documents

RUNS = 5
TOKENISE = """
import pathlib, sys, spacy
tokenise = spacy.blank("sv")
for path in sys.argv[1:]:
    tokenise(pathlib.Path(path).read_bytes().decode("utf-8"))
"""


def build_figures(folder: Path) -> Iterator[Figure]:
    """Build times; the last snapshot is left in ``folder / "var"``."""
    builds, yardsticks = [], []
    for run in range(RUNS):
        out = folder / ("var" if run == RUNS - 1 else f"var-{run}")
        yardsticks.append(seconds([sys.executable, "-c", TOKENISE, *map(str, documents())]))
        builds.append(seconds([*TRAD, "build", "--corpus", str(CORPUS), "--out", str(out)]))
    how = f"medians of {RUNS}: {median(builds):.2f} s and {median(yardsticks):.2f} s"
    yield Figure("build from cold / spaCy tokenising", median(builds) / median(yardsticks), "×", how, goal=3)


def seconds(command: Sequence[str]) -> float:
    """How long a command takes, its start included. Raises CalledProcessError when it fails."""
    begun = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - begun
