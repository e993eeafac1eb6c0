"""Writing down a person's judgement: one line at the end of corpus/judgements.csv, never anything else."""

from __future__ import annotations

import csv
import fcntl
import io
import os
from collections.abc import Collection, Mapping
from pathlib import Path

from ingest.errors import InputError, Unfit
from ingest.records import Item
from kg.judgements import COLUMNS, NAME, bodies_in_force, faults, in_force, parsed, unfit
from kg.records import Judgement, Verdict


def judge(
    corpus: Path, items: Mapping[str, Item], bodies: Collection[str] = frozenset(), **fields: str
) -> Judgement:
    """Add a judgement to the corpus' file and give it back with its line.

    ``items`` are those that the corpus holds, ``bodies`` the ids of its bodies; ``fields`` are the file's columns, by
    name. Raises Unfit when a field is wrong, an id unknown or there is nothing to take back, JudgementError when the
    file that is there cannot be understood, InputError when it cannot be written; in each case nothing is.
    """
    row = [" ".join(fields[column].split()) for column in COLUMNS]
    left, right = row[0], row[1]
    for wrong in (*faults(*row), *unfit(left, right, items, bodies)):
        raise Unfit(f"Bedömningen skrevs inte: {wrong}")
    path = corpus / NAME
    try:
        descriptor = os.open(path, os.O_RDWR | os.O_APPEND | os.O_CREAT, 0o644)
    except OSError as error:
        raise InputError(f"{path}: kan inte öppnas för att skrivas ({error.strerror}).") from error
    with os.fdopen(descriptor, "r+b", buffering=0) as file:
        fcntl.flock(file, fcntl.LOCK_EX)  # held until the file is closed
        held = file.read()
        if row[3] == Verdict.ATERTAGEN and (left, right) not in _in_force(parsed(path, held), items, bodies):
            raise Unfit(f"Bedömningen skrevs inte: ingen bedömning av {left} och {right} gäller nu.")
        added = _line(row) if held.strip() else _line(list(COLUMNS)) + _line(row)
        broken = held and not held.endswith(b"\n")
        whole = (b"\n" if broken else b"") + added
        said = parsed(path, held + whole)[-1]  # what cannot be read again is not written
        _append(path, descriptor, whole)
    return said


def _in_force(said: tuple[Judgement, ...], items: Mapping[str, Item], bodies: Collection[str]) -> set[tuple[str, str]]:
    return {*in_force(said, items), *((one.left, one.right) for one in bodies_in_force(said, bodies))}


def _line(cells: list[str]) -> bytes:
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerow(cells)
    return text.getvalue().encode("utf-8")


def _append(path: Path, descriptor: int, added: bytes) -> None:
    """All of it or nothing: what only came in part (a full disk) is cut off again."""
    size = os.fstat(descriptor).st_size
    try:
        written = os.write(descriptor, added)
        if written != len(added):
            raise OSError(0, "bara en del fick plats")
        os.fsync(descriptor)
    except OSError as error:
        os.ftruncate(descriptor, size)
        raise InputError(f"{path}: bedömningen kunde inte skrivas ({error.strerror}).") from error
