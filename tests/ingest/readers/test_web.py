"""Web pages: what a browser shows is read, the rest is not."""

from __future__ import annotations

import pytest

from ingest.errors import EmptyFile
from ingest.readers import web


def read(body: str, head: str = "", encoding: str = "utf-8"):
    return web.content(f"<!DOCTYPE html><html><head>{head}</head><body>{body}</body></html>".encode(encoding), "prov")


def kinds(body: str) -> list[tuple[str, str]]:
    return [(one.kind.value, one.text) for one in read(body).blocks if one.ignored is None]


def test_headings_paragraphs_and_lists() -> None:
    made = read("<h1>Plan</h1><div>Löst <b>ord</b><p>Stycke.<ul><li>Ett<li>Två<ol start=3><li>tre</ol></ul></div>")
    assert [(one.kind.value, one.level, one.text) for one in made.blocks] == [
        ("heading", 1, "Plan"), ("paragraph", None, "Löst ord"), ("paragraph", None, "Stycke."),
        ("list item", None, "Ett"), ("list item", None, "Två"), ("list item", None, "3. tre"),
    ]  # fmt: skip


def test_what_is_hidden_is_not_read_and_menus_are_set_aside() -> None:
    made = read(
        "<header>Logga</header><nav><a>Hem</a></nav><p hidden>a</p><p style='display: none'>b</p><script>c</script>"
        "<p>Text.</p><footer>Kontakt</footer>",
        "<title>Sidan</title><style>d</style>",
    )
    assert [(one.ignored, one.text) for one in made.blocks] == [
        ("sidans titel", "Sidan"), ("sidhuvud", "Logga"), ("meny", "Hem"), (None, "Text."), ("sidfot", "Kontakt"),
    ]  # fmt: skip


@pytest.mark.parametrize("encoding", ["iso-8859-1", "windows-1252", "utf-8"])
def test_the_encoding_that_a_page_declares_is_used(encoding: str) -> None:
    assert "Åtgärd för ökad hälsa" in read("<p>Åtgärd för ökad hälsa", f"<meta charset={encoding}>", encoding).text


def test_a_wrongly_declared_encoding_does_not_matter() -> None:
    assert "Åtgärd" in read("<p>Åtgärd", "<meta charset=utf-8>", "cp1252").text


def test_a_table_with_two_heading_rows_and_merged_cells() -> None:
    made = read(
        "<table><thead><tr><th rowspan=2>Indikator<th colspan=2>Utfall<th rowspan=2>Status<tr><th>2030<th>2031</thead>"
        "<tr><td rowspan=2>Andel elever<td>4 %<td>5 %<td><img src='https://exempel.invalid/a.png' alt='Grön cirkel'>"
        "<tr><td>6 %<td>7 %<td style='background-color:#c00000'></table>"
    )
    rows = [one for one in made.blocks if one.ignored is None]
    assert rows[0].columns == ("Indikator", "Utfall 2030", "Utfall 2031", "Status")
    assert [cell.text for row in rows for cell in row.cells] == ["Andel elever", "4 %", "5 %", "", "", "6 %", "7 %", ""]
    assert [str(cell.pictures[0].symbol) for row in rows for cell in row.cells if cell.pictures] == ["grön", "röd"]


@pytest.mark.parametrize(
    ("inner", "symbol"),
    [
        ("<i class='fa fa-check text-green'></i>", "bock"),
        ("<span class='dot red'></span>", "röd"),
        ("<span title='Gul'></span>", "gul"),
        ("<svg><circle fill='#00b050'/></svg>", "grön"),
        ("<i class='icon-arrow-up'></i>", "pil upp"),
        ("✔", "bock"),
        ("<img src='x.png' alt='Ordföranden'>", "okänd"),
    ],
)
def test_icons_in_a_cell(inner: str, symbol: str) -> None:
    made = read(f"<table><tr><th>Uppdrag<th>Status<tr><td>Att bygga<td>{inner}</table>")
    assert [str(picture.symbol) for picture in made.blocks[-1].cells[1].pictures] == [symbol]


def test_a_meter_is_a_progress_bar() -> None:
    made = read("<table><tr><th>Uppdrag<th>Status<tr><td>Att bygga<td><progress value=3 max=4></progress></table>")
    assert made.blocks[-1].cells[1].pictures[0].number == 75.0


def test_tables_that_are_only_frames_are_walked_and_depth_is_bounded() -> None:
    assert kinds("<table><tr><td><h2>Mål</h2><p>Text.<td><table><tr><td>a<td>b</table></table>") == [
        ("heading", "Mål"), ("paragraph", "Text."), ("table row", "a\tb"),
    ]  # fmt: skip
    assert kinds("<div>" * 3000 + "<p>djupt" + "</div>" * 3000) == [("paragraph", "djupt")]


def test_a_page_that_only_a_script_fills_is_said_to_be_empty() -> None:
    with pytest.raises(EmptyFile, match="skript"):
        read("<div id=root></div><script>render()</script>", "<title>App</title>")
