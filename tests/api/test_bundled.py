"""The pages and routes over the bundled corpus, and ``trad`` from nothing to an answer."""

import json
import re
import subprocess
import sys
import urllib.request
from html import unescape
from urllib.parse import quote

import pytest
from fastapi.testclient import TestClient

from api import models
from api.app import create_app
from kg.held import Snapshot
from kg.store import Current

PICTURE = r'<span class="bild" title="([^"]*)">[^<]*</span>'


@pytest.fixture(scope="module")
def snapshot(built) -> Snapshot:
    return Current(built).get()


@pytest.fixture(scope="module")
def client(built) -> TestClient:
    return TestClient(create_app(Current(built)))


def test_every_item_has_a_page_whose_status_is_followed_by_what_it_rests_on(client, snapshot):
    for identifier in snapshot.items:
        page = client.get(f"/uppdrag/{quote(identifier)}").text
        answer = page.partition('<section class="svar"')[2].partition("</section>")[0]
        assert '<strong class="status' in answer, identifier
        assert "<blockquote" in answer or "enomsökt" in answer, identifier


def test_a_filter_written_in_the_query_is_shown_as_chosen_and_can_be_taken_away(client):
    page = unescape(client.get("/sok", params={"q": "barn år:2022 slag:uppdrag", "ordning": "år"}).text)
    chosen = page.partition('<ul class="valda"')[2].partition("</ul>")[0]
    assert [*re.findall(r'href="([^"]+)"', chosen)] == [
        "/sok?q=barn&ar=2022&ordning=" + quote("år"),
        "/sok?q=barn&slag=uppdrag&ordning=" + quote("år"),
    ]
    assert chosen.count("ta bort avgränsningen") == 2
    assert page.count('aria-current="true"><span aria-hidden="true">✓ </span>') == 2
    ranged = unescape(client.get("/sok", params={"q": "barn år:2022..2024 slag:uppdrag"}).text)
    assert "/sok?q=barn+" + quote("år:2022..2024") in ranged


def test_a_query_that_cannot_be_read_is_shown_again_with_what_may_have_been_meant(client):
    answer = client.get("/sok", params={"q": "slag:uppdrg barn"})
    assert answer.status_code == 400
    assert "Menade du slag:uppdrag?" in answer.text
    assert answer.text.count('value="slag:uppdrg barn"') == 1


def test_groups_by_document_tell_all_their_hits(client):
    counted = client.get("/api/v1/search", params={"q": "budget"}).json()
    documents = {each["value"]: each["count"] for each in counted["facets"]["document"]}
    page = unescape(client.get("/sok", params={"q": "budget", "grupp": "dokument"}).text)
    assert counted["total"] > 100
    assert "bästa grupperas" not in page
    for document, count in documents.items():
        assert f"{count} träffar</span></h2>" in page
        assert f'href="/sok?q=budget&dokument={document}">{count - 5} träffar till i dokumentet' in page


def test_every_item_and_thread_has_the_promised_shape(client, snapshot):
    for identifier in snapshot.items:
        models.ItemShape.model_validate(client.get(f"/api/v1/items/{quote(identifier)}").json())
        models.TraceAnswer.model_validate(client.get(f"/api/v1/items/{quote(identifier)}/trace").json())


def test_the_place_of_every_assignment_is_marked_in_its_document(client, snapshot):
    for item in snapshot.items.values():
        if item.kind == "uppdrag":
            address = re.search('<blockquote cite="([^"#]*)', client.get(f"/uppdrag/{quote(item.id)}").text)[1]
            page = client.get(unescape(address)).text
            marked = "".join(re.findall(r"<mark[^>]*>(.*?)</mark>", page))
            oldest = snapshot.items[snapshot.address(item.id)]
            assert re.sub(r"[\s-]", "", unescape(marked)) == re.sub(r"[\s-]", "", oldest.text), item.id


def test_what_stands_beside_a_risk_is_on_its_page_with_its_place(client, snapshot):
    risk = next(item for item in snapshot.items.values() if item.kind == "risk" and len(item.fields) > 1)
    page = client.get(f"/uppdrag/{quote(risk.id)}").text
    for field in risk.fields:
        assert re.search(rf'<dt>{re.escape(field.name)}</dt><dd><a href="/dokument/[^"]*">{field.value}</a></dd>', page)


def test_every_document_page_holds_the_whole_text(client, snapshot):
    for identifier in snapshot.documents:
        page = client.get(f"/dokument/{identifier}").text
        shown = page.partition('<div class="fulltext"')[2]
        assert not re.search(r"\[(?:image|bookmark):", re.sub(PICTURE, "", shown))
        shown = re.sub(PICTURE, r"\1", shown)  # the text itself, with the marks that places count
        for number, line in enumerate(snapshot.text(identifier).split("\n"), 1):
            assert f'id="rad-{number}"' in shown
            assert line.strip() == "" or unescape(line) in unescape(shown), (identifier, number)


def test_the_start_pages_questions_have_answers(client):
    page = client.get("/").text
    questions = re.findall(r'<li><a href="(/uppdrag/[^"]*)">', page)
    assert len(questions) >= 3
    assert all(client.get(address).status_code == 200 for address in questions)


def test_from_a_file_to_a_served_answer(tmp_path):
    """``add`` makes a corpus, ``serve`` builds what is missing and answers, and a stop is a clean end."""
    plan = tmp_path / "plan.txt"
    plan.write_text("Verksamhetsplan 2021\n\nUppdrag: Nr 1. Att räkna kattugglor.\n", encoding="utf-8")
    corpus, out = tmp_path / "corpus", tmp_path / "var"
    trad = [sys.executable, "-m", "api.cli"]
    said = ["--id", "by-vp-2021", "--publisher", "Byn", "--body", "Nämnden", "--corpus", str(corpus)]
    subprocess.run([*trad, "add", str(plan), *said], check=True, capture_output=True)
    command = [*trad, "serve", "--port", "0", "--corpus", str(corpus), "--out", str(out)]
    with subprocess.Popen(command, stderr=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as server:
        for line in server.stderr:
            if address := re.search(r"http://\S+/", line):
                break
        try:
            with urllib.request.urlopen(f"{address[0]}api/v1/search?q=kattuggla", timeout=30) as answer:
                assert json.load(answer)["hits"][0]["id"] == "by-vp-2021/uppdrag-1"
        finally:
            server.terminate()
        assert server.wait(20) in (0, -15)  # uvicorn ends by the signal it was sent
        assert server.stdout.read() == ""


def test_a_build_that_fails_is_one_error_and_no_answer(tmp_path):
    missing = ["--corpus", str(tmp_path / "saknas"), "--out", str(tmp_path)]
    command = [sys.executable, "-m", "api.cli", "trace", "x", *missing]
    done = subprocess.run(command, capture_output=True, text=True)
    assert (done.returncode, done.stdout) == (3, "")
    assert len([line for line in done.stderr.splitlines() if line.startswith("trad: ")]) == 1
    assert "Traceback" not in done.stderr
