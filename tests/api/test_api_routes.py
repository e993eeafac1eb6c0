"""The JSON routes: the contract's shapes, refusals that name the reason, and the manners of HTTP."""

from urllib.parse import quote

import pytest
from made_up import MadeUp

from api import models

PLAN, REPORT = "tallåsen-on-vp-2021", "tallåsen-on-vb-2022"
FEES, OWLS = f"{PLAN}/uppdrag-1", f"{PLAN}/uppdrag-2"
ROUTES = [
    "/api/v1/search?q=avgifter",
    f"/api/v1/items/{quote(FEES)}",
    f"/api/v1/items/{quote(FEES)}/trace",
    "/api/v1/documents",
    f"/api/v1/documents/{quote(PLAN)}",
]


@pytest.mark.parametrize(
    ("address", "shape"),
    list(
        zip(
            ROUTES,
            (
                models.SearchAnswer,
                models.ItemShape,
                models.TraceAnswer,
                models.DocumentsAnswer,
                models.DocumentShape,
            ),
            strict=True,
        )
    ),
)
def test_answers_have_the_shape_that_openapi_promises(client, address, shape):
    answer = client.get(address)
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "application/json"
    shape.model_validate(answer.json(), strict=True)


def test_search_says_how_the_query_was_read_and_what_was_searched(client):
    answer = client.get("/api/v1/search", params={"q": "avgifterna", "limit": 1}).json()
    assert answer["query"]["terms"] == ["avgifterna"]
    assert answer["searched"] == {"snapshot": "made-up-1", "documents": [PLAN, REPORT]}
    assert (answer["total"], len(answer["hits"]), answer["limit"], answer["offset"]) == (2, 1, 1, 0)
    hit = answer["hits"][0]
    assert (hit["id"], hit["document"], hit["year"], hit["kind"]) == (FEES, PLAN, 2021, "uppdrag")
    assert hit["snippet"] == "Att se över <mark>avgifterna</mark> varje år &amp; redovisa dem."
    assert hit["place"]["line"] == 5


def test_filters_narrow_and_may_be_repeated(client):
    def ids(**params):
        return [hit["id"] for hit in client.get("/api/v1/search", params={"q": "a", **params}).json()["hits"]]

    assert ids(kind=["uppdrag", "indikator"], year=2022) == [f"{REPORT}/uppdrag-4", f"{REPORT}/indikator-1"]
    assert ids(document=PLAN, kind="uppdrag", offset=1) == [OWLS]


def test_characters_stay_as_they_are(client):
    assert "över".encode() in client.get(f"/api/v1/items/{quote(FEES)}").content


def test_thread_of_an_item(client):
    answer = client.get(f"/api/v1/items/{quote(FEES)}/trace").json()
    assert [(step["year"], step["relation"]) for step in answer["steps"]] == [
        (2021, "ursprung"),
        (2022, "fortsätter"),
    ]
    assert answer["status"]["value"] == "pågår"
    assert answer["status"]["claims"][0]["verbatim"] == "Översynen pågår för fullt."


def test_a_document_lists_its_items_in_reading_order(client):
    answer = client.get(f"/api/v1/documents/{quote(REPORT)}").json()
    assert answer["items"] == [f"{REPORT}/uppdrag-4", f"{REPORT}/indikator-1"]


@pytest.mark.parametrize("address", [f"/api/v1/items/{quote(FEES, safe='')}", f"/api/v1/items/{FEES}"])
def test_an_id_may_be_percent_encoded_or_not(client, address):
    assert client.get(address).json()["id"] == FEES


