"""The words of a page, as PDFium tells its characters apart.

PDFium puts in the spaces and line ends that a page's text does not have, and writes U+0002 for a hyphen at a line's
end. A word's first and last characters say where it stands; only where that is too wide for its letters are all of
them asked (cells set side by side without a space).
"""

from __future__ import annotations

import ctypes
import re
from functools import cache
from itertools import pairwise

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from ingest.readers.pdf.records import Word

Matrix = tuple[float, float, float, float, float, float]

_WORD = re.compile(r"[^\s\x00-\x02\ufffe\uffff]+[\x02\ufffe]?")
_BOLD = re.compile(r"bold|black|heavy|semibd|demi", re.I)
SCALE = 1000  # PDFium maps to whole pixels only: this many a point


def shown(page: pdfium.PdfPage) -> Matrix:
    """How a page's own coordinates become those of the page as it is shown (turned, cropped, downwards)."""
    width, height = page.get_size()
    x, y = ctypes.c_int(), ctypes.c_int()
    points = []
    for at in ((0, 0), (1000, 0), (0, 1000)):
        raw.FPDF_PageToDevice(page, 0, 0, round(width * SCALE), round(height * SCALE), 0, *at, x, y)
        points.append((x.value / SCALE, y.value / SCALE))
    (e, f), (ax, ay), (cx, cy) = points
    return (ax - e) / 1000, (ay - f) / 1000, (cx - e) / 1000, (cy - f) / 1000, e, f


def moved(matrix: Matrix, left: float, bottom: float, right: float, top: float) -> tuple[float, float, float, float]:
    """A box in other coordinates: left, top, right, bottom."""
    a, b, c, d, e, f = matrix
    xs = (a * left + c * bottom + e, a * right + c * top + e)
    ys = (b * left + d * bottom + f, b * right + d * top + f)
    return min(xs), min(ys), max(xs), max(ys)


def words(text_page: pdfium.PdfTextPage, matrix: Matrix, number: int) -> tuple[list[Word], list[Word]]:
    """The words of a page, in the order they are drawn: those that run level, and those that are turned."""
    count = text_page.count_chars()
    if count <= 0:
        return [], []
    text = text_page.get_text_range(0, count) if count else ""
    if len(text) != count:
        text = "".join(map(chr, (min(raw.FPDFText_GetUnicode(text_page, i), 0xFFFF) for i in range(count))))
    reader = _Reader(text_page, matrix, number)
    level: list[Word] = []
    turned: list[Word] = []
    for match in _WORD.finditer(text):
        letters = match[0].replace("\x02", "-").replace("\ufffe", "-")
        for word, is_level in reader.read(letters, match.start(), text[match.end() : match.end() + 1] == " "):
            (level if is_level else turned).append(word)
    return level, turned


class _Reader:
    """Asks PDFium about characters, with the room for its answers made once."""

    def __init__(self, text_page: pdfium.PdfTextPage, matrix: Matrix, number: int) -> None:
        self.page, self.matrix, self.number = text_page.raw, matrix, number
        self.rect, self.turn = raw.FS_RECTF(), raw.FS_MATRIX()
        self.name, self.flags = ctypes.create_string_buffer(128), ctypes.c_int()

    def read(self, text: str, start: int, spaced: bool) -> list[tuple[Word, bool]]:
        """The word that begins at a character, or its parts, and whether each runs level; a space follows if
        ``spaced``."""
        raw.FPDFText_GetMatrix(self.page, start, self.turn)
        turn = self.turn
        a, b, c, d = self.matrix[:4]
        across, down = a * turn.a + c * turn.b, b * turn.a + d * turn.b
        level = across > 0 and abs(down) < 0.1 * across
        size = raw.FPDFText_GetFontSize(self.page, start) * (turn.c**2 + turn.d**2) ** 0.5 * (abs(a) + abs(b))
        size = round(size, 1) if 0 < size < 400 else 10.0
        bold = self._bold(start)
        first = self._box(start)
        last = self._box(start + len(text) - 1) if len(text) > 1 else first
        if not level or last[2] - first[0] <= size * (len(text) + 1):
            return [(self._word(text, first, last, size, bold, spaced), level)]
        boxes = [self._box(start + i) for i in range(len(text))]
        cuts = [i for i in range(1, len(text)) if not -size < boxes[i][0] - boxes[i - 1][2] < 0.6 * size]
        ends = [0, *cuts, len(text)]
        parts = [(text[i:j], boxes[i], boxes[j - 1]) for i, j in pairwise(ends)]
        return [(self._word(*part, size, bold, spaced), True) for part in parts]

    def _word(
        self, text: str, first: tuple[float, ...], last: tuple[float, ...], size: float, bold: bool, spaced: bool
    ) -> Word:
        left, right = min(first[0], last[0]), max(first[2], last[2])
        top, bottom = min(first[1], last[1]), max(first[3], last[3])
        return Word(text, left, top, right, bottom, size, bold, self.number, spaced)

    def _box(self, at: int) -> tuple[float, float, float, float]:
        raw.FPDFText_GetLooseCharBox(self.page, at, self.rect)
        return moved(self.matrix, self.rect.left, self.rect.bottom, self.rect.right, self.rect.top)

    def _bold(self, at: int) -> bool:
        length = raw.FPDFText_GetFontInfo(self.page, at, self.name, len(self.name), self.flags)
        return _is_bold(self.name.raw[: max(0, min(length, len(self.name)) - 1)])


@cache
def _is_bold(name: bytes) -> bool:
    return bool(_BOLD.search(name.decode("latin-1")))
