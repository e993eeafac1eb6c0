"""Following a pointer to another section."""

from __future__ import annotations

import pytest
from reading_example import blocks, lines

from ingest.recognise.sections import section, told_there
from ingest.recognise.subjects import Subject

REPORT = """
[bookmark: _Toc1]Inledning
Nämndens år har varit gott och arbetet har gått framåt i alla delar av verksamheten.

[bookmark: _Toc2]Ekonomi
Resultatrapport
\tBelopp i tkr
\tUtfall
\tAvvikelse

\tResultat
\t-906,4
\t-12,3

Årets resultat uppgick till - 12 tkr.
I juni 2030 var läget ett annat. Årets resultat uppgick till - 99 tkr.
Resultatet för projektet Fritid blev - 2 tkr.
Resultatet för 2030 blev - 7 tkr.

[bookmark: _Toc3]Personal
Årets resultat uppgick till - 55 tkr.
"""
BALANCE = Subject.of("Nämnden redovisar ett resultat i balans", "Skolnämnden")


@pytest.mark.parametrize("pointer", ["Se avsnitt 4 Ekonomi", "se i avsnitt ekonomi", "Se analysen i avsnittet Ekonomi"])
def test_a_section_is_found_by_its_title_and_ends_at_the_next(pointer: str) -> None:
    found = section(blocks(lines(REPORT)), pointer)
    assert found[0].text == "Resultatrapport" and found[-1].text.startswith("Resultatet för 2030")


@pytest.mark.parametrize("pointer", ["se avsnitt 9", "se avsnitt Miljö", "se effektmål 8"])
def test_a_section_that_is_not_there_gives_nothing(pointer: str) -> None:
    assert list(section(blocks(lines(REPORT)), pointer)) == []


def test_only_the_whole_result_of_the_year_and_its_exact_cell_are_told() -> None:
    told = told_there(BALANCE, section(blocks(lines(REPORT)), "se avsnitt Ekonomi"), 2031)
    assert [(one.number, one.unit, one.rule) for _, one in told] == [
        (-12.0, "tkr", "outcome.named"),
        (-12.3, "tkr", "outcome.table_row"),
    ]
