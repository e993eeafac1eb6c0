"""From a name to the class of body."""

import pytest

from kg.bodies import class_of_body
from ontology.namespaces import RT


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Hälso- och sjukvårdsnämnden", RT.Namnd),
        ("Regionstyrelsen", RT.Styrelse),
        ("Kommunfullmäktige", RT.Fullmaktige),
        ("Vårdförvaltningen", RT.Forvaltning),
        ("Område nära vård", RT.Omrade),
        ("Region Exempel", RT.Region),
        ("Nämndens beredningar", RT.Beredning),
        ("Arbetsutskottet", RT.Utskott),
        ("Vårddirektören", RT.Direktor),
        ("Exempelbolaget AB", RT.Bolag),
        ("Samtliga", RT.Body),
        ("", RT.Body),
    ],
)
def test_the_head_noun_decides(name: str, expected: object) -> None:
    assert class_of_body(name) == expected
