"""How fast PDF files are read, beside a library that finds their words, and how much memory a long one takes."""

from __future__ import annotations

import io
import subprocess
import sys
import time
from collections.abc import Iterator
from statistics import median

import pdfplumber
from figures import Figure
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from ingest.readers.pdf.reader import content

RUNS = 3
PAGES = 300
WORDS = "Nämnden följer arbetet med fler träd längs gatorna och redovisar utfallet efter varje tertial".split()


def pdf_figures() -> Iterator[Figure]:
    """Time a page against pdfplumber's ``extract_words`` on the same file, and the memory that 300 pages take."""
    data = report(20)
    ours = median([timed(lambda: content(data, "prov.pdf")) for _ in range(RUNS + 1)][1:])
    theirs = median([timed(lambda: plumbed(data)) for _ in range(RUNS)])
    how = f"20 pages with text and a table: {ours / 20 * 1000:.0f} ms and {theirs / 20 * 1000:.0f} ms a page"
    yield Figure("PDF reading / extract_words", ours / theirs, "×", how, goal=1 / 3)
    used = subprocess.run([sys.executable, __file__, str(PAGES)], capture_output=True, text=True, check=True)
    yield Figure("memory for a PDF of 300 pages", float(used.stdout), "MB", "peak of a process of its own", goal=1000)


def timed(work: object) -> float:
    begun = time.perf_counter()
    work()  # type: ignore[operator]
    return time.perf_counter() - begun


def plumbed(data: bytes) -> None:
    """All that pdfplumber does to find the words of every page."""
    with pdfplumber.open(io.BytesIO(data)) as pdf:
        for page in pdf.pages:
            page.extract_words()
            page.close()


def report(pages: int) -> bytes:
    """A report of so many pages, each with 30 lines of text and a table of ten rows."""
    data = io.BytesIO()
    canvas = Canvas(data, pagesize=A4, invariant=True)
    for page in range(pages):
        canvas.setFont("Helvetica", 10)
        for line in range(30):
            words = WORDS[line % 5 :] + WORDS[: line % 3]
            canvas.drawString(70, 780 - 13 * line, " ".join(words))
        for row in range(11):
            canvas.line(70, 370 - 20 * row, 500, 370 - 20 * row)
            for column, words in enumerate((f"Antal träd {row}", str(row * page), str(row + page))):
                canvas.line(70 + 140 * column, 370 - 20 * row, 70 + 140 * column, 350 - 20 * row)
                canvas.drawString(75 + 140 * column, 356 - 20 * row, words)
        canvas.drawString(70, 30, f"Sida {page + 1} av {pages}")
        canvas.showPage()
    canvas.save()
    return data.getvalue()


if __name__ == "__main__":
    import resource

    content(report(int(sys.argv[1])), "prov.pdf")
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
