"""Perspectives: as a heading, as a line, or in the sentence that opens their section."""

from __future__ import annotations

import pytest
from reading_example import WIDE, lines, of, plan

from ontology.terms import Kind


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("3.1 Perspektiv: Barn och unga\nText om barn.\n", "Barn och unga"),
        ("Perspektiv: Barn och unga\n\nText om barn.\n", "Barn och unga"),
        ("Perspektiv Barn och unga\n\nText om barn.\n", "Barn och unga"),
        ("Perspektivet barn och unga beskriver vad nämnden vill.\n", "Barn och unga"),
        ("Perspektivet ekonomi är strategier för en god hushållning.\n", "Ekonomi"),
    ],
)
def test_the_name_of_a_perspective_begins_with_a_capital(text: str, name: str) -> None:
    (item,) = of(plan(WIDE + text), Kind.PERSPEKTIV)
    assert (item.perspective, item.text.lower()) == (name, name.lower())


@pytest.mark.parametrize(
    "text",
    [
        "Perspektivet är brett.\n",
        "Perspektiv på barn.\n",
        "Ur ett barns perspektiv: allt är stort.\n",
        "Barnperspektivet beskriver hur vi arbetar.\n",
    ],
)
def test_running_text_about_perspectives_is_none(text: str) -> None:
    assert of(plan(WIDE + text), Kind.PERSPEKTIV) == []


def test_a_perspective_that_is_named_again_is_one_and_is_in_force_again() -> None:
    reading = plan(
        WIDE
        + lines("""
        3.1 Perspektiv: Barn
        Perspektivet barn beskriver vad nämnden vill för barnen.

        Effektmål 1. Barn mår bra.

        3.2 Perspektiv: Ekonomi
        Effektmål 2. Pengarna räcker.

        3.3 Perspektiv: Barn
        Effektmål 3. Barn leker.
    """)
    )
    assert [item.text for item in of(reading, Kind.PERSPEKTIV)] == ["Barn", "Ekonomi"]
    assert [item.perspective for item in of(reading, Kind.EFFEKTMAL)] == ["Barn", "Ekonomi", "Barn"]


def test_a_perspective_ends_with_a_heading_of_its_own_rank_and_not_with_a_lower_one() -> None:
    reading = plan(
        WIDE
        + lines("""
        3.1 Perspektiv: Barn
        Vi vill barnen väl.

        3.1.1 Mål för barn
        Effektmål 1. Barn mår bra.

        4 Ekonomi
        Effektmål 2. Pengarna räcker.
    """)
    )
    assert [item.perspective for item in of(reading, Kind.EFFEKTMAL)] == ["Barn", None]
