"""Any text at all gives items whose words stand in it, or one of our own errors; never anything else."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.errors import InputError
from ingest.pipeline import digest
from ingest.records import Place, Reading, Source
from ingest.text import fold
from ontology.terms import DocumentType

DOCUMENTS = sorted((Path(__file__).resolve().parents[2] / "corpus" / "documents").glob("*.txt"))
PIECES = (
    "Effektmål 1. Alla mår bra.", "Indikatorer", "Mål:", "Nr 4. Att bygga", "• Nr 10. Att måla", "Kommentar",
    "Nämnden får i uppdrag:", "Utöver detta får de även i uppdrag:", "Perspektiv: Process",
    "Strategi: Att våga", "\tUtfall", " \tKommentar", "\t", "", " ", "4.1 Ekonomi", "se effektmål 1",
    "[image: ]", "[bookmark: _Toc1]Ekonomi", "Uppdraget är inte klart.", "1\tInledning\t3", "- punkt",
    "| a | b |", "---", "Sam-", "ordning", "\u00ad", "a\u030a", "55 (75)", "<!-- sida 3 -->", "image1.png",
    "2 854 1 216", "Nr 3 - 8. Att", "\f", "Uppdrag 3b (ett)", "**fet** text",
    "Status: Pågår", "Målvärde 2031: 95 %", "Mål: 95 %", "Särskilda uppdrag", "Nämndens uppdrag", "U1. Bygg",
    "Aktiviteter:",
    "Indikator Utfall 2030 Mål 2031", "Antal lån 42 35", "Uppdrag      Status      Kommentar",
    "Bygga en      Pågår   Virke",
    "| Mål | Indikator | Mål 2031 |", "| x | Antal lån | 3 |", "Delmål M1a Fler", "Innehåll", "1. Mål 4",
    "Trygghetsmål 3: Alla",
    "Storby plan     4 (9)", "Kommentar Arbetet går enligt plan och blir klart.", "Kulturnämnden", "Redovisning: Klart",
)  # fmt: skip
SOURCE = Source("prov", "prov.txt", "0" * 64, "Prov", "", "", DocumentType.VERKSAMHETSBERATTELSE, 2031, "2031")


def repr_start(line: str) -> str:
    """A name for a long line."""
    return repr(line[:6])


def read(text: str) -> Reading | None:
    """The reading of a text, None when it is refused."""
    try:
        return digest(SOURCE, text.encode("utf-8", "surrogatepass"))
    except InputError as error:
        assert str(error).startswith("prov.txt")
        return None


def assert_quoted(reading: Reading) -> None:
    text = reading.document.text

    def stands(place: Place) -> str:
        return "".join(text[start:end] for start, end in place.spans or ((place.start, place.end),))

    for item in reading.items:
        assert item.text and fold(stands(item.place)) == fold(item.text)
        for claim in item.claims:
            assert fold(stands(claim.place)) == fold(claim.verbatim)
    assert len({item.id for item in reading.items}) == len(reading.items)
    assert len(reading.fates) == len(reading.document.blocks)


@settings(max_examples=120, deadline=None)
@given(
    st.lists(st.sampled_from(PIECES) | st.text(max_size=30), max_size=25),
    st.sampled_from(("\n", "\n\n", " \n", "\r\n")),
)
def test_pieces_of_plans_in_any_order(pieces: list[str], between: str) -> None:
    reading = read(between.join(pieces))
    if reading:
        assert_quoted(reading)


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.stem[:3])
@pytest.mark.parametrize("seed", range(2))
def test_the_bundled_documents_with_their_lines_shuffled(path: Path, seed: int) -> None:
    lines = path.read_text("utf-8").split("\n")
    random.Random(seed).shuffle(lines)
    reading = read("\n".join(lines))
    assert reading
    assert_quoted(reading)


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.stem[:3])
@pytest.mark.parametrize("part", (0.1, 0.5, 0.9))
def test_the_bundled_documents_cut_short(path: Path, part: float) -> None:
    text = path.read_text("utf-8")
    reading = read(text[: int(len(text) * part)])
    assert reading
    assert_quoted(reading)


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.stem[:3])
@pytest.mark.parametrize("what", ["every other line", "no empty lines", "two columns", "capitals"])
def test_the_bundled_documents_deformed(path: Path, what: str) -> None:
    lines = path.read_text("utf-8").split("\n")
    half = len(lines) // 2
    deformed = {
        "every other line": lines[::2],
        "no empty lines": [line for line in lines if line.strip()],
        "two columns": [f"{one:<60.60}    {other}" for one, other in zip(lines[:half], lines[half:], strict=False)],
        "capitals": [line.upper() for line in lines],
    }[what]
    reading = read("\n".join(deformed))
    assert reading
    assert_quoted(reading)


@pytest.mark.parametrize(
    "text",
    [
        "Goal 1: Everyone reads.\n\nIndicators\n- Share of readers\n\nStatus: done\n",
        "Tavoite 1: Kaikki lukevat.\n\nMittarit\n• Lukijoiden osuus\n\nTila: kesken\n",
        "目标一：人人读书。\n\n指标\n• 读者比例\n\n状态：进行中\n",
        "الهدف 1: الجميع يقرأ.\n\nالمؤشرات\n• نسبة القراء\n",
    ],
)
def test_other_languages_yield_no_items(text: str) -> None:
    reading = read(text * 40)
    assert reading and not reading.items


def test_many_equal_goals_and_many_that_differ_a_little() -> None:
    reading = read("Mål: Alla läser böcker.\n\n" * 1500 + "".join(f"Mål: Alla läser bok {i}.\n\n" for i in range(300)))
    assert reading and 1 <= len(reading.items) <= 301
    assert_quoted(reading)


@pytest.mark.parametrize(
    "line", ["x" * 300_000, "Nr 1. " * 50_000, " " * 300_000 + "x", "\t" * 200_000, "1 " * 150_000], ids=repr_start
)
def test_one_very_long_line(line: str) -> None:
    reading = read(line)
    if reading:
        assert_quoted(reading)
