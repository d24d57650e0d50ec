"""Event lists from files, frames and stances."""

import json
from datetime import UTC, date, datetime
from pathlib import Path

import neo4j
import pandas as pd
import pytest
import world

from stancegraph.graph.model.errors import BadParameter
from stancegraph.graph.networks import from_frame, graph_events, network, read_csv, stance_settings, to_networkx
from stancegraph.graph.networks.__main__ import main

LIST = """id,document_id,datetime,organization,concept,agreement,source
7,1,2012-02-04T10:00:00,Wire,"A draft, revised",1,Gazette
8,1,2012-02-04T10:00:00,Union,"A draft, revised",0,Gazette
"""
DNA_LIST = """"statement_id";"time";"organization";"concept";"agreement";"document_id";"document_source"
7;2012-02-04 10:00:00;"Wire";"A draft, revised";1;1;"Gazette"
8;2012-02-04 10:00:00;"Union";"A draft, revised";0;1;"Gazette"
"""


@pytest.mark.parametrize("text", [LIST, DNA_LIST, "\ufeff" + LIST])
def test_a_list_in_our_form_and_in_dna_s(tmp_path: Path, text: str) -> None:
    (tmp_path / "list.csv").write_text(text, "utf-8")
    found = read_csv(tmp_path / "list.csv")
    assert found.ids == ("7", "8")
    assert found.moment(0) == datetime(2012, 2, 4, 10)
    assert found.variable("concept").levels == ("A draft, revised",)
    assert found.variable("agreement").kind == "boolean"
    assert found.variable("source", of_document=True).at(1) == "Gazette"


def test_a_column_can_be_said_to_hold_integers(tmp_path: Path) -> None:
    (tmp_path / "list.csv").write_text(LIST, "utf-8")
    assert read_csv(tmp_path / "list.csv", kinds={"agreement": "integer"}).variable("agreement").levels == (0, 1)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("organization,concept\nA,x\n", "has no column 'datetime'"),
        ("datetime,actor\nyesterday,A\n", "row 1: datetime is 'yesterday'"),
        ("datetime,actor\n2012-01-01,A,B\n", "line 2: 3 fields, the header has 2"),
        ("datetime,start_position\n2012-01-01,x\n", "'x' is no whole number"),
        ("id,datetime\n1,2012-01-01\n1,2012-01-02\n", "same id twice"),
    ],
)
def test_what_is_wrong_is_named(tmp_path: Path, text: str, words: str) -> None:
    (tmp_path / "list.csv").write_text(text, "utf-8")
    with pytest.raises(BadParameter, match=words):
        read_csv(tmp_path / "list.csv")


def test_a_frame_reads_as_the_file_it_came_from(tmp_path: Path) -> None:
    (tmp_path / "list.csv").write_text(LIST, "utf-8")
    frame = pd.read_csv(tmp_path / "list.csv", parse_dates=["datetime"])
    ours, theirs = from_frame(frame), read_csv(tmp_path / "list.csv")
    assert (ours.ids, ours.moments.tolist()) == (theirs.ids, theirs.moments.tolist())
    assert ours.variable("concept").levels == theirs.variable("concept").levels


def test_sections_that_are_numbers_are_names_still() -> None:
    found = from_frame(pd.DataFrame({"datetime": ["2012-01-01"] * 2, "actor": ["7", "11"], "section": ["98", "109"]}))
    assert found.variable("actor").levels == ("11", "7")
    assert found.variable("section", of_document=True).levels == ("109", "98")


def test_a_missing_name_in_a_frame_is_blank() -> None:
    found = from_frame(pd.DataFrame({"datetime": ["2012-01-01"] * 2, "actor": ["A", None]}))
    assert found.variable("actor").levels == ("", "A")


def test_stances_of_a_graph(graph: neo4j.Driver) -> None:
    world.load(graph, world.world())
    found = graph_events(graph, until=date(2012, 3, 1))
    assert sorted(found.variable("actor").at(index) for index in range(len(found))) == ["FRA", "FRA", "RUS", "TUN"]
    tied = to_networkx(network(found, stance_settings(network_type="onemode", qualifier_aggregation="conflict")))
    (one, other, tie), *rest = tied.edges(data=True)
    assert ({one, other}, tie["weight"], rest) == ({"FRA", "RUS"}, 1.0, [])
    assert len(tie["stance_ids"]) == 2
    assert set(tie["stance_ids"]) <= set(found.ids)


def test_neutral_stances_come_on_request_and_by_name(embedded: neo4j.Driver) -> None:
    world.load(embedded, world.world())
    found = graph_events(embedded, until=date(2012, 3, 1), neutral=True, names=True)
    assert "Syria" in found.variable("actor").levels
    assert 0 in found.variable("polarity").levels
    with pytest.raises(BadParameter, match="no statement variable 'agreement'"):
        found.variable("agreement")


def test_what_was_not_recorded_yet_is_not_there(embedded: neo4j.Driver) -> None:
    world.load(embedded, world.world())
    assert len(graph_events(embedded, known_at=datetime(2000, 1, 1, tzinfo=UTC))) == 0
    assert len(graph_events(embedded, known_at=datetime.now(UTC))) > 0


def test_cases_answer_as_json_lines(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "list.csv").write_text(LIST, "utf-8")
    wanted = {"network_type": "twomode", "qualifier_type": "binary", "qualifier_aggregation": "combine"}
    for name, changed in {
        "a": wanted,
        "b": wanted | {"network_type": "eventlist", "start_date": "2012-02-04"},
        "c": wanted | {"time_window": "years", "window_size": 1},
        "d": wanted | {"variable1": "nobody"},
    }.items():
        (tmp_path / f"{name}.json").write_text(json.dumps({"id": name, "input": "list.csv", "settings": changed}))
    main(["--cases", str(tmp_path)])
    single, table, windows, refused = map(json.loads, capsys.readouterr().out.splitlines())
    assert (single["rows"], single["values"]) == (["Union", "Wire"], [[2.0], [1.0]])
    assert (table["rows"], table["columns"][:2]) == (["7", "8"], ["time", "organization"])
    assert [one["values"] for one in windows["windows"]] == [[[2.0], [1.0]]]
    assert "nobody" in refused["error"]
