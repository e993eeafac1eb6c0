"""The status of a measure against a risk: only what the comment states of the measure itself."""

from __future__ import annotations

import pytest
from reading_example import of, report

from ingest.recognise.control_status import measure_statuses
from ontology.terms import Basis, Kind


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("Åtgärden är genomförd.", "genomfört"),
        ("Åtgärderna pågår.", "pågår"),
        ("Åtgärden har inte påbörjats.", "ej påbörjat"),
        ("Åtgärden är delvis genomförd.", "delvis genomfört"),
    ],
)
def test_what_is_stated_of_the_measure(sentence: str, value: str) -> None:
    assert [status.value for status, _ in measure_statuses(sentence, 2031)] == [value]


@pytest.mark.parametrize(
    "sentence",
    [
        "Översynen är färdig.",  # a part
        "Arbetet pågår.",  # what work?
        "Åtgärden är genomförd till viss del.",
        "Åtgärden är genomförd men inte utvärderad.",
        "Åtgärden kommer att vara genomförd i maj.",
        "När åtgärden är genomförd följs den upp.",
        "Åtgärden var planerad till i fjol.",
        "Åtgärden har pågått. Åtgärden är genomförd. Åtgärden pågår.",  # which?
        "",
    ],
)
def test_anything_else_is_no_status(sentence: str) -> None:
    assert measure_statuses(sentence, 2031) == []


def test_a_report_s_measure_carries_the_claim_and_its_words() -> None:
    cells = "Risken att ekan läcker.\n\tStatus\n\tÅtgärd\n \tTäta den.\n\n\tKommentar\n"
    text = f"[bookmark: _Toc1]Risker\n{cells}Det gick. Åtgärden är genomförd.\n"
    (measure,) = of(report(text), Kind.ATGARD)
    (claim,) = measure.claims
    assert (claim.value, claim.verbatim, claim.basis) == ("genomfört", "Åtgärden är genomförd.", Basis.STATED)
