"""A server of our own to ask, over the loopback interface, and a connection that stays open."""

from __future__ import annotations

import http.client
import json
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from figures import TRAD

PATIENCE = 30  # seconds for a server to be ready


@dataclass(frozen=True)
class Server:
    """A running server: its port and its process."""

    port: int
    process: int

    def megabytes(self) -> float:
        """Resident memory now, as the system counts it."""
        command = ["ps", "-o", "rss=", "-p", str(self.process)]
        status = Path(f"/proc/{self.process}/status")
        if status.exists():
            row = next(row for row in status.read_text("utf-8").splitlines() if row.startswith("VmRSS:"))
            return int(row.split()[1]) / 1024
        return int(subprocess.run(command, check=True, capture_output=True).stdout) / 1024


class Client:
    """One connection that is kept open."""

    def __init__(self, port: int) -> None:
        self.connection = http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE)

    def get(self, path: str) -> bytes:
        """The body of an answer. Raises ValueError for anything but 200: a refusal measures nothing."""
        self.connection.request("GET", path)
        answer = self.connection.getresponse()
        body = answer.read()
        if answer.status != 200:
            raise ValueError(f"{path} answered {answer.status}: {body[:300].decode('utf-8', 'replace')}")
        return body

    def json(self, path: str) -> Any:
        """The parsed JSON of an answer."""
        return json.loads(self.get(path))

    def timed(self, path: str) -> float:
        """Milliseconds from asking to the last byte of the answer."""
        begun = time.perf_counter()
        self.get(path)
        return 1000 * (time.perf_counter() - begun)


@contextmanager
def serving(out: Path) -> Iterator[Server]:
    """A server on the snapshot in ``out``, ready to answer; ended on leaving."""
    port = free_port()
    command = [*TRAD, "serve", "--out", str(out), "--port", str(port)]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        try:
            wait_for(port, process)
            yield Server(port, process.pid)
        finally:
            process.terminate()


def free_port() -> int:
    """A port that nothing listens on just now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def wait_for(port: int, process: subprocess.Popen[bytes]) -> None:
    """Return when the server is ready. Raises TimeoutError, or RuntimeError when it has ended instead."""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        if process.poll() is not None:
            raise RuntimeError(f"the server ended with {process.returncode}")
        try:
            Client(port).get("/readyz")
            return
        except (OSError, ValueError):
            time.sleep(0.1)
    raise TimeoutError(f"no server after {PATIENCE} seconds")
