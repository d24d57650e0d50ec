"""Graphs to test on: one suite, both engines.

The embedded engine runs in a temporary folder. A Neo4j server comes from `servers.py`, once for a run; where Java or
Maven is missing, its half is skipped and a line at the end says so. A module marked `all_engines` runs on the newest
Neo4j as well, where there is a Java for it.
"""

import logging
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import cast

import neo4j
import pytest
from _pytest.terminal import TerminalReporter
from servers import CHROMIUM, Server, missing, running

from stancegraph.graph.model import Actor, Article, Confidence, Evidence, Stance, Target
from stancegraph.graph.stores import database_of, install_schema, open_graph

WIPE = cast("str", (Path(__file__).parent / "wipe.cypher").read_text("utf-8"))
#: the driver's log of what a server minds in a query
NOTIFICATIONS = "neo4j.notifications"
#: a schema step that is taken again: nothing to mend
EXISTS_ALREADY = "gql_status='00NA0'"
_SKIPPED: dict[str, str] = {}

Make = Callable[..., tuple[Article, list[Stance]]]


def _server(engine: str, home: Path) -> Iterator[Server]:
    """A server for the run, or a skip that is told at the end."""
    if why := missing(engine):
        _SKIPPED[engine] = why
        pytest.skip(f"no {engine}: {why}")
    with running(engine, home) as server:
        yield server


@pytest.fixture(scope="session")
def _neo4j_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    yield from _server("neo4j", tmp_path_factory.mktemp("neo4j"))


@pytest.fixture(scope="session")
def neo4j_access(_neo4j_server: Server) -> dict[str, str]:
    """`location`, `user` and `password` of the run's Neo4j server."""
    return _neo4j_server.access


@pytest.fixture(scope="session")
def newest_neo4j_access(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, str]]:
    """The same of the newest Neo4j."""
    for server in _server("neo4j-newest", tmp_path_factory.mktemp("newest")):
        yield server.access


@pytest.fixture(scope="session")
def neo4j_page(_neo4j_server: Server) -> str:
    """Address of Neo4j Browser on the run's server; it is there where Chromium is."""
    return _neo4j_server.page


#: engine -> the fixture that says how to open it
ACCESS = {"neo4j": "neo4j_access", "neo4j-newest": "newest_neo4j_access"}


@pytest.fixture(scope="session")
def _opened(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[neo4j.Driver]:
    """One open graph for each engine, kept for the run; `graph` empties it."""
    if request.param in ACCESS:
        driver = open_graph(**request.getfixturevalue(ACCESS[request.param]))
    else:
        driver = open_graph(tmp_path_factory.mktemp("embedded") / "graph")
    with driver:
        install_schema(driver)
        yield driver


@pytest.fixture
def graph(_opened: neo4j.Driver) -> neo4j.Driver:
    """An empty graph with its schema; a test that asks for it runs on each engine."""
    wipe(_opened)
    return _opened


def wipe(graph: neo4j.Driver) -> None:
    """Take everything out of a graph but its schema."""
    graph.execute_query(WIPE, database_=database_of(graph))  # type: ignore[arg-type]


def pytest_configure(config: pytest.Config) -> None:
    logging.getLogger(NOTIFICATIONS).setLevel(logging.INFO)  # cartesian products and unbounded paths are no warnings
    config.addinivalue_line("markers", "all_engines: runs on the newest Neo4j too")


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "_opened" in metafunc.fixturenames:
        newest = ["neo4j-newest"] if metafunc.definition.get_closest_marker("all_engines") else []
        metafunc.parametrize("_opened", ["embedded", "neo4j", *newest], indirect=True, scope="session")


@pytest.fixture
def embedded(tmp_path: Path) -> Iterator[neo4j.Driver]:
    """An embedded graph in a folder of the test's own."""
    with open_graph(tmp_path / "graph") as driver:
        yield driver


@pytest.fixture(autouse=True)
def no_notifications(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """What Neo4j minds in a query (deprecated, cartesian product, unbounded) fails the test."""
    yield
    refuse_notifications(caplog)


def refuse_notifications(caplog: pytest.LogCaptureFixture) -> None:
    """Fail when Neo4j minded anything in a query of this test or of what it was set up with."""
    records = [*caplog.get_records("setup"), *caplog.get_records("call")]
    said = [record.getMessage() for record in records if record.name == NOTIFICATIONS]
    if minded := [one for one in said if EXISTS_ALREADY not in one]:
        pytest.fail("\n".join(minded))


def pytest_terminal_summary(terminalreporter: TerminalReporter) -> None:
    if not CHROMIUM:
        terminalreporter.write_line("NEO4J BROWSER NOT SEEN: no Chromium; install Debian's", red=True, bold=True)
    for engine, why in _SKIPPED.items():
        terminalreporter.write_line(f"{engine.upper()} NOT RUN: {why}", red=True, bold=True)


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
