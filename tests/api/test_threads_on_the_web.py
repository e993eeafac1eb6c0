"""Lasting addresses, changed wordings, documents side by side, bodies, the network and questions: pages and routes."""

import re
from urllib.parse import quote

import networkx as nx
import pytest
from made_up import FEES, GOAL, OUTCOME, OWLS, PLAN, REPORT, REPORTED, SHARE

from api import models

OFFICE = "organ/tallåsens-kommun/omsorgsförvaltningen"


def test_a_later_wordings_address_leads_to_the_oldests_and_the_wording_is_marked(client):
    answer = client.get(f"/uppdrag/{quote(REPORTED.id)}", follow_redirects=False)
    assert answer.status_code == 307
    assert answer.headers["location"] == f"/uppdrag/{quote(FEES.id)}?ordalydelse={quote(REPORTED.id, safe='')}#vald"
    page = client.get(answer.headers["location"]).text
    (marked,) = re.findall(r'<li id="vald" class="vald">.*?</li>', page, re.S)
    assert "Den ordalydelse du frågade efter" in marked
    assert REPORTED.id in marked


def test_the_oldest_wording_is_at_its_own_address_with_nothing_marked(client):
    answer = client.get(f"/uppdrag/{quote(FEES.id)}", follow_redirects=False)
    assert answer.status_code == 200
    assert 'id="vald"' not in answer.text


def test_the_api_gives_the_wording_that_was_asked_for_and_its_lasting_address(client):
    assert client.get(f"/api/v1/items/{quote(REPORTED.id)}").json()["address"] == FEES.id
    answer = client.get(f"/api/v1/items/{quote(REPORTED.id)}/trace").json()
    assert (answer["subject"]["id"], answer["address"]) == (REPORTED.id, FEES.id)


def test_the_page_shows_what_was_put_in_and_taken_out(client):
    page = client.get(f"/uppdrag/{quote(FEES.id)}").text
    assert re.search(r"<del>.*?borttaget:</span> varje år &amp;.*?</del>", page)
    assert re.search(r"<ins>.*?tillagt:</span> och.*?</ins>", page)
    change = client.get(f"/api/v1/items/{quote(FEES.id)}/trace").json()["steps"][1]["change"]
    assert change["classes"] == ["omformulerad"]
    assert {"operation": "deleted", "text": "varje år &"} in change["words"]


def test_a_link_that_a_person_confirmed_says_who(client):
    step = client.get(f"/api/v1/items/{quote(SHARE.id)}/trace").json()["steps"][1]
    assert (step["judgement"], step["judged"]["who"]) == ("bekräftad", "A. Ek")
    assert "A. Ek" in client.get(f"/uppdrag/{quote(SHARE.id)}").text


def test_the_years_stand_in_columns_with_plan_report_target_and_outcome(client):
    page = client.get(f"/uppdrag/{quote(SHARE.id)}").text
    table = page.partition('<table class="aren"')[2].partition("</table>")[0]
    assert re.findall(r'role="columnheader">(\d+)', table) == ["2021", "2022"]
    assert re.findall(r'role="rowheader">([^<]+)', table) == ["Plan", "Rapport", "Målvärde", "Utfall", "Måluppfyllelse"]
    assert "finns inte i underlaget" in table
    years = client.get(f"/api/v1/items/{quote(SHARE.id)}/trace").json()["years"]
    assert years[1]["documents"] == [{"document": REPORT, "is_report": True, "items": [OUTCOME.id]}]


def test_every_sentence_of_the_answer_leads_to_its_place(client):
    answer = client.get(f"/api/v1/items/{quote(FEES.id)}/trace").json()
    assert [sentence["text"] for sentence in answer["answer"]] == answer["summary"]
    assert all(sentence["document"] for sentence in answer["answer"])
    page = client.get(f"/uppdrag/{quote(FEES.id)}").text
    assert page.count("Se stället") == sum(bool(sentence["place"]) for sentence in answer["answer"])


def test_a_question_in_words_is_answered_with_how_it_was_read(client):
    answer = client.get("/api/v1/trace", params={"q": "uppdrag 2 från 2021"}).json()
    models.TraceAnswer.model_validate(answer)
    assert (answer["subject"]["id"], answer["understood"]) == (
        OWLS.id,
        "Frågan läses som slag och nummer: uppdrag 2 (2021).",
    )
    assert "Frågan läses som slag och nummer" in client.get("/fraga", params={"q": "uppdrag 2 från 2021"}).text


