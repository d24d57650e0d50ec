"""Networks over HTTP, read back with independent readers."""

import csv
import io
from collections.abc import Iterator
from pathlib import Path

import networkx as nx
import pytest
from debates import SYRIA_DEBATE, load_debate
from fastapi.testclient import TestClient

from stancegraph.api.app import create_app
from stancegraph.api.settings import Settings
from stancegraph.graph.stores import open_graph


@pytest.fixture(scope="module")
def debate(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    """A client of a graph with two quarters of a debate."""
    with open_graph(tmp_path_factory.mktemp("debate") / "graph") as graph:
        load_debate(graph, SYRIA_DEBATE)
        with TestClient(create_app(graph, settings=Settings())) as client:
            yield client


def test_a_congruence_network_with_the_stances_behind_its_ties(debate: TestClient) -> None:
    (one,) = debate.get("/v1/networks/congruence", params={"until": "2012-04-01"}).json()["items"]
    assert [node["id"] for node in one["nodes"]] == ["CHN", "FRA", "GBR", "RUS"]
    assert {(tie["row"], tie["column"]): tie["weight"] for tie in one["ties"]} == {
        ("CHN", "RUS"): 2.0,
        ("FRA", "GBR"): 2.0,
    }
    for stance_id in one["ties"][0]["stance_ids"]:
        assert debate.get(f"/v1/stances/{stance_id}").status_code == 200


def test_quarters_and_windows(debate: TestClient) -> None:
    quarters = debate.get("/v1/networks/subtract", params={"every": 3}).json()["items"]
    assert [(one["date"], one["statements"]) for one in quarters] == [
        ("2012-01-01T00:00:00Z", 8),
        ("2012-04-01T00:00:00Z", 4),
    ]
    months = debate.get(
        "/v1/networks/congruence",
        params={"since": "2012-01-01", "until": "2012-05-01", "time_window": "months", "window_size": 2},
    ).json()["items"]
    assert [one["date"] for one in months] == ["2012-02-01T00:00:00Z", "2012-03-01T00:00:00Z"]


@pytest.mark.parametrize("asked", [{"format": "graphml"}, {}])
def test_graphml_by_name_or_by_accept(debate: TestClient, asked: dict[str, str]) -> None:
    headers = {} if asked else {"Accept": "application/graphml+xml"}
    answer = debate.get("/v1/networks/conflict", params=asked, headers=headers)
    assert answer.headers["content-type"].startswith("application/graphml+xml")
    graph = nx.parse_graphml(answer.text)
    assert {frozenset(edge) for edge in graph.edges} >= {frozenset(("FRA", "RUS")), frozenset(("GBR", "RUS"))}


def test_gexf_holds_all_windows(debate: TestClient, tmp_path: Path) -> None:
    answer = debate.get("/v1/networks/congruence", params={"every": 3, "format": "gexf"})
    (tmp_path / "found.gexf").write_bytes(answer.content)
    graph = nx.read_gexf(tmp_path / "found.gexf")
    assert graph.edges["FRA", "GBR"]["weight"] == pytest.approx(1.5)
    assert graph.has_edge("CHN", "RUS")
    assert graph.has_edge("CHN", "FRA")


def test_a_matrix_in_csv(debate: TestClient) -> None:
    answer = debate.get("/v1/networks/twomode", params={"names": "true"}, headers={"Accept": "text/csv"})
    rows = list(csv.reader(io.StringIO(answer.text), delimiter=";"))
    assert rows[0] == ["", "draft", "veto"]
    assert [(row[0], float(row[1])) for row in rows[1:]] == [
        ("China", 0.0), ("France", 2.0), ("Russia", -2.0), ("United Kingdom", 2.0)
    ]  # fmt: skip


def test_dna_s_replacements_are_named(debate: TestClient) -> None:
    asked = {"normalization": "activity", "compat": "dna-3.1"}
    (one,) = debate.get("/v1/networks/congruence", params=asked).json()["items"]
    assert "does not go with onemode" in one["notes"][0]


def test_values_can_be_left_out(debate: TestClient) -> None:
    params = {"exclude_values": "actor=RUS,actor=CHN", "isolates": "false"}
    (one,) = debate.get("/v1/networks/congruence", params=params).json()["items"]
    assert [node["id"] for node in one["nodes"]] == ["FRA", "GBR"]


def test_nothing_said_is_no_network(debate: TestClient) -> None:
    asked = {"since": "1990-01-01", "until": "1991-01-01"}
    assert (
        debate.get("/v1/networks/congruence", params={"since": "1990-01-01"} | asked).json()["items"][0]["nodes"] == []
    )
    assert debate.get("/v1/networks/congruence", params={"until": "1991-01-01"}).json() == {"items": []}
    answer = debate.get("/v1/networks/congruence", params={"until": "1991-01-01", "format": "graphml"})
    assert list(nx.parse_graphml(answer.text)) == []


@pytest.mark.parametrize(
    ("kind", "asked", "status", "words"),
    [
        ("friendship", {}, 422, "twomode"),
        ("congruence", {"normalization": "activity"}, 422, "does not go with onemode"),
        ("congruence", {"format": "pdf"}, 422, "no format 'pdf'"),
        ("congruence", {"format": "graphml", "every": 3}, 422, "do not go into one graphml file"),
        ("congruence", {"variable1": "nobody"}, 422, "no statement variable 'nobody'"),
        ("congruence", {"every": 5}, 422, "5 months"),
        ("congruence", {"time_window": "minutes", "window_size": 2}, 422, "more than 1000 windows"),
        ("congruence", {"exclude_values": "actor"}, 422, "VARIABLE=VALUE"),
        ("congruence", {"window": 3}, 422, "no parameter"),
    ],
)
def test_what_cannot_be_is_refused(
    debate: TestClient, kind: str, asked: dict[str, object], status: int, words: str
) -> None:
    answer = debate.get(f"/v1/networks/{kind}", params=asked)  # type: ignore[arg-type]
    assert answer.status_code == status
    assert words in answer.json()["detail"]
