"""Every controlled value has a word or a sign of its own on the pages."""

from api import words
from kg.entries import DEFINITE
from kg.trace import NOT_FOUND, NOT_YET, NOTHING_SAID, ONLY_SHOWN, SILENT, SPLIT, UNSURE
from ontology.terms import Attainment, Basis, ClaimType, Kind, Level, Relation, Status, Trend


def test_no_value_lacks_a_word():
    assert {*Kind, "text"} == set(words.PLURAL) == set(words.SINGULAR)
    assert set(Kind) == set(DEFINITE)
    assert set(ClaimType) == set(words.CLAIM)
    assert {*Basis, SILENT, NOTHING_SAID, ONLY_SHOWN, SPLIT, UNSURE, NOT_YET, NOT_FOUND} == set(words.BASIS)
    assert {*Status, *Attainment, *Trend} == set(words.SIGN)
    assert set(Level) == set(words.LEVEL)
    assert {"ursprung", *Relation} == set(words.RELATION)


def test_no_two_bases_look_alike():
    styles = [style for style, _ in words.BASIS.values()]
    assert len(styles) == len(set(styles))


def test_no_two_statuses_share_a_sign():
    signs = [words.SIGN[status][1] for status in Status]
    assert len(signs) == len(set(signs))
