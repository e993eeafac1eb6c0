"""Two wordings word by word."""

from hypothesis import given
from hypothesis import strategies as st

from kg.wording.words import compared, same

WORDS = st.lists(
    st.sampled_from("att se över avgifterna, 77-80 procent (HME) ska öka inte > 90 %".split()), max_size=12
)


def folded(pieces, *operations):
    return "".join(piece.text for piece in pieces if piece.operation in operations).replace(" ", "").casefold()


@given(WORDS, WORDS)
def test_kept_and_deleted_are_the_earlier_kept_and_inserted_the_later(one, other):
    pieces = compared(" ".join(one), " ".join(other))
    assert folded(pieces, "kept", "deleted") == "".join(one).casefold()
    assert folded(pieces, "kept", "inserted") == "".join(other).casefold()


@given(WORDS)
def test_the_same_words_are_kept(words):
    text = " ".join(words)
    assert {piece.operation for piece in compared(text, text)} <= {"kept"}
    assert same(text, text.upper())


def test_a_word_is_whole_however_much_of_it_is_new():
    assert [
        (piece.operation, piece.text) for piece in compared("Bibehållen andel nöjda", "Bibehållna andel nöjda")
    ] == [
        ("deleted", "Bibehållen"),
        ("inserted", "Bibehållna"),
        ("kept", "andel nöjda"),
    ]


def test_a_number_and_its_range_are_words():
    assert [piece.text for piece in compared("i intervallet 77-80", "i intervallet 79-82")] == [
        "i intervallet",
        "77-80",
        "79-82",
    ]


def test_a_sign_that_says_more_or_less_is_not_punctuation():
    assert not same("uppgå till > 90 %", "uppgå till < 90 %")
    assert same("Frisktalet ska öka.", "frisktalet ska öka")
