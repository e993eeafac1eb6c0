"""Bytes to text, in the encodings that Swedish public bodies' files come in; anything else is refused."""

from __future__ import annotations

import codecs
import hashlib
import re
from contextlib import suppress

from ingest.errors import EmptyFile, Encrypted, InputError, NotText

_OLE = b"\xd0\xcf\x11\xe0"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")  # the stream that holds an Office file with a password
_SAVE = "Öppna den i sitt program eller i LibreOffice och spara den som DOCX, PPTX eller PDF."
#: how files begin that are no text, what they are, and what to do
BINARY = (
    (b"%PDF-", "en PDF-fil", "Hämta filen på nytt."),
    (b"PK\x03\x04", "en zip-baserad fil som varken är Word eller PowerPoint (Excel, ODT, zip)", _SAVE),
    (_OLE, "en äldre Office-fil (DOC, PPT, XLS)", _SAVE),
    (b"\x89PNG", "en bild", "Spara den som en PDF med texttolkning (OCR)."),
    (b"\xff\xd8\xff", "en bild", "Spara den som en PDF med texttolkning (OCR)."),
    (b"GIF8", "en bild", "Spara den som en PDF med texttolkning (OCR)."),
    (b"\x1f\x8b", "en gzip-fil", "Packa upp den."),
    (b"{\\rtf", "en RTF-fil", _SAVE),
)
LARGEST = 20_000_000  # bytes of text: some 70 for each are held in memory while it is read
BOMS = ((b"\xff\xfe\x00\x00", "utf-32"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
#: one byte a character, by what writes it: Windows, older Macintoshes, DOS
ONE_BYTE = ("cp1252", "mac_roman", "cp850")
#: a letter that Swedish words have, next to another small letter: what a right guess makes of most of its bytes
_LETTER = re.compile(
    r"(?<=[a-zåäö])[åäöé]|[åäöÅÄÖé](?=[a-zåäö])|(?<=[A-ZÅÄÖ])[ÅÄÖ]|[ÅÄÖ](?=[A-ZÅÄÖ])|(?<![^\s(])[åäöÅÄÖ]\b"
)
_BEYOND = re.compile(r"[^\W\x00-\x7f]")
SURE = 0.7  # the part of the letters beyond ASCII that must be Swedish when the text is no Windows-1252
INVISIBLE = dict.fromkeys(map(ord, "\ufeff\u200b\u2060\u00ad"))
CONTROL = re.compile(r"[\x00-\x08\x0e-\x1e]")  # all but tab, the line and page ends and the unit separator


def sha256(data: bytes) -> str:
    """The hash that a manifest names a document by, as 64 hexadecimal digits."""
    return hashlib.sha256(data).hexdigest()


def decode(data: bytes, name: str) -> str:
    """The text of a file's bytes, line ends made ``\\n``. ``name`` is the file's name, for messages.

    UTF-8 first; UTF-16 with or without a byte order mark; else the one-byte encoding (Windows-1252, Mac Roman, DOS 850)
    that makes most Swedish letters within words, Windows-1252 when none makes more. A text in UTF-8 with some bytes
    of Windows-1252 pasted into it is read as both.
    Raises EmptyFile, NotText, Encrypted, and InputError for a text larger than any document is.

    >>> decode("å\\r\\nä".encode("cp1252"), "x.txt")
    'å\\nä'
    """
    if not data.strip(b"\x00\t\n\r\f\v \xef\xbb\xbf"):
        raise EmptyFile(f"{name}: filen är tom. Kontrollera att rätt fil angavs.")
    if len(data) > LARGEST:
        size = len(data) // 1_000_000
        raise InputError(f"{name}: är {size} MB text; högst {LARGEST // 1_000_000} MB läses. Dela upp filen.")
    if data.startswith(_OLE) and _ENCRYPTED in data:
        raise Encrypted(f"{name}: är skyddad med lösenord. Spara en kopia utan lösenord och läs den.")
    for magic, what, do in BINARY:
        if data.startswith(magic):
            raise NotText(f"{name}: är {what}, inte text. {do}")
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
    if wide := _wide(data):
        return data.decode(wide, "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        place = error.start
    whole = data.decode("utf-8", "ignore")
    if len(_BEYOND.findall(whole)) > 2 * (len(data) - len(whole.encode())):
        return data.decode("utf-8", _PASTED)
    made = {}
    for encoding in ONE_BYTE:
        with suppress(UnicodeDecodeError):
            made[encoding] = data.decode(encoding)
    best = max(made, key=lambda each: _swedish(made[each]))  # of equals the first; Mac Roman has all bytes
    if "cp1252" not in made and _swedish(made[best]) < SURE:
        raise NotText(
            f"{name}: är inte text i UTF-8 (fel vid byte {place}) och inte i Windows-1252. Spara filen som UTF-8."
        )
    return made[best]


def _wide(data: bytes) -> str | None:
    """The UTF-16 that a text without a byte order mark is in: nearly every other byte is zero."""
    sample = data[:4096]
    if len(sample) < 4:
        return None
    for start, encoding in ((1, "utf-16-le"), (0, "utf-16-be")):
        zero, other = sample[start::2].count(0), sample[1 - start :: 2].count(0)
        if zero > 0.8 * len(sample[start::2]) and other < 0.1 * len(sample[1 - start :: 2]):
            return encoding
    return None


def _swedish(text: str) -> float:
    """How much of what is no ASCII is Swedish letters where words have them, from 0 to 1."""
    beyond = len(_BEYOND.findall(text))
    return round(len(_LETTER.findall(text)) / beyond, 1) if beyond else 0.0


def _pasted(error: UnicodeError) -> tuple[str, int]:
    """A byte that is no UTF-8, read as Windows-1252."""
    assert isinstance(error, UnicodeDecodeError)
    return error.object[error.start : error.start + 1].decode("cp1252", "replace"), error.start + 1


_PASTED = "trad-pasted"
codecs.register_error(_PASTED, _pasted)
