"""Office files that are not what they should be: refused in one line, quickly, and nothing fetched."""

from __future__ import annotations

import io
import struct
import time
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from office_example import changed, document, heading, paragraph, presentation, table

from ingest.errors import Damaged, Encrypted, InputError
from ingest.readers.dispatch import opened

WORD = document(heading("Mål"), paragraph("Text om mål."), table(["Uppdrag", "Status"], ["Att bygga", "Klart"]))
SLIDES = presentation(lambda made: setattr(made.slides.add_slide(made.slide_layouts[1]).shapes.title, "text", "Mål"))


def packed(parts: dict[str, bytes]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as made:
        for name, data in parts.items():
            made.writestr(name, data)
    return file.getvalue()


def refused(data: bytes, said: str, kind: type[InputError] = InputError) -> None:
    with pytest.raises(kind, match=rf"^prov\.docx: .*{said}"):
        opened(data, "prov.docx")


def test_a_part_that_unpacks_to_very_much_is_refused_before_it_is_unpacked() -> None:
    begun = time.perf_counter()
    refused(changed(WORD, "word/document.xml", lambda data: data + b" " * 300_000_000), "zipbomb")
    assert time.perf_counter() - begun < 30


def test_a_part_that_lies_about_its_size_is_not_unpacked_beyond_what_it_says() -> None:
    data = bytearray(changed(WORD, "word/document.xml", lambda data: data + b" " * 20_000_000))
    at = data.rindex(b"word/document.xml") - 46 + 24  # the unpacked size in the central directory
    data[at : at + 4] = struct.pack("<I", 1000)
    refused(bytes(data), "")


def test_a_file_in_parts_by_the_tens_of_thousands_is_refused() -> None:
    refused(packed({"word/document.xml": b"<x/>"} | {f"word/{i}": b"" for i in range(20_001)}), "delar")


def test_a_file_with_a_password_is_said_to_have_one() -> None:
    data = bytearray(WORD)
    for at in range(len(data) - 4):
        if data[at : at + 4] == b"PK\x01\x02":
            data[at + 8] |= 1
    refused(bytes(data), "lösenord", Encrypted)


def test_what_stands_outside_the_file_is_never_fetched() -> None:
    relation = (
        b'<Relationship Id="rIdX" Type="http://x/image" Target="https://exempel.invalid/x.png" TargetMode="External"/>'
    )
    picture = (
        b'<w:p><w:r><w:drawing xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:blip '
        b'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:embed="rIdX"/></w:drawing>'
        b"</w:r></w:p>"
    )
    end = b"</Relationships>"
    data = changed(WORD, "word/_rels/document.xml.rels", lambda x: x.replace(end, relation + end))
    data = changed(data, "word/document.xml", lambda x: x.replace(b"<w:sectPr", picture + b"<w:sectPr", 1))
    assert "[image: okänd]" in opened(data, "prov.docx").text


def test_a_document_with_macros_is_read_and_they_are_not_looked_at() -> None:
    data = changed(WORD, "[Content_Types].xml", lambda x: x.replace(
        b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
        b"application/vnd.ms-word.document.macroEnabled.main+xml",
    ))  # fmt: skip
    assert opened(data, "prov.docm").text == opened(WORD, "prov.docx").text


def test_spans_and_numbers_without_end_do_no_harm() -> None:
    def absurd(x: bytes) -> bytes:
        return x.replace(b"<w:tcPr>", b'<w:tcPr><w:gridSpan w:val="99999999"/>').replace(
            b"<w:tr>", b'<w:tr><w:trPr><w:gridBefore w:val="2000000000"/></w:trPr>'
        )

    assert "Att bygga" in opened(changed(WORD, "word/document.xml", absurd), "prov.docx").text


@given(st.integers(0, len(WORD)))
@settings(max_examples=60, deadline=None)
def test_a_file_that_breaks_off_is_read_or_refused_in_one_line(length: int) -> None:
    try:
        assert opened(WORD[:length], "prov.docx").text
    except InputError as error:
        assert str(error).startswith("prov.docx: ")
        assert "\n" not in str(error)


@given(st.sampled_from([WORD, SLIDES]), st.lists(st.tuples(st.integers(0, 1 << 30), st.integers(0, 255)), max_size=20))
@settings(max_examples=80, deadline=None)
def test_a_file_with_wrong_bytes_is_read_or_refused_in_one_line(data: bytes, wrong: list[tuple[int, int]]) -> None:
    harmed = bytearray(data)
    for at, byte in wrong:
        harmed[at % len(harmed)] = byte
    try:
        opened(bytes(harmed), "prov.docx")
    except InputError as error:
        assert str(error).startswith("prov.docx: ")


@given(st.binary(max_size=400), st.sampled_from([b"PK\x03\x04", b"%PDF-1.7", b"<html>", b"\xd0\xcf\x11\xe0", b""]))
@settings(max_examples=100, deadline=None)
def test_any_bytes_after_any_beginning_are_read_or_refused_in_one_line(data: bytes, magic: bytes) -> None:
    if magic.startswith(b"%PDF"):
        return  # until there is a reader for it
    try:
        assert opened(magic + data, "prov").text
    except InputError as error:
        assert str(error).startswith("prov: ")


@given(st.randoms(use_true_random=False))
@settings(max_examples=20, deadline=None)
def test_parts_in_any_order_or_under_each_others_names_are_read_or_refused(random) -> None:
    with zipfile.ZipFile(io.BytesIO(WORD)) as file:
        parts = [(name, file.read(name)) for name in file.namelist()]
    random.shuffle(parts)
    assert opened(packed(dict(parts)), "prov.docx").text == opened(WORD, "prov.docx").text
    names = [name for name, _ in parts]
    random.shuffle(names)
    swapped = packed({name: data for name, (_, data) in zip(names, parts, strict=True)})
    try:
        opened(swapped, "prov.docx")
    except InputError as error:
        assert str(error).startswith("prov.docx: ")


def test_damage_says_which_part_and_what_to_do() -> None:
    refused(changed(WORD, "word/styles.xml", lambda data: data[:100]), "word/styles.xml.*spara om", Damaged)
