"""The model extractor against an endpoint that misbehaves."""

import json
import threading
from collections.abc import Iterator
from datetime import date
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from stancegraph.graph.model import Article, quotes_exactly
from stancegraph.graph.model.errors import ExtractorError
from stancegraph.loaders.extract.endpoint import Endpoint
from stancegraph.loaders.extract.llm import ModelExtractor

ARTICLE = Article(
    text="OSLO — Norway condemned the raid on the port. Its minister said Sweden had been told.",
    published_on=date(2012, 3, 1),
)
ROW = {
    "quote": "Norway condemned the raid on the port.",
    "actor": "Norway",
    "speaker": None,
    "code": "CONDEMNS",
    "modality": "asserted",
    "condition": None,
    "target": "the raid on the port",
    "target_kind": "act",
    "directness": "reported",
}


class Stub(ThreadingHTTPServer):
    """Answers with the scripted replies in turn, the last one for ever; counts the calls."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.replies: list[tuple[int, Any]] = []
        self.bodies: list[dict[str, Any]] = []
        self.released = threading.Event()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}/v1"


class Handler(BaseHTTPRequestHandler):
    def do_POST(self) -> None:
        stub = self.server
        assert isinstance(stub, Stub)
        stub.bodies.append(json.loads(self.rfile.read(int(self.headers["content-length"]))))
        status, content = stub.replies.pop(0) if len(stub.replies) > 1 else stub.replies[0]
        if content is TimeoutError:
            stub.released.wait(5)
            return
        answer = {"choices": [{"message": {"content": content}}], "usage": {"total_tokens": 100}}
        body = content.encode() if status != 200 else json.dumps(answer).encode()
        self.send_response(status)
        self.send_header("retry-after", "0")
        self.send_header("content-length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:
        """Stay silent."""


@pytest.fixture
def stub() -> Iterator[Stub]:
    with Stub() as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield server
        server.released.set()
        server.shutdown()
        thread.join()


def rows(*found: Any) -> str:
    return json.dumps({"stances": list(found)})


def endpoint(stub: Stub, **options: Any) -> Endpoint:
    return Endpoint(url=stub.url, model="stub", **({"wait": 0.0, "timeout": 5.0} | options))


def test_a_quoted_stance_passes_the_gate(stub: Stub) -> None:
    stub.replies = [(200, rows(ROW))]
    (stance,) = ModelExtractor(endpoint(stub)).extract(ARTICLE)
    assert (stance.actor.id, stance.code, stance.target.name) == ("NOR", "CONDEMNS", "the raid on the port")
    assert quotes_exactly(ARTICLE, stance.evidence)
    assert stance.evidence.extractor == "llm/stub"
    assert stub.bodies[0]["temperature"] == 0


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"quote": "Norway denounced the raid on the port."}, "the quote is not in the article"),
        ({"quote": "  "}, "the quote is not in the article"),
        ({"code": "LOVES"}, "unknown code"),
        ({"actor": 7}, "not the shape asked for"),
        ({"actor": "…"}, "actor or target has no name"),
        ({"target_kind": "mood"}, "unknown target kind"),
    ],
)
def test_what_cannot_be_shown_is_refused_and_counted(stub: Stub, change: dict[str, Any], reason: str) -> None:
    stub.replies = [(200, rows(ROW | change, ROW))]
    extractor = ModelExtractor(endpoint(stub))
    assert len(extractor.extract(ARTICLE)) == 1
    assert extractor.refused == {reason: 1}


@pytest.mark.parametrize(
    "bad", [(429, "slow down"), (503, "busy"), (200, "no JSON"), (200, "[1]"), (200, TimeoutError)]
)
def test_a_bad_answer_is_asked_for_again(stub: Stub, bad: tuple[int, Any]) -> None:
    stub.replies = [bad, (200, rows(ROW))]
    assert len(ModelExtractor(endpoint(stub, timeout=0.5)).extract(ARTICLE)) == 1
    assert len(stub.bodies) == 2


def test_an_endpoint_that_stays_bad_is_an_error_that_names_it(stub: Stub) -> None:
    stub.replies = [(429, "slow down")]
    with pytest.raises(ExtractorError, match="after 3 tries; the last: status 429"):
        ModelExtractor(endpoint(stub, retries=2)).extract(ARTICLE)


def test_a_refused_key_is_not_tried_again(stub: Stub) -> None:
    stub.replies = [(401, "bad key")]
    with pytest.raises(ExtractorError, match="status 401: bad key"):
        ModelExtractor(endpoint(stub)).extract(ARTICLE)
    assert len(stub.bodies) == 1


def test_the_budget_ends_the_reading(stub: Stub) -> None:
    stub.replies = [(200, rows(ROW))]
    extractor = ModelExtractor(endpoint(stub, budget=100))
    extractor.extract(ARTICLE)
    with pytest.raises(ExtractorError, match="budget of 100 tokens is spent"):
        extractor.extract(ARTICLE)


def test_an_answer_is_kept(stub: Stub, tmp_path: Path) -> None:
    stub.replies = [(200, rows(ROW))]
    for _ in range(2):
        assert len(ModelExtractor(endpoint(stub, cache=tmp_path)).extract(ARTICLE)) == 1
    assert len(stub.bodies) == 1


def test_nobody_listening_is_an_error() -> None:
    with pytest.raises(ExtractorError, match="no usable answer after 1 tries"):
        ModelExtractor(Endpoint(url="http://127.0.0.1:9/v1", model="x", retries=0)).extract(ARTICLE)
