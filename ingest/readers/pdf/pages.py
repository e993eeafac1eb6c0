"""The pages of a PDF file: what is drawn on each, and those that are pictures read by OCR where that can be done."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from ingest.errors import Damaged, EmptyFile, Encrypted, NeedsOcr
from ingest.readers.compose import Found
from ingest.readers.pdf import ocr
from ingest.readers.pdf.graphics import graphics
from ingest.readers.pdf.icons import Icons
from ingest.readers.pdf.records import Drawing
from ingest.readers.pdf.words import shown, words
from ingest.readers.pictures import Seen
from ingest.records import Box

OCR = (
    "Gör om filen med texttolkning (OCR, till exempel ocrmypdf -l swe), eller installera tesseract-ocr och "
    "tesseract-ocr-swe och läs den på nytt."
)


@dataclass(frozen=True, slots=True)
class Pages:
    """The pages of a file, what a person should look at in them, and a note for whoever quotes what was read."""

    drawings: tuple[Drawing, ...]
    found: tuple[Found, ...] = ()
    note: str = ""


def pages_of(data: bytes, name: str) -> Pages:
    """The pages of a file's bytes. Raises Encrypted, Damaged, EmptyFile or NeedsOcr, naming the file."""
    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        if getattr(error, "err_code", None) == raw.FPDF_ERR_PASSWORD:
            raise Encrypted(f"{name}: är låst med lösenord. Spara filen utan lösenord.") from error
        raise Damaged(
            f"{name}: är en PDF-fil som inte går att öppna: den är skadad eller avhuggen. Hämta filen på nytt."
        ) from error
    with document:
        drawings = list(_drawings(document, name))
        if not drawings:
            raise EmptyFile(f"{name}: filen har inga sidor. Kontrollera att rätt fil angavs.")
        pictures = [drawing.number for drawing in drawings if ocr.is_picture(drawing)]
        left = pictures
        if pictures and ocr.available():
            drawings, left = ocr.with_words(document, drawings)
    _must_have_words(drawings, name)
    told = f"Sida {ocr.ranges(left)} är bilder utan text och lästes inte. {OCR}"
    found = (Found("pages-need-ocr", told),) if left else ()
    return Pages(tuple(drawings), found, ocr.NOTE if len(left) < len(pictures) else "")


def _drawings(document: pdfium.PdfDocument, name: str) -> Iterator[Drawing]:
    known: dict[str, Seen] = {}
    for number in range(len(document)):
        try:
            page = document[number]
        except pdfium.PdfiumError as error:
            raise Damaged(f"{name}: sida {number + 1} går inte att läsa. Hämta filen på nytt.") from error
        text_page = page.get_textpage()
        try:
            matrix = shown(page)
            level, turned = words(text_page, matrix, number + 1)
            drawn = graphics(page, matrix)
            icons, kept = Icons(page, number + 1, known).find(drawn, level)
            width, height = page.get_size()
            yield Drawing(
                number + 1, width, height, tuple(kept), tuple(turned), tuple(drawn.shades), tuple(drawn.across),
                tuple(drawn.down), tuple(icons), len(drawn.photos), _covered(drawn.photos, width * height),
            )  # fmt: skip
        finally:
            text_page.close()
            page.close()


def _covered(photos: Sequence[Box], whole: float) -> float:
    return max(((box[2] - box[0]) * (box[3] - box[1]) / whole for box in photos), default=0.0)


def _must_have_words(drawings: Sequence[Drawing], name: str) -> None:
    letters = [sum(len(word.text) for word in (*drawing.words, *drawing.turned)) for drawing in drawings]
    if max(letters) >= ocr.SPARSE or (any(letters) and not any(drawing.photos for drawing in drawings)):
        return
    if not any(drawing.photos for drawing in drawings):
        raise EmptyFile(f"{name}: filen har inga ord. Kontrollera att rätt fil angavs.")
    raise NeedsOcr(f"{name}: sidorna är bilder utan text. {OCR}")
