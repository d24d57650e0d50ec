"""`stance network` on an event list."""

import json
from pathlib import Path

import networkx as nx
import pytest
from typer.testing import CliRunner

from stancegraph.api.cli import build
from stancegraph.api.cli.network import MEASURES as NAMED
from stancegraph.api.cli.network import NETWORKS
from stancegraph.graph.model.errors import BadInput
from stancegraph.graph.networks.kinds import KINDS
from stancegraph.graph.networks.measures import MEASURES

LIST = """datetime,organization,concept,agreement
2012-01-30,France,draft,1
2012-01-31,Britain,draft,1
2012-01-31,Russia,draft,0
2012-02-05,France,veto,0
2012-02-06,Russia,veto,1
2012-04-02,Britain,veto,0
"""


def network(*words: str, refused: bool = False) -> str:
    """What the verb prints, or the words with which it refuses."""
    done = CliRunner().invoke(build(), ["network", *words])
    if refused:
        assert isinstance(done.exception, BadInput)
        return str(done.exception)
    assert done.exception is None, done.exception
    return done.stdout


@pytest.fixture
def events(tmp_path: Path) -> str:
    (tmp_path / "list.csv").write_text(LIST, "utf-8")
    return str(tmp_path / "list.csv")


def test_a_matrix_as_a_table(events: str) -> None:
    rows = [line.split() for line in network("conflict", "--events", events).splitlines()]
    assert rows[0] == ["Britain", "France", "Russia"]
    assert rows[2] == ["France", "0.000", "0.000", "2.000"]


def test_json_and_ties(events: str) -> None:
    (one,) = json.loads(network("twomode", "--events", events, "--aggregation", "combine", "--json"))
    assert (one["rows"], one["columns"]) == (["Britain", "France", "Russia"], ["draft", "veto"])
    assert one["values"] == [[1.0, 2.0], [1.0, 2.0], [2.0, 1.0]]
    (tie,) = json.loads(network("congruence", "--events", events, "--long", "--json"))
    assert (tie["row"], tie["column"], tie["weight"], tie["stance_ids"]) == (
        "Britain",
        "France",
        2.0,
        ["1", "2", "4", "6"],
    )


def test_a_file_a_window_or_one_that_knows_time(events: str, tmp_path: Path) -> None:
    network("congruence", "--events", events, "--every", "3", "-o", str(tmp_path / "found.graphml"))
    assert sorted(path.name for path in tmp_path.glob("*.graphml")) == [
        "found-2012-01-01.graphml", "found-2012-04-01.graphml"
    ]  # fmt: skip
    assert nx.read_graphml(tmp_path / "found-2012-01-01.graphml").has_edge("Britain", "France")
    network("congruence", "--events", events, "--every", "3", "-o", str(tmp_path / "found.gexf"))
    assert set(nx.read_gexf(tmp_path / "found.gexf")) == {"Britain", "France", "Russia"}


def test_settings_reach_the_network(events: str) -> None:
    chosen = ["--normalization", "cosine", "--compat", "dna-3.1", "--exclude", "concept=veto", "--isolates"]
    (one,) = json.loads(network("congruence", "--events", events, *chosen, "--json"))
    assert one["values"][0][1] == 1.0
    inverted = ["--exclude", "organization=France", "--exclude", "organization=Russia", "--invert", "values"]
    (one,) = json.loads(network("congruence", "--events", events, *inverted, "--json"))
    assert one["rows"] == ["France", "Russia"]


@pytest.mark.parametrize(
    ("measure", "field", "value"),
    [("polarization", "value", 1.0), ("coalitions", "label", 1), ("bridges", "actor", "Britain"), ("bars", "count", 1)],
)
def test_measures(events: str, measure: str, field: str, value: object) -> None:
    assert json.loads(network(measure, "--events", events, "--json"))[0][field] == value


def test_an_event_list_without_what_repeats(events: str) -> None:
    listed = json.loads(network("eventlist", "--events", events, "--duplicates", "acrossrange", "--json"))
    assert [(one["id"], one["row"], one["qualifier"]) for one in listed][:2] == [
        ("1", "France", "1"),
        ("2", "Britain", "1"),
    ]
    assert len(listed) == 6
    until = json.loads(network("eventlist", "--events", events, "--until", "2012-02-01", "--json"))
    assert [one["id"] for one in until] == ["1", "2", "3"]


def test_backbone_and_phases(events: str) -> None:
    steps = json.loads(network("backbone", "--events", events, "--json"))
    assert [step["iteration"] for step in steps] == [1, 2]
    found = json.loads(network("phases", "--events", events, "--every", "1", "--json"))
    assert len(found) == 4


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["friendship"], "no kind of network 'friendship'; there are"),
        (["congruence", "--normalization", "activity"], "does not go with onemode"),
        (["congruence", "-o", "x.pdf"], "no format"),
        (["bridges", "-o", "x.graphml"], "goes to no file"),
        (["congruence", "--names"], "choose among a graph's stances"),
        (["congruence", "--invert", "all"], "it takes ['values'"),
        (["congruence", "--window-size", "many"], "window_size is 'many'; it takes a whole number"),
        (["congruence", "--start-date", "soon"], "start_date is 'soon'; it takes a day"),
    ],
)
def test_wrong_words_are_named(events: str, words: list[str], said: str) -> None:
    assert said in network(*words, "--events", events, refused=True)


def test_the_help_names_every_kind_and_measure() -> None:
    assert NETWORKS.split(", ") == list(KINDS)
    assert NAMED.split(", ") == list(MEASURES)
