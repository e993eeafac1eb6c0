"""Whose a document seems to be."""

from __future__ import annotations

from pathlib import Path

import pytest

from ingest import whose
from ingest.pipeline import describe
from ingest.readers.dispatch import opened


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Verksamhetsplan 2031\nKultur- och fritidsnämnden\nSocialnämnden deltar.", "Kultur- och fritidsnämnden"),
        ("Skolnämndens verksamhetsplan 2031", "Skolnämnden"),
        ("Nämndens budget 2031\nKultur- och fritidsnämnd", "Kultur- och fritidsnämnden"),
        ("Nämnden för Arbetsmarknad och vuxenutbildning", "Nämnden för Arbetsmarknad och vuxenutbildning"),
        ("Verksamhetsplan 2031 Tekniska nämnden", "Tekniska nämnden"),
        ("Regionala utvecklingsnämnden   3\nText", "Regionala utvecklingsnämnden"),
        ("Kommunstyrelsens internkontrollplan och verksamhetsplan", "Kommunstyrelsen"),
        ("VERKSAMHETSPLAN 2031\nREGIONSTYRELSEN", "Regionstyrelsen"),
        ("Denna verksamhetsplan utgör styrdokument för Skolnämnden och förvaltningen.", "Skolnämnden"),
        ("Verksamhetsplan\nFastställd av Socialnämnden 2031-01-01", "Socialnämnden"),
        ("Budget 2031\nStorbyhus AB", "Storbyhus AB"),
        ("Årsrapport 2031 – Bostads AB Storbyhem", "Bostads AB Storbyhem"),
        ("Internkontrollplan\nSocialnämnden, Björkviks kommun\nText", "Socialnämnden"),
        ("Kulturnämnden och skolnämnden\nVerksamhetsplan 2031", "Kulturnämnden och skolnämnden"),
        ("KULTURNÄMNDEN OCH SKOLNÄMNDEN\nVerksamhetsplan 2031", "Kulturnämnden och skolnämnden"),
        ("Verksamhetsplan 2031 för Kulturnämnden och Skolnämnden", "Kulturnämnden och Skolnämnden"),
        ("Kulturnämndens och skolnämndens verksamhetsplan 2031", "Kulturnämnden och skolnämnden"),
        ("Kommunstyrelsens och skolnämndens budget", "Kommunstyrelsen och skolnämnden"),
        ("Kultur- och fritidsnämnden samt tekniska nämnden", "Kultur- och fritidsnämnden samt tekniska nämnden"),
        ("Budget\nParknämnd, skolnämnd och tekniska nämnden", "Parknämnden, skolnämnden och tekniska nämnden"),
        ("Verksamhetsplan 2031 för Kulturnämnden och dess förvaltning", "Kulturnämnden"),
        ("Verksamhetsplan för Kulturnämnden och facknämnden", "Kulturnämnden"),
        ("Plan\nNämnden växer. Kulturnämnden och skolnämnden samverkar.", None),
        ("Regionplan\nKulturnämnden\nServicenämnden\nServicenämnden får i uppdrag att spara.", None),
        ("Plan\nServicenämnden får i uppdrag att spara. Servicenämnden ska rapportera till Kulturnämnden.", None),
        ("Budget 2031\nAntagen av Kommunfullmäktige\nBeslutad av Kommunstyrelsen", None),
        ("Socialstyrelsen\nLänsstyrelsen", None),
        ("Nämnden beslutar", None),
        ("", None),
    ],
)
def test_a_body_is_read_where_something_says_whose_the_document_is(text: str, body: str | None) -> None:
    found = whose.body(text)
    assert (found and found.value) == body


def test_a_page_header_weighs_more_than_a_line_that_stands_once() -> None:
    page = "Skolnämnden    {}\nText som handlar om skolan.\n"
    text = "".join(page.format(number) for number in range(1, 6)) + "Kommunstyrelsen\n"
    found = whose.body(text)
    assert found == whose.Guess("Skolnämnden", "sidhuvudet")


@pytest.mark.parametrize(
    ("text", "publisher"),
    [
        ("Region Örebro läns vision. Region Örebro län ska växa. Storby kommun", "Region Örebro län"),
        ("Region Skåne", "Region Skåne"),
        ("Region Skånes vision. Region Skåne växer.", "Region Skåne"),
        ("Region Hallands verksamhetsplan", "Region Halland"),
        ("Region Storås är en region.", "Region Storås"),
        ("Region Jämtland Härjedalen", "Region Jämtland Härjedalen"),
        ("Region Halland Verksamhetsplan", "Region Halland"),
        ("Region Västra Götaland", "Region Västra Götaland"),
        ("Storby kommuns vision", "Storby kommun"),
        ("Björkviks kommun", "Björkviks kommun"),
        ("Vi i Östra Göinge kommun", "Östra Göinge kommun"),
        ("Plan\nGranviks kommun\nVi följer Region Granland. Region Granland bygger.", "Granviks kommun"),
        ("Västerås stad", "Västerås stad"),
        ("STORBY KOMMUN\nSOCIALNÄMNDEN\nVERKSAMHETSPLAN", "Storby kommun"),
        ("REGION ÖREBRO LÄN\nVi följer Storby kommuns plan.", "Region Örebro län"),
        ("Storby kommun och Lillby kommun\nGemensam plan", "Storby kommun och Lillby kommun"),
        ("Plan\nVi i Storby kommun och Lillby kommun. Storby kommun bygger.", "Storby kommun"),
        ("Vår kommun är stor", None),
        ("", None),
    ],
)
def test_the_publisher_stands_on_the_first_page_else_is_named_most_often(text: str, publisher: str | None) -> None:
    found = whose.publisher(text)
    assert (found and found.value) == publisher


@pytest.mark.parametrize("owner", ["", "Bolaget ägs av Storby kommun.\n"])
def test_a_company_publishes_its_own_documents(owner: str) -> None:
    text = f"Årsrapport 2031, Storbyhus AB\n\n{owner}Bolaget har byggt.\n"
    _, notes = describe(Path("x.txt"), opened(text.encode(), "x.txt"))
    assert "utgivare: Storbyhus AB (gissat: bolaget som dokumentet hör till)" in notes
    assert whose.company(whose.body("Skolnämndens verksamhetsplan 2031")) is None
