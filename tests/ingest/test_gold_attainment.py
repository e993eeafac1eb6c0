"""Targets, outcomes and attainment in the bundled report against what a person read there."""

from __future__ import annotations

import csv
import re
from functools import cache
from pathlib import Path

import pytest
from reading_example import misquoted

from ingest.manifest import read_document, read_manifest
from ingest.pipeline import digest
from ingest.records import Claim, Item, Reading
from ingest.text import fold
from ingest.values import values
from ontology.terms import ClaimType, Kind

ROOT = Path(__file__).resolve().parents[2]
CORPUS = ROOT / "corpus"
Row = dict[str, str]


def rows() -> list[Row]:
    with (ROOT / "tests" / "gold" / "attainment.csv").open(newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


ROWS = rows()
OPERATORS = {">= 0": ">=", "> ": ">", "77–80": "between", "öka": "increase", "minska": "decrease"}


@cache
def readings() -> dict[str, Reading]:
    return {source.id: digest(source, read_document(CORPUS, source)) for source in read_manifest(CORPUS)}


def item(row: Row) -> Item:
    reading = next(reading for name, reading in readings().items() if name.endswith(row["document"]))
    wanted = fold(row["indicator_starts_with"])
    return next(one for one in reading.items if one.kind is Kind.INDIKATOR and fold(one.text).startswith(wanted))


def claims(row: Row, kind: ClaimType) -> list[Claim]:
    return [claim for claim in item(row).claims if claim.type is kind]


def name(row: Row) -> str:
    return row["indicator_starts_with"][:30]


@pytest.mark.parametrize("row", ROWS, ids=name)
def test_whether_the_target_was_reached(row: Row) -> None:
    judged = claims(row, ClaimType.ATTAINMENT)
    assert (judged[0].value if judged else "kan inte avgöras") in row["attainment"].split("|")


@pytest.mark.parametrize("row", [row for row in ROWS if row["target"]], ids=name)
def test_the_target_is_the_one_the_wording_states(row: Row) -> None:
    operator = next(sign for start, sign in OPERATORS.items() if row["target"].startswith(start))
    target = claims(row, ClaimType.TARGET)[0]
    number = re.search(r"\d+", row["target"])
    assert target.operator == operator
    assert not number or target.number == float(number[0])


@pytest.mark.parametrize("row", [row for row in ROWS if row["outcome"]], ids=name)
def test_the_outcome_of_the_year_comes_first_with_its_quote(row: Row) -> None:
    printed = re.search(r"-?\d+(?:,\d+)?", row["outcome"])
    assert printed
    wanted, told = float(printed[0].replace(",", ".")), claims(row, ClaimType.OUTCOME)
    assert told[0].year == int(row["year"])
    assert wanted in (told[0].number, told[-1].number) and round(wanted) == round(told[0].number or 0)
    quoted = " ".join(claim.verbatim for claim in told)
    assert fold(row["quote"]) in fold(quoted)


def test_the_pointer_to_another_section_is_followed_to_the_exact_cell() -> None:
    row = next(row for row in ROWS if row["target"] == ">= 0")
    prose, cell = claims(row, ClaimType.OUTCOME)
    assert (prose.number, prose.unit, cell.number, cell.unit) == (-462, "mnkr", -462.1, "mnkr")


@pytest.mark.parametrize("document", sorted(readings()))
def test_every_number_of_a_claim_is_printed_in_its_quote(document: str) -> None:
    """But for the zero of a result in balance. And every quote stands in the source."""
    reading = readings()[document]
    made_up = []
    for one in reading.items:
        for claim in one.claims:
            printed = {value.number for value in values(claim.verbatim.replace("\t", " ; "))}
            printed |= {value.upper for value in values(claim.verbatim) if value.upper is not None}
            for number in (claim.number, claim.upper):
                if number is not None and number not in printed and claim.rule != "target.balance":
                    made_up.append((one.id, claim))
    assert made_up == []
    assert misquoted(reading) == []
