"""Which engine an index is made with: the one that was asked for, else the one that fits the size of the corpus."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from pathlib import Path

from ingest.errors import SnapshotError
from kg.records import Entry
from kg.search.engine import Engine
from kg.search.fields import Indexed

WHOOSH, TANTIVY, OPENSEARCH = "whoosh", "tantivy", "opensearch"
NAMES = (WHOOSH, TANTIVY, OPENSEARCH)
LARGE = 500  # entries from which Tantivy is chosen, see README: it answers as fast as Whoosh from about here on


@dataclass(frozen=True, slots=True)
class Cluster:
    """An OpenSearch cluster: its nodes ("https://user:password@host:9200"), the alias of the index in force, how many
    shards the index is parted in, and the seconds to wait for an answer."""

    hosts: tuple[str, ...] = ("http://localhost:9200",)
    alias: str = "roda-traden"
    shards: int = 1
    patience: float = 10.0


@dataclass(frozen=True, slots=True)
class Engines:
    """``wanted`` is an engine's name, or "" for the one that fits. ``cluster`` matters to OpenSearch only."""

    wanted: str = ""
    cluster: Cluster = field(default_factory=Cluster)

    def chosen(self, entries: int) -> str:
        """The engine for so many entries. Raises SnapshotError for a name that is none.

        >>> Engines().chosen(100), Engines().chosen(1_000_000), Engines("whoosh").chosen(1_000_000)
        ('whoosh', 'tantivy', 'whoosh')
        """
        if self.wanted and self.wanted not in NAMES:
            raise SnapshotError(f"Sökmotorn {self.wanted!r} finns inte. Välj bland: {', '.join(NAMES)}.")
        return self.wanted or (TANTIVY if entries >= LARGE else WHOOSH)

    def build(self, name: str, folder: Path, entries: Collection[Entry], indexed: Iterable[Indexed]) -> None:
        """Write the index of ``entries``, which come once more in ``indexed`` as engines take them."""
        if name == WHOOSH:
            from kg.search import whoosh_build

            whoosh_build.build(folder, indexed)
        elif name == TANTIVY:
            from kg.search import tantivy_store

            tantivy_store.build(folder, indexed)
        elif name == OPENSEARCH:
            from kg.search import opensearch_load

            opensearch_load.load(folder, self.cluster, entries, indexed)

    def open(self, name: str, folder: Path) -> Engine:
        """The index in ``folder``, as the engine that made it reads it. Libraries are loaded only when they are needed.

        Raises SnapshotError when it is incomplete, or was made by another engine than the one that is asked for.
        """
        if self.wanted and name != self.wanted:
            raise SnapshotError(f"{folder}: sökindexet gjordes med {name}, inte {self.wanted}. Kör `trad build`.")
        if name == WHOOSH:
            from kg.search.whoosh_engine import WhooshEngine

            return WhooshEngine(folder)
        if name == TANTIVY:
            from kg.search.tantivy_engine import TantivyEngine

            return TantivyEngine(folder)
        if name == OPENSEARCH:
            from kg.search.opensearch_engine import OpenSearchEngine

            return OpenSearchEngine(folder, self.cluster)
        raise SnapshotError(f"{folder}: sökindexet gjordes av {name!r}, som inte finns här. Kör `trad build`.")
