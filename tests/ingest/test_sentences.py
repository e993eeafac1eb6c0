"""Sentences and phrases, found in the places where they stand."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.sentences import Match, Phrases, sentences


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Arbetet pågår, bl.a. i Storby. Det är inte klart.", ["Arbetet pågår, bl.a. i Storby.", "Det är inte klart."]),
        ("Klart! Eller?", ["Klart!", "Eller?"]),
        ("Målet är 4,5 procent. Det nås.", ["Målet är 4,5 procent.", "Det nås."]),
        ("   ", []),
        ("", []),
        ("Utan punkt", ["Utan punkt"]),
    ],
)
def test_where_sentences_end(text: str, parts: list[str]) -> None:
    assert [sentence.text for sentence in sentences(text)] == parts


@given(
    st.lists(
        st.sampled_from(["Arbetet pågår. ", "t.ex. ", "  ", "Klart!", "nr 5 ", "\u00a0", "”Ja.” "]), max_size=8
    ).map("".join)
)
def test_a_sentence_stands_where_it_says(text: str) -> None:
    for sentence in sentences(text):
        assert text[sentence.start : sentence.end] == sentence.text
        assert all(text[at : at + len(word)].lower() == word for at, word in sentence.words)


def test_phrases_are_found_as_whole_words_whatever_their_capitals() -> None:
    phrases = Phrases([("klar", "är klart")])
    assert phrases.find("Det Är Klart nu") == [Match("klar", 4, 12)]
    assert phrases.find("Det är klartecken") == []


def test_of_phrases_that_overlap_the_longest_is_found() -> None:
    phrases = Phrases([("klar", "klart"), ("inte", "inte klart"), ("ännu", "ännu inte klart")])
    assert [match.key for match in phrases.find("klart, inte klart, ännu inte klart")] == ["klar", "inte", "ännu"]


def test_a_text_may_be_longer_than_what_trained_models_take() -> None:
    assert len(sentences("Arbetet pågår. " * 70_000)) == 70_000


@pytest.mark.parametrize("run", ["**", ",", "å", "("])
def test_a_run_without_blanks_takes_no_endless_time_and_is_kept_as_it_stands(run: str) -> None:
    text = f"Arbetet pågår. {run * 20_000} Klart."
    assert "".join(sentence.text for sentence in sentences(text)).replace(" ", "") == text.replace(" ", "")
