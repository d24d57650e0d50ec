"""Offices and memberships of the authority file in a graph."""

from datetime import date

import neo4j
import pytest
from world import FRANCE, RUSSIA, load, world

from stancegraph.graph.actors import authority
from stancegraph.graph.enrolment import enrol
from stancegraph.graph.holders import members, offices
from stancegraph.graph.info import graph_version
from stancegraph.graph.model import Actor, Membership, Office
from stancegraph.graph.questions import answer
from stancegraph.graph.stores import run_checks, write_actors

MINISTER = Actor(id="lady-example", name="Lady Example", kind="person", country="RUS")
BODY = Actor(id="example-pact", name="Example Pact", kind="organization", sector="IGO")


@pytest.fixture
def loaded(graph: neo4j.Driver) -> neo4j.Driver:
    load(graph, world())
    return graph


def test_the_offices_of_the_days_come_with_the_states_that_occur(loaded: neo4j.Driver) -> None:
    enrolled = enrol(loaded)
    assert enrolled.offices > 4
    stance = next(one for one in answer(loaded, "stances_of_actor", asked("FRA")) if one.code == "SUPPORTS")
    held = {(row.person_id, row.role): row for row in answer(loaded, "office_when_said", {"stance": stance.stance_id})}
    assert ("alain-juppe", "foreign_minister") in held
    assert not any(row.until is not None and row.until <= date(2012, 2, 4) for row in held.values())
    assert run_checks(loaded) == []


def asked(actor_id: str) -> dict[str, str]:
    return {"actor_id": actor_id}


def test_enrolling_again_changes_nothing(loaded: neo4j.Driver) -> None:
    enrol(loaded)
    before = graph_version(loaded)
    again = enrol(loaded)
    assert (again.offices, again.memberships) == (0, 0)
    assert graph_version(loaded) == before


def test_who_comes_in_by_an_office_alone_brings_nobody(loaded: neo4j.Driver) -> None:
    enrol(loaded)
    present = {one.person.id for one in offices(loaded, "FRA")}
    assert "alain-juppe" in present
    assert offices(loaded, "alain-juppe")[0].person.id == "alain-juppe"
    assert enrol(loaded).offices == 0


def test_an_office_that_the_graph_alone_knows_is_answered(loaded: neo4j.Driver) -> None:
    write_actors(loaded, [Office(person=MINISTER, body=RUSSIA, role="foreign_minister", since=date(2012, 1, 1))], [])
    stance = answer(loaded, "stances_of_actor", asked("RUS"))[0]
    rows = answer(loaded, "office_when_said", {"stance": stance.stance_id})
    assert ("lady-example", "foreign_minister") in {(row.person_id, row.role) for row in rows}
    assert len(offices(loaded, "RUS")) == len(authority().offices("RUS")) + 1


def test_silence_is_asked_of_the_members_of_that_day(loaded: neo4j.Driver) -> None:
    quiet = Actor(id="MLT", name="Malta", kind="country", country="MLT", sector="GOV")
    gone = Actor(id="CHL", name="Chile", kind="country", country="CHL", sector="GOV")
    spells = [
        Membership(member=FRANCE, body=BODY, since=date(2000, 1, 1)),
        Membership(member=quiet, body=BODY),
        Membership(member=gone, body=BODY, since=date(1990, 1, 1), until=date(2005, 1, 1)),
    ]
    assert write_actors(loaded, [], spells).memberships == 3
    assert write_actors(loaded, [], spells).memberships == 0
    rows = answer(loaded, "silent_members", {"body": "example-pact", "target": "S/2012/77", "as_of": "2012-02-05"})
    assert [row.actor_id for row in rows] == ["MLT"]
    assert {one.member.id for one in members(loaded, "example-pact")} == {"FRA", "MLT", "CHL"}
