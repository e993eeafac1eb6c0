"""How a query is read, and what is said about it."""

import pytest

from ingest.errors import QueryError
from kg.records import Filters
from kg.search.query import parse
from kg.search.writing import UNCLOSED


def test_words_phrases_and_minus_words() -> None:
    query = parse('klimatlistan ”hållbar  utveckling” -inköp -"nära vård"')
    assert query.terms == ("klimatlistan",)
    assert query.phrases == ("hållbar utveckling",)
    assert query.excluded == ("inköp", "”nära vård”")


def test_the_query_is_echoed_with_its_filters() -> None:
    query = parse("lista inköp -avtal", Filters(kind=("uppdrag", "text"), year=(2024,), status=("pågår",)))
    assert query.echo == "Söker: lista, inköp; utan: avtal; år: 2024; slag: uppdrag, text; status: pågår"


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("1 216 miljoner", ("1 216", "miljoner")),
        ("Nr 3 - 8", ("Nr", "3 - 8")),
        ("3 -8", ("3 -8",)),
        ("e-hälsa", ("e-hälsa",)),
        ("och", ("och",)),
        ("vad hände?", ("vad", "hände")),
    ],
)
def test_what_stays_together(text: str, terms: tuple[str, ...]) -> None:
    query = parse(text)
    assert (query.terms, query.excluded) == (terms, ())


def test_an_unclosed_quotation_mark_is_read_as_a_phrase_and_said() -> None:
    query = parse('mål "ej uppnått')
    assert (query.terms, query.phrases, query.notes) == (("mål",), ("ej uppnått",), (UNCLOSED,))


def test_empty_marks_are_passed_over_and_said() -> None:
    assert len(parse('mål "" - ').notes) == 2


@pytest.mark.parametrize("text", ["", "   ", "?!", '""', "-", '"'])
def test_a_query_without_words_needs_a_filter(text: str) -> None:
    with pytest.raises(QueryError, match="Skriv minst ett ord"):
        parse(text)
    assert parse(text, Filters(year=(2024,))).echo == "Söker: allt; år: 2024"


def test_a_kind_or_status_that_does_not_exist_is_refused_with_those_that_do() -> None:
    with pytest.raises(QueryError, match=r"'nämndmål'.*uppdrag.*text"):
        parse("mål", Filters(kind=("nämndmål",)))
    with pytest.raises(QueryError, match=r"'klart'.*pågår"):
        parse("mål", Filters(status=("klart",)))


def test_a_whole_report_is_not_a_query() -> None:
    with pytest.raises(QueryError, match="Skriv högst"):
        parse("ord " * 1000)
