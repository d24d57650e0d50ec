"""Whatever is sent, the API answers as its own description says, and never with a 5xx."""

import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import neo4j
import pytest
import uvicorn
from pydantic import SecretStr
from world import load, world

from stancegraph.api.app import create_app
from stancegraph.api.settings import Settings

KEY = "writing-key-1"


@pytest.fixture
def address(graph: neo4j.Driver) -> Iterator[str]:
    load(graph, world())
    app = create_app(graph, settings=Settings(api_keys=(SecretStr(f"write:{KEY}"),), max_jobs=10_000))
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        port = listening.getsockname()[1]
    server = uvicorn.Server(uvicorn.Config(app, port=port, log_level="error"))
    thread = threading.Thread(target=server.run)
    thread.start()
    while not server.started:
        time.sleep(0.02)
    yield f"http://127.0.0.1:{port}"
    server.should_exit = True
    thread.join()


def test_schemathesis_finds_no_failure(address: str, tmp_path: Path) -> None:
    command = [
        str(Path(sys.executable).with_name("schemathesis")),
        "run",
        f"{address}/openapi.json",
        *("--header", f"X-API-Key: {KEY}"),
        *("--checks", "all", "--exclude-checks", "positive_data_acceptance"),
        *("--max-examples", "5", "--seed", "1", "--no-color"),
    ]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, timeout=500, check=False)
    assert done.returncode == 0, done.stdout[-8000:] + done.stderr[-2000:]
