"""One answer in several shapes."""

import csv
import io
import json

import pytest
from fastapi.testclient import TestClient

from stancegraph.api.answers import CSV, JSON, LINES, accepted


def test_fields_leave_the_rest_out(client: TestClient) -> None:
    listed = client.get("/v1/actors", params={"fields": "name,id", "limit": 1})
    assert list(listed.json()["items"][0]) == ["name", "id"] and listed.json()["next"]
    assert listed.headers["Content-Type"] == "application/vnd.stancegraph.sparse+json"
    assert client.get("/v1/actors/RUS", params={"fields": "name"}).json() == {"name": "Russia"}


def test_an_unknown_field_is_named_with_those_there_are(client: TestClient) -> None:
    refused = client.get("/v1/actors/RUS", params={"fields": "nam"})
    assert refused.status_code == 422 and "'name'" in refused.json()["detail"]


def test_a_list_comes_as_json_lines_with_its_next_page(client: TestClient) -> None:
    answer = client.get("/v1/stances", params={"limit": 2}, headers={"Accept": LINES})
    rows = [json.loads(line) for line in answer.text.splitlines()]
    assert len(rows) == 2 and answer.headers["Content-Type"].startswith(LINES)
    onward = client.get(answer.links["next"]["url"], headers={"Accept": LINES})
    assert not {row["id"] for row in rows} & {json.loads(line)["id"] for line in onward.text.splitlines()}


def test_a_list_comes_as_csv(client: TestClient) -> None:
    answer = client.get("/v1/actors", params={"fields": "id,name"}, headers={"Accept": CSV})
    rows = list(csv.DictReader(io.StringIO(answer.text)))
    assert {"id": "RUS", "name": "Russia"} in rows


def test_each_shape_has_its_own_etag(client: TestClient) -> None:
    tags = {client.get("/v1/actors", headers={"Accept": media}).headers["ETag"] for media in (JSON, LINES, CSV)}
    assert len(tags) == 3


@pytest.mark.parametrize(
    ("header", "media"),
    [
        ("*/*", JSON),
        ("text/csv", CSV),
        ("text/*", CSV),
        ("application/x-ndjson, */*", LINES),
        ("application/json;q=0.1, text/csv;q=0.5", CSV),
        ("text/html,application/xhtml+xml,*/*;q=0.8", JSON),
        ("image/png", JSON),
        ("text/csv;q=much", JSON),
    ],
)
def test_the_client_chooses(header: str, media: str) -> None:
    assert accepted(header) == media
