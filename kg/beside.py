"""Work in a process of its own, beside the one that goes on: writing the index.

On two processors a build then takes little longer than its longest part. Where the system cannot fork, the work is
done in place. Reading has its own process too (:mod:`ingest.bounded`).
"""

from __future__ import annotations

import multiprocessing
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Thread

from ingest.errors import SnapshotError


def can_fork() -> bool:
    """Whether this system can make a process that has all that this one has."""
    return "fork" in multiprocessing.get_all_start_methods()


@contextmanager
def beside(work: Callable[[], None]) -> Iterator[None]:
    """Do ``work``, which must leave all it makes on the disk, while the body runs; both are done at the end.

    When the body fails the work is stopped. Raises SnapshotError when the work fails (its error has been printed).
    """
    if not can_fork():
        yield
        work()
        return
    sys.stdout.flush()
    with _tied() as (alive, held):
        process = multiprocessing.get_context("fork").Process(target=_until_left, args=(work, alive, held), daemon=True)
        process.start()
        try:
            yield
            process.join()
        finally:
            if process.is_alive():
                process.kill()
                process.join()
    if process.exitcode:
        raise SnapshotError(f"indexet kunde inte byggas (processen slutade med {process.exitcode}).")


@contextmanager
def _tied() -> Iterator[tuple[int, int]]:
    """The two ends of a pipe; the one that is held closes when this process ends, however it ends."""
    alive, held = os.pipe()
    try:
        yield alive, held
    finally:
        os.close(alive)
        os.close(held)


def _until_left(work: Callable[[], None], alive: int, held: int) -> None:
    _end_with_parent(alive, held)
    work()


def _end_with_parent(alive: int, held: int) -> None:
    """Let this process end at once when the one that waits for it is killed: it would keep the build's lock."""
    os.close(held)
    Thread(target=_end_with, args=(alive,), daemon=True).start()


def _end_with(alive: int) -> None:
    os.read(alive, 1)
    os._exit(1)
