"""What is suggested while somebody types, in the bundled corpus."""

from pathlib import Path

import pytest

from kg.held import Snapshot
from kg.store import Current
from kg.suggest import suggestions


@pytest.fixture(scope="module")
def snapshot(built: Path) -> Snapshot:
    return Current(built).get()


def texts(snapshot: Snapshot, typed: str) -> list[str]:
    return [one.text for one in suggestions(snapshot, typed)]


@pytest.mark.parametrize(
    ("typed", "suggested"),
    [
        ("klimatl", "klimatlistan"),
        ("uppdrag om klimatl", "uppdrag om klimatlistan"),
        ("-klimatl", "-klimatlistan"),
        ('"nära vår', '"nära vård"'),
        ("orebr", "örebro"),
        ("e-h", "e-hälsa"),
        ("covid-1", "covid-19"),
        ("HS", "HS"),
        ("hs", "hs-gemensam"),
        ("beredning för ps", "Hälso- och sjukvårdsnämndens beredning för psykiatri"),
        ("verksamhetsber", "Verksamhetsberättelse helår 2024, Hälso- och sjukvårdsnämnden"),
        ("standardiserade vård", "SVF"),
        ("status:på", "status:pågår"),
        ("barn status:ej", "barn status:\"ej påbörjat\""),
        ("år:202", "år:2024"),
    ],
)
def test_what_begins_so_is_suggested(snapshot: Snapshot, typed: str, suggested: str) -> None:
    assert suggested in texts(snapshot, typed)


def test_dots_that_were_typed_must_be_there(snapshot: Snapshot) -> None:
    words = [one.text for one in suggestions(snapshot, "vå", 20) if one.kind == "ord"]
    assert words
    assert all(word.startswith("vå") for word in words)


def test_names_leave_room_for_words(snapshot: Snapshot) -> None:
    kinds = [one.kind for one in suggestions(snapshot, "hals")]
    assert (len(kinds), kinds.count("ord")) == (8, 4)
    assert kinds.index("ord") == 4


@pytest.mark.parametrize("typed", ["", "k", "§", "klimat*", "qwerty"])
def test_nothing_is_suggested_for_too_little_or_what_is_nowhere(snapshot: Snapshot, typed: str) -> None:
    assert texts(snapshot, typed) == []
