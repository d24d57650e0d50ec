"""`stance schema` and `stance check` say what is wrong, and end with 1."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result
from world import load, world

from stancegraph.api.cli import build
from stancegraph.graph.stores import open_graph
from stancegraph.graph.stores.transact import write


@pytest.fixture
def folder(tmp_path: Path) -> str:
    with open_graph(tmp_path / "graph") as graph:
        load(graph, world())
    return str(tmp_path / "graph")


def stance(*words: str) -> Result:
    return CliRunner().invoke(build(), list(words), catch_exceptions=False)


def damage(folder: str, text: str) -> None:
    with open_graph(folder) as graph:
        graph.execute_query(text, database_="neo4j")  # type: ignore[arg-type]


def test_every_step_is_shown_and_applied_again(folder: str) -> None:
    for what in ("show", "apply", "check"):
        done = stance("schema", what, "--graph", folder, "--json")
        steps = json.loads(done.stdout)
        assert done.exit_code == 0
        assert {step["state"] for step in steps} == {"applied"}
        assert {"actor_id", "stance_said_on"} <= {step["name"] for step in steps}


def test_a_newer_schema_is_refused(folder: str) -> None:
    with open_graph(folder) as graph:
        newer = [{"name": "from_the_future", "version": 99}]
        write(graph, lambda unit: unit.run("record_schema_steps", rows=newer, applied_at="2031-01-01T00:00:00+00:00"))
    with pytest.raises(Exception, match="schema 99"):
        stance("schema", "apply", "--graph", folder)


@pytest.mark.parametrize(
    ("text", "check"),
    [
        ("MATCH (s:Stance {code: 'DENIES'}) SET s.saidOn = '2012-02-04'", "stance_wrong_type"),
        ("MATCH (e:Evidence) SET e.confidence = 'high'", "evidence_wrong_type"),
        ("MATCH (a:Article) REMOVE a.publishedOn", "article_wrong_type"),
        ("MATCH (t:Text) REMOVE t.name", "target_without_name"),
        ("MATCH (s:Stance {code: 'DENIES'}), (a:Article) CREATE (s)-[:TOWARD]->(a)", "stance_foreign_target"),
    ],
)
def test_a_check_that_finds_something_ends_with_one(folder: str, text: str, check: str) -> None:
    assert stance("check", "--graph", folder).exit_code == 0
    damage(folder, text)
    done = stance("check", "--graph", folder, "--json")
    assert done.exit_code == 1
    assert check in {problem["check"] for problem in json.loads(done.stdout)}
