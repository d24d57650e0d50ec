"""A load that goes on when actors are moved under its feet."""

from collections.abc import Callable
from typing import Any, cast

import neo4j
import pytest

from stancegraph.graph.model import Actor, Article, Issue, Stance, Text
from stancegraph.graph.stores import Writer, database_of
from stancegraph.graph.stores.places import Places

pytestmark = pytest.mark.all_engines

Make = Callable[..., tuple[Article, list[Stance]]]

FRANCE = Actor(id="FRA", name="France", kind="country", country="FRA")
RUSSIA = Actor(id="RUS", name="Russia", kind="country", country="RUS")
DRAFT = Text(id="draft-resolution", name="draft resolution")
CORRIDORS = Issue(id="corridors", name="aid corridors")
ENDS = "MATCH (a:Actor)<-[:HELD_BY]-(s:Stance)-[:TOWARD]->(t) RETURN a.id AS a, s.code AS s, t.id AS t ORDER BY s"


def run(graph: neo4j.Driver, text: str) -> list[list[Any]]:
    found = graph.execute_query(cast(Any, text), database_=database_of(graph))
    return [list(record.values()) for record in found.records]


@pytest.mark.parametrize(
    "moved",
    [
        pytest.param("MATCH (a:Actor {id: 'FRA'}) SET a:Elsewhere", id="a further label"),
        pytest.param("MATCH (a:Actor {id: 'FRA'}) DETACH DELETE a", id="deleted"),
    ],
)
def test_a_stance_finds_an_actor_that_was_moved_since_it_was_sent(
    graph: neo4j.Driver, make_article: Make, moved: str
) -> None:
    with Writer(graph) as writer:
        writer.add(*make_article(1, [(FRANCE, "SUPPORTS", DRAFT)]))
        writer.flush()
        run(graph, moved)
        writer.add(*make_article(2, [(FRANCE, "DEMANDS", CORRIDORS), (RUSSIA, "OPPOSES", DRAFT)]))
        assert writer.flush().stances == 3
    assert run(graph, ENDS)[:2] == [["FRA", "DEMANDS", "corridors"], ["RUS", "OPPOSES", "draft-resolution"]]
    assert run(graph, "MATCH (:Actor)-[e:DEMANDS|OPPOSES]->() RETURN count(e) AS n") == [[2]]


def test_places_are_by_kind_and_id(graph: neo4j.Driver) -> None:
    Writer(graph).close()
    places = Places(graph)
    places.take_in([FRANCE, Text(id="FRA", name="a text of that id"), CORRIDORS])
    found = [places.of(kind, "FRA") for kind in ("actor", "text")]
    assert len({*found, places.of("issue", "corridors"), None}) == 4
    assert run(graph, f"MATCH (n) WHERE elementId(n) = '{found[1]}' RETURN labels(n) AS l") == [[["Text"]]]
    assert places.of("act", "FRA") is None
