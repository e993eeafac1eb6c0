"""Choosing the reader for a file by what its content shows, not by its name."""

from __future__ import annotations

import re
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


#: the first that knows a file's bytes reads it; a file that none knows is text
FORMATS: tuple[Format, ...] = ()


def opened(data: bytes, name: str) -> Opened:
    """The file with these bytes; ``name`` is for messages. Raises InputError naming the file.

    >>> opened("Mål\n".encode(), "x.txt").text
    'Mål\n'
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
