"""What can be written in a query besides words: beginnings, alternatives, headings, filters, order."""

import pytest

from ingest.errors import QueryError
from kg.records import Filters
from kg.search.filters import LAST_YEAR
from kg.search.query import parse
from kg.search.writing import BRACKETS, EMPTY_MINUS, LONE_OR, NEEDLESS, STAR, STAR_INSIDE


@pytest.mark.parametrize(
    ("text", "filters"),
    [
        ("år:2024", Filters(year=(2024,))),
        ("År: 2024", Filters(year=(2024,))),
        ("år:2022..2024", Filters(years=((2022, 2024),))),
        ("år:2024-2022", Filters(years=((2022, 2024),))),
        ("år:..2022", Filters(years=((0, 2022),))),
        ("år:2022,2024", Filters(year=(2022, 2024))),
        ("år:2022 ELLER år:2024", Filters(year=(2022, 2024))),
        ("slag:Uppdrag slag:text", Filters(kind=("uppdrag", "text"))),
        ("status:pågår", Filters(status=("pågår",))),
        ("status:ej påbörjat", Filters(status=("ej påbörjat",))),
        ('status:"ej påbörjat"', Filters(status=("ej påbörjat",))),
        ("måluppfyllelse:uppnått", Filters(attainment=("uppnått",))),
        ('organ:"beredning för psykiatri"', Filters(body=("beredning för psykiatri",))),
        ("dokument:en-plan", Filters(document=("en-plan",))),
    ],
)
def test_a_filter_written_among_the_words(text: str, filters: Filters) -> None:
    query = parse(f"mål {text}")
    assert (query.terms, query.filters) == (("mål",), filters)
    assert parse(text).filters == filters


@pytest.mark.parametrize(
    "text", ["år:förra", "år:", "slag:fisk", "status:ej", "måluppfyllelse:bra", "-år:2024", "sortera:namn", "rubrik:"]
)
def test_a_filter_that_cannot_be_read_is_refused_and_never_dropped(text: str) -> None:
    with pytest.raises(QueryError):
        parse(f"mål {text}")


def test_beginnings_alternatives_headings_and_order() -> None:
    query = parse('klimat* barn ELLER "unga vuxna" ELLER ung* rubrik:budget -inköp* sortera:år')
    assert query.terms == ("klimat*",)
    assert query.groups == (("barn", "”unga vuxna”", "ung*"),)
    assert (query.headings, query.excluded, query.sort) == (("budget",), ("inköp*",), "year")
    said = "Söker: klimat*, barn eller ”unga vuxna” eller ung*; i rubrik: budget; utan: inköp*; sorterat efter: år"
    assert query.echo == said


def test_a_filters_value_may_be_inflected_and_a_near_one_is_suggested() -> None:
    assert parse("slag:indikatorer mål").filters == Filters(kind=("indikator",))
    with pytest.raises(QueryError, match="Menade du slag:uppdrag"):
        parse("slag:uppdrg")


def test_words_of_other_query_languages() -> None:
    query = parse("(barn AND unga) NOT vuxna")
    assert (query.terms, query.excluded) == (("barn", "unga"), ("vuxna",))
    assert query.notes == (NEEDLESS.format("AND"),)
    assert parse("BARN OCH UNGA").terms == ("BARN", "OCH", "UNGA")
    assert parse("barn och unga").terms == ("barn", "och", "unga")


def test_what_is_wrong_is_read_leniently_and_said() -> None:
    assert parse("barn ELLER").notes == (LONE_OR,)
    assert parse("*vård").notes == (STAR,)
    assert "är inget filter" in parse("färg:grönt").notes[0]
    assert parse("HSN:s beslut 25:1").notes == ()


@pytest.mark.parametrize(
    ("text", "filters"),
    [
        ("slag = uppdrag", Filters(kind=("uppdrag",))),
        ("SLAG : uppdrag", Filters(kind=("uppdrag",))),
        ("år>2031", Filters(years=((2032, LAST_YEAR),))),
        ("år: >= 2031", Filters(years=((2031, LAST_YEAR),))),
        ("år<2031", Filters(years=((0, 2030),))),
        ("år<=2031", Filters(years=((0, 2031),))),
        ("år:2031 - 2033", Filters(years=((2031, 2033),))),
        ("år:2031-33", Filters(years=((2031, 2033),))),
    ],
)
def test_a_filter_in_other_ways_to_write_it(text: str, filters: Filters) -> None:
    query = parse(f"{text} mål")
    assert (query.terms, query.filters) == (("mål",), filters)


def test_or_in_small_letters() -> None:
    assert parse("barn or unga").groups == (("barn", "unga"),)
    assert parse('"barn och unga" eller vuxna').groups == (("”barn och unga”", "vuxna"),)
    assert parse("barn eller unga").terms == ("barn", "eller", "unga")


def test_a_star_in_the_middle_or_in_a_phrase_is_read_away_and_said() -> None:
    assert (parse("vår*d").terms, parse("vår*d").notes) == (("vård",), (STAR,))
    assert (parse('"vård* nära"').phrases, parse('"vård* nära"').notes) == (("vård nära",), (STAR_INSIDE,))


def test_brackets_that_would_mean_something_else_are_said() -> None:
    assert parse("(barn ELLER unga) nära vård").notes == ()
    assert parse("-(barn unga)").notes == parse("(barn unga) ELLER vuxna").notes == (BRACKETS,)


def test_words_of_other_languages_at_an_end() -> None:
    assert (parse("barn AND").terms, parse("barn AND").notes) == (("barn",), (NEEDLESS.format("AND"),))
    assert (parse("barn NOT").terms, parse("barn NOT").notes) == (("barn",), (EMPTY_MINUS,))


def test_what_is_almost_a_filter_is_told_which_one_was_meant() -> None:
    assert "Menade du status:?" in parse("staus:pågår").notes[0]
    assert "”sida:” är inget filter" in parse("sida:4").notes[0]
    assert parse("HSN:s http://exempel.se kl 10:30").notes == ()


def test_a_value_of_several_words_without_quotes_is_said() -> None:
    query = parse("organ:beredning för psykiatri")
    assert query.filters == Filters(body=("beredning",))
    assert "inom citattecken" in query.notes[0]
    assert parse("organ:psykiatri barn").notes == ()


def test_words_that_are_a_filters_value_are_told_so() -> None:
    (note,) = parse("ej uppnått").notes
    assert note == 'För det som har måluppfyllelsen ”ej uppnått”, skriv måluppfyllelse:"ej uppnått".'
    assert parse("ej uppnått mål").notes == ()
