"""The OpenAPI description: whole, described and with an example everywhere."""

import pytest


@pytest.fixture
def openapi(client):
    return client.get("/openapi.json").json()


def test_it_holds_the_routes_that_are_promised(openapi):
    assert set(openapi["paths"]) == {
        "/healthz",
        "/readyz",
        "/api/v1/search",
        "/api/v1/suggest",
        "/api/v1/items/{id}",
        "/api/v1/items/{id}/trace",
        "/api/v1/documents",
        "/api/v1/documents/{id}",
        "/api/v1/bodies/{id}",
        "/api/v1/trace",
        "/api/v1/diff",
        "/api/v1/network/neighbours/{id}",
        "/api/v1/network/path",
        "/api/v1/network/export",
        "/api/v1/network/{view}",
    }


def test_every_route_is_described_and_its_answer_has_an_example_or_a_shape(openapi):
    for path, operations in openapi["paths"].items():
        assert set(operations) == {"get"}
        route = operations["get"]
        assert len(route["description"]) > 30, path
        assert route["summary"]
        assert route["tags"]
        assert "422" not in route["responses"], path
        content = route["responses"]["200"]["content"]["application/json"]
        assert "example" in content or "$ref" in content["schema"], path


def test_every_parameter_has_description_schema_and_example(openapi):
    for path, operations in openapi["paths"].items():
        named = [row["name"] for row in operations["get"].get("parameters", [])]
        assert named.count("id") == path.count("{id}"), path
        for row in operations["get"].get("parameters", []):
            assert len(row["description"]) > 10
            assert row["schema"]["type"] in ("string", "integer", "array")
            assert row["example"] not in (None, "")
            assert row["required"] is (row["in"] == "path")


def test_every_key_of_every_shape_is_described(openapi):
    for name, shape in openapi["components"]["schemas"].items():
        for key, schema in shape["properties"].items():
            assert schema.get("description"), f"{name}.{key}"
