"""Hits in groups, in the bundled corpus."""

from pathlib import Path

import pytest

from kg import groups
from kg.groups import DOCUMENT, THREAD, grouped
from kg.held import Snapshot
from kg.store import Current


@pytest.fixture(scope="module")
def snapshot(built: Path) -> Snapshot:
    return Current(built).get()


@pytest.mark.parametrize("by", [THREAD, DOCUMENT])
def test_all_hits_are_in_a_group_each_once(snapshot: Snapshot, by: str) -> None:
    found = grouped(snapshot, "vård", by=by, limit=2000)
    ids = [hit.id for group in found.groups for hit in group.hits]
    assert found.total > groups.CONSIDERED
    assert len(ids) == len(set(ids)) == found.total
    assert found.groups_total == len(found.groups)
    assert found.query.notes == ()


def test_groups_come_in_pages(snapshot: Snapshot) -> None:
    whole = grouped(snapshot, "vård", limit=20)
    assert grouped(snapshot, "vård", limit=10, offset=10).groups == whole.groups[10:]


def test_of_very_many_hits_the_best_are_grouped_and_that_is_said(
    snapshot: Snapshot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(groups, "ALL", 200)
    found = grouped(snapshot, "vård", limit=2000)
    assert found.total > 200
    assert sum(len(group.hits) for group in found.groups) == groups.CONSIDERED
    assert found.query.notes == (f"Det finns {found.total} träffar; de 100 bästa grupperas.",)
