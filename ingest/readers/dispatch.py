"""Choosing the reader for a file by what its content shows, not by its name."""

from __future__ import annotations

import re
from collections.abc import Callable

from ingest.decode import decode
from ingest.readers import markdown, plain, worddump
from ingest.records import Document, Issue, Source

Reader = Callable[[Source, bytes], tuple[Document, tuple[Issue, ...]]]

_WORD_MARK = re.compile(r"\[(?:bookmark|image):")
_MARKDOWN_LINE = re.compile(r"(?:- |\* |#{1,6} |\*\*)")


def reader_for(text: str) -> Reader:
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


def read(source: Source, data: bytes) -> tuple[Document, tuple[Issue, ...]]:
    """Read a file's bytes with the reader that fits. Raises InputError naming the file."""
    return reader_for(decode(data, source.path))(source, data)
