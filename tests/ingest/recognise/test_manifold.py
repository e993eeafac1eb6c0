"""Targets that are a multiple of an earlier value."""

import pytest

from ingest.recognise.manifold import manifold
from ingest.recognise.outcomes import outcomes
from ingest.recognise.subjects import Subject
from ingest.recognise.targets import targets

YEAR = 2031


def judged(indicator: str, comment: str) -> tuple[str, str]:
    (target,) = targets(indicator)
    found = manifold(target, outcomes(Subject.of(indicator), comment, YEAR), YEAR)
    return (found.value.value, found.sentence) if found else ("", "")


@pytest.mark.parametrize(
    ("indicator", "comment", "value", "why"),
    [
        ("Antal resor ska fördubblas till 2031 jämfört med 2020.", "2031: 410. 2020: 200.", "uppnått", "dubbla"),
        ("Antal resor ska fördubblas till 2031 jämfört med 2020.", "2031: 390. 2020: 200.", "ej uppnått", "är inte"),
        ("Matsvinnet ska halveras jämfört med 2020.", "2031: 9 %. 2020: 20 %.", "uppnått", "högst det halva"),
        ("Antal resor ska fördubblas till 2031 jämfört med 2020.", "2031: 410.", "kan inte avgöras", "både 2020 och"),
        ("Matsvinnet ska halveras jämfört med 2020.", "2031: 9 %. 2020: 20 mnkr.", "kan inte avgöras", "Jämförbara"),
        ("Antal resor ska fördubblas till 2031.", "2031: 410. 2020: 200.", "kan inte avgöras", "räknas från"),
        ("Antal resor ska vara fördubblade till år 2035.", "2031: 410. 2020: 200.", "kan inte avgöras", "gäller 2035"),
        ("Matsvinnet, halverat till 2035 från år 2020", "2031: 20 kg.", "kan inte avgöras", "gäller 2035"),
        ("Antal resor ska fördubblas till 2025.", "2031: 410.", "", ""),
        ("Antal resor ska öka jämfört med 2020.", "2031: 410. 2020: 200.", "", ""),
    ],
)
def test_a_multiple(indicator: str, comment: str, value: str, why: str) -> None:
    told, sentence = judged(indicator, comment)
    assert told == value
    assert why in sentence
