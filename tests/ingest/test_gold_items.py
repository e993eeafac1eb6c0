"""The bundled documents against what a person found in them: nothing missing, nothing extra, all in its place."""

from __future__ import annotations

import csv
import re
import unicodedata
from collections.abc import Iterator
from difflib import SequenceMatcher
from functools import cache
from pathlib import Path

import pytest
from reading_example import misquoted, quoted

from ingest.manifest import read_document, read_manifest
from ingest.pipeline import digest
from ingest.records import Item, Reading
from ingest.text import fold as folded

ROOT = Path(__file__).resolve().parents[2]
CORPUS, GOLD = ROOT / "corpus", ROOT / "tests" / "gold"
Row = dict[str, str]


def rows(name: str) -> list[Row]:
    with (GOLD / name).open(newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


ROWS = rows("items.csv")
STATUSES = rows("statuses.csv")
DOCUMENTS = sorted({row["document"] for row in ROWS})
KINDS = sorted({(row["document"], row["kind"]) for row in ROWS})


@cache
def readings() -> dict[str, Reading]:
    """The bundled documents by the short name that the gold files use, which their id ends with."""
    made = {}
    for source in read_manifest(CORPUS):
        name = next(name for name in DOCUMENTS if source.id.endswith(name))
        made[name] = digest(source, read_document(CORPUS, source))
    return made


def items(document: str, kind: str) -> list[Item]:
    return [item for item in readings()[document].items if item.kind.value == kind]


def fold(text: str | None) -> str:
    """Wordings are the same but for white space, marks, capitals, a last full stop and hyphens."""
    text = unicodedata.normalize("NFC", text or "").replace("\u00ad", "").replace("\u00a0", " ")
    text = re.sub(r"\[(?:bookmark|image):[^\]]*\]", "", text)
    text = re.sub(r"\s+", " ", text).strip().rstrip(".").strip().lower()
    return re.sub(r"(?<=\w)-\s?(?=\w)", "", text)


def same(one: str, other: str) -> bool:
    one, other = fold(one), fold(other)
    return one == other or SequenceMatcher(None, one, other, autojunk=False).ratio() >= 0.97


def plain(number: str | None) -> str:
    return re.sub(r"\s", "", number or "").replace("–", "-").strip(".")


def by_number(row: Row) -> Item | None:
    found = (item for item in items(row["document"], row["kind"]) if plain(item.number) == plain(row["number"]))
    return next(found, None)


def matches(row: Row, item: Item) -> bool:
    """Whether an item is the one of a gold row; a pointer may go on after the words that the row has."""
    if row["kind"] == "hänvisning":
        return fold(item.text).startswith(fold(row["text"]))
    return same(item.text, row["text"]) and (not row["number"] or plain(item.number) == plain(row["number"]))


def wanted(document: str, kind: str) -> Iterator[Row]:
    return (row for row in ROWS if (row["document"], row["kind"]) == (document, kind))


def test_the_gold_files_cover_every_bundled_document() -> None:
    assert len(readings()) == len(read_manifest(CORPUS)) == len(DOCUMENTS)


@pytest.mark.parametrize(("document", "kind"), KINDS)
def test_every_item_that_a_person_found_is_found_and_no_other(document: str, kind: str) -> None:
    left = items(document, kind)
    missing = []
    for row in wanted(document, kind):
        item = next((item for item in left if matches(row, item)), None)
        if item is None:
            missing.append(row["text"])
        else:
            left.remove(item)
    assert (missing, [item.text for item in left]) == ([], [])


def test_no_kind_is_found_that_a_person_did_not_list() -> None:
    """But for those that this gold file does not list: perspectives, ways of working, risks (risks.csv), and what
    running text tells of, which has gold files of its own (``tests/ingest/told``)."""
    others = {"perspektiv", "arbetssätt", "risk", "åtgärd", "färdplan", "färdplansuppdrag", "beslut"}
    listed = {(document, kind) for document, kind in KINDS}
    found = {(document, item.kind.value) for document, reading in readings().items() for item in reading.items}
    assert {kind for _, kind in found - listed} <= others


def test_every_item_stands_on_the_line_where_a_person_found_it() -> None:
    off = []
    for row in ROWS:
        item = next((item for item in items(row["document"], row["kind"]) if matches(row, item)), None)
        if item is None or abs(item.place.line - int(row["line"])) > 1:
            off.append((row["document"], row["line"], item and item.place.line, row["text"][:60]))
    assert off == []


@pytest.mark.parametrize(
    "row", [row for row in ROWS if row["kind"] == "uppdrag"], ids=lambda r: f"{r['document']}-{r['number']}"
)
def test_every_assignment_goes_to_whom_the_document_says(row: Row) -> None:
    item = by_number(row)
    assert item and fold(item.recipient) == fold(row["recipient"])


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_indicator_stands_under_its_goal(document: str) -> None:
    wrong = []
    for row in wanted(document, "indikator"):
        item = next(item for item in items(document, "indikator") if matches(row, item))
        if (plain(item.parent and item.parent.number) or "mål") != row["parent"]:
            wrong.append((row["text"], item.parent))
    assert wrong == []


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_goal_and_assignment_stands_under_its_perspective(document: str) -> None:
    given = [row for row in ROWS if row["document"] == document and row["perspective"]]
    found = {row["text"]: [i.perspective for i in items(document, row["kind"]) if matches(row, i)] for row in given}
    assert found == {row["text"]: [row["perspective"]] for row in given}


@pytest.mark.parametrize("row", STATUSES, ids=lambda row: f"{row['document']}-{row['number']}")
def test_every_status_is_what_the_report_says(row: Row) -> None:
    item = by_number(row)
    assert item is not None
    value = item.claims[0].value if item.claims else "okänt"
    assert value in row["accepted_status"].split("|")


@pytest.mark.parametrize(
    "row", [row for row in STATUSES if row["quote"]], ids=lambda row: f"{row['document']}-{row['number']}"
)
def test_every_status_quotes_the_words_that_say_so(row: Row) -> None:
    item = by_number(row)
    assert item and any(fold(row["quote"]) in fold(claim.verbatim) for claim in item.claims)


@pytest.mark.parametrize("document", DOCUMENTS)
def test_the_words_of_every_item_stand_in_the_source(document: str) -> None:
    reading = readings()[document]
    text = reading.document.text
    wrong = [i.id for i in reading.items if folded(text[i.place.start : i.place.end]) != folded(i.text)]
    assert wrong == []


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_other_quote_stands_in_the_source(document: str) -> None:
    assert misquoted(readings()[document]) == []


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_recipient_is_printed_where_it_is_said_to_be(document: str) -> None:
    reading = readings()[document]
    named = [(item, item.recipient_place) for item in reading.items if item.recipient]
    wrong = [i.id for i, place in named if not place or folded(i.recipient or "") not in folded(quoted(reading, place))]
    assert wrong == []


@pytest.mark.parametrize("document", DOCUMENTS)
def test_ids_are_unique_and_nothing_is_in_doubt_but_what_the_risks_test_lists(document: str) -> None:
    reading = readings()[document]
    ids = [each.id for each in (*reading.items, *reading.passages)]
    assert len(ids) == len(set(ids))
    assert [issue for issue in reading.issues if not issue.code.startswith(("control-", "table-"))] == []
