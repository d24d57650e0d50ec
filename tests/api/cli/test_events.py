"""`stance events` as a user runs it."""

import csv
import io
import json
from pathlib import Path

import pytest
import world
from typer.testing import CliRunner

from stancegraph.api.cli import build
from stancegraph.graph.model.errors import BadParameter
from stancegraph.graph.stores import open_graph


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> str:
    folder = str(tmp_path_factory.mktemp("events") / "graph")
    with open_graph(folder) as driver:
        world.load(driver, world.world())
    return folder


def test_the_formats_are_listed() -> None:
    done = CliRunner().invoke(build(), ["events", "--json"])
    assert done.exit_code == 0
    assert [one["name"] for one in json.loads(done.stdout)] == ["dna", "icews", "json-ld", "parquet", "plover"]


def test_a_file_holds_what_the_filters_leave(graph: str, tmp_path: Path) -> None:
    path = tmp_path / "russia.jsonl"
    words = ["events", "plover", str(path), "--actor", "Russia", "--polarity", "-1", "--graph", graph]
    done = CliRunner().invoke(build(), words)
    assert done.exit_code == 0 and done.stdout == ""
    assert {json.loads(line)["Stance Code"] for line in path.read_text().splitlines()} == {
        "OPPOSES",
        "THREATENS",
        "RECALLS",
    }
    assert "3 pieces of evidence" in done.stderr


def test_a_dash_writes_to_standard_output(graph: str) -> None:
    done = CliRunner().invoke(build(), ["events", "dna", "-", "--graph", graph])
    assert len(list(csv.DictReader(io.StringIO(done.stdout), delimiter=";"))) == 10


def test_what_is_missing_or_unknown_is_said(graph: str) -> None:
    for words, said in ((["dna"], "takes a file"), (["xls", "x.xls", "--graph", graph], "no format 'xls'")):
        with pytest.raises(BadParameter, match=said):
            CliRunner().invoke(build(), ["events", *words], catch_exceptions=False)
