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
    asked = _script("java", env={"NEO4J_VERSION": VERSIONS[engine]})
    return None if asked.returncode == 0 else asked.stderr.strip().removeprefix(f"{SERVER.name}: ")


@contextmanager
def running(engine: str, home: Path, *, imported: Path | None = None) -> Iterator[Server]:
    """Start a server in an empty folder, with what its import tool makes of such files; stop it at the end."""
    # a folder may be named in a roundabout way
    env = {"NEO4J_VERSION": VERSIONS[engine], "NEO4J_HOME": f"{home.parent}/./{home.name}", "HEAP": "512m"}
    env |= {"BOLT_PORT": _free_port(), "HTTP_PORT": _free_port()}
    if CHROMIUM and engine == "neo4j":
        env["BROWSER"] = "1"
    if imported is not None:
        _done("import", str(imported), env=env)
    said = dict(re.findall(r"(NEO4J_\w+)='?([^'\s]+)'?", _done("start", env=env)))
    try:
        access = {"location": said["NEO4J_URI"], "user": said["NEO4J_USER"], "password": said["NEO4J_PASSWORD"]}
        yield Server(access, f"http://127.0.0.1:{env['HTTP_PORT']}/browser/")
    finally:
        _done("stop", env=env)


def _done(*words: str, env: dict[str, str]) -> str:
    done = _script(*words, env=env)
    assert done.returncode == 0, f"{SERVER.name} {words[0]}: {done.stdout}{done.stderr}"
    return done.stdout


def _script(*words: str, env: dict[str, str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [SERVER, *words], env=os.environ | env, capture_output=True, text=True, timeout=500, check=False
    )


def _free_port() -> str:
    with socket.socket() as trial:
        trial.bind(("127.0.0.1", 0))
        return str(trial.getsockname()[1])
