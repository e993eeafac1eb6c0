"""Writing to standard output and standard error: UTF-8, byte-exact, all or nothing."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterable

import typer

STRAY = "backslashreplace"
"""A file name or argument may hold bytes that are no UTF-8; they are shown as ``\\udcff``, in JSON too."""


def write(text: str) -> None:
    """Write ``text`` to standard output exactly as it is; line ends are left alone.

    A reader that has closed the pipe (``| head``) is not an error: the command ends quietly with 0.
    """
    try:
        sys.stdout.buffer.write(text.encode("utf-8", STRAY))
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise typer.Exit(0) from None


def lines(texts: Iterable[str]) -> None:
    """Write each text as a line."""
    write("".join(f"{text}\n" for text in texts))


def records(found: Iterable[object]) -> None:
    """Write each record as one line of JSON (JSON Lines)."""
    lines(json.dumps(record, ensure_ascii=False) for record in found)


def say(text: str) -> None:
    """Write a line to standard error: progress, remarks, errors."""
    sys.stderr.buffer.write(f"{text}\n".encode("utf-8", STRAY))
    sys.stderr.buffer.flush()
