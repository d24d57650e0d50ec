"""Free Cypher: off by default, Neo4j only, and nothing but reading gets through."""

from collections.abc import Iterator
from typing import Any, cast

import neo4j
import pytest
from conftest import wipe
from fastapi.testclient import TestClient
from pydantic import SecretStr
from world import load, world

from stancegraph.api.app import create_app
from stancegraph.api.settings import Settings
from stancegraph.graph.stores import database_of, open_graph

GUEST, PASSWORD = "free_cypher", "only for reading"
#: what people tried on other tools that promised to read only
PAYLOADS = [
    # writing, plainly and hidden
    "CREATE (:Stolen)",
    "MATCH (n) DETACH DELETE n",
    "MATCH (a:Actor) SET a.name = 'x' RETURN a",
    "FOREACH (x IN [1] | CREATE (:Stolen))",
    "MATCH (n) CALL (n) { SET n.x = 1 } RETURN n",
    "MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 1 ROWS",
    "/* MATCH */ CREATE (:Stolen)",
    "MERGE (s:Stolen) RETURN s",
    # files and addresses, which count as reading
    "LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line",
    "LOAD CSV FROM 'http://127.0.0.1:9/x' AS line RETURN line",
    "CALL { LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line } RETURN line",
    "CALL apoc.load.json('file:///etc/passwd') YIELD value RETURN value",
    # the server itself
    "SHOW USERS",
    "SHOW TRANSACTIONS",
    "SHOW PROCEDURES",
    "SHOW SETTINGS",
    "TERMINATE TRANSACTION 'neo4j-transaction-1'",
    "CALL dbms.listConfig()",
    "CALL dbms.killTransaction('x')",
    "CREATE USER eve SET PASSWORD 'longpassword'",
    "ALTER CURRENT USER SET PASSWORD FROM 'only for reading' TO 'longpassword'",
    "CREATE INDEX stolen FOR (n:Stolen) ON (n.x)",
    "DROP CONSTRAINT actor_id",
    "STOP DATABASE neo4j",
    "USE system SHOW USERS",
    # more than one statement
    "MATCH (n) RETURN n LIMIT 1; MATCH (m) DETACH DELETE m",
    "RETURN 1 AS x;\nCREATE (:Stolen)",
    # running what should be explained
    "PROFILE MATCH (n) DETACH DELETE n",
    "EXPLAIN CREATE (:Stolen)",
]


@pytest.fixture(scope="module")
def server(neo4j_access: dict[str, str]) -> Iterator[neo4j.Driver]:
    """The small world on a Neo4j server that has a user for free Cypher."""
    with open_graph(**neo4j_access) as graph:
        wipe(graph)
        load(graph, world())
        system = "CREATE USER free_cypher IF NOT EXISTS SET PASSWORD $password CHANGE NOT REQUIRED"
        graph.execute_query(system, {"password": PASSWORD}, database_="system")
        yield graph
        graph.execute_query("DROP USER free_cypher", database_="system")


def settings(access: dict[str, str], **more: Any) -> Settings:
    given = {"cypher_user": GUEST, "cypher_password": SecretStr(PASSWORD)} | more
    return Settings(graph=access["location"], user=access["user"], password=SecretStr(access["password"]), **given)


@pytest.fixture(scope="module")
def client(server: neo4j.Driver, neo4j_access: dict[str, str]) -> Iterator[TestClient]:
    app = create_app(server, settings=settings(neo4j_access, cypher_rows=5, cypher_bytes=20_000, cypher_timeout=2.0))
    with TestClient(app, raise_server_exceptions=False) as found:
        yield found


def ask(client: TestClient, statement: str, **parameters: Any) -> Any:
    return client.post("/v1/cypher", json={"statement": statement, "parameters": parameters})


def everything(graph: neo4j.Driver) -> list[list[Any]]:
    text = cast(Any, "MATCH (n) RETURN labels(n) AS labels, properties(n) AS properties ORDER BY n.id")
    return [list(record.values()) for record in graph.execute_query(text, database_=database_of(graph)).records]


def test_a_statement_reads(client: TestClient) -> None:
    found = ask(
        client, "MATCH (a:Actor {id: $id})-[r]->(t) RETURN t.id AS target, type(r) AS code ORDER BY code", id="FRA"
    )
    assert found.status_code == 200, found.text
    assert found.json() == {
        "columns": ["target", "code"],
        "rows": [["shelling-of-a-town", "CONDEMNS"], ["S/2012/77", "SUPPORTS"]],
        "truncated": False,
    }


