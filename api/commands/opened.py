"""Opening the snapshot that a command asks, building it first when there is none."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from api.output import say
from api.settings import engines
from ingest.errors import SnapshotError

if TYPE_CHECKING:
    from kg.store import Current


def opened(corpus: Path, out: Path) -> Current:
    """The snapshot under ``out``, built from ``corpus`` if it is missing or of another version.

    The build is a process of its own, so that this one stays small. When it fails it has said why on
    standard error, and this process ends with the same code.
    """
    from kg.store import Current

    current = Current(out, engines())
    try:
        current.get()
    except SnapshotError as error:
        say(f"{error} Bygger av {corpus} …")
        command = [sys.executable, "-m", "api.cli", "build", "--corpus", str(corpus), "--out", str(out)]
        built = subprocess.run(command, stdout=sys.stderr, check=False)
        if built.returncode != 0:
            raise typer.Exit(built.returncode) from error
        current.get()
    return current
