"""What words carry a wording, and how rare each is."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.align.terms import PART, Counts, Rarity, cosine, terms

VECTORS = st.dictionaries(st.sampled_from("abcdef"), st.floats(0.01, 100), max_size=6)


def test_inflected_forms_are_one_term():
    assert terms("nattugglan").weights.keys() == terms("nattugglor").weights.keys()


def test_a_compounds_part_weighs_half_a_word_of_its_own():
    assert terms("avgiftsöversyn").weights["avgift"] == PART
    assert terms("avgiftsöversyn av avgift").weights["avgift"] == 1.0
    assert terms("avgift vid avgiftsöversyn").weights["avgift"] == 1.0  # whichever comes first


def test_words_that_stand_everywhere_are_left_out():
    assert "att" not in terms("Att utreda nattfrid för alla").weights
    assert len(terms("och att det som är i").weights) == 0


def test_a_term_remembers_the_word_it_was_read_from():
    made = terms("Nattfridens tider")
    assert {made.surface[stem] for stem in made.sequence} == {"nattfridens", "tider"}


def test_the_sequence_keeps_the_order_and_the_repetitions():
    made = terms("katter jagar möss, katter vilar")
    assert made.sequence[0] == made.sequence[3]
    assert len(made.sequence) == 5


@pytest.mark.parametrize("text", ["", "   ", "…–!"])
def test_text_without_words_has_no_terms(text):
    made = terms(text)
    assert (dict(made.weights), made.sequence) == ({}, ())


def rarity(items, prose=()):
    return Rarity(Counts([text.split() for text in items], [text.split() for text in prose]))


ITEMS = ["häst ko", "häst gris", "häst får", "häst get", "häst höna", "häst anka"] * 20


def test_a_word_in_every_item_says_next_to_nothing_and_a_word_in_few_says_much():
    rare = rarity(ITEMS)
    assert rare("häst") < 0.1
    assert rare("ko") > 0.4
    assert rare("zebra") == 1.0


def test_a_word_that_is_common_in_running_text_is_common():
    rare = rarity(ITEMS, ["ko bonde", "ko äng", "ko mjölk", "ko horn"] * 100)
    assert rare("ko") < 0.1
    assert rare("gris") > 0.4


def test_a_word_counts_once_in_each_unit():
    assert rarity(["ko ko ko", "gris", "får", "get"])("ko") == rarity(["ko", "gris", "får", "get"])("ko")


def test_numbers_are_worth_half_since_years_come_back():
    rare = rarity(["2022 ko", "gris", "får", "get"])
    assert rare("2022") == rare("ko") / 2


@pytest.mark.parametrize("items", [[], ["ensam"], ["ensam", "ensam"]])
def test_in_short_documents_a_word_is_still_rare(items):
    assert rarity(items)("ensam") > 0.8


@pytest.mark.parametrize("phrase", ["fortsätta arbetet", "följa upp utvecklingen", "samverka med länets kommuner"])
def test_words_of_the_genre_are_common_even_where_nothing_else_is_known(phrase):
    assert max(rarity([])(stem) for stem in terms(phrase).weights) < 0.4


def test_in_two_documents_a_word_is_as_common_as_in_both_together():
    one, other = Counts([["ko"], ["gris"]], []), Counts([["ko"], ["höna"]], [])
    assert Rarity(one, other)("ko") == Rarity(other, one)("ko") < Rarity(one, other)("gris")


@given(st.lists(st.lists(st.sampled_from("abcde"), max_size=5), max_size=12))
def test_rarity_is_between_nothing_and_all_and_falls_with_frequency(units):
    rare = Rarity(Counts(units, ()))
    counts = {term: sum(term in unit for unit in units) for term in "abcde"}
    assert all(0.0 <= rare(term) <= 1.0 for term in "abcde")
    for one in "abcde":
        for other in "abcde":
            if counts[one] <= counts[other]:
                assert rare(one) >= rare(other)


def test_rare_words_outweigh_many_common_ones():
    vector = rarity(ITEMS).vector({"häst": 1.0, "anka": 1.0})
    assert vector["anka"] > 4 * vector["häst"]


SAME = [
    ("ekonomisk balans", "en ekonomi i balans"),
    ("en lokalförsörjningsplan", "planen för lokalförsörjningen"),
    ("sjukfrånvaron", "frånvaro bland sjuka"),
    ("digitaliserad konst", "digitalisering av konsten"),
    ("tillgängliga hållplatser", "hållplatsernas tillgänglighet"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_an_expression_is_known_again_in_another_form(one, other):
    assert terms(one).expressions.keys() & terms(other).expressions.keys()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("fortsätta arbetet med kattugglor", "fortsätta arbetet med rådjur"),
        ("svanar vid sjön på landet där gamla ekar växer tätt", "svanar och tät skog"),
        ("ökning med 5 procent", "minskning med 5 procent"),
    ],
    ids=["words of the genre", "far apart", "numbers"],
)
def test_words_that_do_not_belong_together_are_no_expression(one, other):
    assert not terms(one).expressions.keys() & terms(other).expressions.keys()


@given(VECTORS, VECTORS)
def test_likeness_is_the_same_from_both_sides_and_between_0_and_1(one, other):
    assert math.isclose(cosine(one, other), cosine(other, one))
    assert 0.0 <= cosine(one, other) <= 1.0


@given(VECTORS.filter(bool))
def test_a_vector_is_most_like_itself(one):
    assert math.isclose(cosine(one, one), 1.0)


@pytest.mark.parametrize(("one", "other"), [({}, {}), ({}, {"a": 1.0}), ({"a": 0.0}, {"a": 1.0})])
def test_nothing_in_common_is_0(one, other):
    assert cosine(one, other) == 0.0
