"""Who assignments go to."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reading_example import WIDE, lines, of, only, plan, quoted

from ingest.recognise.recipients import split, subject_of
from ontology.terms import Kind

ONE = "\n\nNr 1. Att bygga.\n"


@pytest.mark.parametrize(
    ("line", "recipient"),
    [
        ("Kommunstyrelsen får i uppdrag:", "Kommunstyrelsen"),
        ("Kommunstyrelsen får i uppdrag", "Kommunstyrelsen"),
        ("Kommunstyrelsen får i uppdrag att", "Kommunstyrelsen"),
        ("Kommunstyrelsen får även i uppdrag att:", "Kommunstyrelsen"),
        ("Kommunstyrelsen ges i uppdrag att", "Kommunstyrelsen"),
        ("Kommunstyrelsen har fått i uppdrag att", "Kommunstyrelsen"),
        ("Kommunstyrelsen och socialnämnden får gemensamt i uppdrag:", "Kommunstyrelsen och socialnämnden"),
        ("Samtliga nämnder får i uppdrag:", "Samtliga nämnder"),
        ("Direktören för område nära vård får i uppdrag:", "Direktören för område nära vård"),
        ("Därutöver får Kommunstyrelsen i uppdrag:", "Kommunstyrelsen"),
        ("Under 2031 får Kommunstyrelsen även i uppdrag:", "Kommunstyrelsen"),
        ("Fullmäktige ger Kommunstyrelsen i uppdrag att:", "Kommunstyrelsen"),
        ("Beredningen leds av en ordförande. Kommunstyrelsen får i uppdrag:", "Kommunstyrelsen"),
        ("Utöver detta får de även i uppdrag:", None),
        ("Dessutom får det i uppdrag:", None),
    ],
)
def test_the_recipient_as_it_is_printed(line: str, recipient: str | None) -> None:
    item = only(plan("Läget är svårt att bedöma.\n\n" + line + ONE))
    assert item.recipient == recipient


@pytest.mark.parametrize(
    ("text", "recipient"),
    [
        ("Nämndens beredningar är fria att planera. Utöver detta får de även i uppdrag:", "Nämndens beredningar"),
        ("Nämndens beredningar är fria att planera.\nUtöver detta får de även i uppdrag:", "Nämndens beredningar"),
        ("Kommunstyrelsen ansvarar för vägar. Dessutom får den i uppdrag:", "Kommunstyrelsen"),
        ("Kommunstyrelsen får i uppdrag:\n\nNr 7. Att riva.\n\nUtöver detta får de även i uppdrag:", "Kommunstyrelsen"),
    ],
)
def test_a_pronoun_stands_for_the_body_of_the_sentence_before(text: str, recipient: str) -> None:
    assert of(plan(WIDE + text + ONE), Kind.UPPDRAG)[-1].recipient == recipient


def test_a_pronoun_after_a_sentence_about_something_else_stands_for_nobody() -> None:
    assert only(plan("Arbetet är klart.\n\nUtöver detta får de även i uppdrag:" + ONE)).recipient is None


def test_several_recipients_are_told_apart() -> None:
    line = "Barn- och utbildningsnämnden, kultur- och fritidsnämnden samt beredningen för skola får i uppdrag:"
    assert only(plan(WIDE + line + ONE)).recipients == (
        "Barn- och utbildningsnämnden",
        "kultur- och fritidsnämnden",
        "beredningen för skola",
    )


def test_the_board_is_the_one_that_the_chapter_is_about() -> None:
    reading = plan(
        WIDE
        + lines("""
        6.3 Folktandvårdsnämnd
        Nämnden ansvarar för tänderna.

        Nämnden får i uppdrag:

        Nr 1. Att laga.

        6.4 Kulturnämnden
        Nämnden får i uppdrag:

        Nr 2. Att sjunga.

        6.5 Övrigt
        Nämnden får i uppdrag:

        Nr 3. Att vila.
    """)
    )
    assert [item.recipient for item in of(reading, Kind.UPPDRAG)] == [
        "Folktandvårdsnämnden",
        "Kulturnämnden",
        "Nämnden",
    ]


def test_no_recipient_is_made_up_where_none_is_stated() -> None:
    assert only(plan(WIDE + ONE)).recipient is None


@pytest.mark.parametrize(
    "between", ["4 Ekonomi\nPengar behövs.", "Effektmål 2. Pengarna räcker.", "Strategi: Sparande"]
)
def test_a_recipient_does_not_outlive_its_section(between: str) -> None:
    text = f"{WIDE}Kommunstyrelsen får i uppdrag:{ONE}\n{between}\n\nNr 2. Att spara.\n"
    assert [item.recipient for item in of(plan(text), Kind.UPPDRAG)] == ["Kommunstyrelsen", None]


def test_a_recipient_holds_for_all_assignments_until_the_next() -> None:
    text = f"{WIDE}Kommunstyrelsen får i uppdrag:{ONE}\nNr 2. Att måla.\n\nSocialnämnden får i uppdrag:\n\nNr 3. X.\n"
    assert [item.recipient for item in of(plan(text), Kind.UPPDRAG)] == ["Kommunstyrelsen"] * 2 + ["Socialnämnden"]


@pytest.mark.parametrize(
    "text",
    [
        "Kommunstyrelsen har i uppdrag att följa upp målen.",
        "Förvaltningen fick detta i uppdrag.",
        "Att ge någon något i uppdrag:",
    ],
)
def test_a_sentence_that_only_tells_of_an_assignment_gives_none(text: str) -> None:
    assert only(plan(WIDE + text + ONE)).recipient is None


def test_an_assignment_that_names_a_body_is_not_given_to_it() -> None:
    assert only(plan(WIDE + "Nr 1. Att ge Kommunstyrelsen i uppdrag att bygga.\n")).recipient is None


def test_a_recipient_has_a_place_and_is_printed_there() -> None:
    reading = plan(WIDE + "Barn- och utbildningsnämnden och\nnämnden för teknik och miljö får i uppdrag:" + ONE)
    place = only(reading).recipient_place
    assert place
    assert quoted(reading, place) == "Barn- och utbildningsnämnden och\nnämnden för teknik och miljö får i uppdrag:"


@pytest.mark.parametrize(
    ("phrase", "bodies"),
    [
        ("Hälso- och sjukvårdsnämnden", ("Hälso- och sjukvårdsnämnden",)),
        ("Kommunstyrelsen, socialnämnden, byggnadsnämnden", ("Kommunstyrelsen", "socialnämnden", "byggnadsnämnden")),
        ("Miljönämnden samt Räddnings- och beredskapsnämnden", ("Miljönämnden", "Räddnings- och beredskapsnämnden")),
        ("Nämnden och dess beredningar", ("Nämnden", "dess beredningar")),
        ("Nämnden för Forskning och utbildning", ("Nämnden för Forskning och utbildning",)),
        ("Område nära vård och Område psykiatri", ("Område nära vård", "Område psykiatri")),
        (
            "beredning för psykiatri, habilitering och hjälpmedel",
            ("beredning för psykiatri, habilitering och hjälpmedel",),
        ),
    ],
)
def test_a_phrase_is_parted_only_where_a_new_body_begins(phrase: str, bodies: tuple[str, ...]) -> None:
    assert split(phrase) == bodies


BODIES = st.lists(
    st.sampled_from(["Kommunstyrelsen", "socialnämnden", "barn- och utbildningsnämnden", "beredningen för skola"]),
    min_size=1,
    max_size=4,
)


@given(BODIES)
def test_listed_bodies_come_apart_again(bodies: list[str]) -> None:
    phrase = " och ".join(filter(None, (", ".join(bodies[:-1]), bodies[-1])))
    assert list(split(phrase)) == bodies


@pytest.mark.parametrize(
    ("sentence", "subject"),
    [
        ("Nämndens beredningar är fria att planera.", "Nämndens beredningar"),
        ("Kommunstyrelsen ska bygga.", "Kommunstyrelsen"),
        ("Uppdraget är klart.", None),
        ("Tillsammans!", None),
        ("", None),
    ],
)
def test_the_body_that_a_sentence_is_about(sentence: str, subject: str | None) -> None:
    assert subject_of(sentence) == subject
