"""Neo4j Browser on an embedded graph: a user that reads, on a port that stays."""

from datetime import date
from typing import Any, cast

import neo4j
import pytest
from world import DRAFT, FRANCE, MINISTER, RUSSIA, load, world

from stancegraph.graph.browser import NODES
from stancegraph.graph.model import Office, Vote
from stancegraph.graph.model.errors import BadParameter
from stancegraph.graph.stores import VoteWriter, write_actors
from stancegraph.graph.stores.guests import GUEST, guest_bolt

PASSWORD = "pass 'word\" ü"


def ask(uri: str, password: str, text: str) -> list[list[Any]]:
    with neo4j.GraphDatabase.driver(uri, auth=(GUEST, password)) as driver:
        return [list(record.values()) for record in driver.execute_query(cast(Any, text), database_="neo4j").records]


def test_a_guest_reads_and_nothing_else(embedded: neo4j.Driver) -> None:
    load(embedded, world())
    with guest_bolt(embedded, password=PASSWORD) as uri:
        assert ["Russia", "OPPOSES"] in ask(
            uri, PASSWORD, "MATCH (a:Actor)-[r]->() RETURN a.name AS name, type(r) AS code"
        )
        for text in (
            "CREATE (:Actor {id: 'x'})",
            "MATCH (a:Actor) SET a.name = 'x'",
            "MATCH (n:Text) DETACH DELETE n",
            "CREATE USER eve SET PASSWORD 'longpassword'",
            "CREATE INDEX stolen FOR (n:Actor) ON (n.x)",
        ):
            with pytest.raises(neo4j.exceptions.ClientError):
                ask(uri, PASSWORD, text)
        with pytest.raises(neo4j.exceptions.ClientError, match="(?i)authent"):
            ask(uri, "another one", "RETURN 1 AS x")
    with pytest.raises(neo4j.exceptions.DriverError):
        ask(uri, PASSWORD, "RETURN 1 AS x")


def test_the_next_password_is_the_only_one(embedded: neo4j.Driver) -> None:
    with guest_bolt(embedded, password=PASSWORD):
        pass
    with guest_bolt(embedded, password="a second one") as uri:
        assert ask(uri, "a second one", "RETURN 1 AS x") == [[1]]
        with pytest.raises(neo4j.exceptions.ClientError):
            ask(uri, PASSWORD, "RETURN 1 AS x")


@pytest.mark.parametrize("password", ["", "short"])
def test_a_password_is_needed(embedded: neo4j.Driver, password: str) -> None:
    with pytest.raises(BadParameter, match="8 or more"), guest_bolt(embedded, password=password):
        pass


def test_a_port_that_is_taken_is_told(embedded: neo4j.Driver) -> None:
    with guest_bolt(embedded, password=PASSWORD) as uri:
        port = int(uri.rpartition(":")[2])
        with pytest.raises(BadParameter, match=f"Bolt port {port}"), guest_bolt(embedded, password=PASSWORD, port=port):
            pass


def test_what_is_drawn_has_numbers_that_javascript_holds(embedded: neo4j.Driver) -> None:
    """Neo4j Browser rounds a node's number to a double; where two are one, it draws edges of others, or nothing."""
    load(embedded, world())
    write_actors(embedded, [Office(person=MINISTER, body=FRANCE, role="foreign_minister")], [])
    VoteWriter(embedded).add(Vote(voter=RUSSIA, text=DRAFT, choice="no", cast_on=date(2012, 2, 4)))
    rows = embedded.execute_query("MATCH (n) UNWIND labels(n) AS label RETURN label, max(id(n)) AS last").records
    last = {row["label"]: row["last"] for row in rows}
    assert {label for label in last if last[label] >= 2**53}.isdisjoint({"Actor", *NODES})
    assert len(last.keys() & NODES.keys()) > 8
