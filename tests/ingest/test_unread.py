"""What no rule knows but looks as if it introduced a goal, an indicator or an assignment is said, with its place."""

from __future__ import annotations

import pytest
from reading_example import WIDE, plan

from ingest.records import Issue, Reading


def unread(reading: Reading) -> list[Issue]:
    return [issue for issue in reading.issues if issue.code in ("unknown-heading", "table-unread")]


@pytest.mark.parametrize(
    "line", ["Trygghetsmål 3: Alla är trygga", "Insatsuppdrag: Bygga en scen", "Kretsloppsmått 1.2 Avfall"]
)
def test_a_known_word_in_an_unknown_one_with_a_number_or_a_colon(line: str) -> None:
    (issue,) = unread(plan(f"{WIDE}{line}\n\nNämnden har en plan.\n"))
    assert (issue.code, issue.text, issue.place and issue.place.line) == ("unknown-heading", line, 4)


@pytest.mark.parametrize(
    "line",
    [
        "Uppdraget redovisades i maj och målet nåddes.",
        "Bidrar till de globala målen i Agenda 2030\n\nMål 3: God hälsa",
        "Mål 4: Alla läser",
        "Mål 2031: 95 %",
        "Nämndens uppdrag",
    ],
)
def test_what_is_known_or_running_text_is_not_doubted(line: str) -> None:
    assert unread(plan(f"{WIDE}{line}\n\nNämnden har en plan.\n")) == []


def test_the_heading_row_of_a_table_whose_rows_could_not_be_read() -> None:
    text = "Indikator Utfall 2030 Mål 2031\nAntal lån 3 400 3 500\n\nNämnden har en plan.\n"
    assert [issue.code for issue in unread(plan(WIDE + text))] == ["table-unread"]
    assert unread(plan(WIDE + text.replace("3 400 3 500", "34 35"))) == []
