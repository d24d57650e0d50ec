"""The wheel in an empty environment, outside the checkout and without a network, does the whole path."""

import json
import os
import re
import signal
import subprocess
import urllib.request
import venv
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
SAMPLES = ROOT / "tests" / "samples" / "articles.jsonl"


@pytest.fixture(scope="session")
def stance(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The command, installed with what the wheel asks for and nothing else."""
    home = tmp_path_factory.mktemp("empty") / "env"
    venv.create(home, with_pip=True)
    pip = [home / "bin" / "python", "-m", "pip", "install", "--quiet", "--disable-pip-version-check", wheel]
    done = subprocess.run(pip, cwd=home, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return home / "bin" / "stance"


@pytest.fixture
def away(tmp_path: Path) -> dict[str, str]:
    """An environment in which no registry and no server elsewhere can be reached."""
    blocked = dict.fromkeys(("HTTP_PROXY", "HTTPS_PROXY", "http_proxy", "https_proxy"), "http://127.0.0.1:9")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("STANCEGRAPH_", "PYTHON"))}
    return kept | blocked | {"NO_PROXY": "127.0.0.1,localhost", "HOME": str(tmp_path)}


def served(command: list[str | Path], env: dict[str, str], cwd: Path) -> Iterator[str]:
    """The address that a server prints, until the caller is done with it."""
    with subprocess.Popen(command, cwd=cwd, env=env, stderr=subprocess.PIPE, text=True) as process:
        assert process.stderr is not None
        address = re.search(r"http://[\d.:]+", process.stderr.readline())
        assert address is not None
        yield address[0]
        process.send_signal(signal.SIGTERM)
        assert process.wait(30) == 0


def test_load_and_serve_work_anywhere(stance: Path, away: dict[str, str], tmp_path: Path) -> None:
    def run(*words: str | Path) -> str:
        done = subprocess.run([stance, *words], cwd=tmp_path, env=away, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
        return done.stdout

    report = json.loads(run("load", "jsonl", SAMPLES, "--graph", "mine", "--json"))
    assert report["read"] == report["loaded"] and report["new_stances"] > 100
    rows = json.loads(run("stances", "--actor", "Russia", "--graph", "mine", "--json"))
    assert rows
    server = served([stance, "serve", "--graph", "mine", "--port", "0"], away, tmp_path)
    address = next(server)
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    # the address is printed when it listens: the answer waits until the server is up
    found = json.load(opener.open(f"{address}/v1/actors/RUS/stances?limit=1", timeout=60))
    assert found["items"][0]["actor_name"] == "Russia"
    assert next(server, None) is None


def test_the_library_is_typed_and_light(stance: Path, away: dict[str, str], tmp_path: Path) -> None:
    words = "import sys, stancegraph; print(stancegraph.__version__, 'spacy' in sys.modules, 'neo4j' in sys.modules)"
    python = stance.with_name("python")
    said = subprocess.run([python, "-c", words], cwd=tmp_path, env=away, capture_output=True, text=True, check=True)
    assert said.stdout.split()[1:] == ["False", "False"]
