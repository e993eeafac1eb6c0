"""What speaks against a link, with pairs that only look like it."""

import pytest
from align_example import LATER_PLAN, REPORT, item, pair

from kg.align.against import other_group, other_kind, other_name, other_object
from kg.align.score import compare
from ontology.terms import Kind


@pytest.mark.parametrize(
    ("one", "other", "told"),
    [
        ("Elever i årskurs 5 som trivs.", "Elever i årskurs 8 som trivs.", "årskurs 5 och årskurs 8"),
        ("Fallskador hos 80-åringar.", "Fallskador hos 65-åringar.", "ålder 80 och ålder 65"),
        ("Sjukfrånvaro, kvinnor.", "Sjukfrånvaro, män.", "den ena gäller ”kvinnor”, den andra ”män”"),
        ("Rörlighet externt.", "Rörlighet internt.", "den ena gäller ”externt”, den andra ”internt”"),
        ("Andel heltidsanställda.", "Andel deltidsanställda.", "”heltidsanställda”, den andra ”deltidsanställda”"),
    ],
)
def test_of_two_groups_it_is_said_which(one, other, told):
    forth = other_group(*pair(item(one), item(other, LATER_PLAN)))
    assert told in forth.reason
    back = other_group(*pair(item(other), item(one, LATER_PLAN)))
    assert (back.score, back.weight) == (forth.score, forth.weight)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Elever i årskurs 5 som trivs.", "Elever som trivs."),
        ("Elever i årskurs 4–6.", "Elever i årskurs 6."),
        ("Kvinnor och män trivs.", "Kvinnor trivs."),
        ("Minst 90 procent trivs.", "Minst 95 procent trivs."),
        ("Klart år 2030.", "Klart år 2031."),
        ("Antal internat.", "Antal externat."),
    ],
)
def test_where_the_groups_need_not_differ_nothing_is_said(one, other):
    assert other_group(*pair(item(one), item(other, LATER_PLAN))) is None


def test_two_places_are_not_one():
    made = other_name(*pair(item("Att bygga bad i Lindesberg."), item("Att bygga bad i Karlskoga.", LATER_PLAN)))
    assert made.reason == "Talar emot: den ena nämner ”Lindesberg”, den andra ”Karlskoga”."


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Att bygga bad i Lindesberg.", "Att bygga bad."),
        ("Att bygga bad i Lindesberg.", "Att bygga bad i Karlskoga och Lindesberg."),
        ("Att Parknämnden bygger bad.", "Att Badnämnden bygger bad."),
        ("Att bygga i Region Exempel.", "Att bygga i Lindesberg."),
        ("Bad i länet. Bygga nytt.", "Bad i länet. Riva gammalt."),
    ],
    ids=["one names none", "one in common", "bodies", "the publisher's own name", "only a sentence begins"],
)
def test_where_the_names_need_not_differ_nothing_is_said(one, other):
    assert other_name(*pair(item(one), item(other, LATER_PLAN))) is None


NIGHT = "Att utreda nattfrid för kattugglor i stadsparken."


def test_an_indicator_alike_in_words_alone_is_less_surely_meant_than_one_whose_comment_tells_of_it():
    words = item("Antal parker med nattfrid.", REPORT, Kind.INDIKATOR)
    assert other_kind(*pair(item(NIGHT), words))
    told = item("Antal parker.", REPORT, Kind.INDIKATOR, comment="Nattfrid för kattugglor har utretts.")
    assert other_kind(*pair(item(NIGHT), told)) is None
    assert other_kind(*pair(item(NIGHT), item(NIGHT, LATER_PLAN))) is None


def test_what_speaks_against_lowers_the_score_and_is_told():
    plain, _ = compare(*pair(item("Nattfrid för kattugglor."), item("Nattfrid för många kattugglor.", LATER_PLAN)))
    less, evidence = compare(
        *pair(item("Nattfrid för kattugglor i Lindesberg."), item("Nattfrid för kattugglor i Karlskoga.", LATER_PLAN))
    )
    assert 0 < less < plain
    assert "other_name" in {made.feature for made in evidence}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("En plan för underhåll av lekplatser.", "En plan för underhåll av ventilation."),
        ("Att ha en mottagning för långtidscovid vid sjukhuset.", "Att ha en mottagning för fetma vid sjukhuset."),
    ],
)
def test_the_same_done_with_something_else_speaks_against(one, other):
    forth = other_object(*pair(item(one), item(other, LATER_PLAN)))
    back = other_object(*pair(item(other), item(one, LATER_PLAN)))
    assert forth.reason.startswith("Talar emot: den ena gäller ”")
    assert (forth.score, forth.weight) == (back.score, back.weight)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("En plan för underhåll av lekplatser.", "En plan för underhåll av lekplatserna och parkerna."),
        ("En plan för lekplatser.", "En plan mot fetma."),
        ("En översiktsplan för samråd.", "En översiktsplan för granskning."),
        ("En plan för arbetet.", "En plan för lekplatser."),
    ],
    ids=["more", "another relation", "stages", "a word of the genre"],
)
def test_where_it_need_not_be_something_else_nothing_is_said(one, other):
    assert other_object(*pair(item(one), item(other, LATER_PLAN))) is None
