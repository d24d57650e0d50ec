"""Notebooks on py2neo get the same answers as the official driver gives, from a real server."""

import warnings
from collections.abc import Iterator

import neo4j
import py2neo
import pytest
from conftest import wipe
from named import named_queries, values_for
from samples_graph import load_samples

from stancegraph.graph.compat import py2neo as ours
from stancegraph.graph.model.errors import BadParameter, StoreError, UnknownQuery
from stancegraph.graph.queries import run
from stancegraph.graph.stances import Filters, stances
from stancegraph.graph.stores import describe, install_schema, open_graph

SENTENCES = (
    "MATCH (a:Actor)-[r]->(t) RETURN a.name AS actor, type(r) AS code, t.name AS target, r.count AS count "
    "ORDER BY actor, code, target, count"
)


@pytest.fixture(scope="module")
def server(neo4j_access: dict[str, str]) -> Iterator[neo4j.Driver]:
    """The samples on a Neo4j server."""
    with open_graph(**neo4j_access) as graph:
        install_schema(graph)
        wipe(graph)
        load_samples(graph)
        yield graph


@pytest.fixture(scope="module")
def notebook(server: neo4j.Driver, neo4j_access: dict[str, str]) -> Iterator["py2neo.Graph"]:
    """The same, as a py2neo graph."""
    graph = py2neo.Graph(neo4j_access["location"], auth=(neo4j_access["user"], neo4j_access["password"]))
    yield graph
    graph.service.connector.close()


@pytest.fixture(autouse=True)
def warned() -> Iterator[None]:
    """py2neo's end of life is told once in a process; these tests know it."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        yield


@pytest.mark.parametrize("name", [query.name for query in named_queries()])
def test_a_named_query_gives_the_rows_of_the_driver(server: neo4j.Driver, notebook: "py2neo.Graph", name: str) -> None:
    query = next(found for found in named_queries() if found.name == name)
    params = values_for(server, query)
    assert ours.run(notebook, name, **params).to_dicts() == run(server, name, **params).to_dicts()


def test_a_sentence_is_read_along_each_edge(server: neo4j.Driver, notebook: "py2neo.Graph") -> None:
    found = [list(record.values()) for record in notebook.query(SENTENCES)]
    assert found == [list(record.values()) for record in server.execute_query(SENTENCES).records]
    assert ["United States", "DEMANDS", "Syria", 3] in found


def test_a_subgraph_holds_actors_targets_and_counted_edges(server: neo4j.Driver) -> None:
    found = ours.subgraph(stances(server, Filters(actor_id="USA", target_id="SYR", codes=("DEMANDS",))).items)
    assert {(node["name"], *node.labels) for node in found.nodes} == {("United States", "Actor"), ("Syria", "Actor")}
    ((edge,),) = [tuple(found.relationships)]
    assert (type(edge).__name__, edge["count"], len(edge["stanceIds"])) == ("DEMANDS", 3, 3)
    assert (edge.start_node["id"], edge.end_node["id"]) == ("USA", "SYR")
    assert found.graph is None


def test_bad_questions_get_our_errors(notebook: "py2neo.Graph") -> None:
    with pytest.raises(UnknownQuery, match="near it"):
        ours.run(notebook, "actr")
    with pytest.raises(BadParameter, match="missing"):
        ours.run(notebook, "actor")


def test_an_embedded_graph_is_refused(embedded: neo4j.Driver) -> None:
    info = describe(embedded)
    secret = embedded.host.folder.secret()  # type: ignore[attr-defined]
    graph = py2neo.Graph(info.uri, auth=("root", secret))
    try:
        with pytest.raises(StoreError, match="no Neo4j server"):
            ours.run(graph, "actor_names")
    finally:
        graph.service.connector.close()


def test_the_end_of_life_is_told_once() -> None:
    ours._warn.cache_clear()
    with warnings.catch_warnings(record=True) as told:
        warnings.simplefilter("always")
        ours.subgraph([])
        ours.subgraph([])
    assert [str(one.message) for one in told if one.category is DeprecationWarning] == [ours.WARNING]
