"""The few numbers and names of the edge that more than one module needs."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

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
