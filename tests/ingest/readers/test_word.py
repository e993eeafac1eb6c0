"""Word documents: what is read, in what order, and what is set aside."""

from __future__ import annotations

import io

import pytest
from office_example import aside, blocks, cells, changed, document, heading, kinds, paragraph, raw, read, table
from PIL import Image

from ingest.errors import Damaged, EmptyFile, InputError, NeedsOcr
from ingest.readers import word

HEAD = ["Uppdrag", "Status", "Kommentar"]


def test_headings_have_the_level_of_their_style() -> None:
    data = document(heading("Plan 2031", 0), heading("Mål", 1), heading("Skola", 2), paragraph("Text."))
    found = [(one.level, one.text) for one in blocks(data)]
    assert found == [(1, "Plan 2031"), (1, "Mål"), (2, "Skola"), (None, "Text.")]
    assert blocks(data)[-1].heading_path == ("Mål", "Skola")


def test_a_style_of_the_publisher_is_a_heading_by_its_outline_level_or_swedish_name() -> None:
    def make(made):
        own = made.styles.add_style("Nämndrubrik", 1)
        own.base_style = made.styles["Heading 2"]
        swedish = made.styles.add_style("Rubrik 3 numrerad", 1)
        swedish.base_style = None
        made.add_paragraph("Ett eget stilnamn", own)
        made.add_paragraph("Svenskt stilnamn", swedish)

    data = document(make, raw('<w:pPr><w:outlineLvl w:val="3"/></w:pPr><w:r><w:t>Dispositionsnivå</w:t></w:r>'))
    assert [one.level for one in blocks(data)] == [2, 3, 4]


def test_numbered_lists_have_the_numbers_that_word_prints() -> None:
    data = document(
        *(paragraph(text, "List Number") for text in ("Första", "Andra")), paragraph("Punkt", "List Bullet")
    )
    assert kinds(data) == [("list item", "1. Första"), ("list item", "2. Andra"), ("list item", "Punkt")]


def test_deleted_text_is_not_read_and_inserted_text_is() -> None:
    data = document(
        raw(
            "<w:r><w:t>Uppdraget </w:t></w:r><w:del><w:r><w:delText>är klart</w:delText></w:r></w:del>"
            "<w:ins><w:r><w:t>pågår</w:t></w:r></w:ins><w:r><w:rPr><w:vanish/></w:rPr><w:t> dolt</w:t></w:r>"
        )
    )
    assert kinds(data) == [("paragraph", "Uppdraget pågår")]


def test_a_paragraph_whose_end_was_deleted_goes_on_in_the_next() -> None:
    data = document(raw("<w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>Att bygga</w:t></w:r>"), paragraph("skolor."))
    assert kinds(data) == [("paragraph", "Att bygga skolor.")]


def test_a_field_shows_its_result_and_a_break_within_a_word_is_mended() -> None:
    data = document(
        raw(
            '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>REF x</w:instrText></w:r>'
            '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>Verksam-</w:t><w:br/><w:t>heten</w:t></w:r>'
        ),
        raw("<w:r><w:t>hälso-</w:t><w:br/><w:t>och sjuk\u00advård</w:t></w:r>"),
    )
    assert kinds(data) == [("paragraph", "Verksamheten"), ("paragraph", "hälso- och sjukvård")]


def test_text_boxes_are_read_once_after_their_paragraph() -> None:
    box = "<w:txbxContent><w:p><w:r><w:t>I rutan</w:t></w:r></w:p></w:txbxContent>"
    alternate = (
        '<w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
        f'<mc:Choice Requires="wps"><w:drawing>{box}</w:drawing></mc:Choice>'
        f"<mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent><w:t>Utanför</w:t></w:r>"
    )
    assert kinds(document(raw(alternate))) == [("paragraph", "Utanför"), ("paragraph", "I rutan")]


def test_headers_and_footers_and_contents_lists_are_set_aside() -> None:
    def margins(made):
        made.sections[0].header.paragraphs[0].text = "Storby kommun"
        made.sections[0].footer.paragraphs[0].text = "Sida 1"

    data = document(margins, paragraph("1.1 Mål\t4"), paragraph("Text."))
    assert aside(data) == [("innehållsförteckning", "1.1 Mål 4"), ("sidhuvud", "Storby kommun"), ("sidfot", "Sida 1")]


def test_a_table_that_lists_items_has_named_columns_and_its_heading_row_is_set_aside() -> None:
    data = document(table(HEAD, ["Att bygga", "Klart", "Bra"], HEAD, ["Att rita", "", "Snart"]))
    rows = [one for one in blocks(data) if one.ignored is None]
    assert [one.columns for one in rows] == [tuple(HEAD)] * 2
    assert [one.text for one in rows] == ["Att bygga\tKlart\tBra", "Att rita\tSnart"]
    assert [one.ignored for one in blocks(data)].count("tabellhuvud") == 2
    assert rows[1].cells[2].place.path == "tabell 1, rad 4, kolumn 3"


def test_two_heading_rows_give_one_name_a_column_and_merged_cells_stand_once() -> None:
    data = document(
        table(
            ["Indikator", "Utfall", "", "Status"],
            ["", "2030", "2031", ""],
            ["Andel elever", "4 %", "5 %", "Bra"],
            ["", "6 %", "7 %", "Bra"],
            a=((0, 1), (0, 2)),
            b=((0, 0), (1, 0)),
            c=((0, 3), (1, 3)),
            d=((2, 0), (3, 0)),
        )
    )
    rows = [one for one in blocks(data) if one.ignored is None]
    assert rows[0].columns == ("Indikator", "Utfall 2030", "Utfall 2031", "Status")
    assert cells(data)[2:] == [["Andel elever", "4 %", "5 %", "Bra"], ["", "6 %", "7 %", "Bra"]]


