"""Symbols in the layouts that report systems give: as few as can be are unknown, and none is wrong."""

from __future__ import annotations

import io

import pptx
import pytest
from pptx.dml.color import RGBColor
from pptx.enum.shapes import MSO_SHAPE
from pptx.util import Cm, Pt
from tools.drawn_signs import COLOURS
from tools.layouts import Layout, Wanted, judged, layouts, read
from tools.renderings import OFFICE, converted

LAYOUTS = {layout.name: layout for layout in layouts()}
#: how many cannot be told: small compressed pictures; bars of which nothing is done; lines that begin with a number
UNKNOWN = {"bild JPEG": 3, "förloppsmätare": 3, "numrerade cirklar": 2}


@pytest.mark.parametrize("layout", LAYOUTS.values(), ids=LAYOUTS)
def test_no_symbol_is_wrong_and_few_are_unknown(layout: Layout) -> None:
    found = judged(layout, read(layout))
    assert found["fel"] == []
    assert len(found["okänd"]) + len(found["saknas"]) <= UNKNOWN.get(layout.name, 0), (found["okänd"], found["saknas"])
    assert sum(map(len, found.values())) == len(layout.wanted) > 2


@pytest.mark.skipif(not OFFICE, reason="LibreOffice is not installed")
def test_shapes_of_a_presentation_saved_as_pdf_and_their_shadows() -> None:
    wanted = {"Räkna träden.": "grön", "Måla bänkarna.": "röd", "Laga staketet.": "gul", "Rensa diken.": None}
    made = pptx.Presentation()
    slide = made.slides.add_slide(made.slide_layouts[5])
    slide.shapes.title.text = "Uppföljning"
    grid = slide.shapes.add_table(len(wanted) + 1, 2, Cm(1), Cm(4), Cm(20), Cm(len(wanted) + 1)).table
    for cell, name in zip(grid.rows[0].cells, ("Aktivitet", "Status"), strict=True):
        cell.text = name
    for row, (words, colour) in enumerate(wanted.items(), 1):
        grid.cell(row, 0).text = words
        grid.cell(row, 0).text_frame.paragraphs[0].font.size = Pt(10)
        if colour:
            disc = slide.shapes.add_shape(MSO_SHAPE.OVAL, Cm(13), Cm(4.2 + row), Cm(0.5), Cm(0.5))
            disc.fill.solid()
            disc.fill.fore_color.rgb = RGBColor(*COLOURS[colour])
    file = io.BytesIO()
    made.save(file)
    layout = Layout("bildspel", converted(file.getvalue(), "pptx"))
    layout.wanted = {words: Wanted(colour, colour) for words, colour in wanted.items()}
    found = judged(layout, read(layout))
    assert len(found["rätt"]) == len(wanted), found
