"""The tests fail when Neo4j minds something in a query: proved with queries in which it does."""

from collections.abc import Iterator
from typing import Any, cast

import neo4j
import pytest
from conftest import refuse_notifications

from stancegraph.graph.stores import database_of, install_schema, open_graph


@pytest.fixture
def server(neo4j_access: dict[str, str]) -> Iterator[neo4j.Driver]:
    with open_graph(**neo4j_access) as graph:
        install_schema(graph)
        yield graph


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("MATCH (a:Actor) RETURN id(a) AS number", "deprecated"),
        ("MATCH (a:Actor), (t:Text) RETURN a.id AS a, t.id AS t", "cartesian product"),
        ("MATCH p = shortestPath((a:Actor)-[*]-(t:Text)) RETURN length(p) AS n", "unbounded"),
    ],
)
def test_what_a_server_minds_fails_a_test(
    server: neo4j.Driver, caplog: pytest.LogCaptureFixture, text: str, says: str
) -> None:
    refuse_notifications(caplog)
    server.execute_query(cast(Any, text), database_=database_of(server))
    with pytest.raises(pytest.fail.Exception, match=says):
        refuse_notifications(caplog)
    caplog.clear()


def test_a_schema_that_is_there_already_is_no_offence(server: neo4j.Driver, caplog: pytest.LogCaptureFixture) -> None:
    install_schema(server, again=True)
    assert any("already exists" in record.getMessage() for record in caplog.records)
    refuse_notifications(caplog)
