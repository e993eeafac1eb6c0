"""Choosing the reader for a file by what its content shows, not by its name."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from importlib import import_module

from ingest.decode import decode, sha256
from ingest.readers import markdown, plain, worddump
from ingest.records import Document, Issue, Source

Read = tuple[Document, tuple[Issue, ...]]
TEXT = "text/plain"


@dataclass(frozen=True, slots=True)
class Opened:
    """A file whose bytes were made text, once: the hash of the bytes, the text that places point into, how to read
    the file as the document that a source describes, and its media type."""

    sha256: str
    text: str = field(repr=False)
    read: Callable[[Source], Read]
    media_type: str = TEXT


@dataclass(frozen=True, slots=True)
class Format:
    """A format that is no text: how its bytes are known, and the module that reads them, loaded when it is needed.

    The module has ``content(data, name) -> Content``, which raises InputError with ``name``.
    """

    media_type: str
    known: Callable[[bytes], bool]
    module: str


OFFICE = "application/vnd.openxmlformats-officedocument"
_PARTS = ("word", "ppt", "xl")  # the folder that each kind of Office file keeps its document in
_WEB = re.compile(
    rb"(?:<\?xml[^>]{0,200}\?>|<!--.{0,2000}?-->|\s|\x00)*<\s*(?:!doctype\s+html|html|head|body)\b", re.I | re.S
)


def holds(data: bytes) -> str | None:
    """Which kind of Office file a zip archive is ("word", "ppt", "xl"), by the folders in it; None for any other."""
    if not data.startswith(b"PK"):
        return None
    try:
        names = zipfile.ZipFile(io.BytesIO(data)).namelist()
    except (zipfile.BadZipFile, ValueError, EOFError, OSError, NotImplementedError):
        names = [name for name in _PARTS if f"{name}/".encode() in data]  # it breaks off: what did it begin as?
        names = [f"{name}/" for name in names]
    return next((part for part in _PARTS if any(name.lstrip("/").startswith(f"{part}/") for name in names)), None)


def is_web(data: bytes) -> bool:
    """Whether a file's bytes begin as a web page does.

    >>> is_web(b"\\xef\\xbb\\xbf<!DOCTYPE html><title>Plan</title>"), is_web(b"Plan <html>")
    (True, False)
    """
    return bool(_WEB.match(data[:8192].removeprefix(b"\xef\xbb\xbf").removeprefix(b"\xff\xfe").replace(b"\x00", b"")))


def is_pdf(data: bytes) -> bool:
    """Whether bytes are a PDF file, whatever white space or byte order mark stands before it.

    >>> is_pdf(b"\\xef\\xbb\\xbf\\n%PDF-1.7"), is_pdf(b"Om %PDF-filer")
    (True, False)
    """
    return data[:1024].lstrip(b"\xef\xbb\xbf\x00 \t\r\n").startswith(b"%PDF-")


#: the first that knows a file's bytes reads it; a file that none knows is text
FORMATS: tuple[Format, ...] = (
    Format("application/pdf", is_pdf, "pdf.reader"),
    Format(f"{OFFICE}.wordprocessingml.document", lambda data: holds(data) == "word", "word"),
    Format(f"{OFFICE}.presentationml.presentation", lambda data: holds(data) == "ppt", "slides"),
    Format("text/html", is_web, "web"),
)


def opened(data: bytes, name: str) -> Opened:
    """The file with these bytes; ``name`` is for messages. Raises InputError naming the file.

    >>> opened("Mål".encode(), "x.txt").text
    'Mål'
    """
    for form in FORMATS:
        if form.known(data):
            content = import_module(f"ingest.readers.{form.module}").content(data, name)
            return Opened(sha256(data), content.text, content.read, form.media_type)
    text = decode(data, name)
    return Opened(sha256(data), text, partial(reader_for(text), text=text))


_WORD_MARK = re.compile(r"\[(?:bookmark|image):")
_MARKDOWN_LINE = re.compile(r"(?:- |\* |#{1,6} |\*\*)")


def reader_for(text: str) -> Callable[..., Read]:
    """The reader whose marks ``text`` bears: Word dump, Markdown, else hard-wrapped text.

    >>> reader_for("Mål\\n\\n- Bättre hälsa\\n- Mer vård\\n").__module__
    'ingest.readers.markdown'
    """
    filled = [line for line in text.split("\n") if line.strip()]
    tabbed = sum(line.lstrip(" ").startswith("\t") for line in filled)
    if _WORD_MARK.search(text) or tabbed > 0.2 * len(filled):
        return worddump.read
    listed = sum(bool(_MARKDOWN_LINE.match(line)) for line in filled)
    if listed > 0.2 * len(filled):
        return markdown.read
    return plain.read
