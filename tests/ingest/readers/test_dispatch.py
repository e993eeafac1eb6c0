"""Which reader a file gets: by what stands in it, not by its name."""

from __future__ import annotations

import pytest
from reading_example import source

from ingest.errors import EmptyFile, NotText
from ingest.readers.dispatch import opened, reader_for


@pytest.mark.parametrize(
    ("text", "reader"),
    [
        ("[image: ]\nVerksamhetsberättelse\n", "worddump"),
        ("[bookmark: _Toc1]Inledning\n- ett\n- två\n", "worddump"),
        ("\tIndikatorer\n\tUtfall\nText\n", "worddump"),
        (" \tIndikatorer\n\tUtfall\nText\n", "worddump"),
        ("Mål\n\n- ett\n- två\n", "markdown"),
        ("# Plan\n\nVi har en plan.\n", "markdown"),
        ("**Mål**\n\nVi har ett mål.\n", "markdown"),
        ("1 Inledning\nVi har en plan.\n", "plain"),
        ("Vi har en plan.\n\n• Nr 1. Att bygga\n\n• Nr 2. Att riva\n", "plain"),
        ("Vi har\nen plan\nsom är\nbra för\nalla.\n- ett\n", "plain"),
        ("bild [1: en hund]\n", "plain"),
    ],
)
def test_the_reader_that_fits(text: str, reader: str) -> None:
    assert reader_for(text).__module__ == f"ingest.readers.{reader}"


def test_what_is_no_text_is_refused_before_any_reader_sees_it() -> None:
    with pytest.raises(NotText, match=r"^prov\.txt: "):
        opened(b"\x89PNG\r\n", "prov.txt")
    with pytest.raises(EmptyFile, match=r"^prov\.txt: "):
        opened(b"", "prov.txt")


@pytest.mark.parametrize(
    "text", ["x", "\n\nx\n\n", "[image: ]", "- ", "\t\n \t\nx\t\n", "|", "| - |", "•", "# ", "**", "-\n-\n"]
)
def test_odd_little_files_are_read_without_a_fall(text: str) -> None:
    document, _ = opened(text.encode(), "prov.txt").read(source(text))
    assert all(block.text.strip() for block in document.blocks)
    assert document.text == text
