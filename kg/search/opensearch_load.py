"""Makes a complete OpenSearch index, and switches the alias to it in one step.

The index is named after what it holds, so that the same content is the same index wherever it is built. It is marked
complete when all of it is there; one that is not is made anew. The alias says which index is in force, for others who
ask the cluster; a snapshot asks the very index that it was built with, so that its texts and its hits belong together.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator
from pathlib import Path

from opensearchpy import OpenSearch
from opensearchpy.exceptions import NotFoundError
from opensearchpy.helpers import streaming_bulk

from ingest.errors import SnapshotError
from kg.records import Entry
from kg.search.analysis import ANALYSIS_VERSION
from kg.search.engine import COLUMNS, FIELDS, POSITIONED, B
from kg.search.engine import K1 as SATURATION
from kg.search.engines import Cluster
from kg.search.facets import values
from kg.search.fields import Indexed
from kg.search.files import entry_text
from kg.search.opensearch_client import client, told
from kg.search.opensearch_query import ENTRY, NUMBER, YEAR_NUMBER, Json

FILE = "opensearch.json"  # in the index folder: which index it is
CHUNK, CHUNK_BYTES = 500, 5_000_000  # entries, and bytes, sent at a time
BUSY = 8  # times that entries are sent again to a cluster with too much to do, after 2, 4, 8 … 60 seconds
KEPT = 2  # indices: the one in force, and the one before, for a server that still asks it
DEEPEST = 100_000  # hits that can be paged through
READY = 60  # seconds to wait for copies on other nodes


def load(folder: Path, cluster: Cluster, entries: Iterable[Entry], indexed: Iterable[Indexed]) -> None:
    """Load the cluster with ``indexed`` (the same entries as ``entries``), note in ``folder`` what the index is called,
    and put it in force. Raises SnapshotError when the cluster fails; what was in force before then still is."""
    with told(cluster):
        store = client(cluster)
        name = f"{cluster.alias}-{_identity(entries, cluster)}"
        if _complete(store, name):
            for _ in indexed:  # whoever counts them does so as they go by
                pass
        else:
            _make(store, name, cluster, indexed)
        _put_in_force(store, name, cluster.alias)
    (folder / FILE).write_text(json.dumps({"index": name}), "utf-8")


def _identity(entries: Iterable[Entry], cluster: Cluster) -> str:
    digest = hashlib.sha256(json.dumps([ANALYSIS_VERSION, _settings(cluster)]).encode())
    for entry in entries:
        digest.update(entry_text(entry).encode())
    return digest.hexdigest()[:16]


def _settings(cluster: Cluster) -> Json:
    """Fields and settings. Tokens are ours, parted by blanks: the cluster's own Swedish is never asked."""
    held = {name: "positions" if name in POSITIONED else "freqs" for name in FIELDS}
    tokens = {name: {"type": "text", "analyzer": "whitespace", "index_options": held[name]} for name in FIELDS}
    others = {NUMBER: {"type": "integer"}, YEAR_NUMBER: {"type": "integer"}}
    return {
        "settings": {
            "number_of_shards": cluster.shards,
            "auto_expand_replicas": "0-1",
            "refresh_interval": "-1",
            "max_result_window": DEEPEST,
            "similarity": {"default": {"type": "BM25", "k1": SATURATION, "b": B}},
        },
        "mappings": {
            "dynamic": False,
            "_source": {"includes": [ENTRY]},
            "properties": {**tokens, **{name: {"type": "keyword"} for name in COLUMNS}, **others},
        },
    }


def _complete(store: OpenSearch, name: str) -> bool:
    try:
        mappings = store.indices.get_mapping(index=name)[name]["mappings"]
    except NotFoundError:
        return False
    return bool(mappings.get("_meta", {}).get("complete"))


def _make(store: OpenSearch, name: str, cluster: Cluster, indexed: Iterable[Indexed]) -> None:
    store.indices.delete(index=name, ignore_unavailable=True)
    store.indices.create(index=name, body=_settings(cluster))
    # a copy on another node first, so that no node that is lost takes the entries with it; where none comes, go on
    copies = {"wait_for_status": "green", "timeout": f"{READY}s", "request_timeout": 2 * READY, "ignore": 408}
    store.cluster.health(index=name, params=copies)
    sent = 0
    answers = streaming_bulk(
        store,
        _actions(indexed, name),
        chunk_size=CHUNK,
        max_chunk_bytes=CHUNK_BYTES,
        max_retries=BUSY,
        initial_backoff=2,
        max_backoff=60,
        request_timeout=max(READY, cluster.patience),
    )
    for _ in answers:  # entries are read as they are sent, no faster than the cluster takes them
        sent += 1
    store.indices.refresh(index=name)
    held = store.count(index=name)["count"]
    if held != sent:
        raise SnapshotError(f"OpenSearch: {name} har {held} av {sent} poster. Bygg igen: trad build")
    store.indices.put_mapping(index=name, body={"_meta": {"complete": True, "analysis": ANALYSIS_VERSION}})
    store.cluster.health(index=name, params={"wait_for_status": "yellow", "request_timeout": READY})


def _actions(indexed: Iterable[Indexed], name: str) -> Iterator[Json]:
    for number, each in enumerate(indexed):
        entry = each.entry
        held = {NUMBER: number, YEAR_NUMBER: entry.year, ENTRY: entry_text(entry)}
        columns = {column: list(values(entry, column)) for column in COLUMNS}
        yield {"_op_type": "index", "_index": name, "_id": str(number), "_source": {**each.fields, **columns, **held}}


def _put_in_force(store: OpenSearch, name: str, alias: str) -> None:
    """Switch the alias in one step, and remove what is older than the index before."""
    before = list(store.indices.get_alias(name=alias)) if store.indices.exists_alias(name=alias) else []
    actions = [{"remove": {"index": each, "alias": alias}} for each in before if each != name]
    store.indices.update_aliases(body={"actions": [*actions, {"add": {"index": name, "alias": alias}}]})
    made = store.indices.get(index=f"{alias}-*")
    created = {each: int(made[each]["settings"]["index"]["creation_date"]) for each in made if _ours(each, alias)}
    others = sorted((each for each in created if each != name), key=lambda each: (each in before, created[each]))
    for old in others[: max(0, len(others) - KEPT + 1)]:
        store.indices.delete(index=old, ignore_unavailable=True)


def _ours(index: str, alias: str) -> bool:
    """Whether an index has a name such as ``load`` gives."""
    rest = index.removeprefix(f"{alias}-")
    return len(rest) == 16 and set(rest) <= set("0123456789abcdef")
