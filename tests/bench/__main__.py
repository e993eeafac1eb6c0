"""Measure the product against its goals: ``make bench``, or ``python tests/bench``.

Every goal is an amount of memory, or a ratio to something measured in the same run, so that it means as much
on a slow machine as on a fast one. A missed goal is told, not punished: the exit code is 0.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

from building import build_figures
from figures import Figure, header, line
from pdf import pdf_figures
from reading import reading_figures
from serving import serving_figures


def figures(folder: Path) -> Iterator[Figure]:
    """Everything measured, in the order that it is printed; ``folder`` is for what the measuring leaves."""
    yield from build_figures(folder)
    yield from reading_figures()
    yield from pdf_figures()
    yield from serving_figures(folder / "var")


if __name__ == "__main__":
    os.chdir(Path(__file__).resolve().parents[2])
    print(header())
    with tempfile.TemporaryDirectory() as made:
        for figure in figures(Path(made)):
            print(line(figure), flush=True)
