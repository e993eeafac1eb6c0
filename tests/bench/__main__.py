"""Measure the product against its goals: ``make bench``, or ``python tests/bench``.

    python tests/bench                                 all of it, the search engines on up to 1,000,000 passages
    python tests/bench search --passages 1000000       the search engines only, on so many passages
    python tests/bench analysis                        the Swedish analysis only

Every goal is an amount of memory, or a ratio to something measured in the same run, so that it means as much
on a slow machine as on a fast one. A missed goal is told, not punished: the exit code is 0.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path

from analysing import analysing_figures
from building import build_figures
from engines import NAMES, SIZES, engine_rows, one_row
from figures import Figure, header, line
from growing import growing_figures
from memory import memory_figures
from pdf import pdf_figures
from reading import reading_figures
from serving import serving_figures


def figures(folder: Path) -> Iterator[Figure]:
    """Everything measured, in the order that it is printed; ``folder`` is for what the measuring leaves."""
    yield from build_figures(folder)
    yield from reading_figures()
    yield from analysing_figures()
    yield from memory_figures(folder)
    yield from pdf_figures()
    yield from serving_figures(folder / "var")
    yield from growing_figures()


def main(arguments: list[str]) -> None:
    """Measure what was asked for, and print each line as soon as it is known."""
    parser = argparse.ArgumentParser(prog="python tests/bench")
    parts = parser.add_subparsers(dest="part")
    search = parts.add_parser("search")
    search.add_argument("--passages", type=int, action="append")
    search.add_argument("--engine", choices=NAMES, action="append")
    parts.add_parser("analysis")
    one = parts.add_parser("search-one")
    one.add_argument("engine", choices=NAMES)
    one.add_argument("passages", type=int)
    asked = parser.parse_args(arguments)
    if asked.part == "search-one":
        print(one_row(asked.engine, asked.passages))
    elif asked.part == "analysis":
        show(map(line, analysing_figures()))
    elif asked.part == "search":
        show(engine_rows(asked.passages or SIZES, asked.engine or NAMES))
    else:
        print(header())
        with tempfile.TemporaryDirectory() as made:
            show(map(line, figures(Path(made))))
        print()
        show(engine_rows(SIZES))


def show(lines: Iterable[str]) -> None:
    """Print lines as they come."""
    for each in lines:
        print(each, flush=True)


if __name__ == "__main__":
    os.chdir(Path(__file__).resolve().parents[2])
    main(sys.argv[1:])
