"""Which bytes are text, and what is said of those that are not."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.decode import decode, sha256
from ingest.errors import EmptyFile, Encrypted, InputError, NotText

WORDS = "Åtgärd – ”mål” är ökad hälsa"


@pytest.mark.parametrize(
    "data",
    [
        WORDS.encode(),
        WORDS.encode("cp1252"),
        WORDS.encode("utf-16"),
        codecs.BOM_UTF16_BE + WORDS.encode("utf-16-be"),
        codecs.BOM_UTF16_LE + WORDS.encode("utf-16-le"),
    ],
    ids=["utf-8", "windows-1252", "utf-16", "utf-16 big-endian", "utf-16 little-endian"],
)
def test_the_encodings_that_are_read(data: bytes) -> None:
    assert decode(data, "plan.txt") == WORDS


def test_a_utf_8_byte_order_mark_is_kept_so_that_offsets_are_those_of_the_file() -> None:
    assert decode(codecs.BOM_UTF8 + b"Nr 1", "plan.txt") == "\ufeffNr 1"


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_kind_of_line_end_becomes_a_line_feed(end: str) -> None:
    assert decode(f"ett{end}{end}två{end}".encode(), "plan.txt") == "ett\n\ntvå\n"


@given(
    st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1).filter(lambda text: any(map(str.isalnum, text)))
)
def test_any_text_in_utf_8_comes_through_unchanged(text: str) -> None:
    assert decode(text.encode(), "plan.txt") == text


@given(st.binary(max_size=200))
def test_any_bytes_are_text_or_refused_in_one_line_that_names_the_file(data: bytes) -> None:
    try:
        assert decode(data, "plan.txt").strip()
    except InputError as error:
        assert str(error).startswith("plan.txt: ")
        assert "\n" not in str(error)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b" \n\t\r\n",
        codecs.BOM_UTF8,
        codecs.BOM_UTF16_LE,
        "\u00a0 \u00a0".encode(),
        b"\x00\x00\x00",
        "  \n".encode("utf-16"),
        b"\xa0\xa0",
        "\u200b\u00ad\u2060".encode(),
        b"\x0c\x0c",
    ],
    ids=[
        "no bytes",
        "white space",
        "a mark",
        "a utf-16 mark",
        "no-break spaces",
        "nul bytes",
        "utf-16 white space",
        "windows-1252 no-break spaces",
        "zero-width marks",
        "form feeds",
    ],
)
def test_a_file_without_a_word_is_empty(data: bytes) -> None:
    with pytest.raises(EmptyFile, match=r"^plan\.txt: .*Kontrollera"):
        decode(data, "plan.txt")


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"%PDF-1.7\n%\xe2\xe3", "PDF"),
        (b"PK\x03\x04\x14\x00", "zip"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "Office"),
        (b"\x89PNG\r\n\x1a\n", "bild"),
        (b"\xff\xd8\xff\xe0JFIF", "bild"),
        (b"GIF89a", "bild"),
        (b"\x1f\x8b\x08\x00", "gzip"),
        (b"{\\rtf1\\ansi}", "RTF"),
        (b"text\x00\x01\x02\x03\x04", "styrtecken"),
        (b"\xff\xfea", "UTF-16"),
        (b"\x81tg\x8drd", "Windows-1252"),
    ],
)
def test_what_is_no_text_is_refused_and_it_is_said_why(data: bytes, said: str) -> None:
    with pytest.raises(NotText, match=rf"^plan\.txt: .*{said}"):
        decode(data, "plan.txt")


SWEDISH = "Nämnden får i uppdrag att öka måluppfyllelsen på Ängsgården.\nÅRSREDOVISNING\n"


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "latin-1", "cp1252", "mac_roman", "cp850"]
)
def test_swedish_text_is_read_in_the_encoding_it_is_in(encoding: str) -> None:
    assert decode(SWEDISH.encode(encoding), "plan.txt").lstrip("\ufeff") == SWEDISH


def test_bytes_of_windows_1252_pasted_into_utf_8_are_read_as_such() -> None:
    pasted = SWEDISH.encode() * 2 + "– klippt ur ett äldre dokument".encode("cp1252")
    assert decode(pasted, "plan.txt") == SWEDISH * 2 + "– klippt ur ett äldre dokument"


def test_an_office_file_with_a_password_is_said_to_have_one() -> None:
    data = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500) + "EncryptedPackage".encode("utf-16-le") + bytes(100)
    with pytest.raises(Encrypted, match=r"^plan\.docx: .*lösenord"):
        decode(data, "plan.docx")


def test_a_stray_control_character_in_a_long_text_is_let_through() -> None:
    text = "Nämnden följer upp målen. " * 100 + "\x07"
    assert decode(text.encode(), "plan.txt") == text


def test_the_byte_where_utf_8_breaks_is_told() -> None:
    with pytest.raises(NotText, match=r"fel vid byte 3\b"):
        decode(b"abc\x81", "plan.txt")


def test_the_hash_is_that_of_the_bytes_as_they_are() -> None:
    assert sha256(b"") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    assert sha256(b"a\r\n") != sha256(b"a\n")


def test_a_text_larger_than_any_document_is_refused() -> None:
    with pytest.raises(InputError, match=r"stor.txt: är 20 MB"):
        decode(b"a" * 20_000_001, "stor.txt")
