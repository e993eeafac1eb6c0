"""The bundled documents as DOCX, PPTX and PDF: the items are those of the text, and every symbol is read right."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from reading_example import misquoted
from tools.renderings import ICONS, MARKED, OFFICE, RENDERERS, planted

from ingest.manifest import read_document, read_manifest
from ingest.pipeline import digest
from ingest.records import Item, Reading
from ontology.terms import Basis, ClaimType

CORPUS = Path(__file__).parents[2] / "corpus"
SOURCES = {source.id: source for source in read_manifest(CORPUS)}
FORMS = RENDERERS | OFFICE
ENOUGH = {"docx": 1.0, "pptx": 1.0, "pdf": 0.98, "office.pdf": 0.98}
SYMBOLS = ENOUGH | {"office.pdf": 0.97}  # a word that a narrow cell broke makes an item another one


@cache
def text(identity: str) -> Reading:
    return digest(SOURCES[identity], read_document(CORPUS, SOURCES[identity]))


@cache
def rendered(identity: str, form: str) -> Reading:
    return digest(replace(SOURCES[identity], path=f"prov.{form}"), FORMS[form](text(identity)))


def key(item: Item) -> tuple[object, ...]:
    return item.kind, item.number, item.text, item.parent and item.parent.text, item.recipient, item.perspective


EVERY = [(identity, form) for identity in SOURCES for form in FORMS]


@pytest.mark.parametrize(("identity", "form"), EVERY)
def test_the_items_are_those_of_the_text(identity: str, form: str) -> None:
    wanted, found = (Counter(map(key, one.items)) for one in (text(identity), rendered(identity, form)))
    right = (wanted & found).total()
    missing, invented = wanted - found, found - wanted
    assert right >= ENOUGH[form] * wanted.total(), (missing, invented)
    assert right >= ENOUGH[form] * found.total(), invented
    assert misquoted(rendered(identity, form)) == []


@pytest.mark.parametrize(("identity", "form"), EVERY)
def test_every_symbol_is_read_right_and_explained_by_the_legend(identity: str, form: str) -> None:
    wanted = planted(text(identity))
    assert len(wanted) > 20
    read = {
        item.text: [(claim.value, claim.meaning) for claim in item.claims
                    if claim.type is ClaimType.SYMBOL and claim.basis is Basis.SYMBOL]
        for item in rendered(identity, form).items
        if item.kind in MARKED
    }  # fmt: skip
    wrong = {
        words: (ICONS[icon][2:], read.get(words))
        for words, icon in wanted.items()
        if words in read and read[words] != [ICONS[icon][2:]]
    }
    assert wrong == {}
    assert sum(words in read for words in wanted) >= SYMBOLS[form] * len(wanted)
