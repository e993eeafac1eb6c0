"""What holds for any text, however broken."""

import re
from html import unescape

from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.errors import QueryError
from kg.search.analysis import Word, analyse
from kg.search.asking import query_word
from kg.search.highlight import Wanted, snippet
from kg.search.query import parse

TEXT = st.text("abåÄÖo e-–\n\t\u00a0\u00ad\u030813,.:;§%\"”<&H()'", max_size=60)


def look_up(form: str) -> Word:
    """Stands in for the dictionary, which is not what these properties are about."""
    return Word(form, (form[:2], form[2:]) if len(form) > 4 else ())


@settings(max_examples=300, deadline=None)
@given(TEXT)
def test_tokens_lie_in_order_inside_the_text(text: str) -> None:
    edges = [edge for token in analyse(text, look_up) for edge in (token.start, token.end)]
    assert edges == sorted(edges)
    assert all(0 <= edge <= len(text) for edge in edges)
    assert all(token.forms and token.stems and all(token.forms) for token in analyse(text, look_up))


@settings(max_examples=300, deadline=None)
@given(TEXT, TEXT)
def test_a_snippet_is_the_text_with_marks(text: str, query: str) -> None:
    tokens = analyse(text, look_up)
    words = [query_word(token, "") for token in analyse(query, look_up)]
    html = snippet(text, tokens, Wanted(words, []))
    assert unescape(re.sub("</?mark>", "", html)) == text
    assert html.count("<mark>") == html.count("</mark>")


@settings(max_examples=300, deadline=None)
@given(TEXT)
def test_a_query_is_read_or_refused_with_a_message(text: str) -> None:
    try:
        query = parse(text)
    except QueryError as error:
        assert "Skriv" in str(error)
    else:
        assert query.echo.startswith("Söker")
        assert query.terms or query.phrases or query.excluded
