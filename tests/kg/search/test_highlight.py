"""What a snippet shows and marks."""

import pytest

from kg.search.analysis import analyse
from kg.search.asking import query_word
from kg.search.highlight import Wanted, snippet


def shown(text: str, query: str, *phrases: tuple[str, ...]) -> str:
    words = [query_word(token, query) for token in analyse(query)]
    return snippet(text, analyse(text), Wanted(words, phrases))


@pytest.mark.parametrize(
    ("text", "query", "html"),
    [
        ("Beslutet kom.", "beslut", "<mark>Beslutet</mark> kom."),
        ("Hälso- och sjukvården", "hälsa", "<mark>Hälso-</mark> och sjukvården"),
        ("Sjukvårdsnämnden", "nämndens", "<mark>Sjukvårdsnämnden</mark>"),
        ("sjukvårdsnämnden", "sjukvård nämnd", "<mark>sjukvårdsnämnden</mark>"),
        ("a sam\u00adordning", "samordning", "a <mark>sam\u00adordning</mark>"),
        ("kostade 1\u00a0216 kr", "1216", "kostade <mark>1\u00a0216</mark> kr"),
        ("<b>mål & medel", "mål", "&lt;b&gt;<mark>mål</mark> &amp; medel"),
        ("bara text", "annat", "bara text"),
        ("bassänger i drift", "sängar", "bassänger i drift"),
        ("behandlingen", "ingen", "behandlingen"),
    ],
)
def test_words_are_marked_once_and_whole(text: str, query: str, html: str) -> None:
    assert shown(text, query) == html


def test_parts_of_a_compound_in_the_query_are_marked_only_when_all_are_there_and_it_is_not() -> None:
    assert shown("Klimatet på klimatlistan", "klimatlistan") == "Klimatet på <mark>klimatlistan</mark>"
    assert shown("En verksamhet med motor", "bassängverksamhet") == "En verksamhet med motor"
    both = shown("Bassängens verksamhet", "bassängverksamhet")
    assert both == "<mark>Bassängens</mark> <mark>verksamhet</mark>"


def test_a_phrase_is_marked_where_its_words_follow_each_other() -> None:
    text = "ej klart men ej uppnått"
    wanted = Wanted([], [("ej", "uppnått")])
    assert snippet(text, analyse(text), wanted) == "ej klart men <mark>ej</mark> <mark>uppnått</mark>"


def test_a_long_text_is_cut_around_the_best_words_between_words() -> None:
    text = "Inledning utan svar. " * 30 + "Här står klimatlistan och inköp nära. " + "Resten är annat. " * 30
    html = shown(text, "klimatlistan inköp")
    assert html.startswith("…") and html.endswith(" …")
    assert "<mark>klimatlistan</mark> och <mark>inköp</mark>" in html
    plain = html.strip("… ").replace("<mark>", "").replace("</mark>", "")
    assert plain in text
    assert 180 < len(plain) <= 240
    assert set(plain.split()) <= set(text.split())


def test_without_a_match_the_beginning_is_shown() -> None:
    text = "Början. " + "Sedan mer text. " * 40
    assert shown(text, "annat").startswith("Början. ")
