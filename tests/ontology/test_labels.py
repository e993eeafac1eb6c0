"""Asking the vocabulary for words."""

import pytest

from ontology import labels
from ontology.terms import Basis, ClaimType, Kind, Status


def test_a_value_a_member_and_a_local_name_give_the_same_label() -> None:
    for same in ("effektmål", Kind.EFFEKTMAL, "Effektmal"):
        assert labels.label(same, "en") == "outcome goal"


def test_labels_in_english() -> None:
    assert labels.label(Status.EJ_ATERRAPPORTERAT, "en") == "not reported on"
    assert labels.definition("mål", "en").startswith("A state")


def test_a_string_that_is_two_values_is_told_apart_by_its_enum_or_scheme() -> None:
    assert labels.class_of(Basis.SYMBOL) == "symbolBasis"
    assert labels.class_of(ClaimType.SYMBOL) == "SymbolClaim"
    assert labels.class_of("symbol", scheme="claimTypes") == "SymbolClaim"
    assert labels.class_of("symbol") == "symbolBasis"


@pytest.mark.parametrize("wrong", ["uppdarg", "", "startcue", "Genomfort"])
def test_unknown_words_are_refused(wrong: str) -> None:
    with pytest.raises(KeyError):
        labels.label(wrong)
    with pytest.raises(KeyError):
        labels.words(wrong, "startCue")
    with pytest.raises(KeyError):
        labels.words("Uppdrag", wrong)


def test_a_value_is_looked_for_only_in_the_scheme_of_its_enum() -> None:
    with pytest.raises(KeyError):
        labels.class_of("uppdrag", scheme="statuses")
    with pytest.raises(KeyError):
        labels.class_of("status", scheme="statuses")


def test_an_unknown_language_is_refused() -> None:
    with pytest.raises(KeyError):
        labels.label("uppdrag", "fi")


def test_words_come_longest_first_then_alphabetically() -> None:
    found = labels.words("genomfort", "statedCue")
    assert list(found) == sorted(found, key=lambda text: (-len(text), text))
    assert labels.words("Hanvisning", "startCue") == ()


def test_words_are_swedish_only() -> None:
    assert labels.words("Uppdrag", "prefLabel") == ("uppdrag",)
    assert "uppdraget" in labels.words("Uppdrag", "hiddenLabel")


@pytest.mark.parametrize(
    ("kind", "word", "own"),
    [
        ("Indikator", "indikatorer", False),
        ("Indikator", "styrtal", True),
        ("Mal", "resultatmål", True),
        ("Uppdrag", "direktiv", True),
        ("Uppdrag", "uppdraget", False),
    ],
)
def test_a_documents_own_word_is_told_from_an_inflection(kind: str, word: str, own: bool) -> None:
    usual = labels.words(kind, "prefLabel") + labels.words(kind, "hiddenLabel")
    assert (word not in usual) is own


def test_values_follow_the_enum() -> None:
    for scheme, enum in labels.SCHEMES.items():
        assert labels.values(scheme) == tuple(str(member) for member in enum)
