"""Pages of documents as pictures, drawn when they are first asked for, and what to mark on them."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from api.fulltext import Span
from ingest.errors import NotFound, SnapshotError
from ingest.records import Box, Page
from kg.held import Snapshot
from kg.records import DocumentEntry

DRAWS = "ingest.readers.pdf.image"  # a program, never loaded here
PATIENCE = 40.0  # seconds
MOST = 2000  # pictures that are kept, some 300 MB: the oldest go first
AT_ONCE = asyncio.Semaphore(2)


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page to show, and the boxes to mark on it: left, top, right and bottom in points."""

    page: Page
    boxes: tuple[Box, ...]


async def picture(snapshot: Snapshot, entry: DocumentEntry, number: int) -> Path:
    """The file with the picture of a page. Raises NotFound, and SnapshotError when it cannot be drawn."""
    if number not in [page.number for page in entry.pages]:
        raise NotFound(f"Dokumentet {entry.source.id} har ingen sida {number} att visa.")
    made = snapshot.sheet(entry.source.id, number)
    if made.exists():
        return made
    original = snapshot.original(entry.source.id)
    async with AT_ONCE:
        drawing = await asyncio.create_subprocess_exec(
            sys.executable, "-m", DRAWS, str(original.resolve()), str(number), str(made.resolve())
        )
        try:
            await asyncio.wait_for(drawing.wait(), PATIENCE)
        except TimeoutError:
            with suppress(ProcessLookupError):
                drawing.kill()
    if not made.exists():
        raise SnapshotError(f"{original}: sida {number} går inte att rita. Läs originalet.")
    await asyncio.to_thread(only, MOST, made.parent.parent)
    return made


def only(most: int, folder: Path) -> None:
    """Leave so many of the pictures in a folder of folders; those that were drawn first are removed."""
    drawn: list[tuple[float, Path]] = []
    for file in folder.glob("*/*.png"):
        with suppress(OSError):  # removed meanwhile
            drawn.append((file.stat().st_mtime, file))
    for _, file in sorted(drawn)[: max(0, len(drawn) - most)]:
        with suppress(OSError):
            file.unlink()
            file.parent.rmdir()  # when it was the last one


def quoted(snapshot: Snapshot, entry: DocumentEntry, spans: Sequence[Span]) -> Sheet | None:
    """The page where a quote stands, with its box, when the place is one that something was read at."""
    if not spans or not entry.pages:
        return None
    start, end = spans[0][0], spans[-1][1]
    for place in snapshot.places(entry.source.id):
        if (place.start, place.end) == (start, end) and place.box is not None:
            page = next((page for page in entry.pages if page.number == place.page), None)
            return Sheet(page, (place.box,)) if page else None
    return None
