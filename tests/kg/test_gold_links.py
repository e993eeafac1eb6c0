"""The links found in the bundled corpus, against those that a person found by reading it."""

import csv
from pathlib import Path

import pytest

from kg.store import Current

GOLD = Path(__file__).resolve().parents[1] / "gold" / "links_dev.csv"
CORPUS = "orebro-hsn-"  # what the gold file leaves out of the documents' ids
NONE = "ingen"
SURE = ("säker", "sannolik", "bekräftad")
FOUND = 0.8  # the least share of the true links that must be found, whatever their level


def rows():
    with GOLD.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture(scope="module")
def snapshot(built):
    return Current(built).get()


def plain(text):
    return " ".join(text.split()).casefold()


def is_end(item, document, kind, key):
    """Whether an item is the one that a row names: an assignment by its number, anything else by how it begins."""
    if (item.document, item.kind.value) != (CORPUS + document, kind):
        return False
    return item.number == key if kind == "uppdrag" else plain(item.text).startswith(plain(key))


def links_from(snapshot, row):
    """The links from the row's earlier end, each with its later item."""
    start = row["from_document"], row["from_kind"], row["from_number"]
    return [(link, snapshot.items[link.right]) for link in snapshot.links if is_end(snapshot.items[link.left], *start)]


def found(snapshot, row):
    return [
        link
        for link, there in links_from(snapshot, row)
        if is_end(there, row["to_document"], row["to_kind"], row["to"])
    ]


TRUE = [row for row in rows() if row["relation"] != NONE]
SILENT = [row for row in rows() if row["relation"] == NONE]


def test_the_gold_file_names_items_that_there_are(snapshot):
    for row in rows():
        ends = [(row["from_document"], row["from_kind"], row["from_number"])]
        if row["to"]:
            ends.append((row["to_document"], row["to_kind"], row["to"]))
        for end in ends:
            assert any(is_end(item, *end) for item in snapshot.items.values()), end


def test_at_least_four_in_five_of_the_true_links_are_found(snapshot):
    missed = [f"{row['from_document']} {row['from_number']} → {row['to']}" for row in TRUE if not found(snapshot, row)]
    assert len(missed) <= (1 - FOUND) * len(TRUE) + 1e-9, missed


@pytest.mark.parametrize("row", SILENT, ids=lambda row: f"{row['from_document']} {row['from_number']}")
def test_where_there_is_none_no_link_is_held_to_be_sure(snapshot, row):
    later = [
        there.id
        for link, there in links_from(snapshot, row)
        if link.level in SURE and (not row["to_document"] or there.document == CORPUS + row["to_document"])
    ]
    assert later == []


def test_what_is_found_has_the_relation_that_a_person_gave_it(snapshot):
    wrong = [
        (row["from_number"], link.relation.value)
        for row in TRUE
        for link in found(snapshot, row)
        if link.relation != row["relation"]
    ]
    assert wrong == []


def test_every_link_says_why(snapshot):
    assert all(link.reasons and all(reason.endswith((".", "”")) for reason in link.reasons) for link in snapshot.links)
