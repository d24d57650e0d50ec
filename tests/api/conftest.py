"""The small world behind a client of its API."""

from collections.abc import Iterator

import neo4j
import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient
from world import load, world

from stancegraph.api.app import create_app
from stancegraph.api.settings import Settings
from stancegraph.graph.stores import open_graph


@pytest.fixture(scope="module")
def world_graph(tmp_path_factory: pytest.TempPathFactory) -> Iterator[neo4j.Driver]:
    """The small world in an embedded graph, for tests that only read."""
    with open_graph(tmp_path_factory.mktemp("world") / "graph") as graph:
        load(graph, world())
        yield graph


@pytest.fixture(scope="module")
def app(world_graph: neo4j.Driver) -> FastAPI:
    """Its application."""
    return create_app(
        world_graph, settings=Settings(redact=("all rights reserved",), cors_origins=("https://a.example",))
    )


@pytest.fixture(scope="module")
def client(app: FastAPI) -> Iterator[TestClient]:
    """A client of the application; an unforeseen error is a 500, as over the wire."""
    with TestClient(app, raise_server_exceptions=False) as client:
        yield client