def test_a_question_that_nothing_answers_to_ends_in_silence(client):
    page = client.get("/fraga", params={"q": "uppdrag 77"}).text
    assert "svarar mot frågan" in page
    assert "har genomsökts" in page
    assert client.get("/api/v1/trace", params={"q": "uppdrag 77"}).json()["subject"] is None
    assert client.get("/fraga").status_code == 200


def test_two_documents_side_by_side_whichever_is_named_first(client):
    answer = client.get("/api/v1/diff", params={"from": REPORT, "to": PLAN}).json()
    models.DiffAnswer.model_validate(answer)
    assert (answer["from"], answer["to"]) == (PLAN, REPORT)
    assert {(pair["from"]["id"], pair["to"]["id"]) for pair in answer["pairs"]} == {
        (FEES.id, REPORTED.id),
        (SHARE.id, OUTCOME.id),
    }
    gone = {one["item"]["id"]: one for one in answer["gone"]}
    assert gone.keys() == {OWLS.id, GOAL.id}
    assert (gone[OWLS.id]["classes"], gone[OWLS.id]["said"]) == (["borttagen"], "ingen motsvarighet funnen")
    assert gone[GOAL.id]["classes"] == []
    page = client.get("/jamfor", params={"fran": PLAN, "till": REPORT}).text
    assert "ingen motsvarighet funnen" in page
    assert client.get("/jamfor").status_code == 200


@pytest.mark.parametrize("other", ["", "finns-inte", PLAN])
def test_what_cannot_be_compared_is_refused(client, other):
    assert client.get("/api/v1/diff", params={"from": PLAN, "to": other}).status_code in (400, 404)
    assert client.get("/jamfor", params={"fran": PLAN, "till": other}).status_code in (400, 404)


def test_a_body_is_shown_with_its_names_and_what_it_was_given(client):
    answer = client.get(f"/api/v1/bodies/{quote(OFFICE)}").json()
    models.OrganAnswer.model_validate(answer)
    assert (answer["name"], [item["id"] for item in answer["received"]]) == ("Omsorgsförvaltningen", [FEES.id])
    assert [naming["year"] for naming in answer["namings"]] == [2021]
    assert "Omsorgsförvaltningen" in client.get(f"/{quote(OFFICE)}").text
    assert client.get("/api/v1/bodies/organ/tallåsens-kommun/okänd").status_code == 404


def test_the_network_answers_and_is_exported(client):
    edges = client.get(f"/api/v1/network/neighbours/{quote(FEES.id)}").json()["edges"]
    assert {(edge["to"], edge["relation"]) for edge in edges} == {
        (REPORTED.id, "fortsätter"),
        (GOAL.id, "under"),
        (OFFICE, "mottagare"),
    }
    way = client.get("/api/v1/network/path", params={"from": OWLS.id, "to": REPORTED.id}).json()["edges"]
    assert [edge["relation"] for edge in way] == ["under", "under", "fortsätter"]
    assert client.get("/api/v1/network/threads").json()["total"] == 2
    assert [item["id"] for item in client.get("/api/v1/network/without-report").json()["found"]] == [OWLS.id]
    assert len(client.get("/api/v1/network/export").json()["nodes"]) == 7
    graph = client.get("/api/v1/network/export", params={"format": "graphml"})
    assert graph.headers["content-type"].startswith("application/graphml+xml")
    assert len(nx.parse_graphml(graph.text).nodes) == 7


@pytest.mark.parametrize(
    "address",
    [
        "/api/v1/network/threads?limit=3",
        "/api/v1/network/export?format=gexf",
        "/api/v1/network/path?from=a",
        "/api/v1/trace",
        "/api/v1/trace?q=x&year=2021",
        "/natverk?x=1",
        f"/uppdrag/{quote(FEES.id)}?x=1",
    ],
)
def test_a_parameter_that_does_not_exist_or_is_missing_is_refused(client, address):
    assert client.get(address).status_code == 400


def test_a_view_that_does_not_exist_is_not_found(client):
    assert client.get("/api/v1/network/okand").status_code == 404
