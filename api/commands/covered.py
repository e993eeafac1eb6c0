"""What became of a document's blocks, as plain Swedish text for the terminal."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from api.naming import where
from ingest.records import FateKind, Reading

SHOWN = 70  # characters of a left-out block


def coverage(reading: Reading) -> Iterator[str]:
    """How many blocks became what, and each block that was left out with the reason."""
    blocks = reading.document.blocks
    counts = Counter(fate.kind for fate in reading.fates)
    told = ", ".join(f"{counts[kind]} {kind.value}" for kind in FateKind if counts[kind])
    yield f"{reading.document.source.id}: {len(blocks)} stycken: {told}"
    for block, fate in zip(blocks, reading.fates, strict=True):
        if fate.kind is FateKind.IGNORED:
            text = block.text if len(block.text) <= SHOWN else block.text[: SHOWN - 1] + "…"
            yield f"  {where(block.place)}: utelämnat ({fate.reason}): {text}"