@pytest.mark.parametrize(
    ("address", "parameter", "sentence"),
    [
        (
            "/api/v1/search?q=a&order=year",
            "order",
            "De som finns är: q, kind, year, document, status, body, attainment, year_from, year_to, sort, group, "
            "limit, offset.",
        ),
        ("/api/v1/search?q=a&limit=0", "limit", "ska vara mellan 1 och 100, inte 0"),
        ("/api/v1/search?q=a&limit=många", "limit", "ska vara ett heltal, inte ”många”"),
        ("/api/v1/search?q=a&offset=-1", "offset", "ska vara ett heltal"),
        ("/api/v1/search?q=a&q=b", "q", "får bara anges en gång"),
        ("/api/v1/search?q=a&kind=fisk", "kind", "perspektiv, strategi"),
        ("/api/v1/search?q=a&status=klart", "status", "genomfört"),
        ("/api/v1/search?q=a&document=saknas", "document", PLAN),
        (f"/api/v1/search?q={'a' * 501}", "q", "högst 500 tecken"),
        (f"/api/v1/items/{FEES}?year=2021", "year", "finns inte"),
        (f"/api/v1/items/{FEES}/trace?x=1", "x", "finns inte"),
        ("/api/v1/documents?q=a", "q", "De som finns är: inga"),
        (f"/api/v1/documents/{PLAN}?q=a", "q", "finns inte"),
    ],
)
def test_a_parameter_that_cannot_be_used_is_refused_and_named(client, address, parameter, sentence):
    answer = client.get(address)
    assert answer.status_code == 400
    error = models.ErrorAnswer.model_validate(answer.json()).error
    assert (error.status, error.code, error.parameter) == (400, "ParameterError", parameter)
    assert sentence in error.message


def test_a_query_that_cannot_be_read_is_refused(client):
    error = client.get("/api/v1/search", params={"q": '"'}).json()["error"]
    assert (error["status"], error["code"]) == (400, "QueryError")


@pytest.mark.parametrize(
    "address",
    [f"/api/v1/items/{PLAN}/uppdrag-99", "/api/v1/items/x/trace", "/api/v1/documents/x", "/api/v1/nothing"],
)
def test_what_does_not_exist_is_404_as_json(client, address):
    answer = client.get(address)
    assert answer.status_code == 404
    assert models.ErrorAnswer.model_validate(answer.json()).error.message.endswith(".")


def test_only_reading_is_possible(client):
    assert client.post("/api/v1/search").status_code == 405
    assert client.delete("/healthz").json()["error"]["message"].startswith("Här går det bara att läsa")


def test_health_and_readiness(client, current):
    assert client.get("/healthz").json() == {"status": "ok"}
    assert client.get("/readyz").json() == {"status": "ok", "snapshot": "made-up-1"}
    current.snapshot = None
    assert client.get("/healthz").status_code == 200
    assert client.get("/readyz").status_code == 503
    assert client.get(ROUTES[0]).json()["error"]["code"] == "SnapshotError"


@pytest.mark.parametrize(
    "address", [*ROUTES, "/", "/sok?q=a", f"/dokument/{quote(PLAN)}", "/healthz", "/static/style.css"]
)
def test_head_is_get_without_the_body(client, address):
    head, get = client.head(address), client.get(address)
    assert head.status_code == 200
    assert head.content == b""
    assert head.headers["content-length"] == str(len(get.content))
    assert dict(head.headers) == dict(get.headers)


@pytest.mark.parametrize("address", [*ROUTES, "/", f"/uppdrag/{quote(FEES)}"])
def test_an_answer_already_held_is_not_sent_again(client, current, address):
    tag = client.get(address).headers["etag"]
    again = client.get(address, headers={"if-none-match": f'"other", W/{tag}'})
    assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", tag)
    assert "content-length" not in again.headers
    current.snapshot = MadeUp("made-up-2")
    assert client.get(address, headers={"if-none-match": tag}).status_code == 200


@pytest.mark.parametrize("address", [*ROUTES, "/", "/nothing", "/static/style.css"])
def test_every_answer_is_kept_from_loading_things_from_elsewhere(client, address):
    headers = client.get(address).headers
    assert headers["content-security-policy"].startswith("default-src 'none'; style-src 'self'")
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["access-control-allow-origin"] == "*"


def test_a_script_on_another_site_may_ask_first(client):
    answer = client.options("/api/v1/search", headers={"origin": "https://example.org"})
    assert answer.status_code == 204
    assert answer.headers["access-control-allow-methods"] == "GET, HEAD, OPTIONS"


def test_a_method_that_is_not_there_is_told_which_are(client):
    assert client.post("/api/v1/documents").headers["allow"] == "GET, HEAD, OPTIONS"


@pytest.mark.parametrize("address", ["/sok?q=a", "/api/v1/search?q=a"])
def test_thousands_of_filters_are_refused(client, address):
    year = "&ar=" if "sok" in address else "&year="
    answer = client.get(address + "".join(f"{year}{number}" for number in range(6000)))
    assert answer.status_code == 400
    assert "högst 50 gånger" in answer.text
