"""Abbreviations: both orders, and no pair that does not spell."""

import pytest

from ingest.told.abbreviations import pairs


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Vi deltar i lokal samverkan för barn (LSB) sedan i fjol.", [("LSB", "lokal samverkan för barn")]),
        ("Arbetet inom LSB (lokal samverkan för barn) går vidare.", [("LSB", "lokal samverkan för barn")]),
        ("Skolhuset, fritidsgården och UNO klubb AB (SFUNO)", [("SFUNO", "Skolhuset, fritidsgården och UNO klubb AB")]),
        ("med systematiskt kvalitetsarbete (SKA) som grund", [("SKA", "systematiskt kvalitetsarbete")]),
        ("till VFU-platser (verksamhetsförlagd utbildning) i", [("VFU", "verksamhetsförlagd utbildning")]),
        ("hos Tillväxt Sörby (TiS) och", [("TiS", "Tillväxt Sörby")]),
        ("utsågs 12 kulturskoleenheter (KSE) av", [("KSE", "kulturskoleenheter")]),
    ],
)
def test_a_long_form_that_spells_the_short_one(text: str, expected: list[tuple[str, str]]) -> None:
    assert [pair[:2] for pair in pairs(text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "nettotid och extra tid (mertid, övertid)",
        "Enligt dataskyddsförordningen (GDPR) gäller",
        "enligt europeisk standard (OECI).",
        "Fortsatt arbete inom PROSS (Operativ blåljussamverkan)",
        "Andel chefer som kvalitetsarbete (SKA)",
        "urval av diagnoser 65 år (SKR)",
        "Nytt system (Goli) infördes. (NHV)",
        "(NHV)",
        "på avdelningen (se tabell)",
    ],
)
def test_no_pair(text: str) -> None:
    assert pairs(text) == []


def test_the_place_holds_both_forms() -> None:
    text = "Inom lokal samverkan för barn (LSB) deltar alla."
    [(short, long, start, end)] = pairs(text)
    assert text[start:end] == f"{long} ({short})"


def test_long_texts_are_read_in_no_time() -> None:
    assert pairs("a" * 300_000 + " (AAAAAAAA)" * 2_000 + "aaaa " * 20_000 + "(AAAAAAAA)") is not None
