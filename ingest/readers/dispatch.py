"""Choosing the reader for a file by what its content shows, not by its name."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial

from ingest.decode import decode, sha256
from ingest.readers import markdown, plain, worddump
from ingest.records import Document, Issue, Source

Read = tuple[Document, tuple[Issue, ...]]


@dataclass(frozen=True, slots=True)
class Opened:
    """A file whose bytes were made text, once: the hash of the bytes, the text that places point into, and how to
    read the file as the document that a source describes."""

    sha256: str
    text: str = field(repr=False)
    read: Callable[[Source], Read]


def opened(data: bytes, name: str) -> Opened:
    """The file with these bytes; ``name`` is for messages. Raises InputError naming the file.

    >>> opened("Mål\n".encode(), "x.txt").text
    'Mål\n'
    """
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
