"""The bundled documents' decisions, roadmaps and abbreviations against what a person listed: not one less or more."""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path

import pytest

from ingest.manifest import read_document, read_manifest
from ingest.pipeline import digest
from ingest.records import Item, Reading
from ingest.text import fold
from ontology.terms import ClaimType

ROOT = Path(__file__).resolve().parents[3]
Row = dict[str, str]


def rows(name: str) -> list[Row]:
    with (ROOT / "tests" / "gold" / name).open(newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


@cache
def readings() -> dict[str, Reading]:
    """The bundled documents by the last parts of their ids, as the gold files write them."""
    corpus = ROOT / "corpus"
    return {
        "-".join(source.id.split("-")[-2:]): digest(source, read_document(corpus, source))
        for source in read_manifest(corpus)
    }


def told(*kinds: str) -> list[tuple[str, Item]]:
    return [(name, item) for name, reading in readings().items() for item in reading.items if item.kind in kinds]


@pytest.mark.parametrize("row", rows("decisions.csv"), ids=lambda row: f"{row['document']}:{row['line']}")
def test_the_decision_is_read(row: Row) -> None:
    [item] = [
        item
        for name, item in told("beslut")
        if name == row["document"] and item.text.startswith(row["starts_with"])
    ]
    fields = {field.name: field.value for field in item.fields}
    assert item.place.line == int(row["line"])
    assert fields.get("Beslutsfattare", "") == row["decider"]
    assert fields.get("Beslutande organ", "") == row["in_full"]
    assert fields.get("Datum", "") == row["date"]
    assert "|".join(claim.value for claim in item.claims) == row["outcomes"]
    assert {claim.type for claim in item.claims} == {ClaimType.DECISION}
    assert (item.parent.text if item.parent else "").startswith(row["parent"])
    assert bool(item.parent) == bool(row["parent"])


def test_no_other_decision() -> None:
    assert len(told("beslut")) == len(rows("decisions.csv"))


def test_roadmaps_and_their_assignments_are_those_listed() -> None:
    found = [
        {
            "document": name,
            "line": str(item.place.line),
            "kind": item.kind.value,
            "number": item.number or "",
            "parent": (item.parent.number if item.parent else None) or "",
            "status": "|".join(claim.value for claim in item.claims if claim.type is ClaimType.STATUS),
            "points_to": "|".join((each.target or "").rpartition("-")[2] for each in item.references),
            "text": item.text,
        }
        for name, item in told("färdplan", "färdplansuppdrag")
    ]
    assert sorted(found, key=lambda row: (row["document"], int(row["line"]), row["text"])) == sorted(
        rows("roadmaps.csv"), key=lambda row: (row["document"], int(row["line"]), row["text"])
    )


def test_abbreviations_are_those_listed() -> None:
    found = {
        (name, str(one.place.line), one.short, one.long)
        for name, reading in readings().items()
        for one in reading.abbreviations
    }
    assert found == {tuple(row.values()) for row in rows("abbreviations.csv")}


def test_every_word_stands_in_its_place() -> None:
    for reading in readings().values():
        text = reading.document.text

        def stands(words: str, start: int, end: int, text: str = text) -> bool:
            return fold(text[start:end]) == fold(words)

        for body in reading.bodies:
            assert stands(body.name, body.place.start, body.place.end), body
        for one in reading.abbreviations:
            piece = fold(text[one.place.start : one.place.end])
            assert one.short in piece and fold(one.long) in piece, one
    for _, item in told("beslut", "färdplan", "färdplansuppdrag"):
        assert item.rule
        for claim in item.claims:
            assert claim.verbatim and claim.place.start < claim.place.end


def test_bodies_and_what_they_belong_to() -> None:
    plan = {body.name: (body.kind, body.parent) for body in readings()["vp-2022"].bodies}
    board = "Hälso- och sjukvårdsnämnden"
    assert plan["beredningen för närsjukvård"] == ("beredning", board)
    assert plan["Hälso- och sjukvårdsnämndens beredning för psykiatri, habilitering och hjälpmedel"] == (
        "beredning",
        board,
    )
    assert plan["Område nära vård"] == ("område", None)
    assert plan["Regionfullmäktige"] == ("fullmäktige", None)
    report = {body.name for body in readings()["vb-2024"].bodies}
    assert "Hälso- och sjukvårdsförvaltningen" in report
    assert not {"Socialstyrelsen", "Häls- och sjukvårdsförvaltningen", "nämnden", "förvaltningen"} & report
