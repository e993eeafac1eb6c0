"""Bytes to text, in the encodings that Swedish public bodies' files come in; anything else is refused."""

from __future__ import annotations

import hashlib
import re

from ingest.errors import EmptyFile, InputError, NotText

BINARY = (
    (b"%PDF-", "en PDF-fil"),
    (b"PK\x03\x04", "en zip-baserad fil (Word, PowerPoint, Excel eller zip)"),
    (b"\xd0\xcf\x11\xe0", "en äldre Office-fil"),
    (b"\x89PNG", "en bild"),
    (b"\xff\xd8\xff", "en bild"),
    (b"GIF8", "en bild"),
    (b"\x1f\x8b", "en gzip-fil"),
    (b"{\\rtf", "en RTF-fil"),
)
LARGEST = 20_000_000  # bytes of text: some 70 for each are held in memory while it is read
BOMS = ((b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
INVISIBLE = dict.fromkeys(map(ord, "\ufeff\u200b\u2060\u00ad"))
CONTROL = re.compile(r"[\x00-\x08\x0e-\x1e]")  # all but tab, the line and page ends and the unit separator


def sha256(data: bytes) -> str:
    """The hash that a manifest names a document by, as 64 hexadecimal digits."""
    return hashlib.sha256(data).hexdigest()


def decode(data: bytes, name: str) -> str:
    """The text of a file's bytes, line ends made ``\\n``. ``name`` is the file's name, for messages.

    UTF-8 first, UTF-16 with a byte order mark, else Windows-1252, which is what older Swedish exports use.
    Raises EmptyFile, NotText, and InputError for a text larger than any document is.

    >>> decode("å\\r\\nä".encode("cp1252"), "x.txt")
    'å\\nä'
    """
    if not data.strip(b"\x00\t\n\r\f\v \xef\xbb\xbf"):
        raise EmptyFile(f"{name}: filen är tom. Kontrollera att rätt fil angavs.")
    if len(data) > LARGEST:
        size = len(data) // 1_000_000
        raise InputError(f"{name}: är {size} MB text; högst {LARGEST // 1_000_000} MB läses. Dela upp filen.")
    for magic, what in BINARY:
        if data.startswith(magic):
            raise NotText(f"{name}: är {what}, inte text. Spara eller exportera dokumentet som text först.")
    text = _decoded(data, name)
    controls = [match.start() for match in CONTROL.finditer(text)]
    if len(controls) > len(text) / 1000:
        raise NotText(
            f"{name}: är inte text ({len(controls)} styrtecken, det första vid tecken {controls[0]}). "
            "Kontrollera att det är en textfil."
        )
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not text.translate(INVISIBLE).strip():
        raise EmptyFile(f"{name}: filen innehåller bara blanktecken. Kontrollera att rätt fil angavs.")
    return text


def _decoded(data: bytes, name: str) -> str:
    for bom, encoding in BOMS:
        if data.startswith(bom):
            try:
                return data.decode(encoding)
            except UnicodeDecodeError as error:
                raise NotText(f"{name}: börjar som UTF-16 men går inte att läsa vid byte {error.start}.") from error
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        place = error.start
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError as error:
        raise NotText(
            f"{name}: är inte text i UTF-8 (fel vid byte {place}) och inte i Windows-1252 (fel vid byte "
            f"{error.start}). Spara filen som UTF-8."
        ) from error
