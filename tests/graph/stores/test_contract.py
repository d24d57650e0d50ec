"""What a graph must do, whichever engine holds it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any, cast

import neo4j
import pytest

from stancegraph.graph.model import Act, Actor, Article, Issue, Membership, Office, Stance, Text
from stancegraph.graph.model.errors import BadStance, StoreError
from stancegraph.graph.model.written import Written
from stancegraph.graph.stores import (
    Writer,
    database_of,
    describe,
    install_schema,
    rebuild_edges,
    run_checks,
    schema_status,
    settle,
    verify,
    write_actors,
)
from stancegraph.graph.stores import writer as writer_module
from stancegraph.graph.stores.adding import add_batch
from stancegraph.graph.stores.batch import Batch
from stancegraph.graph.stores.known import look_up
from stancegraph.graph.stores.places import Places
from stancegraph.graph.stores.transact import look, read, write

pytestmark = pytest.mark.all_engines

Load = tuple[Article, list[Stance]]
Make = Callable[..., Load]

FRANCE = Actor(id="FRA", name="France", kind="country", country="FRA", sector="GOV")
RUSSIA = Actor(id="RUS", name="Russia", kind="country", country="RUS")
LEAGUE = Actor(id="arab-league", name="Arab League", kind="organization")
REBELS = Actor(id="free-army", name="Free Army", kind="group", country="SYR")
MINISTER = Actor(id="jean-exemple", name="Jean Exemple", kind="person", country="FRA")
DRAFT = Text(id="draft-resolution", name="draft resolution", symbol="S/2012/1")
SHELLING = Act(id="shelling", name="the shelling", place="Homs", happened_on=date(2012, 2, 3))
CORRIDORS = Issue(id="corridors", name="aid corridors")


def ask(graph: neo4j.Driver, text: str, **params: Any) -> list[list[Any]]:
    """Rows of a query that only a test asks."""
    found = graph.execute_query(cast(Any, text), params, database_=database_of(graph), routing_="r")
    return [list(record.values()) for record in found.records]


def load(graph: neo4j.Driver, *loads: Load) -> Written:
    with Writer(graph) as writer:
        for article, stances in loads:
            writer.add(article, stances)
        return writer.flush()


EDGES = (
    "MATCH (a:Actor)-[r]->(t) WHERE type(r) <> 'MEMBER_OF' "
    "RETURN a.id AS a, type(r) AS r, t.id AS t, r.count AS n, r.families AS f, r.firstSaid AS x, r.lastSaid AS y "
    "ORDER BY a, r, t"
)


def test_a_sentence_can_be_read_along_a_typed_edge(graph: neo4j.Driver, make_article: Make) -> None:
    load(graph, make_article(1, [(RUSSIA, "OPPOSES", DRAFT), (FRANCE, "CONDEMNS", SHELLING)]))
    day = neo4j.time.Date(2012, 2, 4)
    assert ask(graph, EDGES) == [
        ["FRA", "CONDEMNS", "shelling", 1, 1, day, day],
        ["RUS", "OPPOSES", "draft-resolution", 1, 1, day, day],
    ]


def test_batches_know_what_the_batch_before_them_writes(
    graph: neo4j.Driver, make_article: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(writer_module, "ARTICLES", 1)
    loads = [make_article(n // 2 % 6, [(RUSSIA, "OPPOSES", DRAFT), (FRANCE, "CONDEMNS", SHELLING)]) for n in range(24)]
    assert load(graph, *loads) == Written(articles=6, stances=2, evidence=12)
    assert [row[1] for row in ask(graph, EDGES)] == ["CONDEMNS", "OPPOSES"]
    assert run_checks(graph) == []


def test_what_others_wrote_since_it_was_looked_up_is_not_written_again(graph: neo4j.Driver, make_article: Make) -> None:
    load(graph, make_article(1, [(FRANCE, "CONDEMNS", SHELLING)]))
    batch, told = Batch(), make_article(2, [(RUSSIA, "OPPOSES", DRAFT)])
    batch.add(*told)
    known = look(graph, lambda unit: look_up(unit, batch))
    assert not known.articles
    assert load(graph, told) == Written(articles=1, stances=1, evidence=1)
    at = "2012-02-05T12:00:00+00:00"
    places = Places(graph)
    places.take_in(batch.things)
    added = write(graph, lambda unit: add_batch(unit, batch, known, places, recorded_at=at, mark="late")).known
    assert not (added.articles or added.stances or added.evidence or added.pairs)
    assert run_checks(graph) == []


def test_loading_twice_adds_nothing(graph: neo4j.Driver, make_article: Make) -> None:
    loads = [make_article(n, [(RUSSIA, "OPPOSES", DRAFT), (FRANCE, "CONDEMNS", SHELLING)]) for n in range(3)]
    assert load(graph, *loads) == Written(articles=3, stances=2, evidence=6)
    before, version = ask(graph, EDGES), ask(graph, "MATCH (v:GraphVersion) RETURN v.version AS v")
    assert load(graph, *loads) == Written()
    assert ask(graph, EDGES) == before
    assert ask(graph, "MATCH (v:GraphVersion) RETURN v.version AS v") == version


def test_a_load_that_adds_something_changes_the_version(graph: neo4j.Driver, make_article: Make) -> None:
    load(graph, make_article(1, []))
    first = ask(graph, "MATCH (v:GraphVersion) RETURN v.version AS v")
    load(graph, make_article(2, []))
    assert len(first) == 1
    assert ask(graph, "MATCH (v:GraphVersion) RETURN v.version AS v") != first


def test_the_same_stance_in_two_articles_is_one_stance_with_two_voices(graph: neo4j.Driver, make_article: Make) -> None:
    load(graph, make_article(1, [(RUSSIA, "OPPOSES", DRAFT)]), make_article(2, [(RUSSIA, "OPPOSES", DRAFT)]))
    assert [row[3:5] for row in ask(graph, EDGES)] == [[1, 2]]
    assert ask(graph, "MATCH (s:Stance)-[:EVIDENCED_BY]->(e) RETURN count(DISTINCT s) AS s, count(e) AS e") == [[1, 2]]


def test_an_edge_spans_the_days_of_its_stances(graph: neo4j.Driver, make_article: Make) -> None:
    early = make_article(1, [(RUSSIA, "OPPOSES", DRAFT)], said_on=date(2012, 1, 31))
    late = make_article(2, [(RUSSIA, "OPPOSES", DRAFT)], said_on=date(2012, 2, 4))
    load(graph, late)
    load(graph, early)
    assert ask(graph, EDGES) == [
        ["RUS", "OPPOSES", "draft-resolution", 2, 2, neo4j.time.Date(2012, 1, 31), neo4j.time.Date(2012, 2, 4)]
    ]


@pytest.mark.parametrize("modality", ["negated", "hypothetical", "demanded"])
def test_what_is_not_held_draws_no_edge(graph: neo4j.Driver, make_article: Make, modality: str) -> None:
    load(graph, make_article(1, [(RUSSIA, "SUPPORTS", DRAFT, {"modality": modality})]))
    assert ask(graph, EDGES) == []
    assert ask(graph, "MATCH (s:Stance) RETURN s.modality AS m") == [[modality]]


def test_every_kind_wears_its_label_and_every_target_its_own(graph: neo4j.Driver, make_article: Make) -> None:
    quoted = {"speaker": MINISTER, "reporter": RUSSIA, "distance": 1, "directness": "indirect"}
    claims = [
        (LEAGUE, "PROPOSES", CORRIDORS),
        (REBELS, "ACCUSES", RUSSIA),
        (FRANCE, "CONDEMNS", SHELLING, quoted),
        (FRANCE, "SUPPORTS", DRAFT),
    ]
    load(graph, make_article(1, claims))
    labels = dict(ask(graph, "MATCH (n) WHERE n.name IS NOT NULL RETURN n.id AS id, labels(n) AS labels"))
    assert {key: set(found) for key, found in labels.items()} == {
        "arab-league": {"Actor", "Organization"},
        "free-army": {"Actor", "Group"},
        "FRA": {"Actor", "Country"},
        "RUS": {"Actor", "Country"},
        "jean-exemple": {"Actor", "Person"},
        "corridors": {"Issue"},
        "shelling": {"Act"},
        "draft-resolution": {"Text"},
        "sample-wire": {"Publisher"},
    }
    heard = "MATCH (x)<-[:SPOKEN_BY]-(e:Evidence)-[:REPORTED_BY]->(y) RETURN x.id AS x, y.id AS y, e.distance AS d"
    assert ask(graph, heard) == [["jean-exemple", "RUS", 1]]


def test_evidence_keeps_its_words_beyond_16_bits(graph: neo4j.Driver, make_article: Make) -> None:
    article, stances = make_article(1, [(RUSSIA, "OPPOSES", DRAFT)])
    load(graph, (article, stances))
    ((text, start, end, exact),) = ask(
        graph,
        "MATCH (e:Evidence)-[:IN_ARTICLE]->(a) RETURN a.text AS t, e.start AS s, e.end AS e, e.exact AS x",
    )
    assert "😀" in text[:start]
    assert text[start:end] == exact == stances[0].evidence.exact
    assert verify(graph) == run_checks(graph) == []


def test_evidence_that_misquotes_is_refused_with_its_article(graph: neo4j.Driver, make_article: Make) -> None:
    article, (stance,) = make_article(1, [(RUSSIA, "OPPOSES", DRAFT)])
    wrong = replace(stance, evidence=replace(stance.evidence, exact="x" * len(stance.evidence.exact)))
    writer = Writer(graph)
    with pytest.raises(BadStance, match="does not quote"):
        writer.add(article, [wrong])
    assert writer.flush() == Written()


def test_actors_keep_their_first_name_and_learn_what_was_unknown(graph: neo4j.Driver, make_article: Make) -> None:
    bare = Actor(id="RUS", name="Russia", kind="country")
    load(graph, make_article(1, [(bare, "OPPOSES", DRAFT)]))
    load(graph, make_article(2, [(replace(bare, name="Russian Federation", country="RUS"), "OPPOSES", DRAFT)]))
    assert ask(graph, "MATCH (a:Country) RETURN a.name AS n, a.country AS c") == [["Russia", "RUS"]]


def test_a_healthy_graph_has_no_problems_and_a_damaged_one_names_them(graph: neo4j.Driver, make_article: Make) -> None:
    load(graph, make_article(1, [(RUSSIA, "OPPOSES", DRAFT), (FRANCE, "CONDEMNS", SHELLING)]))
    assert run_checks(graph) == []
    graph.execute_query(
        "MATCH (s:Stance {code: 'OPPOSES'})-[h:HELD_BY]->() MATCH (e:Evidence)<-[:EVIDENCED_BY]-(:Stance {code: 'CONDEMNS'}) "
        "DELETE h SET s.polarity = 7, e.start = e.start + 1, e.exact = 'never said'",
        database_=database_of(graph),
    )
    found = {problem.check for problem in run_checks(graph)}
    assert {"stance_without_holder", "stance_out_of_range", "evidence_misquotes", "typed_edge_differs"} <= found
    assert [problem.check for problem in verify(graph)] == ["verify"]


def test_edges_are_rebuilt_from_the_stances(graph: neo4j.Driver, make_article: Make) -> None:
    load(graph, make_article(1, [(RUSSIA, "OPPOSES", DRAFT), (FRANCE, "CONDEMNS", SHELLING)]))
    write_actors(graph, [], [Membership(member=FRANCE, body=LEAGUE)])
    before = ask(graph, EDGES)
    graph.execute_query(
        "MATCH (:Actor {id: 'RUS'})-[r:OPPOSES]->(t) MATCH (f:Actor {id: 'FRA'}) SET r.count = 99 MERGE (f)-[:PRAISES]->(t)",
        database_=database_of(graph),
    )
    assert {problem.check for problem in run_checks(graph)} >= {"typed_edge_differs", "foreign_edge_leaves_actor"}
    assert rebuild_edges(graph) == 2
    assert ask(graph, EDGES) == before
    assert run_checks(graph) == []


def test_an_edge_goes_when_its_last_stance_is_retracted(graph: neo4j.Driver, make_article: Make) -> None:
    load(graph, make_article(1, [(RUSSIA, "OPPOSES", DRAFT), (FRANCE, "CONDEMNS", SHELLING)]))
    graph.execute_query("MATCH (s:Stance {code: 'OPPOSES'}) SET s.status = 'retracted'", database_=database_of(graph))
    pairs = [pair for (pair,) in ask(graph, "MATCH (s:Stance) RETURN s.pairId AS p")]
    write(graph, lambda unit: unit.run("mark_unsettled", id="by hand", pair_ids=pairs, stance_ids=[], article_ids=[]))
    assert "unsettled_pairs" in {problem.check for problem in run_checks(graph)}
    assert settle(graph) == 2
    assert [row[:2] for row in ask(graph, EDGES)] == [["FRA", "CONDEMNS"]]
    assert run_checks(graph) == []


def test_a_load_that_was_killed_is_settled_by_the_next(graph: neo4j.Driver, make_article: Make) -> None:
    with Writer(graph) as writer:
        writer.add(*make_article(1, [(RUSSIA, "OPPOSES", DRAFT)]))
    killed = Writer(graph)
    later = [(RUSSIA, "OPPOSES", DRAFT), (FRANCE, "CONDEMNS", SHELLING)]
    killed.add(*make_article(2, later, said_on=date(2012, 2, 7)))
    killed._write()
    graph.execute_query("MATCH (a:Country) REMOVE a:Country", database_=database_of(graph))
    # the edge of a new pair comes with its batch, that of another pair is corrected when the load is settled
    counted = {tuple(row[:2]): row[3] for row in ask(graph, EDGES)}
    assert counted == {("RUS", "OPPOSES"): 1, ("FRA", "CONDEMNS"): 1}
    Writer(graph)
    assert {tuple(row[:2]): row[3] for row in ask(graph, EDGES)} == counted | {("RUS", "OPPOSES"): 2}
    assert run_checks(graph) == []


def test_offices_and_memberships_are_written_once(graph: neo4j.Driver) -> None:
    offices = [Office(person=MINISTER, body=FRANCE, role="foreign_minister", since=date(2011, 2, 27))]
    spells = [
        Membership(member=FRANCE, body=LEAGUE, since=date(2000, 1, 1), until=date(2005, 1, 1)),
        Membership(member=FRANCE, body=LEAGUE, since=date(2010, 1, 1)),
        Membership(member=RUSSIA, body=LEAGUE),
    ]
    for _ in range(2):
        write_actors(graph, offices, spells)
    held = "MATCH (p)<-[:OF_PERSON]-(o:Office)-[:IN_BODY]->(b) RETURN p.id AS p, b.id AS b, o.role AS r, o.from AS f"
    assert ask(graph, held) == [["jean-exemple", "FRA", "foreign_minister", neo4j.time.Date(2011, 2, 27)]]
    members = "MATCH (m)-[s:MEMBER_OF]->(b) RETURN m.id AS m, s.from AS f, s.to AS t ORDER BY m, f"
    assert ask(graph, members) == [
        ["FRA", neo4j.time.Date(2000, 1, 1), neo4j.time.Date(2005, 1, 1)],
        ["FRA", neo4j.time.Date(2010, 1, 1), None],
        ["RUS", None, None],
    ]
    assert run_checks(graph) == []


def test_installing_the_schema_again_changes_nothing(graph: neo4j.Driver) -> None:
    before = read(graph, "schema_steps")
    assert install_schema(graph).is_current
    assert read(graph, "schema_steps") == before


def test_a_newer_schema_is_refused(graph: neo4j.Driver) -> None:
    newer = [{"name": "from_the_future", "version": 99}]
    write(graph, lambda unit: unit.run("record_schema_steps", rows=newer, applied_at="2031-01-01T00:00:00+00:00"))
    try:
        with pytest.raises(StoreError, match="schema 99"):
            Writer(graph)
    finally:
        graph.execute_query("MATCH (s:SchemaStep {id: 'from_the_future'}) DELETE s", database_=database_of(graph))
    assert schema_status(graph).is_current


def test_ids_are_unique_by_constraint(graph: neo4j.Driver) -> None:
    graph.execute_query("CREATE (:Text {id: 'twice'})", database_=database_of(graph))
    with pytest.raises(neo4j.exceptions.ClientError):
        graph.execute_query("CREATE (:Text {id: 'twice'})", database_=database_of(graph))


def test_a_graph_says_what_it_is(graph: neo4j.Driver) -> None:
    info = describe(graph)
    assert info.engine in {"embedded", "neo4j"}
    assert info.uri.startswith("bolt://127.0.0.1:")
    assert info.version[0].isdigit()
    assert info.database in info.connect
