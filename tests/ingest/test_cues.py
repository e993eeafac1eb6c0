"""The words that announce things."""

from __future__ import annotations

import pytest

from ingest.cues import begins_something, comment_start, introduces_assignments, list_heading, start_of, table_header
from ontology.terms import Kind

STARTS = [
    ("Effektmål 1. Barn mår bra.", Kind.EFFEKTMAL, "1", "Barn mår bra."),
    ("Effektmål 7: Barn mår bra.", Kind.EFFEKTMAL, "7", "Barn mår bra."),
    ("Effektmål nr 9. Barn mår bra", Kind.EFFEKTMAL, "9", "Barn mår bra"),
    ("Effektmål Nr. 9: Barn mår bra", Kind.EFFEKTMAL, "9", "Barn mår bra"),
    ("Effektmål 3 Barn mår bra", Kind.EFFEKTMAL, "3", "Barn mår bra"),
    ("Effektmål 3 – Barn mår bra", Kind.EFFEKTMAL, "3", "Barn mår bra"),
    ("Effektmål 3", Kind.EFFEKTMAL, "3", ""),
    ("Mål: Skolan lär", Kind.MAL, None, "Skolan lär"),
    ("Mål 2.1: Skolan lär", Kind.MAL, "2.1", "Skolan lär"),
    ("Delmål 2: Skolan lär", Kind.DELMAL, "2", "Skolan lär"),
    ("Strategi: Digitalisering", Kind.STRATEGI, None, "Digitalisering"),
    ("Nr 4. Att bygga", Kind.UPPDRAG, "4", "Att bygga"),
    ("Nr 16: Att bygga", Kind.UPPDRAG, "16", "Att bygga"),
    ("Nr. 5. Att bygga", Kind.UPPDRAG, "5", "Att bygga"),
    ("Nr 46 Att bygga", Kind.UPPDRAG, "46", "Att bygga"),
    ("Nr 23.Att bygga", Kind.UPPDRAG, "23", "Att bygga"),
    ("Nr.23. Att bygga", Kind.UPPDRAG, "23", "Att bygga"),
    ("Nr: 24 Att bygga", Kind.UPPDRAG, "24", "Att bygga"),
    ("Nr 21) Att bygga", Kind.UPPDRAG, "21", "Att bygga"),
    ("Nr 20 – Att bygga", Kind.UPPDRAG, "20", "Att bygga"),
    ("Nr 5. att bygga", Kind.UPPDRAG, "5", "att bygga"),
    ("Nr 3 - 8. Att bygga", Kind.UPPDRAG, "3–8", "Att bygga"),
    ("Nr 3–8. Att bygga", Kind.UPPDRAG, "3–8", "Att bygga"),
    ("Nr 3b. Att bygga", Kind.UPPDRAG, "3b", "Att bygga"),
    ("Nr 3 b. Att bygga", Kind.UPPDRAG, "3b", "Att bygga"),
    ("Uppdrag: Nr 9. Att bygga", Kind.UPPDRAG, "9", "Att bygga"),
    ("Uppdrag: Nr 3 - 8. Att bygga", Kind.UPPDRAG, "3–8", "Att bygga"),
    ("Uppdrag – Nr 28. Att bygga", Kind.UPPDRAG, "28", "Att bygga"),
    ("Uppdrag nr 4: Att bygga", Kind.UPPDRAG, "4", "Att bygga"),
    ("Uppdrag nummer 4: Att bygga", Kind.UPPDRAG, "4", "Att bygga"),
    ("Nr 10.", Kind.UPPDRAG, "10", ""),
    ("Uppdrag: Nr 10", Kind.UPPDRAG, "10", ""),
]


@pytest.mark.parametrize(("text", "kind", "number", "rest"), STARTS, ids=[start[0] for start in STARTS])
def test_how_an_item_begins(text: str, kind: Kind, number: str | None, rest: str) -> None:
    start = start_of(text)
    assert start and (start.kind, start.number, text[start.at :]) == (kind, number, rest)


