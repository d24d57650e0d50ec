"""Every question has a command, a route and an answer on the samples; the same on each engine."""

import json
import os
import shlex
from collections.abc import Iterator
from typing import Any

import neo4j
import pytest
from asked import ASKED, GOLDEN, golden, keep, kept
from conftest import ACCESS, wipe
from fastapi.testclient import TestClient
from samples_graph import load_samples
from typer.testing import CliRunner

from stancegraph.api.app import create_app
from stancegraph.api.cli import build
from stancegraph.api.settings import Settings
from stancegraph.graph.questions import questions
from stancegraph.graph.stores import describe, engine_of, run_checks

pytestmark = pytest.mark.all_engines
NAMES = [name for name in ASKED if name in questions("embedded")]


@pytest.fixture(scope="module")
def samples(_opened: neo4j.Driver) -> neo4j.Driver:
    """The samples, once for each engine."""
    wipe(_opened)
    load_samples(_opened)
    return _opened


@pytest.fixture(scope="module")
def client(samples: neo4j.Driver) -> Iterator[TestClient]:
    with TestClient(create_app(samples, settings=Settings())) as found:
        yield found


def test_the_samples_are_in_order(samples: neo4j.Driver) -> None:
    assert run_checks(samples) == []


@pytest.mark.parametrize("name", NAMES)
def test_an_answer_is_the_one_that_is_kept(samples: neo4j.Driver, name: str) -> None:
    found = golden(samples, name)
    if "UPDATE_GOLDEN" in os.environ and engine_of(samples) == "embedded":
        keep(name, found)
    assert found == kept(name)
    assert found["rows"], "the samples do not show this: extend them"


@pytest.mark.parametrize("name", NAMES)
def test_the_route_gives_the_same_answer(samples: neo4j.Driver, client: TestClient, name: str) -> None:
    answered = client.get(kept(name)["route"])
    assert answered.status_code == 200, answered.text
    assert _plain(answered.json()["rows"]) == _plain(kept(name)["rows"])


@pytest.mark.parametrize("name", NAMES)
def test_the_command_gives_the_same_answer(
    samples: neo4j.Driver, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    location = describe(samples).location
    if engine_of(samples) == "neo4j":
        access = request.getfixturevalue(ACCESS[request.node.callspec.params["_opened"]])
        location = access["location"]
        monkeypatch.setenv("STANCEGRAPH_USER", access["user"])
        monkeypatch.setenv("STANCEGRAPH_PASSWORD", access["password"])
    words = shlex.split(kept(name)["command"])[1:]
    done = CliRunner().invoke(build(), [*words, "--json", "--graph", location], catch_exceptions=False)
    assert _plain(json.loads(done.stdout)) == _plain(kept(name)["rows"])


def test_all_thirty_are_asked() -> None:
    numbers = {one.number: one.name for one in questions("embedded").values() if one.number is not None}
    assert sorted(numbers) == list(range(1, 31))
    assert sorted(numbers.values()) == sorted(ASKED)
    assert sorted(path.stem for path in GOLDEN.glob("*.json")) == sorted(ASKED)


def _plain(rows: Any) -> Any:
    """Rows as JSON, moments with one spelling of UTC."""
    return json.loads(json.dumps(rows).replace('Z"', '+00:00"'))