def test_a_table_within_a_cell_comes_after_the_row_and_a_single_cell_is_only_a_frame() -> None:
    def frame(made):
        made.add_table(1, 1).cell(0, 0).text = "Inramat"

    def nested(made):
        outer = made.add_table(1, 2)
        outer.cell(0, 0).text = "Yttre"
        inner = outer.cell(0, 1).add_table(1, 2)
        inner.cell(0, 0).text, inner.cell(0, 1).text = "inre 1", "inre 2"

    assert kinds(document(frame, nested)) == [
        ("paragraph", "Inramat"), ("table row", "Yttre"), ("table row", "inre 1\tinre 2"),
    ]  # fmt: skip


BOX = (
    '<w:sdt xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"><w:sdtPr><w14:checkbox><w14:checked '
    'w14:val="{}"/></w14:checkbox></w:sdtPr><w:sdtContent><w:r><w:t>☒</w:t></w:r></w:sdtContent></w:sdt>'
)
OVAL = '<w:r><w:pict><v:oval xmlns:v="urn:schemas-microsoft-com:vml" style="width:12pt" {}/></w:pict></w:r>'


@pytest.mark.parametrize(
    ("inner", "shown"),
    [
        ("<w:r><w:t>✔</w:t></w:r>", "<bock>"),
        ("<w:r><w:t>🟡 Delvis</w:t></w:r>", "<gul> Delvis"),
        ('<w:r><w:sym w:font="Wingdings" w:char="F0FB"/></w:r>', "<kryss>"),
        ('<w:r><w:rPr><w:rFonts w:ascii="Wingdings"/></w:rPr><w:t>ü</w:t></w:r>', "<bock>"),
        ('<w:r><w:rPr><w:color w:val="00B050"/></w:rPr><w:t>●</w:t></w:r>', "<grön>"),
        ("<w:r><w:t>➔</w:t></w:r>", "<pil höger>"),
        ("<w:r><w:t>2030 → 2031</w:t></w:r>", "2030 → 2031"),
        ("<w:r><w:t>• </w:t></w:r>", "•"),
        ("<w:r><w:t>☒ Ja ☐ Nej</w:t></w:r>", "☒ Ja ☐ Nej"),
        ("<w:r><w:t>☒</w:t></w:r>", "<okänd>"),
        (BOX.format(1), "<bock>"),
        (BOX.format(0).replace("☒", "☐"), "☐"),
        (OVAL.format('fillcolor="#00b050"'), "<grön>"),
        (OVAL.format('fillcolor="#00b050" filled="f"'), "<okänd>"),
    ],
)
def test_signs_in_a_cell_are_symbols(inner: str, shown: str) -> None:
    def make(made):
        grid = made.add_table(2, 3)
        for column, name in enumerate(HEAD):
            grid.cell(0, column).text = name
        grid.cell(1, 0).text = "Att bygga"
        place = grid.cell(1, 1)._tc
        place.remove(place.p_lst[0])
        from docx.oxml import parse_xml
        from docx.oxml.ns import nsdecls

        place.append(parse_xml(f"<w:p {nsdecls('w')}>{inner}</w:p>"))

    assert cells(document(make))[1][1] == shown


def test_a_green_cell_is_a_symbol_but_a_row_all_of_one_colour_is_a_look() -> None:
    def make(made):
        from docx.oxml import parse_xml
        from docx.oxml.ns import nsdecls

        grid = made.add_table(3, 3)
        for r, row in enumerate([HEAD, ["Att bygga", "", "Bra"], ["Att rita", "Klart", ""]]):
            for c, words in enumerate(row):
                grid.cell(r, c).text = words
        rows = [(r, c, fill) for r, fill in ((0, "FF0000"), (2, "C6EFCE")) for c in range(3)]
        for r, c, fill in [(1, 1, "00B050"), *rows]:
            grid.cell(r, c)._tc.get_or_add_tcPr().append(parse_xml(f'<w:shd {nsdecls("w")} w:fill="{fill}"/>'))

    assert cells(document(make)) == [HEAD, ["Att bygga", "<grön>", "Bra"], ["Att rita", "Klart", ""]]


def test_quotes_stand_in_the_text_where_their_places_say() -> None:
    made = read(document(heading("Mål"), paragraph("En  text\u00a0här."), table(HEAD, ["Att bygga", "Klart", "Bra"])))
    for block in made.blocks:
        assert made.text[block.place.start : block.place.end] == block.text
        for cell in block.cells:
            assert not cell.place or made.text[cell.place.start : cell.place.end] == cell.text


def test_an_empty_document_and_one_without_its_main_part_are_refused() -> None:
    with pytest.raises(EmptyFile, match=r"^prov: "):
        read(document())
    with pytest.raises(Damaged, match=r"^prov: .*skadad"):
        word.content(changed(document(), "word/document.xml", lambda data: data[:200]), "prov")


def test_a_document_of_pictures_only_is_said_to_need_ocr() -> None:
    def picture(made):
        file = io.BytesIO()
        Image.new("RGB", (300, 400), "white").save(file, "PNG")
        made.add_picture(file)

    with pytest.raises(NeedsOcr, match="textigenkänning"):
        read(document(picture))


def test_a_document_with_its_own_entities_is_refused_and_none_is_expanded() -> None:
    bomb = b'<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><x>&b;</x>'
    with pytest.raises(InputError, match="entiteter"):
        word.content(changed(document(), "word/document.xml", lambda data: bomb), "prov")
