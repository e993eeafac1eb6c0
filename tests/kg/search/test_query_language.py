"""What can be written in a query besides words: beginnings, alternatives, headings, filters, order."""

import pytest

from ingest.errors import QueryError
from kg.records import Filters
from kg.search.query import LONE_OR, NEEDLESS, STAR, parse


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
