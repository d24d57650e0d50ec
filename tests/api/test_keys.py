"""Who may read and who may write."""

from pathlib import Path

import neo4j
import pytest
from fastapi.testclient import TestClient
from pydantic import SecretStr

from stancegraph.api.app import create_app
from stancegraph.api.keys import Keys, keys_of
from stancegraph.api.settings import Settings
from stancegraph.graph.model.errors import BadParameter

READ, WRITE = "reading-key-1", "writing-key-1"


@pytest.fixture(scope="module")
def keyed(world_graph: neo4j.Driver, tmp_path_factory: pytest.TempPathFactory) -> TestClient:
    path = tmp_path_factory.mktemp("keys") / "keys"
    path.write_text(f"# who writes\nwrite:{WRITE}\n\n")
    settings = Settings(api_keys=(SecretStr(f"read:{READ}"),), api_keys_file=path)
    return TestClient(create_app(world_graph, settings=settings), raise_server_exceptions=False)


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({}, 401),
        ({"Authorization": "Bearer nobodys-key"}, 401),
        ({"Authorization": f"Basic {READ}"}, 401),
        ({"Authorization": f"Bearer {READ}"}, 200),
        ({"X-API-Key": READ}, 200),
        ({"X-API-Key": WRITE}, 200),
    ],
)
def test_where_there_are_keys_reading_needs_one(keyed: TestClient, headers: dict[str, str], status: int) -> None:
    answer = keyed.get("/v1/actors/RUS", headers=headers)
    assert answer.status_code == status
    if status == 401:
        assert (answer.headers["WWW-Authenticate"], answer.json()["error"]) == ("Bearer", "Unauthorized")


def test_health_is_free(keyed: TestClient) -> None:
    assert keyed.get("/healthz").status_code == 200


def test_a_reading_key_does_not_write(keyed: TestClient) -> None:
    refused = keyed.post("/v1/articles", headers={"X-API-Key": READ}, json={"articles": []})
    assert (refused.status_code, refused.json()["detail"]) == (403, "this key may read, not write")


def test_without_keys_reading_is_free_and_nobody_writes(client: TestClient) -> None:
    assert client.get("/v1/actors/RUS").status_code == 200
    refused = client.post("/v1/articles", json={"articles": [{"text": "x", "published_on": "2012-02-04"}]})
    assert refused.status_code == 401
    tried = client.post("/v1/articles", headers={"X-API-Key": "made-up-key"}, json={"articles": []})
    assert (tried.status_code, "STANCEGRAPH_API_KEYS" in tried.json()["detail"]) == (401, True)


@pytest.mark.parametrize("line", ["admin:0123456789", "read 0123456789", "read:short", "0123456789"])
def test_a_line_that_is_no_key_is_refused_without_showing_it(line: str, tmp_path: Path) -> None:
    path = tmp_path / "keys"
    path.write_text(f"# mine\n{line}\n")
    with pytest.raises(BadParameter, match="keys:2") as refused:
        keys_of(Settings(api_keys_file=path))
    assert "0123456789" not in str(refused.value)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(BadParameter, match="nowhere"):
        keys_of(Settings(api_keys_file=tmp_path / "nowhere"))


def test_no_keys_are_false() -> None:
    assert not Keys([])
