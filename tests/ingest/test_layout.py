"""What a line is by its looks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.layout import (
    BULLET,
    NUMBERED_HEADING,
    NUMERIC,
    PAGE_MARK,
    PICTURE_NAME,
    SLIDE_MARK,
    Line,
    contents_line,
    depth,
    lines_of,
    looks_like_heading,
)


@given(st.text("ab \u00a0\r\n\u2028\x0b", max_size=40))
def test_lines_put_together_are_the_text(text: str) -> None:
    found = list(lines_of(text))
    assert "\n".join(line.text for line in found) == text
    assert all(text[line.start : line.end] == line.text for line in found)


@pytest.mark.parametrize(("line", "blank"), [("", True), (" \t\u00a0\ufeff", True), ("x", False), (" - ", False)])
def test_a_blank_line_has_only_white_space(line: str, blank: bool) -> None:
    assert next(lines_of(line)).blank is blank


@pytest.mark.parametrize(
    "line", ["• Nr 10. Att", "- Andel", "* Andel", "· Andel", "– Andel", "  ✓ Andel", "✔ Andel", "● Andel"]
)
def test_a_bullet(line: str) -> None:
    match = BULLET.match(line)
    assert match and line[match.end()] in "NA"


@pytest.mark.parametrize("line", ["-5 procent", "–", "**Mål**", "*Mål*", "e-hälsa", "•"])
def test_no_bullet(line: str) -> None:
    assert not BULLET.match(line)


@pytest.mark.parametrize(
    "line", ["55 (75)", "  7(20) ", "Sida 3 av 12", "sida 3", "<!-- sida 4 -->", "<!-- page 4 -->"]
)
def test_a_page_mark(line: str) -> None:
    assert PAGE_MARK.match(line)


@pytest.mark.parametrize("line", ["Andel 55 (75)", "55 (75) procent", "Sida 3 visar", "2024", "Sidan 3"])
def test_no_page_mark(line: str) -> None:
    assert not PAGE_MARK.match(line)


@pytest.mark.parametrize("line", ["<!-- Slide number: 3 -->", "<!-- slide 3 -->", "<!-- Bild 3 -->", "<!--bild: 3-->"])
def test_a_slide_mark_gives_the_slide(line: str) -> None:
    match = SLIDE_MARK.match(line)
    assert match and match[1] == "3"


@pytest.mark.parametrize(
    ("line", "number", "title"),
    [
        ("4.1 Årets resultat ............ 29", "4.1", "Årets resultat"),
        ("3.1\tPerspektiv: Barn\t7", "3.1", "Perspektiv: Barn"),
        ("Inledning........3", None, "Inledning"),
        ("5.5\tArbetad tid (netto + extra tid (övertid))\t40", "5.5", "Arbetad tid (netto + extra tid (övertid))"),
    ],
)
def test_a_contents_line(line: str, number: str | None, title: str) -> None:
    assert contents_line(line) == (number, title)


@pytest.mark.parametrize("line", ["Nämnden väntar ... 3", "Resultat 2024 29", "3.1 Perspektiv: Barn"])
def test_no_contents_line(line: str) -> None:
    assert contents_line(line) is None


@pytest.mark.parametrize(("number", "levels"), [("1", 1), ("3.2", 2), ("4.2.1.1", 4)])
def test_a_heading_number_tells_its_depth(number: str, levels: int) -> None:
    assert depth(number) == levels


@pytest.mark.parametrize(
    ("line", "number"), [("3.2 Perspektiv", "3.2"), ("1. Inledning", "1"), ("10.1.2 Ekonomi", "10.1.2")]
)
def test_a_numbered_heading(line: str, number: str) -> None:
    match = NUMBERED_HEADING.match(line)
    assert match and match["number"] == number


@pytest.mark.parametrize("line", ["2024 Resultat", "90 procent", "3.2", "123 Elever"])
def test_no_numbered_heading(line: str) -> None:
    assert not NUMBERED_HEADING.match(line)


@pytest.mark.parametrize("line", ["Omställning till en nära vård", "”Digitalt först”", "Attraktiv Arbetsgivare"])
def test_what_could_be_a_heading(line: str) -> None:
    assert looks_like_heading(line)


@pytest.mark.parametrize(
    "line",
    [
        "",
        "och även i vården",
        "Arbetet pågår.",
        "Följande gäller:",
        "Barn,",
        "Verksam-",
        "2024",
        "90 %",
        "x" * 91,
        "Elever 120 130",
        "Kostnad 1 200 -300",
        "Är det klart?",
    ],
)
def test_what_could_not_be_a_heading(line: str) -> None:
    assert not looks_like_heading(line)


@pytest.mark.parametrize("cell", ["80", "80 %", "-3,5", "1\u00a0200", "−4", "+ 2", "99.5 %", "10 000"])
def test_a_number_in_a_cell(cell: str) -> None:
    assert NUMERIC.match(cell)


@pytest.mark.parametrize("cell", ["80 procent", "2024: 5 av 8", "Andel 80", "%", "-", "3b"])
def test_a_cell_with_words_is_no_number(cell: str) -> None:
    assert not NUMERIC.match(cell)


@pytest.mark.parametrize(
    ("line", "named"), [("image5.png", True), (" image12.JPEG ", True), ("imagen.png", False), ("Se image5.png", False)]
)
def test_a_picture_name(line: str, named: bool) -> None:
    assert bool(PICTURE_NAME.match(line)) is named


@pytest.mark.parametrize("run", ["\t", " ", ".", " .", "\t ", "1 "])
def test_an_endless_run_is_soon_told_to_be_no_contents_line(run: str) -> None:
    assert contents_line("Mål 1" + run * 100_000 + "x") is None


@pytest.mark.parametrize("character", ["\u2003", "\u2028", "\u3000", "\x85", "\x1f", "\ufeff \ufeff"])
def test_a_line_of_any_white_space_is_blank(character: str) -> None:
    assert Line(0, 1, character).blank


def test_a_page_number_that_no_page_has_is_no_page_mark() -> None:
    assert not PAGE_MARK.match(f"<!-- sida {'9' * 5000} -->")
    assert not SLIDE_MARK.match(f"<!-- slide {'9' * 5000} -->")