@pytest.mark.parametrize(
    "text",
    [
        "Effektmål 1 mäter framför allt hur barn mår",
        "Effektmålen följs upp varje år",
        "Målen för året",
        "Mål 2030 är nära",
        "Målbild 2030: god hälsa",
        "Mål 90 %",
        "Nr 5 i planen är klart",
        "Nr 5 och 6 är klara",
        "Nr 12 000 såldes",
        "nr 5. Att bygga",
        "Uppdragen till förvaltningen",
        "Uppdrag 3b är beslutat",
        "Strategier för digitalisering",
        "Norr: Att bygga",
        "",
    ],
)
def test_what_is_running_text_and_begins_no_item(text: str) -> None:
    assert start_of(text) is None


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Målsättning nr 1: Skolan lär", "målsättning"),
        ("Resultatmål: Skolan lär", "resultatmål"),
        ("Nämndmål 3. Skolan lär", "nämndmål"),
        ("Direktiv 4: Att bygga", "direktiv"),
        ("Styrtal 1: Andel", "styrtal"),
        ("Mål 1: Skolan lär", None),
        ("Uppdrag 4: Att bygga", None),
    ],
)
def test_the_documents_own_word_for_a_kind_is_kept(text: str, label: str | None) -> None:
    start = start_of(text)
    assert start and start.label == label


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Indikatorer", (Kind.INDIKATOR, None)),
        (" Indikatorer ", (Kind.INDIKATOR, None)),
        ("Indikatorer:", (Kind.INDIKATOR, None)),
        ("Indikatorer Utfall Målvärde", (Kind.INDIKATOR, None)),
        ("Indikator, Utfall, Målvärde", (Kind.INDIKATOR, None)),
        ("Styrtal", (Kind.INDIKATOR, "styrtal")),
        ("Arbetssätt", (Kind.ARBETSSATT, None)),
        ("Indikatorer följs upp", None),
        ("Våra indikatorer", None),
        ("Indikatorerna", None),
    ],
)
def test_the_heading_of_a_list(text: str, found: tuple[Kind, str | None] | None) -> None:
    assert list_heading(text) == found


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("Styrtal Utfall, senast Årets Långsiktigt", True),
        ("Indikator Källa Målvärde 2031", True),
        ("Indikatorer har inget utfall.", False),
        ("Utfall Målvärde", False),
        ("Indikator " + "ord " * 30 + "Utfall", False),
    ],
)
def test_a_flattened_table_header(text: str, is_one: bool) -> None:
    assert table_header(text) is is_one


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("Kommentar", ""),
        ("Kommentar:", ""),
        ("Kommentarer", ""),
        ("Kommentar: Det går bra", "Det går bra"),
        ("Kommentaren är lång", None),
        ("Kommentarer saknas", None),
        ("En kommentar:", None),
    ],
)
def test_where_a_comment_begins(text: str, rest: str | None) -> None:
    at = comment_start(text)
    assert (None if at is None else text[at:]) == rest


@pytest.mark.parametrize(
    "line",
    [
        "Effektmål 8. Länets invånare",
        "Nr 4. Att bygga",
        "Indikatorer",
        "Kommentar",
        "Kommunstyrelsen får i uppdrag:",
        "Under året får Kommunstyrelsen i uppdrag att",
        "Samtliga nämnder ges i uppdrag",
    ],
)
def test_a_line_that_begins_a_thing_of_its_own(line: str) -> None:
    assert begins_something(line)


@pytest.mark.parametrize(
    "line",
    [
        "Utöver detta får de även i uppdrag:",
        "Dessutom får nämnden i uppdrag:",
        "nämnden får i uppdrag:",
        "Nämnden har i uppdrag att följa målen",
        "Barn mår bra",
    ],
)
def test_a_line_that_may_belong_to_the_paragraph_before_it(line: str) -> None:
    assert not begins_something(line)


@pytest.mark.parametrize("before", ["Indikatorerna redovisas under", "för målen, se", "beredningen och", "arbetet med"])
@pytest.mark.parametrize("line", ["Effektmål 8. Övriga indikatorer följs", "Beredningen för skola får i uppdrag:"])
def test_in_mid_sentence_no_item_and_no_recipient_begins(line: str, before: str) -> None:
    assert begins_something(line, after="Det är klart.")
    assert not begins_something(line, after=before)


@pytest.mark.parametrize(
    ("text", "does"),
    [
        ("Uppdragen till förvaltningen görs i samråd.", True),
        ("Uppdrag till Kommunstyrelsen", True),
        ("Uppdraget är klart.", False),
        ("Nr 1. Uppdrag till någon", False),
    ],
)
def test_a_sentence_about_whom_assignments_go_to(text: str, does: bool) -> None:
    assert introduces_assignments(text) is does


def test_a_comment_without_a_colon_is_a_sentence() -> None:
    text = "Kommentar Arbetet går enligt plan och blir klart i maj."
    assert comment_start(text) == len("Kommentar ")
    assert comment_start("Kommentar Utfall Budget") is None and comment_start("Kommentar Arbetet går") is None
