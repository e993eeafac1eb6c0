"""Bodies and abbreviations at the edge: the command, the document's JSON, and its page."""

import json
import sys

import pytest
from fastapi.testclient import TestClient

from api import cli, models
from api.app import create_app
from kg.store import Current

TEXT = "Verksamhetsplan 2031\n\nSkolnämnden arbetar med lokal samverkan för barn (LSB) i hela kommunen.\n"


@pytest.fixture
def items(tmp_path, monkeypatch, capsysbinary):
    """Runs ``trad items`` on a small file with more arguments: exit code and standard output."""
    path = tmp_path / "plan.txt"
    path.write_text(TEXT, "utf-8")

    def run(*arguments):
        monkeypatch.setattr(sys, "argv", ["trad", "items", str(path), *arguments])
        with pytest.raises(SystemExit) as ended:
            cli.main()
        return ended.value.code or 0, capsysbinary.readouterr().out.decode()

    return run


def test_bodies_as_json(items):
    code, out = items("--bodies", "--json")
    [body] = [json.loads(line) for line in out.splitlines()]
    assert code == 0
    assert (body["name"], body["kind"], body["parent"]) == ("Skolnämnden", "nämnd", None)
    assert TEXT[body["place"]["start"] : body["place"]["end"]] == "Skolnämnden"


def test_abbreviations_as_text_and_json(items):
    assert items("--abbreviations") == (0, "rad 3  LSB  lokal samverkan för barn\n")
    [one] = [json.loads(line) for line in items("--abbreviations", "--json")[1].splitlines()]
    assert TEXT[one["place"]["start"] : one["place"]["end"]] == "lokal samverkan för barn (LSB)"


def test_one_or_the_other(items):
    assert items("--abbreviations", "--bodies") == (2, "")


def test_documents_hold_them(built):
    current = Current(built)
    client = TestClient(create_app(current))
    for identifier, entry in current.get().documents.items():
        answer = client.get(f"/api/v1/documents/{identifier}").json()
        models.DocumentShape.model_validate(answer)
        assert [body["name"] for body in answer["bodies"]] == [body.name for body in entry.bodies]
        assert [one["short"] for one in answer["abbreviations"]] == [one.short for one in entry.abbreviations]
        page = client.get(f"/dokument/{identifier}").text
        assert f"Organ som nämns ({len(entry.bodies)})" in page
        for one in entry.abbreviations:
            assert f"<abbr>{one.short}</abbr>" in page
