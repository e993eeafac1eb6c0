"""Ids that journalists can cite, and what an item knows of itself."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reading_example import WIDE, lines, misquoted, only, plan, quoted, report

from ingest.identifiers import slug
from ontology.terms import Kind

TEXT = lines("""
    3.1 Perspektiv: Barn och unga
    Effektmål 1. Barn mår bra.

    Indikatorer

    Andel barn.

    Antal skolor.

    Nr 3 - 8. Att bygga.

    Nr 3b. Att måla.

    Mål: Skolan är en lärande organisation.

    Indikatorer

    Andel lärare.

    Strategi: Kvalitet och utveckling

    Arbetssätt

    Vi leker.
""")


def test_ids_are_readable() -> None:
    assert {item.text: item.id.removeprefix("prov/") for item in plan(WIDE + TEXT).items} == {
        "Barn och unga": "perspektiv-barn-unga",
        "Barn mår bra.": "effektmål-1",
        "Andel barn.": "indikator-1.1",
        "Antal skolor.": "indikator-1.2",
        "Att bygga.": "uppdrag-3-8",
        "Att måla.": "uppdrag-3b",
        "Skolan är en lärande organisation.": "mål-skolan-lärande-organisation",
        "Andel lärare.": "indikator-skolan-lärande-organisation.1",
        "Kvalitet och utveckling": "strategi-kvalitet-utveckling",
        "Vi leker.": "arbetssätt-kvalitet-utveckling.1",
    }


@pytest.mark.parametrize(
    "change",
    [
        lambda text: text.replace("\n\n", "\n\n\n \n"),
        lambda text: "Försättsblad\n\n" + text,
        lambda text: text.replace("Andel barn.", "Andel\nbarn."),
        lambda text: text.replace("Barn mår bra.", "Barn mår\u00a0bra."),
        lambda text: text + "\n4 Slut\nTack.\n",
    ],
    ids=["blank lines", "a title page", "a line end", "a no-break space", "more text"],
)
def test_ids_do_not_change_when_the_layout_does(change: object) -> None:
    assert callable(change)
    ids = [item.id for item in plan(WIDE + TEXT).items]
    assert [item.id for item in plan(change(WIDE + TEXT)).items] == ids


@given(
    st.lists(
        st.sampled_from(
            ["Nr 1. Att bygga.", "Nr 2. Att måla.", "Mål: Barn.", "Mål 1: Ekonomi.", "Indikatorer", "Andel."]
        ),
        max_size=12,
    )
)
def test_ids_are_unique_whatever_is_repeated(paragraphs: list[str]) -> None:
    reading = plan(WIDE + "\n\n".join(paragraphs))
    ids = [each.id for each in (*reading.items, *reading.passages)]
    assert len(ids) == len(set(ids))


@given(
    st.lists(
        st.sampled_from(
            [*TEXT.split("\n"), " Nr 4. Att", "Kommentar", "8 (20)", "• Nr 5. Att", "- x", "vad-", "får i uppdrag:"]
        ),
        max_size=25,
    )
)
def test_whatever_order_lines_come_in_every_word_is_where_it_is_said_to_be(made: list[str]) -> None:
    assert misquoted(report("\n".join(["x", *made]))) == []


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("Hälso- och sjukvården är en kunskapsorganisation", "hälso-sjukvården-kunskapsorganisation"),
        ("Noll två tre fyra fem sex sju", "noll-två-tre-fyra-fem"),
        ("i och med att det är", "i-och-med-att-det"),
        ("”Digitalt först” – e-hälsa!", "digitalt-först-e-hälsa"),
        ("Ma\u030al", "mål"),
        ("…", ""),
    ],
)
def test_the_first_words_of_a_text_make_an_id(text: str, made: str) -> None:
    assert slug(text) == made


def test_an_item_knows_its_heading_path_and_line() -> None:
    item = next(item for item in plan(WIDE + TEXT).items if item.number == "1")
    assert item.heading_path == ("3.1 Perspektiv: Barn och unga",)
    assert item.place.line == 5


def test_an_item_s_place_is_its_text_and_not_its_cue() -> None:
    reading = plan(WIDE + TEXT)
    found = {quoted(reading, item.place) for item in reading.items}
    assert found == {item.text for item in reading.items}


def test_a_plan_gives_no_statuses() -> None:
    text = "[image: ]\nUppdrag: Nr 1. Att bygga.\nKommentar\nUppdraget är genomfört.\n"
    assert only(plan(text)).claims == ()
    assert only(report(text)).claims != ()


def test_only_assignments_have_statuses() -> None:
    text = "[image: ]\nEffektmål 1. Barn mår bra.\nKommentar\nArbetet är genomfört.\n"
    assert only(report(text), Kind.EFFEKTMAL).claims == ()


def test_the_rule_that_recognised_an_item_is_named() -> None:
    rules = {item.text: item.rule for item in plan(WIDE + TEXT).items}
    assert rules["Att bygga."] == "uppdrag.numbered"
    assert rules["Barn mår bra."] == "effektmal.cue and number"
    assert rules["Skolan är en lärande organisation."] == "mal.cue and colon"
    assert rules["Andel barn."] == "indikator.list"
    assert rules["Barn och unga"] == "perspektiv.heading"
