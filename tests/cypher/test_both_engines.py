"""Every named query, every check and every picture gives the same on both engines, over the same samples.

On the oldest Neo4j that is supported, and on the newest.
"""

from collections.abc import Iterator
from typing import Any, cast

import neo4j
import pytest
from conftest import ACCESS, wipe
from named import named_queries, values_for
from samples_graph import load_samples

from stancegraph.cypher.catalog import Query
from stancegraph.graph.browser import shown
from stancegraph.graph.queries import run
from stancegraph.graph.stores import database_of, install_schema, open_graph, run_checks

#: what an analyst types first
SENTENCES = (
    "MATCH (a:Actor)-[r]->(t) RETURN a.name AS actor, type(r) AS code, t.name AS target, r.count AS count "
    "ORDER BY actor, code, target, count"
)


@pytest.fixture(scope="module", params=ACCESS)
def both(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[neo4j.Driver, neo4j.Driver]]:
    """The samples in an embedded graph and on a Neo4j server."""
    with (
        open_graph(tmp_path_factory.mktemp("both") / "graph") as embedded,
        open_graph(**request.getfixturevalue(ACCESS[request.param])) as server,
    ):
        for graph in (embedded, server):
            install_schema(graph)
            wipe(graph)
            load_samples(graph)
        yield embedded, server


def ask(graph: neo4j.Driver, text: str) -> list[list[Any]]:
    found = graph.execute_query(cast(Any, text), database_=database_of(graph), routing_="r")
    return [list(record.values()) for record in found.records]


def rows_of(graph: neo4j.Driver, query: Query, params: dict[str, Any]) -> list[dict[str, Any]]:
    """Rows, with the lists sorted whose order the query does not promise."""
    loose = {name for name, kind in query.returns.items() if kind.endswith("in any order")}
    found = run(graph, query.name, **params).to_dicts()
    return [{name: sorted(value) if name in loose else value for name, value in row.items()} for row in found]


@pytest.mark.parametrize("name", [query.name for query in named_queries()])
def test_a_named_query_gives_the_same_rows(both: tuple[neo4j.Driver, neo4j.Driver], name: str) -> None:
    embedded, server = both
    query = next(found for found in named_queries() if found.name == name)
    params = values_for(embedded, query)
    assert rows_of(embedded, query, params) == rows_of(server, query, params)


def test_no_check_finds_anything(both: tuple[neo4j.Driver, neo4j.Driver]) -> None:
    for graph in both:
        assert run_checks(graph) == []


def test_a_sentence_is_read_along_each_edge(both: tuple[neo4j.Driver, neo4j.Driver]) -> None:
    embedded, server = both
    found = ask(embedded, SENTENCES)
    assert found == ask(server, SENTENCES)
    assert ["United States", "DEMANDS", "Syria", 3] in found


@pytest.mark.parametrize("number", range(10))
def test_a_picture_shows_the_same_sentences(both: tuple[neo4j.Driver, neo4j.Driver], number: int) -> None:
    one = shown()[number]
    whole = one.cypher.partition("\nLIMIT")[0]
    embedded, server = (sentences(graph, whole) for graph in both)
    assert embedded == server
    assert embedded, f"{one.name}: the samples show nothing of this"


def sentences(graph: neo4j.Driver, text: str) -> set[tuple[str, str, str]]:
    paths = [value for row in ask(graph, text) for value in row if isinstance(value, neo4j.graph.Path)]
    edges = [edge for path in paths for edge in path.relationships]
    return {(str(edge.start_node["id"]), edge.type, str(edge.end_node["id"])) for edge in edges if edge.start_node}
