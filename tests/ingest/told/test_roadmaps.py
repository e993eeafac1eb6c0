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


def test_a_number_alone_names_one_only_where_no_text_says_what_it_is_about() -> None:
    text = REPORT.replace("2a (hamnens bad) och", "") + "\nFärdplanens uppdrag 2a och 3c är beslutade av Skolnämnden.\n"
    items = {item.number: item for item in report(text).items if item.kind is Kind.FARDPLANSUPPDRAG}
    assert {number: item.text for number, item in items.items()} == {
        "3c": "kiosken vid ån", "4b": "färjan", "2a": "Färdplanens uppdrag 2a och 3c",
    }  # fmt: skip
    assert items["2a"].parent and items["2a"].parent.number == "2–4"


def test_one_without_a_number_points_to_the_numbered_ones_whose_words_it_has() -> None:
    text = REPORT.replace("hamnens bad", "flytt av hamnens familjeplatser")
    text += "\nFärdplansuppdraget flytt av hamnens familjebadplatser samt nya bryggor är klart.\n"
    text += "\nFärdplansuppdraget flytt av hamnens vinterfamiljeplatser är klart.\n"
    text += "\nFärdplansuppdraget flytt av strandens familjeplatser är klart.\n"
    items = {item.text: item for item in report(text).items if item.kind is Kind.FARDPLANSUPPDRAG}
    pointing = {words: [each.target for each in item.references] for words, item in items.items()}
    assert pointing["flytt av hamnens familjebadplatser samt nya bryggor"] == ["prov/färdplansuppdrag-2a"]
    assert pointing["flytt av hamnens vinterfamiljeplatser"] == []  # what stands before makes it another word
    assert pointing["flytt av strandens familjeplatser"] == []


def test_the_roadmap_that_the_sentence_names_is_what_it_is_a_part_of() -> None:
    text = "I färdplanen för öppen skola ingår uppdrag 1a (nya salar).\n\nFärdplansuppdraget gällande badet är klart.\n"
    items = {item.text: item for item in report(text).items}
    assert items["nya salar"].parent and items["nya salar"].parent.text == "färdplanen för öppen skola"
    assert items["badet"].parent is None


def test_a_decision_hangs_on_the_one_that_it_calls_by_number() -> None:
    text = REPORT + "\n# Händelser\n\nI maj beslutade Skolnämnden att färdplansuppdrag 4b ska upphöra.\n"
    decided = [item for item in report(text).items if item.kind is Kind.BESLUT]
    assert [item.parent.text for item in decided if item.parent and "maj" in item.text] == ["färjan"]
