"""What a document seems to be, and where that was read."""

from __future__ import annotations

import pytest

from ingest import guess


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Verksamhetsplan 2031", "verksamhetsplan"),
        ("VERKSAMHETSPLAN 2031", "verksamhetsplan"),
        ("Nämndens verksamhetsberättelse", "verksamhetsberättelse"),
        ("Årsredovisning 2031\nUppföljning av verksamhetsplan", "verksamhetsberättelse"),
        ("Uppföljning av verksamhetsplan 2031", "verksamhetsberättelse"),
        ("Delårsrapporten för våren\nVerksamhetsplan", "delårsrapport"),
        ("Tertialrapport 1", "delårsrapport"),
        ("Uppföljning av uppdrag per 31 augusti 2031", "delårsrapport"),
        ("Lägesrapport", "delårsrapport"),
        ("Hälso- och sjukvårdsplan 2031\nHandlingsplaner", "verksamhetsplan"),
        ("Omsorgsplan för åren 2031–2033", "verksamhetsplan"),
        ("Socialrapport 2031", "verksamhetsberättelse"),
        ("Uppföljning av intern kontrollplan 2031", "verksamhetsberättelse"),
        ("Enligt detaljplan för 2031 byggs ett badhus.", "övrigt"),
        ("Protokoll", "övrigt"),
        ("", "övrigt"),
    ],
)
def test_the_type_is_that_of_the_first_word_for_one(text: str, kind: str) -> None:
    assert guess.document_type(text).value == kind


def test_the_word_and_line_that_a_type_was_read_from_are_told() -> None:
    assert guess.document_type("Storby kommun\n\nÅrsbokslutet").where == "”Årsbokslutet” på rad 3"


@pytest.mark.parametrize(
    ("text", "name", "year"),
    [
        ("Verksamhetsberättelse\nHelår 2031", "x.txt", "2031"),
        ("Verksamhetsplan 2031–2033", "x.txt", "2031"),
        ("Verksamhetsberättelse för 2031 beslutad 2032-02-01", "x.txt", "2031"),
        ("Beslutad 2030-12-01\nVerksamhetsplan för 2031", "x.txt", "2031"),
        ("VERKSAMHETSPLAN 2031", "x.txt", "2031"),
        ("Verksamhetsplan", "plan-2031.txt", "2031"),
        ("Andel trygga elever. 2029: 5 av 8", "plan-2031.txt", "2031"),
        ("Verksamhetsplan", "20310_1.txt", None),
        ("vi minns 2030 och 2031, mest 2031.", "x.txt", "2031"),
        ("Verksamhetsplan", "x.txt", None),
        ("", "", None),
    ],
)
def test_the_year_stands_in_a_title_else_in_the_name_else_most_often(text: str, name: str, year: str | None) -> None:
    found = guess.year(text, name)
    assert (found and found.value) == year


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Storby\n# Verksamhetsplan 2031\nText", "Verksamhetsplan 2031"),
        ("**Nämndens verksamhetsplan**", "Nämndens verksamhetsplan"),
        ("Denna verksamhetsplan är\nbra.", "Verksamhetsplan 2031 Nämnden"),
        ("Denna verksamhetsplan är bra.", "Verksamhetsplan 2031 Nämnden"),
        ("", "Verksamhetsplan 2031 Nämnden"),
    ],
)
def test_the_title_is_a_line_with_a_word_for_the_type_else_put_together(text: str, title: str) -> None:
    assert guess.title(text, "verksamhetsplan", "2031", "Nämnden").value == title


def test_an_id_is_made_of_what_is_known() -> None:
    assert guess.identifier("Storby kommun", "Socialnämnden", "delårsrapport", "2031") == (
        "storby-kommun-socialnämnden-delårsrapport-2031"
    )
    assert guess.identifier("", "", "verksamhetsplan", "") == "verksamhetsplan"
    assert guess.identifier("", "", "", "") == "dokument"
