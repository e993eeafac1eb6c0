"""Bodies: names only, one for all their forms, and what they are said to belong to."""

import pytest
from reading_example import plan


def named(text: str) -> dict[str, tuple[str, str | None]]:
    return {body.name: (body.kind, body.parent) for body in plan(text).bodies}


def test_one_body_for_all_forms_of_a_name() -> None:
    text = "I kultur- och fritidsnämndens plan står mer. Kultur- och fritidsnämnden beslutar. Nämnden leder."
    assert named(text) == {"Kultur- och fritidsnämnden": ("nämnd", None)}


def test_a_genitive_says_whose_it_is() -> None:
    text = "Skolnämndens beredning för lokaler får i uppdrag att se över. Skolnämnden följer."
    assert named(text) == {
        "Skolnämnden": ("nämnd", None),
        "Skolnämndens beredning för lokaler": ("beredning", "Skolnämnden"),
    }


def test_a_sentence_presents_several() -> None:
    text = (
        "Det finns två beredningar som är beredningsorgan till skolnämnden. Det är beredningen för lokaler och "
        "måltider samt beredningen för digitalt lärande."
    )
    assert named(text) == {
        "skolnämnden": ("nämnd", None),
        "beredningen för lokaler och måltider": ("beredning", "skolnämnden"),
        "beredningen för digitalt lärande": ("beredning", "skolnämnden"),
    }


def test_a_misspelt_name_is_no_other_body() -> None:
    text = "Hamn- och farledsförvaltningen bygger. Hamn- och farledsförvaltningen bor. Ham- och farledsförvaltningen."
    assert list(named(text)) == ["Hamn- och farledsförvaltningen"]


def test_divisions() -> None:
    text = "Arbetet är samlat i område unga vuxna, område stöd samt område FoU. Ett område som växer är område musik."
    assert set(named("Vi möttes på Område nära stöd i maj.")) == {"Område nära stöd"}
    assert "område stöd" in named(text)
    assert "område FoU" in named(text)
    assert "område musik" not in named(text)


@pytest.mark.parametrize(
    "text",
    [
        "Nämnden och förvaltningen samverkar med nämnderna.",
        "Socialstyrelsen och Länsstyrelsen har frågat.",
        "Nytt avtal om systemförvaltningen.",
        "Ärendet går till beredningen för beslut i maj.",
        "Område Risk Åtgärd",
        "Kultur och fritidsnämnden utan bindestreck.",
    ],
)
def test_no_body(text: str) -> None:
    assert named(text) == {}
