"""One file, from bytes to all that it yields."""

from __future__ import annotations

from pathlib import Path

import pytest
from reading_example import WIDE, misquoted, source

from ingest.errors import Damaged, EmptyFile, InputError, MissingFile, NotText
from ingest.pipeline import describe, digest, load, read_file, read_text
from ingest.readers.dispatch import opened
from ontology.terms import DocumentType

PLAN = (
    "Storby kommun\n\nKulturnämndens verksamhetsplan 2031\n\n"
    + WIDE
    + "Effektmål 1. Alla läser.\n\nNr 1. Att låna ut.\n"
)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "plan.txt"
    path.write_text(PLAN, "utf-8")
    return path


def test_a_file_that_no_corpus_knows_is_read_and_what_was_guessed_is_told(file: Path) -> None:
    reading, notes = read_file(file)
    made = reading.document.source
    assert (made.title, made.year, made.publisher, made.body) == (
        "Kulturnämndens verksamhetsplan 2031",
        2031,
        "Storby kommun",
        "Kulturnämnden",
    )
    assert made.id == "storby-kommun-kulturnämnden-verksamhetsplan-2031"
    assert [note.partition(":")[0] for note in notes] == ["typ", "år", "organ", "utgivare", "titel", "id"]
    assert all("gissat: " in note for note in notes)
    assert [item.id for item in reading.items] == [f"{made.id}/effektmål-1", f"{made.id}/uppdrag-1"]


def test_what_is_said_is_not_guessed(file: Path) -> None:
    reading, notes = read_file(file, id="x", year=2030, type="delårsrapport", publisher="P", body="B", title="T")
    made = reading.document.source
    assert (made.id, made.year, made.type, made.publisher, made.body, made.title) == (
        *("x", 2030, DocumentType.DELARSRAPPORT),
        *("P", "B", "T"),
    )
    assert notes == ()


def test_what_is_neither_said_nor_guessed_is_said_to_be_unknown() -> None:
    made, notes = describe(Path("x.txt"), opened(b"Vi ses.", "x.txt"))
    assert (made.year, made.publisher, made.body, made.type) == (0, "", "", DocumentType.OVRIGT)
    assert [note for note in notes if "okänt" in note] == [
        "år: okänt (inget i texten säger det)",
        "organ: okänt (inget i texten säger det)",
        "utgivare: okänt (inget i texten säger det); det länkas då inte till andra dokument, ange --publisher",
    ]


def test_the_text_that_places_point_into_is_that_of_the_file(file: Path) -> None:
    reading, _ = read_file(file)
    assert read_text(file) == reading.document.text == PLAN
    assert [read_text(file)[item.place.start : item.place.end] for item in reading.items] == [
        "Alla läser.",
        "Att låna ut.",
    ]


def test_windows_line_ends_and_letters_change_nothing_but_the_bytes(file: Path) -> None:
    before, _ = read_file(file)
    file.write_bytes(PLAN.replace("\n", "\r\n").encode("cp1252"))
    after, _ = read_file(file)
    assert after.items == before.items
    assert after.document.text == before.document.text


def test_the_same_bytes_give_the_same_reading() -> None:
    data = PLAN.encode()
    assert digest(source(data), data) == digest(source(data), data)


def test_a_byte_order_mark_does_not_hide_the_first_item() -> None:
    data = "\ufeffEffektmål 1. Alla läser.\n".encode()
    reading = digest(source(data), data)
    assert [item.number for item in reading.items] == ["1"]
    assert misquoted(reading) == []


def test_letters_with_loose_accents_are_read_as_whole_letters() -> None:
    data = "Effektma\u030al 1. La\u0308nets invånare ma\u030ar bra\n\nUppdrag: Nr 1. A\u030atgärda\n".encode()
    reading = digest(source(data), data)
    assert [item.text for item in reading.items] == ["Länets invånare mår bra", "Åtgärda"]
    assert misquoted(reading) == []


@pytest.mark.parametrize(
    ("data", "error"), [(b"", EmptyFile), (b" \n", EmptyFile), (b"%PDF-1.4", Damaged), (b"\x00\x01\x02x", NotText)]
)
def test_a_file_that_cannot_be_read_is_named(tmp_path: Path, data: bytes, error: type[InputError]) -> None:
    path = tmp_path / "fel.txt"
    path.write_bytes(data)
    for read in (read_file, read_text):
        with pytest.raises(error) as raised:
            read(path)
        assert str(raised.value).startswith(f"{path}: ")
        assert "\n" not in str(raised.value)


def test_no_such_file_and_a_folder(tmp_path: Path) -> None:
    with pytest.raises(MissingFile, match=r"saknas\.txt: filen finns inte\. Kontrollera sökvägen\."):
        load(tmp_path / "saknas.txt")
    with pytest.raises(InputError, match="kan inte läsas"):
        load(tmp_path)


def test_a_file_without_end_is_refused_and_not_held_in_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ingest.pipeline.LARGEST", 1_000_000)
    with pytest.raises(InputError, match=r"^/dev/zero: är större än 1 MB"):
        load(Path("/dev/zero"))


def test_the_text_of_a_file_is_made_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[str] = []
    monkeypatch.setattr("ingest.readers.dispatch.decode", lambda data, name: (made.append(name), data.decode())[1])
    (tmp_path / "plan-2031.txt").write_text("Verksamhetsplan\n\nUppdrag: Nr 1. Att bygga\n", "utf-8")
    reading, _ = read_file(tmp_path / "plan-2031.txt")
    assert [item.text for item in reading.items] == ["Att bygga"] and len(made) == 1
