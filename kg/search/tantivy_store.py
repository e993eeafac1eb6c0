"""A Tantivy index on the disk: its fields, and how it is written."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from tantivy import Document, Index, Schema, SchemaBuilder

from kg.search.engine import COLUMNS, FIELDS, POSITIONED
from kg.search.fields import Indexed
from kg.search.files import entry_text

FOLDER = "tantivy"  # below the index folder
ENTRY, NUMBER = "entry", "number"
MEMORY = 512_000_000  # bytes that the writer fills before it writes a segment; few segments are asked faster


def schema() -> Schema:
    """The fields: tokens parted by blanks, columns as they are, the entry itself, and its place in reading order."""
    builder = SchemaBuilder()
    for name in FIELDS:
        option = "position" if name in POSITIONED else "freq"
        builder.add_text_field(name, tokenizer_name="whitespace", index_option=option)
    for name in COLUMNS:
        builder.add_text_field(name, tokenizer_name="raw", index_option="basic", fast=True)
    builder.add_bytes_field(ENTRY, stored=True)
    builder.add_unsigned_field(NUMBER, indexed=True, fast=True)
    return builder.build()


def build(folder: Path, indexed: Iterable[Indexed]) -> None:
    """Index into ``folder``, and wait until all is on the disk.

    One writer thread: the segments then follow reading order, and the caller's thread has work enough.
    """
    (folder / FOLDER).mkdir()
    writer = Index(schema(), path=str(folder / FOLDER)).writer(heap_size=MEMORY, num_threads=1)
    for number, each in enumerate(indexed):
        document = Document(**each.fields)
        for name, held in each.columns.items():
            for value in held:
                document.add_text(name, value)
        document.add_bytes(ENTRY, entry_text(each.entry).encode())
        document.add_unsigned(NUMBER, number)
        writer.add_document(document)
    writer.commit()
    writer.wait_merging_threads()
