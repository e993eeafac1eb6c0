"""Makes a complete Whoosh index in an empty folder."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from whoosh.codec.whoosh3 import W3Codec
from whoosh.filedb.filestore import FileStorage

from kg.search import files
from kg.search.fields import Indexed
from kg.search.lengths import Lengths
from kg.search.schema import schema


def build(folder: Path, indexed: Iterable[Indexed]) -> None:
    """Index into ``folder``, with the entries in a file beside."""
    index = FileStorage(str(folder)).create_index(schema())
    writer = index.writer(codec=W3Codec(compression=0))  # a fifth less time for an index of a few MB
    entries, lengths = [], Lengths()
    for each in lengths.counting(indexed):
        writer.add_document(**each.fields)
        entries.append(each.entry)
    writer.commit()
    lengths.write(folder)
    files.write_entries(folder, entries)
