"""Reading files in a process of its own, within bounds of time and memory: what is too much for it stops there.

A hostile or broken file then costs so much and no more, whatever a library does with it. Where the system cannot fork
or set limits, files are read in place.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from multiprocessing.context import ForkProcess
from threading import Thread
from types import TracebackType
from typing import IO, Any, TypeVar

from ingest.errors import Damaged, TooMuch, TradError

try:
    import resource
except ImportError:  # no such limits on this system
    resource = None  # type: ignore[assignment]

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Bounds:
    """Seconds of work and of waiting, and bytes of memory beyond what the process begins with, for each file."""

    work: int = 180
    wait: int = 400
    memory: int = 3_000_000_000


class Reader:
    """A process that does one thing after another, each within bounds; used in a ``with`` statement.

    One that was stopped is replaced by a new one for what comes next.
    """

    def __init__(self, bounds: Bounds | None = None) -> None:
        self.bounds = bounds or Bounds()
        self._process: ForkProcess | None = None
        self._pipe: Connection | None = None
        self._said: IO[bytes] | None = None
        self._alive = (-1, -1)
        self._name = ""
        self._here: Callable[[], Any] | None = None
        self._begun = 0.0

    def __enter__(self) -> Reader:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def do(self, name: str, function: Callable[..., T], *arguments: object) -> T:
        """What ``function`` returns, done within bounds. ``name`` is the file's, for messages.

        Raises its own TradError, TooMuch when a bound was met, and Damaged when the process ended otherwise.
        """
        self.begin(name, function, *arguments)
        result: T = self.result()
        return result

    def begin(self, name: str, function: Callable[..., object], *arguments: object) -> None:
        """Begin to do something; :meth:`result` waits for it. One thing at a time."""
        self._name = name
        self._begun = time.monotonic()
        if resource is None or "fork" not in multiprocessing.get_all_start_methods():
            self._here = lambda: function(*arguments)
            return
        if self._process is None:
            self._start()
        assert self._pipe is not None
        self._pipe.send((function, arguments))

    def result(self) -> Any:  # noqa: ANN401  what the function returned
        """What was begun returned. Raises as :meth:`do` does."""
        if self._here is not None:
            here, self._here = self._here, None
            return here()
        assert self._pipe is not None
        assert self._process is not None
        try:
            if not self._pipe.poll(self._patience()):
                self._stop()
                raise TooMuch(self._too("tog mer än", f"{self.bounds.wait} sekunder"))
            good, result = self._pipe.recv()
        except (EOFError, OSError) as error:
            raise self._ended() from error
        if good:
            return result
        if isinstance(result, TradError):
            raise result
        self._stop()  # a process that was out of memory is not to be relied on
        raise TooMuch(self._too("behövde mer än", f"{self.bounds.memory // 1_000_000} MB minne"))

    def close(self) -> None:
        """End the process."""
        if self._process is not None:
            self._stop()

    def _patience(self) -> float:
        return max(0.0, self._begun + self.bounds.wait - time.monotonic())

    def _too(self, what: str, much: str) -> str:
        return f"{self._name}: {what} {much} att läsa. Dela upp filen, eller spara den på nytt i sitt program."

    def _ended(self) -> TradError:
        assert self._process is not None
        assert self._said is not None
        self._process.join(5)
        code = self._process.exitcode
        self._said.seek(0)
        last = self._said.read().decode("utf-8", "replace").strip().rpartition("\n")[2][:200]
        self._stop()
        if code == -signal.SIGXCPU:
            return TooMuch(self._too("tog mer än", f"{self.bounds.work} sekunders arbete"))
        if code == -signal.SIGKILL:
            return TooMuch(self._too("behövde mer än", "det minne som finns"))
        why = last or f"processen slutade med {code}"
        return Damaged(f"{self._name}: gick inte att läsa ({why}). Öppna filen i sitt program och spara om den.")

    def _start(self) -> None:
        context = multiprocessing.get_context("fork")
        self._pipe, theirs = context.Pipe()
        self._said = tempfile.TemporaryFile()  # noqa: SIM115  open as long as the process
        self._alive = os.pipe()  # its other end closes when this process ends, however it ends
        sys.stdout.flush()
        sys.stderr.flush()
        given = (theirs, self._pipe, self._alive, self._said, self.bounds)
        self._process = context.Process(target=_serve, args=given, daemon=True)
        self._process.start()
        theirs.close()
        os.close(self._alive[0])

    def _stop(self) -> None:
        assert self._process is not None
        assert self._pipe is not None
        assert self._said is not None
        self._process.kill()
        self._process.join()
        self._pipe.close()
        self._said.close()
        os.close(self._alive[1])
        self._process = self._pipe = self._said = None


def first_done(readers: Iterable[Reader]) -> Reader:
    """The reader whose result is there, or has been waited for too long, first among those that have begun something.

    Raises IndexError when there are none.
    """
    begun = sorted(readers, key=Reader._patience)
    here = [each for each in begun if each._here is not None]
    done = here or wait([each._pipe for each in begun if each._pipe is not None], begun[0]._patience())
    return next((each for each in begun if each in done or each._pipe in done), begun[0])


def _serve(
    pipe: Connection, parents: Connection, alive: tuple[int, int], said: IO[bytes], bounds: Bounds
) -> None:
    """Do what is asked for, until the other end is closed."""
    parents.close()
    os.close(alive[1])
    Thread(target=_end_with, args=(alive[0],), daemon=True).start()
    os.dup2(said.fileno(), 2)  # what C libraries and Python say when they give up
    sys.stderr = os.fdopen(os.dup(2), "w", encoding="utf-8", buffering=1)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    with suppress(OSError, ValueError):
        resource.setrlimit(resource.RLIMIT_AS, (_held() + bounds.memory, resource.RLIM_INFINITY))
    while True:
        try:
            function, arguments = pipe.recv()
        except EOFError:
            return
        used = resource.getrusage(resource.RUSAGE_SELF)
        work = int(used.ru_utime + used.ru_stime) + 1 + bounds.work
        resource.setrlimit(resource.RLIMIT_CPU, (work, resource.RLIM_INFINITY))
        try:
            answer = True, function(*arguments)
        except TradError as error:
            answer = False, error
        except MemoryError:
            answer = False, None
        pipe.send(answer)


def _end_with(alive: int) -> None:
    """End this process when the one that waits for it ends: it would go on, and hold what that one had open."""
    os.read(alive, 1)
    os._exit(1)


def _held() -> int:
    """Bytes of memory that this process has addresses for."""
    try:
        with open("/proc/self/statm", encoding="ascii") as file:  # noqa: PTH123  no file but the system's own
            return int(file.read().split()[0]) * os.sysconf("SC_PAGE_SIZE")
    except OSError:
        return 0
