"""A PDF on the web: its symbols in words, and the page of a quote with its box."""

from __future__ import annotations

import os
import re
import sys
from html import unescape
from pathlib import Path
from urllib.parse import quote

import pytest
from fastapi.testclient import TestClient

from api import sheets
from api.app import create_app
from kg.corpus import add
from kg.snapshot import build
from kg.store import Current
from ontology.terms import Kind

TESTS = Path(__file__).parents[1]
sys.path[:0] = [str(TESTS / "kg"), str(TESTS / "ingest" / "readers" / "pdf")]
from corpus_example import PLAN, PLAN_ID, row, write_corpus  # noqa: E402
from pdf_example import export, made  # noqa: E402


@pytest.fixture(scope="module")
def out(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("pdf")
    corpus = write_corpus(folder / "corpus", (row(PLAN_ID, PLAN, 2030, "verksamhetsplan"), PLAN))
    (folder / "uppfoljning.pdf").write_bytes(made(export))
    add(corpus, folder / "uppfoljning.pdf", id="uppfoljning-2031", year=2031, type="verksamhetsberättelse")
    build(corpus, folder / "out")
    return folder / "out"


@pytest.fixture(scope="module")
def client(out: Path) -> TestClient:
    return TestClient(create_app(Current(out)))


@pytest.fixture(scope="module")
def page(client: TestClient, out: Path) -> str:
    """The page of an activity."""
    items = Current(out).get().items.values()
    item = next(one for one in items if one.kind is Kind.AKTIVITET and len(one.claims) > 1)
    return client.get(f"/uppdrag/{quote(item.id)}").text


def test_symbol_and_degree_of_completion_are_told_in_swedish(page: str) -> None:
    words = re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", "", page)))
    assert "Symbol: bock" in words
    assert re.search(r"Färdiggrad: \d+ procent", words)
    assert "Bild i dokumentet: bock, grön." in words
    assert "[image" not in words


def test_the_page_of_a_quote_is_shown_below_it_with_its_box(client: TestClient, page: str) -> None:
    place = re.search(r'Bild i dokumentet: [^<]*<a href="([^"#]*)', page)
    assert place is not None
    shown = client.get(unescape(place[1])).text
    sheet = re.search(r'<mark id="citat">.*?</div>\s*<figure class="blad">(.*?)</figure>', shown, re.DOTALL)
    assert sheet is not None
    assert re.search(r'<rect x="[\d.]+" y="[\d.]+" width="[\d.]+" height="[\d.]+"/>', sheet[1])
    picture = client.get(unescape(re.search(r'<image href="([^"]*)"', sheet[1])[1]))
    assert picture.headers["content-type"] == "image/png"


def test_pages_are_numbered_in_the_text_and_no_body_leaves_no_comma(client: TestClient) -> None:
    shown = client.get("/dokument/uppfoljning-2031").text
    assert re.findall(r">Sida (\d)</a>", shown) == ["1", "2", "3"]
    assert '<figure class="blad">' not in shown
    assert not re.search(r'class="ingress">[^<]*,\s*</p>', shown)


def test_no_more_pictures_of_pages_are_kept_than_are_said_and_the_oldest_go(tmp_path: Path) -> None:
    for age, name in enumerate(("a/1", "a/2", "b/1", "c/1")):
        file = tmp_path / f"{name}.png"
        file.parent.mkdir(exist_ok=True)
        file.write_bytes(b"")
        os.utime(file, (1000 + age, 1000 + age))
    sheets.only(2, tmp_path)
    assert sorted(str(path.relative_to(tmp_path)) for path in tmp_path.rglob("*")) == ["b", "b/1.png", "c", "c/1.png"]


def test_boxes_are_told_to_a_tenth_of_a_point(out: Path) -> None:
    boxes = [claim.place.box for item in Current(out).get().items.values() for claim in item.claims if claim.place.box]
    assert boxes
    assert all(round(side, 1) == side for box in boxes for side in box)
