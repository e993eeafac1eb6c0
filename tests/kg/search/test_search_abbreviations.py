"""An abbreviation finds its long form and the other way about, in documents that introduce it and nowhere else."""

from dataclasses import replace

import pytest
from search_example import entry, names

from kg.search.abbreviations import pair
from kg.search.engines import Engines
from kg.search.index import build_index, open_index
from kg.search.query import parse
from kg.search.searcher import Searcher

INTRODUCED = {
    "ena": [("USÖ", "Universitetssjukhuset Örebro"), ("LAG", "lokal arbetsgrupp"), ("FoU", "forskning och utveckling")],
    "andra": [("LAG", "ledningens arbetsgrupp")],
}


def headed(document: str, name: str, heading: str):
    return replace(of(document, name, "Något annat."), heading=heading)


def of(document: str, name: str, text: str):
    return replace(entry(name, text), document=document, id=f"{document}/{name}")


ENTRIES = (
    of("ena", "lång", "Patienter vid universitetssjukhusets mottagning i länet."),
    of("ena", "bådas", "Universitetssjukhuset Örebro bygger nytt."),
    of("ena", "kort", "Kliniken på USÖ flyttar."),
    of("ena", "grupp", "Lokala arbetsgrupper bildas."),
    of("ena", "lag", "Det lag snö, och LAG träffades."),
    of("ena", "fou", "Pengar till FoU räcker."),
    of("ena", "forskning", "Forskning bedrivs, och utveckling sker."),
    of("ena", "forsk", "Medel för forskning och utveckling."),
    of("andra", "grupp2", "Ledningens arbetsgrupp möts; en lokal arbetsgrupp finns inte."),
    of("andra", "usö2", "Universitetssjukhuset Örebro nämns här."),
)


@pytest.fixture(scope="module", params=["whoosh", "tantivy"])
def searcher(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Searcher:
    folder, engines = tmp_path_factory.mktemp("introduced") / "index", Engines(request.param)
    build_index(folder, ENTRIES, engines, INTRODUCED)
    return open_index(folder, engines)


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("USÖ", ["kort", "bådas"]),
        ("usö", ["kort", "bådas"]),
        ("USÖ:s", ["kort", "bådas"]),
        ("LAG", ["lag", "grupp2", "grupp"]),
        ("FoU", ["fou", "forsk"]),
        ("fou", ["fou", "forsk"]),
        ("saknas ELLER USÖ", ["kort", "bådas"]),
    ],
)
def test_an_abbreviation_finds_its_long_form(searcher: Searcher, query: str, found: list[str]) -> None:
    assert names(searcher.search(parse(query), 10)) == found


@pytest.mark.parametrize(
    ("query", "also"),
    [
        ("universitetssjukhuset Örebro", "kort"),
        ("lokal arbetsgrupp möte", "lag"),
        ("forskning och utveckling", "fou"),
        ("Medel till forskning och utvecklingen", "fou"),
    ],
)
def test_a_long_form_finds_the_abbreviation(searcher: Searcher, query: str, also: str) -> None:
    assert also in names(searcher.search(parse(query), 10))


def test_words_of_a_long_form_alone_do_not(searcher: Searcher) -> None:
    assert "kort" not in names(searcher.search(parse("universitetssjukhuset"), 10))
    assert "fou" not in names(searcher.search(parse("utveckling forskning"), 10))


def test_a_word_in_small_letters_is_no_abbreviation(searcher: Searcher) -> None:
    answer = searcher.search(parse("lag"), 10)
    assert names(answer) == ["lag"]
    assert answer.query.widened == ()


def test_a_minus_word_takes_away_what_it_says_and_no_more(searcher: Searcher) -> None:
    assert names(searcher.search(parse("Örebro klinik -USÖ"), 10)) == ["usö2", "bådas"]


def test_what_was_searched_as_well_is_said_and_marked(searcher: Searcher) -> None:
    answer = searcher.search(parse("USÖ"), 10)
    assert answer.query.echo == "Söker: USÖ; även: ”Universitetssjukhuset Örebro” (USÖ)"
    assert [hit.snippet for hit in answer.hits] == [
        "Kliniken på <mark>USÖ</mark> flyttar.",
        "<mark>Universitetssjukhuset</mark> <mark>Örebro</mark> bygger nytt.",
    ]
    other = searcher.search(parse("universitetssjukhuset Örebro"), 10)
    assert other.query.echo == "Söker: universitetssjukhuset, Örebro; även: USÖ (”Universitetssjukhuset Örebro”)"
    assert "Kliniken på <mark>USÖ</mark> flyttar." in [hit.snippet for hit in other.hits]


def test_a_mark_can_be_no_word() -> None:
    assert pair("USÖ", "Universitetssjukhuset  Örebro").mark == "=usö=universitetssjukhus-örebro"


def test_in_headings_too_the_other_side_is_marked_where_the_document_introduces_it(tmp_path) -> None:
    over = (headed("ena", "under", "Forskning och utbildning: FoU"), headed("andra", "annan", "FoU"))
    build_index(tmp_path / "index", (*ENTRIES, *over), Engines("whoosh"), INTRODUCED)
    hits = open_index(tmp_path / "index").search(parse("forskning och utveckling"), 10).hits
    marked = {hit.id: hit.heading_marked for hit in hits if hit.heading}
    assert marked["ena/under"] == "<mark>Forskning</mark> och utbildning: <mark>FoU</mark>"
    assert "<mark>" not in marked.get("andra/annan", "")
