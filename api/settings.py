"""The few numbers and names of the edge that more than one module needs."""

from __future__ import annotations

import hashlib
import os
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.search.engines import Engines

CORPUS = Path("corpus")
"""Where the commands look for documents unless ``--corpus`` says otherwise."""

OUT = Path("var")
"""Where snapshots are written and read unless ``--out`` says otherwise."""

PORT = 8000
PAGE_SIZE = 10
MOST_HITS = 100
LONGEST_QUERY = 500

HERE = Path(__file__).parent
TEMPLATES = HERE / "templates"
STATIC = HERE / "static"


def engines() -> Engines:
    """Which search engine is asked for, and where an OpenSearch cluster is, from the environment:

    * ``TRAD_ENGINE``: whoosh, tantivy or opensearch; without it, the one that fits the size of the corpus
    * ``TRAD_OPENSEARCH``: its nodes, "https://user:password@host:9200", with commas between
    * ``TRAD_OPENSEARCH_INDEX``: the alias of the index in force; ``TRAD_OPENSEARCH_SHARDS``: how many parts it has

    Raises SnapshotError for a number that is none.
    """
    from ingest.errors import SnapshotError
    from kg.search.engines import Cluster, Engines

    plain = Cluster()
    hosts = [host.strip() for host in os.environ.get("TRAD_OPENSEARCH", "").split(",")]
    shards = os.environ.get("TRAD_OPENSEARCH_SHARDS") or str(plain.shards)
    if not shards.isdigit() or int(shards) < 1:
        raise SnapshotError(f"TRAD_OPENSEARCH_SHARDS är {shards!r}. Skriv ett heltal, minst 1.")
    alias = os.environ.get("TRAD_OPENSEARCH_INDEX") or plain.alias
    cluster = Cluster(tuple(filter(None, hosts)) or plain.hosts, alias, int(shards))
    return Engines(os.environ.get("TRAD_ENGINE", ""), cluster)


@cache
def version() -> str:
    """The version of the installed product, "0" when it runs without being installed."""
    from importlib import metadata  # slow to import, and few commands ask

    try:
        return metadata.version("roda-traden")
    except metadata.PackageNotFoundError:
        return "0"


@cache
def edition() -> str:
    """Eight hex digits that change when anything that shapes an answer here changes: code, templates, style.

    Together with the snapshot's id it makes the ETag, so that nobody keeps a page drawn by older code.
    """
    digest = hashlib.sha256(version().encode())
    for path in sorted([*HERE.glob("*.py"), *TEMPLATES.iterdir(), *STATIC.iterdir()]):
        digest.update(path.read_bytes())
    return digest.hexdigest()[:8]
