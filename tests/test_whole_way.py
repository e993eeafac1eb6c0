"""The whole way, from the three bundled documents to the answers that the product is for."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
CORPUS = ROOT / "corpus"
PLAN, LATER_PLAN, REPORT = "orebro-hsn-vp-2022", "orebro-hsn-vp-2024", "orebro-hsn-vb-2024"


def asked(built, question):
    """What ``trad trace`` answers."""
    command = [sys.executable, "-m", "api.cli", "trace", question, "--json", "--out", str(built)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True)
    assert done.returncode == 0, done.stderr.decode()
    (line,) = done.stdout.decode("utf-8").splitlines()
    return json.loads(line)


@pytest.fixture(scope="module")
def texts(built):
    """The full text of each document, as it is kept."""
    folder = built / "current" / "text"
    return {path.stem: path.read_bytes().decode("utf-8") for path in folder.iterdir()}


def quoted(texts, document, place):
    return " ".join(texts[document][place["start"] : place["end"]].split())


@pytest.mark.parametrize("question", ["klimatlistan", "Vad hände med klimatlistan?", f"{PLAN}/uppdrag-16"])
def test_the_assignment_on_the_climate_list_is_not_reported_on(built, texts, question):
    answer = asked(built, question)
    subject = answer["subject"]
    assert (subject["id"], subject["number"], subject["year"]) == (f"{PLAN}/uppdrag-16", "16", 2022)
    assert "klimatlistan" in quoted(texts, PLAN, subject["place"])
    assert subject["recipient"] == "Hälso- och sjukvårdsförvaltningen"
    assert [step["item"]["id"] for step in answer["steps"]] == [f"{PLAN}/uppdrag-16"]
    assert (answer["status"]["value"], answer["status"]["claims"]) == ("ej återrapporterat", [])
    (silence,) = answer["silence"]
    assert silence["document"] == REPORT
    assert silence["searched_items"] > 50
    assert silence["searched_passages"] > 500
    assert silence["searched_comments"] > 10
    assert "klimatlistan" not in texts[REPORT].casefold()


@pytest.mark.parametrize("question", ["årlig avgiftsöversyn", f"{PLAN}/uppdrag-4", "uppdrag 4 från 2022"])
def test_the_yearly_review_of_fees_runs_from_2022_to_2024_with_status_and_quote(built, texts, question):
    answer = asked(built, question)
    assert answer["subject"]["id"] == f"{PLAN}/uppdrag-4"
    first, second = answer["steps"]
    assert (first["year"], first["relation"], first["item"]["number"]) == (2022, "ursprung", "4")
    assert (second["year"], second["relation"], second["item"]["number"]) == (2024, "fortsätter", "10")
    assert second["document"] == REPORT
    assert second["level"] in ("säker", "sannolik", "bekräftad")
    assert any("avgiftsöversyn" in reason for reason in second["reasons"])
    status = answer["status"]
    assert status["value"] in ("genomfört", "pågår")
    assert status["basis"] in ("stated", "inferred")
    (claim,) = status["claims"]
    assert quoted(texts, REPORT, claim["place"]) == " ".join(claim["verbatim"].split())
    assert "avgift" in claim["verbatim"].casefold()
    assert answer["silence"] == []


def test_a_later_wording_leads_to_the_same_thread(built):
    assert [step["item"]["id"] for step in asked(built, f"{REPORT}/uppdrag-10")["steps"]] == [
        f"{PLAN}/uppdrag-4",
        f"{REPORT}/uppdrag-10",
    ]


def test_what_a_report_says_of_its_own_assignment_is_its_status(built):
    answer = asked(built, f"{REPORT}/uppdrag-9")
    assert (answer["status"]["value"], answer["status"]["item"]) == ("pågår", f"{REPORT}/uppdrag-9")


def test_a_thing_that_no_document_speaks_of_is_not_made_up(built):
    answer = asked(built, "månlandning med spårvagn")
    assert (answer["subject"], answer["steps"], answer["status"]["value"]) == (None, [], "okänt")
    assert {silence["document"] for silence in answer["silence"]} == {PLAN, LATER_PLAN, REPORT}


def test_every_quote_of_every_item_stands_in_its_document(built, texts):
    lines = (built / "current" / "items.jsonl").read_text(encoding="utf-8").splitlines()
    items = [json.loads(line) for line in lines]
    assert len(items) > 150
    for item in items:
        spans = item["place"].get("spans") or [[item["place"]["start"], item["place"]["end"]]]
        assert all(texts[item["document"]][start:end].strip() for start, end in spans)
        for claim in item["claims"]:
            assert claim["verbatim"]
            assert claim["place"]["start"] < claim["place"]["end"] <= len(texts[item["document"]])


def test_the_bundled_documents_are_kept_whole(texts):
    by_id = {
        PLAN: "003_c7632ff9e256c443.txt",
        LATER_PLAN: "004_3aa3a2ce560957fa.txt",
        REPORT: "000_b7142c16e89afac8.txt",
    }
    for name, file in by_id.items():
        assert texts[name] == (CORPUS / "documents" / file).read_bytes().decode("utf-8")
