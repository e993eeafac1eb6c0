"""Draws a page of a PDF file as a PNG picture: ``python -m ingest.readers.pdf.image FILE PAGE PICTURE``.

A program of its own, so that a server need not load what reads PDF files, and a file that takes too long or too much
costs it nothing.
"""

from __future__ import annotations

import resource
import sys
from pathlib import Path

import pypdfium2 as pdfium

SCALE = 1.6  # pixels a point
MOST = 4000  # pixels of a side
SECONDS, MEMORY = 30, 2_000_000_000


def draw(file: Path, number: int, picture: Path) -> None:
    """Draw page ``number``, counted from 1; the picture is there when it is whole."""
    with pdfium.PdfDocument(file) as document:
        page = document[number - 1]
        scale = min(SCALE, MOST / max(page.get_size()))
        image = page.render(scale=scale).to_pil()
        page.close()
    picture.parent.mkdir(parents=True, exist_ok=True)
    unfinished = picture.with_suffix(".new")
    image.save(unfinished, "PNG")
    unfinished.replace(picture)


if __name__ == "__main__":
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    draw(Path(sys.argv[1]), int(sys.argv[2]), Path(sys.argv[3]))
