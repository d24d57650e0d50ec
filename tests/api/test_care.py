"""Review, retraction and the feed of changes over HTTP."""

import json
import socket
import threading
import time
from collections.abc import Iterator
from datetime import UTC, date, datetime
from typing import Any

import httpx
import neo4j
import pytest
import uvicorn
from fastapi.testclient import TestClient
from pydantic import SecretStr
from world import DRAFT, FRANCE, RUSSIA, load, world

from stancegraph.api.app import create_app
from stancegraph.api.settings import Settings
from stancegraph.graph.judgements import judge
from stancegraph.graph.model import Article, Vote
from stancegraph.graph.model.judgement import Judgement
from stancegraph.graph.stores import VoteWriter

KEY = {"X-API-Key": "writing-key-1"}


@pytest.fixture
def client(embedded: neo4j.Driver) -> TestClient:
    load(embedded, world())
    return TestClient(
        create_app(embedded, settings=Settings(api_keys=(SecretStr("write:writing-key-1"),))), headers=KEY
    )


def say(client: TestClient, **words: Any) -> httpx.Response:
    return client.post("/v1/judgements", json={"by": "a.reviewer"} | words)


def test_a_rejected_stance_counts_no_more_until_the_word_is_taken_back(client: TestClient) -> None:
    day = {"as_of": "2012-02-10"}
    held = "/v1/positions/RUS/S/2012/77"
    stance = client.get(held, params=day).json()["position"]["basis"][0]["stance_id"]
    said = say(client, kind="stance", left=stance, verdict="reject")
    assert said.status_code == 201
    assert client.get(held, params=day).json()["position"]["verdict"] == "none on record"
    assert [one["id"] for one in client.get("/v1/judgements", params={"about": stance}).json()["items"]] == [
        said.json()["id"]
    ]
    withdrawn = client.delete(f"/v1/judgements/{said.json()['id']}", params={"by": "a.reviewer"})
    assert withdrawn.json()["withdrawn_by"] == "a.reviewer"
    assert client.get(held, params=day).json()["position"]["verdict"] == "opposes"


def test_a_judged_stance_waits_no_more(client: TestClient) -> None:
    first = client.get("/v1/reviews", params={"limit": 1}).json()["items"][0]["stance_id"]
    say(client, kind="stance", left=first, verdict="accept")
    assert first not in {one["stance_id"] for one in client.get("/v1/reviews").json()["items"]}


def test_a_retracted_article_takes_its_stances_along(client: TestClient) -> None:
    article = client.get("/v1/articles", params={"q": "Debate"}).json()["items"][0]["id"]
    before = client.get("/v1/changes").json()["next"]
    say(client, kind="article", left=article, verdict="retract")
    kinds = {one["kind"]: one for one in client.get("/v1/changes", params={"since": before}).json()["items"]}
    assert len(kinds["retracted"]["stance_ids"]) == 5 and kinds["judged"]["judgement_ids"]
    assert client.get("/v1/actors/TUN/stances").json()["items"][0]["code"] == "EXPELS"


@pytest.mark.parametrize(
    ("words", "status", "error"),
    [
        ({"kind": "stance", "left": "none", "verdict": "accept"}, 404, "UnknownStance"),
        ({"kind": "article", "left": "none", "verdict": "retract"}, 404, "UnknownArticle"),
        ({"kind": "stance", "left": "none", "verdict": "same"}, 422, "BadParameter"),
        ({"kind": "actors", "left": "RUS", "right": "RUS", "verdict": "same"}, 422, "BadParameter"),
        ({"kind": "actors", "left": "RUS", "verdict": "same"}, 422, "BadParameter"),
        ({"kind": "votes", "left": "RUS", "verdict": "same"}, 422, "BadParameter"),
    ],
)
def test_a_judgement_that_is_none_is_refused(
    client: TestClient, words: dict[str, str], status: int, error: str
) -> None:
    refused = say(client, **words)
    assert (refused.status_code, refused.json()["error"]) == (status, error)
    assert client.get("/v1/judgements").json()["items"] == []


def test_the_feed_is_at_its_end_when_nothing_is_newer(client: TestClient) -> None:
    page = client.get("/v1/changes", params={"limit": 1000}).json()
    assert page["items"] and client.get("/v1/changes", params={"since": page["next"]}).json() == {
        "items": [],
        "next": page["next"],
    }


@pytest.fixture
def address(embedded: neo4j.Driver) -> Iterator[str]:
    load(embedded, world())
    app = create_app(embedded, settings=Settings())
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        port = listening.getsockname()[1]
    server = uvicorn.Server(uvicorn.Config(app, port=port, log_level="error", timeout_graceful_shutdown=1))
    thread = threading.Thread(target=server.run)
    thread.start()
    while not server.started:
        time.sleep(0.02)
    yield f"http://127.0.0.1:{port}"
    server.should_exit = True
    thread.join()


def test_the_stream_tells_what_happened_and_goes_on_where_it_was(address: str, embedded: neo4j.Driver) -> None:
    def events(**headers: str) -> Iterator[dict[str, str]]:
        with httpx.stream("GET", f"{address}/v1/changes/stream", headers=headers, timeout=10) as answer:
            assert answer.headers["Content-Type"].startswith("text/event-stream")
            event: dict[str, str] = {}
            for line in answer.iter_lines():
                name, _, words = line.partition(": ")
                if name:
                    event[name] = words
                elif event:
                    yield event
                    event = {}

    first = next(events())
    assert (first["event"], json.loads(first["data"])["id"]) == ("added", first["id"])
    late = Article(text="Late\n\nIt rained again.", published_on=date(2012, 6, 1))
    load(embedded, [(late, [])])
    second = next(events(**{"Last-Event-ID": first["id"]}))
    assert json.loads(second["data"])["article_ids"] == [late.id] and second["id"] > first["id"]
    assert "/v1/changes/stream" not in httpx.get(f"{address}/openapi.json").json()["paths"]


def test_a_position_shows_the_votes_beside_it(embedded: neo4j.Driver) -> None:
    load(embedded, world())
    writer = VoteWriter(embedded)
    writer.add(Vote(voter=FRANCE, text=DRAFT, choice="yes", cast_on=date(2012, 2, 4), explanation="at last"))
    writer.add(Vote(voter=RUSSIA, text=DRAFT, choice="no", cast_on=date(2012, 2, 4)))
    writer.flush()
    client = TestClient(create_app(embedded, settings=Settings()))
    address = f"/v1/positions/{FRANCE.id}/{DRAFT.id}"
    found = client.get(address, params={"as_of": "2012-02-04"}).json()
    assert [(vote["text_id"], vote["choice"], vote["explanation"]) for vote in found["votes"]] == [
        (DRAFT.id, "yes", "at last")
    ]
    assert client.get(address, params={"as_of": "2012-02-03"}).json()["votes"] == []


def test_a_merged_id_filters_the_list(embedded: neo4j.Driver) -> None:
    load(embedded, world())
    client = TestClient(create_app(embedded, settings=Settings()))
    judge(embedded, Judgement(kind="actors", left="TUN", right="FRA", verdict="same", by="Ada", at=datetime.now(UTC)))
    listed = [client.get(address).json()["items"] for address in ("/v1/stances?actor=TUN", "/v1/actors/FRA/stances")]
    assert listed[0] == listed[1] != []
    refused = client.get("/v1/stances?actor=RUZ")
    assert (refused.status_code, "RUS (Russia)" in refused.json()["detail"]) == (404, True)
