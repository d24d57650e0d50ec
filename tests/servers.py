"""Neo4j servers that belong to one run of the tests: `tools/neo4j/server.sh` on free ports, in a folder of the run's own."""

import os
import re
import shutil
import socket
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parent.parent
SERVER = ROOT / "tools" / "neo4j" / "server.sh"
#: a browser that a program can drive, where there is one
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
#: name of an engine in the tests -> the Neo4j that it is: the oldest and the newest that are supported
VERSIONS = {"neo4j": "5.26.30", "neo4j-newest": "2026.08.1"}


class Server(NamedTuple):
    """How to open a server's graph, and where the page of its Neo4j Browser is (it has one where Chromium is)."""

    access: dict[str, str]
    page: str


def missing(engine: str) -> str | None:
    """What this machine lacks to run that engine."""
    if shutil.which("mvn") is None:
        return "Maven (mvn) is missing"
    asked = _script("java", {"NEO4J_VERSION": VERSIONS[engine]}, timeout=60)
    return None if asked.returncode == 0 else asked.stderr.strip().removeprefix(f"{SERVER.name}: ")


@contextmanager
def running(engine: str, home: Path) -> Iterator[Server]:
    """Start a server in an empty folder; stop it at the end."""
    env = {"NEO4J_VERSION": VERSIONS[engine], "NEO4J_HOME": str(home), "HEAP": "512m"}
    env |= {"BOLT_PORT": _free_port(), "HTTP_PORT": _free_port()}
    if CHROMIUM and engine == "neo4j":
        env["BROWSER"] = "1"
    done = _script("start", env, timeout=500)
    assert done.returncode == 0, f"{SERVER.name} start: {done.stdout}{done.stderr}"
    said = dict(re.findall(r"(NEO4J_\w+)='?([^'\s]+)'?", done.stdout))
    try:
        access = {"location": said["NEO4J_URI"], "user": said["NEO4J_USER"], "password": said["NEO4J_PASSWORD"]}
        yield Server(access, f"http://127.0.0.1:{env['HTTP_PORT']}/browser/")
    finally:
        assert _script("stop", env, timeout=120).returncode == 0


def _script(verb: str, env: dict[str, str], *, timeout: float) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [SERVER, verb], env=os.environ | env, capture_output=True, text=True, timeout=timeout, check=False
    )


def _free_port() -> str:
    with socket.socket() as trial:
        trial.bind(("127.0.0.1", 0))
        return str(trial.getsockname()[1])
