"""Goals that are headings under a heading of goals."""

from __future__ import annotations

import pytest
from reading_example import lines, numbers, of, plan

from ontology.terms import Kind

HEADED = """
    # Verksamhetsplan 2031

    ## 3 Nämndens mål

    ### 3.1 Alla elever når målen

    Nämnden vill att alla elever lyckas.

    Indikatorer

    - Andel behöriga elever

    Uppdrag

    - Ta fram en plan mot skolfrånvaro

    ### 3.2 En trygg arbetsplats

    | Indikator | Mål 2031 |
    |---|---|
    | Sjukfrånvaro | 6,0 % |

    ## 4 Ekonomi

    ### 4.1 Budget

    Indikatorer

    - Andel pengar
"""


def test_a_heading_under_a_heading_of_goals_is_one_when_indicators_follow() -> None:
    reading = plan(lines(HEADED))
    assert numbers(reading, Kind.MAL) == [(None, "Alla elever når målen"), (None, "En trygg arbetsplats")]
    parents = [item.parent and item.parent.text for item in of(reading, Kind.INDIKATOR)]
    assert parents == ["Alla elever når målen", "En trygg arbetsplats", None]
    assert [item.parent and item.parent.text for item in of(reading, Kind.UPPDRAG)] == ["Alla elever når målen"]


@pytest.mark.parametrize("heading", ["Mål", "MÅL", "Nämndens mål", "Prioriterade mål 2031"])
def test_so_is_a_line_that_only_looks_like_a_heading(heading: str) -> None:
    reading = plan(f"{heading}\n\nÄldre har ett gott liv\nIndikator: Andel nöjda brukare\n")
    assert numbers(reading, Kind.MAL) == [(None, "Äldre har ett gott liv")]


@pytest.mark.parametrize(
    "under",
    ["Nämnden arbetar med trygghet.\n", "Nämnden arbetar.\n\nMer text.\n\nIndikator: Andel nöjda\n", ""],
    ids=["prose", "far from it", "nothing"],
)
def test_a_heading_with_nothing_of_a_goal_under_it_is_none(under: str) -> None:
    assert of(plan(f"## Mål\n\n### Trygghet i staden\n\n{under}"), Kind.MAL) == []


def test_a_heading_that_is_under_none_of_goals_is_none() -> None:
    assert of(plan("## Uppföljning\n\n### Trygghet\n\nIndikator: Andel nöjda\n"), Kind.MAL) == []