def test_nodes_edges_paths_and_days_are_json(client: TestClient) -> None:
    found = ask(client, "MATCH p = (:Actor {id: 'FRA'})-[r:CONDEMNS]->() RETURN p, r.firstSaid AS day").json()["rows"]
    path, day = found[0]
    assert day == "2012-02-04"
    assert path["nodes"][0]["labels"] == ["Actor", "Country"]
    assert (path["relationships"][0]["type"], path["relationships"][0]["start"]) == ("CONDEMNS", "FRA")


@pytest.mark.parametrize(
    "statement",
    [
        "MATCH (a:Actor) RETURN count(a) AS n",
        "MATCH p = shortestPath((:Actor {id: 'RUS'})-[*..4]-(:Actor {id: 'TUN'})) RETURN p",
        "UNWIND range(1, 3) AS x RETURN DISTINCT x UNION RETURN 9 AS x",
        "CALL db.labels() YIELD label RETURN count(label) AS n",
        "CALL db.index.fulltext.queryNodes('evidence_words', 'draft') YIELD node RETURN count(node) AS n",
    ],
)
def test_ordinary_reading_gets_through(client: TestClient, statement: str) -> None:
    assert ask(client, statement).status_code == 200, ask(client, statement).text


@pytest.mark.parametrize("payload", PAYLOADS)
def test_nothing_else_gets_through(client: TestClient, server: neo4j.Driver, payload: str) -> None:
    before = everything(server)
    found = ask(client, payload)
    assert found.status_code in (403, 422), found.text
    assert found.headers["content-type"] == "application/problem+json"
    assert "root:" not in found.text
    assert everything(server) == before


def test_rows_bytes_and_seconds_are_capped(client: TestClient) -> None:
    rows = ask(client, "UNWIND range(1, 1000) AS x RETURN x").json()
    assert (rows["rows"], rows["truncated"]) == ([[1], [2], [3], [4], [5]], True)
    size = ask(client, "UNWIND range(1, 3) AS x RETURN reduce(s = '', i IN range(1, 9000) | s + 'x') AS s").json()
    assert (len(size["rows"]), size["truncated"]) == (2, True)
    slow = ask(client, "UNWIND range(1, 100000) AS x UNWIND range(1, 100000) AS y RETURN count(x * y) AS n")
    assert slow.status_code == 422
    assert "terminated" in slow.json()["detail"].lower() or "timed out" in slow.json()["detail"].lower()


def test_what_cannot_be_sent_is_told(client: TestClient) -> None:
    assert ask(client, "RETURN $x AS x", x=2**70).status_code == 422
    assert ask(client, "RETRUN 1").status_code == 422
    assert ask(client, "RETURN $missing AS x").status_code == 422


def test_the_server_is_told_who_asks(client: TestClient, server: neo4j.Driver) -> None:
    statement = "CALL (*) { SHOW TRANSACTIONS YIELD metaData, username RETURN metaData, username } RETURN metaData"
    assert ask(client, statement).status_code in (403, 422)
    opened = client.app.state.cypher.open()  # type: ignore[attr-defined]
    seen: list[Any] = []
    plain = opened._capped

    def look(result: neo4j.Result) -> Any:
        text = cast(Any, "SHOW TRANSACTIONS YIELD metaData, username RETURN metaData, username")
        seen.extend(record.values() for record in server.execute_query(text, database_="neo4j").records)
        return plain(result)

    opened._capped = look
    try:
        found = ask(client, "RETURN 1 AS x")
    finally:
        del opened._capped
    assert [{"app": "stancegraph", "request_id": found.headers["X-Request-ID"]}, GUEST] in [list(one) for one in seen]


def test_it_is_off_unless_a_user_is_named(server: neo4j.Driver, neo4j_access: dict[str, str]) -> None:
    for more, says in (({"cypher_user": None}, "is off"), ({"cypher_user": neo4j_access["user"]}, "of its own")):
        with TestClient(create_app(server, settings=settings(neo4j_access, **more))) as off:
            found = ask(off, "RETURN 1 AS x")
        assert found.status_code == 403
        assert says in found.json()["detail"]


def test_the_embedded_engine_says_why_not(embedded: neo4j.Driver) -> None:
    asked = Settings(cypher_user=GUEST, cypher_password=SecretStr(PASSWORD))
    with TestClient(create_app(embedded, settings=asked)) as off:
        found = ask(off, "RETURN 1 AS x")
    assert found.status_code == 403
    assert "embedded engine" in found.json()["detail"]
