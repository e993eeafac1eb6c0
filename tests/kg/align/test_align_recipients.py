"""Bodies under other names: told by the words that carry a name, or by a document."""

import pytest
from align_example import LATER_PLAN, PLAN, item, profiled, together

from ingest.records import Passage, Place
from kg.align.recipients import renamings, shared
from kg.align.standing import same_recipient


def evidence(left, right, prose=()):
    one = item("Att mata svanar.", recipient=left)
    other = item("Att räkna änder.", LATER_PLAN, recipient=right)
    made = profiled(one, other, prose=prose)
    return same_recipient(*together(made[one.id], made[other.id]))


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ("Barn- och utbildningsnämnden", "Utbildningsnämnden"),
        ("Socialnämnden och Äldrenämnden", "Socialnämnden"),
        ("Kulturnämnden", "Kultur- och fritidsnämnden"),
    ],
)
def test_a_body_divided_or_merged_keeps_a_word_that_carries_its_name(earlier, later):
    made = evidence(earlier, later)
    assert made.score < 1.0
    assert made.reason == f"Mottagarnas namn har det bärande gemensamt: {earlier}; {later}."


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Kulturnämnden", "Naturnämnden"),
        ("Socialnämnden", "Socialförvaltningen"),
        ("Miljö- och byggnadsnämnden", "Samhällsbyggnadsnämnden"),
        ("Beredningen för lek", "Beredningen för skola"),
    ],
)
def test_names_that_only_look_alike_are_of_different_bodies(one, other):
    assert shared(one, other) is shared(other, one) is None
    assert evidence(one, other) is None


@pytest.mark.parametrize(
    "sentence",
    [
        "Parknämnden bytte namn till Grönytenämnden vid årsskiftet.",
        "Grönytenämnden bildades genom sammanslagning av Trädnämnden och Parknämnden.",
        "Parknämnden och Trädnämnden slogs samman till Grönytenämnden.",
        "Grönytenämnden (tidigare Parknämnden) sköter träden.",
    ],
)
def test_a_document_that_tells_of_the_new_name_is_quoted(sentence):
    told = Passage(
        f"{LATER_PLAN}/text-1", LATER_PLAN, 2032, f"Året var gott. {sentence} Allt är väl.", Place(0, 1, 1, 1)
    )
    made = evidence("Parknämnden", "Grönytenämnden", [told])
    assert (made.score, made.reason) == (1.0, f"Mottagaren har bytt namn: ”{sentence}”")
    assert evidence("Parknämnden", "Grönytenämnden") is None
    assert evidence("Badnämnden", "Grönytenämnden", [told]) is None


def test_text_without_such_a_sentence_tells_nothing():
    assert renamings(["Parknämnden bytte gräs.", f"Det står i {PLAN}."]) == ()
