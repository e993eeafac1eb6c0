"""The engine for clusters: OpenSearch finds, scores, counts and keeps the entries, on nodes of its own."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

from opensearchpy.exceptions import NotFoundError

from ingest.errors import SnapshotError
from kg.search import files
from kg.search.engine import Asked, Found, Scored, facet
from kg.search.engines import Cluster
from kg.search.opensearch_client import client, told
from kg.search.opensearch_load import DEEPEST, FILE
from kg.search.opensearch_query import ENTRY, Json, body


class OpenSearchEngine:
    """An index in a cluster. Safe to share between threads."""

    name = "opensearch"

    def __init__(self, folder: Path, cluster: Cluster) -> None:
        """Raises SnapshotError when the cluster does not answer, or no longer has the index."""
        self._cluster = cluster
        self._store = client(cluster)
        self._index = str(json.loads((folder / FILE).read_text("utf-8"))["index"])
        self._known = files.read_columns(folder)
        with told(cluster):
            try:
                self._size = int(self._store.count(index=self._index)["count"])
            except NotFoundError as error:
                raise SnapshotError(f"{folder}: OpenSearch har inte {self._index}. Kör `trad build`.") from error

    def known(self, column: str) -> Sequence[str]:
        """See :class:`kg.search.engine.Engine`."""
        return self._known[column]

    def size(self) -> int:
        """See :class:`kg.search.engine.Engine`."""
        return self._size

    def warm(self) -> None:
        """Open the connections, and let the cluster read its columns."""
        self.find(Asked(), 1)

    def find(self, asked: Asked, limit: int, offset: int = 0) -> Found:
        """See :class:`kg.search.engine.Engine`. Scores are worked out with the counts of all shards together.

        Raises SnapshotError when no node answers.
        """
        start = min(offset, DEEPEST)
        request = body(asked, min(limit, DEEPEST - start), start)
        with told(self._cluster):
            answer: Json = self._store.search(
                index=self._index, body=request, params={"search_type": "dfs_query_then_fetch"}
            )
        if answer["timed_out"] or answer["_shards"]["failed"]:
            raise SnapshotError(f"OpenSearch svarade bara för en del av {self._index}. Försök igen.")
        hits = tuple(
            Scored(files.entry_from(hit["_source"][ENTRY]), float(hit["_score"])) for hit in answer["hits"]["hits"]
        )
        facets = {name: _facet(answer, name) for name in asked.counted}
        return Found(int(answer["hits"]["total"]["value"]), hits, facets)


def _facet(answer: Json, column: str) -> tuple[tuple[str, int], ...]:
    buckets = answer["aggregations"][column][column]["buckets"]
    return facet({str(each["key"]): int(each["doc_count"]) for each in buckets})
