"""Work in processes of their own, beside the one that goes on: reading, and writing the index.

On two processors a build then takes little longer than its longest part, and the memory that reading took is given
back. Where the system cannot fork, the work is done in place.
"""

from __future__ import annotations

import multiprocessing
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from threading import Thread
from typing import TypeVar

from ingest.errors import SnapshotError

T = TypeVar("T")
Task = tuple[Callable[..., T], tuple[object, ...]]


def can_fork() -> bool:
    """Whether this system can make a process that has all that this one has."""
    return "fork" in multiprocessing.get_all_start_methods()


def results(tasks: Sequence[Task[T]], meanwhile: Callable[[], object]) -> Iterator[T]:
    """What the tasks (a function and its arguments) return, in order, done one after another in one worker process.

    ``meanwhile`` is called in this process while the first of them runs, and what is done with a result is done while
    the next is made. The first task that fails raises its own error here; a worker that is killed raises SnapshotError.
    """
    if not can_fork():
        meanwhile()
        yield from (function(*arguments) for function, arguments in tasks)
        return
    with _tied() as (alive, held), ProcessPoolExecutor(
        1, multiprocessing.get_context("fork"), _end_with_parent, (alive, held)
    ) as pool:
        waiting: list[Future[T]] = [pool.submit(function, *arguments) for function, arguments in tasks]
        meanwhile()
        try:
            for future in waiting:
                yield future.result()
        except BrokenProcessPool as error:
            raise SnapshotError("läsningen avbröts: processen dödades. Är minnet slut?") from error
        finally:
            pool.shutdown(cancel_futures=True)


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
