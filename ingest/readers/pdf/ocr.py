"""Pages that are pictures, read by Tesseract where it is installed with Swedish: words with their boxes.

A program of its own does it (``tesseract``, ``tesseract-ocr-swe``), a page at a time and no longer than the bounds
below. What it read is marked as such in the document's description, so that whoever quotes it knows.
"""

from __future__ import annotations

import csv
import io
import os
import shutil
import subprocess
import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache
from statistics import median

import pypdfium2 as pdfium

from ingest.readers.pdf.records import Drawing, Word

LANGUAGE = "swe"
SHARP = 300  # dots to the inch of the picture that is read
SIDE = 5000  # pixels of its longer side, at most
PAGE_SECONDS, SECONDS = 60, 300  # for one page, and for all of a document
MOST = 200  # pages of a document
SURE = 35.0  # how sure the program must be of a word, of 100
BULLETS = frozenset(("«", "»", "»«", "°", "©", "¢", "e", "o", "*", "•", "·"))  # what a bullet is read as
SPARSE = 15  # letters of a page; fewer are a stamp on a picture of a page
COVERS = 0.5  # share of a page that a picture of it covers
NOTE = "Texten på sidor som är bilder är tolkad maskinellt (OCR, Tesseract på svenska) och kan ha läsfel."


@cache
def available() -> bool:
    """Whether the program and its Swedish are installed."""
    program = shutil.which("tesseract")
    if program is None:
        return False
    try:
        done = subprocess.run([program, "--list-langs"], capture_output=True, text=True, timeout=20, check=False)
    except (OSError, subprocess.SubprocessError):
        return False
    return LANGUAGE in done.stdout.split()


def is_picture(drawing: Drawing) -> bool:
    """Whether a page is a picture of one, without words."""
    return drawing.covered >= COVERS and sum(len(word.text) for word in (*drawing.words, *drawing.turned)) < SPARSE


def with_words(document: pdfium.PdfDocument, drawings: Sequence[Drawing]) -> tuple[list[Drawing], list[int]]:
    """The pages, those that are pictures with the words in them; and the numbers of those that were left."""
    began, made, left, count = time.monotonic(), list(drawings), [], 0
    for at, drawing in enumerate(drawings):
        if not is_picture(drawing):
            continue
        rest = SECONDS - (time.monotonic() - began)
        words = _read(document, drawing, min(PAGE_SECONDS, rest)) if count < MOST and rest > 1 else None
        count += 1
        if words is None:
            left.append(drawing.number)
        else:
            made[at] = replace(drawing, words=tuple(words), turned=(), icons=(), shades=(), across=(), down=())
    return made, left


def _read(document: pdfium.PdfDocument, drawing: Drawing, seconds: float) -> list[Word] | None:
    """The words of a page; None when that took too long or failed."""
    page = document[drawing.number - 1]
    try:
        scale = min(SHARP / 72, SIDE / max(drawing.width, drawing.height))
        picture = io.BytesIO()
        page.render(scale=scale, grayscale=True).to_pil().save(picture, "PNG")
    finally:
        page.close()
    command = ["tesseract", "stdin", "stdout", "-l", LANGUAGE, "--psm", "3", "tsv"]
    alone = {**os.environ, "OMP_THREAD_LIMIT": "1"}
    try:
        done = subprocess.run(
            command, input=picture.getvalue(), capture_output=True, timeout=seconds, check=True, env=alone
        )
    except (OSError, subprocess.SubprocessError):
        return None
    return list(_words(done.stdout.decode("utf-8", "replace"), drawing.number, scale))


def _words(table: str, page: int, scale: float) -> Iterator[Word]:
    """The words in what the program wrote: a line a word, with its box in pixels and how sure it is."""
    rows = list(csv.DictReader(io.StringIO(table), delimiter="\t", quoting=csv.QUOTE_NONE))
    heights = {_line(row): _number(row, "height") / scale for row in rows if row.get("level") == "4"}
    usual = median(heights.values()) if heights else 10.0
    for row in rows:
        text = (row.get("text") or "").strip()
        if row.get("level") != "5" or not text or _number(row, "conf") < SURE:
            continue
        left, top, wide, high = (_number(row, name) / scale for name in ("left", "top", "width", "height"))
        height = heights.get(_line(row), usual)
        size = round(0.75 * (usual if abs(height - usual) < 0.3 * usual else height), 1)
        first = row.get("word_num") == "1"
        yield Word("•" if first and text in BULLETS else text, left, top, left + wide, top + high, size, False, page)


def _line(row: dict[str, str]) -> tuple[str | None, ...]:
    return tuple(row.get(name) for name in ("block_num", "par_num", "line_num"))


def _number(row: dict[str, str], name: str) -> float:
    try:
        return float(row.get(name) or 0)
    except ValueError:
        return 0.0


def ranges(numbers: Iterable[int]) -> str:
    """Numbers of pages as they are told.

    >>> ranges([1, 2, 3, 7])
    '1–3, 7'
    """
    made: list[list[int]] = []
    for number in numbers:
        if made and number == made[-1][-1] + 1:
            made[-1].append(number)
        else:
            made.append([number])
    return ", ".join(str(run[0]) if len(run) == 1 else f"{run[0]}–{run[-1]}" for run in made)
