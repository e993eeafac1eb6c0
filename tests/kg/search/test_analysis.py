"""Which Swedish words are the same to a search, and which are not."""

import pytest

from kg.search.analysis import analyse, word
from kg.search.normal import could_be, fold
from kg.search.pieces import pieces


def one(text: str):
    (token,) = analyse(text)
    return token


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("beslut", "beslutet"),
        ("nätverk", "nätverket"),
        ("barn", "barnets"),
        ("region", "regionens"),
        ("mål", "målet"),
        ("uppdrag", "uppdragens"),
        ("nämnd", "nämndens"),
        ("indikator", "indikatorerna"),
        ("utfall", "utfallet"),
        ("målvärde", "målvärdet"),
        ("hälsa", "hälso"),
        ("klimatlista", "klimatlistan"),
        ("avgiftsöversyn", "avgiftsöversynen"),
        ("sjukvårdsnämnd", "sjukvårdsnämndens"),
        ("gammal", "äldre"),
        ("skola", "skolorna"),
        ("vuxen", "vuxnas"),
        ("många", "fler"),
        ("dålig", "sämst"),
    ],
)
def test_forms_of_a_word_share_a_stem(left: str, right: str) -> None:
    assert one(left).stems == one(right).stems


@pytest.mark.parametrize(
    ("left", "right"),
    [
        *(("skolan", "ska"), ("it", "se"), ("första", "en"), ("stöd", "stod"), ("för", "for")),
        *(("säker", "saker"), ("inte", "internt"), ("år", "ar")),
    ],
)
def test_other_words_do_not(left: str, right: str) -> None:
    assert set(one(left).stems).isdisjoint(one(right).stems)


@pytest.mark.parametrize(
    ("compound", "part"),
    [
        ("sjukvårdsförvaltningen", "sjukvård"),
        ("sjukvårdsnämndens", "nämnden"),
        ("arbetsgivarindex", "arbetsgivare"),
        ("arbetsgivarindex", "index"),
        ("bassängverksamheten", "bassänger"),
        ("hyrpersonal", "personalen"),
        ("patientsäkerhetsarbetet", "säkerhet"),
        ("verksamhetsplanering", "planeringen"),
    ],
)
def test_a_compound_is_found_by_its_parts(compound: str, part: str) -> None:
    assert word(part).stem in word(compound).parts


@pytest.mark.parametrize(
    "whole",
    [
        *("behandlingen", "insatserna", "bassäng", "barnmorskor", "fullmäktige", "mottagning", "läkemedel"),
        *("nätverket", "utvecklingen", "tillgänglighet", "kontroller", "perspektivet", "universitetet"),
    ],
)
def test_a_word_that_only_looks_like_a_compound_stays_whole(whole: str) -> None:
    assert word(whole).parts == ()


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        ("1 216,5", "1216,5"),
        ("1\u00a0216", "1216"),
        ("1216", "1216"),
        ("25 393 000", "25393000"),
        ("906.4", "906,4"),
        ("25RS268", "25rs268"),
        ("2018:1174", "2018:1174"),
        ("S2020:8", "s2020:8"),
        ("§ 45", "§45"),
        ("3b", "3b"),
        ("sam\u00adordning", "samordning"),
        ("o\u0308ra", "öra"),
        ("samman-\nhållna", "sammanhållna"),
        ("HSN:s", "hsn"),
        ("e-hälsa", "e-hälsa"),
    ],
)
def test_how_one_word_or_number_is_written(text: str, forms: str) -> None:
    assert one(text).forms[0] == forms


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        ("75procent", ["75", "procent"]),
        ("47,5%", ["47,5", "%"]),
        ("år 2024 393 personer", ["år", "2024", "393", "personer"]),
        ("45 123 67 890", ["45", "123", "67", "890"]),
        ("393\t271", ["393", "271"]),
        ("Nr 3: a", ["nr", "3", "a"]),
        ("hälso-och sjukvård", ["hälso", "och", "sjukvård"]),
        ("häls- och sjukvården", ["hälso", "och", "sjukvården"]),
    ],
)
def test_how_several_are_told_apart(text: str, forms: list[str]) -> None:
    assert [token.forms[0] for token in analyse(text)] == forms


