"""The application over the made-up snapshot of ``made_up.py``."""

import pytest
from fastapi.testclient import TestClient
from made_up import MadeUp, made_up_trace

from api.app import create_app
from ingest.errors import SnapshotError


class Holder:
    """Has what :class:`kg.store.Current` has; ``snapshot`` None means none is open."""

    def __init__(self) -> None:
        self.snapshot = MadeUp()

    def get(self) -> MadeUp:
        if self.snapshot is None:
            raise SnapshotError("Det finns inget bygge under var. Kör trad build.")
        return self.snapshot


@pytest.fixture
def current() -> Holder:
    """Where the application looks for its snapshot."""
    return Holder()


@pytest.fixture
def client(current: Holder, monkeypatch: pytest.MonkeyPatch) -> TestClient:
    """A client of the application over the made-up snapshot."""
    monkeypatch.setattr("api.pages.trace", made_up_trace)
    monkeypatch.setattr("api.routes.trace", made_up_trace)
    return TestClient(create_app(current), raise_server_exceptions=False)
