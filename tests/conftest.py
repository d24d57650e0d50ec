"""Graphs to test on: one suite, both engines.

The embedded engine runs in a temporary folder. A Neo4j server comes from `tools/neo4j/server.sh`, on free ports and in
a folder of its own, once for a run; where Java or Maven is missing, its half is skipped and a line at the end says so.
"""

import logging
import os
import re
import shutil
import socket
import subprocess
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import cast

import neo4j
import pytest
from _pytest.terminal import TerminalReporter

from stancegraph.graph.model import Actor, Article, Confidence, Evidence, Stance, Target
from stancegraph.graph.stores import database_of, install_schema, open_graph

ROOT = Path(__file__).parent.parent
SERVER = Path(os.environ.get("TRIAL_SERVER", ROOT / "tools" / "neo4j" / "server.sh"))
WIPE = cast("str", (Path(__file__).parent / "wipe.cypher").read_text("utf-8"))
_SKIPPED: list[str] = []
#: a browser that a program can drive, where there is one
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")

Make = Callable[..., tuple[Article, list[Stance]]]


def _free_port() -> str:
    with socket.socket() as trial:
        trial.bind(("127.0.0.1", 0))
        return str(trial.getsockname()[1])


def _missing() -> list[str]:
    """What a Neo4j server needs and this machine does not have."""
    found = [tool for tool in ("java", "mvn") if shutil.which(tool) is None]
    return found + ([] if SERVER.exists() else [str(SERVER.relative_to(ROOT))])


@pytest.fixture(scope="session")
def _neo4j_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[dict[str, str], str]]:
    """A Neo4j server that belongs to this run alone: how to open it, and where its Neo4j Browser is."""
    if missing := _missing():
        _SKIPPED.append(", ".join(missing))
        pytest.skip(f"no Neo4j: {', '.join(missing)} missing")
    home = tmp_path_factory.mktemp("neo4j")
    env = os.environ | {"NEO4J_HOME": str(home), "BOLT_PORT": _free_port(), "HTTP_PORT": _free_port(), "HEAP": "512m"}
    if CHROMIUM:
        env["BROWSER"] = "1"  # the server brings the page of Neo4j Browser
    done = subprocess.run([SERVER, "start"], env=env, capture_output=True, text=True, timeout=500, check=False)
    assert done.returncode == 0, f"{SERVER.name} start: {done.stdout}{done.stderr}"
    said = dict(re.findall(r"(NEO4J_\w+)='?([^'\s]+)'?", done.stdout))
    try:
        access = {"location": said["NEO4J_URI"], "user": said["NEO4J_USER"], "password": said["NEO4J_PASSWORD"]}
        yield access, f"http://127.0.0.1:{env['HTTP_PORT']}/browser/"
    finally:
        subprocess.run([SERVER, "stop"], env=env, capture_output=True, timeout=120, check=True)


@pytest.fixture(scope="session")
def neo4j_access(_neo4j_server: tuple[dict[str, str], str]) -> dict[str, str]:
    """`location`, `user` and `password` of the run's Neo4j server."""
    return _neo4j_server[0]


@pytest.fixture(scope="session")
def neo4j_page(_neo4j_server: tuple[dict[str, str], str]) -> str:
    """Address of Neo4j Browser on the run's server; it is there where Chromium is."""
    return _neo4j_server[1]


@pytest.fixture(scope="session")
def _opened(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[neo4j.Driver]:
    """One open graph for each engine, kept for the run; `graph` empties it."""
    if request.param == "neo4j":
        driver = open_graph(**request.getfixturevalue("neo4j_access"))
    else:
        driver = open_graph(tmp_path_factory.mktemp("embedded") / "graph")
    with driver:
        install_schema(driver)
        yield driver


@pytest.fixture
def graph(_opened: neo4j.Driver) -> neo4j.Driver:
    """An empty graph with its schema; a test that asks for it runs on both engines."""
    wipe(_opened)
    return _opened


def wipe(graph: neo4j.Driver) -> None:
    """Take everything out of a graph but its schema."""
    graph.execute_query(WIPE, database_=database_of(graph))  # type: ignore[arg-type]


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "_opened" in metafunc.fixturenames:
        metafunc.parametrize("_opened", ["embedded", "neo4j"], indirect=True, scope="session")


@pytest.fixture
def embedded(tmp_path: Path) -> Iterator[neo4j.Driver]:
    """An embedded graph in a folder of the test's own."""
    with open_graph(tmp_path / "graph") as driver:
        yield driver


@pytest.fixture(autouse=True)
def no_notifications(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Neo4j's warnings about a query (deprecated, cartesian product, unbounded) fail the test."""
    yield
    warned = [record for record in caplog.get_records("call") if record.name == "neo4j.notifications"]
    said = [record.getMessage() for record in warned if record.levelno >= logging.WARNING]
    assert said == []


def pytest_terminal_summary(terminalreporter: TerminalReporter) -> None:
    if not CHROMIUM:
        terminalreporter.write_line("NEO4J BROWSER NOT SEEN: no Chromium; install Debian's", red=True, bold=True)
    if _SKIPPED:
        terminalreporter.write_line(
            f"NEO4J HALF NOT RUN: {_SKIPPED[0]} missing; install Java 17+ and Maven to test on a real server",
            red=True,
            bold=True,
        )


FRIENDLY = ("SUPPORTS", "PRAISES", "PROPOSES")


@pytest.fixture
def make_article() -> Make:
    """A function `(number, claims, **article) -> (article, stances)`; a claim is (actor, code, target, **stance)."""
    return _make_article


def _make_article(
    number: int,
    claims: list[tuple[Actor, str, Target] | tuple[Actor, str, Target, dict[str, object]]],
    *,
    said_on: date = date(2012, 2, 4),
    publisher: str | None = "Sample Wire",
) -> tuple[Article, list[Stance]]:
    sentences = [f"{claim[0].name} {claim[1].lower()} {claim[2].name}." for claim in claims]
    text = f"Report {number} 😀\n\n" + " ".join(sentences)
    article = Article(text=text, published_on=said_on, publisher=publisher, external_id=f"r{number}")
    stances, at = [], text.index("\n\n") + 2
    for claim, sentence in zip(claims, sentences, strict=True):
        span = (at, at + len(sentence))
        stances.append(_stance(article, claim, span=span, said_on=said_on))
        at = span[1] + 1
    return article, stances


def _stance(
    article: Article,
    claim: tuple[Actor, str, Target] | tuple[Actor, str, Target, dict[str, object]],
    *,
    span: tuple[int, int],
    said_on: date,
) -> Stance:
    actor, code, target = claim[:3]
    more = dict(claim[3]) if len(claim) == 4 else {}
    quoted = {key: more.pop(key) for key in ("speaker", "reporter", "distance", "directness") if key in more}
    evidence = Evidence(
        article_id=article.id,
        start=span[0],
        end=span[1],
        exact=article.text[span[0] : span[1]],
        prefix=article.text[max(0, span[0] - 32) : span[0]],
        suffix=article.text[span[1] : span[1] + 32],
        verb=code.lower(),
        actor_text=actor.name,
        target_text=target.name,
        confidence=Confidence(cue=0.9, target=0.8),
        extractor="test/1",
        **quoted,  # type: ignore[arg-type]
    )
    polarity = 1 if code in FRIENDLY else -1
    given: dict[str, object] = {"polarity": polarity, "goldstein": 2.0 * polarity, "said_on": said_on} | more
    return Stance(
        actor=actor,
        target=target,
        code=code,
        plover="ACCUSE",
        cameo="111",
        evidence=evidence,
        **given,  # type: ignore[arg-type]
    )