def test_a_range_holds_each_of_its_numbers() -> None:
    token = analyse("Nr 3 - 8")[1]
    assert token.forms == ("3–8",)
    assert token.parts == ("3", "4", "5", "6", "7", "8")
    assert one("3–8").forms == token.forms


def test_a_range_too_long_to_count_out_holds_its_ends() -> None:
    assert one("1177–9000").parts == ("1177", "9000")


@pytest.mark.parametrize(
    ("text", "inside"),
    [("e-hälsa", "hälsa"), ("post-covidmottagning", "covidmottagning"), ("HSN-beslut", "beslut")],
)
def test_a_hyphened_word_is_whole_and_parts(text: str, inside: str) -> None:
    assert word(inside).stem in one(text).parts


def test_acronyms_are_not_stemmed_and_keep_a_twin_in_capitals() -> None:
    assert one("SAM").forms == ("sam", "SAM")
    assert one("SAM").stems == ("sam",)
    assert one("sam").forms == ("sam",)


def test_a_line_in_capitals_is_not_a_row_of_acronyms() -> None:
    assert [token.forms for token in analyse("MÅLEN FÖR ÅRET")] == [("målen",), ("för",), ("året",)]


def test_an_elliptic_compound_gets_its_end() -> None:
    forms = [token.forms for token in analyse("produktions- och kapacitetsplanering")]
    assert forms == [("produktions", "produktionsplanering"), ("och",), ("kapacitetsplanering",)]
    listed = [token.forms[-1] for token in analyse("neuro-, rygg- samt bäckenkirurgi")]
    assert listed == ["neurokirurgi", "ryggkirurgi", "samt", "bäckenkirurgi"]


def test_health_and_care_is_a_fixed_expression() -> None:
    forms = [token.forms for token in analyse("hälso- och sjukvårdsnämnden")]
    assert forms == [("hälso",), ("och",), ("sjukvårdsnämnden",)]


def test_tokens_point_at_the_text_as_it_stands() -> None:
    text = "Den sam\u00adordning som HSN:s o\u0308vriga\u00a0nämnd får, 1 216 mnkr"
    found = "|".join(text[piece.start : piece.end] for piece in pieces(text))
    assert found == "Den|sam\u00adordning|som|HSN:s|o\u0308vriga|nämnd|får|1 216|mnkr"


def test_negations_are_not_stop_words() -> None:
    assert not any(token.common for token in analyse("inte ej icke ingen inget inga utan"))
    assert all(token.common for token in analyse("och att det som"))


def test_dots_may_be_left_out_but_not_put_in() -> None:
    assert fold("Ångström é") == "Angstrom e"
    assert could_be("forlossning", "förlossning")
    assert not could_be("stöd", "stod")


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("in- och utskrivning", "inskrivning"),
        ("för- och nackdelar", "fördelar"),
        ("öron-, näs- och halssjukvård", "öronsjukvård"),
        ("för- och grundskola", "förskola"),
    ],
)
def test_what_waits_for_its_end_is_a_whole_word_too(text: str, form: str) -> None:
    assert analyse(text)[0].forms[1] == form


@pytest.mark.parametrize("text", ["3-8", "3 – 8", "3\u22128", "3\u20108", "3\u00a0-\u00a08"])
def test_a_range_with_any_dash(text: str) -> None:
    assert (one(text).forms, one(text).parts) == (("3–8",), ("3", "4", "5", "6", "7", "8"))


def test_several_paragraphs_of_minutes() -> None:
    assert one("§§ 45–47").forms == ("§45–47",)
    assert set(one("§ 46").stems) <= set(one("§§ 45-47").parts)
    assert one("§ 45").forms == ("§45",)
