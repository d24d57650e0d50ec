"""A graph goes out as JSON Lines and comes back as it was, on either engine."""

from collections.abc import Iterator
from datetime import UTC, date, datetime

import neo4j
import pytest
from world import DRAFT, ENVOY, FRANCE, MINISTER, RUSSIA, SHELLING, SYRIA, load, world

from stancegraph.graph.changes import changes
from stancegraph.graph.judgements import judge, judgements, withdraw
from stancegraph.graph.model import Actor, Membership, Office, Vote
from stancegraph.graph.model.errors import BadInput
from stancegraph.graph.model.judgement import Judgement, Recoding
from stancegraph.graph.questions.holding import camps_on
from stancegraph.graph.retraction import restore, retract
from stancegraph.graph.stances import actor_stances
from stancegraph.graph.stores import VoteWriter, export_graph, import_graph, run_checks, write_actors
from stancegraph.graph.stores.transact import read

LEAGUE = Actor(id="arab-league", name="Arab League", kind="organization")
DAY = date(2012, 3, 20)


def fill(graph: neo4j.Driver) -> None:
    """Something of everything: offices, members, votes, judgements that stand and that do not, retractions."""
    load(graph, world())
    since = date(2011, 2, 27)
    write_actors(
        graph,
        [Office(person=MINISTER, body=FRANCE, role="foreign_minister", since=since)],
        [Membership(member=SYRIA, body=LEAGUE), Membership(member=FRANCE, body=LEAGUE, since=since, until=DAY)],
    )
    writer = VoteWriter(graph)
    writer.add(Vote(voter=RUSSIA, text=DRAFT, choice="no", cast_on=DAY, object_id="SYR", object_polarity=-1))
    writer.flush()
    first, second = [one.stance_id for one in actor_stances(graph, "RUS")][:2]
    say = {"by": "Ada", "at": datetime(2026, 1, 2, 3, 4, 5, 678901, tzinfo=UTC)}
    judge(graph, Judgement(kind="stance", left=first, verdict="recode", recoding=Recoding(code="WARNS"), **say))  # type: ignore[arg-type]
    rejected = judge(graph, Judgement(kind="stance", left=second, verdict="reject", note="misread", **say))  # type: ignore[arg-type]
    withdraw(graph, rejected.id, by="Ben")
    judge(graph, Judgement(kind="actors", left=ENVOY.id, verdict="same", right="SYR", **say))  # type: ignore[arg-type]
    retract(graph, world()[0][0].id, by="Ada")
    retract(graph, world()[1][0].id, by="Ada")
    restore(graph, world()[1][0].id, by="Ada")


@pytest.fixture
def lines(embedded: neo4j.Driver) -> list[str]:
    fill(embedded)
    return list(export_graph(embedded))


def test_an_export_comes_back_byte_by_byte(embedded: neo4j.Driver, graph: neo4j.Driver, lines: list[str]) -> None:
    import_graph(graph, lines)
    assert list(export_graph(graph)) == lines
    assert run_checks(graph) == []
    assert changes(graph) == changes(embedded)
    assert judgements(graph, withdrawn=True) == judgements(embedded, withdrawn=True)
    for target in (DRAFT.id, SHELLING.id, SYRIA.id):
        assert camps_on(graph, target=target, as_of=DAY) == camps_on(embedded, target=target, as_of=DAY)
    assert len(read(graph, "pairs")) == len(read(embedded, "pairs")) > 3


def test_an_imported_graph_goes_on(graph: neo4j.Driver, lines: list[str]) -> None:
    import_graph(graph, lines)
    load(graph, world())
    assert list(export_graph(graph)) == lines
    last = changes(graph)[-1].id
    restore(graph, world()[0][0].id, by="Ben")
    assert [one.kind for one in changes(graph, last)] == ["withdrawn", "restored"]
    assert run_checks(graph) == []


def test_an_import_that_stops_half_way_is_finished_by_the_next(graph: neo4j.Driver, lines: list[str]) -> None:
    def cut() -> Iterator[str]:
        yield from lines[: len(lines) * 2 // 3]
        raise OSError("the disk is gone")

    with pytest.raises(OSError, match="the disk is gone"):
        import_graph(graph, cut())
    import_graph(graph, lines)
    assert list(export_graph(graph)) == lines
    assert run_checks(graph) == []
    assert import_graph(graph, lines).read.total() == 0


@pytest.mark.parametrize(
    ("spoil", "says"),
    [
        (lambda lines: lines[1:], "line 1 is no header"),
        (lambda lines: [], "line 1"),
        (lambda lines: [lines[0].replace('"format":1', '"format":9'), *lines[1:]], "format 9"),
        (lambda lines: [*lines[:3], "{", *lines[3:]], "line 4 is not JSON"),
        (lambda lines: [*lines[:3], "[]"], "line 4 is no record"),
        (lambda lines: [*lines, lines[1]], "does not stand here"),
        (lambda lines: [*lines[:1], next(line for line in lines if '"kind":"vote"' in line)], "line 2: vote refers"),
        (lambda lines: [lines[0], '{"kind":"change","id":"1","properties":{"at":{"@moment":"soon"}}}'], "that is none"),
        (lambda lines: [lines[0], '{"kind":"actor","name":"nobody"}'], "line 2"),
    ],
)
def test_what_is_no_export_is_refused(graph: neo4j.Driver, lines: list[str], spoil: object, says: str) -> None:
    with pytest.raises(BadInput, match=says):
        import_graph(graph, spoil(lines))  # type: ignore[operator]


def test_a_graph_that_holds_something_is_left_alone(graph: neo4j.Driver, lines: list[str]) -> None:
    load(graph, world()[:1])
    before = list(export_graph(graph))
    with pytest.raises(BadInput, match="not empty"):
        import_graph(graph, lines)
    assert list(export_graph(graph)) == before
