"""What an OpenRefine client asks of the reconciliation service, and whether the answers keep to the specification."""

import importlib.util
import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from fastapi.testclient import TestClient

_SPEC = importlib.util.spec_from_file_location("schemas_02", Path(__file__).with_name("reconciliation_schemas.py"))
assert _SPEC is not None and _SPEC.loader is not None
schemas = importlib.util.module_from_spec(_SPEC)
_SPEC.loader.exec_module(schemas)


def checked(answer: Any, schema: dict[str, Any]) -> Any:
    assert answer.status_code == 200, answer.text
    assert answer.headers["access-control-allow-origin"] == "*"
    body = answer.json()
    jsonschema.validate(body, schema)
    return body


def ask(client: TestClient, **queries: Any) -> Any:
    jsonschema.validate(queries, schemas.QUERIES)
    return checked(client.post("/reconcile", data={"queries": json.dumps(queries)}), schemas.RESULTS)


def first(client: TestClient, **query: Any) -> dict[str, Any]:
    found: dict[str, Any] = ask(client, q0=query)["q0"]["result"][0]
    return found


def test_the_manifest_leads_to_every_service(client: TestClient) -> None:
    manifest = checked(client.get("/reconcile"), schemas.MANIFEST)
    assert manifest["view"]["url"].replace("{{id}}", "FRA").endswith("/v1/actors/FRA")
    for what, service in manifest["suggest"].items():
        address, schema = (
            service["service_url"] + service["service_path"],
            schemas.TYPES if what == "type" else schemas.SUGGESTIONS,
        )
        assert checked(client.get(address, params={"prefix": "c", "_": "17"}), schema)["result"]
    flyout = manifest["suggest"]["entity"]["flyout_service_path"].replace("${id}", "FRA")
    assert "France" in client.get(manifest["suggest"]["entity"]["service_url"] + flyout).json()["html"]
    preview = client.get(manifest["preview"]["url"].replace("{{id}}", "FRA"))
    assert preview.headers["content-type"].startswith("text/html") and "<h1>France</h1>" in preview.text
    proposed = manifest["extend"]["propose_properties"]
    answer = client.get(proposed["service_url"] + proposed["service_path"], params={"type": "country"})
    assert checked(answer, schemas.PROPERTIES)["properties"]


def test_a_batch_is_answered_by_key_also_on_get(client: TestClient) -> None:
    queries = {"q0": {"query": "France"}, "q1": {"query": "Zebulon Quartermaine"}, "q2": {"query": "Arab League"}}
    posted = ask(client, **queries)
    got = checked(client.get("/reconcile", params={"queries": json.dumps(queries)}), schemas.RESULTS)
    assert posted == got and list(posted) == ["q0", "q1", "q2"]
    assert (posted["q0"]["result"][0]["id"], posted["q0"]["result"][0]["match"]) == ("FRA", True)
    assert posted["q1"]["result"] == []
    assert posted["q2"]["result"][0]["type"] == [{"id": "organization", "name": "organization"}]


def test_a_person_is_a_person_also_in_office(client: TestClient) -> None:
    on = [{"pid": "on", "v": "2012-02-04"}]
    found = first(client, query="Alain Juppé", type="person", properties=on)
    assert (found["id"], found["type"][0]["id"]) == ("alain-juppe", "person")


def test_the_type_and_the_rest_of_the_row_decide(client: TestClient) -> None:
    assert first(client, query="Lavrov", type=["person"], type_strict="any")["id"] == "sergey-lavrov"
    for one in ask(client, q0={"query": "Paris", "type": "person", "type_strict": "all"})["q0"]["result"]:
        assert one["type"][0]["id"] == "person"
    several = {"query": "Paris", "type": ["person", "group"]}
    assert ask(client, q0=several | {"type_strict": "all"})["q0"]["result"] == []  # nobody is both
    assert ask(client, q0=several | {"type_strict": "should"})["q0"]["result"] != []
    row = [{"pid": "place", "v": [{"id": "DNK", "name": "Denmark"}]}, {"pid": "year", "v": 2012}]
    assert ask(client, q0={"query": "coast guard", "properties": row})["q0"]["result"][0]["id"] == "DNK"
    assert len(ask(client, q0={"query": "Syria", "limit": 2})["q0"]["result"]) <= 2


def test_properties_are_fetched_for_ids(client: TestClient) -> None:
    asked = {
        "ids": ["alain-juppe", "nobody-at-all"],
        "properties": [{"id": "country"}, {"id": "sector"}, {"id": "offices"}],
    }
    jsonschema.validate(asked, schemas.EXTEND)
    body = checked(client.post("/reconcile", data={"extend": json.dumps(asked)}), schemas.EXTENSION)
    row = body["rows"]["alain-juppe"]
    assert row["country"] == [{"id": "FRA", "name": "France"}]
    assert any("foreign minister" in one["str"] for one in row["offices"])
    assert body["rows"]["nobody-at-all"] == {"country": [], "sector": [], "offices": []}
    assert [one["id"] for one in body["meta"]] == ["country", "sector", "offices"]


@pytest.mark.parametrize(
    ("data", "says"),
    [
        ({"queries": "{"}, "JSON"),
        ({"queries": "[]"}, "object"),
        ({"queries": '{"q0": {}}'}, "neither query nor properties"),
        ({"queries": '{"q0": {"query": "France", "limit": 0}}'}, "1 to 100"),
        ({"queries": '{"q0": {"query": "France", "properties": [{"pid": "on", "v": "soon"}]}}'}, "2012-02-04"),
        ({"queries": '{"q0": {"query": "France", "type": 3}}'}, "type takes"),
        ({"queries": '{"q0": {"query": "France", "type_strict": "some"}}'}, "any, should or all"),
        ({"queries": '{"q0": {"query": "France", "properties": [{"pid": "place"}]}}'}, "pid and v"),
        ({"queries": '{"q0": {"query": "France", "limit": "3"}}'}, "1 to 100"),
        ({"extend": '{"ids": 1}'}, "extend takes"),
        ({"extend": '{"ids": ["FRA"], "properties": ["sector"]}'}, "extend takes"),
        ({"extend": '{"ids": ["FRA"], "properties": [{"id": "colour"}]}'}, "no property 'colour'"),
        ({"other": "x"}, "queries=JSON"),
    ],
)
def test_what_cannot_be_used_is_said(client: TestClient, data: dict[str, str], says: str) -> None:
    answer = client.post("/reconcile", data=data)
    assert (answer.status_code, answer.headers["content-type"]) == (422, "application/problem+json")
    assert says in answer.json()["detail"]


def test_a_preview_of_nobody_is_not_found_and_writes_no_html_of_others(client: TestClient) -> None:
    answer = client.get("/reconcile/preview", params={"id": "<script>"})
    assert (answer.status_code, answer.headers["content-type"]) == (404, "application/problem+json")
