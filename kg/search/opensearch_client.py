"""The way to an OpenSearch cluster: several nodes, patience, and errors that say what to do."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from opensearchpy import OpenSearch
from opensearchpy.exceptions import OpenSearchException

from ingest.errors import SnapshotError
from kg.search.engines import Cluster

TRIES = 3  # for each node


def client(cluster: Cluster) -> OpenSearch:
    """A client that asks another node when one does not answer in time, and comes back to it later."""
    return OpenSearch(
        list(cluster.hosts),
        timeout=cluster.patience,
        retry_on_timeout=True,
        retry_on_status=(429, 502, 503, 504),
        max_retries=TRIES * len(cluster.hosts),
        dead_timeout=5,  # seconds before a node that did not answer is asked again
    )


@contextmanager
def told(cluster: Cluster) -> Iterator[None]:
    """What goes wrong with the cluster is raised as SnapshotError, with its address and what to do."""
    try:
        yield
    except OpenSearchException as error:
        named = ", ".join(host.rpartition("@")[2] for host in cluster.hosts)  # without name and password
        said = str(error).splitlines()[0][:300] if str(error) else type(error).__name__
        raise SnapshotError(
            f"OpenSearch ({named}) svarar inte som det ska: {said}. Kontrollera klustret och TRAD_OPENSEARCH."
        ) from error
