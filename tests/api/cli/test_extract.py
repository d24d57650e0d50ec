"""`stance extract`: what each stage found, the choice of extractor and pipeline, the same bytes whatever ran before."""

import json
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

SAMPLES = Path(__file__).parents[2] / "samples" / "articles.jsonl"
TEXT = "Norway condemned the raid on Chad. It was raining. Somebody condemned it. The box is red."


def run(*words: str, stdin: str | None = None, **settings: str) -> "subprocess.CompletedProcess[str]":
    environment = {name: value for name, value in os.environ.items() if not name.startswith("STANCEGRAPH_")}
    command = [sys.executable, "-m", "stancegraph.api.cli", "extract", *words]
    return subprocess.run(command, capture_output=True, text=True, input=stdin, env=environment | settings, check=False)


def line(number: int, text: str) -> str:
    return json.dumps({"id": f"a{number}", "published_on": "2012-02-04", "text": text}) + "\n"


def test_explain_shows_every_stage_of_every_sentence() -> None:
    done = run("-", "--feed", "jsonl", "--explain", stdin=line(1, TEXT))
    assert done.returncode == 0, done.stderr
    said = done.stdout.splitlines()
    assert said[:2] == ["# a1", "[0-34] Norway condemned the raid on Chad."]
    assert [words for words in said if words.startswith("[")] == [
        "[0-34] Norway condemned the raid on Chad.",
        "[35-50] It was raining.",
        "[51-73] Somebody condemned it.",
        "[74-89] The box is red.",
    ]
    for stage in (
        "actors: Norway, Chad",
        "cues: condemned",
        "reading: condemned -> CONDEMNS 111",
        "stance: NOR CONDEMNS -1",
    ):
        assert any(stage in words for words in said[2:8]), stage
    assert any("not parsed: nobody is named who could hold a stance" in words for words in said)
    assert any(words.startswith("  dropped: ") for words in said) or any("not parsed" in words for words in said[8:])


def test_an_article_gives_the_same_bytes_whatever_ran_before_it(tmp_path: Path) -> None:
    records = [json.loads(text) for text in SAMPLES.read_text("utf-8").splitlines()[:24]]
    forward, backward = tmp_path / "f.jsonl", tmp_path / "b.jsonl"
    forward.write_text("".join(json.dumps(r) + "\n" for r in records), "utf-8")
    backward.write_text("".join(json.dumps(r) + "\n" for r in records[::-1]), "utf-8")
    one = run(str(forward)).stdout.splitlines()
    assert len(one) == 24
    assert run(str(backward)).stdout.splitlines() == one[::-1]
    assert run(str(forward), "--workers", "4").stdout.splitlines() == one


def test_a_pipeline_that_is_not_installed_is_an_error_that_says_so() -> None:
    done = run("-", "--feed", "jsonl", "--pipeline", "xx_no_such_pipeline", stdin=line(1, TEXT))
    assert done.returncode == 4
    assert "no spaCy pipeline 'xx_no_such_pipeline'; installed are:" in done.stderr


class Stub(BaseHTTPRequestHandler):
    """Answers with one stance that the article has and one whose quote is invented."""

    def do_POST(self) -> None:
        self.rfile.read(int(self.headers["content-length"]))
        common: dict[str, Any] = {"actor": "Norway", "speaker": None, "code": "CONDEMNS", "modality": "asserted", "condition": None,
                  "target": "the raid", "target_kind": "act", "directness": "reported"}  # fmt: skip
        rows = [common | {"quote": "Norway condemned the raid on Chad."}, common | {"quote": "Norway wept."}]
        content = json.dumps({"stances": rows})
        body = json.dumps({"choices": [{"message": {"content": content}}], "usage": {"total_tokens": 9}}).encode()
        self.send_response(200)
        self.send_header("content-length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:
        """Stay silent."""


@pytest.fixture
def url() -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), Stub) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield f"http://127.0.0.1:{server.server_address[1]}/v1"
        server.shutdown()
        thread.join()


def test_a_model_may_read_and_its_refusals_are_counted(url: str) -> None:
    ends = {"STANCEGRAPH_MODEL_URL": url, "STANCEGRAPH_MODEL_NAME": "stub"}
    done = run("-", "--feed", "jsonl", "--extractor", "llm", stdin=line(1, TEXT), **ends)
    assert done.returncode == 0, done.stderr
    assert [s["quote"] for s in json.loads(done.stdout)["stances"]] == ["Norway condemned the raid on Chad."]
    assert "refused: 1 stances: the quote is not in the article" in done.stderr


@pytest.mark.parametrize("words", [(), ("--workers", "2"), ("--explain",)])
def test_a_model_that_is_not_set_up_or_cannot_do_it_is_bad_input(words: tuple[str, ...], url: str) -> None:
    ends = {"STANCEGRAPH_MODEL_URL": url, "STANCEGRAPH_MODEL_NAME": "stub"} if words else {}
    done = run("-", "--feed", "jsonl", "--extractor", "llm", *words, stdin=line(1, TEXT), **ends)
    assert done.returncode == 2
    assert len(done.stderr.strip().splitlines()) == 1
