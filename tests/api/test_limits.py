"""How much one client may ask."""

from collections.abc import Iterator

import neo4j
from fastapi.testclient import TestClient
from pydantic import SecretStr

from stancegraph.api.app import create_app
from stancegraph.api.settings import Settings


def test_a_client_that_asks_too_often_waits(world_graph: neo4j.Driver) -> None:
    settings = Settings(rate_limit=2, api_keys=(SecretStr("read:first-key"), SecretStr("read:second-key")))
    client = TestClient(create_app(world_graph, settings=settings))
    first, second = {"X-API-Key": "first-key"}, {"X-API-Key": "second-key"}
    assert [client.get("/v1/actors/RUS", headers=first).status_code for _ in range(3)] == [200, 200, 429]
    refused = client.get("/v1/actors/RUS", headers=first)
    assert (refused.json()["error"], refused.json()["retryable"]) == ("TooManyRequests", True)
    assert 1 <= int(refused.headers["Retry-After"]) <= 60
    assert client.get("/v1/actors/RUS", headers=second).status_code == 200
    assert client.get("/healthz", headers=first).status_code == 200


def test_a_made_up_key_is_counted_by_its_address(world_graph: neo4j.Driver) -> None:
    settings = Settings(rate_limit=2, api_keys=(SecretStr("read:first-key"),))
    client = TestClient(create_app(world_graph, settings=settings))
    tried = [client.get("/v1/actors/RUS", headers={"X-API-Key": f"guess-{n}"}).status_code for n in range(3)]
    assert tried == [401, 401, 429]


def test_a_large_body_is_refused_before_it_is_read(client: TestClient) -> None:
    refused = client.post("/v1/articles", content=b"x" * 20_000_000, headers={"Content-Type": "application/json"})
    assert (refused.status_code, refused.headers["Content-Type"]) == (413, "application/problem+json")
    assert "STANCEGRAPH_MAX_BODY" in refused.json()["detail"]


def test_a_body_of_unknown_length_is_counted(world_graph: neo4j.Driver) -> None:
    settings = Settings(max_body=1000, api_keys=(SecretStr("write:first-key"),))
    client = TestClient(create_app(world_graph, settings=settings))

    def parts() -> Iterator[bytes]:
        yield b'{"articles": ['
        for _ in range(30):
            yield b" " * 100

    headers = {"Content-Type": "application/json", "X-API-Key": "first-key"}
    assert client.post("/v1/articles", content=parts(), headers=headers).status_code == 413
