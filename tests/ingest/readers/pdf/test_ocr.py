"""Pages that are pictures: read by a program that is there, named with the way out when there is none."""

from __future__ import annotations

import io
import os
import stat
from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest
from pdf_example import HEIGHT, WIDTH, made, read, source
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from ingest.errors import NeedsOcr
from ingest.readers.dispatch import opened
from ingest.readers.pdf import ocr

HEADER = "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext"
ROWS = [
    "4 1 1 1 1 0 300 1400 900 50 -1 ", "5 1 1 1 1 1 300 1400 30 40 60 e", "5 1 1 1 1 2 350 1400 400 50 96 Klimatmålet",
    "5 1 1 1 1 3 800 1400 200 50 95 nåddes.", "5 1 1 1 1 4 1100 1400 200 50 12 skräp",
]  # fmt: skip
PROGRAM = """#!/bin/sh
if [ "$1" = "--list-langs" ]; then printf 'List (2):\\neng\\n%s\\n' "$LANGUAGE_HERE"; exit 0; fi
cat > /dev/null; {work}
"""


def page(canvas: Canvas, words: str = "Klimatmålet nåddes.") -> None:
    """A picture of a page."""

    def draw(inner: Canvas) -> None:
        inner.setFont("Helvetica", 14)
        inner.drawString(70, 700, words)

    with pypdfium2.PdfDocument(io.BytesIO(made(draw))) as one:
        canvas.drawImage(ImageReader(one[0].render(scale=3).to_pil()), 0, 0, WIDTH, HEIGHT)
    canvas.showPage()


def mixed(canvas: Canvas) -> None:
    """A page of words, then two pictures of pages."""
    canvas.setFont("Helvetica", 12)
    canvas.drawString(70, 700, "Nämndens berättelse om det år som har gått.")
    canvas.showPage()
    page(canvas)
    page(canvas)


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder that is the only one where programs are looked for."""
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}/bin")
    monkeypatch.setattr(ocr.shutil, "which", lambda name: str(tmp_path / name) if (tmp_path / name).exists() else None)
    ocr.available.cache_clear()
    yield tmp_path
    ocr.available.cache_clear()


def program(folder: Path, work: str, monkeypatch: pytest.MonkeyPatch, language: str = "swe") -> None:
    monkeypatch.setenv("LANGUAGE_HERE", language)
    file = folder / "tesseract"
    file.write_text(PROGRAM.format(work=work), encoding="utf-8")
    file.chmod(file.stat().st_mode | stat.S_IEXEC)
    table = "\n".join([HEADER, *("\t".join(row.split(" ", 11)) for row in ROWS)])
    (folder / "table.tsv").write_text(table, encoding="utf-8")


def test_pictures_of_pages_are_read_and_the_document_says_so(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program(path, f"cat {path}/table.tsv", monkeypatch)
    document = read(made(page))
    (block,) = document.blocks
    assert block.text == "Klimatmålet nåddes."
    assert block.place.page == 1
    assert block.place.box == pytest.approx((350 * 0.24, 1400 * 0.24, 1000 * 0.24, 1450 * 0.24), abs=0.5)
    assert "OCR" in document.source.note


def test_only_pages_that_are_pictures_are_read_so(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program(path, f"cat {path}/table.tsv", monkeypatch)
    document = read(made(mixed))
    assert [(block.text, block.place.page) for block in document.blocks] == [
        ("Nämndens berättelse om det år som har gått.", 1), ("Klimatmålet nåddes.", 2), ("Klimatmålet nåddes.", 3),
    ]  # fmt: skip


@pytest.mark.parametrize("language", ["swe", None, "fra"])
def test_without_the_program_or_its_swedish_the_way_out_is_told(
    path: Path, monkeypatch: pytest.MonkeyPatch, language: str | None
) -> None:
    if language:
        program(path, "exit 1", monkeypatch, language)
    with pytest.raises(NeedsOcr, match=r"^prov\.pdf: .*bilder utan text.*tesseract-ocr-swe"):
        opened(made(page), "prov.pdf")
    data = made(mixed)
    document, issues = opened(data, "prov.pdf").read(source(data))
    assert [block.place.page for block in document.blocks] == [1]
    (issue,) = issues
    assert (issue.code, "Sida 2–3 " in issue.message, document.source.note) == ("pages-need-ocr", True, "")


def test_a_program_that_takes_too_long_is_stopped(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program(path, "exec sleep 30", monkeypatch)
    monkeypatch.setattr(ocr, "PAGE_SECONDS", 0.2)
    with pytest.raises(NeedsOcr):
        opened(made(page), "prov.pdf")


def test_the_program_itself_when_it_is_installed() -> None:
    ocr.available.cache_clear()
    if not ocr.available():
        pytest.skip("tesseract with Swedish is not installed")
    assert read(made(page)).text == "Klimatmålet nåddes.\n"
