"""The dictionary says what its package says, however little of it is decoded."""

from __future__ import annotations

from itertools import islice

import pytest
from simplemma.strategies.dictionaries import LOW_MEMORY_DICTIONARY_FACTORY

from kg.search import dictionary
from kg.search.dictionary import FrontCoded, opened

SAMPLED = 97  # every so many words


def test_every_word_has_the_base_form_that_the_package_gives() -> None:
    ours, theirs = opened(), LOW_MEMORY_DICTIONARY_FACTORY.get_dictionary("sv")
    assert isinstance(ours, FrontCoded)
    assert len(ours) == len(theirs)
    forms = list(islice(theirs, 0, None, SAMPLED))
    assert [ours.get(form) for form in forms] == [theirs.get(form) for form in forms]
    assert list(islice(ours, 0, None, SAMPLED)) == forms
    longer = [f"{form}q" for form in forms] + [form[:-1] for form in forms] + ["", "ö", "日本"]
    assert [ours.get(form) for form in longer] == [theirs.get(form) for form in longer]


def test_what_was_let_go_of_is_found_again() -> None:
    few, many = opened(), opened()
    assert isinstance(few, FrontCoded)
    few.kept = 2
    forms = list(islice(many, 0, None, 5_003))
    assert [few.get(form) for form in (*forms, *forms)] == [many.get(form) for form in (*forms, *forms)]


def test_a_word_that_is_not_there() -> None:
    with pytest.raises(KeyError):
        opened()["qwertz"]


@pytest.mark.parametrize("data", [b"", b"SMFC1\x01\x00", b"SMFC2\x00\x00", b"SMFC1\x00\x01\x00\x01"])
def test_another_format_is_refused(data: bytes) -> None:
    with pytest.raises(ValueError, match="words"):
        FrontCoded(data)


def test_a_list_in_another_format_is_left_to_the_package(monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(_data: bytes) -> FrontCoded:
        raise ValueError("another format")

    monkeypatch.setattr(dictionary, "FrontCoded", refused)
    assert (opened().get("nämnderna"), opened().get("qwertz")) == ("nämnd", None)


def test_a_word_with_the_base_form_of_the_one_before() -> None:
    words = FrontCoded(b"SMFC1\x00\x03" + b"\x00\x02ab\x00\x00" + b"\x00\x02ba\xff\x02ab" + b"\x00\x01c\xfe")
    assert dict(words) == {"ab": "ab", "ba": "ab", "c": "ab"}
