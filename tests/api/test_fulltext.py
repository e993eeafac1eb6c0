"""A document's text on its page: pictures in words, quotes marked where places say."""

import re
from html import unescape

import pytest

from api.fulltext import lines
from api.naming import in_words

TEXT = "Måla bänken\t[image: grön]\tklar\n[image: ]Rita <träd> [image: 40 %]"


def shown(*marked: tuple[int, int]) -> str:
    return "".join(lines(TEXT, marked, {}))


@pytest.mark.parametrize(
    ("mark", "words"),
    [
        ("[image: grön]", "bild: grön"),
        ("[image: bock, röd]", "bild: bock, röd"),
        ("[image: 100 %]", "mätare: 100 %"),
        ("[image: okänd]", "bild som inte har kunnat tydas"),
        ("[image: ]", "bild"),
        ("[image:]", "bild"),
        ("[image: Bild]", "bild"),
        ("[image: Karta över 40 % av länet]", "bild: Karta över 40 % av länet"),
    ],
)
def test_a_picture_in_words(mark, words):
    assert in_words(mark) == words


def test_the_marks_of_pictures_are_shown_in_words_and_kept_as_their_titles():
    page = shown()
    assert "Måla bänken\t" in page and "(bild: grön)" in page and "(mätare: 40 %)" in page and ">(bild)<" in page
    restored = re.sub(r'<span class="bild" title="([^"]*)">[^<]*</span>', r"\1", page)
    assert unescape(re.sub(r"<a[^>]*>\d</a>|<[^>]+>", "", restored)) == TEXT


def test_a_quoted_picture_is_marked_where_its_place_says():
    start = TEXT.index("[image: grön]")
    assert '<mark id="citat"><span class="bild" title="[image: grön]">(bild: grön)</span></mark>' in shown(
        (start, start + len("[image: grön]"))
    )


def test_a_mark_beside_a_picture_keeps_the_characters_that_it_counts():
    start = TEXT.index("klar")
    assert '<mark id="citat">klar</mark>' in shown((start, start + 4))


def test_a_bookmark_is_not_shown_and_kept_as_its_title():
    page = "".join(lines("1 [bookmark: _Toc12]Inledning", [], {}))
    assert '<p>1 <span class="bild" title="[bookmark: _Toc12]"></span>Inledning</p>' in page


def test_what_is_in_a_picture_s_words_is_escaped():
    page = "".join(lines('[image: <b>"&]', [], {}))
    assert "<b>" not in page and "(bild: &lt;b&gt;&#34;&amp;)" in page


def test_a_quote_that_ends_within_a_mark_leaves_it_as_it_is():
    assert '<mark id="citat">[image</mark>: grön]' in shown((12, 18))
