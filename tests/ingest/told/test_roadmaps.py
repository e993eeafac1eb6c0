"""Roadmaps and their assignments: named with a number, with what they are about, or by what they are for."""

import pytest
from reading_example import report

from ingest.records import Item
from ingest.told.roadmaps import named
from ontology.terms import ClaimType, Kind


def names(text: str) -> list[tuple[str | None, str]]:
    return [(each.number, text[slice(*each.text)]) for each in named(text)]


def test_numbered_ones() -> None:
    text = "Uppdrag 2a (hamnens bad), 3 c (kiosken vid ån) och 4b (färjan) är presenterade."
    assert names(text) == [("2a", "hamnens bad"), ("3c", "kiosken vid ån"), ("4b", "färjan")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Färdplansuppdraget gällande badet var uppe.", "badet"),
        ("om färdplansuppdraget bad, bryggor och hamnar inom norra delen, som sedan ändrades.",
         "bad, bryggor och hamnar inom norra delen"),
        ("Det andra färdplansuppdrag som färdigställts gäller flytt av kök (SOS), som beslutades i maj.",
         "flytt av kök (SOS)"),
        ("en gemensam färdplan för vägen till öppen skola.", "gemensam färdplan för vägen till öppen skola"),
        ("arbetet med färdplanen för öppen skola som tagits fram", "färdplanen för öppen skola"),
    ],
)  # fmt: skip
def test_named_by_what_they_are_about(text: str, expected: str) -> None:
    assert names(text) == [(None, expected)]


@pytest.mark.parametrize(
    "text",
    [
        "De olika färdplansuppdragen ska startas.",
        "Att ta fram färdplaner för genomförandet av planen.",
        "Färdplansuppdraget pågår och fortsätter nästa år.",
        "Färdplansuppdraget startade i maj.",
        "En färdplan för hur det ska gå till.",
        "en färdplan för att nå dit",
        "Se tabell 3b (bilagan).",
        "Uppdrag 5 i (bilagan)",
    ],
)
def test_what_is_only_spoken_of(text: str) -> None:
    assert names(text) == []


REPORT = """\
Förvaltningen får i uppdrag:

Uppdrag: Nr 2 - 4. Att ta fram färdplaner för hamnen och återkomma för beslut i nämnden.

Kommentar

Uppdrag 2a (hamnens bad) och 3c (kiosken vid ån) är presenterade och beslutade i Skolnämnden. Uppdrag 4b (färjan) \
kommer att beslutas av Skolnämnden.

Uppdrag: Nr 5. Att följa arbetet med hamnens skola.
"""


def test_a_numbered_one_is_part_of_the_assignment_whose_range_holds_it() -> None:
    items = {item.number: item for item in report(REPORT).items if item.kind is Kind.FARDPLANSUPPDRAG}
    assert list(items) == ["2a", "3c", "4b"]
    assert {item.parent.number for item in items.values() if item.parent} == {"2–4"}
    assert items["2a"].id == "prov/färdplansuppdrag-2a"
    assert status(items["2a"]) == status(items["3c"]) == ["genomfört"]
    assert status(items["4b"]) == []


def status(item: Item) -> list[str]:
    return [claim.value for claim in item.claims if claim.type is ClaimType.STATUS]


def test_a_lettered_assignment_of_a_document_without_roadmaps_is_none() -> None:
    text = REPORT.replace("färdplaner", "förslag")
    assert not [item for item in report(text).items if item.kind is Kind.FARDPLANSUPPDRAG]
