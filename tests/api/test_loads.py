"""Articles that are posted are loaded in the background, and survive the server."""

import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import neo4j
import pytest
from fastapi.testclient import TestClient
from pydantic import SecretStr

from stancegraph.api.app import create_app
from stancegraph.api.loads import Loads
from stancegraph.api.settings import Settings
from stancegraph.graph import jobs
from stancegraph.graph.info import graph_counts
from stancegraph.graph.model.errors import Busy
from stancegraph.graph.stores import open_graph, run_checks

KEY = {"X-API-Key": "writing-key-1"}
SAMPLES = [
    json.loads(line) for line in (Path(__file__).parent.parent / "samples" / "articles.jsonl").read_text().splitlines()
]


@pytest.fixture
def writer(graph: neo4j.Driver) -> Iterator[TestClient]:
    settings = Settings(api_keys=(SecretStr("write:writing-key-1"),), max_jobs=3)
    with TestClient(create_app(graph, settings=settings), raise_server_exceptions=False) as client:
        yield client


def ended(client: Any, job_id: str, *, seconds: float = 120) -> dict[str, Any]:
    """The job when it has ended."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        found: dict[str, Any] = client.get(f"/v1/jobs/{job_id}", headers=KEY).json()
        if found["state"] in ("finished", "failed"):
            return found
        time.sleep(0.1)
    raise AssertionError(f"job {job_id} does not end")


def test_posted_articles_are_loaded(writer: TestClient, graph: neo4j.Driver) -> None:
    answer = writer.post("/v1/articles", headers=KEY, json={"articles": SAMPLES[:3]})
    assert (answer.status_code, answer.json()["state"]) == (202, "queued")
    found = ended(writer, answer.headers["Location"].rpartition("/")[2])
    assert (found["state"], found["read"], found["loaded"], found["already_there"]) == ("finished", 3, 3, 0)
    assert found["new_stances"] > 0
    again = ended(writer, writer.post("/v1/articles", headers=KEY, json={"articles": SAMPLES[:3]}).json()["id"])
    assert (again["loaded"], again["already_there"], again["new_stances"]) == (0, 3, 0)
    assert graph_counts(graph).articles == 3


@pytest.mark.parametrize(
    ("article", "says"),
    [
        ({"published_on": "2012-02-04"}, "text"),
        ({"text": "Words", "published_on": "2099-01-01"}, "it lies between"),
        ({"text": "Words", "published_on": "yesterday"}, "published_on"),
        ({"text": "Wo\0rds", "published_on": "2012-02-04"}, "NUL"),
        ({"text": 7, "published_on": "2012-02-04"}, "string"),
        ({"text": " ", "published_on": "2012-02-04"}, "empty"),
    ],
)
def test_one_bad_article_refuses_them_all(
    writer: TestClient, graph: neo4j.Driver, article: dict[str, Any], says: str
) -> None:
    refused = writer.post("/v1/articles", headers=KEY, json={"articles": [SAMPLES[0], article]})
    assert (refused.status_code, refused.headers["Content-Type"]) == (422, "application/problem+json")
    assert says in refused.json()["detail"]
    assert jobs.claim(graph, "nobody") is None


@pytest.mark.parametrize("body", [b"", b"{", b"\xff\xfe", b'{"articles": []}', b'{"articles": 1}', b"[]"])
def test_a_body_that_is_none_is_refused(writer: TestClient, body: bytes) -> None:
    refused = writer.post("/v1/articles", headers=KEY | {"Content-Type": "application/json"}, content=body)
    assert (refused.status_code, refused.headers["Content-Type"]) == (422, "application/problem+json")


def test_an_unknown_job_is_not_there(writer: TestClient) -> None:
    assert writer.get("/v1/jobs/none", headers=KEY).json()["error"] == "UnknownJob"


def test_the_queue_is_bounded(graph: neo4j.Driver) -> None:
    for _ in range(2):
        jobs.submit(graph, [json.dumps(SAMPLES[0])], at_most=2)
    with pytest.raises(Busy, match="2 loads wait"):
        jobs.submit(graph, [json.dumps(SAMPLES[0])], at_most=2)


def test_a_job_belongs_to_one_process_and_is_taken_over_when_it_ends(graph: neo4j.Driver) -> None:
    given = jobs.submit(graph, [json.dumps(SAMPLES[0])], at_most=2)
    ended_process = subprocess.Popen([sys.executable, "-c", ""])
    ended_process.wait()
    dead = f"{socket.gethostname()}:{ended_process.pid}:0"
    first = jobs.claim(graph, dead)
    assert first is not None and first.id == given.id
    second = jobs.claim(graph, jobs.this_process())
    assert second is not None and (second.id, second.attempts) == (given.id, 2)
    assert jobs.claim(graph, jobs.this_process()) is None


def test_a_load_that_kills_its_process_again_and_again_is_given_up(graph: neo4j.Driver) -> None:
    given = jobs.submit(graph, [json.dumps(SAMPLES[0])], at_most=2)
    for _ in range(jobs.ATTEMPTS):
        jobs.claim(graph, "elsewhere")
        jobs.put_back(graph, given.id)
    loads = Loads(graph)
    loads.start()
    loads.wake()
    while jobs.job(graph, given.id).state != "failed":
        time.sleep(0.05)
    loads.stop()
    assert "3 times" in (jobs.job(graph, given.id).error or "")


def test_killed_in_the_middle_and_started_again_the_load_is_finished(tmp_path: Path) -> None:
    def served(port: int) -> tuple[subprocess.Popen[bytes], httpx.Client]:
        command = [sys.executable, "-m", "stancegraph.api.cli", "serve", "--port", str(port), "--graph", str(tmp_path)]
        env = os.environ | {"STANCEGRAPH_API_KEYS": "write:writing-key-1", "STANCEGRAPH_LOG_LEVEL": "error"}
        process = subprocess.Popen(command, env=env)
        client = httpx.Client(base_url=f"http://127.0.0.1:{port}", headers=KEY, timeout=30)
        for _ in range(600):
            try:
                client.get("/healthz")
                break
            except httpx.ConnectError:
                time.sleep(0.1)
        return process, client

    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    process, client = served(port)
    posted = client.post("/v1/articles", json={"articles": SAMPLES}).json()
    while client.get(f"/v1/jobs/{posted['id']}").json()["read"] in (None, 0):
        time.sleep(0.02)
    process.kill()
    process.wait()
    client.close()
    process, client = served(port)
    found = ended(client, posted["id"])
    client.close()
    process.send_signal(signal.SIGTERM)
    assert process.wait(30) == 0
    assert (found["state"], found["read"], found["attempts"]) == ("finished", len(SAMPLES), 2)
    with open_graph(tmp_path) as graph:
        assert run_checks(graph) == []
        assert graph_counts(graph).articles == len(SAMPLES)
